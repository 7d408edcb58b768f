package org.wardplan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.image.ImageView;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.wardplan.app.Scope;

/** Papers and files at the sizes of small and usual windows; pictures in {@code target/screens}. */
@ExtendWith(ApplicationExtension.class)
class PapersScreensTest {
    @TempDir
    static Path home;

    private Desk desk;

    @Start
    void start(Stage stage) throws Exception {
        desk = new Desk(stage, Files.createTempDirectory(home, "desk"), 1280, 720);
        stage.setWidth(1280);
        stage.setHeight(720);
        desk.model.start((Path) null);
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    private void press(String selector) {
        Desk.run(() -> ((ButtonBase) Objects.requireNonNull(desk.root().lookup(selector), selector)).fire());
    }

    private boolean isReady() {
        Node save = desk.root().lookup("#paper-save-pdf");
        return save != null
                && !save.isDisabled()
                && desk.root().lookupAll(".paper-page .image-view").stream()
                        .anyMatch(n -> n instanceof ImageView view && view.getImage() != null);
    }

    @Test
    void fitsFromTheLeastSizeOn() throws Exception {
        Desk.until(() -> desk.model.session().get() != null);
        Desk.run(() -> desk.session()
                .view()
                .scope()
                .set(new Scope.OneBorough(
                        desk.session().data().wards().boroughs().get(0))));
        Desk.run(() -> desk.window.shell().actions().run(Action.PAPERS_SPACE));
        Desk.until(this::isReady);
        desk.picture("papers-1280", 1280, 720, this::nothingIsCut);
        Desk.run(() -> desk.theme.dark().set(true));
        desk.picture("papers-dark", 1440, 900, this::nothingIsCut);
        press("#tab-files");
        desk.picture("files-dark", 1440, 900, this::nothingIsCut);
        Desk.run(() -> desk.theme.dark().set(false));
        desk.picture("files-1280", 1280, 720, this::nothingIsCut);
        Path csv = Files.writeString(
                home.resolve("back.csv"), "Ward code,DWO,PCSO\nE05000026,9,1\nE05000027,4,many\nE05009999,1,1\n");
        desk.chooses(csv);
        press("#files-bring");
        Desk.until(() ->
                !Objects.requireNonNull(desk.root().lookup("#figures-apply")).isDisabled());
        desk.picture("figures-back-1280", 1280, 720, this::nothingIsCut);
    }

    /** No button, name or heading of the pages is shortened or beyond the window. */
    private void nothingIsCut() {
        double right = desk.root().getLayoutBounds().getWidth();
        for (String selector :
                List.of(".paper-bar .button", ".file-kind .label", ".files-left .button", ".paper-choices .label")) {
            for (Node n : desk.root().lookupAll(selector)) {
                if (isShown(n) && n instanceof Labeled label && label.lookup(".text") instanceof Text shown) {
                    assertThat(shown.getText().replace("\n", " ").strip())
                            .as(selector)
                            .isEqualTo(label.getText().strip());
                    assertThat(n.localToScene(n.getBoundsInLocal()).getMaxX())
                            .as(label.getText())
                            .isLessThanOrEqualTo(right);
                }
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
}
