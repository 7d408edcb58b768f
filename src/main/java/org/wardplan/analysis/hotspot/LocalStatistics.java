package org.wardplan.analysis.hotspot;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.FalseDiscovery;
import org.wardplan.analysis.Normal;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.model.plan.HotSpotStudy;
import org.wardplan.model.plan.LocalStatistic;

/**
 * Local statistics of wards: where high figures gather, or low ones, more than chance puts them.
 *
 * <p><b>Gi*</b> (Getis and Ord 1992; Ord and Getis 1995), as a z-score, the ward itself among its neighbours, weights of 1:
 * with n figures of mean x̄ and population standard deviation s, and W wards in the sum, {@code (Σ x_j − W x̄) / (s √((n W −
 * W²) / (n − 1)))}. The null puts the n figures on the wards in every order alike (randomisation); p is two-sided from the
 * normal distribution. These are the figures of {@code localG(x, nb2listw(include.self(nb), "B"))} of R's spdep.
 *
 * <p><b>Local Moran</b> (Anselin 1995), weights of 1/k for the k neighbours: with d the deviation from the mean and m₂ the
 * population variance, {@code I_i = d_i / m₂ · Σ d_j / k}. The null keeps the ward's own figure and puts the n − 1 others on
 * the other wards in every order alike (conditional randomisation, Sokal, Oden and Thomson 1998): {@code E = −d_i² / ((n − 1)
 * m₂)}, {@code Var = (d_i / m₂)² · n/(n − 2) · (1/k − 1/(n − 1)) · (m₂ − d_i²/(n − 1))}; p is two-sided from the normal
 * distribution. These are the figures of {@code localmoran(x, nb2listw(nb, "W"))} of spdep 1.2, whose default
 * {@code conditional = TRUE} it is. GeoDa's local Moran is (n − 1)/n of this.
 *
 * <p>The permuted forms have the same statistics and take p and z from {@link Permutations}: each ward keeps its figure, so
 * that p of Gi* tells of the ward's neighbours alone. Where the tail that their sum lies in and the sign of Gi* differ, as for
 * a very high figure among low ones, the ward is an outlier and neither hot nor cold.
 *
 * <p>A ward without a figure is left out altogether. A ward without neighbours has no statistic (Gi* would be its own
 * figure and nothing about its surroundings), nor has one whose neighbours are all the others; none has where all figures
 * are equal, or fewer than {@value #LEAST_WARDS} are known. A ward at the very mean has local Moran 0, z 0 and p 1.
 */
public final class LocalStatistics {
    /** Figures that must be known. */
    public static final int LEAST_WARDS = 3;

    static final double AT_99 = 0.01;
    static final double AT_95 = 0.05;
    static final double AT_90 = 0.10;

    private LocalStatistics() {}

    /**
     * Works on the threads of the current fork-join pool; the result does not depend on how many those are.
     *
     * @param x by ward; not-a-number where unknown. Kept, not copied
     * @param neighbours by ward the positions of its neighbours, without itself
     * @param corrected whether classes are by the p-values corrected for the number of wards
     * @param permutations {@value HotSpotStudy#LEAST_PERMUTATIONS} to {@value HotSpotStudy#MOST_PERMUTATIONS}; not used by
     *     the analytic statistics
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static LocalResult of(
            double[] x,
            int[][] neighbours,
            LocalStatistic statistic,
            boolean corrected,
            int permutations,
            long seed,
            Progress progress,
            Cancellation cancellation) {
        Surroundings known = new Surroundings(x, neighbours);
        double[] value = none(x.length);
        double[] z = none(x.length);
        double[] p = none(x.length);
        double[] twoSided = none(x.length);
        Permutations drawn = null;
        if (known.size() >= LEAST_WARDS) {
            drawn = statistic.isPermuted() ? Permutations.of(known, permutations, seed, progress, cancellation) : null;
            for (int i = 0; i < known.size(); i++) {
                if (known.isDefined(i)) {
                    int w = known.ward[i];
                    double analytic = statistic.isMoran() ? moranZ(known, i) : giStarZ(known, i);
                    value[w] = statistic.isMoran() ? moran(known, i) : analytic;
                    z[w] = drawn == null ? analytic : permutedZ(drawn, known, i, statistic.isMoran());
                    p[w] = drawn == null ? Normal.twoSided(z[w]) : permutedP(drawn, known, i, statistic.isMoran());
                    twoSided[w] = drawn == null ? p[w] : Math.min(1, 2 * p[w]);
                }
            }
        }
        cancellation.check();
        double[] adjusted = FalseDiscovery.adjusted(twoSided);
        return new LocalResult(
                statistic,
                x,
                value,
                z,
                p,
                twoSided,
                adjusted,
                classes(known, statistic.isMoran(), drawn, corrected ? adjusted : twoSided),
                corrected,
                statistic.isPermuted() ? permutations : 0,
                seed);
    }

    /**
     * The z-scores of Gi* alone, for many series at once.
     *
     * @param x by ward; not-a-number where unknown
     * @param neighbours by ward the positions of its neighbours, without itself
     * @return not-a-number where the statistic is not defined
     */
    public static double[] giStar(double[] x, int[][] neighbours) {
        Surroundings known = new Surroundings(x, neighbours);
        double[] z = none(x.length);
        for (int i = 0; i < known.size() && known.size() >= LEAST_WARDS; i++) {
            if (known.isDefined(i)) {
                z[known.ward[i]] = giStarZ(known, i);
            }
        }
        return z;
    }

