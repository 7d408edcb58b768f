package org.wardplan.ui.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.wardplan.app.PickShape;
import org.wardplan.app.Scope;
import org.wardplan.app.TaskRunner;
import org.wardplan.app.WardSelection;
import org.wardplan.app.WardTip;
import org.wardplan.report.picture.ColourSheet;
import org.wardplan.report.picture.MapColouring;
import org.wardplan.report.picture.MapDrawing;
import org.wardplan.report.picture.SvgWriter;
import org.wardplan.ui.Pictures;
import org.wardplan.ui.map.raster.Viewport;
import org.wardplan.ui.theme.Theme;

/** Maps of the 629 wards that share a view, under the pointer and the keys. */
@ExtendWith(ApplicationExtension.class)
class MapGridTest {
    private static final List<String> CLASSES =
            List.of("#b2182b", "#ef8a62", "#fddbc7", "#e4e8ec", "#d1e5f0", "#67a9cf", "#2166ac");

    private final London london = new London();
    private Theme theme;
    private MapGrid grid;
    private Scene scene;

    @Start
    void start(Stage stage) {
        theme = new Theme(false, 1);
        grid = new MapGrid(
                London.boundaries(),
                london.view,
                theme,
                Runnable::run,
                new SharedCamera(London.boundaries(), london.view));
        grid.show(List.of(titled("Robbery", 0)));
        scene = new Scene(grid, 696, 516);
        theme.install(scene);
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
    }

    @AfterEach
    void dispose(FxRobot robot) {
        robot.release(KeyCode.CONTROL, KeyCode.SHIFT);
        robot.release(MouseButton.PRIMARY);
        robot.interact(grid::dispose);
    }

    /** Bands of northing, so that the classes lie together. */
    private static List<String> colours(int shift) {
        double[] b = London.boundaries().bounds();
        return IntStream.range(0, London.wards().size())
                .mapToObj(w -> CLASSES.get(
                        ((int) (7 * (London.boundaries().labelPoint(w)[1] - b[1]) / (b[3] - b[1])) + shift) % 7))
                .toList();
    }

    private static MapGrid.Titled titled(String title, int shift) {
        return new MapGrid.Titled(
                title,
                new ClassMap.Picture(
                        colours(shift),
                        w -> new WardTip(
                                London.wards().ward(w).name(),
                                London.wards().ward(w).borough().name(),
                                List.of(new WardTip.Line(title, "class " + shift))),
                        "Map of " + title));
    }

    private void showMaps(FxRobot robot, int count) {
        List<MapGrid.Titled> all = new ArrayList<>();
        List<String> titles = List.of("Robbery", "Burglary", "Drugs", "Weapons");
        for (int i = 0; i < count; i++) {
            all.add(titled(titles.get(i), i));
        }
        robot.interact(() -> grid.show(all));
        settle(robot);
    }

