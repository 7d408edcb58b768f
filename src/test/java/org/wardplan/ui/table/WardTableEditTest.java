package org.wardplan.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.wardplan.app.WardSelection;
import org.wardplan.planning.Edits;
import org.wardplan.storage.JournalEntry;
import org.wardplan.ui.Pictures;

/** Posts typed, stepped, filled down and pasted. */
class WardTableEditTest extends TableDesk {
    @Start
    void start(Stage stage) throws Exception {
        open(stage);
    }

    @Test
    void typesANumberIntoACellAndMovesDown(FxRobot robot) {
        int[] w = first(2);
        pick(robot, w[0]);
        type(robot, KeyCode.DIGIT4);
        type(robot, KeyCode.ENTER);
        assertThat(posts(DWO, w[0])).isEqualTo(4);
        assertThat(session.view().selection().get()).isEqualTo(WardSelection.of(w[1]));
        assertThat(robot.lookup("#sum-posts-DWO").queryAs(Label.class).getText())
                .isEqualTo("1,260");
        assertThat(((WardCell) cell(robot, "posts.DWO", w[0])).getText()).isEqualTo("4");
        assertThat(session.undoLabel().get()).isEqualTo(wards.ward(w[0]).name() + ": DWO 2 → 4");
    }

    @Test
    void tabGoesToTheNextRoleAndEscapeDropsWhatWasTyped(FxRobot robot) {
        int w = first(1)[0];
        pick(robot, w);
        type(robot, KeyCode.F2);
        robot.write("5");
        type(robot, KeyCode.TAB);
        assertThat(posts(DWO, w)).isEqualTo(5);
        type(robot, KeyCode.DIGIT7);
        type(robot, KeyCode.ESCAPE);
        assertThat(posts(PCSO, w)).isEqualTo(1);
        type(robot, KeyCode.DIGIT3);
        type(robot, KeyCode.ENTER);
        assertThat(posts(PCSO, w)).isEqualTo(3);
    }

    @Test
    void saysWhatANumberOfPostsMayBe(FxRobot robot) {
        int w = first(1)[0];
        pick(robot, w);
        type(robot, KeyCode.DIGIT1);
        robot.write("000");
        type(robot, KeyCode.ENTER);
        Label message = robot.lookup(".cell-message").queryAs(Label.class);
        assertThat(message.isVisible()).isTrue();
        assertThat(message.getText()).contains("0 to 999");
        assertThat(posts(DWO, w)).isEqualTo(2);
        type(robot, KeyCode.ESCAPE);
        assertThat(message.isVisible()).isFalse();
        assertThat(edits()).isEqualTo(opened);
    }

    @Test
    void plusAndMinusOverThreeWardsAreOneStepEach(FxRobot robot) {
        int[] w = first(3);
        pick(robot, w);
        long before = edits();
        robot.write("+");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(IntStream.of(w)).allMatch(x -> posts(DWO, x) == 3);
        assertThat(edits()).isEqualTo(before + 1);
        assertThat(session.undoLabel().get()).isEqualTo("3 wards: +1 DWO");
        robot.interact(() -> session.undo());
        assertThat(IntStream.of(w)).allMatch(x -> posts(DWO, x) == 2);
        type(robot, KeyCode.RIGHT);
        robot.write("-");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(IntStream.of(w)).allMatch(x -> posts(PCSO, x) == 0 && posts(DWO, x) == 2);
    }

    @Test
    void fillsDownTheLeadsNumber(FxRobot robot) {
        int[] w = first(5);
        pick(robot, w[0]);
        type(robot, KeyCode.DIGIT6);
        type(robot, KeyCode.ENTER);
        pick(robot, w[4], w[3], w[2], w[1], w[0]);
        type(robot, KeyCode.CONTROL, KeyCode.D);
        assertThat(IntStream.of(w)).allMatch(x -> posts(DWO, x) == 6);
        assertThat(session.undoLabel().get()).isEqualTo("4 wards: set to 6 DWO");
    }

    private String twentyRows() {
        return "Ward code\tDWO\tPCSO\n"
                + IntStream.range(0, 20)
                        .mapToObj(k -> wards.ward(k * 30).code() + "\t" + (k % 4 + 3) + "\t2")
                        .collect(Collectors.joining("\n"));
    }

