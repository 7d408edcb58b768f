package org.wardplan.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;

class RankUncertaintyTest {
    private static final int[][] NO_BEFORE = {};

    private static RankIntervals run(RankInput input) {
        return RankUncertainty.of(input, RankUncertainty.DRAWS, 42, Progress.NONE, new Cancellation());
    }

    private static RankInput oneCategory(int... counts) {
        return new RankInput(new int[][] {counts}, NO_BEFORE, new double[] {1}, 1, new double[counts.length]);
    }

    @Test
    void aWardFarAboveTheRestIsFirst() {
        RankIntervals r = run(oneCategory(30, 40, 5000, 35, 45));
        assertThat(r.low()[2]).isEqualTo(1);
        assertThat(r.high()[2]).isEqualTo(1);
        assertThat(r.topTenth()[2]).isEqualTo(1);
        assertThat(r.topTenth()[0]).isZero();
        assertThat(r.spansHalf(2)).isFalse();
    }

    @Test
    void twoEqualWardsStraddleEachOther() {
        RankIntervals r = run(oneCategory(1000, 100, 1000, 100, 5));
        for (int w : new int[] {0, 2}) {
            assertThat(r.low()[w]).isEqualTo(1);
            assertThat(r.high()[w]).isEqualTo(2);
            assertThat(r.topTenth()[w]).isCloseTo(0.5, within(4 * Math.sqrt(0.25 / 2000)));
        }
        assertThat(r.low()[1]).isEqualTo(3);
        assertThat(r.high()[3]).isEqualTo(4);
        assertThat(r.high()[4]).isEqualTo(5);
    }

    @Test
    void noCrimeAtAllLeavesTheOtherIndicators() {
        int[][] zero = new int[3][4];
        double[] fixed = {0.1, 0.4, 0.2, 0.3};
        RankIntervals r = run(new RankInput(zero, zero, new double[] {1, 2, 3}, 0.8, fixed));
        assertThat(r.low()).containsExactly(4, 1, 3, 2);
        assertThat(r.high()).containsExactly(4, 1, 3, 2);
        assertThat(r.dispersionFitted()).isFalse();
    }

    @Test
    void wardsThatNothingTellsApartMayHaveAnyRank() {
        RankIntervals r = run(oneCategory(new int[20]));
        for (int w = 0; w < 20; w++) {
            assertThat(r.low()[w]).isBetween(1, 2);
            assertThat(r.high()[w]).isBetween(19, 20);
            assertThat(r.topTenth()[w]).isCloseTo(0.1, within(4 * Math.sqrt(0.09 / 2000)));
            assertThat(r.spansHalf(w)).isTrue();
        }
    }

    @Test
    void theTopTenthOfElevenWardsAreTwo() {
        RankIntervals r = run(oneCategory(100_000, 50_000, 20_000, 1, 1, 1, 1, 1, 1, 1, 1));
        assertThat(Arrays.copyOf(r.topTenth(), 3)).containsExactly(1, 1, 0);
        assertThat(Arrays.stream(r.topTenth()).sum()).isCloseTo(2, within(1e-9));
    }

    @Test
    void aCategoryOfNoWeightPlaysNoPart() {
        int[][] one = {{30, 40, 50, 35}};
        int[][] two = {one[0], {900, 0, 3, 77}};
        double[] fixed = {0.05, 0.05, 0.05, 0.05};
        assertThat(run(new RankInput(two, NO_BEFORE, new double[] {2, 0}, 0.8, fixed)))
                .isEqualTo(run(new RankInput(one, NO_BEFORE, new double[] {2}, 0.8, fixed)));
    }

    @Test
    void noWardsAndOneWard() {
        assertThat(run(oneCategory()).wards()).isZero();
        assertThat(run(oneCategory(5)).high()).containsExactly(1);
    }

    @Test
    void changeFromYearToYearWidensTheIntervals() {
        // Differences of 3 standard deviations, φ = 4.5; the list of 100 wards bounds the width.
        Simulation s = new Simulation(100, 5, 7);
        int[][] before = new int[5][];
        for (int c = 0; c < 5; c++) {
            int[] row = s.counts[c].clone();
            for (int w = 0; w < row.length; w++) {
                row[w] = Math.max(0, row[w] + (w % 2 == 0 ? 1 : -1) * (int) (3 * Math.sqrt(row[w])));
            }
            before[c] = row;
        }
        RankIntervals known = run(new RankInput(s.counts, before, s.weights, 1, new double[100]));
        RankIntervals unknown = run(new RankInput(s.counts, NO_BEFORE, s.weights, 1, new double[100]));
        assertThat(known.dispersionFitted()).isTrue();
        assertThat(unknown.dispersionFitted()).isFalse();
        assertThat(width(known)).isGreaterThan(1.3 * width(unknown));
    }

    private static double width(RankIntervals r) {
        return IntStream.range(0, r.wards())
                .mapToDouble(w -> r.high()[w] - r.low()[w])
                .average()
                .orElseThrow();
    }

