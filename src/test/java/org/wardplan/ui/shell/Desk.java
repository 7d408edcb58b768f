package org.wardplan.ui.shell;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.testfx.util.WaitForAsyncUtils;
import org.wardplan.app.AppFolders;
import org.wardplan.app.AppModel;
import org.wardplan.app.Exports;
import org.wardplan.app.PlanLibrary;
import org.wardplan.app.PlanSession;
import org.wardplan.app.SettingsStore;
import org.wardplan.app.TaskRunner;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.base.WithProblems;
import org.wardplan.dataset.WardData;
import org.wardplan.report.content.Written;
import org.wardplan.storage.SettingsFile;
import org.wardplan.ui.Pictures;
import org.wardplan.ui.map.ClassMap;
import org.wardplan.ui.map.MapView;
import org.wardplan.ui.theme.Theme;

/** A window on the real ward data, with its files in a temporary folder. */
final class Desk {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2019-03-04T14:06:00Z"), ZoneOffset.UTC);

    private static final PlanLibrary LIBRARY = new PlanLibrary(WardData.locate().orElseThrow(), CLOCK);

    private volatile @Nullable Path toOpen;
    private volatile List<Path> toOpenSeveral = List.of();
    private volatile boolean toSave = true;
    final AppModel model;
    final MainWindow window;
    final Theme theme;
    final Scene scene;
    final Stage stage;
    final List<String> exported = new ArrayList<>();
    private final Parent root;
    private final ExecutorService background = Executors.newFixedThreadPool(2);
    private final ExecutorService drawing = Executors.newSingleThreadExecutor();
    private final ExecutorService writer = Executors.newSingleThreadExecutor();

    /** Called on the JavaFX thread. */
    Desk(Stage stage, Path home, double width, double height) {
        this.stage = stage;
        AppFolders folders = new AppFolders(home.resolve("settings.json"), home.resolve("plans"), home.resolve("logs"));
        SettingsStore settings = new SettingsStore(
                folders.settings(),
                SettingsFile.load(folders.settings(), "Tester").orThrow(),
                Runnable::run);
        model = new AppModel(
                LIBRARY,
                settings,
                folders,
                new TaskRunner(background, Platform::runLater),
                writer,
                Platform::runLater,
                CLOCK);
        theme = new Theme(false, 1);
        window = new MainWindow(model, theme, files(), recording(), drawing, () -> null);
        root = window.root();
        scene = new Scene(root, width, height);
        window.install(scene);
        stage.setScene(scene);
        stage.setWidth(width);
        stage.setHeight(height);
        stage.show();
    }

    /** What the next question for a file to open is answered with; null for none. */
    void chooses(@Nullable Path file) {
        toOpen = file;
    }

    /** What the next question for several files is answered with. */
    void choosesSeveral(List<Path> files) {
        toOpenSeveral = files;
    }

    /** Whether the next question for a file to write is answered, or thought better of. */
    void saves(boolean yes) {
        toSave = yes;
    }

    private FileChoice files() {
        return new FileChoice() {
            @Override
            public Optional<Path> open(String title, Path folder, String kind, String extension) {
                return Optional.ofNullable(toOpen);
            }

            @Override
            public List<Path> openSeveral(String title, Path folder, String kind, String extension) {
                return toOpenSeveral;
            }

            @Override
            public Optional<Path> folder(String title, Path start) {
                return Optional.ofNullable(toOpen);
            }

            @Override
            public Optional<Path> save(String title, Path folder, String name, String kind, String extension) {
                return toSave ? Optional.of(folder.resolve(name)) : Optional.empty();
            }
        };
    }

    private Exports recording() {
        return new Exports() {
            @Override
            public List<Kind> kinds() {
                return List.of(Kind.REPORT, Kind.TABLE);
            }

            @Override
            public WithProblems<Written> write(Kind kind, Content content, Path target, Progress p, Cancellation c) {
                exported.add(kind + " " + target.getFileName());
                return WithProblems.of(new Written(target, 0, ""));
            }
        };
    }

    Parent root() {
        return root;
    }

    PlanSession session() {
        PlanSession now = model.session().get();
        if (now == null) {
            throw new IllegalStateException(model.problems().toString());
        }
        return now;
    }

    /** Waits until something is so. */
    static void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    static <T> T fx(Callable<T> call) {
        T value = WaitForAsyncUtils.waitForAsyncFx(20_000, call);
        WaitForAsyncUtils.waitForFxEvents();
        return value;
    }

    static void run(Runnable action) {
        fx(() -> {
            action.run();
            return true;
        });
    }

    /**
     * Keeps a picture of the window at a size, which may be larger than the screen without a display.
     *
     * @param check looks at the window while it has that size
     */
    void picture(String name, double width, double height, Runnable check) {
        Parent root = scene.getRoot();
        run(() -> Pictures.resize(scene, width, height));
        // The map is drawn anew for the size in the background: wait for it, or the picture shows the old one,
        // stretched.
        MapView map = (MapView) root.lookup(".map-view");
        until(() -> map == null || map.isSharp());
        until(() -> root.lookupAll(".class-map").stream().allMatch(m -> ((ClassMap) m).isSharp()));
        run(() -> {
            Pictures.keep(scene, name);
            check.run();
            Pictures.restore(scene);
        });
    }

    void close() throws InterruptedException {
        run(() -> {
            model.closePlan();
            stage.hide();
        });
        writer.shutdown();
        if (!writer.awaitTermination(10, TimeUnit.SECONDS)) {
            throw new IllegalStateException("writer still busy");
        }
        background.shutdownNow();
        drawing.shutdownNow();
    }
}
