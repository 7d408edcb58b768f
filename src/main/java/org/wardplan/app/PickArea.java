package org.wardplan.app;

/** What was drawn to pick wards, in px of the map or chart. A point on its edge may count as in or out. */
public final class PickArea {
    private final double[] xs;
    private final double[] ys;

    private PickArea(double[] xs, double[] ys) {
        this.xs = xs;
        this.ys = ys;
    }

    /** Between two opposite corners. */
    public static PickArea box(double x1, double y1, double x2, double y2) {
        return new PickArea(new double[] {x1, x2, x2, x1}, new double[] {y1, y1, y2, y2});
    }

    /** Inside a line that is closed from its last point to its first; where it crosses itself, by the even-odd rule. */
    public static PickArea lasso(double[] xs, double[] ys) {
        return new PickArea(xs.clone(), ys.clone());
    }

    public boolean contains(double x, double y) {
        boolean in = false;
        for (int i = 0, j = xs.length - 1; i < xs.length; j = i++) {
            if (ys[i] > y != ys[j] > y && x < (xs[j] - xs[i]) * (y - ys[i]) / (ys[j] - ys[i]) + xs[i]) {
                in = !in;
            }
        }
        return in;
    }
}
