package org.wardplan.ui.table;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;
import org.wardplan.app.PlanSession;
import org.wardplan.app.Sessions;
import org.wardplan.app.WardSelection;
import org.wardplan.model.geography.WardSet;
import org.wardplan.ui.theme.Theme;

/** The table on the 629 published wards, in a window of its own for each test. */
@ExtendWith(ApplicationExtension.class)
abstract class TableDesk {
    static final int DWO = 0;
    static final int PCSO = 1;

    @TempDir
    static Path folder;

    PlanSession session;
    WardSet wards;
    Theme theme;
    WardTable table;
    Scene scene;
    long opened;

    /** To be called by a method of the test itself: the framework looks for {@code @Start} nowhere else. */
    void open(Stage stage) throws Exception {
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

    int posts(int role, int ward) {
        return session.evaluation().get().posts(role, ward);
    }

    void pick(FxRobot robot, int... of) {
        robot.interact(() -> {
            session.view().selection().set(WardSelection.of(of));
            table.focusRows();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    int[] first(int n) {
        return Arrays.copyOf(table.order(), n);
    }

    long edits() {
        return session.file().historySize();
    }

    static void type(FxRobot robot, KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    Node cell(FxRobot robot, String column, int ward) {
        return robot.lookup(n -> n instanceof WardCell c
                        && c.column.id().equals(column)
                        && c.getItem() != null
                        && c.getItem() == ward
                        && c.getTableRow().isVisible())
                .query();
    }
}
