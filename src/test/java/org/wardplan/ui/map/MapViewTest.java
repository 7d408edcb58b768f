package org.wardplan.ui.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.wardplan.analysis.RankIntervals;
import org.wardplan.app.Scope;
import org.wardplan.app.WardSelection;
import org.wardplan.planning.Measure;
import org.wardplan.ui.Pictures;
import org.wardplan.ui.map.raster.Viewport;
import org.wardplan.ui.theme.Theme;

/** The map of the 629 wards under the pointer and the keys. */
@ExtendWith(ApplicationExtension.class)
class MapViewTest {
    private final London london = new London();
    private Theme theme;
    private MapView map;
    private Scene scene;

    @Start
    void start(Stage stage) {
        theme = new Theme(false, 1);
        map = new MapView(
                London.wards(),
                London.boundaries(),
                london.view,
                london.evaluation,
                london.ranks,
                theme,
                Runnable::run);
        scene = new Scene(map, 1040, 528);
        theme.install(scene);
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
    }

    @AfterEach
    void dispose(FxRobot robot) {
        robot.release(KeyCode.CONTROL, KeyCode.SHIFT);
        robot.interact(map::dispose);
    }

    private Viewport viewport() {
        return map.pane().camera().viewport().get();
    }

    private Point2D at(int ward) {
        double[] p = London.boundaries().labelPoint(ward);
        return map.pane().localToScreen(viewport().screenX(p[0]), viewport().screenY(p[1]));
    }

