package org.wardplan.ui.phase;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.wardplan.app.PlanSession;
import org.wardplan.app.Sessions;
import org.wardplan.base.Problem;
import org.wardplan.model.plan.Phasing;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.plan.ScenarioEdit;
import org.wardplan.planning.phase.PhaseEdits;
import org.wardplan.ui.Pictures;
import org.wardplan.ui.edit.NumberField;
import org.wardplan.ui.theme.PageTools;
import org.wardplan.ui.theme.Theme;

/** The page on the real wards, from the posts of 2016 to the floor of 2017. */
@ExtendWith(ApplicationExtension.class)
class PhasePageTest {
    @TempDir
    static Path folder;

    private final Theme theme = new Theme(false, 1);
    private PlanSession session;
    private PhasePage page;

    private final class Tools implements PageTools {
        @Override
        public Theme theme() {
            return theme;
        }

        @Override
        public Executor drawing() {
            return Runnable::run;
        }

        @Override
        public Optional<Path> open(String title, String kind, String extension) {
            return Optional.empty();
        }

        @Override
        public List<Path> openSeveral(String title, String kind, String extension) {
            return List.of();
        }

        @Override
        public Optional<Path> save(String title, String name, String kind, String extension) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> folder(String title) {
            return Optional.empty();
        }

        @Override
        public void inform(String message) {}

        @Override
        public void problems(List<Problem> found) {}
    }

