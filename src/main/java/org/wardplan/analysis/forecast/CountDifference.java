package org.wardplan.analysis.forecast;

import org.wardplan.analysis.Normal;

/**
 * Whether two counts differ by more than chance. Given their sum n, the first is binomial with a known share when both
 * are Poisson with a known ratio (Przyborowski and Wilenski 1940); the tail beyond the count, with half the probability
 * of the count itself (Lancaster's mid-p), is told as the z of a normal distribution, so that it can be widened by
 * over-dispersion.
 */
final class CountDifference {
    private static final double NEGLIGIBLE = 1e-17;
    private static final int STIRLING_FROM = 32;
    private static final double HALF_LOG_2PI = 0.9189385332046727;

    private CountDifference() {}

    /**
     * @param share expected share of the first count in both, above 0 and below 1
     * @return above 0 when the first count is larger than expected; 0 when both are 0
     */
    static double z(long first, long second, double share) {
        long n = first + second;
        if (n == 0) {
            return 0;
        }
        boolean more = first > n * share;
        // Counted from the end of the tail that the count lies in.
        double z = more ? upper(first, n, share) : upper(n - first, n, 1 - share);
        return more ? z : -z;
    }

    private static double upper(long k, long n, double share) {
        double odds = share / (1 - share);
        double beyond = 0.5;
        double f = 1;
        for (long j = k; j < n && f > NEGLIGIBLE; j++) {
            f *= (double) (n - j) / (j + 1) * odds;
            beyond += f;
        }
        double log = logFactorial(n)
                - logFactorial(k)
                - logFactorial(n - k)
                + k * StrictMath.log(share)
                + (n - k) * StrictMath.log1p(-share);
        return Normal.upperQuantile(log + StrictMath.log(beyond));
    }

    private static double logFactorial(long n) {
        if (n < STIRLING_FROM) {
            double product = 1;
            for (long i = 2; i <= n; i++) {
                product *= i;
            }
            return StrictMath.log(product);
        }
        double x = 1.0 / n;
        double x2 = x * x;
        return (n + 0.5) * StrictMath.log(n) - n + HALF_LOG_2PI + x * (1.0 / 12 - x2 * (1.0 / 360 - x2 / 1260));
    }
}
