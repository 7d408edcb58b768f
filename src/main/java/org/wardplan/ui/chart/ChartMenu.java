package org.wardplan.ui.chart;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.TaskRunner;
import org.wardplan.base.Problem;

/** The menu of a chart or table of evidence: copy its figures, copy or save its picture. */
public final class ChartMenu {
    private final Region of;
    private final String name;
    private final Supplier<String> rows;
    private final TaskRunner tasks;
    private final Consumer<Problem> problems;

    private ChartMenu(Region of, String name, Supplier<String> rows, TaskRunner tasks, Consumer<Problem> problems) {
        this.of = of;
        this.name = name;
        this.rows = rows;
        this.tasks = tasks;
        this.problems = problems;
    }

    /**
     * Opens on a right click or the menu key.
     *
     * @param name what it shows, the file's name as well
     * @param rows its figures: lines with a head, cells parted by tabs
     * @param problems told of a picture that could not be written
     */
    public static void install(
            Region of, String name, Supplier<String> rows, TaskRunner tasks, Consumer<Problem> problems) {
        ChartMenu menu = new ChartMenu(of, name, rows, tasks, problems);
        of.setOnContextMenuRequested(e -> {
            menu.made().show(of, e.getScreenX(), e.getScreenY());
            e.consume();
        });
    }

    private ContextMenu made() {
        ContextMenu menu = new ContextMenu(
                item("Copy data", this::copyRows),
                item("Copy as picture", this::copyPicture),
                item("Save data (CSV)…", this::saveRows),
                item("Save picture (PNG)…", this::savePicture));
        menu.setAutoHide(true);
        return menu;
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem made = new MenuItem(text);
        made.setOnAction(e -> action.run());
        return made;
    }

    private void copyRows() {
        ClipboardContent content = new ClipboardContent();
        content.putString(rows.get());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void copyPicture() {
        ClipboardContent content = new ClipboardContent();
        content.putImage(of.snapshot(null, null));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private @Nullable File ask(String title, String kind, String extension) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title + ": " + name);
        chooser.setInitialFileName(name.toLowerCase(Locale.UK).replaceAll("[^a-z0-9]+", "-") + extension);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, "*" + extension));
        return chooser.showSaveDialog(of.getScene().getWindow());
    }

    private void saveRows() {
        File target = ask("Save data", "Table (CSV)", ".csv");
        if (target != null) {
            String text = csv(rows.get());
            tasks.run(
                    "picture",
                    "Writing " + target.getName(),
                    (progress, cancellation) -> Files.writeString(target.toPath(), text),
                    done -> {},
                    e -> notWritten(target, e));
        }
    }

    /** Cells parted by tabs as cells parted by commas, quoted where needed. */
    static String csv(String rows) {
        StringBuilder csv = new StringBuilder();
        for (String row : rows.split("\n")) {
            String[] cells = row.split("\t", -1);
            for (int k = 0; k < cells.length; k++) {
                boolean quoted = cells[k].matches(".*[,\"].*");
                csv.append(k == 0 ? "" : ",").append(quoted ? '"' + cells[k].replace("\"", "\"\"") + '"' : cells[k]);
            }
            csv.append("\r\n");
        }
        return csv.toString();
    }

    private void notWritten(File target, Throwable e) {
        problems.accept(Problem.error(target + " can't be written (" + e.getMessage() + "): choose another folder"));
    }

    private void savePicture() {
        WritableImage picture = of.snapshot(null, null);
        File target = ask("Save picture", "Picture (PNG)", ".png");
        if (target == null) {
            return;
        }
        int w = (int) picture.getWidth();
        int h = (int) picture.getHeight();
        int[] pixels = new int[w * h];
        picture.getPixelReader().getPixels(0, 0, w, h, PixelFormat.getIntArgbInstance(), pixels, 0, w);
        tasks.run(
                "picture",
                "Writing " + target.getName(),
                (progress, cancellation) -> write(pixels, w, h, target),
                done -> {},
                e -> notWritten(target, e));
    }

    private static File write(int[] pixels, int width, int height, File target) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        if (!ImageIO.write(image, "png", target)) {
            throw new IOException("no writer for PNG");
        }
        return target;
    }
}
