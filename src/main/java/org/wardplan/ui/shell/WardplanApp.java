package org.wardplan.ui.shell;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.AppModel;
import org.wardplan.app.PlanSession;
import org.wardplan.app.ReportExports;
import org.wardplan.app.SettingsStore;
import org.wardplan.app.TaskRunner;
import org.wardplan.base.WithProblems;
import org.wardplan.storage.Settings;
import org.wardplan.ui.theme.Theme;

/** The desktop program: puts the parts together, and remembers the window. */
public final class WardplanApp extends Application {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double LEAST_WIDTH = 1180;
    private static final double LEAST_HEIGHT = 720;
    private static final long SECONDS_TO_WRITE = 10;

    private static @Nullable Startup begun;

    private @Nullable Startup startup;
    private @Nullable SettingsStore settings;
    private @Nullable AppModel model;

    /**
     * Opens the window and returns when it is closed. Reading starts before the toolkit does.
     *
     * @param args nothing, or a plan file to open
     */
    public static void start(String[] args) {
        begun = Startup.begin(Clock.systemUTC(), args.length == 0 ? null : Path.of(args[0]));
        Application.launch(WardplanApp.class, args);
    }

    @Override
    public void start(Stage stage) {
        Startup reading = begun;
        if (reading == null) {
            List<String> args = getParameters().getRaw();
            reading = Startup.begin(Clock.systemUTC(), args.isEmpty() ? null : Path.of(args.get(0)));
        }
        startup = reading;
        WithProblems<Settings> read = reading.settings();
        Settings known = read.orThrow();
        Theme theme = new Theme(known.theme() == Settings.Theme.DARK, known.textSizePercent() / 100.0);
        Executor later = CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS, reading.background());
        SettingsStore store = new SettingsStore(reading.folders().settings(), known, later);
        settings = store;
        TaskRunner tasks = new TaskRunner(reading.background(), Platform::runLater);
        AppModel app = new AppModel(
                reading.library(),
                store,
                reading.folders(),
                tasks,
                reading.writer(),
                Platform::runLater,
                Clock.systemUTC());
        model = app;
        app.problems().addAll(read.problems());
        MainWindow window = new MainWindow(
                app,
                theme,
                FileChoice.system(() -> stage),
                new ReportExports(Clock.systemUTC(), () -> store.get().author(), AboutCard.version()),
                reading.drawing(),
                reading::log);
        Thread.currentThread().setUncaughtExceptionHandler((t, e) -> window.fault(e));
        Thread.setDefaultUncaughtExceptionHandler((t, e) -> Platform.runLater(() -> window.fault(e)));
        Scene scene = new Scene(window.root(), WIDTH, HEIGHT);
        window.install(scene);
        window.onQuit(stage::close);
        stage.setScene(scene);
        stage.setTitle("Wardplan");
        place(stage, known.window());
        stage.setOnHiding(e -> remember(stage, store));
        app.session().addListener((o, was, now) -> title(stage, now));
        StartupLog.watch(scene, app.session());
        stage.show();
        CompletableFuture<WithProblems<org.wardplan.app.OpenedPlan>> first = reading.first();
        app.start((progress, cancellation) -> first.join());
    }

    private static void title(Stage stage, @Nullable PlanSession session) {
        stage.titleProperty().unbind();
        if (session == null) {
            stage.setTitle("Wardplan");
        } else {
            stage.titleProperty().bind(session.plan().map(p -> p.name() + " – Wardplan"));
        }
    }

    /** Where it was, if that is still on a screen; else in the middle, no larger than the screen. */
    private static void place(Stage stage, Settings.@Nullable WindowBounds was) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
        if (was != null
                && !Screen.getScreensForRectangle(was.x(), was.y(), was.width(), was.height())
                        .isEmpty()) {
            stage.setX(was.x());
            stage.setY(was.y());
            stage.setWidth(Math.min(was.width(), screen.getWidth()));
            stage.setHeight(Math.min(was.height(), screen.getHeight()));
            stage.setMaximized(was.maximised());
            return;
        }
        stage.setWidth(Math.min(WIDTH, screen.getWidth()));
        stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
    }

    private static void remember(Stage stage, SettingsStore store) {
        Settings.WindowBounds before = store.get().window();
        boolean maximised = stage.isMaximized();
        Settings.WindowBounds now = maximised && before != null
                ? new Settings.WindowBounds(before.x(), before.y(), before.width(), before.height(), true)
                : new Settings.WindowBounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), maximised);
        store.update(s -> s.withWindow(now));
    }

    /** Closes the plan and waits until everything is written. */
    @Override
    public void stop() throws InterruptedException {
        AppModel app = model;
        if (app != null) {
            app.closePlan();
        }
        SettingsStore store = settings;
        if (store != null) {
            store.flush();
        }
        Startup parts = startup;
        if (parts != null) {
            parts.writer().shutdown();
            if (!parts.writer().awaitTermination(SECONDS_TO_WRITE, TimeUnit.SECONDS)) {
                System.getLogger("org.wardplan").log(System.Logger.Level.ERROR, "the plan was still being written");
            }
            parts.drawing().shutdownNow();
            parts.background().shutdownNow();
        }
    }
}
