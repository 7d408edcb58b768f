package org.wardplan.ui.chart;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.PictureChoice;
import org.wardplan.app.TaskRunner;
import org.wardplan.base.Problem;
import org.wardplan.report.content.TargetFile;

/**
 * The menu of a chart, map or table of evidence: copy or save its figures, copy or save its picture where the window is
 * a {@link PictureHost}. It opens on a right click, the menu key and Shift F10.
 */
public final class ChartMenu {
    private static final String SEVERAL = "shows several scenarios";
    private final Region of;
    private final Supplier<String> name;
    private final Supplier<String> rows;
    private final Supplier<@Nullable Drawn> drawing;
    private final @Nullable Supplier<PictureSubject> own;
    private final TaskRunner tasks;
    private final Consumer<Problem> problems;
    private @Nullable ContextMenu open;

    private ChartMenu(
            Region of,
            Supplier<String> name,
            Supplier<String> rows,
            Supplier<@Nullable Drawn> drawing,
            @Nullable Supplier<PictureSubject> own,
            TaskRunner tasks,
            Consumer<Problem> problems) {
        this.of = of;
        this.name = name;
        this.rows = rows;
        this.drawing = drawing;
        this.own = own;
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
     * @param picture it as a picture, with what it shows at that moment
     */
    public static void installDrawn(
            Region of,
            Supplier<String> name,
            Supplier<String> rows,
            Supplier<PictureSubject> picture,
            TaskRunner tasks,
            Consumer<Problem> problems) {
        new ChartMenu(of, name, rows, () -> null, picture, tasks, problems).listen();
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
        ContextMenu menu = new ContextMenu(item("Copy data", this::copyRows));
        Optional<PictureHost> host = PictureHost.of(of);
        host.ifPresent(h -> menu.getItems().add(item("Copy as picture", () -> h.copy(subject()))));
        menu.getItems().add(item("Save data (CSV)…", this::saveRows));
        host.ifPresent(h -> {
            PictureSubject now = subject();
            menu.getItems().add(item("Save picture (PNG)…", () -> h.choose(now, PictureChoice.Format.PNG)));
            if (now.isDrawn()) {
                menu.getItems().add(item("Save drawing (SVG)…", () -> h.choose(now, PictureChoice.Format.SVG)));
            }
        });
        menu.setAutoHide(true);
        return menu;
    }

    /** Says that all charts and tables inside show several scenarios. */
    public static void markSeveral(Node page) {
        page.getProperties().put(SEVERAL, true);
    }

    /** Whether something stands where several scenarios are shown. */
    public static boolean isOfSeveral(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n.hasProperties() && n.getProperties().containsKey(SEVERAL)) {
                return true;
            }
        }
        return false;
    }

    private PictureSubject subject() {
        Supplier<PictureSubject> given = own;
        if (given != null) {
            return given.get();
        }
        boolean several = isOfSeveral(of);
        Drawn drawn = drawing.get();
        return drawn == null
                ? new SnapshotSubject(of, name.get(), rows, several)
                : new ChartSubject(name.get(), drawing, drawn, several);
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
