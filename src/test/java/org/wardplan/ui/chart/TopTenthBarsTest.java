package org.wardplan.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.wardplan.analysis.RankIntervals;
import org.wardplan.ui.theme.Theme;

@ExtendWith(ApplicationExtension.class)
class TopTenthBarsTest {
    private static final int WARDS = 100;
    private final List<Integer> pointed = new ArrayList<>();
    private final List<Integer> picked = new ArrayList<>();
    private final List<int[]> areas = new ArrayList<>();
    private TopTenthBars chart;

    /** Ward 0 has the least; ward 99, of rank 1, the most. */
    private static double[] values() {
        double[] values = new double[WARDS];
        Arrays.setAll(values, w -> w);
        return values;
    }

    /** The first four almost certain, the next eight possible. */
    private static RankIntervals ranks() {
        int[] low = new int[WARDS];
        int[] high = new int[WARDS];
        double[] chance = new double[WARDS];
        for (int w = 0; w < WARDS; w++) {
            int rank = WARDS - w;
            low[w] = Math.max(1, rank - 3);
            high[w] = Math.min(WARDS, rank + 3);
            chance[w] = rank <= 4 ? 1 : rank <= 12 ? 0.9 - 0.1 * (rank - 5) : 0;
        }
        return new RankIntervals(low, high, chance, 200, 1, true);
    }

    @Start
    void start(Stage stage) {
        Theme theme = new Theme(false, 1);
        chart = new TopTenthBars(theme);
        chart.names(w -> "Ward " + w, w -> "Ward " + w + "\n" + chart.certainty(w));
        chart.onPoint(
                p -> {
                    pointed.add(p);
                    chart.mark(new int[0], -1, p);
                },
                (p, add) -> picked.add(p));
        chart.onArea((points, add) -> areas.add(points));
        chart.show(values(), ranks(), "robberies");
        StackPane root = new StackPane(chart);
        root.getStylesheets().add(Charts.sheet());
        Scene scene = new Scene(root, 520, 150);
        theme.install(scene);
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
    }

    private List<String> texts() {
        return Svg.texts(Svg.parse(chart.svg()));
    }

    @Test
    void classesAndTheEndOfTheTenthAreWritten(FxRobot robot) {
        assertThat(chart.shown()).isEqualTo(20);
        assertThat(texts())
                .contains(
                        "4 wards almost certain (≥ 95%)",
                        "8 possible (≥ 5%)", "rank 10, the top tenth ends", "1", "20");
        double step = chart.at(98).getX() - chart.at(99).getX();
        assertThat(chart.at(89).getX() - chart.at(90).getX()).isCloseTo(step, within(1e-9));
        assertThat(chart.getAccessibleText())
                .isEqualTo("Chance of being in the top 10 by robberies, wards by rank: 4 almost certain, 95% or more,"
                        + " 8 possible");
        robot.interact(() -> chart.mark(new int[] {5}, 5, -1));
        assertThat(texts()).as("a lead that is not drawn").contains("Ward 5, rank 95, < 1%");
        robot.interact(() -> chart.mark(new int[] {97}, 97, -1));
        assertThat(texts()).contains("Ward 97, > 99%");
    }

    @Test
    void pointerAndKeysTellRankIntervalAndChance(FxRobot robot) {
        double aboveALowBar = chart.at(99).getY() + 4;
        robot.clickOn(chart.localToScreen(chart.at(88).getX(), aboveALowBar));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(chart.tip.getText())
                .isEqualTo("Ward 88\nRank 12 by robberies, nine times in ten 9–15\nIn the top 10: 20%");
        assertThat(picked).containsExactly(88);
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        robot.press(KeyCode.HOME).release(KeyCode.HOME);
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(pointed.subList(pointed.size() - 2, pointed.size())).containsExactly(87, 99);
        assertThat(picked).containsExactly(88, 99);
    }

    @Test
    void aBoxAcrossBarsPicksThem(FxRobot robot) {
        double half = (chart.at(98).getX() - chart.at(99).getX()) / 2;
        double low = chart.at(0 + 85).getY() - 6;
        robot.moveTo(chart.localToScreen(chart.at(97).getX() - half, low));
        robot.press(MouseButton.PRIMARY);
        robot.moveTo(chart.localToScreen(chart.at(95).getX(), low - 10));
        robot.moveTo(chart.localToScreen(chart.at(94).getX() + half, low - 20));
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(areas).hasSize(1);
        assertThat(areas.get(0)).containsExactly(94, 95, 96, 97);
    }

    @Test
    void withoutRanksOrWardsItSaysSo(FxRobot robot) {
        robot.interact(() -> {
            chart.show(values(), null, "robberies");
            chart.mark(new int[] {3}, 3, -1);
            chart.layout();
        });
        assertThat(texts()).containsExactly("Not worked out yet");
        robot.interact(() -> {
            chart.show(new double[0], null, "robberies");
            chart.layout();
        });
        assertThat(texts()).containsExactly("No wards");
        robot.interact(() -> {
            RankIntervals one = new RankIntervals(new int[] {1}, new int[] {1}, new double[] {1}, 10, 1, true);
            chart.show(new double[] {3}, one, "robberies");
            chart.mark(new int[0], -1, -1);
            chart.layout();
        });
        assertThat(texts()).contains("1 ward almost certain (≥ 95%)", "rank 1, the top tenth ends");
        assertThat(chart.rows())
                .isEqualTo("Rank\tWard\tChance of the top tenth\tFrom rank\tTo rank\n1\tWard 0\t100.0%\t1\t1\n");
    }
}
