package org.wardplan.ui.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.DoubleStream;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.wardplan.app.TaskRunner;
import org.wardplan.base.Problem;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Aim;
import org.wardplan.ui.Pictures;
import org.wardplan.ui.chart.CurveChart;
import org.wardplan.ui.theme.Theme;

/** What a hand and a keyboard do to the frontier, with made-up figures. */
@ExtendWith(ApplicationExtension.class)
class FrontierCardTest {
    private static final double WIDTH = 576;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Money> tried = new ArrayList<>();
    private final List<Aim> triedAims = new ArrayList<>();
    private Theme theme;
    private FrontierCard card;
    private Scene scene;

    @Start
    void start(Stage stage) {
        theme = new Theme(false, 1);
        card = new FrontierCard(theme, TaskRunner.sameThread(), problems::add);
        card.onTryBudget(tried::add);
        card.onTryAim(triedAims::add);
        card.show(figures(200));
        scene = new Scene(new StackPane(card), WIDTH, 340);
        theme.install(scene);
        stage.setScene(scene);
        stage.show();
    }

    private static Money m(double millions) {
        return new Money(Math.round(millions * 1e8));
    }

    private static FrontierFigures figures(double to) {
        List<Money> budgets = new ArrayList<>();
        List<Double> unmet = new ArrayList<>();
        for (double b = 100.7; b <= to; b += 0.5) {
            budgets.add(m(b));
            unmet.add(100 * Math.pow(Math.max(0, 151 - b) / 50.3, 2.4));
        }
        return new FrontierFigures(
                budgets,
                unmet.stream().mapToDouble(d -> d).toArray(),
                m(100),
                m(to),
                m(140),
                new FrontierFigures.Plan("Draft plan", m(137.8), 23.7),
                new FrontierFigures.Best(1.6, "gap ≤ 0.5%"),
                List.of(
                        new FrontierFigures.Plan("End-2017 floor", m(100.7), 100),
                        new FrontierFigures.Plan("+500 PCSOs", m(120.7), 29.7)),
                m(150.7));
    }

    private static <T> T fx(Callable<T> call) {
        T value = WaitForAsyncUtils.waitForAsyncFx(10_000, call);
        WaitForAsyncUtils.waitForFxEvents();
        return value;
    }

    private String tip() {
        return card.lookupAll(".chart-tip").stream()
                .filter(n -> n.isVisible() && n.getParent().isVisible())
                .map(n -> ((Label) n).getText())
                .findFirst()
                .orElse("");
    }

    @Test
    void pointingReadsTheCurveAndAClickTriesTheBudget(FxRobot robot) {
        CurveChart chart = card.moneyChart();
        Point2D at = fx(() -> chart.localToScreen(chart.at(130)));
        robot.moveTo(at);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(tip()).startsWith("£130.0m: unmet need 12.3\n11.4 less than the draft plan");
        robot.clickOn(at);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(tried).containsExactly(m(130));
    }

    @Test
    void aPlanThatIsPointedAtIsTold(FxRobot robot) {
        CurveChart chart = card.moneyChart();
        Point2D atFloor = fx(() -> chart.localToScreen(chart.at(100.7)));
        robot.moveTo(atFloor);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(tip()).isEqualTo("End-2017 floor\n£100.7m, unmet need 100.0");
    }

    @Test
    void arrowsGoAlongTheCurveFromTheBudget(FxRobot robot) {
        robot.interact(() -> card.moneyChart().requestFocus());
        robot.type(KeyCode.RIGHT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(tip()).startsWith("£141.0m");
        robot.press(KeyCode.SHIFT).type(KeyCode.LEFT).release(KeyCode.SHIFT);
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(tried).containsExactly(m(140.9));
        robot.type(KeyCode.HOME).type(KeyCode.LEFT).type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(tried).last().isEqualTo(m(100.7));
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(tip()).isEmpty();
    }

    @Test
    void anotherRangeIsAskedForAndWhatIsNoneIsPutBack(FxRobot robot) {
        List<Money> asked = new ArrayList<>();
        robot.interact(() -> card.onRange((low, high) -> {
            asked.add(low);
            asked.add(high);
        }));
        TextField to = robot.lookup("#frontier-to").queryAs(TextField.class);
        robot.interact(to::requestFocus);
        robot.interact(() -> to.setText("90"));
        robot.type(KeyCode.ENTER);
        assertThat(asked).isEmpty();
        assertThat(to.getText()).isEqualTo("£200.0m");
        robot.interact(() -> to.setText("160m"));
        robot.type(KeyCode.ENTER);
        assertThat(asked).containsExactly(m(100), m(160));
    }

    @Test
    void evennessIsAskedForAndAPointOfItTried(FxRobot robot) {
        List<String> asked = new ArrayList<>();
        robot.interact(() -> card.onEvennessAsked(() -> asked.add("asked")));
        robot.clickOn("#tab-evenness");
        assertThat(asked).hasSize(1);
        List<Aim> aims = DoubleStream.of(0, 0.25, 0.5, 0.75, 0.9, 0.95)
                .mapToObj(Aim.CLOSE_THE_GAPS::withEvenness)
                .toList();
        robot.interact(() -> card.show(new EvennessFigures(
                new double[] {0, 0.25, 0.5, 0.75, 0.9, 1},
                new double[] {0.831, 0.836, 0.84, 0.843, 0.845, 0.846},
                new double[] {0.041, 0.04, 0.039, 0.038, 0.038, 0.038},
                new double[] {3.98, 4.0, 4.06, 4.17, 4.31, 4.6},
                aims,
                0)));
        CurveChart chart = robot.lookup("#evenness-chart").queryAs(CurveChart.class);
        Point2D at = fx(() -> chart.localToScreen(chart.at(2)));
        robot.clickOn(at);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(triedAims).containsExactly(Aim.CLOSE_THE_GAPS.withEvenness(0.5));
        fx(() -> Pictures.keep(scene, "frontier-evenness"));
    }

    @Test
    void aDraftThatIsTheFloorIsMarkedOnce() {
        FrontierFigures f = new FrontierFigures(
                List.of(m(100.7), m(150)),
                new double[] {100, 1},
                m(100),
                m(150),
                m(128),
                new FrontierFigures.Plan("Draft plan", m(100.7), 100),
                null,
                List.of(new FrontierFigures.Plan("End-2017 floor", m(100.7), 100.01)),
                null);
        assertThat(f.picture().marks()).singleElement().satisfies(mark -> {
            assertThat(mark.name()).isEqualTo("Draft plan 100.0");
            assertThat(mark.detail()).isEqualTo("as End-2017 floor");
        });
    }

    @Test
    void theAxisFollowsTheRange() {
        FrontierFigures f = figures(200);
        assertThat(f.picture().up().low()).isEqualTo(100);
        FrontierFigures near = new FrontierFigures(
                f.budgets(), f.unmet(), m(136), m(145), f.budget(), f.draft(), f.best(), f.others(), null);
        assertThat(near.picture().up().low()).as("round above the draft's 23.7").isEqualTo(25);
    }

    @Test
    void keepsPictures(FxRobot robot) {
        fx(() -> Pictures.keep(scene, "frontier-light"));
        robot.interact(() -> theme.dark().set(true));
        fx(() -> Pictures.keep(scene, "frontier-dark"));
        robot.interact(() -> {
            theme.dark().set(false);
            card.show(figures(155));
            scene.getWindow().setWidth(460);
            scene.getWindow().setHeight(250);
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(fx(() -> Pictures.keep(scene, "frontier-small"))).exists();
    }
}
