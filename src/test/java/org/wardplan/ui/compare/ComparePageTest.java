package org.wardplan.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.wardplan.app.PlanSession;
import org.wardplan.app.Sessions;
import org.wardplan.app.TaskRunner;
import org.wardplan.app.compare.Compared;
import org.wardplan.base.Problem;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.Edits;
import org.wardplan.storage.PlanFile;
import org.wardplan.ui.Pictures;
import org.wardplan.ui.chart.DotPlot;
import org.wardplan.ui.theme.PageTools;
import org.wardplan.ui.theme.Theme;

/** What is done on the Compare page with the 629 published wards. */
@ExtendWith(ApplicationExtension.class)
class ComparePageTest {
    @TempDir
    static Path folder;

    private final ExecutorService drawing = Executors.newSingleThreadExecutor();
    private final Theme theme = new Theme(false, 1);
    private final List<Problem> problems = new ArrayList<>();
    private Optional<Path> answer = Optional.empty();
    private PlanSession session;
    private ComparePage page;
    private Stage stage;
    private Scene scene;

    private final class Tools implements PageTools {
        @Override
        public Theme theme() {
            return theme;
        }

        @Override
        public Executor drawing() {
            return drawing;
        }

        @Override
        public Optional<Path> open(String title, String kind, String extension) {
            return answer;
        }

        @Override
        public List<Path> openSeveral(String title, String kind, String extension) {
            return List.of();
        }

        @Override
        public Optional<Path> save(String title, String name, String kind, String extension) {
            return answer;
        }

        @Override
        public Optional<Path> folder(String title) {
            return Optional.empty();
        }

        @Override
        public void inform(String message) {}

        @Override
        public void problems(List<Problem> found) {
            problems.addAll(found);
        }
    }

    @Start
    void start(Stage shown) throws Exception {
        stage = shown;
        session = Compared.open(
                Files.createTempDirectory(folder, "p"), TaskRunner.sameThread(), Runnable::run, Runnable::run);
        page = new ComparePage(session, new Tools());
        scene = new Scene(page.node(), 1224, 600);
        theme.install(scene);
        stage.setScene(scene);
        // The stage is one for all tests and keeps the size that the last one gave it.
        stage.setWidth(1224);
        stage.setHeight(640);
        stage.show();
    }

