package org.wardplan.ui.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.wardplan.app.TaskRunner;
import org.wardplan.base.Problem;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Allocation;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.optimise.BreakEven;
import org.wardplan.ui.Pictures;
import org.wardplan.ui.map.London;
import org.wardplan.ui.theme.Theme;

/** The cards beside the frontier on the 629 published wards: what they say, point at and pick. */
@ExtendWith(ApplicationExtension.class)
class CardsOnLondonTest {
    private final List<Problem> problems = new ArrayList<>();
    private final ExecutorService drawing = Executors.newSingleThreadExecutor();
    private final London london = new London();
    private final Theme theme = new Theme(false, 1);
    private LorenzCard lorenz;
    private ChangeMapCard change;
    private NextMillionCard million;
    private BreakEvenCard breakEven;
    private final List<Money> tried = new ArrayList<>();
    private Scene scene;
    private Evaluation draft;
    private Evaluation best;

    @Start
    void start(Stage stage) {
        draft = london.evaluation.get();
        int[][] posts = draft.scenario().allocation().toArray();
        for (int w = 0; w < draft.wards(); w++) {
            posts[0][w] += draft.gap(w) > 3 ? 5 : draft.gap(w) > 1 ? 1 : draft.gap(w) < 0.2 ? -1 : 0;
        }
        best = with(posts);
        lorenz = new LorenzCard(London.wards(), theme, TaskRunner.sameThread(), problems::add);
        change = new ChangeMapCard(London.boundaries(), london.view, theme, drawing);
        change.actions(new Button("Discard"), new Button("Apply"));
        for (Region card : List.of(lorenz, change)) {
            card.setMaxHeight(Region.USE_PREF_SIZE);
        }
        lorenz.setPrefWidth(280);
        change.setPrefWidth(368);
        lorenz.show(floor(), draft, best);
        change.show(draft, best, true);
        million = new NextMillionCard(london.view, theme, TaskRunner.sameThread(), problems::add);
        million.onTryBudget(tried::add);
        million.setPrefWidth(280);
        million.setMaxHeight(Region.USE_PREF_SIZE);
        breakEven = new BreakEvenCard(theme, TaskRunner.sameThread(), p -> {});
        breakEven.show(BreakEven.of(draft).orElseThrow());
        breakEven.setMaxWidth(280);
        scene = new Scene(new HBox(16, new VBox(16, lorenz, breakEven), million, change), 1000, 420);
        theme.install(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> {
            lorenz.dispose();
            change.dispose();
            million.dispose();
            breakEven.dispose();
        });
        drawing.shutdownNow();
    }

    private Evaluation with(int[][] posts) {
        return Evaluation.of(
                draft.need(),
                draft.scenario().withAllocation(Allocation.of(posts)),
                draft.roles(),
                draft.scenario().allocation());
    }

    private Evaluation floor() {
        int[][] posts = draft.scenario().allocation().toArray();
        for (int w = 0; w < draft.wards(); w++) {
            posts[0][w] = 2;
            posts[1][w] = 1;
        }
        return with(posts);
    }

    private static <T> T fx(Callable<T> call) {
        T value = WaitForAsyncUtils.waitForAsyncFx(10_000, call);
        WaitForAsyncUtils.waitForFxEvents();
        return value;
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private void drawn() throws Exception {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> change.map().isSharp());
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void equityIsThatOfTheThreePlans(FxRobot robot) {
        assertThat(text(robot, "#equity-draft-0"))
                .isEqualTo(String.format("%.3f", draft.london().gini()));
        assertThat(text(robot, "#equity-optimum-1"))
                .isEqualTo(Math.round(100 * best.london().worstDecileCoverage()) + "%");
        assertThat(text(robot, "#equity-floor-2")).matches("\\d+%");
        robot.interact(() -> lorenz.show(floor(), draft, null));
        assertThat(text(robot, "#equity-optimum-0")).isEqualTo("–");
    }

    @Test
    void theMapTellsAndPicksAWardAndItsClassesFilter(FxRobot robot) throws Exception {
        drawn();
        int coldharbour = London.ward("Coldharbour");
        robot.moveTo(fx(() -> change.map().onScreen(coldharbour)));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(london.view.hover().get()).isEqualTo(coldharbour);
        Node tip = change.lookup(".map-tip");
        assertThat(tip.isVisible()).isTrue();
        robot.clickOn(fx(() -> change.map().onScreen(coldharbour)));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(london.view.selection().get().lead()).isEqualTo(coldharbour);
        int added = best.london().posts()[0] - draft.london().posts()[0];
        assertThat(text(robot, "#change-sums")).isEqualTo("+" + added + " DWOs, 0 PCSOs");
        robot.clickOn("#change-class-5");
        assertThat(robot.lookup("#change-class-0").query().getOpacity()).isLessThan(1);
        robot.clickOn("#change-class-5");
        assertThat(robot.lookup("#change-class-0").query().getOpacity()).isEqualTo(1);
    }

    private NextMillionFigures figures(int coldharbour) {
        List<NextMillionFigures.Stretch> stretches = new ArrayList<>();
        for (int k = 0; k < 13; k++) {
            stretches.add(new NextMillionFigures.Stretch(
                    Money.pounds(100_000_000L + k * 4_000_000L),
                    Money.pounds(104_000_000L + k * 4_000_000L),
                    5 * Math.pow(0.75, k)));
        }
        return new NextMillionFigures(
                new NextMillionFigures.Step("3 DWOs + 20 PCSOs, 15 wards", -5.04),
                new NextMillionFigures.Step("16 DWOs, 16 wards", -0.41),
                new NextMillionFigures.Step("16 DWOs fewer, 16 wards", 0.44),
                List.of(
                        new NextMillionFigures.Place(London.ward("West End"), "+1 DWO +2 PCSO"),
                        new NextMillionFigures.Place(coldharbour, "+2 PCSO"),
                        new NextMillionFigures.Place(London.ward("Stratford and New Town"), "+2 PCSO")),
                stretches);
    }

    @Test
    void aPlaceOfTheNextMillionIsPickedAndABarTried(FxRobot robot) {
        int coldharbour = London.ward("Coldharbour");
        robot.interact(() -> million.show(figures(coldharbour), Money.pounds(140_000_000)));
        assertThat(text(robot, "#million-draft")).isEqualTo("−5.0");
        assertThat(text(robot, "#million-less")).isEqualTo("+0.4");
        robot.clickOn("#million-place-1");
        assertThat(london.view.selection().get().lead()).isEqualTo(coldharbour);
        robot.interact(() -> robot.lookup("#million-bars").query().requestFocus());
        robot.type(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(tried).containsExactly(Money.pounds(146_000_000));
    }

    @Test
    void whereTheChoiceOfRoleTurnsIsSaid(FxRobot robot) {
        assertThat(text(robot, "#break-even"))
                .startsWith("A PCSO is worth a DWO's money from an effectiveness of 0.635; assumed 0.60.");
    }

    @Test
    void keepsPictures(FxRobot robot) throws Exception {
        drawn();
        robot.interact(() -> million.show(figures(London.ward("Coldharbour")), Money.pounds(140_000_000)));
        fx(() -> Pictures.keep(scene, "budget-cards-light"));
        robot.interact(() -> theme.dark().set(true));
        assertThat(fx(() -> Pictures.keep(scene, "budget-cards-dark"))).exists();
    }
}
