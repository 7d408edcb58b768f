package org.wardplan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
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

/** Keeps pictures of the Budget workspace in {@code target/screens} and checks that what they show fits. */
@ExtendWith(ApplicationExtension.class)
class BudgetScreensTest {
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

    @Test
    void everythingFitsFromTheLeastSizeOn(FxRobot robot) {
        Desk.until(() -> desk.model.session().get() != null);
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT3).release(KeyCode.CONTROL);
        Desk.until(() -> text("#budget-standing").contains("proved"));
        // Not everything in the background is waited for, only that each card has something to show.
        Desk.until(() -> !text("#million-draft").equals("–"));
        Desk.until(() -> !text("#rule-standing-no-loser").isEmpty());
        desk.picture("budget-light", 1440, 900, this::nothingIsCut);
        Desk.run(() -> desk.theme.dark().set(true));
        desk.picture("budget-dark", 1440, 900, this::nothingIsCut);
        Desk.run(() -> desk.theme.dark().set(false));
        Desk.run(() -> desk.window.shell().actions().run(Action.OPTIMISE));
        Desk.until(() -> !text("#optimise-found").isEmpty());
        desk.picture("budget-preview", 1440, 900, this::nothingIsCut);
        desk.picture("budget-1280x720", 1280, 720, this::nothingIsCut);
        desk.picture("budget-1180x720", 1180, 720, this::nothingIsCut);
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT1).release(KeyCode.CONTROL);
        desk.picture("plan-preview", 1440, 900, this::nothingIsCut);
    }

    private void nothingIsCut() {
        Node export = desk.root().lookup("#export-button");
        assertThat(export.localToScene(export.getBoundsInLocal()).getMaxX())
                .isLessThan(export.getScene().getRoot().getLayoutBounds().getWidth());
    }
}
