package org.wardplan.analysis;

/** The standard normal distribution, far into its tail. */
public final class Normal {
    private static final double LOG_ROOT_2PI = 0.9189385332046727;
    private static final double SERIES_UP_TO = 3;
    private static final int STEPS = 200;
    private static final double EXACT = 1e-12;

    /** Terms of the series below 1 and below 3 that are more than 1e-17 of it. */
    private static final int FEW = 16;

    private static final int MANY = 34;

    /** 1/(1·3·5·…·(2k + 1)). */
    private static final double[] ODD = new double[MANY + 1];

    static {
        ODD[0] = 1;
        for (int k = 1; k <= MANY; k++) {
            ODD[k] = ODD[k - 1] / (2 * k + 1);
        }
    }

    private Normal() {}

    /** Logarithm of P(Z > z), for z of 0 or more. */
    public static double logUpperTail(double z) {
        double logDensity = -0.5 * z * z - LOG_ROOT_2PI;
        if (z < SERIES_UP_TO) {
            return StrictMath.log(0.5 - StrictMath.exp(logDensity) * series(z));
        }
        // Mills' ratio as Laplace's continued fraction 1/(z + 1/(z + 2/(z + 3/…))), from far within.
        double fraction = z;
        for (int k = STEPS; k > 0; k--) {
            fraction = z + k / fraction;
        }
        return logDensity - StrictMath.log(fraction);
    }

    /** P(0 < Z < z) over the density at z, below 3: {@code z + z³/3 + z⁵/(3·5) + …}, as far as it matters. */
    private static double series(double z) {
        double square = z * z;
        double sum = 0;
        for (int k = z < 1 ? FEW : MANY; k >= 0; k--) {
            sum = sum * square + ODD[k];
        }
        return sum * z;
    }

    /** P(|Z| > |z|). */
    public static double twoSided(double z) {
        double size = Math.abs(z);
        if (size < SERIES_UP_TO) {
            return 1 - 2 * StrictMath.exp(-0.5 * z * z - LOG_ROOT_2PI) * series(size);
        }
        return 2 * StrictMath.exp(logUpperTail(Math.abs(z)));
    }

    /**
     * The z of 0 or more with P(Z > z) of this logarithm; 0 for a half and more. Newton's steps on the logarithm of the
     * tail, which is concave: each lands beyond the solution or on it, so that they close in from above.
     */
    public static double upperQuantile(double logTail) {
        if (!(logTail < StrictMath.log(0.5))) {
            return 0;
        }
        double z = Math.sqrt(-2 * logTail);
        for (int i = 0; i < STEPS; i++) {
            double log = logUpperTail(z);
            double hazard = StrictMath.exp(-0.5 * z * z - LOG_ROOT_2PI - log);
            double step = (log - logTail) / hazard;
            z += step;
            if (Math.abs(step) < EXACT) {
                break;
            }
        }
        return Math.max(0, z);
    }
}
