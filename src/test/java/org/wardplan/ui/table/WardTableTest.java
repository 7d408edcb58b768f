package org.wardplan.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.wardplan.ui.Pictures;
import org.wardplan.ui.theme.Theme;

@ExtendWith(ApplicationExtension.class)
class WardTableTest {
    @TempDir
    static Path folder;

    private PlanSession session;
    private Theme theme;
    private WardTable table;
    private Scene scene;

    @Start
    void start(Stage stage) throws Exception {
        session = Sessions.open(Sessions.wards2014(), java.nio.file.Files.createTempDirectory(folder, "plan"));
        theme = new Theme(false, 1);
        table = new WardTable(session, theme);
        scene = new Scene(new StackPane(table), 1080, 303);
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
    void showsTheWardsByPriority(FxRobot robot) {
        int ward = session.data().wards().indexOf("E05000420");
        robot.interact(() -> session.view().select(ward));
        robot.interact(() -> {});
        robot.interact(() -> Pictures.keep(scene, "table-light"));
        robot.interact(() -> theme.dark().set(true));
        robot.interact(() -> Pictures.keep(scene, "table-dark"));
        assertThat(table.order()).hasSize(629);
    }
}