    @Test
    void pastesTwentyRowsAfterAPreview(FxRobot robot) {
        robot.interact(() -> table.paste(twentyRows()));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#paste-summary").queryAs(Label.class).getText())
                .isEqualTo("20 wards change");
        assertThat(robot.lookup("#paste-lines").queryAs(TableView.class).getItems())
                .hasSize(40);
        assertThat(edits()).isEqualTo(opened);
        robot.interact(
                () -> Pictures.keep(robot.lookup("#paste-summary").query().getScene(), "paste-light"));
        robot.clickOn("#paste-apply");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(edits()).isEqualTo(opened + 1);
        assertThat(session.undoLabel().get()).isEqualTo("20 wards: pasted");
        assertThat(posts(DWO, 30)).isEqualTo(4);
        assertThat(posts(PCSO, 30)).isEqualTo(2);
    }

    @Test
    void aPasteWithProblemsShowsThemAndChangesNothingBeforeApply(FxRobot robot) {
        robot.interact(() -> session.edit(Edits.setLocks(
                session.plan().get(), wards, session.scenario(), new int[] {30}, new int[] {DWO}, true)));
        long before = edits();
        String text = twentyRows() + "\nE05999999\t3\t3\n" + wards.ward(1).code() + "\t-2\t3";
        robot.interact(() -> table.paste(text));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#paste-summary").queryAs(Label.class).getText())
                .isEqualTo("21 wards change · 1 locked · 2 problems");
        robot.interact(
                () -> Pictures.keep(robot.lookup("#paste-summary").query().getScene(), "paste-problems"));
        assertThat(edits()).isEqualTo(before);
        robot.clickOn("#paste-apply");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(posts(DWO, 30)).as("locked, and not ticked").isEqualTo(2);
        assertThat(posts(PCSO, 30)).isEqualTo(2);
        assertThat(posts(DWO, 1)).isEqualTo(2);
        assertThat(posts(PCSO, 1)).isEqualTo(3);
        assertThat(edits()).isEqualTo(before + 1);
    }

    @Test
    void cancellingAPasteChangesNothing(FxRobot robot) {
        robot.interact(() -> table.paste(twentyRows()));
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn(robot.lookup("Cancel").queryAs(Button.class));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(edits()).isEqualTo(opened);
        assertThat(robot.lookup("#paste-summary").tryQuery()).isEmpty();
    }

    @Test
    void copiesRowsThatCanBePastedBack(FxRobot robot) {
        int[] w = first(3);
        pick(robot, w);
        type(robot, KeyCode.CONTROL, KeyCode.C);
        String copied = robotClipboard(robot);
        assertThat(copied.lines()).hasSize(4);
        assertThat(copied).startsWith("Ward code\tWard\tBorough\tPriority rank\t");
        assertThat(copied.lines().skip(1).map(l -> l.split("\t")[0]))
                .containsExactlyElementsOf(Arrays.stream(w)
                        .mapToObj(x -> wards.ward(x).code().value())
                        .toList());
    }

    private static String robotClipboard(FxRobot robot) {
        String[] text = new String[1];
        robot.interact(() ->
                text[0] = javafx.scene.input.Clipboard.getSystemClipboard().getString());
        return text[0];
    }

    @Test
    void aLockedPostAsksAndKeepsTheReason(FxRobot robot) {
        int w = first(1)[0];
        pick(robot, w);
        robot.interact(() -> table.toggleLock());
        pick(robot, w);
        type(robot, KeyCode.DIGIT9);
        type(robot, KeyCode.ENTER);
        assertThat(posts(DWO, w)).isEqualTo(2);
        assertThat(session.view().selection().get().lead())
                .as("waits for the answer")
                .isEqualTo(w);
        robot.interact(() -> Pictures.keep(scene, "table-locked"));
        robot.write("Pilot ends");
        robot.clickOn("#lock-change");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(posts(DWO, w)).isEqualTo(9);
        JournalEntry last =
                session.file().history().get(session.file().history().size() - 1);
        assertThat(last.toString()).contains("Pilot ends");

        robot.interact(() -> table.addPosts(DWO, 1));
        type(robot, KeyCode.ESCAPE);
        assertThat(posts(DWO, w)).isEqualTo(9);
        assertThat(robot.lookup(".lock-question").tryQuery()).isEmpty();
    }

    @Test
    void aFrozenScenarioIsNotEdited(FxRobot robot) {
        robot.interact(() -> session.chooseScenario(session.plan().get().baseline()));
        pick(robot, first(1));
        type(robot, KeyCode.DIGIT4);
        assertThat(session.problems()).isNotEmpty();
        assertThat(session.problems().get(0).message()).contains("can't be edited");
    }
}