    @BeforeEach
    void open(FxRobot robot) throws Exception {
        robot.interact(() -> page.setActive(true));
        drawn();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> {
            page.close();
            session.close();
        });
        drawing.shutdownNow();
    }

    private static <T> T fx(Callable<T> call) {
        T value = WaitForAsyncUtils.waitForAsyncFx(10_000, call);
        WaitForAsyncUtils.waitForFxEvents();
        return value;
    }

    private void drawn() throws Exception {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> fx(page::isSharp));
        } catch (TimeoutException e) {
            throw new AssertionError(
                    "not drawn: window " + stage.isShowing() + " "
                            + stage.getScene().equals(scene) + ", page "
                            + page.node().getWidth() + " × " + page.node().getHeight() + ", " + page,
                    e);
        }
    }

    /** The page as large as it is in a window of that size, which may be larger than the screen. */
    private void picture(String name, double width, double height) throws Exception {
        fx(() -> {
            Pictures.resize(scene, width - 56, height - 120);
            return null;
        });
        drawn();
        fx(() -> {
            Path kept = Pictures.keep(scene, name);
            Pictures.restore(scene);
            return kept;
        });
    }

    private String text(String selector) {
        return fx(() -> page.node().lookup(selector) instanceof Label l && l.isVisible() ? l.getText() : "");
    }

    private Node find(String selector) {
        return Objects.requireNonNull(page.node().lookup(selector), selector);
    }

    /** Chooses an item of a card's menu, as a click on it does. */
    private void choose(FxRobot robot, String menu, String... path) {
        robot.interact(() -> {
            MenuButton button = (MenuButton) find(menu);
            button.getOnShowing().handle(null);
            List<MenuItem> items = button.getItems();
            for (int k = 0; k < path.length; k++) {
                String wanted = path[k];
                MenuItem item = items.stream()
                        .filter(i -> wanted.equals(i.getText()))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(wanted));
                if (k == path.length - 1) {
                    item.fire();
                } else {
                    items = ((Menu) item).getItems();
                }
            }
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private int ward(String code) {
        return session.data().wards().indexOf(code);
    }

    @Test
    void scenariosAreChosenTakenOutAndWorkedOn(FxRobot robot) {
        assertThat(text("#compare-name-A")).isEqualTo("End-2017 floor");
        assertThat(text("#compare-name-B")).isEqualTo("Harm-optimised, same budget");
        assertThat(text("#key-cost-C")).isEqualTo("£120.7m");
        assertThat(text("#key-below-floor-B")).isEqualTo("! 200");
        assertThat(text("#compare-broken")).contains("Floor: 2 DWOs + 1 PCSO (429 of 629 met)");
        assertThat(find("#key-coverage-C").getStyleClass()).contains("best");
        choose(robot, "#compare-menu-C", "Show another scenario", "Growth of 2017/18");
        assertThat(text("#compare-name-C")).isEqualTo("Growth of 2017/18");
        choose(robot, "#compare-add-fourth", "+500 PCSOs");
        assertThat(text("#compare-name-D")).isEqualTo("+500 PCSOs");
        assertThat(page.node().lookupAll(".compare-pairs").iterator().next()).isNotNull();
        choose(robot, "#compare-menu-C", "Work on this scenario");
        assertThat(session.scenarioId().get()).isEqualTo("growth-2017");
        choose(robot, "#compare-menu-D", "Remove from the comparison");
        choose(robot, "#compare-menu-C", "Remove from the comparison");
        choose(robot, "#compare-menu-B", "Remove from the comparison");
        assertThat(text("#compare-sentence")).startsWith("Choose two scenarios or more");
        choose(robot, "#compare-add", "+500 PCSOs");
        assertThat(text("#compare-sentence")).isEqualTo("B has 500 more PCSOs than A, for £20.0m more.");
    }

    @Test
    void aPairIsShownAndAGainerClickedIsSelectedEverywhere(FxRobot robot) throws Exception {
        assertThat(text("#compare-sentence"))
                .isEqualTo("B has 200 fewer DWOs and 300 more PCSOs than A, +100 posts, for £8.6k less.");
        assertThat(text("#gainers-head")).isEqualTo("100 wards gain, 300 posts");
        assertThat(text("#losers-head")).isEqualTo("200 wards lose, 200 posts");
        robot.clickOn("#pair-C-A");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text("#compare-sentence")).isEqualTo("C has 500 more PCSOs than A, for £20.0m more.");
        assertThat(text("#losers-head")).isEqualTo("0 wards lose, 0 posts");
        ListView<?> gainers = (ListView<?>) find("#gainers");
        assertThat(gainers.getItems()).hasSize(250);
        int first = (Integer) gainers.getItems().get(0);
        Node cell = fx(() -> gainers.lookupAll(".change-cell").stream()
                .filter(n -> n instanceof WardChangeCell c && c.getItem() != null && c.getItem() == first)
                .findFirst()
                .orElseThrow());
        robot.clickOn(cell);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(session.view().selection().get().lead()).isEqualTo(first);
        assertThat(text("#compare-ward"))
                .startsWith(session.data().wards().ward(first).name())
                .contains("2+1 to 2+3, coverage");
        DotPlot plot = (DotPlot) find("#coverage-by-area");
        assertThat(plot.marked()).isNotNegative();
        int last = (Integer) gainers.getItems().get(249);
        robot.interact(() -> session.view().select(last));
        assertThat(gainers.getSelectionModel().getSelectedIndex()).isEqualTo(249);
        robot.interact(() -> ((ToggleButton) find("#areas-bcu")).fire());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(plot.getAccessibleText()).startsWith("Coverage by BCU: 12 areas under A, B, C");
    }

    @Test
    void anotherPlanIsTakenInOrRefusedWithTheReason(FxRobot robot) throws Exception {
        Path wards2022 = kept(Sessions.plan(Sessions.wards2022(), "end-2017"));
        answer = Optional.of(wards2022);
        choose(robot, "#compare-menu-C", "Show another scenario", "From another plan…");
        assertThat(text("#compare-refusal"))
                .contains("london-2022 (679 wards)", "london-2014 (629 wards)", "not the same pieces of ground");
        assertThat(text("#compare-name-C")).isEqualTo("+500 PCSOs");
        robot.interact(() -> ((Button) find("#compare-dismiss")).fire());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(find("#compare-refusal").getParent().isVisible()).isFalse();
        Plan newMet = Sessions.plan(Sessions.wards2014(), "new-met-2024");
        Scenario aimed = newMet.working();
        Assumption aim = aimed.assumptions().find("aim.DWO").orElseThrow();
        answer = Optional.of(kept(
                newMet.withScenario(aimed.withAssumptions(aimed.assumptions().with(aim.withValue(1000, "test"))))));
        choose(robot, "#compare-menu-C", "Show another scenario", "From another plan…");
        assertThat(text("#compare-name-C")).startsWith("New Met");
        assertThat(text("#compare-notices"))
                .contains("C rests on another target than A", "Money is not at the same prices");
        robot.interact(() -> ((CheckBox) find("#compare-hold")).fire());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text("#compare-notices"))
                .startsWith("All scenarios are held to the target of A.")
                .doesNotContain("another target");
        assertThat(problems).isEmpty();
    }

    private Path kept(Plan plan) throws Exception {
        Path file = Files.createTempDirectory(folder, "other").resolve("other.wardplan");
        PlanFile.create(file, plan, "A. Planner", Instant.parse("2019-04-01T09:00:00Z"))
                .orThrow()
                .close();
        return file;
    }

    @Test
    void thePageFollowsEditsOfThePlan(FxRobot robot) {
        assertThat(text("#key-posts-B")).isEqualTo("1,987");
        robot.interact(() -> session.edit(edit(ward("E05000649"), 12)));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text("#key-posts-B")).isEqualTo("1,997");
        assertThat(text("#compare-sentence")).contains("190 fewer DWOs");
        robot.interact(() -> page.setActive(false));
        robot.interact(() -> session.undo());
        assertThat(text("#key-posts-B")).as("out of view nothing is followed").isEqualTo("1,997");
        robot.interact(() -> page.setActive(true));
        assertThat(text("#key-posts-B")).isEqualTo("1,987");
    }

    private PlanEdit edit(int ward, int posts) {
        return Edits.setPosts(session.plan().get(), session.data().wards(), session.scenario(), ward, 0, posts, null);
    }

    @Test
    void keepsPictures(FxRobot robot) throws Exception {
        robot.interact(() -> session.view().select(session.data().wards().indexOf("E05000153")));
        drawn();
        picture("compare-light", 1440, 900);
        robot.interact(() -> theme.dark().set(true));
        drawn();
        picture("compare-dark", 1440, 900);
        robot.interact(() -> theme.dark().set(false));
        robot.interact(() -> page.model().add(page.model().options().get(3).chosen()));
        drawn();
        picture("compare-four", 1440, 900);
        picture("compare-four-small", 1280, 720);
        robot.interact(() -> {
            page.model().remove(3);
            page.model().remove(2);
        });
        drawn();
        picture("compare-small", 1280, 720);
    }
}
