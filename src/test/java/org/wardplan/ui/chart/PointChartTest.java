package org.wardplan.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.wardplan.app.PickShape;
import org.wardplan.app.ViewState;
import org.wardplan.app.WardSelection;
import org.wardplan.ui.theme.Theme;

/** Five wards: four as the corners of a square, the third in its middle, and a sixth without a figure. */
@ExtendWith(ApplicationExtension.class)
class PointChartTest {
    private static final double[] XS = {10, 20, 15, 20, 10, 12};
    private static final double[] YS = {10, 10, 15, 20, 20, Double.NaN};
    private ScatterChart chart;
    private PickShape shape = PickShape.BOX;
    private int hover = -1;
    private WardSelection picked = WardSelection.NONE;
    private final List<String> areas = new ArrayList<>();

    @Start
    void start(Stage stage) {
        chart = new ScatterChart(new Theme(false, 1), "Rate", "Harm");
        chart.names(p -> "Ward " + p, p -> "Ward " + p + "\nrate " + XS[p]);
        chart.onPoint(
                p -> {
                    hover = p;
                    mark();
                },
                (p, add) -> {
                    picked = add ? picked.toggle(p) : WardSelection.of(p);
                    mark();
                });
        chart.onArea((points, add) -> areas.add(Arrays.toString(points) + (add ? " more" : "")));
        chart.shape(() -> shape);
        chart.show(XS, YS);
        ScrollPane scroll = new ScrollPane(chart);
        scroll.setFitToHeight(true);
        scroll.setFitToWidth(true);
        stage.setScene(new Scene(scroll, 500, 400));
        stage.show();
    }

    private void mark() {
        chart.mark(picked.wards(), picked.lead(), hover);
    }

    @BeforeEach
    void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    @AfterEach
    void letGo(FxRobot robot) {
        robot.release(KeyCode.CONTROL);
        robot.release(MouseButton.PRIMARY);
    }

    private Point2D screen(int point, double dx, double dy) {
        return chart.localToScreen(chart.at(point).add(dx, dy));
    }

    private void type(FxRobot robot, KeyCode... keys) {
        for (KeyCode k : keys) {
            robot.press(k).release(k);
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    private void focus(FxRobot robot) {
        robot.interact(chart::requestFocus);
    }

    @Test
    void pointingTellsOfTheNearestPointAndAClickPicksIt(FxRobot robot) {
        robot.moveTo(screen(2, 3, -3));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(hover).isEqualTo(2);
        assertThat(chart.getAccessibleText())
                .isEqualTo("Harm against Rate, 5 wards, 1 ward without a figure left out. Ward 2;rate 15.0");
        robot.clickOn(screen(2, 3, -3));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(picked).isEqualTo(WardSelection.of(2));
        robot.press(KeyCode.CONTROL).clickOn(screen(0, 0, 0)).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(picked.wards()).containsExactly(0, 2);
        robot.clickOn(screen(2, 40, 10));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(picked.wards()).as("a click beside all points").containsExactly(0, 2);
        assertThat(areas).isEmpty();
        assertThat(hover).isEqualTo(-1);
    }

    @Test
    void keysGoThroughThePointsByTheFigureAcrossAndUp(FxRobot robot) {
        focus(robot);
        type(robot, KeyCode.RIGHT);
        assertThat(hover).as("the first of those furthest left").isEqualTo(0);
        type(robot, KeyCode.RIGHT, KeyCode.RIGHT);
        assertThat(hover).as("past the other at 10; none at 12").isEqualTo(2);
        type(robot, KeyCode.UP);
        assertThat(hover).isEqualTo(3);
        type(robot, KeyCode.DOWN, KeyCode.DOWN);
        assertThat(hover).isEqualTo(1);
        type(robot, KeyCode.END);
        assertThat(hover).isEqualTo(3);
        type(robot, KeyCode.RIGHT);
        assertThat(hover).as("at the end").isEqualTo(3);
        type(robot, KeyCode.ENTER);
        assertThat(picked).isEqualTo(WardSelection.of(3));
        type(robot, KeyCode.HOME);
        robot.press(KeyCode.CONTROL);
        type(robot, KeyCode.ENTER);
        robot.release(KeyCode.CONTROL);
        assertThat(picked.wards()).containsExactly(0, 3);
        type(robot, KeyCode.ESCAPE);
        assertThat(hover).isEqualTo(-1);
        assertThat(picked.wards()).containsExactly(0, 3);
    }

    @Test
    void aBoxGivesThePointsInside(FxRobot robot) {
        robot.drag(screen(4, -8, -8), MouseButton.PRIMARY).moveTo(screen(2, 8, 8));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(areas).as("before the pointer lets go").isEmpty();
        robot.drop();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(areas).containsExactly("[2, 4]");
        robot.press(KeyCode.CONTROL)
                .drag(screen(0, -8, 8), MouseButton.PRIMARY)
                .moveTo(screen(1, 8, -8))
                .drop();
        robot.release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(areas).containsExactly("[2, 4]", "[0, 1] more");
        assertThat(picked).as("no point was clicked").isEqualTo(WardSelection.NONE);
    }

    @Test
    void aLassoGivesThePointsInside(FxRobot robot) {
        shape = PickShape.LASSO;
        robot.drag(screen(0, -8, 8), MouseButton.PRIMARY)
                .moveTo(screen(0, 8, 8))
                .moveTo(screen(4, 8, 8))
                .moveTo(screen(3, 8, 8))
                .moveTo(screen(3, 8, -8))
                .moveTo(screen(4, -8, -8))
                .drop();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(areas).as("not the middle, which its box holds").containsExactly("[0, 3, 4]");
    }

    @Test
    void escapeGivesUpADrag(FxRobot robot) {
        focus(robot);
        robot.drag(screen(4, -8, -8), MouseButton.PRIMARY).moveTo(screen(2, 8, 8));
        type(robot, KeyCode.ESCAPE);
        robot.drop();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(areas).isEmpty();
        assertThat(picked).isEqualTo(WardSelection.NONE);
    }

    @Test
    void withoutAnAreaADragIsNoClick(FxRobot robot) {
        robot.interact(() -> chart.onArea(null));
        robot.drag(screen(4, -8, -8), MouseButton.PRIMARY)
                .moveTo(screen(2, 0, 0))
                .drop();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(picked).isEqualTo(WardSelection.NONE);
    }

    @Test
    void pointsThatAreNotPickedFade(FxRobot robot) {
        ViewState view = new ViewState(org.wardplan.app.Sessions.wards2014().wards());
        robot.interact(() -> chart.fade(view::isFaded));
        assertThat(List.of(chart.isFaded(0), chart.isFaded(3))).containsExactly(false, false);
        robot.interact(() -> {
            view.selection().set(WardSelection.of(0, 2));
            chart.mark(new int[] {0, 2}, 2, -1);
        });
        assertThat(List.of(chart.isFaded(0), chart.isFaded(2), chart.isFaded(3)))
                .containsExactly(false, false, true);
        List<String> written = new ArrayList<>();
        robot.interact(() -> written.add(chart.svg()));
        assertThat(written.get(0).split("fill-opacity=\"0.15\"", -1))
                .as("three faded points")
                .hasSize(4);
    }
}
