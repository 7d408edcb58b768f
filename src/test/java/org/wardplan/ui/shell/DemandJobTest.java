package org.wardplan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.wardplan.app.PlanSession;
import org.wardplan.app.demand.LocalBoard;
import org.wardplan.model.geography.Borough;
import org.wardplan.model.plan.TargetMethod;
import org.wardplan.planning.Evaluation;
import org.wardplan.storage.JournalEntry;
import org.wardplan.ui.map.MapView;

/** What an analyst does with the controls of demand, by hand on the full 629 wards. */
@ExtendWith(ApplicationExtension.class)
class DemandJobTest {
    @TempDir
    static Path folder;

    private Desk desk;
    private PlanSession session;

    @Start
    void start(Stage stage) throws Exception {
        desk = new Desk(stage, Files.createTempDirectory(folder, "home"), 1280, 800);
        desk.model.start((Path) null);
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    private void openDemand(FxRobot robot) {
        Desk.until(() -> desk.model.session().get() != null);
        session = desk.session();
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT2).release(KeyCode.CONTROL);
        Desk.until(() -> desk.root().lookup("#demand-controls") != null);
    }

    private <T extends Node> T find(String selector, Class<T> type) {
        return Desk.fx(() -> type.cast(Objects.requireNonNull(desk.root().lookup(selector), selector)));
    }

    private String text(String selector) {
        return Desk.fx(() -> find(selector, Label.class).getText());
    }

    private Point2D at(String selector, double share) {
        return Desk.fx(() -> {
            Node node = Objects.requireNonNull(desk.root().lookup(selector), selector);
            Bounds b = node.localToScreen(node.getBoundsInLocal());
            return new Point2D(b.getMinX() + share * b.getWidth(), (b.getMinY() + b.getMaxY()) / 2);
        });
    }

    private void press(String selector) {
        Desk.run(() -> ((ToggleButton) Objects.requireNonNull(desk.root().lookup(selector), selector)).fire());
    }

    private void type(String selector, String text) {
        Desk.run(() -> {
            TextField field = (TextField) Objects.requireNonNull(desk.root().lookup(selector), selector);
            field.requestFocus();
            field.setText(text);
        });
    }

    private long edits() {
        return session.file().history(0, (int) session.file().historySize()).stream()
                .filter(e -> e.kind() == JournalEntry.Kind.EDIT)
                .count();
    }

    @Test
    void everythingFollowsWhileAWeightIsBeingDraggedAndItIsOneStep(FxRobot robot) {
        openDemand(robot);
        Evaluation before = session.evaluation().get();
        String share = text("#harm-share-homicide");
        MapView map = find(".map-view", MapView.class);
        assertThat(Desk.fx(map::getParent)).isNotNull();
        long kept = edits();

        robot.moveTo(at("#weight-homicide", 0.5)).press(MouseButton.PRIMARY);
        robot.moveTo(at("#weight-homicide", 0.75));
        Desk.until(() -> session.evaluation().get() != before);
        robot.moveTo(at("#weight-homicide", 0.95));
        Desk.until(() -> session.evaluation().get().need().demand(0)
                        != before.need().demand(0)
                || session.evaluation().get().need().demand(7) != before.need().demand(7)
                || !text("#harm-share-homicide").equals(share));
        assertThat(session.scenario().profile()).as("not made yet").isEqualTo("harm");
        assertThat(edits()).isEqualTo(kept);
        assertThat(session.evaluation().get().scenario().profile()).isEqualTo("harm-own");
        assertThat(text("#harm-share-homicide")).isNotEqualTo(share);

        robot.release(MouseButton.PRIMARY);
        Desk.until(() -> session.undoLabel().get() != null);
        assertThat(session.undoLabel().get()).startsWith("Homicide: weight 7,973.4 → ");
        assertThat(session.scenario().profile()).isEqualTo("harm-own");
        assertThat(edits()).isEqualTo(kept + 1);
        assertThat(text("#profile-note")).isEqualTo("Made from Harm.");

        Desk.run(session::undo);
        Desk.until(() -> session.scenario().profile().equals("harm"));
        assertThat(text("#harm-share-homicide")).isEqualTo(share);
        assertThat(find("#weight-field-homicide", TextField.class).getText()).isEqualTo("7,973.4");
    }

    @Test
    void aWordInPlaceOfAWeightIsToldAndTheLastGoodOneKept(FxRobot robot) {
        openDemand(robot);
        Evaluation before = session.evaluation().get();
        type("#weight-field-homicide", "lots");
        assertThat(text("#demand-message"))
                .isEqualTo("\"lots\" is no weight: expected a number from 0 to 100,000. 7,973.4 is kept.");
        assertThat(session.evaluation().get().need().demand(3))
                .isEqualTo(before.need().demand(3));
        Desk.run(() -> find("#weight-homicide", Node.class).requestFocus());
        assertThat(find("#weight-field-homicide", TextField.class).getText()).isEqualTo("7,973.4");
        assertThat(session.undoLabel().get()).isNull();
        type("#weight-field-homicide", "9000");
        robot.type(KeyCode.ENTER);
        Desk.until(() -> session.undoLabel().get() != null);
        assertThat(session.undoLabel().get()).isEqualTo("Homicide: weight 7,973.4 → 9,000");
        assertThat(find("#demand-message", Label.class).isVisible()).isFalse();
    }

