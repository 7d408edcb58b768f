package org.wardplan.spatial;

import java.util.List;

/** Arithmetic on closed rings given as x0, y0, x1, y1, …, x0, y0. */
final class Rings {
    private Rings() {}

    /** Joins signed arcs ({@code i} forwards, {@code ~i} backwards) into one closed ring. */
    static double[] join(double[][] arcs, int[] signedArcs) {
        int length = 2;
        for (int s : signedArcs) {
            length += arcs[s < 0 ? ~s : s].length - 2;
        }
        double[] ring = new double[length];
        int at = 0;
        for (int s : signedArcs) {
            double[] arc = arcs[s < 0 ? ~s : s];
            int n = arc.length / 2;
            for (int i = 0; i < n - 1; i++) {
                int from = s < 0 ? n - 1 - i : i;
                ring[at++] = arc[2 * from];
                ring[at++] = arc[2 * from + 1];
            }
        }
        ring[at] = ring[0];
        ring[at + 1] = ring[1];
        return ring;
    }

    /** Positive for an anticlockwise ring. */
    static double signedArea(double[] ring) {
        // Relative to the first point: national grid coordinates squared would cost digits.
        double x0 = ring[0];
        double y0 = ring[1];
        double twice = 0;
        for (int i = 0; i + 3 < ring.length; i += 2) {
            twice += (ring[i] - x0) * (ring[i + 3] - y0) - (ring[i + 2] - x0) * (ring[i + 1] - y0);
        }
        return twice / 2;
    }

    /** x, y of the centroid of the area within rings, of which outer ones run anticlockwise and holes clockwise. */
    static double[] centroid(List<double[]> rings) {
        // Relative to one point, as in signedArea.
        double x0 = rings.get(0)[0];
        double y0 = rings.get(0)[1];
        double twice = 0;
        double x = 0;
        double y = 0;
        for (double[] ring : rings) {
            for (int i = 0; i + 3 < ring.length; i += 2) {
                double ax = ring[i] - x0;
                double ay = ring[i + 1] - y0;
                double bx = ring[i + 2] - x0;
                double by = ring[i + 3] - y0;
                double cross = ax * by - bx * ay;
                twice += cross;
                x += (ax + bx) * cross;
                y += (ay + by) * cross;
            }
        }
        return new double[] {x0 + x / (3 * twice), y0 + y / (3 * twice)};
    }

    /** minX, minY, maxX, maxY; of no points an empty rectangle (minimum above maximum). */
    static double[] bounds(List<double[]> lines) {
        double[] b = {
            Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY
        };
        for (double[] line : lines) {
            for (int i = 0; i < line.length; i += 2) {
                b[0] = Math.min(b[0], line[i]);
                b[1] = Math.min(b[1], line[i + 1]);
                b[2] = Math.max(b[2], line[i]);
                b[3] = Math.max(b[3], line[i + 1]);
            }
        }
        return b;
    }

    /**
     * Whether a ray from the point to the right crosses the ring an odd number of times. A segment is always taken
     * from its lower end, so two faces that share a border agree about a point on it and exactly one has it.
     */
    static boolean crossesOdd(double[] ring, double x, double y) {
        boolean odd = false;
        for (int i = 0; i + 3 < ring.length; i += 2) {
            double y1 = ring[i + 1];
            double y2 = ring[i + 3];
            if ((y1 > y) == (y2 > y)) {
                continue;
            }
            boolean up = y1 < y2;
            double xLow = up ? ring[i] : ring[i + 2];
            double yLow = up ? y1 : y2;
            double xHigh = up ? ring[i + 2] : ring[i];
            double yHigh = up ? y2 : y1;
            if ((xHigh - xLow) * (y - yLow) > (x - xLow) * (yHigh - yLow)) {
                odd = !odd;
            }
        }
        return odd;
    }
}
