package org.wardplan.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.wardplan.app.PlanSession;
import org.wardplan.app.TaskRunner;
import org.wardplan.app.WardSelection;
import org.wardplan.app.WardTip;
import org.wardplan.app.budget.BudgetModel;
import org.wardplan.base.Problem;
import org.wardplan.dataset.DataSet;
import org.wardplan.dataset.PresetReader;
import org.wardplan.dataset.WardData;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.finance.Money;
import org.wardplan.planning.Edits;
import org.wardplan.planning.Measure;
import org.wardplan.planning.Requirement;
import org.wardplan.spatial.Boundaries;
import org.wardplan.storage.PlanFile;
import org.wardplan.ui.budget.BudgetWorkspace;
import org.wardplan.ui.demand.DemandFiles;
import org.wardplan.ui.demand.DemandWorkspace;
import org.wardplan.ui.inspector.InspectorPane;
import org.wardplan.ui.map.ClassMap;
import org.wardplan.ui.map.MapGrid;
import org.wardplan.ui.map.MapView;
import org.wardplan.ui.map.SharedCamera;
import org.wardplan.ui.table.WardTable;
import org.wardplan.ui.theme.Theme;

/**
 * Frames of the plan workspace at 1440 × 900 on the 629 wards: edit, recolour, pan, zoom, sliders. Each frame does one step and
 * the next begins when the toolkit is ready for it, so that the time between two is what a step costs in all views,
 * layout and drawing included; on a busy machine look at the processor times of the JavaFX thread and of the one that draws
 * (medians), which leave out waiting. Median and worst of 200 after 100 to warm up. Run from the project's folder in a real
 * window with {@code -Djavafx.animation.fullspeed=true -Dprism.order=sw}; arguments are parts
 * of the names of the runs wanted, none for all.
 */
public final class WindowBenchmark extends Application {
    private static final int WARM_UP = 100;
    private static final int FRAMES = 200;

