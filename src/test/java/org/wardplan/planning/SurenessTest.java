package org.wardplan.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.wardplan.analysis.RankIntervals;

class SurenessTest {
    private static final int WARDS = 100;

    /** Ward 0 has ranks 1 to {@code span}; ward 1 the chance given. */
    private static RankIntervals ranks(int span, double chance) {
        int[] low = new int[WARDS];
        int[] high = new int[WARDS];
        double[] top = new double[WARDS];
        Arrays.fill(low, 1);
        Arrays.fill(high, 1);
        high[0] = span;
        top[1] = chance;
        return new RankIntervals(low, high, top, 10, 1, true);
    }

    private static Sureness byRank(int span) {
        return Sureness.of(Measure.PRIORITY, ranks(span, 0), 0);
    }

    private static Sureness byChance(double chance) {
        return Sureness.of(Measure.TOP_TENTH, ranks(1, chance), 1);
    }

    @Test
    void stepsByTheWidthOfTheInterval() {
        assertThat(byRank(9)).isEqualTo(Sureness.SURE);
        assertThat(byRank(10)).isEqualTo(Sureness.FAIRLY);
        assertThat(byRank(25)).isEqualTo(Sureness.LITTLE);
        assertThat(byRank(49)).isEqualTo(Sureness.LITTLE);
        assertThat(byRank(50)).isEqualTo(Sureness.NOT);
        assertThat(byRank(100)).isEqualTo(Sureness.NOT);
        assertThat(ranks(50, 0).spansHalf(0)).as("said alike in words").isTrue();
    }

    @Test
    void stepsByHowFarTheChanceIsFromCertain() {
        assertThat(byChance(0)).isEqualTo(Sureness.SURE);
        assertThat(byChance(0.95)).isEqualTo(Sureness.SURE);
        assertThat(byChance(0.94)).isEqualTo(Sureness.FAIRLY);
        assertThat(byChance(0.2)).isEqualTo(Sureness.FAIRLY);
        assertThat(byChance(0.7)).isEqualTo(Sureness.LITTLE);
        assertThat(byChance(0.5)).isEqualTo(Sureness.NOT);
    }

    @Test
    void isSureWhereNothingIsKnownOrTheLayerDoesNotRestOnRanks() {
        assertThat(Sureness.of(Measure.PRIORITY, null, 0)).isEqualTo(Sureness.SURE);
        assertThat(Sureness.of(Measure.POSTS, ranks(100, 0), 0)).isEqualTo(Sureness.SURE);
        assertThat(Sureness.of(Measure.RATE_SMOOTHED, ranks(100, 0), 0)).isEqualTo(Sureness.SURE);
    }
}
