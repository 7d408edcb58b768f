package org.wardplan.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
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
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.wardplan.analysis.hotspot.ControlChart;
import org.wardplan.ui.theme.Theme;

@ExtendWith(ApplicationExtension.class)
class ControlChartViewTest {
    private static final YearMonth FIRST = YearMonth.of(2018, 1);

    /** Mean 10 and limits 4.7 to 15.3 of the first ten; then one above. */
    private static final int[] COUNTS = {9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 10, 22, 10, 9};

    private final List<Integer> pointed = new ArrayList<>();
    private final List<Integer> picked = new ArrayList<>();
    private ControlChartView chart;

    @Start
    void start(Stage stage) {
        Theme theme = new Theme(false, 1);
        chart = new ControlChartView(theme);
        chart.onMonth(pointed::add, picked::add);
        chart.show(ControlChart.of(COUNTS, 10), FIRST, "Hyde Park, robbery");
        StackPane root = new StackPane(chart);
        root.getStylesheets().add(Charts.sheet());
        Scene scene = new Scene(root, 420, 220);
        theme.install(scene);
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
    }

    private void show(FxRobot robot, ControlChart of) {
        robot.interact(() -> {
            chart.show(of, FIRST, "A ward");
            chart.layout();
        });
    }

    private List<String> texts() {
        return Svg.texts(Svg.parse(chart.svg()));
    }

    private int lines(String attribute, String value) {
        NodeList all = Svg.parse(chart.svg()).getElementsByTagName("line");
        int n = 0;
        for (int k = 0; k < all.getLength(); k++) {
            n += ((Element) all.item(k)).getAttribute(attribute).equals(value) ? 1 : 0;
        }
        return n;
    }

    @Test
    void limitsAndSignalsAreDrawnWhereTheyAre() {
        ControlChart of = ControlChart.of(COUNTS, 10);
        NodeList lines = Svg.parse(chart.svg()).getElementsByTagName("line");
        List<Double> dashed = new ArrayList<>();
        for (int k = 0; k < lines.getLength(); k++) {
            Element e = (Element) lines.item(k);
            if (!e.getAttribute("stroke-dasharray").isEmpty()) {
                dashed.add(Double.parseDouble(e.getAttribute("y1")));
            }
        }
        assertThat(dashed).hasSize(2);
        assertThat(dashed.get(0)).isCloseTo(chart.yOf(of.upper(0)), within(0.6));
        assertThat(dashed.get(1)).isCloseTo(chart.yOf(of.lower(0)), within(0.6));
        assertThat(chart.at(11).getY()).as("the month beyond").isLessThan(dashed.get(0));
        assertThat(texts()).contains("above the limits", "these months set the limits");
        assertThat(chart.getAccessibleText())
                .startsWith("Hyde Park, robbery by month, Jan 2018 to Feb 2019.")
                .endsWith("1 month with a signal.");
    }

    @Test
    void keysGoByMonthAndBySignal(FxRobot robot) {
        robot.interact(() -> chart.requestFocus());
        robot.press(KeyCode.CONTROL, KeyCode.LEFT).release(KeyCode.LEFT, KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(pointed).containsExactly(11);
        assertThat(chart.tip.getText())
                .startsWith("Dec 2018: 22\nmean 10.0, limits 4.7–15.3")
                .endsWith("Above the upper limit");
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(pointed).containsExactly(11, 12);
        assertThat(picked).containsExactly(12);
        assertThat(chart.getAccessibleText()).startsWith("Jan 2019: 10;mean 10.0");
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(chart.getAccessibleText()).startsWith("Hyde Park");
    }

    @Test
    void thePointerTellsAMonthAndAClickGoesThere(FxRobot robot) {
        robot.clickOn(chart.localToScreen(chart.at(3)));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(pointed).last().isEqualTo(3);
        assertThat(picked).containsExactly(3);
        assertThat(chart.tip.getText()).startsWith("Apr 2018: 11");
    }

    @Test
    void aBreakIsAGapWithItsMark(FxRobot robot) {
        int blue = lines("stroke", "#0969da");
        show(robot, ControlChart.of(COUNTS, 10, 9));
        assertThat(lines("stroke", "#0969da")).as("lines between months").isEqualTo(blue - 1);
        assertThat(lines("stroke", "#cf222e")).isEqualTo(1);
        assertThat(texts()).contains("other recording system", "5 months after the break: limits need 8");
    }

    @Test
    void fewMonthsOrNoneAreSaid(FxRobot robot) {
        show(robot, ControlChart.of(new int[] {3}, 12));
        assertThat(texts()).contains("1 month: limits need 8", "Jan 18");
        assertThat(chart.at(0).getX()).isBetween(0.0, chart.getWidth());
        show(robot, ControlChart.of(new int[0], 12));
        assertThat(texts()).containsExactly("There are no months.");
        robot.interact(() -> chart.blank("Select a ward"));
        assertThat(texts()).containsExactly("Select a ward");
        assertThat(chart.getAccessibleText()).isEqualTo("Select a ward");
        show(robot, ControlChart.of(new int[24], 12));
        assertThat(texts()).contains("no month has a signal");
        assertThat(chart.rows().split("\n")).hasSize(25);
    }
}
