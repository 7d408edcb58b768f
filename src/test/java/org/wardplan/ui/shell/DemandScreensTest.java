package org.wardplan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Keeps pictures of the Demand workspace in {@code target/screens} and checks that what they show fits. */
@ExtendWith(ApplicationExtension.class)
class DemandScreensTest {
    @TempDir
    static Path home;

    private Desk desk;

    @Start
    void start(Stage stage) throws Exception {
        desk = new Desk(stage, Files.createTempDirectory(home, "desk"), 1180, 720);
        desk.model.start((Path) null);
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    @Test
    void mapAndTableMoveToDemandAndBack() {
        Desk.until(() -> desk.model.session().get() != null);
        Node map = Desk.fx(() -> Objects.requireNonNull(desk.root().lookup(".map-view")));
        Desk.run(() -> desk.window.shell().actions().run(Action.DEMAND_SPACE));
        assertThat(isUnder(map, ".demand-workspace")).isTrue();
        desk.picture("demand-light", 1440, 900, () -> {});
        Desk.run(() -> desk.window.shell().actions().run(Action.PLAN_SPACE));
        assertThat(isUnder(map, ".demand-workspace")).isFalse();
        assertThat(map.getScene()).isSameAs(desk.scene);
    }

    @Test
    void everySectionFits() {
        Desk.until(() -> desk.model.session().get() != null);
        Desk.until(() -> desk.session().ranks().get() != null);
        Desk.run(() -> desk.window.shell().actions().run(Action.DEMAND_SPACE));
        pictures("crime-weights");
        pictures("window-and-index");
        pictures("local-priorities");
        pictures("hours");
    }

    private void pictures(String section) {
        Desk.run(() -> ((ToggleButton) Objects.requireNonNull(desk.root().lookup("#tab-" + section))).fire());
        desk.picture("demand-" + section, 1440, 900, () -> {});
        desk.picture("demand-" + section + "-1280x720", 1280, 720, () -> {});
        Desk.run(() -> desk.theme.dark().set(true));
        desk.picture("demand-" + section + "-dark", 1440, 900, () -> {});
        Desk.run(() -> desk.theme.dark().set(false));
    }

    private static boolean isUnder(Node node, String style) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n.getStyleClass().contains(style.substring(1))) {
                return true;
            }
        }
        return false;
    }
}
