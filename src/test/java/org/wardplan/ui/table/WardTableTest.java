package org.wardplan.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
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
import org.wardplan.app.Scope;
import org.wardplan.app.Sessions;
import org.wardplan.app.WardSelection;
import org.wardplan.model.geography.WardSet;
import org.wardplan.planning.Edits;
import org.wardplan.storage.JournalEntry;
import org.wardplan.ui.Pictures;
import org.wardplan.ui.theme.Theme;

/** The table on the 629 published wards. */
@ExtendWith(ApplicationExtension.class)
class WardTableTest {
    private static final int DWO = 0;
    private static final int PCSO = 1;

    @TempDir
    static Path folder;

    private PlanSession session;
    private WardSet wards;
    private Theme theme;
    private WardTable table;
    private Scene scene;
    private long opened;

    @Start
    void start(Stage stage) throws Exception {
        session = Sessions.open(Sessions.wards2014(), Files.createTempDirectory(folder, "plan"));
        opened = session.file().historySize();
        wards = session.data().wards();
        theme = new Theme(false, 1);
        table = new WardTable(session, theme);
        scene = new Scene(new StackPane(table), 1040, 500);
        theme.install(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> table.close());
        session.close();
    }

    private int posts(int role, int ward) {
        return session.evaluation().get().posts(role, ward);
    }

