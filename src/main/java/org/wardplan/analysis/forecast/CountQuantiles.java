package org.wardplan.analysis.forecast;

/**
 * Whole-number quantiles of the negative-binomial distribution of a mean and a variance, which says how many offences a
 * month may bring. Probabilities are built up from the most likely number outwards, each from the one beside it
 * ({@code f(k+1)/f(k) = (k + r)/(k + 1) · q}), and then scaled to the sum 1, so that no logarithm or Gamma function is
 * needed.
 */
final class CountQuantiles {
    /** A variance below this times the mean counts as Poisson's; the formula needs it a little above the mean. */
    private static final double LEAST_DISPERSION = 1.0001;

    private static final double NEGLIGIBLE = 1e-14;
    private static final double[] SHARES = {0.05, 0.25, 0.5, 0.75, 0.95};

    private CountQuantiles() {}

    /**
     * The middle 50 and 90 % of the numbers, bounds included, and their median.
     *
     * @param within50 probability of low50…high50, 0.5 or more since only whole numbers can be had
     * @param within90 probability of low90…high90
     */
    record Interval(int low90, int low50, int median, int high50, int high90, double within50, double within90) {}

    /** @param mean above 0 */
    static Interval intervals(double mean, double variance) {
        double v = Math.max(variance, LEAST_DISPERSION * mean);
        double r = mean * mean / (v - mean);
        double q = (v - mean) / v;
        int mode = r > 1 ? (int) ((r - 1) * q / (1 - q)) : 0;
        int low = mode;
        double sum = 1;
        double f = 1;
        while (low > 0 && f > NEGLIGIBLE) {
            f *= low / ((low - 1 + r) * q);
            sum += f;
            low--;
        }
        double first = f;
        f = 1;
        for (int k = mode; f > NEGLIGIBLE; k++) {
            f *= (k + r) / (k + 1) * q;
            sum += f;
        }
        int[] quantile = new int[SHARES.length];
        double[] below = new double[SHARES.length];
        double[] upTo = new double[SHARES.length];
        int k = low;
        double before = 0;
        double cumulated = first;
        f = first;
        for (int i = 0; i < SHARES.length; i++) {
            while (cumulated < SHARES[i] * sum) {
                f *= (k + r) / (k + 1) * q;
                before = cumulated;
                cumulated += f;
                k++;
            }
            quantile[i] = k;
            below[i] = before;
            upTo[i] = cumulated;
        }
        return new Interval(
                quantile[0],
                quantile[1],
                quantile[2],
                quantile[3],
                quantile[4],
                (upTo[3] - below[1]) / sum,
                (upTo[4] - below[0]) / sum);
    }
}
