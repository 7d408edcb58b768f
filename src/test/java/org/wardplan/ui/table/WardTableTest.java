package org.wardplan.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.wardplan.app.Scope;
import org.wardplan.app.Sessions;
import org.wardplan.app.WardSelection;
import org.wardplan.planning.Edits;
import org.wardplan.ui.Pictures;

/** What the table shows, and how it is sorted, filtered and picked from. */
class WardTableTest extends TableDesk {
    @Start
    void start(Stage stage) throws Exception {
        open(stage);
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
