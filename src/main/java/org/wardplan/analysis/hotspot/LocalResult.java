package org.wardplan.analysis.hotspot;

import java.util.Arrays;
import org.wardplan.model.plan.LocalStatistic;

/**
 * A local statistic of every ward. Arrays are indexed by ward, belong to this record, and hold not-a-number where there
 * is no figure.
 *
 * @param x what was examined, as given
 * @param value the statistic: for Gi* its z-score, for local Moran {@code I_i}
 * @param z standardised; by permutation from the mean and spread of the permutations
 * @param p of the analytic statistics two-sided from the normal distribution; of the permuted ones the pseudo p-value in
 *     the direction of the ward's own figure, (as extreme + 1) / (permutations + 1), as GeoDa gives it
 * @param pTwoSided two-sided: p of the analytic ones, twice p (at most 1) of the permuted ones
 * @param pAdjusted two-sided after Benjamini and Hochberg's correction over all wards with a figure
 * @param classes from {@code pAdjusted} when corrected, else from {@code pTwoSided}
 * @param permutations 0 for the analytic statistics
 */
public record LocalResult(
        LocalStatistic statistic,
        double[] x,
        double[] value,
        double[] z,
        double[] p,
        double[] pTwoSided,
        double[] pAdjusted,
        HotSpotClass[] classes,
        boolean corrected,
        int permutations,
        long seed) {
    public int wards() {
        return x.length;
    }

    /** Number of wards in a class. */
    public int count(HotSpotClass c) {
        return (int) Arrays.stream(classes).filter(k -> k == c).count();
    }

    /** The p that decides on the class. */
    public double decidingP(int ward) {
        return corrected ? pAdjusted[ward] : pTwoSided[ward];
    }
}
