package org.wardplan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.wardplan.app.Scope;
import org.wardplan.model.plan.Scenario;

/** The workspace of papers in the window: preview, templates, all boroughs, and figures that come back. */
@ExtendWith(ApplicationExtension.class)
class PapersPageTest {
    @TempDir
    static Path home;

    private Desk desk;
    private Path folder;

    @Start
    void start(Stage stage) throws Exception {
        folder = Files.createTempDirectory(home, "desk");
        desk = new Desk(stage, folder, 1280, 800);
        stage.setWidth(1280);
        stage.setHeight(800);
        desk.model.start((Path) null);
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    private void open(FxRobot robot) {
        Desk.until(() -> desk.model.session().get() != null);
        Desk.run(() -> desk.session()
                .view()
                .scope()
                .set(new Scope.OneBorough(desk.session().data().wards().boroughs().stream()
                        .filter(b -> b.name().equals("Lambeth"))
                        .findFirst()
                        .orElseThrow())));
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT7).release(KeyCode.CONTROL);
    }

    @SuppressWarnings("unchecked")
    private <T> T node(String selector) {
        return (T) Objects.requireNonNull(desk.root().lookup(selector), selector);
    }

    private void press(String selector) {
        Desk.run(() -> this.<ButtonBase>node(selector).fire());
    }

    private boolean isReady() {
        Node save = desk.root().lookup("#paper-save-pdf");
        return save != null
                && !save.isDisabled()
                && desk.root().lookupAll(".paper-page").stream().anyMatch(PapersPageTest::isDrawn);
    }

    private static boolean isDrawn(Node page) {
        return page.lookupAll(".image-view").stream()
                .anyMatch(n -> n instanceof ImageView view && view.getImage() != null);
    }

    private Path written(String ending) throws Exception {
        try (Stream<Path> files = Files.list(desk.model.folders().plans())) {
            return files.filter(f -> f.toString().endsWith(ending)).findFirst().orElseThrow();
        }
    }

    @Test
    void looksAtThePaperBeforeItIsWritten(FxRobot robot) throws Exception {
        open(robot);
        Desk.until(this::isReady);
        String whole = this.<Label>node("#paper-state").getText();
        assertThat(whole).startsWith("Lambeth · ").contains("pages").endsWith("saved as it is shown");
        int pages = desk.root().lookupAll(".paper-page").size();
        assertThat(this.<Label>node("#paper-page-count").getText()).isEqualTo("of " + pages);

        // fewer sections: set anew, fewer pages
        Desk.run(() -> Stream.of("#section-rates", "#section-demand", "#section-assumptions", "#section-method")
                .forEach(s -> this.<CheckBox>node(s).fire()));
        Desk.until(() -> desk.root().lookupAll(".paper-page").size() < pages && isReady());

        press("#paper-save-pdf");
        Desk.until(() -> desk.session().tasks().running().isEmpty());
        byte[] bytes = Files.readAllBytes(written(".pdf"));
        assertThat(new String(bytes, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        assertThat(this.<Label>node("#paper-state").getText()).contains(Math.round(bytes.length / 1024.0) + " KB");

        // kept as a template, and taken back
        Desk.run(() -> {
            TextField name = node("#paper-template-name");
            name.setText("Short");
        });
        press("#paper-template-keep");
        assertThat(desk.session().plan().get().template("Short")).isPresent();
        Desk.run(() -> desk.session().undo());
        Desk.until(() -> desk.session().plan().get().templates().isEmpty());
        assertThat(desk.model.problems()).isEmpty();
    }

    @Test
    void writesThePapersOfAllBoroughsUntilStopped(FxRobot robot) throws Exception {
        open(robot);
        Desk.until(this::isReady);
        Desk.run(() -> desk.root().lookupAll("#paper-sections .check-box").stream()
                .map(CheckBox.class::cast)
                .filter(CheckBox::isSelected)
                .forEach(CheckBox::fire));
        Path into = Files.createDirectory(folder.resolve("papers"));
        desk.chooses(into);
        press("#paper-all");
        press("#paper-all-pdf");
        Desk.until(() -> Files.exists(into.resolve("00-london.pdf")));
        press("#paper-all-cancel");
        Desk.until(() -> this.<Label>node("#paper-all-words").getText().contains("of 33 papers written"));
        try (Stream<Path> files = Files.list(into)) {
            assertThat(files.toList()).hasSizeLessThan(33).allMatch(f -> f.toString()
                    .endsWith(".pdf"));
        }
        assertThat(this.<Label>node("#paper-all-words").getText()).contains("Stopped");
    }

    @Test
    void bringsFiguresBackAndUndoesThem(FxRobot robot) throws Exception {
        open(robot);
        press("#tab-files");
        Scenario before = desk.session().scenario();
        int ward = 100;
        int posts = before.allocation().posts(0, ward);
        String role = desk.session().plan().get().roles().get(0).id();
        Path csv = folder.resolve("back.csv");
        Files.writeString(
                csv,
                "Ward code," + role + "\n"
                        + desk.session().plan().get().wardCodes().get(ward) + "," + (posts + 3) + "\n");
        desk.chooses(csv);
        press("#files-bring");
        Desk.until(() -> !this.<ButtonBase>node("#figures-apply").isDisabled());
        Desk.run(() -> this.<TextField>node("#figures-reason").setText("Agreed with the borough"));
        press("#figures-apply");
        assertThat(desk.session().scenario().allocation().posts(0, ward)).isEqualTo(posts + 3);
        Desk.run(() -> desk.session().undo());
        Desk.until(() -> desk.session().scenario().allocation().posts(0, ward) == posts);
        assertThat(desk.session().scenario().allocation()).isEqualTo(before.allocation());
    }

    @Test
    void savesATableAndListsIt(FxRobot robot) {
        open(robot);
        press("#tab-files");
        press("#file-csv");
        Desk.until(() -> !desk.exported.isEmpty());
        assertThat(desk.exported)
                .singleElement()
                .asString()
                .startsWith("TABLE ")
                .endsWith("Lambeth.csv");
        Desk.until(() -> desk.root().lookupAll("#files-written .list-cell").stream()
                .anyMatch(n -> String.valueOf(n.getAccessibleText()).contains("Lambeth.csv")));
    }
}