    @Test
    void nearlyAllIntervalsHoldTheRankOfTheCountsAndNineInTenTheTrueRank() {
        int pointInside = 0;
        int trueInside = 0;
        int all = 0;
        for (int seed = 1; seed <= 4; seed++) {
            Simulation s = new Simulation(250, 8, seed);
            RankIntervals r = run(new RankInput(s.counts, s.again, s.weights, 1, new double[250]));
            int[] point = ranks(s.demand(c -> s.counts[c]));
            int[] truth = ranks(s.trueDemand());
            for (int w = 0; w < 250; w++) {
                all++;
                pointInside += r.low()[w] <= point[w] && point[w] <= r.high()[w] ? 1 : 0;
                trueInside += r.low()[w] <= truth[w] && truth[w] <= r.high()[w] ? 1 : 0;
            }
        }
        assertThat((double) pointInside / all).isGreaterThan(0.97);
        assertThat((double) trueInside / all).isBetween(0.87, 0.95);
    }

    private static int[] ranks(double[] score) {
        int[] rank = new int[score.length];
        for (int w = 0; w < rank.length; w++) {
            double own = score[w];
            rank[w] = 1 + (int) Arrays.stream(score).filter(s -> s > own).count();
        }
        return rank;
    }

    @Test
    void theSameSeedGivesTheSameResultOnAnyNumberOfThreads() throws Exception {
        Simulation s = new Simulation(150, 6, 3);
        RankInput input = new RankInput(s.counts, s.again, s.weights, 0.8, new double[150]);
        RankIntervals here = run(input);
        for (int threads : new int[] {1, 2, 5}) {
            ForkJoinPool pool = new ForkJoinPool(threads);
            try {
                assertThat(pool.submit(() -> run(input)).get()).isEqualTo(here);
            } finally {
                pool.shutdown();
            }
        }
        RankIntervals other = RankUncertainty.of(input, 2000, 43, Progress.NONE, new Cancellation());
        assertThat(other.topTenth()).isNotEqualTo(here.topTenth());
    }

    @Test
    void stopsWhenCancelledAndTellsHowFarItIs() {
        Simulation s = new Simulation(200, 3, 3);
        RankInput input = new RankInput(s.counts, NO_BEFORE, s.weights, 1, new double[200]);
        Cancellation before = new Cancellation();
        before.cancel();
        assertThatThrownBy(() -> RankUncertainty.of(input, 100, 1, Progress.NONE, before))
                .isInstanceOf(CancellationException.class);

        List<Long> done = new ArrayList<>();
        Cancellation midway = new Cancellation();
        Progress progress = (d, total, what) -> {
            done.add(d);
            if (d > 0) {
                midway.cancel();
            }
        };
        assertThatThrownBy(() -> RankUncertainty.of(input, 100, 1, progress, midway))
                .isInstanceOf(CancellationException.class);
        assertThat(done).containsExactly(0L, 64L);

        Cancellation whileRanking = new Cancellation();
        assertThatThrownBy(() -> RankUncertainty.of(
                        input,
                        100,
                        1,
                        (d, total, what) -> {
                            if (d == total) {
                                whileRanking.cancel();
                            }
                        },
                        whileRanking))
                .isInstanceOf(CancellationException.class);
    }

    /** Wards whose intensities come from Gamma priors, and two years of Poisson counts. */
    private static final class Simulation {
        final int[][] counts;
        final int[][] again;
        final double[][] intensity;
        final double[] weights;

        Simulation(int wards, int categories, long seed) {
            counts = new int[categories][wards];
            again = new int[categories][wards];
            intensity = new double[categories][wards];
            weights = new double[categories];
            for (int c = 0; c < categories; c++) {
                RandomStream stream = new RandomStream(seed, 1000, c);
                double mean = 1 << (c + 1);
                double shape = 1.5 + c % 3;
                weights[c] = 200.0 / mean;
                stream.addGamma(intensity[c], shape, mean / shape);
                for (int w = 0; w < wards; w++) {
                    counts[c][w] = poisson(stream, intensity[c][w]);
                    again[c][w] = poisson(stream, intensity[c][w]);
                }
            }
        }

        /** Arrivals, an exponential time apart, within the time. */
        private static int poisson(RandomStream stream, double time) {
            int n = -1;
            for (double t = 0; t < time; n++) {
                t -= Math.log(1 - stream.uniform());
            }
            return Math.max(0, n);
        }

        double[] demand(java.util.function.IntFunction<int[]> rows) {
            double[] demand = new double[counts[0].length];
            for (int c = 0; c < weights.length; c++) {
                for (int w = 0; w < demand.length; w++) {
                    demand[w] += weights[c] * rows.apply(c)[w];
                }
            }
            return demand;
        }

        double[] trueDemand() {
            double[] demand = new double[counts[0].length];
            for (int c = 0; c < weights.length; c++) {
                for (int w = 0; w < demand.length; w++) {
                    demand[w] += weights[c] * intensity[c][w];
                }
            }
            return demand;
        }
    }
}
