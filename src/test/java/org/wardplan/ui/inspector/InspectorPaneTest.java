package org.wardplan.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
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
import org.wardplan.app.TargetSteps;
import org.wardplan.app.WardSelection;
import org.wardplan.ui.Pictures;
import org.wardplan.ui.theme.Numbers;
import org.wardplan.ui.theme.Theme;

/** The inspector on the 629 published wards. */
@ExtendWith(ApplicationExtension.class)
class InspectorPaneTest {
    private static final int DWO = 0;
    private static final String COLDHARBOUR = "E05000420";

    @TempDir
    static Path folder;

    private PlanSession session;
    private Theme theme;
    private InspectorPane pane;
    private Scene scene;
    private int coldharbour;

    @Start
    void start(Stage stage) throws Exception {
        session = Sessions.open(Sessions.wards2014(), Files.createTempDirectory(folder, "plan"));
        coldharbour = session.data().wards().indexOf(COLDHARBOUR);
        theme = new Theme(false, 1);
        pane = new InspectorPane(session, theme);
        scene = new Scene(new StackPane(pane), 344, 760);
        theme.install(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> pane.close());
        session.close();
    }

    private int posts(int ward) {
        return session.evaluation().get().posts(DWO, ward);
    }

    private void pick(FxRobot robot, int... wards) {
        robot.interact(() -> session.view().selection().set(WardSelection.of(wards)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String label(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private static boolean shows(FxRobot robot, String text) {
        return robot.lookup(n -> n instanceof Label l && text.equals(l.getText()) && l.isVisible())
                .tryQuery()
                .isPresent();
    }

    @Test
    void saysHowToPickAWardAndShowsTheScope(FxRobot robot) {
        assertThat(shows(robot, "Select a ward on the map or in the table")).isTrue();
        assertThat(shows(robot, "London")).isTrue();
        assertThat(shows(robot, "£100.7m")).isTrue();
        robot.interact(() -> session.view()
                .scope()
                .set(new Scope.OneBorough(
                        session.data().wards().ward(coldharbour).borough())));
        assertThat(shows(robot, "Lambeth")).isTrue();
        assertThat(shows(robot, "21 wards")).isTrue();
    }

    @Test
    void showsAWard(FxRobot robot) {
        pick(robot, coldharbour);
        assertThat(label(robot, "#ward-name")).isEqualTo("Coldharbour");
        assertThat(shows(robot, "Lambeth · Central South BCU · E05000420")).isTrue();
        assertThat(label(robot, "#rank-chip")).isEqualTo("Rank 16 of 629");
        assertThat(shows(robot, "3,239 last 12")).isTrue();
        assertThat(shows(robot, "−2.4% on the 12 months before (3,320)")).isTrue();
        assertThat(shows(robot, "Not available"))
                .as("fraud is not in these files")
                .isTrue();
        assertThat(label(robot, "#coverage")).isEqualTo("32%");
    }

    @Test
    void marksWhatTheDataSaysOfAWard(FxRobot robot) {
        pick(robot, session.data().wards().indexOf("E05000331"));
        assertThat(shows(robot, "Mind the data")).as("Heathrow airport").isTrue();
        pick(robot, coldharbour);
        assertThat(shows(robot, "Mind the data")).isFalse();
    }

    @Test
    void aClickOnTheStepperIsOneEdit(FxRobot robot) {
        pick(robot, coldharbour);
        long before = session.file().historySize();
        robot.clickOn("#more-DWO");
        assertThat(posts(coldharbour)).isEqualTo(3);
        assertThat(session.file().historySize()).isEqualTo(before + 1);
        assertThat(session.undoLabel().get()).isEqualTo("Coldharbour: DWO 2 → 3");
        assertThat(label(robot, "#coverage")).isEqualTo("45%");
        robot.clickOn("#less-DWO").clickOn("#less-DWO");
        assertThat(posts(coldharbour)).isEqualTo(1);
        assertThat(shows(robot, "floor 2")).isTrue();
        TextField number = robot.lookup("#posts-DWO").queryAs(TextField.class);
        robot.doubleClickOn(number).write("12").type(KeyCode.ENTER);
        assertThat(posts(coldharbour)).isEqualTo(12);
        robot.doubleClickOn(number).write("x").type(KeyCode.ENTER);
        assertThat(posts(coldharbour)).isEqualTo(12);
        assertThat(number.getText()).isEqualTo("12");
        assertThat(shows(robot, "expected 0 to 999")).isTrue();
    }

    @Test
    void aLockedRoleAsksFirst(FxRobot robot) {
        pick(robot, coldharbour);
        robot.clickOn("#lock-DWO");
        assertThat(session.scenario().locks()).hasSize(1);
        robot.clickOn("#more-DWO");
        assertThat(posts(coldharbour)).isEqualTo(2);
        assertThat(shows(robot, "Coldharbour: DWO is locked at 2. Change it to 3?"))
                .isTrue();
        robot.write("Agreed").clickOn("#lock-change");
        assertThat(posts(coldharbour)).isEqualTo(3);
        assertThat(robot.lookup(".lock-question").tryQuery()).isEmpty();
        robot.clickOn("#lock-DWO");
        assertThat(session.scenario().locks()).isEmpty();
    }

    @Test
    void moreRolesAreShownWhenAskedFor(FxRobot robot) {
        pick(robot, coldharbour);
        assertThat(robot.lookup("#more-SGT")
                        .query()
                        .getParent()
                        .getParent()
                        .getParent()
                        .isVisible())
                .isFalse();
        robot.clickOn("#more-roles").clickOn("#more-SGT");
        assertThat(session.evaluation().get().posts(2, coldharbour)).isEqualTo(1);
    }

    @Test
    void aNoteIsKeptWhenTheFocusLeavesOrAnotherWardComes(FxRobot robot) {
        pick(robot, coldharbour);
        TextArea note = robot.lookup("#ward-note").queryAs(TextArea.class);
        robot.interact(() -> {
            note.requestFocus();
            note.setText("Pilot until September");
        });
        long before = session.file().historySize();
        pick(robot, 3);
        assertThat(session.scenario().notes()).containsEntry(COLDHARBOUR, "Pilot until September");
        assertThat(session.file().historySize()).isEqualTo(before + 1);
        assertThat(note.getText()).isEmpty();
        pick(robot, coldharbour);
        assertThat(note.getText()).isEqualTo("Pilot until September");
        robot.interact(() -> session.undo());
        assertThat(note.getText()).isEmpty();
        robot.interact(() -> {
            note.requestFocus();
            note.setText("Again");
        });
        robot.interact(() -> session.view().select(-1));
        assertThat(session.scenario().notes()).containsEntry(COLDHARBOUR, "Again");
    }

    @Test
    void manyWardsChangeInOneStep(FxRobot robot) {
        pick(robot, 1, 2, 3);
        assertThat(label(robot, "#wards-picked")).isEqualTo("3 wards");
        assertThat(robot.lookup("#posts-DWO").queryAs(TextField.class).getText())
                .isEqualTo("6");
        long before = session.file().historySize();
        robot.clickOn("#more-DWO");
        assertThat(IntStream.of(1, 2, 3)).allMatch(w -> posts(w) == 3);
        assertThat(session.file().historySize()).isEqualTo(before + 1);
        assertThat(session.undoLabel().get()).isEqualTo("3 wards: +1 DWO");
    }

    @Test
    void aNeighbourIsPickedByAClick(FxRobot robot) {
        pick(robot, coldharbour);
        robot.interact(() -> pane.setVvalue(1));
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("Herne Hill");
        assertThat(session.data()
                        .wards()
                        .ward(session.view().selection().get().lead())
                        .name())
                .isEqualTo("Herne Hill");
    }

    @Test
    void saysWhyOneOfTwoWardsIsAbove(FxRobot robot) {
        int herneHill = session.data().wards().indexOf("E05000424");
        pick(robot, herneHill, coldharbour);
        assertThat(robot.lookup("#pair").query().isVisible()).isTrue();
        String lower = session.data().wards().ward(herneHill).name();
        assertThat(label(robot, "#pair-head")).isEqualTo("Why Coldharbour is above " + lower);
        TargetSteps t = TargetSteps.between(session.evaluation().get().need(), coldharbour, herneHill);
        assertThat(shows(robot, "+" + Numbers.decimal(t.end() - t.begin(), 2))).isTrue();
        for (TargetSteps.Step s : t.steps()) {
            assertThat(shows(robot, s.label())).as(s.label()).isTrue();
        }
        pick(robot, herneHill, coldharbour, 3);
        assertThat(robot.lookup("#pair").query().isVisible()).isFalse();
    }

    @Test
    void aSimilarWardIsPickedByAClick(FxRobot robot) throws Exception {
        robot.interact(() -> pane.close());
        session.close();
        session = Sessions.openWithRanks(Sessions.wards2014(), Files.createTempDirectory(folder, "plan"));
        robot.interact(() -> {
            pane = new InspectorPane(session, theme);
            ((StackPane) scene.getRoot()).getChildren().setAll(pane);
        });
        pick(robot, coldharbour);
        assertThat(label(robot, "#target")).isEqualTo("6.8");
        assertThat(label(robot, "#top-tenth")).startsWith("In the top tenth (63 wards) in ");
        assertThat(label(robot, "#peers-in-words")).startsWith("Against the median of its like: need ");
        Node nearest = robot.lookup(".peer-line").query();
        robot.interact(() -> pane.setVvalue(0.9));
        WaitForAsyncUtils.waitForFxEvents();
        int expected = Objects.requireNonNull(
                        session.evaluation().get().findings().similar())
                .nearest(coldharbour)
                .get(0)
                .ward();
        robot.interact(() -> ((Button) nearest).fire());
        assertThat(session.view().selection().get().lead()).isEqualTo(expected);
        assertThat(label(robot, "#ward-name"))
                .isEqualTo(session.data().wards().ward(expected).name());
    }

    @Test
    void aWardOfMoreJobsThanResidentsIsMarked(FxRobot robot) throws TimeoutException {
        pick(robot, session.data().wards().indexOf("E05000331"));
        assertThat(label(robot, "#rate-mark")).startsWith("† More people work here than live here");
        assertThat(shows(robot, "Per 1,000 jobs")).isTrue();
        pick(robot, coldharbour);
        // Out of sight, so it follows when the hand rests.
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> !robot.lookup("#rate-mark").query().isVisible());
    }

    @Test
    void looksAsDesigned(FxRobot robot) throws Exception {
        robot.interact(() -> pane.close());
        session.close();
        session = Sessions.openWithRanks(Sessions.wards2014(), Files.createTempDirectory(folder, "plan"));
        robot.interact(() -> {
            pane = new InspectorPane(session, theme);
            // Taller than the headless screen, so in a scene that no window shows.
            scene = new Scene(new StackPane(pane), 344, 2300);
            theme.install(scene);
            Pictures.keep(scene, "inspector-none");
        });
        pick(robot, coldharbour);
        robot.interact(() -> Pictures.keep(scene, "inspector-light"));
        robot.interact(() -> theme.dark().set(true));
        robot.interact(() -> Pictures.keep(scene, "inspector-dark"));
        robot.interact(() -> theme.dark().set(false));
        pick(robot, 1, 2, 3, 200, 300);
        robot.interact(() -> Pictures.keep(scene, "inspector-many"));
        pick(robot, coldharbour, session.data().wards().indexOf("E05000421"));
        robot.interact(() -> Pictures.keep(scene, "inspector-two"));
        pick(robot, session.data().wards().indexOf("E05000331"));
        robot.interact(() -> Pictures.keep(scene, "inspector-heathrow"));
        pick(robot, coldharbour);
        assertThat(session.ranks().get()).isNotNull();
    }
}
