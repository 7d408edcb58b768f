package org.wardplan.analysis.forecast;

import java.util.Arrays;

/**
 * How far areas scatter about London's change from one year to the next, against what counting noise alone would make of
 * it: the variance of z is {@code counting + swing · size}, with size the offences of both years. Real swings grow with
 * the area, so that one factor for all would call busy wards changed too often and quiet ones too seldom.
 *
 * <p>Fitted by least squares of z² on size, weighted by the fitted variance and repeated, with z drawn in to 3 standard
 * deviations so that the few areas that did change don't hide themselves. It still takes many moderate real changes for
 * scatter.
 *
 * @param counting 1 or more; 1 is Poisson's
 * @param swing 0 or more, by offence
 */
public record Scatter(double counting, double swing) {
    /** Counting noise alone. */
    static final Scatter POISSON = new Scatter(1, 0);

    private static final int ROUNDS = 50;
    private static final double CLIP = 9;

    /** Mean of Z², drawn in to 9, of a standard normal Z. */
    private static final double CLIPPED_MEAN = 0.99501;

    private static final int LEAST_AREAS = 10;
    private static final double SINGULAR = 1e-9;

    /** Variance of z for an area with so many offences in both years. */
    public double variance(double size) {
        return counting + swing * size;
    }

    /** The one of counting noise alone where there are too few areas to fit. */
    static Scatter fit(double[] z, double[] size) {
        if (z.length < LEAST_AREAS) {
            return POISSON;
        }
        Scatter s = new Scatter(Math.max(1, mean(z)), 0);
        for (int i = 0; i < ROUNDS; i++) {
            s = s.next(z, size);
        }
        return s;
    }

    private static double mean(double[] z) {
        double[] squares = new double[z.length];
        for (int i = 0; i < z.length; i++) {
            squares[i] = z[i] * z[i];
        }
        Arrays.sort(squares);
        double typical = squares[z.length / 2];
        double sum = 0;
        for (double square : squares) {
            sum += Math.min(square, 2 * CLIP * typical);
        }
        return sum / z.length;
    }

    private Scatter next(double[] z, double[] size) {
        double w = 0;
        double x = 0;
        double xx = 0;
        double y = 0;
        double xy = 0;
        for (int i = 0; i < z.length; i++) {
            double v = variance(size[i]);
            double weight = 1 / (v * v);
            double square = Math.min(z[i] * z[i], CLIP * v) / CLIPPED_MEAN;
            w += weight;
            x += weight * size[i];
            xx += weight * size[i] * size[i];
            y += weight * square;
            xy += weight * size[i] * square;
        }
        double determinant = w * xx - x * x;
        double slope = determinant > SINGULAR * w * xx ? (w * xy - x * y) / determinant : 0;
        if (slope <= 0) {
            return new Scatter(Math.max(1, y / w), 0);
        }
        double start = (y - slope * x) / w;
        return start >= 1 ? new Scatter(start, slope) : new Scatter(1, Math.max(0, (xy - x) / xx));
    }
}