    private void settle(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        try {
            WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> {
                boolean[] sharp = {true};
                robot.interact(() -> {
                    for (int i = 0; i < grid.count(); i++) {
                        sharp[0] &= grid.map(i).isSharp();
                    }
                });
                return sharp[0];
            });
        } catch (TimeoutException e) {
            throw new AssertionError("the maps did not come to rest", e);
        }
    }

    private Viewport view(int map) {
        return grid.map(map).pane().camera().now();
    }

    private Point2D at(int map, int ward) {
        return grid.map(map).onScreen(ward);
    }

    private int pixel(FxRobot robot, int map, int ward) {
        int[] argb = new int[1];
        robot.interact(() -> {
            double[] p = London.boundaries().labelPoint(ward);
            MapPane pane = grid.map(map).pane();
            var frame = Objects.requireNonNull(pane.raster()).frame();
            argb[0] = Objects.requireNonNull(pane.image()).getPixelReader().getArgb((int) frame.pixelX(p[0]), (int)
                    frame.pixelY(p[1]));
        });
        return argb[0];
    }

    private static int[] wardsWithin(double lowX, double lowY, double highX, double highY) {
        return IntStream.range(0, London.wards().size())
                .filter(w -> {
                    double[] p = London.boundaries().labelPoint(w);
                    return p[0] > lowX && p[0] < highX && p[1] > lowY && p[1] < highY;
                })
                .toArray();
    }

    private static int argb(String hex) {
        return 0xff000000 | Integer.parseInt(hex.substring(1), 16);
    }

    @Test
    void oneToFourMapsStandInAGridOfEqualCells(FxRobot robot) {
        ClassMap first = grid.map(0);
        showMaps(robot, 4);
        assertThat(grid.map(0)).isSameAs(first);
        assertThat(IntStream.range(0, 4)
                        .mapToObj(i ->
                                grid.map(i).getLayoutX() + " " + grid.map(i).getWidth()))
                .containsExactly("0.0 347.0", "348.0 347.0", "0.0 347.0", "348.0 347.0");
        robot.interact(() -> Pictures.keep(scene, "grid-4"));
        showMaps(robot, 3);
        assertThat(grid.map(2).getLayoutX()).isZero();
        showMaps(robot, 2);
        assertThat(grid.map(1).getLayoutX()).isEqualTo(348);
        assertThat(grid.map(1).getLayoutY()).isEqualTo(grid.map(0).getLayoutY());
        robot.interact(() -> Pictures.keep(scene, "grid-2"));
        assertThat(MapGrid.columns(3, 1200, 300)).isEqualTo(3);
        assertThat(MapGrid.columns(3, 700, 600)).isEqualTo(2);
    }

    @Test
    void mapsOfOneSizeHaveOneRasterAndTheirOwnColours(FxRobot robot) {
        showMaps(robot, 4);
        for (int i = 1; i < 4; i++) {
            assertThat(grid.map(i).pane().raster()).isSameAs(grid.map(0).pane().raster());
        }
        int hale = London.ward("Hale");
        List<Integer> seen =
                IntStream.range(0, 4).mapToObj(i -> pixel(robot, i, hale)).toList();
        assertThat(seen)
                .isEqualTo(IntStream.range(0, 4)
                        .mapToObj(i -> argb(colours(i).get(hale)))
                        .toList());
    }

    @Test
    void zoomAndDragInOneMapMoveAll(FxRobot robot) {
        showMaps(robot, 4);
        int ward = London.ward("Coldharbour");
        double before = view(0).metresPerUnit();
        robot.moveTo(at(1, ward));
        robot.interact(() -> {
            Point2D p = grid.map(1).pane().screenToLocal(at(1, ward));
            grid.map(1).pane().camera().zoomAt(p.getX(), p.getY(), 3);
        });
        settle(robot);
        assertThat(view(0).metresPerUnit()).isCloseTo(before / 3, within(1e-9));
        assertThat(List.of(view(0), view(2), view(3))).containsOnly(view(1));
        assertThat(grid.map(3).pane().raster()).isSameAs(grid.map(1).pane().raster());
        Point2D there = at(0, ward);
        Point2D q = at(3, ward);
        robot.drag(q).dropTo(q.add(40, 20));
        settle(robot);
        assertThat(at(0, ward).distance(there.add(40, 20))).isLessThan(5);
        assertThat(london.view.selection().get().isEmpty()).isTrue();
        robot.clickOn(at(2, ward)).type(KeyCode.DIGIT0);
        settle(robot);
        assertThat(view(3).metresPerUnit()).isCloseTo(before, within(1e-9));
        robot.doubleClickOn(at(2, ward));
        settle(robot);
        double[] lambeth = London.boundaries().boroughBounds(London.wards().boroughOf(ward));
        assertThat(view(1).screenY(lambeth[3])).isCloseTo(12, within(0.5));
    }

    @Test
    void mapsOfOtherSizesShowTheSameInTheirScale(FxRobot robot) {
        showMaps(robot, 4);
        double london = view(0).metresPerUnit();
        robot.interact(() -> grid.map(0).pane().camera().zoomAt(100, 100, 4));
        settle(robot);
        double x = view(0).centreX();
        robot.interact(() -> grid.show(List.of(titled("Robbery", 0))));
        settle(robot);
        assertThat(view(0).centreX()).isCloseTo(x, within(1e-6));
        assertThat(view(0).metresPerUnit()).isCloseTo(london / 4, within(1e-9));
    }

    @Test
    void hoverAndClickInOneMapAreSeenInAll(FxRobot robot) {
        showMaps(robot, 4);
        int ward = London.ward("Heathrow Villages");
        robot.moveTo(at(2, ward));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(london.view.hover().get()).isEqualTo(ward);
        assertThat(grid.map(2).pane().tip().text()).contains("Heathrow Villages", "Drugs class 2");
        assertThat(IntStream.range(0, 4).mapToObj(i -> grid.map(i).pane().tip().isVisible()))
                .containsExactly(false, false, true, false);
        robot.clickOn(at(2, ward));
        assertThat(london.view.selection().get()).isEqualTo(WardSelection.of(ward));
        assertThat(grid.map(0).pane().getAccessibleText())
                .startsWith("Map of Robbery")
                .contains("Selected: Heathrow Villages");
        int other = London.ward("Darwin");
        robot.press(KeyCode.CONTROL).clickOn(at(3, other)).release(KeyCode.CONTROL);
        assertThat(london.view.selection().get().wards()).containsExactlyInAnyOrder(ward, other);
        robot.interact(() -> Pictures.keep(scene, "grid-4-two-selected"));
        robot.clickOn(at(0, London.ward("Hale")));
        assertThat(london.view.selection().get().size()).isEqualTo(1);
        robot.interact(() -> {
            theme.dark().set(true);
            Pictures.keep(scene, "grid-4-dark");
        });
    }

    @Test
    void aBoxPicksTheWardsWhoseMiddleItHolds(FxRobot robot) {
        settle(robot);
        Viewport v = view(0);
        MapPane pane = grid.map(0).pane();
        robot.press(KeyCode.SHIFT)
                .moveTo(pane.localToScreen(200, 150))
                .press(MouseButton.PRIMARY)
                .moveTo(pane.localToScreen(260, 220))
                .moveTo(pane.localToScreen(420, 300));
        robot.interact(() -> Pictures.keep(scene, "map-box"));
        robot.release(MouseButton.PRIMARY).release(KeyCode.SHIFT);
        int[] expected = wardsWithin(v.mapX(200), v.mapY(300), v.mapX(420), v.mapY(150));
        assertThat(expected).hasSizeGreaterThan(50);
        assertThat(london.view.selection().get().wards()).containsExactlyInAnyOrder(expected);
    }

    @Test
    void aLassoPicksTheWardsInsideItAndCtrlAddsToThem(FxRobot robot) {
        settle(robot);
        robot.interact(() -> london.view.pickShape().set(PickShape.LASSO));
        Viewport v = view(0);
        MapPane pane = grid.map(0).pane();
        robot.press(KeyCode.SHIFT).moveTo(pane.localToScreen(400, 240)).press(MouseButton.PRIMARY);
        for (int k = 0; k <= 40; k++) {
            double a = 2 * Math.PI * k / 40;
            robot.moveTo(pane.localToScreen(340 + 60 * Math.cos(a), 240 + 60 * Math.sin(a)));
        }
        robot.interact(() -> Pictures.keep(scene, "map-lasso"));
        robot.release(MouseButton.PRIMARY).release(KeyCode.SHIFT);
        WardSelection picked = london.view.selection().get();
        int[] surely = round(v, 340, 240, 57);
        assertThat(surely).hasSizeGreaterThan(30);
        assertThat(picked.wards()).contains(surely);
        assertThat(round(v, 340, 240, 61)).contains(picked.wards());
        int far = London.ward("Darwin");
        Point2D p = at(0, far);
        robot.press(KeyCode.SHIFT, KeyCode.CONTROL).moveTo(p.add(-8, -8)).press(MouseButton.PRIMARY);
        robot.moveTo(p.add(8, -8)).moveTo(p.add(8, 8)).moveTo(p.add(-8, 8));
        robot.release(MouseButton.PRIMARY).release(KeyCode.SHIFT, KeyCode.CONTROL);
        assertThat(london.view.selection().get().contains(far)).isTrue();
        assertThat(london.view.selection().get().wards()).contains(picked.wards());
    }

    private static int[] round(Viewport v, double x, double y, double radius) {
        return IntStream.range(0, London.wards().size())
                .filter(w -> {
                    double[] p = London.boundaries().labelPoint(w);
                    return Math.hypot(v.screenX(p[0]) - x, v.screenY(p[1]) - y) < radius;
                })
                .toArray();
    }

    @Test
    void wardsStepBackBehindSeveralSelected(FxRobot robot) {
        settle(robot);
        int a = London.ward("Hale");
        int b = London.ward("Darwin");
        int other = London.ward("Heathrow Villages");
        int full = argb(colours(0).get(other));
        robot.interact(() -> london.view.select(a));
        assertThat(pixel(robot, 0, other)).isEqualTo(full);
        robot.interact(() -> london.view.toggle(b));
        int ground = 0xfff3f5f7;
        assertThat(pixel(robot, 0, a)).isEqualTo(argb(colours(0).get(a)));
        assertThat(away(pixel(robot, 0, other), ground)).isBetween(1, away(full, ground) / 2);
        robot.interact(() -> london.view.select(-1));
        assertThat(pixel(robot, 0, other)).isEqualTo(full);
        robot.interact(() -> london.view
                .scope()
                .set(new Scope.OneBorough(London.wards().ward(a).borough())));
        settle(robot);
        double[] box = London.boundaries().boroughBounds(London.wards().boroughOf(a));
        assertThat(Math.min(view(0).screenY(box[3]), view(0).screenX(box[0]))).isCloseTo(12, within(0.5));
    }

    private static int away(int colour, int from) {
        return IntStream.of(0, 8, 16)
                .map(s -> Math.abs((colour >> s & 255) - (from >> s & 255)))
                .sum();
    }

    private static ColourSheet sheet(int[] wards) {
        int[] classes = new int[London.wards().size()];
        Arrays.setAll(classes, w -> w % 7 - 1);
        MapColouring colouring = new MapColouring(
                "Gi*",
                "Gi* of robberies",
                List.of("Hot 99%", "Hot 95%", "Hot 90%", "Cold 90%", "Cold 95%", "Cold 99%"),
                List.of("#b2182b", "#ef8a62", "#fddbc7", "#d1e5f0", "#67a9cf", "#2166ac"),
                "not significant",
                classes,
                w -> "class " + w,
                null);
        return new ColourSheet(
                "Robbery hot spots", "Gi*, queen, 999 permutations", "OFFICIAL", "Made up", colouring, wards);
    }

    @Test
    void theMenuCopiesWhatIsToldAndDrawsTheMapOnPaper(FxRobot robot) {
        settle(robot);
        int[] camden = IntStream.range(0, London.wards().size())
                .filter(w -> London.wards().ward(w).borough().name().equals("Camden"))
                .toArray();
        ColourSheet sheet = sheet(camden);
        String svg = SvgWriter.document(sheet.compose(London.wards(), London.boundaries()));
        assertThat(svg.split("class=\"ward\"", -1)).hasSize(camden.length + 1);
        assertThat(svg)
                .contains("Robbery hot spots", "Gi*, queen, 999 permutations", "OFFICIAL", "Hot 99%")
                .contains("<title>" + London.wards().ward(camden[0]).name() + ", Camden: class " + camden[0]);
        int[] all = IntStream.range(0, London.wards().size()).toArray();
        MapDrawing whole = sheet(all).compose(London.wards(), London.boundaries());
        assertThat(whole.areas()).isEqualTo(629);
        String[] rows = grid.map(0).rows().split("\n", -1);
        assertThat(rows).hasSize(631);
        assertThat(rows[0]).isEqualTo("Code\tWard\tBorough\tRobbery");
        assertThat(rows[1]).endsWith("\tclass 0");
        TaskRunner tasks = new TaskRunner(Runnable::run, Runnable::run);
        robot.interact(() -> grid.menus(i -> sheet, tasks, p -> {}));
        robot.moveTo(at(0, London.ward("Hale")));
        assertThat(grid.map(0).pane().tip().isVisible()).isTrue();
        robot.interact(() -> Event.fireEvent(
                grid.map(0).pane(),
                new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 99, 99, 99, 99, false, null)));
        assertThat(robot.lookup("Copy data").tryQuery()).isPresent();
        assertThat(grid.map(0).pane().tip().isVisible()).isFalse();
        robot.clickOn("Copy data");
        String[] copied = new String[1];
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertThat(copied[0]).isEqualTo(grid.map(0).rows());
    }

    @Test
    void afterDisposeTheSharedStateIsLetGo(FxRobot robot) {
        settle(robot);
        int hale = London.ward("Hale");
        ClassMap map = grid.map(0);
        robot.interact(grid::dispose);
        robot.interact(() -> {
            int[] all = new int[400];
            Arrays.setAll(all, w -> w);
            london.view.selection().set(WardSelection.of(all));
            london.view.hover().set(hale);
        });
        assertThat(map.pane().getAccessibleText()).doesNotContain("Selected");
    }
}
