package org.wardplan.planning.whatif;

import java.util.Arrays;

/**
 * How drawn figures spread: the smallest of them that so many per cent lie at or below (inverse of the empirical
 * distribution, nothing between figures made up). Not-a-number where there are none.
 */
public record Percentiles(double p5, double p25, double p50, double p75, double p95) {
    /** Of all figures that are numbers. */
    public static Percentiles of(double[] values) {
        double[] sorted =
                Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
        return new Percentiles(at(sorted, 5), at(sorted, 25), at(sorted, 50), at(sorted, 75), at(sorted, 95));
    }

    private static double at(double[] sorted, int percent) {
        return sorted.length == 0 ? Double.NaN : sorted[place(percent, sorted.length)];
    }

    /** Place, from 0, of the smallest of n figures that so many per cent lie at or below. */
    static int place(int percent, int n) {
        return Math.max(0, (int) ((percent * (long) n + 99) / 100) - 1);
    }
}
