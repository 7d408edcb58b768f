package org.wardplan.model.plan;

import org.jspecify.annotations.Nullable;
import org.wardplan.model.crime.MonthWindow;
import org.wardplan.model.geography.Nearness;

/**
 * What is asked when hot spots are looked for.
 *
 * @param series {@code all}, {@code harm} (offences weighted by the scenario's profile), or the id of a category or group
 * @param window months that are summed; null for the last 12 of the data
 * @param rate true for empirical Bayes rates per 1,000 residents, false for volume
 * @param corrected whether p-values are adjusted for the number of wards (false discovery rate)
 * @param permutations for the permuted statistics, 99 to 999,999
 * @param seed of the permutations
 */
public record HotSpotStudy(
        String series,
        @Nullable MonthWindow window,
        LocalStatistic statistic,
        Nearness nearness,
        boolean rate,
        boolean corrected,
        int permutations,
        long seed) {
    public static final String ALL = "all";
    public static final String HARM = "harm";
    public static final int LEAST_PERMUTATIONS = 99;
    public static final int MOST_PERMUTATIONS = 999_999;

    /** Enough for a false-discovery correction over 629 wards, whose least step is 0.05/629. */
    public static final int PERMUTATIONS = 99_999;

    /** All crime of the last 12 months, analytic Gi*, queen contiguity, corrected. */
    public static final HotSpotStudy STANDARD =
            new HotSpotStudy(ALL, null, LocalStatistic.GISTAR, Nearness.QUEEN, false, true, PERMUTATIONS, 1);

    public HotSpotStudy {
        if (permutations < LEAST_PERMUTATIONS || permutations > MOST_PERMUTATIONS) {
            throw new IllegalArgumentException(
                    permutations + " permutations: expected " + LEAST_PERMUTATIONS + " to " + MOST_PERMUTATIONS);
        }
    }

    public HotSpotStudy withSeries(String changed) {
        return new HotSpotStudy(changed, window, statistic, nearness, rate, corrected, permutations, seed);
    }

    public HotSpotStudy withWindow(@Nullable MonthWindow changed) {
        return new HotSpotStudy(series, changed, statistic, nearness, rate, corrected, permutations, seed);
    }

    public HotSpotStudy withStatistic(LocalStatistic changed) {
        return new HotSpotStudy(series, window, changed, nearness, rate, corrected, permutations, seed);
    }

    public HotSpotStudy withNearness(Nearness changed) {
        return new HotSpotStudy(series, window, statistic, changed, rate, corrected, permutations, seed);
    }

    public HotSpotStudy withRate(boolean changed) {
        return new HotSpotStudy(series, window, statistic, nearness, changed, corrected, permutations, seed);
    }

    public HotSpotStudy withCorrection(boolean changed) {
        return new HotSpotStudy(series, window, statistic, nearness, rate, changed, permutations, seed);
    }

    public HotSpotStudy withPermutations(int changed, long newSeed) {
        return new HotSpotStudy(series, window, statistic, nearness, rate, corrected, changed, newSeed);
    }
}
