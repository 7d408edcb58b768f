package org.wardplan.spatial.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;

/** The tidal Thames as an area: what wards cover and boroughs, which end at mean high water, don't. */
final class TidalRiver {
    /** Wider than two sources of the same border differ, so that no thread of river is left at London's edge. */
    private static final double OVER_THE_EDGE_METRES = 30;

    /** Below this a piece is no river but a difference of two outlines of the same bank. */
    private static final double SMALLEST_SQUARE_METRES = 1_000;

    private static final double SAME_AREA = 0.001;

    private TidalRiver() {}

    /**
     * The river, and a strip of {@value #OVER_THE_EDGE_METRES} m beyond it where London ends in it. Never covers land.
     *
     * @param wards to the middle of the river
     * @param boroughs to mean high water, from the same publisher
     */
    static Geometry of(List<Geometry> wards, List<Geometry> boroughs) {
        Geometry all = UnaryUnionNG.union(Shapes.FACTORY.buildGeometry(wards), LandCoverage.DECIMETRES);
        Geometry land = UnaryUnionNG.union(Shapes.FACTORY.buildGeometry(boroughs), LandCoverage.DECIMETRES);
        List<Geometry> pieces = new ArrayList<>();
        Geometry wet = OverlayNG.overlay(all, land, OverlayNG.DIFFERENCE, LandCoverage.DECIMETRES);
        for (Polygon piece : Shapes.polygons(wet.norm())) {
            if (piece.getArea() >= SMALLEST_SQUARE_METRES) {
                pieces.add(piece);
            }
        }
        Geometry wide = Shapes.FACTORY.buildGeometry(pieces).buffer(OVER_THE_EDGE_METRES);
        return OverlayNG.overlay(wide, land, OverlayNG.DIFFERENCE, LandCoverage.DECIMETRES)
                .norm();
    }

    /**
     * The shift from one set of outlines to another that shows the same areas: mean difference of the centroids of
     * areas that both have under one code and with the same size. Publishers that transform coordinates by different
     * methods differ by a few metres, nearly the same ones all over a city.
     *
     * @return the shift, which is none where no area matches
     */
    static AffineTransformation shift(Map<String, Geometry> from, Map<String, Geometry> to) {
        double dx = 0;
        double dy = 0;
        int n = 0;
        for (Map.Entry<String, Geometry> e : new TreeMap<>(from).entrySet()) {
            Geometry other = to.get(e.getKey());
            if (other == null || Math.abs(other.getArea() / e.getValue().getArea() - 1) > SAME_AREA) {
                continue;
            }
            Coordinate a = e.getValue().getCentroid().getCoordinate();
            Coordinate b = other.getCentroid().getCoordinate();
            dx += b.x - a.x;
            dy += b.y - a.y;
            n++;
        }
        return n == 0 ? new AffineTransformation() : AffineTransformation.translationInstance(dx / n, dy / n);
    }
}
