package org.wardplan.ui.chart;

/**
 * A line through points.
 *
 * @param xs along the axis at the bottom
 * @param ys along the axis at the left, by point
 */
public record Curve(double[] xs, double[] ys) {
    public static final Curve NONE = new Curve(new double[0], new double[0]);

    public Curve {
        if (xs.length != ys.length) {
            throw new IllegalArgumentException(xs.length + " points across and " + ys.length + " up");
        }
    }

    public boolean isEmpty() {
        return xs.length == 0;
    }

    public int size() {
        return xs.length;
    }

    public double first() {
        return xs[0];
    }

    public double last() {
        return xs[xs.length - 1];
    }

    /** The value at a place of the axis, straight between the points, which go up along it; NaN beyond the ends. */
    public double at(double x) {
        if (isEmpty() || !(x >= first() && x <= last())) {
            return Double.NaN;
        }
        int k = 1;
        while (k < xs.length - 1 && xs[k] < x) {
            k++;
        }
        if (xs.length == 1 || xs[k] == xs[k - 1]) {
            return ys[Math.min(k, xs.length - 1)];
        }
        double part = (x - xs[k - 1]) / (xs[k] - xs[k - 1]);
        return ys[k - 1] + part * (ys[k] - ys[k - 1]);
    }

    /** The point drawn nearest to a place in px; −1 where there is none. */
    public int nearest(Scale across, Scale up, double px, double py) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < xs.length; k++) {
            double d = Math.hypot(across.at(xs[k]) - px, up.at(ys[k]) - py);
            if (d < least) {
                least = d;
                best = k;
            }
        }
        return best;
    }
}
