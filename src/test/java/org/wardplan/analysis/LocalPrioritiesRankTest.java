package org.wardplan.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;

/** Weights of a borough's own move need within the borough and never between boroughs. */
class LocalPrioritiesRankTest {
    private static final int WARDS = 60;
    private static final int CATEGORIES = 4;
    private static final int BOROUGHS = 5;
    private static final double[] LONDON = {8, 1, 0, 3};
    private static final double[] OWN = {0, 5, 20, 3};
    private static final double[] NONE = {};

    private final int[][] counts = new int[CATEGORIES][WARDS];
    private final int[][] before = new int[CATEGORIES][WARDS];
    private final double[] fixed = new double[WARDS];
    private final double[] crime = new double[WARDS];
    private final int[] borough = new int[WARDS];

    LocalPrioritiesRankTest() {
        RandomStream stream = new RandomStream(11, 0, 0);
        for (int w = 0; w < WARDS; w++) {
            borough[w] = w % BOROUGHS;
            fixed[w] = 0.2 / WARDS;
            crime[w] = 0.8;
            for (int c = 0; c < CATEGORIES; c++) {
                counts[c][w] = 5 + stream.below(40 * (c + 1));
                before[c][w] = 5 + stream.below(40 * (c + 1));
            }
        }
    }

    private RankInput input(double[] weights, double[]... boroughWeights) {
        return new RankInput(counts, before, weights, crime, fixed, borough, boroughWeights);
    }

    private static RankIntervals run(RankInput input) {
        return RankUncertainty.of(input, 500, 7, Progress.NONE, new Cancellation());
    }

    /** {@code scores[draw][ward]} */
    private static double[][] scores(RankInput input) {
        int draws = 50;
        DrawnDemand model = new DrawnDemand(input, 7);
        double[][] demand = new double[WARDS][draws];
        double[][] own = new double[WARDS][];
        for (int w = 0; w < WARDS; w++) {
            own[w] = new double[input.ownBorough(w) < 0 ? 0 : draws];
            model.draw(w, demand[w], own[w]);
        }
        DrawRanking ranking = new DrawRanking(input, 7, demand, own);
        double[][] scores = new double[draws][];
        Arrays.setAll(scores, d -> ranking.scores(d).clone());
        return scores;
    }

    private double[] byBorough(double[] scores) {
        double[] sums = new double[BOROUGHS];
        for (int w = 0; w < WARDS; w++) {
            sums[borough[w]] += scores[w];
        }
        return sums;
    }

    @Test
    void aBoroughKeepsItsShareInEveryDrawAndTheOthersKeepEverything() {
        double[][] london = scores(input(LONDON));
        double[][] local = scores(input(LONDON, NONE, OWN, NONE, OWN));
        boolean moved = false;
        for (int d = 0; d < london.length; d++) {
            assertThat(byBorough(local[d])).containsExactly(byBorough(london[d]), within(1e-12));
            for (int w = 0; w < WARDS; w++) {
                if (borough[w] % 2 == 0) {
                    assertThat(local[d][w]).isCloseTo(london[d][w], within(1e-14));
                } else {
                    moved |= Math.abs(local[d][w] - london[d][w]) > 0.1 * london[d][w];
                }
            }
        }
        assertThat(moved).isTrue();
    }

    @Test
    void aBoroughWithLondonsWeightsIsAsLondon() {
        RankIntervals london = run(input(LONDON));
        assertThat(run(input(LONDON, NONE, LONDON.clone(), LONDON.clone()))).isEqualTo(london);
        // Twice London's weights go another way to the same ranks.
        double[] twice = Arrays.stream(LONDON).map(x -> 2 * x).toArray();
        RankIntervals r = run(input(LONDON, NONE, twice, twice));
        assertThat(r.low()).isEqualTo(london.low());
        assertThat(r.high()).isEqualTo(london.high());
        assertThat(r.topTenth()).containsExactly(london.topTenth(), within(0.005));
    }

    @Test
    void onlyTheRatiosOfWeightsMatter() {
        double[] london = Arrays.stream(LONDON).map(x -> 4 * x).toArray();
        double[] own = Arrays.stream(OWN).map(x -> 16 * x).toArray();
        assertThat(run(input(london))).isEqualTo(run(input(LONDON)));
        assertThat(run(input(london, own))).isEqualTo(run(input(LONDON, OWN)));
    }

    @Test
    void theFormulaWhereCountsAreSure() {
        // Two boroughs of two wards. London: D = 600, 400 | 300, 700 thousand, so the first borough has half of all
        // need.
        int[][] sure = {{600_000, 400_000, 300_000, 700_000}, {100_000, 900_000, 1, 1}};
        double[][] own = {{0, 1}};
        RankInput input = new RankInput(
                sure,
                new int[0][],
                new double[] {1, 0},
                new double[] {1, 1, 1, 1},
                new double[4],
                new int[] {0, 0, 1, 1},
                own);
        // By its own: 0.05, 0.45 | 0.15, 0.35, and the second ward passes all.
        RankIntervals r = run(input);
        assertThat(r.low()).containsExactly(4, 1, 3, 2);
        assertThat(r.high()).containsExactly(4, 1, 3, 2);
    }

    @Test
    void aBoroughThatWeighsNothingRecordedThereIsAsLondon() {
        assertThat(run(input(LONDON, NONE, new double[CATEGORIES]))).isEqualTo(run(input(LONDON)));
        for (int w = 1; w < WARDS; w += BOROUGHS) {
            counts[2][w] = 0;
        }
        assertThat(run(input(LONDON, NONE, new double[] {0, 0, 9, 0}))).isEqualTo(run(input(LONDON)));
    }

    @Test
    void crimeMayCountForMoreInSomeWards() {
        RankIntervals even = run(input(LONDON));
        crime[3] = 4;
        RankIntervals uneven = run(input(LONDON));
        assertThat(uneven.high()[3]).isEqualTo(1).isLessThan(even.high()[3]);
    }

    @Test
    void keepsRowsEqualToLondonsAsEmptyAndRefusesShapesThatDoNotFit() {
        RankInput input = input(LONDON, LONDON.clone(), OWN);
        assertThat(input.boroughWeights()[0]).isEmpty();
        assertThat(input.ownBorough(0)).isEqualTo(-1);
        assertThat(input.ownBorough(1)).isEqualTo(1);
        assertThat(input.ownBorough(4)).isEqualTo(-1);
        assertThatThrownBy(() -> input(LONDON, new double[2])).hasMessageContaining("borough 0");
        assertThatThrownBy(() -> input(LONDON, new double[] {1, 2, -3, 4})).hasMessageContaining("-3");
        assertThatThrownBy(() -> new RankInput(counts, before, LONDON, crime, fixed, new int[0], new double[][] {OWN}))
                .hasMessageContaining("no ward has a borough");
    }
}
