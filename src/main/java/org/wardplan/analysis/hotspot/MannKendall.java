package org.wardplan.analysis.hotspot;

import java.util.Arrays;
import org.wardplan.analysis.Normal;

/**
 * Whether a series rises or falls, whatever the shape (Mann 1945; Kendall, Rank Correlation Methods, 1975). With n values
 * {@code S = Σ_(i<j) sign(x_j − x_i)}; ties in groups of t give {@code Var(S) = [n(n − 1)(2n + 5) − Σ t(t − 1)(2t + 5)] /
 * 18}; {@code z = (S − sign S) / √Var(S)}, the continuity correction taking 1 off; p is two-sided from the normal
 * distribution, good from about 8 values on. Kendall's tau-b is {@code S / √(n0 (n0 − n1))} with {@code n0 = n(n − 1)/2} and
 * {@code n1 = Σ t(t − 1)/2}. These are the figures of R's {@code cor.test(time, x, method = "kendall", exact = FALSE,
 * continuity = TRUE)}. The values are taken as independent but for the trend; months that follow their predecessor make p
 * too small.
 *
 * @param n values that are known
 * @param tau tau-b, −1 falling all the time to 1 rising; not-a-number when all values are equal or there is only one
 * @param z 0 when S is 0
 * @param p 1 when all values are equal
 */
public record MannKendall(int n, long s, double tau, double z, double p) {
    private static final double LEVEL = 0.05;

    /**
     * @param x values in the order of time; those that are not a number are left out
     */
    public static MannKendall of(double[] x) {
        double[] known = Arrays.stream(x).filter(v -> !Double.isNaN(v)).toArray();
        int n = known.length;
        long s = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                s += known[j] > known[i] ? 1 : known[j] < known[i] ? -1 : 0;
            }
        }
        Arrays.sort(known);
        double pairs = n * (n - 1) / 2.0;
        double tied = 0;
        double variance = n * (n - 1.0) * (2 * n + 5);
        for (int from = 0, to; from < n; from = to) {
            to = from + 1;
            // Not Double.compare: −0 and 0 are the same value.
            while (to < n && known[to] == known[from]) {
                to++;
            }
            double t = to - from;
            tied += t * (t - 1) / 2;
            variance -= t * (t - 1) * (2 * t + 5);
        }
        double tau = s / Math.sqrt(pairs * (pairs - tied));
        double z = s == 0 ? 0 : (s - Long.signum(s)) / Math.sqrt(variance / 18);
        return new MannKendall(n, s, pairs > tied ? tau : Double.NaN, z, s == 0 ? 1 : Normal.twoSided(z));
    }

    /** 1 rising, −1 falling at p below 0.05, else 0. */
    public int trend() {
        return p < LEVEL ? Long.signum(s) : 0;
    }
}