    private static double giStarZ(Surroundings known, int i) {
        double n = known.size();
        double w = known.neighbours[i].length + 1;
        return (known.deviation[i] + known.around[i]) / Math.sqrt(known.variance * (n * w - w * w) / (n - 1));
    }

    private static double moran(Surroundings known, int i) {
        return known.deviation[i] / known.variance * (known.around[i] / known.neighbours[i].length);
    }

    private static double moranZ(Surroundings known, int i) {
        double d = known.deviation[i];
        if (d == 0) {
            return 0;
        }
        double n = known.size();
        double m2 = known.variance;
        double expected = -d * d / ((n - 1) * m2);
        double spread =
                Math.sqrt(n / (n - 2) * (1.0 / known.neighbours[i].length - 1 / (n - 1)) * (m2 - d * d / (n - 1)));
        return (moran(known, i) - expected) / (Math.abs(d) / m2 * spread);
    }

    /** Of local Moran, whose lag is weighed by the ward's own deviation, the sign is that of both. */
    private static double permutedZ(Permutations drawn, Surroundings known, int i, boolean moran) {
        return moran ? Math.signum(known.deviation[i]) * drawn.z(i) : drawn.z(i);
    }

    private static double permutedP(Permutations drawn, Surroundings known, int i, boolean moran) {
        return moran && known.deviation[i] == 0 ? 1 : drawn.p(i);
    }

    /** Classes of all wards by the p that decides. */
    private static HotSpotClass[] classes(Surroundings known, boolean moran, @Nullable Permutations drawn, double[] p) {
        HotSpotClass[] classes = new HotSpotClass[p.length];
        Arrays.fill(classes, HotSpotClass.NONE);
        for (int i = 0; i < known.size(); i++) {
            int w = known.ward[i];
            if (!Double.isNaN(p[w])) {
                double around = known.around[i];
                double own = known.deviation[i];
                boolean high = moran ? own > 0 : own + around > 0;
                // Permutations of Gi* tell of the neighbours alone: a lone high ward among low ones is no cold spot.
                boolean likeIt = moran ? around > 0 == high : drawn == null || drawn.isHigh(i) == high;
                classes[w] = likeIt ? level(high, p[w]) : outlier(own > 0, p[w]);
            }
        }
        return classes;
    }

    private static HotSpotClass level(boolean high, double p) {
        if (p <= AT_99) {
            return high ? HotSpotClass.HOT_99 : HotSpotClass.COLD_99;
        }
        if (p <= AT_95) {
            return high ? HotSpotClass.HOT_95 : HotSpotClass.COLD_95;
        }
        if (p <= AT_90) {
            return high ? HotSpotClass.HOT_90 : HotSpotClass.COLD_90;
        }
        return HotSpotClass.NOT_SIGNIFICANT;
    }

    private static HotSpotClass outlier(boolean high, double p) {
        if (p > AT_95) {
            return HotSpotClass.NOT_SIGNIFICANT;
        }
        return high ? HotSpotClass.HIGH_LOW : HotSpotClass.LOW_HIGH;
    }

    private static double[] none(int wards) {
        double[] figures = new double[wards];
        Arrays.fill(figures, Double.NaN);
        return figures;
    }
}
