package org.wardplan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.wardplan.planning.Measure;

/** Keeps pictures of the window in {@code target/screens} and checks that what they show fits. */
@ExtendWith(ApplicationExtension.class)
class ScreensTest {
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
    void everythingFitsFromTheLeastSizeOn() {
        Desk.until(() -> desk.model.session().get() != null);
        Desk.until(() -> desk.session().ranks().get() != null);
        Desk.run(
                () -> desk.session().view().select(desk.session().view().wards().indexOf("E05000420")));
        desk.picture("plan-light", 1440, 900, this::nothingIsCut);
        Desk.run(() -> desk.theme.dark().set(true));
        desk.picture("plan-dark", 1440, 900, this::nothingIsCut);
        Desk.run(() -> desk.theme.dark().set(false));
        Desk.run(() -> desk.session().view().fadeUncertain().set(true));
        desk.picture("plan-faded", 1440, 900, this::nothingIsCut);
        Desk.run(() -> desk.theme.dark().set(true));
        Desk.run(() -> desk.session().view().layer().set(Measure.TOP_TENTH));
        desk.picture("plan-faded-dark", 1440, 900, this::nothingIsCut);
        Desk.run(() -> desk.theme.dark().set(false));
        desk.picture("plan-top-tenth-1280x720", 1280, 720, this::nothingIsCut);
        Desk.run(() -> desk.session().view().fadeUncertain().set(false));
        Desk.run(() -> desk.session().view().layer().set(Measure.PRIORITY));
        desk.picture("plan-1280x720", 1280, 720, this::nothingIsCut);
        desk.picture("plan-1180x720", 1180, 720, this::nothingIsCut);
    }

    @Test
    void theLargestTextFitsTheUsualWindow() {
        Desk.until(() -> desk.model.session().get() != null);
        Desk.run(() -> desk.theme.textScale().set(1.5));
        desk.picture("plan-text-150", 1440, 900, this::nothingIsCut);
    }

    private void nothingIsCut() {
        Node meter = desk.model.session().get() == null ? null : meter();
        assertThat(meter).isNotNull();
        double right = meter.localToScene(meter.getBoundsInLocal()).getMaxX();
        Node map = desk.root().lookup(".map-view");
        assertThat(map.localToScene(map.getBoundsInLocal()).getMinX()).isBetween(55.0, 58.0);
        Node export = desk.root().lookup("#export-button");
        assertThat(export.localToScene(export.getBoundsInLocal()).getMaxX())
                .isLessThan(export.getScene().getRoot().getLayoutBounds().getWidth());
        Node menu = desk.root().lookup("#main-menu");
        assertThat(menu.localToScene(menu.getBoundsInLocal()).getMinX()).isGreaterThan(50);
        assertThat(right)
                .isLessThan(meter.getScene().getRoot().getLayoutBounds().getWidth());
        assertThat(meter.getLayoutBounds().getWidth()).isGreaterThanOrEqualTo(264);
    }

    private Node meter() {
        return desk.root().lookup("#budget-meter");
    }
}
