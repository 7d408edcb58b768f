package org.wardplan.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.wardplan.ui.theme.Theme;

@ExtendWith(ApplicationExtension.class)
class HeatStripTest {
    private static final YearMonth FIRST = YearMonth.of(2017, 3);
    private final List<Integer> pointed = new ArrayList<>();
    private final List<Integer> picked = new ArrayList<>();
    private final List<Integer> wanted = new ArrayList<>();
    private HeatStrip strip;
    private HeatHead head;
    private MonthSparkline line;

    private static MonthRow row(int months) {
        double[] values = new double[months];
        double[] z = new double[months];
        int[] signs = new int[months];
        Arrays.setAll(values, m -> m + 3);
        signs[months - 1] = 1;
        z[months - 1] = 2.312;
        return new MonthRow(FIRST, values, z, signs, -1, "");
    }

    @Start
    void start(Stage stage) {
        Theme theme = new Theme(false, 1);
        strip = new HeatStrip(theme);
        strip.onMonth(pointed::add, picked::add);
        strip.show(row(24), HeatBreaks.STANDARD, "Hyde Park");
        head = new HeatHead(theme);
        head.show(FIRST, 24, -1);
        head.onMonth(m -> {
            wanted.add(m);
            head.mark(m, -1);
        });
        line = new MonthSparkline(theme);
        line.show(row(24), true);
        VBox root = new VBox(head, strip, line);
        root.getStylesheets().add(Charts.sheet());
        Scene scene = new Scene(root, 540, 90);
        theme.install(scene);
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
    }

    private List<String> texts() {
        return Svg.texts(Svg.parse(strip.svg()));
    }

    private void show(FxRobot robot, MonthRow row) {
        robot.interact(() -> {
            strip.show(row, HeatBreaks.STANDARD, "");
            strip.layout();
        });
    }

    private Point2D on(HeatStrip s, int month) {
        return s.localToScreen(s.xOf(month) + 8, s.getHeight() / 2);
    }

    @Test
    void eachMonthHasItsNumberAndYearsAreApart() {
        assertThat(texts()).hasSize(24).startsWith("3", "4").endsWith("26");
        assertThat(strip.xOf(1) - strip.xOf(0)).isEqualTo(22);
        assertThat(strip.xOf(12) - strip.xOf(11)).as("with the gap of a year").isEqualTo(27);
        assertThat(strip.getAccessibleText())
                .startsWith("Hyde Park, Mar 2017 to Feb 2019 by month: 3, 4,")
                .endsWith("25, 26 hot");
    }

