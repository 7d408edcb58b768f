package org.wardplan.report.picture;

import java.util.ArrayList;
import java.util.List;
import org.wardplan.spatial.Boundaries;

/** From metres of the National Grid to units of a drawing: north up, one scale, centred in a frame. */
record Projection(double unitsPerMetre, double left, double top) {

    /**
     * @param bounds minX, minY, maxX, maxY in metres
     * @param frame x, y, width, height in units
     */
    static Projection fit(double[] bounds, double[] frame) {
        double scale = Math.min(frame[2] / (bounds[2] - bounds[0]), frame[3] / (bounds[3] - bounds[1]));
        double left = frame[0] + frame[2] / 2 - scale * (bounds[0] + bounds[2]) / 2;
        double top = frame[1] + frame[3] / 2 + scale * (bounds[1] + bounds[3]) / 2;
        return new Projection(scale, left, top);
    }

    /** Bounds of some wards: minX, minY, maxX, maxY in metres. */
    static double[] bounds(Boundaries boundaries, int[] wards) {
        double[] all = {
            Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY
        };
        for (int w : wards) {
            double[] b = boundaries.bounds(w);
            all[0] = Math.min(all[0], b[0]);
            all[1] = Math.min(all[1], b[1]);
            all[2] = Math.max(all[2], b[2]);
            all[3] = Math.max(all[3], b[3]);
        }
        return all;
    }

    double x(double easting) {
        return left + unitsPerMetre * easting;
    }

    double y(double northing) {
        return top - unitsPerMetre * northing;
    }

    double easting(double x) {
        return (x - left) / unitsPerMetre;
    }

    double northing(double y) {
        return (top - y) / unitsPerMetre;
    }

    double[] points(double[] metres) {
        double[] units = new double[metres.length];
        for (int i = 0; i < metres.length; i += 2) {
            units[i] = x(metres[i]);
            units[i + 1] = y(metres[i + 1]);
        }
        return units;
    }

    List<double[]> all(List<double[]> rings) {
        List<double[]> out = new ArrayList<>(rings.size());
        rings.forEach(r -> out.add(points(r)));
        return out;
    }
}
