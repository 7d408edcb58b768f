package org.wardplan.analysis;

import java.util.Arrays;

/**
 * How sure the wards' ranks are. Arrays are indexed by ward; rank 1 has the greatest need. An interval holds the ward's
 * true rank nine times in ten; next year's rank, which is noisy itself, about four times in five ({@link
 * RankUncertainty}).
 *
 * @param low rank that 5 % of the draws reach or better
 * @param high rank that 5 % of the draws reach or worse
 * @param topTenth share of the draws, 0 to 1, in which the ward is among the ⌈n/10⌉ of greatest need
 * @param draws number of draws
 * @param seed the seed, which gives the same figures again
 * @param dispersionFitted false when there was no earlier window to compare with: the draws then have the spread of
 *     pure chance only, and the intervals are too narrow
 */
public record RankIntervals(int[] low, int[] high, double[] topTenth, int draws, long seed, boolean dispersionFitted) {
    public RankIntervals {
        if (low.length != high.length || low.length != topTenth.length) {
            throw new IllegalArgumentException(
                    "intervals of " + low.length + ", " + high.length + " and " + topTenth.length + " wards");
        }
        low = low.clone();
        high = high.clone();
        topTenth = topTenth.clone();
    }

    public int wards() {
        return low.length;
    }

    /** True when the interval spans half of the wards or more: such a ward should not be named by its rank. */
    public boolean spansHalf(int ward) {
        return 2 * (high[ward] - low[ward] + 1) >= wards();
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof RankIntervals r
                && r.draws == draws
                && r.seed == seed
                && r.dispersionFitted == dispersionFitted
                && Arrays.equals(r.low, low)
                && Arrays.equals(r.high, high)
                && Arrays.equals(r.topTenth, topTenth);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(low) + Arrays.hashCode(high)) + Arrays.hashCode(topTenth);
    }

    @Override
    public String toString() {
        return "RankIntervals[" + wards() + " wards, " + draws + " draws, seed " + seed
                + (dispersionFitted ? "" : ", over-dispersion unknown") + "]";
    }
}
