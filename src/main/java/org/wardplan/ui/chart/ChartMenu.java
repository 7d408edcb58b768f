package org.wardplan.ui.chart;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Transform;
import javafx.stage.FileChooser;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.TaskRunner;
import org.wardplan.base.Problem;
import org.wardplan.report.content.TargetFile;

/**
 * The menu of a chart or table of evidence: copy its figures, copy or save its picture. It opens on a right click, the
 * menu key and Shift F10; pictures have two px for one of the screen.
 */
public final class ChartMenu {
    private static final double SHARP = 2;
    private final Region of;
    private final Supplier<String> name;
    private final Supplier<String> rows;
    private final Supplier<@Nullable Drawn> drawing;
    private final @Nullable Supplier<String> svg;
    private final TaskRunner tasks;
    private final Consumer<Problem> problems;
    private @Nullable ContextMenu open;

    private ChartMenu(
            Region of,
            Supplier<String> name,
            Supplier<String> rows,
            Supplier<@Nullable Drawn> drawing,
            @Nullable Supplier<String> svg,
            TaskRunner tasks,
            Consumer<Problem> problems) {
        this.of = of;
        this.name = name;
        this.rows = rows;
        this.drawing = drawing;
        this.svg = svg;
        this.tasks = tasks;
        this.problems = problems;
    }

    /**
     * Gives a chart, or a table, its menu. A chart can be saved as a drawing too.
     *
     * @param name what it shows, the file's name as well
     * @param rows its figures: lines with a head, cells parted by tabs
     * @param problems told of a file that could not be written
     */
    public static void install(
            Region of, String name, Supplier<String> rows, TaskRunner tasks, Consumer<Problem> problems) {
        install(of, () -> name, rows, tasks, problems);
    }

    /**
     * The same for one whose name changes with what it shows.
     *
     * @param name asked each time that it is needed
     */
    public static void install(
            Region of, Supplier<String> name, Supplier<String> rows, TaskRunner tasks, Consumer<Problem> problems) {
        install(of, name, rows, () -> Drawn.of(of), tasks, problems);
    }

    /**
     * The same for one that is drawn in another way than it stands on the screen, as a table of strips.
     *
     * @param drawing asked each time that it is needed; null where there is nothing to draw
     */
    public static void install(
            Region of,
            Supplier<String> name,
            Supplier<String> rows,
            Supplier<@Nullable Drawn> drawing,
            TaskRunner tasks,
            Consumer<Problem> problems) {
        if (of instanceof SmallChart) {
            // It takes no keys itself, but its menu does.
            of.setFocusTraversable(true);
            of.getStyleClass().add("with-menu");
        }
        new ChartMenu(of, name, rows, drawing, null, tasks, problems).listen();
    }

    /**
     * The same for what is no chart but has a drawing of its own, such as a map.
     *
     * @param svg it as SVG
     */
    public static void installDrawn(
            Region of,
            Supplier<String> name,
            Supplier<String> rows,
            Supplier<String> svg,
            TaskRunner tasks,
            Consumer<Problem> problems) {
        new ChartMenu(of, name, rows, () -> null, svg, tasks, problems).listen();
    }

    private void listen() {
        of.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, e -> {
            show(e.getScreenX(), e.getScreenY());
            e.consume();
        });
        of.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.CONTEXT_MENU || e.getCode() == KeyCode.F10 && e.isShiftDown()) {
                showInside();
                e.consume();
            }
        });
    }

    private void showInside() {
        Bounds at = of.localToScreen(of.getLayoutBounds());
        if (at != null) {
            show((at.getMinX() + at.getMaxX()) / 2, (at.getMinY() + at.getMaxY()) / 2);
        }
    }

    private void show(double screenX, double screenY) {
        ContextMenu shown = open;
        if (shown != null && shown.isShowing()) {
            // The menu key comes as a key and as a wish for a menu.
            return;
        }
        shown = made();
        open = shown;
        shown.show(of, screenX, screenY);
    }

    private ContextMenu made() {
        ContextMenu menu = new ContextMenu(
                item("Copy data", this::copyRows),
                item("Copy as picture", this::copyPicture),
                item("Save data (CSV)…", this::saveRows),
                item("Save picture (PNG)…", this::savePicture));
        Drawn drawn = drawing.get();
        if (drawn != null) {
            menu.getItems()
                    .add(item(
                            "Save drawing (SVG)…", () -> saveDrawing(() -> new ChartDrawing(drawn, name.get()).svg())));
        }
        Supplier<String> own = svg;
        if (own != null) {
            menu.getItems().add(item("Save drawing (SVG)…", () -> saveDrawing(own)));
        }
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
        content.putImage(picture());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private WritableImage picture() {
        Drawn drawn = drawing.get();
        if (drawn != null) {
            return new ChartDrawing(drawn, name.get()).picture(SHARP);
        }
        SnapshotParameters sharp = new SnapshotParameters();
        sharp.setTransform(Transform.scale(SHARP, SHARP));
        sharp.setFill(of.getScene().getFill());
        return of.snapshot(sharp, null);
    }

    private @Nullable File ask(String title, String kind, String extension) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title + ": " + name.get());
        chooser.setInitialFileName(name.get().toLowerCase(Locale.UK).replaceAll("[^a-z0-9]+", "-") + extension);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, "*" + extension));
        return chooser.showSaveDialog(of.getScene().getWindow());
    }

    private void saveRows() {
        File target = ask("Save data", "Table (CSV)", ".csv");
        if (target != null) {
            String text = csv(rows.get());
            write(target, tasks, problems, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private void saveDrawing(Supplier<String> drawn) {
        File target = ask("Save drawing", "Drawing (SVG)", ".svg");
        if (target != null) {
            String text = drawn.get();
            write(target, tasks, problems, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private void savePicture() {
        WritableImage picture = picture();
        File target = ask("Save picture", "Picture (PNG)", ".png");
        if (target == null) {
            return;
        }
        int w = (int) picture.getWidth();
        int h = (int) picture.getHeight();
        int[] pixels = new int[w * h];
        picture.getPixelReader().getPixels(0, 0, w, h, PixelFormat.getIntArgbInstance(), pixels, 0, w);
        write(target, tasks, problems, out -> png(pixels, w, h, out));
    }

    /** What goes into a file. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** In the background, beside its place and moved there when it is whole; a failure leaves an older file alone. */
    static void write(File target, TaskRunner tasks, Consumer<Problem> problems, Content content) {
        tasks.run(
                // Another file does not stop this one.
                "picture " + target,
                "Writing " + target.getName(),
                (progress, cancellation) -> TargetFile.write(target.toPath(), out -> {
                    content.writeTo(out);
                    return 1;
                }),
                done -> done.problems().forEach(problems),
                e -> problems.accept(
                        Problem.error(target + " can't be written (" + e.getMessage() + "): choose another folder")));
    }

    static void png(int[] pixels, int width, int height, OutputStream out) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        if (!ImageIO.write(image, "png", out)) {
            throw new IOException("no writer for PNG");
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
}
