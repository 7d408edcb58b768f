package org.wardplan.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.wardplan.ui.theme.Theme;

@ExtendWith(ApplicationExtension.class)
class ReadingChartTest {
    private final StackPane root = new StackPane();
    private final Theme theme = new Theme(false, 1);

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(root, 420, 400));
        stage.show();
    }

    private <T extends ChartRegion> T open(FxRobot robot, java.util.function.Function<Theme, T> made) {
        T chart = made.apply(theme);
        robot.interact(() -> {
            root.getChildren().setAll(chart);
            chart.requestFocus();
        });
        WaitForAsyncUtils.waitForFxEvents();
        return chart;
    }

    private String said(FxRobot robot, ChartRegion chart, KeyCode... keys) {
        for (KeyCode k : keys) {
            robot.press(k).release(k);
            WaitForAsyncUtils.waitForFxEvents();
        }
        return chart.getAccessibleText();
    }

    @Test
    void theConcentrationCurveIsReadByKeysAndPointer(FxRobot robot) {
        double[] held = {0, 0.4, 0.6, 0.75, 0.85, 0.9, 0.94, 0.97, 0.99, 1, 1};
        ConcentrationChart chart = open(robot, ConcentrationChart::new);
        robot.interact(() -> chart.show("theft", held, new double[0]));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(chart.getAccessibleText())
                .as("half way from 0.4 to 0.6")
                .isEqualTo("Concentration of theft: half of it lies in 15% of wards");
        assertThat(said(robot, chart, KeyCode.RIGHT)).isEqualTo("The 5% of wards with most;hold 20% of theft");
        assertThat(said(robot, chart, KeyCode.RIGHT)).isEqualTo("The 10% of wards with most;hold 40% of theft");
        robot.press(KeyCode.SHIFT);
        assertThat(said(robot, chart, KeyCode.LEFT)).startsWith("The 9% of wards");
        robot.release(KeyCode.SHIFT);
        assertThat(said(robot, chart, KeyCode.END)).endsWith("hold 100% of theft");
        assertThat(said(robot, chart, KeyCode.ESCAPE)).startsWith("Concentration of theft");
        robot.moveTo(chart.localToScreen(chart.x().at(0.3), chart.y().at(0.2)));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(chart.pointed()).isEqualTo(30);
    }

    @Test
    void withoutFiguresItSaysSo(FxRobot robot) {
        ConcentrationChart chart = open(robot, ConcentrationChart::new);
        robot.interact(() -> chart.show("homicide", new double[] {0, Double.NaN}, new double[0]));
        assertThat(said(robot, chart, KeyCode.RIGHT)).isEqualTo("Concentration of homicide: no figures");
    }

    @Test
    void monthsAreReadByKeys(FxRobot robot) {
        MonthChart chart = open(robot, SampleCharts::months);
        String words = chart.getAccessibleText();
        assertThat(said(robot, chart, KeyCode.LEFT)).startsWith("Feb 2019: ");
        assertThat(said(robot, chart, KeyCode.LEFT, KeyCode.LEFT)).startsWith("Dec 2018: ");
        assertThat(said(robot, chart, KeyCode.HOME)).isEqualTo("Mar 2017: 220");
        assertThat(said(robot, chart, KeyCode.ESCAPE)).isEqualTo(words);
    }
}
