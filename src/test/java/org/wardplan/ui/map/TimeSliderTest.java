package org.wardplan.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.wardplan.app.PickShape;
import org.wardplan.app.ViewState;
import org.wardplan.ui.Pictures;
import org.wardplan.ui.theme.Theme;

/** Going through months by keys, by hand and by itself; and the toggle of box and lasso. */
@ExtendWith(ApplicationExtension.class)
class TimeSliderTest {
    private static final YearMonth FIRST = YearMonth.of(2017, 3);
    private static final YearMonth LAST = YearMonth.of(2019, 2);

    private final ViewState view = new ViewState(London.wards());
    private final List<YearMonth> seen = new ArrayList<>();
    private Theme theme;
    private TimeSlider slider;
    private TimeSlider many;
    private Scene scene;

    @Start
    void start(Stage stage) {
        theme = new Theme(false, 1);
        slider = new TimeSlider(theme);
        slider.words(m -> "12 months to " + m);
        slider.months(FIRST, 24, null);
        many = new TimeSlider(theme);
        many.months(YearMonth.of(2010, 4), 192, YearMonth.of(2024, 3));
        VBox root = new VBox(24, slider, many, new PickShapeToggle(view));
        root.setStyle("-fx-padding: 24; -fx-background-color: -wp-bg;");
        scene = new Scene(root, 640, 200);
        theme.install(scene);
        stage.setScene(scene);
        stage.show();
        slider.month().addListener((o, was, now) -> seen.add(now));
    }

    private Node part(String id) {
        return slider.lookup(id);
    }

    @Test
    void keysGoThroughTheMonths(FxRobot robot) {
        assertThat(slider.month().get()).isEqualTo(LAST);
        assertThat(((Labeled) part("#time-label")).getText()).isEqualTo("12 months to 2019-02");
        robot.interact(() -> part("#time-track").requestFocus());
        robot.type(KeyCode.LEFT);
        assertThat(slider.month().get()).isEqualTo(LAST.minusMonths(1));
        robot.type(KeyCode.PAGE_DOWN);
        assertThat(slider.month().get()).isEqualTo(LAST.minusMonths(13));
        robot.type(KeyCode.HOME).type(KeyCode.LEFT);
        assertThat(slider.month().get()).isEqualTo(FIRST);
        assertThat(part("#time-back").isDisabled()).isTrue();
        robot.type(KeyCode.UP).type(KeyCode.END).type(KeyCode.RIGHT);
        assertThat(slider.month().get()).isEqualTo(LAST);
        assertThat(part("#time-track").getAccessibleText()).isEqualTo("Month: 12 months to 2019-02");
        robot.clickOn("#time-back");
        assertThat(slider.month().get()).isEqualTo(LAST.minusMonths(1));
    }

    @Test
    void aDragOnTheLineMovesTheMonth(FxRobot robot) {
        TimeTrack track = (TimeTrack) part("#time-track");
        Point2D from = track.localToScreen(track.x(4), track.getHeight() / 2);
        robot.drag(from).dropTo(track.localToScreen(track.x(10), track.getHeight() / 2));
        assertThat(slider.month().get()).isEqualTo(FIRST.plusMonths(10));
        assertThat(seen).startsWith(FIRST.plusMonths(4)).doesNotHaveDuplicates();
    }

    @Test
    void itPlaysOnceToTheEndAndStops(FxRobot robot) throws TimeoutException {
        robot.interact(() -> slider.month().set(LAST.minusMonths(4)));
        seen.clear();
        robot.interact(() -> part("#time-track").requestFocus());
        long before = System.nanoTime();
        robot.type(KeyCode.SPACE);
        assertThat(slider.playing().get()).isTrue();
        assertThat(part("#time-play").getAccessibleText()).isEqualTo("Pause");
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> !slider.playing().get());
        double seconds = (System.nanoTime() - before) / 1e9;
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(seen).containsExactly(LAST.minusMonths(3), LAST.minusMonths(2), LAST.minusMonths(1), LAST);
        assertThat(seconds).isGreaterThan(0.5);
        assertThat(part("#time-play").getAccessibleText()).isEqualTo("Play");
        robot.clickOn("#time-play");
        assertThat(slider.month().get()).isBetween(FIRST, FIRST.plusMonths(2));
        robot.type(KeyCode.RIGHT);
        assertThat(slider.playing().get()).isFalse();
    }

    @Test
    void playingStopsWhenItIsHiddenAndWhenTheMonthsChange(FxRobot robot) throws TimeoutException {
        robot.interact(() -> slider.playing().set(true));
        assertThat(slider.playing().get()).isTrue();
        robot.interact(() -> slider.getParent().setVisible(false));
        WaitForAsyncUtils.waitFor(3, TimeUnit.SECONDS, () -> !slider.playing().get());
        robot.interact(() -> slider.playing().set(true));
        assertThat(slider.playing().get()).isFalse();
        robot.interact(() -> {
            slider.getParent().setVisible(true);
            slider.playing().set(true);
            slider.months(FIRST, 12, null);
        });
        assertThat(slider.playing().get()).isFalse();
        assertThat(slider.month().get()).isBetween(FIRST, FIRST.plusMonths(11));
        robot.interact(() -> slider.months(LAST, 2, null));
        assertThat(slider.month().get()).isEqualTo(LAST.plusMonths(1));
    }

    @Test
    void theBreakIsAGapBetweenTheMonthsBesideIt(FxRobot robot) {
        TimeTrack track = (TimeTrack) many.lookup("#time-track");
        List<Bounds> lines = track.lookupAll(".time-line").stream()
                .map(Node::getBoundsInParent)
                .toList();
        double middle = track.x(166.5);
        assertThat(lines.get(0).getMaxX()).isBetween(middle - 5, middle - 2);
        assertThat(lines.get(1).getMinX()).isBetween(middle + 2, middle + 5);
        assertThat(track.getAccessibleHelp()).contains("from Mar 2024");
        assertThat(slider.lookupAll(".time-break")).noneMatch(Node::isVisible);
        List<Bounds> years = track.lookupAll(".time-year").stream()
                .filter(Node::isVisible)
                .map(Node::getBoundsInParent)
                .toList();
        assertThat(years).hasSizeGreaterThan(3);
        for (int i = 1; i < years.size(); i++) {
            assertThat(years.get(i).getMinX()).isGreaterThan(years.get(i - 1).getMaxX());
        }
        robot.interact(() -> {
            slider.month().set(FIRST.plusMonths(9));
            Pictures.keep(scene, "time-light");
            theme.dark().set(true);
            Pictures.keep(scene, "time-dark");
        });
    }

    @Test
    void theToggleChoosesHowWardsArePicked(FxRobot robot) {
        robot.clickOn("#pick-lasso");
        assertThat(view.pickShape().get()).isEqualTo(PickShape.LASSO);
        robot.clickOn("#pick-lasso");
        assertThat(view.pickShape().get()).isEqualTo(PickShape.LASSO);
        robot.interact(() -> view.pickShape().set(PickShape.BOX));
        assertThat(robot.lookup("#pick-box")
                        .queryAs(javafx.scene.control.ToggleButton.class)
                        .isSelected())
                .isTrue();
    }
}
