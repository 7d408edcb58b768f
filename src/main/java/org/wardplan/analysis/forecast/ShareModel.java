package org.wardplan.analysis.forecast;

import java.util.stream.IntStream;

/**
 * Which part of London's offences falls to each ward (or borough) in the coming months.
 *
 * <p>A ward's count of a month over London's count of that month, relative to the ward's own size m, is taken as a level
 * that wanders slowly (variance {@value #WANDER} a month), a passing deviation (variance {@value #PASSING}, of which
 * {@value #KEEPS} is left after each month) and noise, whose variance is {@value #DISPERSION} / m for the counting and
 * {@value #SHAKE} besides. The coming months are its best linear prediction: a busy ward follows its own latest months, a
 * quiet one its average. A month that lies further than {@value #CLIP} standard deviations from what the other months of
 * the ward say is first drawn in to there, so that a single event doesn't set the forecast. Size m is the ward's mean,
 * drawn a little to its borough's. The predictions are scaled to add up to London's.
 *
 * <p>How well all this fits is seen on the months themselves: the mean square, over all wards and months, of each month's
 * deviation from what the others predict, in its standard deviations, is the factor by which variances are corrected.
 */
final class ShareModel {
    static final double WANDER = 0.002;
    static final double PASSING = 0.02;
    static final double KEEPS = 0.7;
    static final double DISPERSION = 1.5;
    static final double SHAKE = 0.01;
    static final double CLIP = 2.5;

    /** Months that it learns from at most. */
    static final int MONTHS = 24;

    /** The level before the first month: anywhere, within the size of the ward itself. */
    private static final double START = 1;

    private static final double CLIP_OF_FIT = 3;
    private static final double LEAST_SHARE = 0.02;
    private static final double PRIOR_MONTHS = 0.5;
    private static final double LEAST_SIZE = 0.1;

    private final int units;
    private final int months;
    private final int ahead;
    private final double[] exposure;
    private final double[][] known;
    private final double[][] coming;
    private final double[] size;

    /** By month ahead and unit: expected offences at London's mean, unscaled, and variance relative to the square. */
    private final double[][] level;

    private final double[][] variance;
    private final double[] misfit;
    private final double factor;
    private final double[] sum;

    /**
     * Works on the threads of the current fork-join pool; the result does not depend on how many those are.
     *
     * @param counts {@code counts[unit][month]}
     * @param totals sums over the units by month
     * @param parent by unit, the number of the larger area (borough) whose mean its size is drawn to
     * @param from position of the first month to learn from
     * @param to position after the last month to learn from
     * @param ahead how many months to predict
     */
    ShareModel(int[][] counts, long[] totals, int[] parent, int from, int to, int ahead) {
        this.units = counts.length;
        this.months = to - from;
        this.ahead = ahead;
        exposure = exposure(totals, from, to);
        known = new double[months][months];
        coming = new double[ahead][months];
        for (int i = 0; i < months; i++) {
            for (int j = 0; j < months; j++) {
                known[i][j] = covariance(i, j);
            }
            for (int h = 0; h < ahead; h++) {
                coming[h][i] = covariance(i, months + h);
            }
        }
        size = sizes(counts, parent, from, to);
        level = new double[ahead][units];
        variance = new double[ahead][units];
        misfit = new double[units];
        IntStream.range(0, units).parallel().forEach(u -> predict(u, counts[u], from));
        double squares = 0;
        for (double m : misfit) {
            squares += m;
        }
        factor = squares / units / months;
        sum = new double[ahead];
        for (int h = 0; h < ahead; h++) {
            for (double x : level[h]) {
                sum[h] += x;
            }
        }
    }

    private static double[] exposure(long[] totals, int from, int to) {
        double[] exposure = new double[to - from];
        double mean = 0;
        for (int i = 0; i < exposure.length; i++) {
            exposure[i] = Math.max(PRIOR_MONTHS, totals[from + i]);
            mean += exposure[i] / exposure.length;
        }
        for (int i = 0; i < exposure.length; i++) {
            exposure[i] /= mean;
        }
        return exposure;
    }

    private double[] sizes(int[][] counts, int[] parent, int from, int to) {
        double[] mean = new double[units];
        int parents = 0;
        for (int u = 0; u < units; u++) {
            for (int m = from; m < to; m++) {
                mean[u] += (double) counts[u][m] / months;
            }
            parents = Math.max(parents, parent[u] + 1);
        }
        double[] ofParent = new double[parents];
        int[] members = new int[parents];
        for (int u = 0; u < units; u++) {
            ofParent[parent[u]] += mean[u];
            members[parent[u]]++;
        }
        double[] sizes = new double[units];
        for (int u = 0; u < units; u++) {
            double drawnTo = ofParent[parent[u]] / members[parent[u]] + LEAST_SIZE;
            sizes[u] = (months * mean[u] + PRIOR_MONTHS * drawnTo) / (months + PRIOR_MONTHS);
        }
        return sizes;
    }

    private static double covariance(int i, int j) {
        double passing = PASSING;
        for (int k = Math.abs(i - j); k > 0; k--) {
            passing *= KEEPS;
        }
        return START + WANDER * Math.min(i, j) + passing;
    }

    private void predict(int unit, int[] counts, int from) {
        double m = size[unit];
        double[][] inverse = new double[months][];
        double[] y = new double[months];
        for (int i = 0; i < months; i++) {
            inverse[i] = known[i].clone();
            inverse[i][i] += SHAKE + DISPERSION / (m * exposure[i]);
            y[i] = counts[from + i] / (exposure[i] * m) - 1;
        }
        Inverse.inPlace(inverse);
        double[] drawnIn = new double[months];
        for (int i = 0; i < months; i++) {
            double precision = inverse[i][i];
            double deviation = dot(inverse[i], y) / precision;
            double sd = 1 / Math.sqrt(precision);
            double z = deviation / sd;
            double clipped = Math.max(-CLIP_OF_FIT, Math.min(CLIP_OF_FIT, z));
            misfit[unit] += clipped * clipped;
            drawnIn[i] = y[i] - deviation + sd * Math.max(-CLIP, Math.min(CLIP, z));
        }
        double[] weight = new double[months];
        for (int i = 0; i < months; i++) {
            weight[i] = dot(inverse[i], drawnIn);
        }
        for (int h = 0; h < ahead; h++) {
            double predicted = 1;
            double explained = 0;
            for (int i = 0; i < months; i++) {
                predicted += coming[h][i] * weight[i];
                explained += coming[h][i] * dot(inverse[i], coming[h]);
            }
            level[h][unit] = m * Math.max(LEAST_SHARE, predicted);
            variance[h][unit] = covariance(months + h, months + h) - explained + SHAKE;
        }
    }

    private static double dot(double[] a, double[] b) {
        double s = 0;
        for (int i = 0; i < a.length; i++) {
            s += a[i] * b[i];
        }
        return s;
    }

    /** Offences expected of the unit, when London has so many. */
    double mean(int h, int unit, double london) {
        return london * level[h][unit] / sum[h];
    }

    /** Variance of the number of offences of the unit around that, London's own uncertainty included. */
    double variance(int h, int unit, LondonModel.Prediction london) {
        double f = london.offences() / sum[h];
        double m = size[unit] * f;
        double x = level[h][unit] * f;
        return factor * (DISPERSION * m + variance[h][unit] * m * m) + london.logVariance() * x * x;
    }
}
