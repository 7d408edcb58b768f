package org.wardplan.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
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
import org.wardplan.app.Sessions;
import org.wardplan.app.WardSelection;
import org.wardplan.ui.Pictures;
import org.wardplan.ui.theme.Theme;

@ExtendWith(ApplicationExtension.class)
class InspectorPaneTest {
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
        coldharbour = session.data().wards().indexOf("E05000420");
        theme = new Theme(false, 1);
        pane = new InspectorPane(session, theme);
        scene = new Scene(new StackPane(pane), 344, 760);
        theme.install(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForFxEvents();
        session.close();
    }

    @Test
    void looks(FxRobot robot) {
        robot.interact(() -> {
            scene.setRoot(new StackPane());
            scene = new Scene(new StackPane(pane), 344, 1250);
            theme.install(scene);
        });
        robot.interact(() -> Pictures.keep(scene, "inspector-none"));
        robot.interact(() -> session.view().select(coldharbour));
        robot.interact(() -> {});
        robot.interact(() -> Pictures.keep(scene, "inspector-light"));
        robot.interact(() -> theme.dark().set(true));
        robot.interact(() -> Pictures.keep(scene, "inspector-dark"));
        robot.interact(() -> session.view().selection().set(WardSelection.of(1, 2, 3, 200, 300)));
        robot.interact(() -> theme.dark().set(false));
        robot.interact(() -> Pictures.keep(scene, "inspector-many"));
        assertThat(pane.getContent()).isInstanceOf(ManyView.class);
    }
}
