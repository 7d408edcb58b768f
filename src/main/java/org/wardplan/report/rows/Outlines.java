package org.wardplan.report.rows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.wardplan.spatial.OutlinePolygon;
import org.wardplan.storage.GeoPackageLayer.Shape;

/** Outlines as simple features: valid polygons, outer rings anticlockwise, holes clockwise. */
final class Outlines {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int POLYGON = 3;
    private static final int MULTI_POLYGON = 6;
    private static final byte LITTLE_ENDIAN = 1;
    /** Little-endian, with an envelope of minX, maxX, minY, maxY, not empty. */
    private static final byte FLAGS = 0b0000_0011;

    private static final int HEADER_BYTES = 8 + 4 * Double.BYTES;
    private static final int SRS = 27_700;

    private Outlines() {}

    /**
     * The same area as valid polygons: a ring that touches or crosses itself, as one around several wards may, is
     * parted where it does. Valid ones are left as they are.
     */
    static List<OutlinePolygon> valid(List<OutlinePolygon> polygons) {
        Polygon[] parts = polygons.stream().map(Outlines::polygon).toArray(Polygon[]::new);
        Geometry all = parts.length == 1 ? parts[0] : FACTORY.createMultiPolygon(parts);
        if (all.isValid()) {
            return polygons;
        }
        Geometry fixed = GeometryFixer.fix(all);
        fixed.normalize();
        List<OutlinePolygon> mended = new ArrayList<>();
        for (Object part : PolygonExtracter.getPolygons(fixed)) {
            // JTS winds the other way round.
            Polygon p = (Polygon) ((Polygon) part).reverse();
            List<double[]> holes = new ArrayList<>();
            for (int h = 0; h < p.getNumInteriorRing(); h++) {
                holes.add(ring(p.getInteriorRingN(h)));
            }
            mended.add(new OutlinePolygon(ring(p.getExteriorRing()), holes));
        }
        return mended;
    }

    private static Polygon polygon(OutlinePolygon p) {
        return FACTORY.createPolygon(
                ring(p.outer()), p.holes().stream().map(Outlines::ring).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(double[] xy) {
        Coordinate[] points = new Coordinate[xy.length / 2];
        for (int i = 0; i < points.length; i++) {
            points[i] = new Coordinate(xy[2 * i], xy[2 * i + 1]);
        }
        return FACTORY.createLinearRing(points);
    }

    private static double[] ring(LinearRing ring) {
        double[] xy = new double[2 * ring.getNumPoints()];
        for (int i = 0; i < ring.getNumPoints(); i++) {
            xy[2 * i] = ring.getCoordinateN(i).x;
            xy[2 * i + 1] = ring.getCoordinateN(i).y;
        }
        return xy;
    }

    /** A multipolygon in the binary form of GeoPackage, British National Grid. */
    static Shape shape(List<OutlinePolygon> polygons) {
        Envelope box = new Envelope();
        int bytes = HEADER_BYTES + 1 + 2 * Integer.BYTES;
        for (OutlinePolygon p : polygons) {
            bytes += 1 + 2 * Integer.BYTES + Integer.BYTES + p.outer().length * Double.BYTES;
            for (double[] hole : p.holes()) {
                bytes += Integer.BYTES + hole.length * Double.BYTES;
            }
            for (int i = 0; i < p.outer().length; i += 2) {
                box.expandToInclude(p.outer()[i], p.outer()[i + 1]);
            }
        }
        ByteBuffer b = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        b.put((byte) 'G').put((byte) 'P').put((byte) 0).put(FLAGS).putInt(SRS);
        b.putDouble(box.getMinX()).putDouble(box.getMaxX());
        b.putDouble(box.getMinY()).putDouble(box.getMaxY());
        b.put(LITTLE_ENDIAN).putInt(MULTI_POLYGON).putInt(polygons.size());
        for (OutlinePolygon p : polygons) {
            b.put(LITTLE_ENDIAN).putInt(POLYGON).putInt(1 + p.holes().size());
            put(p.outer(), b);
            p.holes().forEach(hole -> put(hole, b));
        }
        return new Shape(new double[] {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()}, b.array());
    }

    private static void put(double[] ring, ByteBuffer b) {
        b.putInt(ring.length / 2);
        for (double v : ring) {
            b.putDouble(v);
        }
    }
}
