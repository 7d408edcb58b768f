package org.wardplan.analysis.forecast;

import java.time.YearMonth;

/**
 * London's offences in the coming months. The logarithm of the number a day is taken as the sum of a level that wanders
 * from month to month (variance {@value #LEVEL} a month), an effect of the month of the year (variance
 * {@value #SEASON}) and noise (variance 1; the common scale is estimated), and the coming months are its best linear
 * prediction with an unknown mean (generalised least squares; in geostatistics, ordinary kriging). So last year's season
 * counts by about half when one year of it has been seen, by more the more years there are.
 */
final class LondonModel {
    static final double LEVEL = 0.5;
    static final double SEASON = 1;

    /** Months that it learns from at most: five years of seasons. */
    static final int MONTHS = 60;

    /** A month without any offence stands for this many, since its logarithm is taken. */
    private static final double NONE = 0.5;

    private final YearMonth first;
    private final double mean;
    private final double[] residual;
    private final double[][] inverse;
    private final double[] solved;
    private final double ones;
    private final double scale;

    /**
     * @param totals offences by month, the first of them of the month {@code start}
     * @param from position of the first month to learn from
     * @param to position after the last month to learn from; at least 12 months
     */
    LondonModel(long[] totals, YearMonth start, int from, int to) {
        first = start.plusMonths(from);
        int n = to - from;
        inverse = new double[n][n];
        double[] log = new double[n];
        for (int i = 0; i < n; i++) {
            log[i] = StrictMath.log(
                    Math.max(NONE, totals[from + i]) / first.plusMonths(i).lengthOfMonth());
            for (int j = 0; j < n; j++) {
                inverse[i][j] = covariance(i, j) + (i == j ? 1 : 0);
            }
        }
        Inverse.inPlace(inverse);
        double all = 0;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double row = 0;
            for (int j = 0; j < n; j++) {
                row += inverse[i][j];
            }
            all += row;
            sum += row * log[i];
        }
        ones = all;
        mean = sum / all;
        residual = new double[n];
        for (int i = 0; i < n; i++) {
            residual[i] = log[i] - mean;
        }
        solved = times(residual);
        double squares = 0;
        for (int i = 0; i < n; i++) {
            squares += residual[i] * solved[i];
        }
        scale = squares / (n - 1);
    }

    private static double covariance(int i, int j) {
        return LEVEL * Math.min(i, j) + ((i - j) % 12 == 0 ? SEASON : 0);
    }

    private double[] times(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                y[i] += inverse[i][j] * x[j];
            }
        }
        return y;
    }

    /**
     * @param ahead 1 for the month after the last one learnt from
     * @return median of the number of offences, and the variance of its logarithm
     */
    Prediction ahead(int ahead) {
        int n = residual.length;
        int at = n + ahead - 1;
        double[] c = new double[n];
        double log = mean;
        for (int i = 0; i < n; i++) {
            c[i] = covariance(i, at);
            log += c[i] * solved[i];
        }
        double[] w = times(c);
        double explained = 0;
        double weight = 0;
        for (int i = 0; i < n; i++) {
            explained += c[i] * w[i];
            weight += w[i];
        }
        double variance = covariance(at, at) + 1 - explained + (1 - weight) * (1 - weight) / ones;
        return new Prediction(StrictMath.exp(log) * first.plusMonths(at).lengthOfMonth(), scale * variance);
    }

    /**
     * @param offences the middle of what is expected
     * @param logVariance variance of the logarithm, which for small values is that of the relative error
     */
    record Prediction(double offences, double logVariance) {}
}