    @Test
    void numbersOfThreeAndFourDigitsStandInTheNarrowestCells(FxRobot robot) {
        double[] counts = new double[24];
        Arrays.setAll(counts, m -> m % 2 == 0 ? 188 + m : 2188 + m);
        robot.interact(() -> {
            strip.show(new MonthRow(FIRST, counts, new double[0], new int[0], -1, ""), HeatBreaks.STANDARD, "");
            strip.setMaxWidth(18 * 24 + 5);
        });
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> strip.getParent().layout());
        assertThat(strip.getWidth()).isEqualTo(437);
        assertThat(strip.shown()).isEqualTo(24);
        assertThat(texts()).hasSize(24).startsWith("188", "2k").endsWith("210", "2k");
    }

    @Test
    void thePointerTellsCountZAndSign(FxRobot robot) {
        robot.moveTo(on(strip, 23));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(pointed).last().isEqualTo(23);
        assertThat(strip.told()).isEqualTo("Hyde Park\nFeb 2019: 26, z 2.31, hot");
        robot.clickOn(on(strip, 2));
        assertThat(picked).containsExactly(2);
        robot.moveTo(on(strip, 2).add(0, 60));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(pointed).last().isEqualTo(-1);
    }

    @Test
    void theHeadGoesThroughTheMonths(FxRobot robot) {
        robot.clickOn(head.localToScreen(strip.xOf(5) + 8, 8));
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        robot.press(KeyCode.END).release(KeyCode.END);
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        robot.press(KeyCode.HOME).release(KeyCode.HOME);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(wanted).containsExactly(5, 6, 23, 23, 0);
        assertThat(head.getAccessibleText()).isEqualTo("Months Mar 2017 to Feb 2019, at Mar 2017");
        assertThat(String.join("", Svg.texts(Svg.parse(head.svg())))).isEqualTo("MAMJJASONDJFMAMJJASONDJF");
    }

    @Test
    void ofManyMonthsTheLastThatFitAreShown(FxRobot robot) {
        show(robot, row(192));
        assertThat(strip.shown()).isBetween(26, 29);
        assertThat(strip.xOf(191) + 17).isLessThanOrEqualTo(strip.getWidth());
        assertThat(strip.xOf(0)).isNaN();
        assertThat(strip.month(strip.xOf(191) + 2)).isEqualTo(191);
        assertThat(strip.month(strip.getWidth() + 1)).isEqualTo(-1);
        show(robot, row(1));
        assertThat(texts()).containsExactly("3");
        show(robot, MonthRow.EMPTY);
        assertThat(texts()).isEmpty();
        assertThat(strip.month(3)).isEqualTo(-1);
    }

    @Test
    void whatMayNotBeShownIsBlankWithItsReason(FxRobot robot) {
        show(robot, MonthRow.refused(FIRST, 24, "not shown by ward and month"));
        assertThat(texts()).containsExactly("not shown by ward and month");
        robot.moveTo(on(strip, 4));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(strip.told()).isEqualTo("Jul 2017: not shown by ward and month");
        assertThat(MonthRow.refused(FIRST, 24, "no").rows()).isEqualTo("Month\tOffences\tz\tHot or cold\n");
    }

    @Test
    void anUnknownMonthIsNeverNought(FxRobot robot) {
        MonthRow row = row(3);
        row.values()[1] = Double.NaN;
        show(robot, row);
        assertThat(texts()).containsExactly("3", "?", "5");
        assertThat(row.told(1)).isEqualTo("Apr 2017: not known");
        assertThat(row.words()).isEqualTo("Mar 2017 to May 2017 by month: 3, not known, 5 hot");
        assertThat(row.rows()).contains("2017-04\t\t0.000\t\n").contains("2017-05\t5\t2.312\thot\n");
    }

    @Test
    void aBreakHasItsGapAndLine(FxRobot robot) {
        MonthRow plain = row(10);
        show(robot, new MonthRow(FIRST, plain.values(), plain.z(), plain.signs(), 4, ""));
        assertThat(strip.xOf(4) - strip.xOf(3)).isGreaterThan(strip.xOf(3) - strip.xOf(2));
        assertThat(Svg.byAttribute(Svg.parse(strip.svg()), "stroke", "#cf222e").getTagName())
                .isEqualTo("line");
    }

    @Test
    void numbersThatDoNotFitAreShorterOrLeftOut() {
        assertThat(HeatStrip.number(840, 2)).isEqualTo("840");
        assertThat(HeatStrip.number(840, 1)).isEmpty();
        assertThat(HeatStrip.number(1234, 2.3)).isEqualTo("1234");
        assertThat(HeatStrip.number(1234, 2.1)).isEqualTo("1.2k");
        assertThat(HeatStrip.number(12345, 2)).isEqualTo("12k");
    }

    @Test
    void breaksPutValuesInClasses() {
        HeatBreaks of = HeatBreaks.STANDARD;
        assertThat(Arrays.stream(new double[] {0, 5.9, 6, 11, 12, 19, 20, 25.9, 26, 400})
                        .mapToInt(of::classOf))
                .containsExactly(0, 0, 1, 2, 3, 4, 5, 5, 6, 6);
        assertThat(of.label(0) + " " + of.label(1) + " " + of.label(6)).isEqualTo("0 6 26+");
        for (double[] values : new double[][] {{}, {0, 0, 0, 3}, {7, 7, 7}, {Double.NaN, 12345, 880, 90, 4000}}) {
            assertThat(HeatBreaks.around(values).at()).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void theSparklineTellsOfItsMonths(FxRobot robot) {
        robot.moveTo(line.localToScreen(line.getWidth() - 2, 8));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(line.told()).isEqualTo("Feb 2019: 26, z 2.31, hot");
        assertThat(line.getAccessibleText()).contains("26 hot");
        robot.interact(() -> {
            for (MonthRow r : List.of(row(1), MonthRow.EMPTY, MonthRow.refused(FIRST, 12, "not shown"))) {
                line.show(r, true);
                line.layout();
                line.show(r, false);
                line.layout();
            }
        });
        assertThat(line.told()).isEqualTo("Mar 2017 to Feb 2018: not shown");
        assertThat(Svg.parse(line.svg()).getElementsByTagName("polyline").getLength())
                .isZero();
    }

    @Test
    void everyPatternHasItsOwnShape() {
        List<String> shapes = Arrays.stream(org.wardplan.analysis.hotspot.EmergingClass.values())
                .map(c -> Arrays.toString(PatternGlyph.bars(c)))
                .toList();
        assertThat(shapes).doesNotHaveDuplicates();
        assertThat(PatternGlyph.bars(org.wardplan.analysis.hotspot.EmergingClass.NEW)[11])
                .isPositive();
        assertThat(PatternGlyph.bars(org.wardplan.analysis.hotspot.EmergingClass.HISTORICAL)[11])
                .isNegative();
        assertThat(Arrays.stream(PatternGlyph.bars(org.wardplan.analysis.hotspot.EmergingClass.OSCILLATING))
                        .filter(b -> b <= PatternGlyph.COLD))
                .as("cold months")
                .isNotEmpty();
    }
}
