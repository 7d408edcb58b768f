package org.wardplan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.wardplan.app.borough.Superintendent;
import org.wardplan.model.geography.Borough;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.PostChange;

/** The page of the boroughs on the full 629 wards, with all 32 of them and a dozen clashes. */
@ExtendWith(ApplicationExtension.class)
class BoroughsScreensTest {
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

    private void picture(String name, boolean large, boolean dark) {
        Desk.run(() -> desk.theme.dark().set(dark));
        desk.picture("boroughs-" + name, large ? 1440 : 1280, large ? 900 : 720, () -> {
            for (Node n : desk.root().lookupAll(".boroughs-head .button")) {
                assertThat(n.getBoundsInParent().getMaxX())
                        .as(n.getId())
                        .isLessThanOrEqualTo(n.getParent().getLayoutBounds().getWidth());
            }
        });
        Desk.run(() -> desk.theme.dark().set(false));
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

    @Test
    void keepsPictures(FxRobot robot) throws Exception {
        boroughs(robot);
        press("#boroughs-send");
        press("#send-all");
        desk.chooses(out);
        picture("send", false, true);
        press("#send-write");
        Desk.until(() -> desk.root().lookup("#send-files").isVisible());
        picture("sent", true, false);
        press("#send-write");
        Desk.until(() -> find("#send-question").isVisible());
        press("#send-drop");
        press("#send-back");
        List<Path> files = new ArrayList<>();
        Map<String, Path> byName = new LinkedHashMap<>();
        int k = 0;
        for (Borough b : session.data().wards().boroughs()) {
            Path file = out.resolve(b.name() + ".wardplan");
            files.add(file);
            byName.put(b.name(), file);
            try (Superintendent s = new Superintendent(file)) {
                s.posts(0, "DWO", 1).posts(1, "DWO", -1).posts(2, "PCSO", 1).posts(3, "PCSO", -1);
                if (k % 3 == 0) {
                    s.note(4, "Agreed with the ward panel: a second officer for the town centre on Friday nights");
                }
                if (k % 4 != 1) {
                    s.submit(k % 2 == 0 ? "as agreed with the council" : "");
                }
                if (k % 3 == 1) {
                    london(s.ward(0), "DWO", 2);
                }
                if (k == 5 || k == 11) {
                    s.posts(5, "DWO", 2);
                }
            }
            k++;
        }
        Path broken = out.resolve("Notes from Camden.wardplan");
        Files.writeString(broken, "nothing");
        files.add(broken);
        desk.choosesSeveral(files);
        press("#boroughs-bring");
        Desk.until(() -> desk.root().lookup("#boroughs-review") != null);
        robot.clickOn("#clash-list");
        robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.LEFT, KeyCode.DOWN, KeyCode.DOWN, KeyCode.RIGHT);
        picture("review", true, false);
        picture("review-small", false, true);
        press("#review-apply");
        Desk.until(() -> desk.root().lookup("#boroughs-london") != null);
        picture("london", true, true);
        picture("london-small", false, false);
        assertThat(text("#boroughs-scenario")).isNotEmpty();
        Desk.run(() -> desk.model.closePlan());
        desk.model.open(byName.get("Lambeth"));
        boroughsOwn(robot);
        picture("own", false, false);
    }

    private void boroughsOwn(FxRobot robot) {
        Desk.until(() -> desk.model.session().get() != null);
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT6).release(KeyCode.CONTROL);
        Desk.until(() -> desk.root().lookup("#boroughs-own") != null);
    }
}