    @Test
    void sharesOfTheNeedIndexAddUpHoweverTheyAreMoved(FxRobot robot) {
        openDemand(robot);
        press("#tab-window-and-index");
        robot.moveTo(at("#index-bar", 0.8)).press(MouseButton.PRIMARY);
        robot.moveTo(at("#index-bar", 0.7));
        robot.moveTo(at("#index-bar", 0.6));
        robot.release(MouseButton.PRIMARY);
        Desk.until(() -> session.undoLabel().get() != null);
        assertThat(alpha("crime")).isCloseTo(0.6, within(0.02));
        assertThat(alpha("crime") + alpha("population")).isCloseTo(1, within(1e-9));

        Desk.run(() -> find("#alpha-deprivation", Node.class).requestFocus());
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        Desk.until(() -> alpha("deprivation") > 0);
        assertThat(alpha("crime") + alpha("population") + alpha("deprivation")).isCloseTo(1, within(1e-9));
        assertThat(find("#alpha-jobs", Node.class).isDisabled()).isTrue();

        press("#window-financial-year");
        assertThat(text("#window-figure")).isEqualTo("Apr 2017 – Mar 2018, 12 months");
    }

    @Test
    void anIndicatorIsImportedGivenAShareAndTakenOut(FxRobot robot) throws Exception {
        openDemand(robot);
        press("#tab-window-and-index");
        Path file = folder.resolve("calls_for_help.csv");
        StringBuilder rows = new StringBuilder("code,value\n");
        session.data().wards().wards().forEach(w -> rows.append(w.code().value())
                .append(",")
                .append(w.population() % 97 + 1)
                .append('\n'));
        Files.writeString(file, rows);
        desk.chooses(file);
        Desk.run(() -> find("#import-indicator", Button.class).fire());
        Desk.until(() -> session.scenario().demand().indicator("calls-for-help").isPresent());
        Desk.until(() -> desk.root().lookup("#alpha-calls-for-help-field") != null);
        double before = Desk.fx(() -> session.evaluation().get().need().share(0));
        type("#alpha-calls-for-help-field", "50%");
        robot.type(KeyCode.ENTER);
        Desk.until(() -> alpha("calls-for-help") == 0.5);
        assertThat(Desk.fx(() -> session.evaluation().get().need().share(0))).isNotEqualTo(before);
        assertThat(alpha("crime")).isCloseTo(0.4, within(1e-9));

        Desk.run(() -> find("#remove-calls-for-help", Button.class).fire());
        Desk.until(() -> session.scenario().demand().indicators().isEmpty());
        assertThat(alpha("crime")).isCloseTo(0.8, within(1e-9));
        assertThat(session.scenario().assumptions().find("alpha.calls-for-help"))
                .isEmpty();
        assertThat(Desk.fx(() -> session.evaluation().get().need().share(0))).isCloseTo(before, within(1e-12));

        Files.writeString(file, "code,value\nE05000026,-3\n");
        Desk.run(() -> find("#import-indicator", Button.class).fire());
        Desk.until(() -> desk.model.problems().stream().anyMatch(p -> p.line() == 2));
        assertThat(session.scenario().demand().indicators()).isEmpty();
    }

    private double alpha(String id) {
        return session.scenario().assumptions().value("alpha." + id, 0);
    }

    @Test
    void aBoroughAgreesAPriorityAndKeepsItsTotal(FxRobot robot) {
        openDemand(robot);
        press("#tab-local-priorities");
        Borough lambeth = session.data()
                .wards()
                .ward(session.data().wards().indexOf("E05000420"))
                .borough();
        Desk.run(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<Borough> boroughs = find("#local-borough", ComboBox.class);
            boroughs.setValue(lambeth);
        });
        LocalBoard board = new LocalBoard(session.data(), session.profiles());
        Desk.run(() ->
                session.edit(board.factor(session.scenario(), lambeth, board.upcoming(), "robbery-personal", 1.5)));
        double was = target(lambeth);
        robot.moveTo(at("#factor-robbery-personal", 0.4)).press(MouseButton.PRIMARY);
        robot.moveTo(at("#factor-robbery-personal", 0.8));
        robot.moveTo(at("#factor-robbery-personal", 0.9)).release(MouseButton.PRIMARY);
        Desk.until(() -> board.agreed(session.scenario(), lambeth, board.upcoming())
                        .orElseThrow()
                        .factors()
                        .get("robbery-personal")
                > 3);
        assertThat(target(lambeth)).isCloseTo(was, within(1e-9));
        assertThat(text("#local-state")).contains("In force in Lambeth").contains("2019/20");
        assertThat(text("#local-total")).startsWith("Lambeth: ");
        press("#tab-hours");
        press("#method-workload");
        assertThat(session.scenario().demand().method()).isEqualTo(TargetMethod.WORKLOAD);
        assertThat(session.evaluation().get().need().method()).isEqualTo(TargetMethod.WORKLOAD);
    }

    private double target(Borough borough) {
        Evaluation e = session.evaluation().get();
        double sum = 0;
        for (int w = 0; w < e.wards(); w++) {
            if (session.data().wards().ward(w).borough().equals(borough)) {
                sum += e.need().target(w);
            }
        }
        return sum;
    }
}
