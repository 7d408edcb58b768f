package org.wardplan.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.wardplan.app.PictureChoice;
import org.wardplan.app.TaskRunner;
import org.wardplan.base.Problem;
import org.wardplan.ui.theme.Theme;

@ExtendWith(ApplicationExtension.class)
class ChartMenuTest {
    @TempDir
    Path folder;

    private final List<Problem> problems = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private final StackPane root = new StackPane();

    @Start
    void start(Stage stage) {
        Scene scene = new Scene(root, 460, 400);
        PictureHost.install(scene, new PictureHost() {
            @Override
            public void choose(PictureSubject subject, PictureChoice.Format format) {
                asked.add(format + " " + subject.name());
            }

            @Override
            public void copy(PictureSubject subject) {
                asked.add("copy " + subject.name());
            }
        });
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> menus().forEach(ContextMenu::hide));
    }

    private static List<ContextMenu> menus() {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .toList();
    }

    private List<MenuItem> openByKey(FxRobot robot, Region of) {
        robot.interact(() -> {
            root.getChildren().setAll(of);
            of.requestFocus();
        });
        robot.press(KeyCode.SHIFT, KeyCode.F10).release(KeyCode.F10, KeyCode.SHIFT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(menus()).hasSize(1);
        return menus().get(0).getItems();
    }

    @Test
    void theKeyboardOpensTheMenuAndCopiesTheFigures(FxRobot robot) {
        ScatterChart chart = SampleCharts.targets(new Theme(false, 1));
        ChartMenu.install(
                chart, "Two targets", () -> "Ward\tShare\nHyde Park\t3", TaskRunner.sameThread(), problems::add);
        List<MenuItem> items = openByKey(robot, chart);
        assertThat(items)
                .extracting(MenuItem::getText)
                .containsExactly(
                        "Copy data",
                        "Copy as picture",
                        "Save data (CSV)…",
                        "Save picture (PNG)…",
                        "Save drawing (SVG)…");
        List<Object> copied = new ArrayList<>();
        robot.interact(() -> {
            items.get(0).fire();
            copied.add(Clipboard.getSystemClipboard().getString());
            items.get(1).fire();
            items.get(3).fire();
            items.get(4).fire();
        });
        assertThat(copied.get(0)).isEqualTo("Ward\tShare\nHyde Park\t3");
        assertThat(asked).containsExactly("copy Two targets", "PNG Two targets", "SVG Two targets");
    }

    @Test
    void withoutAHostThereAreNoPictures(FxRobot robot) {
        robot.interact(() -> root.getScene().getProperties().clear());
        ScatterChart chart = SampleCharts.targets(new Theme(false, 1));
        ChartMenu.install(chart, "Two targets", () -> "", TaskRunner.sameThread(), problems::add);
        assertThat(openByKey(robot, chart))
                .extracting(MenuItem::getText)
                .containsExactly("Copy data", "Save data (CSV)…");
    }

    @Test
    void whatIsNoChartHasNoDrawing(FxRobot robot) {
        Region table = new Region();
        table.setFocusTraversable(true);
        ChartMenu.install(table, "Table", () -> "", TaskRunner.sameThread(), problems::add);
        assertThat(openByKey(robot, table)).extracting(MenuItem::getText).doesNotContain("Save drawing (SVG)…");
    }

    @Test
    void filesAreWholeAndNothingElseIsLeftBesideThem() {
        File file = folder.resolve("chart.csv").toFile();
        ChartMenu.write(file, TaskRunner.sameThread(), problems::add, out -> out.write('x'));
        assertThat(file).hasContent("x");
        assertThat(problems).isEmpty();
        assertThat(folder.toFile().list()).containsExactly("chart.csv");
    }

    @Test
    void aFailureIsToldAndTheOlderFileStays() throws IOException {
        File file = folder.resolve("chart.svg").toFile();
        Files.writeString(file.toPath(), "older");
        ChartMenu.write(file, TaskRunner.sameThread(), problems::add, out -> {
            out.write('x');
            throw new IOException("No space left on device");
        });
        assertThat(problems)
                .singleElement()
                .satisfies(p -> assertThat(p.message()).contains("disk is full").contains("older file was kept"));
        assertThat(file).hasContent("older");
        assertThat(folder.toFile().list()).containsExactly("chart.svg");
        problems.clear();
        File nowhere = folder.resolve("gone").resolve("chart.svg").toFile();
        ChartMenu.write(nowhere, TaskRunner.sameThread(), problems::add, out -> out.write('x'));
        assertThat(problems).singleElement().satisfies(p -> assertThat(p.message())
                .contains("There is no folder")
                .contains("choose another"));
    }
}
