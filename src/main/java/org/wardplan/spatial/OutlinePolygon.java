package org.wardplan.spatial;

import java.util.ArrayList;
import java.util.List;

/**
 * A polygon for exports: closed rings x0, y0, …, x0, y0 in metres, the outer one anticlockwise, the holes clockwise,
 * as GeoJSON (RFC 7946) and GeoPackage want them.
 */
public record OutlinePolygon(double[] outer, List<double[]> holes) {
    public OutlinePolygon {
        holes = List.copyOf(holes);
    }

    /**
     * Sorts rings into polygons.
     *
     * @param rings outer rings anticlockwise, holes clockwise, none crossing another; a hole that lies in no outer
     *     ring is refused
     */
    public static List<OutlinePolygon> of(List<double[]> rings) {
        List<double[]> outers = new ArrayList<>();
        List<List<double[]>> holes = new ArrayList<>();
        for (double[] ring : rings) {
            if (Rings.signedArea(ring) > 0) {
                outers.add(ring);
                holes.add(new ArrayList<>());
            }
        }
        for (double[] ring : rings) {
            if (Rings.signedArea(ring) > 0) {
                continue;
            }
            holes.get(smallestAround(ring, outers)).add(ring);
        }
        List<OutlinePolygon> polygons = new ArrayList<>();
        for (int i = 0; i < outers.size(); i++) {
            polygons.add(new OutlinePolygon(outers.get(i), holes.get(i)));
        }
        return polygons;
    }

    private static int smallestAround(double[] hole, List<double[]> outers) {
        int best = -1;
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < outers.size(); i++) {
            double area = Rings.signedArea(outers.get(i));
            if (area < smallest && holdsMost(outers.get(i), hole)) {
                best = i;
                smallest = area;
            }
        }
        if (best < 0) {
            throw new IllegalArgumentException("a hole at " + hole[0] + ", " + hole[1] + " lies in no outer ring");
        }
        return best;
    }

    /** Midpoints of the segments vote, since a hole may touch its outer ring at corners. */
    private static boolean holdsMost(double[] outer, double[] hole) {
        int votes = 0;
        for (int i = 0; i + 3 < hole.length; i += 2) {
            boolean inside = Rings.crossesOdd(outer, (hole[i] + hole[i + 2]) / 2, (hole[i + 1] + hole[i + 3]) / 2);
            votes += inside ? 1 : -1;
        }
        return votes > 0;
    }
}
