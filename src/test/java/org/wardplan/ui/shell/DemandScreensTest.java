package org.wardplan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.wardplan.app.demand.LocalBoard;
import org.wardplan.model.geography.Borough;

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
        assertThat(isUnder(map, "demand-workspace")).isTrue();
        Desk.run(() -> desk.window.shell().actions().run(Action.PLAN_SPACE));
        assertThat(isUnder(map, "demand-workspace")).isFalse();
        assertThat(map.getScene()).isSameAs(desk.scene);
    }

    @Test
    void everySectionFits() {
        Desk.until(() -> desk.model.session().get() != null);
        Desk.run(() -> desk.window.shell().actions().run(Action.DEMAND_SPACE));
        agree();
        pictures("crime-weights");
        pictures("window-and-index");
        pictures("local-priorities");
        pictures("hours");
    }

    private void agree() {
        Desk.run(() -> {
            var session = desk.session();
            LocalBoard board = new LocalBoard(session.data(), session.profiles());
            int ward = session.view().wards().indexOf("E05000420");
            Borough lambeth = session.view().wards().ward(ward).borough();
            session.view().select(ward);
            session.edit(board.factor(session.scenario(), lambeth, 2018, "robbery-personal", 2.0));
            session.edit(board.factor(session.scenario(), lambeth, 2019, "burglary-residential", 2.5));
            session.edit(board.factor(session.scenario(), lambeth, 2019, "drug-trafficking", 1.5));
            session.edit(board.note(session.scenario(), lambeth, 2019, "Agreed with the council, 12 March 2019"));
        });
    }

    private void pictures(String section) {
        Desk.run(() -> ((ToggleButton) Objects.requireNonNull(desk.root().lookup("#tab-" + section))).fire());
        desk.picture("demand-" + section, 1440, 900, this::nothingIsCut);
        desk.picture("demand-" + section + "-1280x720", 1280, 720, this::nothingIsCut);
        Desk.run(() -> desk.theme.dark().set(true));
        desk.picture("demand-" + section + "-dark", 1440, 900, this::nothingIsCut);
        Desk.run(() -> desk.theme.dark().set(false));
    }

    /** No text of the controls ends in dots, and none leaves the column. */
    private void nothingIsCut() {
        Node column = Objects.requireNonNull(desk.root().lookup("#demand-controls"));
        Bounds room = column.localToScene(column.getBoundsInLocal());
        assertThat(room.getMinX()).isBetween(55.0, 58.0);
        for (Node n : column.lookupAll(".label")) {
            boolean shown =
                    n instanceof Label l && l.isVisible() && !l.getText().isEmpty() && isShown(l);
            if (shown) {
                Label label = (Label) n;
                Text text = (Text) label.lookup(".text");
                if (text != null && !label.getStyleClass().contains("share-segment")) {
                    assertThat(text.getText()).as("cut").doesNotEndWith("...").doesNotEndWith("…");
                }
                assertThat(n.localToScene(n.getBoundsInLocal()).getMaxX())
                        .as(label.getText())
                        .isLessThanOrEqualTo(room.getMaxX());
            }
        }
    }

    private static boolean isShown(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUnder(Node node, String style) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n.getStyleClass().contains(style)) {
                return true;
            }
        }
        return false;
    }
}
