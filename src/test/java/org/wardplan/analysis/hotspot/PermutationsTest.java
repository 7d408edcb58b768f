package org.wardplan.analysis.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.model.plan.LocalStatistic;
import org.wardplan.spatial.Links;

class PermutationsTest {
    private static final int MANY = 199_999;

    /** Seven wards; each number of neighbours from 1 to 5, not always mutual; two figures are equal. */
    private static final double[] X = {3, 1, 4, 1, 5, 9, 2.5};

    private static final int[][] NEAR = {{1}, {0, 2}, {1, 3, 5}, {0, 2, 4, 6}, {0, 1, 2, 3, 5}, {4, 6}, {5}};

    /** Every choice of k of the other wards, counted. */
    @Test
    void shareOfDrawsIsThatOfAllChoices() {
        Permutations drawn = permuted(X, NEAR, MANY, 5);
        for (int ward = 0; ward < X.length; ward++) {
            double[] own = new double[1];
            for (int j : NEAR[ward]) {
                own[0] += X[j];
            }
            int[] counts = new int[3];
            choose(ward, 0, NEAR[ward].length, 0, own[0], counts);
            double atLeast = (double) counts[1] / counts[0];
            double atMost = (double) counts[2] / counts[0];
            assertThat(drawn.atLeast(ward) / (double) MANY)
                    .as("ward %d", ward)
                    .isCloseTo(atLeast, within(error(atLeast)));
            assertThat(drawn.atMost(ward) / (double) MANY).as("ward %d", ward).isCloseTo(atMost, within(error(atMost)));
        }
    }

    private static double error(double p) {
        return 4.5 * Math.sqrt(p * (1 - p) / MANY) + 1e-12;
    }

    private static void choose(int ward, int from, int left, double sum, double own, int[] counts) {
        if (left == 0) {
            counts[0]++;
            counts[1] += sum >= own ? 1 : 0;
            counts[2] += sum <= own ? 1 : 0;
            return;
        }
        for (int j = from; j < X.length; j++) {
            if (j != ward) {
                choose(ward, j + 1, left - 1, sum + X[j], own, counts);
            }
        }
    }

