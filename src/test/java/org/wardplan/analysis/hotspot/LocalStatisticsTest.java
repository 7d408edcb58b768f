package org.wardplan.analysis.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.model.plan.LocalStatistic;
import org.wardplan.spatial.Links;

class LocalStatisticsTest {
    private static final int[][] GRID = Links.grid(10, 10).neighbours();

    @Test
    void giStarWorkedByHand() {
        // Four in a row: mean 3, s² = (4 + 1 + 1 + 4) / 4 = 2.5. Ward 0 with ward 1: 1 + 2 − 2·3 = −3, and
        // √((4·2 − 4) / 3) = 1.1547.
        double[] x = {1, 2, 4, 5};
        int[][] row = {{1}, {0, 2}, {1, 3}, {2}};
        double[] z = LocalStatistics.giStar(x, row);
        assertThat(z[0]).isCloseTo(-3 / (Math.sqrt(2.5) * Math.sqrt(4.0 / 3)), within(1e-12));
        assertThat(z[1]).isCloseTo(-2 / (Math.sqrt(2.5) * Math.sqrt(3.0 / 3)), within(1e-12));
        assertThat(z[3]).isEqualTo(-z[0]);
        LocalResult result = result(x, row, LocalStatistic.GISTAR);
        assertThat(result.value()).isEqualTo(z);
        assertThat(result.z()).isEqualTo(z);
        assertThat(result.p()).isEqualTo(result.pTwoSided());
    }

    @Test
    void localMoranWorkedByHand() {
        // Deviations −2, −1, 1, 2; m₂ = 2.5. Ward 1: −1/2.5 · (−2 + 1)/2 = 0.2.
        LocalResult result =
                result(new double[] {1, 2, 4, 5}, new int[][] {{1}, {0, 2}, {1, 3}, {2}}, LocalStatistic.MORAN);
        assertThat(result.value()[0]).isCloseTo(0.8, within(1e-12));
        assertThat(result.value()[1]).isCloseTo(0.2, within(1e-12));
        // E = −1/(3·2.5); Var = (1/2.5)² · 4/2 · (1/2 − 1/3) · (2.5 − 1/3).
        assertThat(result.z()[1]).isCloseTo((0.2 + 1 / 7.5) / Math.sqrt(0.16 * 2 / 6 * (2.5 - 1.0 / 3)), within(1e-12));
    }

    @Test
    void classesFollowThePThatDecides() {
        double[] x = block(new Random(1).doubles(100, 0, 3).toArray());
        LocalResult corrected = result(x, GRID, LocalStatistic.GISTAR);
        LocalResult not =
                LocalStatistics.of(x, GRID, LocalStatistic.GISTAR, false, 999, 1, Progress.NONE, new Cancellation());
        assertThat(corrected.classes()[0]).isEqualTo(HotSpotClass.HOT_99);
        for (int w = 0; w < 100; w++) {
            assertThat(corrected.decidingP(w)).isEqualTo(corrected.pAdjusted()[w]);
            assertThat(not.decidingP(w)).isEqualTo(not.pTwoSided()[w]);
            assertThat(corrected.pAdjusted()[w])
                    .isGreaterThanOrEqualTo(corrected.pTwoSided()[w]);
            for (LocalResult r : new LocalResult[] {corrected, not}) {
                double p = r.decidingP(w);
                HotSpotClass hot = p <= 0.01
                        ? HotSpotClass.HOT_99
                        : p <= 0.05
                                ? HotSpotClass.HOT_95
                                : p <= 0.1 ? HotSpotClass.HOT_90 : HotSpotClass.NOT_SIGNIFICANT;
                HotSpotClass cold = p <= 0.01
                        ? HotSpotClass.COLD_99
                        : p <= 0.05
                                ? HotSpotClass.COLD_95
                                : p <= 0.1 ? HotSpotClass.COLD_90 : HotSpotClass.NOT_SIGNIFICANT;
                assertThat(r.classes()[w]).isEqualTo(r.z()[w] > 0 ? hot : cold);
            }
        }
    }

    /** High figures in the corner of the grid. */
    private static double[] block(double[] x) {
        for (int w = 0; w < x.length; w++) {
            if (w % 10 < 3 && w / 10 < 3) {
                x[w] += 20;
            }
        }
        return x;
    }

    @ParameterizedTest
    @EnumSource(LocalStatistic.class)
    void lowWardAmongHighOnesIsAnOutlierOfLocalMoranAlone(LocalStatistic statistic) {
        double[] x = block(new Random(1).doubles(100, 0, 3).toArray());
        x[11] = 0;
        x[99] = 20;
        LocalResult r = LocalStatistics.of(x, GRID, statistic, false, 9999, 1, Progress.NONE, new Cancellation());
        assertThat(r.classes()[0].isHot()).isTrue();
        assertThat(r.classes()[11]).isEqualTo(statistic.isMoran() ? HotSpotClass.LOW_HIGH : HotSpotClass.HOT_99);
        if (!statistic.findsOutliers()) {
            assertThat(r.count(HotSpotClass.LOW_HIGH) + r.count(HotSpotClass.HIGH_LOW))
                    .isZero();
        }
        assertThat(r.permutations()).isEqualTo(statistic.isPermuted() ? 9999 : 0);
    }

