package org.wardplan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.wardplan.ui.map.MapGrid;

/** Keeps pictures of the Hotspots workspace in {@code target/screens} and checks that what they show fits. */
@ExtendWith(ApplicationExtension.class)
class HotSpotScreensTest {
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

    private String text(String selector) {
        return Desk.fx(() -> {
            Node found = desk.root().lookup(selector);
            return found instanceof Label l ? l.getText() : "";
        });
    }

    private void press(String selector) {
        Desk.run(() -> ((ButtonBase) desk.root().lookup(selector)).fire());
    }

    @Test
    void everythingFitsFromTheLeastSizeOn(FxRobot robot) {
        Desk.until(() -> desk.model.session().get() != null);
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT4).release(KeyCode.CONTROL);
        press("#series-robbery");
        Desk.run(
                () -> desk.session().view().select(desk.session().view().wards().indexOf("E05000637")));
        Desk.until(() -> text("#months-caption").contains("obber"));
        Desk.until(() -> desk.session().tasks().running().isEmpty());
        desk.picture("hotspots-light", 1440, 900, this::nothingIsCut);
        press("#tab-priorities");
        Desk.run(() -> desk.theme.dark().set(true));
        desk.picture("hotspots-dark", 1440, 900, this::nothingIsCut);
        Desk.run(() -> desk.theme.dark().set(false));
        press("#tab-month-by-month");
        desk.picture("hotspots-1280x720", 1280, 720, this::nothingIsCut);
        press("#tab-one-ward");
        desk.picture("hotspots-ward", 1440, 900, this::nothingIsCut);
        press("#tab-concentration-and-scatter");
        desk.picture("hotspots-spread", 1440, 900, this::nothingIsCut);
        press("#study-open");
        Desk.run(() -> ((MenuButton) desk.root().lookup("#side-by-side"))
                .getItems()
                .get(1)
                .fire());
        Desk.until(() -> ((MapGrid) desk.root().lookup("#hotspot-maps")).count() == 4);
        desk.picture("hotspots-four", 1440, 900, this::nothingIsCut);
        press("#study-close");
        press("#tab-patterns");
        Desk.run(() -> ((MenuButton) desk.root().lookup("#side-by-side"))
                .getItems()
                .get(0)
                .fire());
        Desk.until(() -> ((MapGrid) desk.root().lookup("#hotspot-maps")).count() == 1);
        press("#tab-priorities");
        desk.picture("hotspots-1180x720", 1180, 720, this::nothingIsCut);
    }

    private void nothingIsCut() {
        Node export = desk.root().lookup("#export-button");
        assertThat(export.localToScene(export.getBoundsInLocal()).getMaxX())
                .isLessThan(export.getScene().getRoot().getLayoutBounds().getWidth());
    }
}