    @Start
    void start(Stage stage) throws Exception {
        session = Sessions.open(Sessions.wards2014(), Files.createTempDirectory(folder, "plan"));
        Scenario before =
                Sessions.plan(Sessions.wards2014(), "baseline-2016").working().withId("before");
        session.edit(new ScenarioEdit.PlaceScenario(2, null, before, "Scenario added", null));
        session.edit(PhaseEdits.from(session.scenario(), before));
        page = new PhasePage(session, new Tools());
        Scene scene = new Scene(new StackPane(page.node()), 1224, 600);
        theme.install(scene);
        stage.setScene(scene);
        // The stage is one for all tests and keeps the size that the last one gave it.
        stage.setWidth(1224);
        stage.setHeight(640);
        stage.show();
        page.setActive(true);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> page.close());
        session.close();
    }

    private static String text(FxRobot robot, String id) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private void picture(FxRobot robot, String name, boolean dark, double width, double height) {
        robot.interact(() -> {
            theme.dark().set(dark);
            Pictures.resize(page.node().getScene(), width, height);
            page.setActive(false);
            page.setActive(true);
        });
        for (int k = 0; k < 3; k++) {
            robot.interact(() -> page.node().getScene().snapshot(null));
            WaitForAsyncUtils.waitForFxEvents();
        }
        robot.interact(() -> {
            Pictures.keep(page.node().getScene(), name);
            nothingIsCut(width);
            Pictures.restore(page.node().getScene());
        });
    }

    /** No sentence, button or field of the page ends beyond its right edge, or is cut to dots. */
    private void nothingIsCut(double width) {
        for (Node n : page.node().lookupAll(".label, .button, .number-field")) {
            boolean elsewhere = within(n, "ward-grid") || within(n, "class-map") || within(n, "combo-box");
            if (elsewhere || !n.isVisible() || !n.isManaged()) {
                continue;
            }
            String words = n instanceof Labeled l ? l.getText() : String.valueOf(n.getId());
            assertThat(n.localToScene(n.getBoundsInLocal()).getMaxX()).as(words).isLessThanOrEqualTo(width + 0.5);
            if (n instanceof Labeled l && !l.isWrapText() && !words.isEmpty()) {
                assertThat(l.getWidth()).as(words).isGreaterThanOrEqualTo(Math.floor(l.prefWidth(-1)));
            }
        }
    }

    private static boolean within(Node n, String style) {
        for (Node at = n; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains(style)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void aStepAndAnAwardByHandChangeTheYearsAndUndoTakesThemBack(FxRobot robot) {
        assertThat(text(robot, "#phase-promise-0"))
                .isEqualTo("Two DWOs in every ward by December 2017: met in December 2017");
        String before = text(robot, "#phase-year-cost-2017");
        String later = text(robot, "#phase-year-cost-2018");

        click(robot, "#phase-step-add");
        assertThat(session.scenario().phasing().steps())
                .containsExactly(new Phasing.GrowthStep(YearMonth.of(2017, 4), "DWO", 529));
        assertThat(text(robot, "#phase-year-cost-2017")).isEqualTo(before);
        type(robot, "#phase-step-posts-0", "400");
        assertThat(session.scenario().phasing().steps())
                .containsExactly(new Phasing.GrowthStep(YearMonth.of(2017, 4), "DWO", 400));
        String fewer = text(robot, "#phase-year-cost-2017");

        // While a number is typed the page shows what it would do; Escape brings the plan back.
        write(robot, "#phase-step-posts-0", "529");
        assertThat(text(robot, "#phase-year-cost-2017")).isEqualTo(before);
        assertThat(session.scenario().phasing().steps().get(0).posts()).isEqualTo(400);
        robot.type(KeyCode.ESCAPE);
        assertThat(text(robot, "#phase-year-cost-2017")).isEqualTo(fewer);
        assertThat(millions(fewer)).isLessThan(millions(before));
        assertThat(text(robot, "#phase-promise-0")).contains("missed: 129 wards, 129 posts short; not met by");
        assertThat(text(robot, "#phase-notice-0")).contains("129 posts of the plan never opened");

        click(robot, "#phase-award-add");
        type(robot, "#phase-award-rate-0", "10%");
        assertThat(millions(text(robot, "#phase-year-cost-2017"))).isGreaterThan(millions(fewer));
        type(robot, "#phase-award-rate-0", "many");
        assertThat(text(robot, "#phase-message")).contains("\"many\" is no pay award: expected");
        assertThat(session.scenario().phasing().awards()).hasSize(1);

        for (int k = 0; k < 4; k++) {
            robot.interact(session::undo);
        }
        assertThat(session.scenario().phasing().steps()).isEmpty();
        assertThat(text(robot, "#phase-year-cost-2017")).isEqualTo(before);
        assertThat(text(robot, "#phase-year-cost-2018")).isEqualTo(later);
        assertThat(robot.lookup("#phase-award-rate-0").tryQuery()).isEmpty();
    }

    private static double millions(String amount) {
        return Double.parseDouble(amount.replaceAll("[^0-9.]", ""));
    }

    /** By the keyboard: the node is reached by the focus and pressed. */
    private static void click(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup(id).queryAs(Button.class).requestFocus());
        robot.type(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void type(FxRobot robot, String id, String text) {
        write(robot, id, text);
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void write(FxRobot robot, String id, String text) {
        robot.interact(() -> {
            NumberField field = robot.lookup(id).queryAs(NumberField.class);
            field.requestFocus();
            field.selectAll();
        });
        robot.write(text);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void itFitsWindowsLightAndDark(FxRobot robot) {
        robot.interact(() -> {
            session.edit(
                    PhaseEdits.award(session.scenario(), null, new Phasing.PayAward(YearMonth.of(2018, 9), "", 0.02)));
            session.edit(PhaseEdits.step(
                    session.scenario(), null, new Phasing.GrowthStep(YearMonth.of(2017, 4), "DWO", 300)));
            session.edit(PhaseEdits.step(
                    session.scenario(), null, new Phasing.GrowthStep(YearMonth.of(2017, 10), "DWO", 229)));
            session.edit(PhaseEdits.period(
                    session.scenario(), null, new Phasing.FundingPeriod("growth", YearMonth.of(2017, 4), 18)));
        });
        picture(robot, "phases", false, 1384, 784);
        picture(robot, "phases-dark", true, 1384, 784);
        picture(robot, "phases-1280x720", false, 1224, 600);
        robot.interact(() -> ((ScrollPane) page.node().lookup("#phase-editor")).setVvalue(1));
        picture(robot, "phases-editor-end", false, 1384, 784);
        robot.interact(() -> theme.textScale().set(1.5));
        picture(robot, "phases-text-150", false, 1384, 784);
    }
}
