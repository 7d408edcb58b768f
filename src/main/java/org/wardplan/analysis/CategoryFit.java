package org.wardplan.analysis;

/**
 * The Gamma prior and the over-dispersion of one category, fitted to the wards of the set.
 *
 * <p>Counts of mean λ are taken to vary by φ·λ, and λ among the wards by a Gamma distribution of shape a and rate b. By
 * moments, the variance of the counts is then {@code v = φ·m + a/b²}: what chance does not explain, {@code v − φ·m}, is
 * the variance of λ, so that {@code b = m / (v − φ·m)} and {@code a = m · b}.
 *
 * @param mean m, offences of the average ward
 * @param shape a of the prior; not used when all wards count as equal
 * @param rate b of the prior; infinite when the counts vary no more than chance makes them, so that all wards count
 *     as equal
 * @param dispersion φ, 1 or more
 * @param dispersionFitted false when φ could not be estimated and is 1
 */
record CategoryFit(double mean, double shape, double rate, double dispersion, boolean dispersionFitted) {

    static CategoryFit of(int[] counts) {
        return of(counts, Double.NaN);
    }

    static CategoryFit of(int[] counts, int[] before) {
        return of(counts, dispersion(counts, before));
    }

    private static CategoryFit of(int[] counts, double estimated) {
        double dispersion = Double.isNaN(estimated) ? 1 : Math.max(1, estimated);
        double mean = (double) sum(counts) / Math.max(1, counts.length);
        double squares = 0;
        for (int n : counts) {
            squares += (n - mean) * (n - mean);
        }
        double variance = counts.length < 2 ? 0 : squares / (counts.length - 1);
        double beyondChance = variance - dispersion * mean;
        boolean equal = !(beyondChance > 0);
        double rate = equal ? Double.POSITIVE_INFINITY : mean / beyondChance;
        return new CategoryFit(mean, equal ? 0 : mean * rate, rate, dispersion, !Double.isNaN(estimated));
    }

    boolean allEqual() {
        return Double.isInfinite(rate);
    }

    /** Shape of a ward's posterior, {@code a + n/φ}. */
    double posteriorShape(int count) {
        return shape + count / dispersion;
    }

    /** Rate of every ward's posterior, {@code b + 1/φ}. */
    double posteriorRate() {
        return rate + 1 / dispersion;
    }

    /**
     * Year-on-year variance of the wards against that of Poisson counts. Given the sum s of a ward's two counts and
     * their ratio r = N1/N2 in all wards, n1 − r·n2 has mean 0 and variance r·s under Poisson; the mean of
     * {@code (n1 − r·n2)² / (r·s)} over the k wards with s > 0, with k − 1 for k since r is estimated, is Pearson's
     * chi-squared of the table of 2 windows × k wards over its degrees of freedom.
     *
     * @return φ, which may be below 1; not-a-number when either window has no offence or fewer than two wards have any
     */
    static double dispersion(int[] counts, int[] before) {
        double ratio = (double) sum(counts) / sum(before);
        if (!(ratio > 0) || Double.isInfinite(ratio)) {
            return Double.NaN;
        }
        double chi2 = 0;
        int wards = 0;
        for (int w = 0; w < counts.length; w++) {
            double both = (double) counts[w] + before[w];
            if (both > 0) {
                double difference = counts[w] - ratio * before[w];
                chi2 += difference * difference / (ratio * both);
                wards++;
            }
        }
        return wards < 2 ? Double.NaN : chi2 / (wards - 1);
    }

    static long sum(int[] counts) {
        long sum = 0;
        for (int n : counts) {
            sum += n;
        }
        return sum;
    }
}
