package org.wardplan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.wardplan.app.PlanSession;
import org.wardplan.app.SaveState;
import org.wardplan.app.borough.Superintendent;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.PostChange;
import org.wardplan.model.plan.Submission;

/** What an analyst does on the page of the boroughs, by hand on the full 629 wards. */
@ExtendWith(ApplicationExtension.class)
class BoroughsJobTest {
    @TempDir
    static Path folder;

    private Desk desk;
    private PlanSession session;
    private Path out;

    @Start
    void start(Stage stage) throws Exception {
        out = Files.createTempDirectory(folder, "out");
        desk = new Desk(stage, Files.createTempDirectory(folder, "home"), 1280, 800);
        desk.model.start((Path) null);
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    private void boroughs(FxRobot robot) {
        Desk.until(() -> desk.model.session().get() != null);
        session = desk.session();
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT6).release(KeyCode.CONTROL);
        Desk.until(() -> desk.root().lookup("#boroughs-london") != null);
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

    private void london(String ward, String role, int more) {
        Desk.run(() -> {
            Plan plan = session.plan().get();
            int now = session.scenario().allocation().posts(plan.roleIndex(role), plan.wardIndex(ward));
            session.edit(new PlanEdit.SetPosts(
                    session.scenario().id(),
                    List.of(new PostChange(ward, role, now, now + more)),
                    "London",
                    null));
        });
    }

    private int posts(String ward, String role) {
        Plan plan = session.plan().get();
        return session.scenario().allocation().posts(plan.roleIndex(role), plan.wardIndex(ward));
    }

    /** The button of a side of the k-th clash on the screen. */
    private Node side(int k, boolean londons) {
        return desk.root().lookupAll(".clash-side").stream()
                .filter(n -> n.isVisible() && n.getScene() != null)
                .sorted(java.util.Comparator.comparingDouble(
                                (Node n) -> n.localToScene(0, 0).getY())
                        .thenComparingDouble(n -> n.localToScene(0, 0).getX()))
                .skip(2L * k + (londons ? 0 : 1))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sendsOutBringsInDecidesAppliesAndUndoes(FxRobot robot) throws Exception {
        boroughs(robot);
        robot.clickOn("#boroughs-send");
        robot.clickOn("#send-lambeth").clickOn("#send-southwark");
        robot.doubleClickOn("#send-envelope-lambeth").eraseText(12).write("5m").type(KeyCode.ENTER);
        robot.doubleClickOn("#send-envelope-southwark").eraseText(12).write("5m").type(KeyCode.ENTER);
        assertThat(text("#send-sums")).startsWith("2 boroughs · envelopes £10.00m, cost now £");
        desk.chooses(out);
        robot.clickOn("#send-write");
        Desk.until(() -> text("#send-done").startsWith("2 files of 2 written"));
        robot.clickOn("#send-write");
        Desk.until(() -> find("#send-question").isVisible());
        robot.clickOn("#send-drop");

        Path lambeth = out.resolve("Lambeth.wardplan");
        Path southwark = out.resolve("Southwark.wardplan");
        List<String> clash = new ArrayList<>();
        try (Superintendent s = new Superintendent(lambeth)) {
            s.posts(0, "DWO", 1).posts(1, "DWO", 3).posts(2, "PCSO", 1).submit("as agreed with the council");
            clash.add(s.ward(0));
            clash.add(s.ward(1));
            clash.add(s.ward(2));
        }
        try (Superintendent s = new Superintendent(southwark)) {
            s.posts(0, "PCSO", 1).note(1, "panel asked");
        }
        london(clash.get(0), "DWO", 2);
        london(clash.get(1), "DWO", 1);
        Desk.until(() -> session.saveState().get().kind() == SaveState.Kind.KEPT);
        Plan before = session.plan().get();
        int dwo = posts(clash.get(1), "DWO");
        int pcso = posts(clash.get(2), "PCSO");

        robot.clickOn("#send-back");
        desk.choosesSeveral(List.of(lambeth, southwark));
        robot.clickOn("#boroughs-bring");
        Desk.until(() -> desk.root().lookup("#boroughs-review") != null);
        assertThat(Desk.fx(() -> ((ButtonBase) find("#review-clashes")).getText())).isEqualTo("2 clashes, 2 open");
        assertThat(text("#review-words")).contains("2 clashes are not decided: there London's plan stays as it is.");

        Desk.until(() -> desk.root().lookupAll(".clash-side").size() >= 4);
        robot.clickOn(side(0, true));
        Desk.until(() -> ((ButtonBase) find("#review-clashes")).getText().equals("2 clashes, 1 open"));
        assertThat(session.view().selection().get().lead()).isEqualTo(before.wardIndex(clash.get(0)));
        robot.type(KeyCode.DOWN, KeyCode.RIGHT);
        Desk.until(() -> ((ButtonBase) find("#review-clashes")).getText().equals("2 clashes, all decided"));
        assertThat(session.view().selection().get().lead()).isEqualTo(before.wardIndex(clash.get(1)));
        robot.type(KeyCode.DELETE);
        Desk.until(() -> ((ButtonBase) find("#review-clashes")).getText().equals("2 clashes, 1 open"));
        robot.type(KeyCode.RIGHT);
        Desk.until(() -> ((ButtonBase) find("#review-apply")).getText().equals("Apply"));
        assertThat(session.plan().get()).isEqualTo(before);

        robot.clickOn("#review-apply");
        Desk.until(() -> desk.root().lookup("#boroughs-london") != null);
        assertThat(posts(clash.get(0), "DWO")).isEqualTo(posts(before, clash.get(0), "DWO"));
        assertThat(posts(clash.get(1), "DWO")).isEqualTo(dwo + 2);
        assertThat(posts(clash.get(2), "PCSO")).isEqualTo(pcso + 1);
        assertThat(text("#boroughs-count-submitted")).isEqualTo("1 submitted");
        assertThat(text("#borough-status")).isEqualTo("Submitted");

        robot.clickOn("#borough-note").write("board of 2 April");
        robot.clickOn("#borough-agree");
        Desk.until(() -> text("#borough-status").equals("Agreed"));
        assertThat(text("#borough-note-said")).isEqualTo("“board of 2 April”");
        robot.clickOn("#boroughs-table");
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        Desk.until(() -> session.plan().get().submissions().stream()
                .noneMatch(s -> s.state() == Submission.State.AGREED));
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        Desk.until(() -> session.plan().get().equals(before));
        assertThat(text("#boroughs-count-none")).isEqualTo("32 without a plan");
    }

    private static int posts(Plan plan, String ward, String role) {
        return plan.working().allocation().posts(plan.roleIndex(role), plan.wardIndex(ward));
    }
}
