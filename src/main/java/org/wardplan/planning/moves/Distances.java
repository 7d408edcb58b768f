package org.wardplan.planning.moves;

import org.wardplan.spatial.Boundaries;

/**
 * Straight lines between the middles of wards, in whole metres. A middle is the centroid of the ward's area, as for
 * neighbours by distance: a move is judged by where the ward is as a whole, which the point for its label, pushed to
 * wherever there is room for a name, doesn't tell. A line may cross the river; travel takes longer than it says.
 */
public final class Distances {
    private final double[] x;
    private final double[] y;

    private Distances(double[] x, double[] y) {
        this.x = x;
        this.y = y;
    }

    /**
     * Between points.
     *
     * @param x easting of each ward's middle in metres, copied
     * @param y northing, as many
     */
    public static Distances of(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " eastings and " + y.length + " northings");
        }
        return new Distances(x.clone(), y.clone());
    }

    /**
     * Between the centroids of the finest outlines.
     *
     * @param wards how many faces from the first on are wards
     */
    public static Distances of(Boundaries boundaries, int wards) {
        double[] x = new double[wards];
        double[] y = new double[wards];
        for (int w = 0; w < wards; w++) {
            double[] middle = boundaries.finest().middle(w);
            x[w] = middle[0];
            y[w] = middle[1];
        }
        return new Distances(x, y);
    }

    public int wards() {
        return x.length;
    }

    /** Rounded to whole metres. */
    public int metres(int a, int b) {
        return (int) Math.round(Math.hypot(x[a] - x[b], y[a] - y[b]));
    }

    /** Easting of the middle. */
    public double x(int ward) {
        return x[ward];
    }

    /** Northing of the middle. */
    public double y(int ward) {
        return y[ward];
    }
}
