package org.wardplan.spatial.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.wardplan.spatial.Boundaries;
import org.wardplan.spatial.BoundaryLevel;

/**
 * Makes the outlines that the map shows: land only, as one valid coverage at each level of detail, simplified together
 * so that shared borders stay shared (Visvalingam–Whyatt with topology kept, as in JTS {@link CoverageSimplifier}).
 */
public final class BoundaryBuilder {
    private static final double LABEL_PRECISION_METRES = 5;

    /** Fine enough to put a label, and far quicker than the finest; without such a level the full outlines serve. */
    private static final double LABEL_LEVEL_METRES = 12;

    private final List<Geometry> areas;
    private final int[] boroughOfWard;

    /**
     * @param areas the wards in the order of their set, then the City of London, as published
     * @param boroughOfWard for each ward the position of its borough
     */
    private BoundaryBuilder(List<Geometry> areas, int[] boroughOfWard) {
        if (areas.size() != boroughOfWard.length + 1) {
            throw new IllegalArgumentException(areas.size() + " areas for " + boroughOfWard.length + " wards");
        }
        this.areas = areas;
        this.boroughOfWard = boroughOfWard;
    }

    /**
     * What was made.
     *
     * @param landHectares per area, not simplified, without the river
     * @param overlapSquareMetres how much of the published outlines lay in two wards
     * @param reassigned small pieces that went to a neighbour, to the river or out of it
     * @param faults what {@link CoverageValidator} found, per level in words; empty when all levels are valid
     */
    public record Result(
            Boundaries boundaries,
            double[] landHectares,
            double overlapSquareMetres,
            int reassigned,
            List<String> faults) {}

    /**
     * Builds the levels.
     *
     * @param wards in the order of their set, rings as in a shapefile, uncut
     * @param city the City of London likewise
     * @param river what to take away
     * @param tolerances metres, ascending
     */
    public static Result build(
            List<List<double[]>> wards, List<double[]> city, River river, int[] boroughOfWard, double[] tolerances) {
        List<Geometry> areas = new ArrayList<>();
        wards.forEach(w -> areas.add(Shapes.fromShapefile(w)));
        areas.add(Shapes.fromShapefile(city));
        return new BoundaryBuilder(areas, boroughOfWard).build(river.area(), tolerances);
    }

    /** The tidal river, from wards to its middle and boroughs to mean high water of one publisher. */
    public static River river(List<List<double[]>> wards, List<List<double[]>> boroughs) {
        return new River(TidalRiver.of(
                wards.stream().map(Shapes::fromShapefile).toList(),
                boroughs.stream().map(Shapes::fromShapefile).toList()));
    }

    /** The hole that the wards leave for the City of London: the largest hole in their union, as a ring. */
    public static List<double[]> largestHole(List<List<double[]>> wards) {
        Geometry union = UnaryUnionNG.union(
                        Shapes.FACTORY.buildGeometry(
                                wards.stream().map(Shapes::fromShapefile).toList()),
                        LandCoverage.DECIMETRES)
                .norm();
        List<LinearRing> holes = new ArrayList<>();
        for (Polygon polygon : Shapes.polygons(union)) {
            for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
                holes.add(polygon.getInteriorRingN(h));
            }
        }
        Polygon largest = holes.stream()
                .map(Shapes.FACTORY::createPolygon)
                .max(Comparator.comparingDouble(Polygon::getArea))
                .orElseThrow(() -> new IllegalArgumentException("the wards leave no hole"));
        double[] ring = Shapes.rings(largest).get(0);
        return List.of(Shapes.reversed(ring));
    }

    /** An area of water, to be moved when outlines come from another publisher. */
    public static final class River {
        private final Geometry area;

        private River(Geometry area) {
            this.area = area;
        }

        Geometry area() {
            return area;
        }

        public double areaHectares() {
            return area.getArea() / 10_000;
        }

        /** The river moved as the outlines of one source lie against those of another, found by shared codes. */
        public River moved(Map<String, List<double[]>> from, Map<String, List<double[]>> to) {
            return new River(TidalRiver.shift(geometries(from), geometries(to)).transform(area));
        }

        private static Map<String, Geometry> geometries(Map<String, List<double[]>> outlines) {
            Map<String, Geometry> result = new HashMap<>();
            outlines.forEach((code, rings) -> result.put(code, Shapes.fromShapefile(rings)));
            return result;
        }
    }

    private Result build(Geometry water, double[] tolerances) {
        LandCoverage.Result land = LandCoverage.build(areas, water);
        Geometry[] coverage = land.areas().toArray(Geometry[]::new);
        List<String> faults = new ArrayList<>(faults(coverage, 0));
        List<BoundaryLevel> levels = new ArrayList<>();
        Geometry[] labelled = coverage;
        for (double tolerance : tolerances) {
            Geometry[] simplified = new CoverageSimplifier(coverage).simplify(tolerance);
            labelled = tolerance == LABEL_LEVEL_METRES ? simplified : labelled;
            faults.addAll(faults(simplified, tolerance));
            List<List<double[]>> rings =
                    Arrays.stream(simplified).map(Shapes::rings).toList();
            levels.add(BoundaryLevel.of(tolerance, rings, boroughOfWard));
        }
        return new Result(
                new Boundaries(levels, labels(List.of(labelled)), boroughLabels(labelled)),
                land.areas().stream().mapToDouble(a -> a.getArea() / 10_000).toArray(),
                land.overlapSquareMetres(),
                land.reassigned(),
                faults);
    }

    private static List<String> faults(Geometry[] coverage, double tolerance) {
        List<String> faults = new ArrayList<>();
        Geometry[] found = CoverageValidator.validate(coverage);
        for (int i = 0; i < coverage.length; i++) {
            if (coverage[i].isEmpty()) {
                faults.add("area " + i + " is empty at " + tolerance + " m");
            } else if (found[i] != null) {
                faults.add("area " + i + " doesn't meet its neighbours at " + tolerance + " m: " + found[i]);
            }
        }
        return faults;
    }

    private double[] boroughLabels(Geometry[] coverage) {
        int boroughs = Arrays.stream(boroughOfWard).max().orElse(-1) + 1;
        List<Geometry> outlines = new ArrayList<>();
        for (int b = 0; b < boroughs; b++) {
            List<Geometry> parts = new ArrayList<>();
            for (int w = 0; w < boroughOfWard.length; w++) {
                if (boroughOfWard[w] == b) {
                    parts.add(coverage[w]);
                }
            }
            outlines.add(CoverageUnion.union(parts.toArray(Geometry[]::new)).norm());
        }
        return labels(outlines);
    }

    private static double[] labels(List<Geometry> areas) {
        double[] xy = new double[2 * areas.size()];
        for (int i = 0; i < areas.size(); i++) {
            Geometry largest = Shapes.polygons(areas.get(i)).stream()
                    .max(Comparator.comparingDouble(Polygon::getArea))
                    .orElseThrow(() -> new IllegalArgumentException("an area is empty"));
            Coordinate centre = MaximumInscribedCircle.getCenter(largest, LABEL_PRECISION_METRES)
                    .getCoordinate();
            xy[2 * i] = centre.x;
            xy[2 * i + 1] = centre.y;
        }
        return xy;
    }
}
