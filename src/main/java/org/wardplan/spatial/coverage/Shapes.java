package org.wardplan.spatial.coverage;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Between rings as plain coordinates and JTS geometries. */
public final class Shapes {
    static final GeometryFactory FACTORY = new GeometryFactory();

    private Shapes() {}

    /**
     * An area from the rings of a shapefile record: outer rings clockwise, holes anticlockwise. Self-touching rings are
     * repaired, vertices kept.
     *
     * @param rings closed, x0, y0, …, x0, y0
     */
    public static Geometry fromShapefile(List<double[]> rings) {
        List<Geometry> shells = new ArrayList<>();
        List<Geometry> holes = new ArrayList<>();
        for (double[] ring : rings) {
            LinearRing line = ring(ring);
            Polygon polygon = FACTORY.createPolygon(line);
            Geometry area = polygon.isValid() ? polygon : GeometryFixer.fix(polygon);
            (Orientation.isCCW(line.getCoordinates()) ? holes : shells).add(area);
        }
        Geometry area = shells.size() == 1 ? shells.get(0) : OverlayNGRobust.union(shells, FACTORY);
        if (holes.isEmpty()) {
            return area;
        }
        return area.difference(OverlayNGRobust.union(holes, FACTORY));
    }

    static LinearRing ring(double[] ring) {
        Coordinate[] points = new Coordinate[ring.length / 2];
        for (int i = 0; i < points.length; i++) {
            points[i] = new Coordinate(ring[2 * i], ring[2 * i + 1]);
        }
        return FACTORY.createLinearRing(points);
    }

    /** Closed rings with the area on the left: outer rings anticlockwise, holes clockwise. */
    static List<double[]> rings(Geometry area) {
        List<double[]> rings = new ArrayList<>();
        for (int i = 0; i < area.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) area.getGeometryN(i);
            rings.add(coordinates(polygon.getExteriorRing(), true));
            for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
                rings.add(coordinates(polygon.getInteriorRingN(h), false));
            }
        }
        return rings;
    }

    private static double[] coordinates(LinearRing ring, boolean anticlockwise) {
        Coordinate[] points = ring.getCoordinates();
        boolean reverse = Orientation.isCCW(points) != anticlockwise;
        double[] xy = new double[2 * points.length];
        for (int i = 0; i < points.length; i++) {
            Coordinate p = points[reverse ? points.length - 1 - i : i];
            xy[2 * i] = p.x;
            xy[2 * i + 1] = p.y;
        }
        return xy;
    }

    /** The same ring walked the other way. */
    static double[] reversed(double[] ring) {
        double[] back = new double[ring.length];
        for (int i = 0; i < ring.length; i += 2) {
            back[i] = ring[ring.length - 2 - i];
            back[i + 1] = ring[ring.length - 1 - i];
        }
        return back;
    }

    static List<Polygon> polygons(Geometry geometry) {
        List<Polygon> polygons = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                polygons.add(polygon);
            }
        }
        return polygons;
    }
}
