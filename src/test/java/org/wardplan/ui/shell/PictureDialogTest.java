package org.wardplan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.wardplan.app.PictureChoice;
import org.wardplan.app.WardSelection;

/** A picture from the right click to the file or the clipboard, on the full 629 wards. */
@ExtendWith(ApplicationExtension.class)
class PictureDialogTest {
    @TempDir
    static Path folder;

    private Desk desk;
    private Path plans;

    @Start
    void start(Stage stage) throws Exception {
        Path home = Files.createTempDirectory(folder, "home");
        plans = home.resolve("plans");
        desk = new Desk(stage, home, 1280, 800);
        desk.model.start((Path) null);
    }

    @BeforeEach
    void open() {
        Desk.until(() -> desk.model.session().get() != null);
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    private <T extends Node> T find(String selector, Class<T> type) {
        return Desk.fx(
                () -> type.cast(Objects.requireNonNull(desk.scene.getRoot().lookup(selector), selector)));
    }

    /** A right click, and one item of the menu that it opens. */
    private void rightClick(String selector, String item) {
        Node of = find(selector, Node.class);
        Desk.run(() -> of.fireEvent(
                new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 20, 20, 200, 200, false, null)));
        MenuItem found = Desk.fx(() -> Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(w -> ((ContextMenu) w).getItems().stream())
                .filter(i -> item.equals(i.getText()))
                .findFirst()
                .orElseThrow());
        Desk.run(() -> {
            ((ContextMenu) found.getParentPopup()).hide();
            found.fire();
        });
    }

    private void fire(String selector) {
        ButtonBase button = find(selector, ButtonBase.class);
        Desk.run(button::fire);
    }

    private void type(String selector, String text) {
        TextField field = find(selector, TextField.class);
        Desk.run(() -> field.setText(text));
    }

    @SuppressWarnings("unchecked")
    private void size(PictureChoice.Size size) {
        ComboBox<PictureChoice.Size> box = find("#picture-size", ComboBox.class);
        Desk.run(() -> box.setValue(size));
    }

    private String text(String selector) {
        Label label = find(selector, Label.class);
        return Desk.fx(label::getText);
    }

    private List<String> written() throws IOException {
        try (Stream<Path> all = Files.list(plans)) {
            return all.map(p -> String.valueOf(p.getFileName()))
                    .filter(n -> !n.contains(".wardplan"))
                    .sorted()
                    .toList();
        }
    }

    private boolean isOpen() {
        return Desk.fx(() -> desk.scene.getRoot().lookup("#picture-dialog") != null);
    }

    @Test
    void theMapOfThePlanIsSavedInTheSizeThatWasChosen() throws IOException {
        rightClick(".map-pane", "Save picture (PNG)…");
        assertThat(isOpen()).isTrue();
        size(PictureChoice.Size.PIXELS);
        type("#picture-width", "40");
        assertThat(text("#picture-problem")).contains("300 to 12,000 px");
        assertThat(find("#picture-save", ButtonBase.class).isDisabled()).isTrue();
        type("#picture-width", "1000");
        type("#picture-height", "620");
        assertThat(text("#picture-figures")).isEqualTo("1,000 × 620 pixels");
        ImageView preview = find("#picture-preview", ImageView.class);
        Desk.until(() -> preview.getImage() != null
                && Math.abs(preview.getImage().getWidth() / preview.getImage().getHeight() - 1000 / 620.0) < 0.02);
        fire("#picture-save");
        Desk.until(() -> written().contains("priority-by-ward-london.png"));
        BufferedImage image =
                ImageIO.read(plans.resolve("priority-by-ward-london.png").toFile());
        assertThat(new int[] {image.getWidth(), image.getHeight()}).containsExactly(1000, 620);
        assertThat(isOpen()).isFalse();

        rightClick(".map-pane", "Save drawing (SVG)…");
        assertThat(text("#picture-figures")).as("as it was last chosen").isEqualTo("1,000 × 620 px, sharp at any size");
        CheckBox title = find("#picture-title", CheckBox.class);
        Desk.run(title::fire);
        fire("#picture-save");
        Desk.until(() -> written().contains("priority-by-ward-london.svg"));
        assertThat(plans.resolve("priority-by-ward-london.svg"))
                .content()
                .contains("width=\"1000\" height=\"620\"", "Priority, wards", ">Source: MPS recorded crime, March 2018")
                .contains("4 March 2019")
                .doesNotContain("font-weight=\"700\">Priority by ward, London");
    }

    @Test
    void aChartIsCopiedOrLeftOrToldWhyNot() throws IOException {
        int ward = desk.session().data().wards().indexOf("E05000420");
        Desk.run(() -> desk.session().view().selection().set(WardSelection.of(ward)));
        String chart = ".inspector .month-chart";
        rightClick(chart, "Save drawing (SVG)…");
        size(PictureChoice.Size.SLIDE);
        fire("#picture-copy");
        Image[] copied = new Image[1];
        Desk.until(() -> Desk.fx(() -> {
            copied[0] = Clipboard.getSystemClipboard().getImage();
            return copied[0] != null && copied[0].getWidth() == 1920 && copied[0].getHeight() == 1080;
        }));
        assertThat(isOpen()).isFalse();

        rightClick(chart, "Save drawing (SVG)…");
        fire("#picture-cancel");
        assertThat(isOpen()).isFalse();
        desk.saves(false);
        rightClick(chart, "Save drawing (SVG)…");
        fire("#picture-save");
        assertThat(isOpen()).as("no file was named: the choice stays").isTrue();
        assertThat(written()).isEmpty();

        desk.saves(true);
        fire("#picture-save");
        Desk.until(() -> written().size() == 1);
        Path file = plans.resolve(written().get(0));
        assertThat(file)
                .content()
                .contains("width=\"1920\" height=\"1080\"", ">Source: MPS recorded crime, March 2017");

        Files.delete(file);
        Files.createDirectory(file);
        rightClick(chart, "Save drawing (SVG)…");
        fire("#picture-save");
        Desk.until(() -> Desk.fx(
                () -> desk.model.problems().stream().anyMatch(p -> p.message().contains("This is a folder"))));
        assertThat(written()).as("nothing half-written").hasSize(1);
    }
}