    /** The conditional mean and variance are known, and the analytic local Moran has them. */
    @Test
    void meanAndSpreadAreThoseOfTheNull() {
        double[] x = new Random(2).doubles(100, 0, 50).toArray();
        int[][] near = Links.grid(10, 10).neighbours();
        LocalResult analytic = result(x, near, LocalStatistic.MORAN, 999);
        LocalResult permuted = result(x, near, LocalStatistic.MORAN_PERM, MANY);
        for (int w = 0; w < x.length; w++) {
            assertThat(permuted.value()[w]).isEqualTo(analytic.value()[w]);
            assertThat(permuted.z()[w])
                    .isCloseTo(analytic.z()[w], within(5 * (1 + Math.abs(analytic.z()[w])) / Math.sqrt(MANY)));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = LocalStatistic.class,
            names = {"GISTAR_PERM", "MORAN_PERM"})
    void seedAloneDecides(LocalStatistic statistic) throws InterruptedException, ExecutionException {
        double[] x = new Random(3).doubles(400, 0, 9).toArray();
        x[17] = Double.NaN;
        int[][] near = Links.grid(20, 20).neighbours();
        List<LocalResult> results = new ArrayList<>();
        for (int threads : new int[] {1, 2, 5}) {
            ForkJoinPool pool = new ForkJoinPool(threads);
            try {
                results.add(pool.submit(() -> result(x, near, statistic, 4999)).get());
            } finally {
                pool.shutdown();
            }
        }
        for (LocalResult r : results) {
            assertThat(r.p()).isEqualTo(results.get(0).p());
            assertThat(r.z()).isEqualTo(results.get(0).z());
            assertThat(r.classes()).isEqualTo(results.get(0).classes());
        }
        LocalResult other = LocalStatistics.of(x, near, statistic, true, 4999, 8, Progress.NONE, new Cancellation());
        assertThat(other.p()).isNotEqualTo(results.get(0).p());
        assertThat(results.get(0).p()[17]).isNaN();
        assertThat(results.get(0).classes()[17]).isEqualTo(HotSpotClass.NONE);
    }

    /** What a tie must not do: count for one side only, which makes every quiet ward of a rare crime a cold spot. */
    @Test
    void sumsThatAreAllEqualSayNothing() {
        double[] x = new double[100];
        x[0] = 1;
        Permutations drawn = permuted(x, Links.grid(10, 10).neighbours(), 999, 1);
        int quiet = 55;
        assertThat(drawn.atLeast(quiet)).isEqualTo(999);
        assertThat(drawn.atMost(quiet)).isBetween(850, 998);
        LocalResult r = result(x, Links.grid(10, 10).neighbours(), LocalStatistic.GISTAR_PERM, 999);
        assertThat(r.p()[quiet]).isGreaterThan(0.85);
        assertThat(r.pTwoSided()[quiet]).isEqualTo(1);
        assertThat(r.count(HotSpotClass.NOT_SIGNIFICANT)).isGreaterThan(90);
        assertThat(Arrays.stream(r.classes()).filter(HotSpotClass::isCold)).isEmpty();
    }

    @Test
    void figuresInPartsOfAWholeTieAsWholeOnesDo() {
        double[] whole = new Random(6).ints(60, 0, 4).asDoubleStream().toArray();
        double[] eighths = Arrays.stream(whole).map(v -> v / 8 + 1000).toArray();
        int[][] near = Links.grid(10, 6).neighbours();
        Permutations one = permuted(whole, near, 4999, 1);
        Permutations other = permuted(eighths, near, 4999, 1);
        for (int w = 0; w < whole.length; w++) {
            assertThat(other.atLeast(w)).isEqualTo(one.atLeast(w));
            assertThat(other.atMost(w)).isEqualTo(one.atMost(w));
            assertThat(one.atLeast(w) + one.atMost(w)).isGreaterThan(4999);
        }
    }

    @Test
    void anyNumberOfPermutationsIsDoneWhole() {
        Permutations one = permuted(X, NEAR, 257, 3);
        for (int w = 0; w < X.length; w++) {
            assertThat(one.atLeast(w) + one.atMost(w)).isBetween(257, 2 * 257);
        }
    }

    @Test
    void progressRunsToTheEndAndCancellingStops() {
        List<Long> seen = new ArrayList<>();
        double[] x = new Random(4).doubles(100).toArray();
        int[][] near = Links.grid(10, 10).neighbours();
        Progress progress = (done, total, what) -> {
            assertThat(total).isEqualTo(40);
            seen.add(done);
        };
        LocalStatistics.of(x, near, LocalStatistic.GISTAR_PERM, true, 40 * 256, 1, progress, new Cancellation());
        assertThat(seen).hasSize(40).isSorted().endsWith(40L);

        Cancellation cancellation = new Cancellation();
        seen.clear();
        Progress stopping = (done, total, what) -> {
            seen.add(done);
            cancellation.cancel();
        };
        assertThatThrownBy(() -> LocalStatistics.of(
                        x, near, LocalStatistic.MORAN_PERM, true, 999_999, 1, stopping, cancellation))
                .isInstanceOf(CancellationException.class);
        assertThat(seen).hasSizeLessThan(40);
    }

    private static Permutations permuted(double[] x, int[][] near, int permutations, long seed) {
        return Permutations.of(new Surroundings(x, near), permutations, seed, Progress.NONE, new Cancellation());
    }

    private static LocalResult result(double[] x, int[][] near, LocalStatistic statistic, int permutations) {
        return LocalStatistics.of(x, near, statistic, true, permutations, 7, Progress.NONE, new Cancellation());
    }
}
