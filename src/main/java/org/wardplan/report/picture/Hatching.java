package org.wardplan.report.picture;

import java.util.ArrayList;
import java.util.List;

/** The diagonal lines that cover the bounds of a hatched area. */
final class Hatching {
    private Hatching() {}

    static List<double[]> lines(Mark.Hatch hatch) {
        double minX = Double.POSITIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        for (double[] ring : hatch.rings()) {
            for (int i = 0; i < ring.length; i += 2) {
                minX = Math.min(minX, ring[i]);
                maxX = Math.max(maxX, ring[i]);
                minY = Math.min(minY, ring[i + 1]);
                maxY = Math.max(maxY, ring[i + 1]);
            }
        }
        List<double[]> lines = new ArrayList<>();
        double height = maxY - minY;
        for (double x = minX - height; x < maxX; x += hatch.spacing()) {
            lines.add(new double[] {x, maxY, x + height, minY});
        }
        return lines;
    }
}
