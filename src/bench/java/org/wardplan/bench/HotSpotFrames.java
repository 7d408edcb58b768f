package org.wardplan.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.wardplan.app.PlanSession;
import org.wardplan.app.SettingsStore;
import org.wardplan.app.TaskRunner;
import org.wardplan.app.WardSelection;
import org.wardplan.app.hotspot.HotSpotModel;
import org.wardplan.app.hotspot.Side;
import org.wardplan.dataset.DataSet;
import org.wardplan.dataset.PresetReader;
import org.wardplan.dataset.WardData;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.planning.Requirement;
import org.wardplan.storage.PlanFile;
import org.wardplan.storage.SettingsFile;
import org.wardplan.ui.hotspot.HotSpotWorkspace;
import org.wardplan.ui.theme.Theme;

/**
 * Frames of the Hotspots workspace at 1384 × 820, what a window of 1440 × 900 leaves to it, on the 629 wards: hover,
 * selection and time in all its views at once. As {@link WindowBenchmark}.
 */
public final class HotSpotFrames extends Application {
    private static final int WARM_UP = 100;
    private static final int FRAMES = 200;
    private static final int PICKED = 60;

    private final ExecutorService background = Executors.newFixedThreadPool(2);
    private final ExecutorService drawing = Executors.newSingleThreadExecutor();
    private final ExecutorService writer = Executors.newSingleThreadExecutor();

    public static void main(String[] args) {
        launch(args);
    }

    @Override
    public void start(Stage stage) throws Exception {
        WardData wardData = new WardData(Path.of("ward-data"));
        DataSet data = wardData.load("london-2014").orThrow();
        List<PriorityProfile> profiles = wardData.profiles();
        var plan = Requirement.newPlan(
                        PresetReader.read(Path.of("ward-data/presets/growth-2017.json"))
                                .orThrow(),
                        data,
                        profiles,
                        "bench",
                        "Bench")
                .orThrow();
        Clock clock = Clock.systemUTC();
        Path folder = Files.createTempDirectory("wardplan-bench");
        PlanFile kept = PlanFile.create(folder.resolve("bench.wardplan"), plan, "bench", clock.instant())
                .orThrow();
        TaskRunner tasks = new TaskRunner(background, Platform::runLater);
        PlanSession session = new PlanSession(data, profiles, kept, tasks, writer, Platform::runLater, clock, "bench");
        Theme theme = new Theme(false, 1);
        HotSpotModel model = new HotSpotModel(session, tasks);
        Path settings = folder.resolve("settings.json");
        HotSpotWorkspace space = new HotSpotWorkspace(
                model,
                theme,
                new SettingsStore(settings, SettingsFile.load(settings, "Bench").orThrow(), Runnable::run),
                drawing);
        Scene scene = new Scene(new StackPane(space), 1384, 820);
        theme.install(scene);
        stage.setScene(scene);
        stage.show();
        space.setActive(true);
        int wards = data.wards().size();
        Deque<FrameRuns.Run> runs = new ArrayDeque<>(List.of(
                new FrameRuns.Run("nothing changes", i -> {}),
                new FrameRuns.Run(
                        "another ward pointed at", i -> session.view().hover().set(i * 37 % wards)),
                new FrameRuns.Run("a box of 60 wards", i -> session.view()
                        .selection()
                        .set(WardSelection.of(IntStream.range(i, i + PICKED).toArray()))),
                new FrameRuns.Run("another month", i -> model.month()
                        .set(data.crime().lastMonth().minusMonths(i % 12))),
                new FrameRuns.Run("four maps, another ward pointed at", i -> {
                    if (i == 1) {
                        model.month().set(null);
                        model.side().set(Side.CATEGORIES);
                    }
                    session.view().hover().set(i * 37 % wards);
                }),
                new FrameRuns.Run("four maps, a box of 60 wards", i -> session.view()
                        .selection()
                        .set(WardSelection.of(IntStream.range(i, i + PICKED).toArray())))));
        List<String> only = getParameters().getRaw();
        runs.removeIf(r -> !only.isEmpty() && only.stream().noneMatch(r.name()::contains));
        FrameRuns.start(runs, WARM_UP, FRAMES, () -> {
            session.close();
            writer.shutdown();
            background.shutdownNow();
            drawing.shutdownNow();
            Platform.exit();
        });
    }
}