    private void pick(FxRobot robot, int... of) {
        robot.interact(() -> {
            session.view().selection().set(WardSelection.of(of));
            table.focusRows();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private int[] first(int n) {
        return Arrays.copyOf(table.order(), n);
    }

    private long edits() {
        return session.file().historySize();
    }

    private static void type(FxRobot robot, KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Node cell(FxRobot robot, String column, int ward) {
        return robot.lookup(n -> n instanceof WardCell c
                        && c.column.id().equals(column)
                        && c.getItem() != null
                        && c.getItem() == ward
                        && c.getTableRow().isVisible())
                .query();
    }

    @Test
    void sortsByAColumnAndBack(FxRobot robot) {
        assertThat(table.order()).hasSize(629);
        assertThat(session.evaluation().get().need().rank(table.order()[0])).isEqualTo(1);
        robot.clickOn("Gap");
        double[] gaps = IntStream.of(table.order())
                .mapToDouble(session.evaluation().get()::gap)
                .toArray();
        assertThat(gaps).isSorted();
        robot.clickOn("Gap");
        assertThat(Arrays.stream(table.order()).boxed().toList())
                .isSortedAccordingTo(Comparator.<Integer>comparingDouble(
                                w -> -session.evaluation().get().gap(w))
                        .thenComparingInt(w -> w));
    }

    @Test
    void filtersByConditionsAndKeepsTheLastGoodFilter(FxRobot robot) {
        robot.clickOn("#ward-filter").write("borough = Lambeth").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(IntStream.of(table.order()))
                .hasSize(21)
                .allMatch(w -> wards.ward(w).borough().name().equals("Lambeth"));
        assertThat(session.view().filtered().get().cardinality()).isEqualTo(21);
        assertThat(robot.lookup("#ward-count").queryAs(Label.class).getText()).isEqualTo("21 of 629");

        robot.write(", covrage < 9").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        Label message = robot.lookup("#filter-message").queryAs(Label.class);
        assertThat(message.isVisible()).isTrue();
        assertThat(message.getText()).contains("covrage", "did you mean coverage?");
        assertThat(table.order()).hasSize(21);

        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(message.isVisible()).isFalse();
        assertThat(table.order()).hasSize(629);
    }

    @Test
    void saysWhenNoWardMatchesAndClears(FxRobot robot) {
        robot.clickOn("#ward-filter").write("zzz").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(table.order()).isEmpty();
        robot.clickOn("#clear-filter");
        assertThat(table.order()).hasSize(629);
        assertThat(robot.lookup("#ward-filter").queryAs(TextField.class).getText())
                .isEmpty();
    }

    @Test
    void bandsKeepWardsByCoverageAndCountThem(FxRobot robot) {
        int ward = table.order()[3];
        robot.interact(() ->
                session.edit(Edits.setPosts(session.plan().get(), wards, session.scenario(), ward, DWO, 40, null)));
        robot.clickOn("#band-over");
        assertThat(table.order()).containsExactly(ward);
        robot.interact(() -> session.undo());
        assertThat(table.order()).as("an undo is no change by hand here").isEmpty();
        robot.clickOn("#band-all");
        assertThat(table.order()).hasSize(629);
    }

    @Test
    void showsTheWardsOfTheScopeAndItsSums(FxRobot robot) {
        robot.interact(() -> session.view()
                .scope()
                .set(new Scope.OneBorough(wards.ward(wards.indexOf("E05000420")).borough())));
        assertThat(table.order()).hasSize(21);
        assertThat(robot.lookup("#sum-ward").queryAs(Label.class).getText()).isEqualTo("Lambeth");
        assertThat(robot.lookup("#sum-posts-DWO").queryAs(Label.class).getText())
                .isEqualTo("42");
        robot.interact(() -> session.view().scope().set(new Scope.London()));
        assertThat(robot.lookup("#sum-posts-DWO").queryAs(Label.class).getText())
                .isEqualTo("1,258");
        assertThat(robot.lookup("#sum-crimes").queryAs(Label.class).getText()).isEqualTo("837,017");
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
    void sharesSelectionBothWays(FxRobot robot) {
        int far = table.order()[400];
        robot.interact(() -> session.view().select(far));
        WaitForAsyncUtils.waitForFxEvents();
        Node cell = cell(robot, "ward", far);
        assertThat(cell.getParent().getPseudoClassStates().toString()).contains("lead", "picked");

        int next = table.order()[401];
        robot.clickOn(cell(robot, "borough", next));
        assertThat(session.view().selection().get()).isEqualTo(WardSelection.of(next));
        int third = table.order()[403];
        robot.press(KeyCode.SHIFT).clickOn(cell(robot, "borough", third)).release(KeyCode.SHIFT);
        assertThat(session.view().selection().get().size()).isEqualTo(3);
        robot.press(KeyCode.CONTROL).clickOn(cell(robot, "borough", next)).release(KeyCode.CONTROL);
        assertThat(session.view().selection().get().size()).isEqualTo(2);
        type(robot, KeyCode.CONTROL, KeyCode.A);
        assertThat(session.view().selection().get().size()).isEqualTo(629);
        type(robot, KeyCode.HOME);
        assertThat(session.view().selection().get()).isEqualTo(WardSelection.of(table.order()[0]));
        assertThat(cell(robot, "ward", table.order()[0]).localToScene(0, 0).getY())
                .isPositive();
        type(robot, KeyCode.END);
        assertThat(session.view().selection().get()).isEqualTo(WardSelection.of(table.order()[628]));
        type(robot, KeyCode.UP);
        type(robot, KeyCode.SHIFT, KeyCode.UP);
        assertThat(session.view().selection().get().size()).isEqualTo(2);
    }

    @Test
    void sharesTheWardPointedAt(FxRobot robot) {
        int w = table.order()[2];
        robot.moveTo(cell(robot, "borough", w));
        assertThat(session.view().hover().get()).isEqualTo(w);
        int other = table.order()[4];
        robot.interact(() -> session.view().hover().set(other));
        assertThat(((TableRow<?>) cell(robot, "ward", other).getParent())
                        .getPseudoClassStates()
                        .toString())
                .contains("pointed");
    }

    @Test
    void remembersHiddenColumns(FxRobot robot) {
        assertThat(table.hiddenColumns())
                .contains("bcu", "score", "posts.SGT", "posts.SC", "fair-share", "rate")
                .doesNotContain("gap");
        robot.interact(() -> table.setHiddenColumns(Set.of("gap")));
        assertThat(table.hiddenColumns()).containsExactly("gap");
        robot.interact(() -> Pictures.keep(scene, "table-all-columns"));
    }

    @Test
    void aFrozenScenarioIsNotEdited(FxRobot robot) {
        robot.interact(() -> session.chooseScenario(session.plan().get().baseline()));
        pick(robot, first(1));
        type(robot, KeyCode.DIGIT4);
        assertThat(session.problems()).isNotEmpty();
        assertThat(session.problems().get(0).message()).contains("can't be edited");
    }

    @Test
    void looksAsDesigned(FxRobot robot) throws Exception {
        robot.interact(() -> table.close());
        session.close();
        session = Sessions.openWithRanks(Sessions.wards2014(), Files.createTempDirectory(folder, "plan"));
        robot.interact(() -> {
            table = new WardTable(session, theme);
            scene.setRoot(new StackPane(table));
        });
        int coldharbour = wards.indexOf("E05000420");
        robot.interact(() -> {
            session.edit(Edits.setPosts(session.plan().get(), wards, session.scenario(), coldharbour, DWO, 4, null));
            session.edit(Edits.setLocks(
                    session.plan().get(), wards, session.scenario(), new int[] {coldharbour}, new int[] {DWO}, true));
            session.edit(Edits.setNote(session.plan().get(), wards, session.scenario(), coldharbour, "Pilot"));
            session.view().select(coldharbour);
        });
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> Pictures.keep(scene, "table-light"));
        robot.interact(() -> theme.dark().set(true));
        robot.interact(() -> Pictures.keep(scene, "table-dark"));
        robot.interact(() -> theme.dark().set(false));
        assertThat(cell(robot, "marks", coldharbour).getAccessibleText()).contains("DWO locked", "note: Pilot");
    }
}