    private void settle(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        try {
            WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> {
                boolean[] sharp = new boolean[1];
                robot.interact(() -> sharp[0] = map.pane().isSharp());
                return sharp[0];
            });
        } catch (TimeoutException e) {
            throw new AssertionError("the map did not come to rest", e);
        }
    }

    private int pixel(FxRobot robot, int ward) {
        int[] argb = new int[1];
        robot.interact(() -> {
            double[] p = London.boundaries().labelPoint(ward);
            var frame = Objects.requireNonNull(map.pane().raster()).frame();
            argb[0] = Objects.requireNonNull(map.pane().image())
                    .getPixelReader()
                    .getArgb((int) frame.pixelX(p[0]), (int) frame.pixelY(p[1]));
        });
        return argb[0];
    }

    @Test
    void clickSelectsTheWardAndCtrlClickAddsAndTakesAway(FxRobot robot) {
        int coldharbour = London.ward("Coldharbour");
        int bromley = London.ward("Darwin");
        robot.clickOn(at(coldharbour));
        assertThat(london.view.selection().get()).isEqualTo(WardSelection.of(coldharbour));
        robot.press(KeyCode.CONTROL).clickOn(at(bromley));
        assertThat(london.view.selection().get().wards()).containsExactlyInAnyOrder(coldharbour, bromley);
        assertThat(london.view.selection().get().lead()).isEqualTo(bromley);
        robot.clickOn(at(coldharbour)).release(KeyCode.CONTROL);
        assertThat(london.view.selection().get()).isEqualTo(WardSelection.of(bromley));
        assertThat(map.pane().getAccessibleText())
                .contains("Pointed at: Coldharbour, Lambeth")
                .contains("Selected: Darwin, Bromley");
    }

    @Test
    void everyTwentiethWardIsFoundUnderItsPoint(FxRobot robot) {
        for (int w = 0; w < 629; w += 20) {
            int ward = w;
            robot.interact(() -> {
                double[] p = London.boundaries().labelPoint(ward);
                assertThat(map.pane()
                                .faceAt(viewport().screenX(p[0]), viewport().screenY(p[1])))
                        .isEqualTo(ward);
            });
        }
    }

    @Test
    void shiftDragSelectsABoxAndCtrlAddsToIt(FxRobot robot) {
        int a = London.ward("Heathrow Villages");
        Point2D p = at(a);
        robot.press(KeyCode.SHIFT)
                .moveTo(p.add(-30, -25))
                .press(MouseButton.PRIMARY)
                .moveTo(p.add(30, 25))
                .release(MouseButton.PRIMARY)
                .release(KeyCode.SHIFT);
        assertThat(london.view.selection().get().contains(a)).isTrue();
        assertThat(london.view.selection().get().contains(London.ward("Coldharbour")))
                .isFalse();
        int before = london.view.selection().get().size();
        Point2D q = at(London.ward("Darwin"));
        robot.press(KeyCode.SHIFT, KeyCode.CONTROL)
                .moveTo(q.add(-20, -20))
                .press(MouseButton.PRIMARY)
                .moveTo(q.add(20, 20))
                .release(MouseButton.PRIMARY)
                .release(KeyCode.SHIFT, KeyCode.CONTROL);
        assertThat(london.view.selection().get().size()).isGreaterThan(before);
        assertThat(london.view.selection().get().contains(a)).isTrue();
        assertThat(london.view.selection().get().contains(London.ward("Darwin")))
                .isTrue();
    }

    @Test
    void aLassoPicksWardsAndTheOthersStepBack(FxRobot robot) {
        int hale = London.ward("Hale");
        int before = pixel(robot, hale);
        robot.clickOn("#pick-lasso");
        Point2D p = at(London.ward("Coldharbour"));
        robot.press(KeyCode.SHIFT).moveTo(p.add(-30, 0)).press(MouseButton.PRIMARY);
        robot.moveTo(p.add(0, -30)).moveTo(p.add(30, 0)).moveTo(p.add(0, 30));
        robot.release(MouseButton.PRIMARY).release(KeyCode.SHIFT);
        int[] inside = near(p, 29);
        assertThat(inside).hasSizeGreaterThan(3);
        assertThat(london.view.selection().get().wards()).contains(inside);
        assertThat(near(p, 31)).contains(london.view.selection().get().wards());
        assertThat(pixel(robot, hale)).isNotEqualTo(before);
        robot.clickOn(at(inside[0]));
        assertThat(pixel(robot, hale)).isEqualTo(before);
    }

    private int[] near(Point2D p, double sum) {
        return IntStream.range(0, 629)
                .filter(w -> Math.abs(at(w).getX() - p.getX()) + Math.abs(at(w).getY() - p.getY()) < sum)
                .toArray();
    }

    @Test
    void theBarHasRoomForItsButtonsInANarrowWindow(FxRobot robot) {
        robot.interact(() -> scene.getWindow().setWidth(880));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> Pictures.keep(scene, "map-narrow"));
        Node bar = map.lookup(".map-bar");
        Bounds camera = bar.lookup(".button.small").getBoundsInParent();
        assertThat(camera.getMaxX()).isLessThanOrEqualTo(bar.getLayoutBounds().getWidth());
    }

    @Test
    void theWheelZoomsAtThePointer(FxRobot robot) {
        int ward = London.ward("Darwin");
        Point2D p = at(ward);
        double before = viewport().metresPerUnit();
        robot.moveTo(p);
        turnWheel(robot, p, 3);
        settle(robot);
        assertThat(viewport().metresPerUnit()).isLessThan(before / 1.5);
        assertThat(at(ward).distance(p)).isCloseTo(0, within(1.5));
        assertThat(Objects.requireNonNull(map.pane().raster()).frame().metresPerPixel())
                .isCloseTo(viewport().metresPerUnit(), within(1e-6));
        turnWheel(robot, p, -30);
        settle(robot);
        assertThat(viewport().metresPerUnit()).isCloseTo(1.3 * before, within(1e-6));
    }

    /** The robot's own wheel has another step than mice have. */
    private void turnWheel(FxRobot robot, Point2D at, int notches) {
        robot.interact(() -> {
            Point2D p = map.pane().localToScene(map.pane().screenToLocal(at));
            for (int i = 0; i < Math.abs(notches); i++) {
                Event.fireEvent(
                        map.pane(),
                        new ScrollEvent(
                                ScrollEvent.SCROLL,
                                p.getX(),
                                p.getY(),
                                at.getX(),
                                at.getY(),
                                false,
                                false,
                                false,
                                false,
                                false,
                                false,
                                0,
                                40.0 * Math.signum(notches),
                                0,
                                0,
                                ScrollEvent.HorizontalTextScrollUnits.NONE,
                                0,
                                ScrollEvent.VerticalTextScrollUnits.NONE,
                                0,
                                0,
                                null));
            }
        });
    }

    @Test
    void dragMovesTheMapAndSelectsNothing(FxRobot robot) {
        int ward = London.ward("Coldharbour");
        Point2D p = at(ward);
        robot.drag(p).dropTo(p.add(120, 60));
        settle(robot);
        assertThat(at(ward).distance(p.add(120, 60))).isLessThan(5);
        assertThat(london.view.selection().get().isEmpty()).isTrue();
    }

    @Test
    void hoverTellsOfTheWardBesideIt(FxRobot robot) {
        int ward = London.ward("Heathrow Villages");
        robot.moveTo(at(ward));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(london.view.hover().get()).isEqualTo(ward);
        assertThat(map.pane().tip().isVisible()).isTrue();
        assertThat(map.pane().tip().text())
                .startsWith("Heathrow Villages\nHillingdon · West Area BCU\nPriority ")
                .contains("rank " + london.evaluation.get().need().rank(ward))
                .contains("DWO + 1 PCSO")
                .contains("Coverage ");
        Bounds tip = map.pane().tip().getBoundsInParent();
        assertThat(tip.intersects(map.pane().boundsOf(ward))).isFalse();
        assertThat(map.pane().getBoundsInParent().contains(tip)).isTrue();
        robot.interact(() -> london.view.layer().set(Measure.HARM));
        assertThat(map.pane().tip().text()).contains("\nHarm ");
        robot.interact(() -> london.view.hover().set(3));
        assertThat(map.pane().tip().isVisible()).isFalse();
    }

    @Test
    void keysChooseLayersZoomPanAndClear(FxRobot robot) {
        robot.clickOn(at(London.ward("Coldharbour")));
        robot.type(KeyCode.DIGIT2);
        assertThat(london.view.layer().get()).isEqualTo(Measure.COVERAGE);
        robot.type(KeyCode.DIGIT8);
        assertThat(london.view.layer().get()).isEqualTo(Measure.CHANGE);
        double fit = viewport().metresPerUnit();
        robot.type(KeyCode.EQUALS);
        assertThat(viewport().metresPerUnit()).isCloseTo(fit / 1.5, within(1e-6));
        double x = viewport().centreX();
        robot.type(KeyCode.RIGHT);
        assertThat(viewport().centreX()).isGreaterThan(x);
        robot.type(KeyCode.ESCAPE);
        assertThat(london.view.selection().get().isEmpty()).isTrue();
        assertThat(viewport().metresPerUnit()).isLessThan(fit);
        robot.type(KeyCode.ESCAPE);
        settle(robot);
        assertThat(viewport().metresPerUnit()).isCloseTo(fit, within(1e-6));
    }

    @Test
    void doubleClickGoesToTheBorough(FxRobot robot) {
        robot.doubleClickOn(at(London.ward("Coldharbour")));
        settle(robot);
        double[] lambeth = London.boundaries().boroughBounds(London.wards().boroughOf(London.ward("Coldharbour")));
        assertThat(viewport().screenY(lambeth[3])).isCloseTo(12, within(0.5));
    }

    @Test
    void anEditRecoloursItsWard(FxRobot robot) {
        int ward = London.ward("Heathrow Villages");
        robot.interact(() -> london.view.layer().set(Measure.POSTS));
        robot.interact(() -> london.setPosts(ward, 0));
        int few = pixel(robot, ward);
        robot.interact(() -> london.setPosts(ward, 20));
        assertThat(few).isEqualTo(0xffffffcc);
        assertThat(pixel(robot, ward)).isEqualTo(0xff0c2c84);
        robot.interact(() -> theme.dark().set(true));
        assertThat(pixel(robot, ward)).isEqualTo(0xfff2f7c0);
    }

    @Test
    void aLegendClassIsAFilter(FxRobot robot) {
        int heathrow = London.ward("Heathrow Villages");
        int before = pixel(robot, heathrow);
        Node lowest = map.legend().lookupAll(".map-swatch").iterator().next();
        robot.clickOn(lowest);
        assertThat(london.view.classFilter().get()).isEqualTo(BitSet.valueOf(new long[] {1}));
        assertThat(pixel(robot, heathrow)).isNotEqualTo(before);
        assertThat(((ToggleButton) lowest).isSelected()).isTrue();
        robot.clickOn(lowest);
        assertThat(london.view.classFilter().get().isEmpty()).isTrue();
        assertThat(pixel(robot, heathrow)).isEqualTo(before);
        assertThat(map.legend().lookupAll(".label"))
                .extracting(n -> ((Labeled) n).getText())
                .contains("wards in each class · 629 in all", "Priority", "200");
    }

    @Test
    void aScopeIsShownWholeAndTheRestPale(FxRobot robot) {
        int heathrow = London.ward("Heathrow Villages");
        int barnet = London.ward("Hale");
        robot.interact(() -> london.view
                .scope()
                .set(new Scope.OneBorough(London.wards().ward(barnet).borough())));
        settle(robot);
        double[] box = London.boundaries().boroughBounds(London.wards().boroughOf(barnet));
        assertThat(viewport().screenY(box[3])).isCloseTo(12, within(0.5));
        robot.interact(() -> london.view.scope().set(new Scope.London()));
        settle(robot);
        int strong = pixel(robot, heathrow);
        robot.interact(() -> {
            BitSet some = new BitSet();
            some.set(barnet);
            london.view.filtered().set(some);
        });
        assertThat(pixel(robot, heathrow)).isNotEqualTo(strong);
        robot.interact(() -> Pictures.keep(scene, "map-filtered"));
    }

    @Test
    void aWardSelectedElsewhereIsBroughtIntoViewWhenZoomedIn(FxRobot robot) {
        int far = London.ward("Darwin");
        robot.interact(() -> map.pane().camera().zoomAt(520, 200, 6));
        assertThat(map.pane().boundsOf(far).intersects(0, 0, 1040, 488)).isFalse();
        robot.interact(() -> london.view.select(far));
        settle(robot);
        Point2D middle =
                map.pane().localToScreen(map.pane().getWidth() / 2, map.pane().getHeight() / 2);
        assertThat(at(far).distance(middle)).isLessThan(1);
    }

    @Test
    void aWindowThatChangesSizeOnTheWayIsFilled(FxRobot robot) {
        int far = London.ward("Darwin");
        robot.interact(() -> {
            map.pane().camera().zoomAt(520, 200, 6);
            london.view.select(far);
            scene.getWindow().setHeight(scene.getWindow().getHeight() - 200);
        });
        settle(robot);
        assertThat(viewport().height()).isEqualTo(map.pane().getHeight());
        Point2D middle =
                map.pane().localToScreen(map.pane().getWidth() / 2, map.pane().getHeight() / 2);
        assertThat(at(far).distance(middle)).isLessThan(1);
    }

    @Test
    void afterDisposeTheSharedStateIsLetGo(FxRobot robot) {
        robot.interact(map::dispose);
        int before = pixel(robot, London.ward("Hale"));
        robot.interact(() -> {
            london.view.layer().set(Measure.COVERAGE);
            int[] all = new int[629];
            Arrays.setAll(all, w -> w);
            london.view.selection().set(WardSelection.of(all));
        });
        assertThat(pixel(robot, London.ward("Hale"))).isEqualTo(before);
    }

    @Test
    void whatIsUncertainIsFadedWhenAskedFor(FxRobot robot) {
        int sure = London.ward("Coldharbour");
        int unsure = London.ward("Darwin");
        int[] low = new int[629];
        int[] high = new int[629];
        Arrays.fill(low, 1);
        Arrays.fill(high, 5);
        high[unsure] = 500;
        robot.interact(() -> london.ranks.set(new RankIntervals(low, high, new double[629], 10, 1, true)));
        settle(robot);
        int sureColour = pixel(robot, sure);
        int unsureColour = pixel(robot, unsure);
        assertThat(map.legend().lookup(".map-fade").isVisible()).isFalse();
        robot.clickOn("Lines and labels").clickOn("Fade what is uncertain");
        settle(robot);
        assertThat(london.view.fadeUncertain().get()).isTrue();
        assertThat(pixel(robot, sure)).isEqualTo(sureColour);
        assertThat(pixel(robot, unsure)).isNotEqualTo(unsureColour);
        assertThat(map.legend().lookup(".map-fade").isVisible()).isTrue();
        robot.interact(() -> london.view.fadeUncertain().set(false));
        settle(robot);
        assertThat(pixel(robot, unsure)).isEqualTo(unsureColour);
    }

    @Test
    void furtherLayersAreInTheMenuAndUnderAKey(FxRobot robot) {
        robot.interact(() -> map.chooseLayer(8));
        assertThat(london.view.layer().get()).isEqualTo(Measure.TOP_TENTH);
        MenuButton more = robot.lookup("#more-layers").queryAs(MenuButton.class);
        assertThat(more.getText()).isEqualTo("Top tenth");
        robot.clickOn("#more-layers").clickOn("Smoothed rate – offences per 1,000 residents, smoothed");
        assertThat(london.view.layer().get()).isEqualTo(Measure.RATE_SMOOTHED);
        robot.clickOn("Priority");
        assertThat(more.getText()).isEqualTo("More");
    }
}