    /** The ward's own figure is fixed there, so that p is about the neighbours. */
    @Test
    void highWardAmongLowOnesIsNeitherHotNorColdByPermutation() {
        double[] x = new Random(9).doubles(100, 10, 12).toArray();
        x[55] = 100;
        for (int near : GRID[55]) {
            x[near] = 0;
        }
        LocalResult analytic =
                LocalStatistics.of(x, GRID, LocalStatistic.GISTAR, false, 999, 1, Progress.NONE, new Cancellation());
        LocalResult permuted = LocalStatistics.of(
                x, GRID, LocalStatistic.GISTAR_PERM, false, 9999, 1, Progress.NONE, new Cancellation());
        assertThat(permuted.z()[55]).isNegative();
        assertThat(analytic.value()[55]).isPositive();
        assertThat(permuted.classes()[55]).isEqualTo(HotSpotClass.HIGH_LOW);
        assertThat(permuted.value()[55]).isEqualTo(analytic.value()[55]);
    }

    @ParameterizedTest
    @EnumSource(LocalStatistic.class)
    void unknownWardIsLeftOutAsIfItWereNotThere(LocalStatistic statistic) {
        double[] x = new Random(5).doubles(100, 0, 9).toArray();
        double[] with = Arrays.copyOf(x, 101);
        with[100] = Double.NaN;
        int[][] near = Arrays.copyOf(GRID, 101);
        near[100] = new int[] {98, 99};
        near[99] = new int[] {88, 89, 98, 100};
        LocalResult without = result(x, GRID, statistic);
        LocalResult result = result(with, near, statistic);
        assertThat(Arrays.copyOf(result.z(), 100)).isEqualTo(without.z());
        assertThat(Arrays.copyOf(result.pAdjusted(), 100)).isEqualTo(without.pAdjusted());
        assertThat(result.classes()[100]).isEqualTo(HotSpotClass.NONE);
        assertThat(result.z()[100]).isNaN();
    }

    @ParameterizedTest
    @EnumSource(LocalStatistic.class)
    void wardWithoutNeighboursHasNoStatisticAndTheOthersKeepTheirs(LocalStatistic statistic) {
        double[] x = new Random(5).doubles(100, 0, 9).toArray();
        int[][] near = GRID.clone();
        near[42] = new int[0];
        LocalResult result = result(x, near, statistic);
        assertThat(result.classes()[42]).isEqualTo(HotSpotClass.NONE);
        assertThat(result.pAdjusted()[42]).isNaN();
        if (!statistic.isPermuted()) {
            assertThat(result.z()[43]).isEqualTo(result(x, GRID, statistic).z()[43]);
        }
    }

    @ParameterizedTest
    @EnumSource(LocalStatistic.class)
    void equalFiguresHaveNoStatistic(LocalStatistic statistic) {
        double[] x = new double[100];
        Arrays.fill(x, 0.1);
        LocalResult result = result(x, GRID, statistic);
        assertThat(result.count(HotSpotClass.NONE)).isEqualTo(100);
        assertThat(result.z()).containsOnly(Double.NaN);
        assertThat(LocalStatistics.giStar(x, GRID)).containsOnly(Double.NaN);
    }

    @ParameterizedTest
    @EnumSource(LocalStatistic.class)
    void tooFewWardsOrAllOfThemNeighboursHaveNoStatistic(LocalStatistic statistic) {
        assertThat(result(new double[] {1, 2}, new int[][] {{1}, {0}}, statistic)
                        .count(HotSpotClass.NONE))
                .isEqualTo(2);
        double[] two = {1, Double.NaN, 3, Double.NaN};
        assertThat(result(two, new int[][] {{2}, {}, {0}, {}}, statistic).count(HotSpotClass.NONE))
                .isEqualTo(4);
        LocalResult star = result(new double[] {1, 2, 9, 4}, new int[][] {{1, 2, 3}, {0}, {0}, {0}}, statistic);
        assertThat(star.classes()[0]).isEqualTo(HotSpotClass.NONE);
        assertThat(star.classes()[1]).isNotEqualTo(HotSpotClass.NONE);
        assertThat(result(new double[0], new int[0][], statistic).wards()).isZero();
    }

    @Test
    void wardAtTheMeanHasNothingToTell() {
        double[] x = {1, 3, 2, 0, 4, 2};
        int[][] ring = {{1, 5}, {0, 2}, {1, 3}, {2, 4}, {3, 5}, {0, 4}};
        for (LocalStatistic statistic : new LocalStatistic[] {LocalStatistic.MORAN, LocalStatistic.MORAN_PERM}) {
            LocalResult result = result(x, ring, statistic);
            assertThat(result.value()[2]).isZero();
            assertThat(result.z()[2]).isZero();
            assertThat(result.p()[2]).isEqualTo(1);
            assertThat(result.classes()[2]).isEqualTo(HotSpotClass.NOT_SIGNIFICANT);
        }
    }

    private static LocalResult result(double[] x, int[][] near, LocalStatistic statistic) {
        return LocalStatistics.of(x, near, statistic, true, 999, 1, Progress.NONE, new Cancellation());
    }
}
