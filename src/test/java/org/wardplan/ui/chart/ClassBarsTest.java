package org.wardplan.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.wardplan.analysis.hotspot.HotSpotClass;
import org.wardplan.model.plan.LocalStatistic;
import org.wardplan.ui.theme.Theme;

@ExtendWith(ApplicationExtension.class)
class ClassBarsTest {
    private final List<Set<HotSpotClass>> kept = new ArrayList<>();
    private ClassBars bars;
    private Stage window;

    @Start
    void start(Stage stage) {
        window = stage;
        Theme theme = new Theme(false, 1);
        bars = new ClassBars(theme);
        bars.onKeep(k -> kept.add(Set.copyOf(k)));
        bars.title("Gi* clusters", "FDR-adjusted");
        bars.show(ClassBars.classes(LocalStatistic.GISTAR), c -> c == HotSpotClass.HOT_99 ? 38 : 1200);
        VBox root = new VBox(bars);
        root.getStylesheets().add(Charts.sheet());
        Scene scene = new Scene(root, 760, 200);
        theme.install(scene);
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
    }

    private ToggleButton button(FxRobot robot, HotSpotClass c) {
        return robot.lookup("#class-" + c.id()).queryAs(ToggleButton.class);
    }

    @Test
    void aClickKeepsOneWithCtrlMoreAndTheSameAgainAll(FxRobot robot) {
        robot.clickOn("#class-hot99");
        robot.press(KeyCode.CONTROL).clickOn("#class-hot95").release(KeyCode.CONTROL);
        robot.press(KeyCode.CONTROL).clickOn("#class-hot99").release(KeyCode.CONTROL);
        robot.clickOn("#class-cold90");
        robot.clickOn("#class-cold90");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(kept)
                .containsExactly(
                        Set.of(HotSpotClass.HOT_99),
                        Set.of(HotSpotClass.HOT_99, HotSpotClass.HOT_95),
                        Set.of(HotSpotClass.HOT_95),
                        Set.of(HotSpotClass.COLD_90),
                        Set.of());
        assertThat(button(robot, HotSpotClass.HOT_95).isSelected()).isFalse();
    }

    @Test
    void keysGoThroughTheClasses(FxRobot robot) {
        robot.interact(() -> button(robot, HotSpotClass.HOT_99).requestFocus());
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        robot.press(KeyCode.CONTROL, KeyCode.SPACE).release(KeyCode.SPACE, KeyCode.CONTROL);
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(kept)
                .containsExactly(
                        Set.of(HotSpotClass.HOT_99), Set.of(HotSpotClass.HOT_99, HotSpotClass.HOT_95), Set.of());
        assertThat(button(robot, HotSpotClass.HOT_99).getAccessibleText()).isEqualTo("Hot 99%, 38 wards");
    }

    @Test
    void classesOfMoranHaveTheOutliersAndFallIntoRowsWhereNarrow(FxRobot robot) {
        assertThat(bars.getChildrenUnmodifiable())
                .filteredOn(n -> n instanceof ToggleButton)
                .hasSize(7);
        double one = bars.getHeight();
        robot.interact(() -> {
            bars.keep(Set.of(HotSpotClass.HIGH_LOW));
            bars.show(ClassBars.classes(LocalStatistic.MORAN_PERM), c -> 12);
            bars.keep(Set.of(HotSpotClass.HIGH_LOW));
        });
        assertThat(button(robot, HotSpotClass.HIGH_LOW).isSelected()).isTrue();
        robot.interact(() -> {
            bars.show(ClassBars.classes(LocalStatistic.GISTAR), c -> 12);
            window.setWidth(420);
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(bars.prefHeight(420)).isGreaterThan(1.5 * one);
        assertThat(bars.prefHeight(760)).isEqualTo(one);
        assertThat(kept).as("what is shown changes nothing by itself").isEmpty();
    }
}
