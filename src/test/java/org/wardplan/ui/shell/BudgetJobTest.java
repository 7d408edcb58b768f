package org.wardplan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
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
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.plan.Objective;
import org.wardplan.storage.JournalEntry;

/** What an analyst does in the Budget workspace, by hand on the full 629 wards. */
@ExtendWith(ApplicationExtension.class)
class BudgetJobTest {
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

    private void openBudget(FxRobot robot) {
        Desk.until(() -> desk.model.session().get() != null);
        session = desk.session();
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT3).release(KeyCode.CONTROL);
        Desk.until(() -> text("#budget-standing").contains("unmet need"));
    }

    private Node find(String selector) {
        return Objects.requireNonNull(desk.root().lookup(selector), selector);
    }

    private String text(String selector) {
        return Desk.fx(() -> desk.root().lookup(selector) instanceof Label l && l.isVisible() ? l.getText() : "");
    }

    private void press(String selector) {
        Desk.run(() -> ((ButtonBase) find(selector)).fire());
    }

    private void type(FxRobot robot, String selector, String words) {
        Desk.run(() -> {
            TextField field = (TextField) find(selector);
            field.requestFocus();
            field.setText(words);
        });
        robot.type(KeyCode.ENTER);
    }

    private Point2D at(String selector, double share) {
        return Desk.fx(() -> {
            Bounds b = find(selector).localToScreen(find(selector).getBoundsInLocal());
            return new Point2D(b.getMinX() + share * b.getWidth(), (b.getMinY() + b.getMaxY()) / 2);
        });
    }

    private long edits() {
        return session.file().history(0, (int) session.file().historySize()).stream()
                .filter(e -> e.kind() == JournalEntry.Kind.EDIT)
                .count();
    }

    private Money budget() {
        return session.scenario().budget().total();
    }

    @Test
    void theBestPlanFollowsTheBudgetUnderTheHandAndTheMoveIsOneStep(FxRobot robot) {
        openBudget(robot);
        Money before = budget();
        String plan = text("#budget-standing");
        robot.moveTo(at("#budget-slider", 0.4)).press(MouseButton.PRIMARY);
        robot.moveTo(at("#budget-slider", 0.6));
        Desk.until(() -> !text("#budget-standing").equals(plan));
        String later = text("#budget-standing");
        robot.moveTo(at("#budget-slider", 0.8));
        Desk.until(() -> !text("#budget-standing").equals(later));
        assertThat(budget()).as("not made yet").isEqualTo(before);
        assertThat(edits()).isZero();
        robot.release(MouseButton.PRIMARY);
        Desk.until(() -> !budget().equals(before));
        Desk.until(() -> session.undoLabel().get() != null);
        assertThat(session.undoLabel().get()).startsWith("Budget £128.5m → £");
        assertThat(edits()).isEqualTo(1);
        Desk.run(session::undo);
        Desk.until(() -> budget().equals(before));
    }

    @Test
    void aTypedBudgetIsKeptAndAWordInItsPlaceIsTold(FxRobot robot) {
        openBudget(robot);
        type(robot, "#budget-field", "lots");
        assertThat(text("#budget-message")).startsWith("\"lots\" is no amount");
        type(robot, "#budget-field", "140m");
        Desk.until(() -> budget().equals(Money.pounds(140_000_000)));
        assertThat(text("#budget-message")).isEmpty();
    }

    @Test
    void optimisingShowsAPreviewThatIsDiscardedOrAppliedAndTakenBack(FxRobot robot) {
        openBudget(robot);
        Allocation before = session.scenario().allocation();
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        Desk.until(() -> text("#optimise-found").contains("Nothing is kept until you apply it"));
        assertThat(session.scenario().allocation()).isEqualTo(before);
        press("#preview-discard");
        Desk.until(() -> text("#optimise-found").isEmpty());
        assertThat(session.evaluation().get().scenario().allocation()).isEqualTo(before);
        press("#optimise-button");
        Desk.until(() -> !text("#optimise-found").isEmpty());
        press("#optimise-apply");
        Desk.until(() -> !session.scenario().allocation().equals(before));
        Desk.until(() -> session.undoLabel().get() != null);
        assertThat(session.undoLabel().get()).startsWith("Optimised: close the gaps");
        assertThat(session.scenario().advice().recommendation()).isNotNull();
        Desk.run(session::undo);
        Desk.until(() -> session.scenario().allocation().equals(before));
    }

    @Test
    void anObjectiveAndARuleAreOneStepEach(FxRobot robot) {
        openBudget(robot);
        press("#objective-short");
        Desk.until(() -> session.scenario().rulebook().aim().objective() == Objective.SHORT);
        press("#rule-switch-limit-pcso");
        Desk.until(() ->
                !session.scenario().rulebook().find("limit-PCSO").orElseThrow().on());
        Desk.until(() -> edits() == 2);
    }

    @Test
    void rulesThatClashAreNamedAndLoosened(FxRobot robot) {
        openBudget(robot);
        type(robot, "#budget-field", "90m");
        Desk.until(() -> !text("#clash-text").isEmpty());
        assertThat(text("#budget-standing")).isEqualTo("No plan at £90.0m keeps these rules.");
        assertThat(text("#status-best")).isEqualTo("At £90.0m no plan keeps the rules");
        Button first = Desk.fx(() -> (Button) find("#loosen-0"));
        Desk.run(first::fire);
        Desk.until(() -> text("#budget-standing").contains("unmet need"));
        assertThat(text("#clash-text")).isEmpty();
    }
}