    private final ExecutorService background = Executors.newSingleThreadExecutor();
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
        Path file = Files.createTempDirectory("wardplan-bench").resolve("bench.wardplan");
        PlanFile kept = PlanFile.create(file, plan, "bench", clock.instant()).orThrow();
        Executor ui = Platform::runLater;
        PlanSession session =
                new PlanSession(data, profiles, kept, new TaskRunner(background, ui), writer, ui, clock, "bench");
        Theme theme = new Theme(false, 1);
        MapView map = new MapView(session, theme, drawing);
        WardTable table = new WardTable(session, theme);
        InspectorPane inspector = new InspectorPane(session, theme);
        inspector.setPrefWidth(344);
        table.setPrefHeight(292);
        BorderPane left = new BorderPane(map, null, null, table, null);
        Scene scene = new Scene(new BorderPane(left, null, inspector, null, null), 1440, 900);
        theme.install(scene);
        stage.setScene(scene);
        stage.show();
        int ward = data.wards().indexOf("E05000420");
        session.view().select(ward);
        Node pane = map.lookup(".map-pane");
        DemandWorkspace demand = new DemandWorkspace(session, theme, noFiles(), List.of());
        BudgetModel money = new BudgetModel(session);
        BudgetWorkspace budget = new BudgetWorkspace(money, theme, drawing);
        MapGrid maps = new MapGrid(
                data.boundaries(), session.view(), theme, drawing, new SharedCamera(data.boundaries(), session.view()));
        BorderPane root = (BorderPane) scene.getRoot();
        Deque<FrameRuns.Run> runs = new ArrayDeque<>(List.of(
                new FrameRuns.Run("nothing changes", i -> {}),
                new FrameRuns.Run(
                        "an edit, all views refreshed",
                        i -> session.edit(Edits.addPosts(
                                session.plan().get(),
                                data.wards(),
                                session.scenario(),
                                new int[] {ward},
                                0,
                                i % 2 == 0 ? 1 : -1,
                                null))),
                new FrameRuns.Run(
                        "recolour, another layer",
                        i -> session.view().layer().set(i % 2 == 0 ? Measure.COVERAGE : Measure.PRIORITY)),
                new FrameRuns.Run("zoom a step", i -> scroll(pane, i % 40 < 20 ? 10 : -10)),
                new FrameRuns.Run("pan a step", i -> drag(pane, i)),
                new FrameRuns.Run("a step of a crime weight's slider", i -> {
                    if (i == 1) {
                        root.setCenter(null);
                        demand.mount(left);
                        root.setCenter(demand);
                        root.applyCss();
                        root.layout();
                    }
                    slide(demand.lookup("#weight-robbery-personal"), i);
                }),
                new FrameRuns.Run("a step of the need index's slider", i -> {
                    if (i == 1) {
                        session.endPreview();
                        demand.showSection(1);
                        root.applyCss();
                        root.layout();
                    }
                    slide(demand.lookup("#alpha-crime"), i);
                }),
                new FrameRuns.Run("a step of the budget", i -> {
                    if (i == 1) {
                        session.endPreview();
                        root.setRight(null);
                        root.setCenter(budget);
                        budget.setActive(true);
                        root.applyCss();
                        root.layout();
                    }
                    money.show(Money.pounds(101_000_000 + 150_000L * i));
                }),
                new FrameRuns.Run("four maps, another ward pointed at", i -> {
                    if (i == 1) {
                        root.setRight(null);
                        maps.setMaxSize(696, 516);
                        root.setCenter(maps);
                        maps.show(four(data, 0));
                        root.applyCss();
                        root.layout();
                    }
                    point(maps.map(1), data.boundaries(), i);
                }),
                new FrameRuns.Run("four maps, other colours", i -> maps.show(four(data, i))),
                new FrameRuns.Run("four maps, other wards selected", i -> session.view()
                        .selection()
                        .set(WardSelection.of(IntStream.range(i, i + 20).toArray()))),
                new FrameRuns.Run("four maps, zoom a step", i -> scroll(pane(maps), i % 40 < 20 ? 10 : -10)),
                new FrameRuns.Run("four maps, pan a step", i -> drag(pane(maps), i))));
        List<String> only = getParameters().getRaw();
        runs.removeIf(r -> !only.isEmpty() && only.stream().noneMatch(r.name()::contains));
        FrameRuns.start(runs, WARM_UP, FRAMES, () -> {
            session.close();
            end();
        });
    }

    private void end() {
        writer.shutdown();
        background.shutdownNow();
        drawing.shutdownNow();
        Platform.exit();
    }

    /** Four maps of made-up classes, other ones for each number. */
    private static List<MapGrid.Titled> four(DataSet data, int number) {
        List<String> palette = List.of("#b2182b", "#ef8a62", "#fddbc7", "#e4e8ec", "#d1e5f0", "#67a9cf", "#2166ac");
        return IntStream.range(0, MapGrid.MOST)
                .mapToObj(m -> new MapGrid.Titled(
                        "Map " + m,
                        new ClassMap.Picture(
                                IntStream.range(0, data.wards().size())
                                        .mapToObj(w -> palette.get((w * 31 + m + number) % 7))
                                        .toList(),
                                w -> new WardTip(
                                        data.wards().ward(w).name(),
                                        data.wards().ward(w).borough().name(),
                                        List.of(new WardTip.Line("Class", "hot"))),
                                "Map " + m)))
                .toList();
    }

    private static Node pane(MapGrid maps) {
        return maps.map(0).lookup(".map-pane");
    }

    private static void point(ClassMap map, Boundaries boundaries, int frame) {
        Node pane = map.lookup(".map-pane");
        Point2D at = pane.localToScene(pane.screenToLocal(map.onScreen(frame * 37 % boundaries.cityFace())));
        mouse(pane, MouseEvent.MOUSE_MOVED, at.getX(), at.getY());
    }

    private static void scroll(Node on, double by) {
        on.fireEvent(new ScrollEvent(
                ScrollEvent.SCROLL,
                500,
                250,
                500,
                250,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                by,
                0,
                by,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null));
    }

    private static void slide(Node slider, int frame) {
        Bounds at = slider.localToScene(slider.getBoundsInLocal());
        double x = at.getMinX() + at.getWidth() * (0.3 + (frame % 40 < 20 ? frame % 20 : 20 - frame % 20) * 0.02);
        EventType<MouseEvent> type = frame == 1 ? MouseEvent.MOUSE_PRESSED : MouseEvent.MOUSE_DRAGGED;
        mouse(slider, type, x, at.getMinY() + at.getHeight() / 2);
    }

    private static DemandFiles noFiles() {
        return new DemandFiles() {
            @Override
            public Optional<Path> openIndicator() {
                return Optional.empty();
            }

            @Override
            public Optional<Path> open() {
                return Optional.empty();
            }

            @Override
            public Optional<Path> save(String name) {
                return Optional.empty();
            }

            @Override
            public void inform(String message) {}

            @Override
            public void problems(List<Problem> found) {}
        };
    }

    private static void drag(Node on, int frame) {
        double x = 500 + (frame % 80 < 40 ? frame % 40 : 40 - frame % 40) * 4;
        if (frame % 80 == 1) {
            mouse(on, MouseEvent.MOUSE_RELEASED, x);
            mouse(on, MouseEvent.MOUSE_PRESSED, x);
            mouse(on, MouseEvent.DRAG_DETECTED, x);
        }
        mouse(on, MouseEvent.MOUSE_DRAGGED, x);
    }

    private static void mouse(Node on, EventType<MouseEvent> type, double x) {
        mouse(on, type, x, 250);
    }

    private static void mouse(Node on, EventType<MouseEvent> type, double x, double y) {
        boolean down = type != MouseEvent.MOUSE_RELEASED;
        on.fireEvent(new MouseEvent(
                type,
                x,
                y,
                x,
                y,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                down,
                false,
                false,
                false,
                false,
                false,
                null));
    }
}
