package org.wardplan.spatial.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * Takes the water away from a set of areas so that what remains is a valid coverage.
 *
 * <p>All lines, of the areas and of the water, are noded together on a grid of 0.1 m (snap rounding, Hobby 1999), the
 * pieces between them found, and each piece given whole to the area in which it lies. Neighbours therefore share every
 * vertex of their border, also where the water's outline was drawn from another source. Pieces too small to mean
 * anything go where they belong: an islet of land to the neighbour that it touches or else to the water, a pond of
 * water to the land around it.
 */
final class LandCoverage {
    /** Pieces below this, cut off from the rest of their area, are artefacts of two sources or can't be seen. */
    private static final double SMALL_SQUARE_METRES = 2_500;

    /** Part of its edge that a small piece shares with an area to go to it rather than to the water. */
    private static final double LAND_SHARE = 0.2;

    static final PrecisionModel DECIMETRES = new PrecisionModel(10);
    private static final int NOBODY = -1;
    private static final int WATER = -2;

    private final List<Geometry> areas;
    private final Geometry water;
    private final List<Polygon> pieces = new ArrayList<>();
    private final List<Integer> owners = new ArrayList<>();
    private final Map<Segment, int[]> sides = new HashMap<>();
    private double overlapSquareMetres;
    private int reassigned;

    private LandCoverage(List<Geometry> areas, Geometry water) {
        this.areas = areas;
        this.water = water;
    }

    /**
     * What remained.
     *
     * @param areas in the order given; one that lies wholly in the water is empty
     * @param overlapSquareMetres how much of the areas given lay in two of them; the first one has it
     * @param reassigned number of small pieces that went to a neighbour, to the water or out of it
     */
    record Result(List<Geometry> areas, double overlapSquareMetres, int reassigned) {}

    static Result build(List<Geometry> areas, Geometry water) {
        return new LandCoverage(areas, water).build();
    }

    private Result build() {
        findPieces();
        // Twice: a piece that moved may have joined others that were small by themselves.
        for (int round = 0; round < 2; round++) {
            moveSmallPieces();
        }
        List<List<Geometry>> parts = new ArrayList<>();
        areas.forEach(a -> parts.add(new ArrayList<>()));
        for (int p = 0; p < pieces.size(); p++) {
            if (owners.get(p) >= 0) {
                parts.get(owners.get(p)).add(pieces.get(p));
            }
        }
        List<Geometry> result = new ArrayList<>();
        for (List<Geometry> part : parts) {
            result.add(
                    part.isEmpty()
                            ? Shapes.FACTORY.createPolygon()
                            : CoverageUnion.union(part.toArray(Geometry[]::new)).norm());
        }
        return new Result(result, overlapSquareMetres, reassigned);
    }

    private void findPieces() {
        List<LineString> lines = new ArrayList<>();
        for (Geometry area : areas) {
            lines.addAll(lines(area));
        }
        lines.addAll(lines(water));
        Geometry noded = OverlayNG.overlay(
                Shapes.FACTORY.createMultiLineString(lines.toArray(LineString[]::new)),
                Shapes.FACTORY.createLineString(),
                OverlayNG.UNION,
                DECIMETRES);
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(noded);
        Collection<?> found = polygonizer.getPolygons();
        // JTS starts a ring where its hash tables happen to; in normal form the same pieces are the same again.
        found.forEach(p -> pieces.add((Polygon) ((Polygon) p).norm()));
        pieces.sort(Comparator.comparing((Polygon p) -> p.getEnvelopeInternal().getMinX())
                .thenComparing(p -> p.getEnvelopeInternal().getMinY())
                .thenComparing(p -> p));
        assignOwners();
        for (int p = 0; p < pieces.size(); p++) {
            for (LineString line : lines(pieces.get(p))) {
                Coordinate[] c = line.getCoordinates();
                for (int i = 0; i + 1 < c.length; i++) {
                    int[] side = sides.computeIfAbsent(Segment.of(c[i], c[i + 1]), s -> new int[] {NOBODY, NOBODY});
                    side[side[0] == NOBODY ? 0 : 1] = p;
                }
            }
        }
    }

    private void assignOwners() {
        STRtree tree = new STRtree();
        List<IndexedPointInAreaLocator> locators = new ArrayList<>();
        for (int a = 0; a < areas.size(); a++) {
            tree.insert(areas.get(a).getEnvelopeInternal(), a);
            locators.add(new IndexedPointInAreaLocator(areas.get(a)));
        }
        IndexedPointInAreaLocator inWater = new IndexedPointInAreaLocator(water);
        for (Polygon piece : pieces) {
            Coordinate inside = piece.getInteriorPoint().getCoordinate();
            List<Integer> candidates = new ArrayList<>();
            for (Object o : tree.query(new Envelope(inside))) {
                int a = (Integer) o;
                if (locators.get(a).locate(inside) != Location.EXTERIOR) {
                    candidates.add(a);
                }
            }
            candidates.sort(Comparator.naturalOrder());
            if (candidates.size() > 1) {
                overlapSquareMetres += piece.getArea();
            }
            boolean wet = !water.isEmpty() && inWater.locate(inside) != Location.EXTERIOR;
            owners.add(wet ? WATER : candidates.isEmpty() ? NOBODY : candidates.get(0));
        }
    }

    /** Groups pieces of one owner that share a border, and moves the groups that are small. */
    private void moveSmallPieces() {
        Map<Integer, List<Integer>> neighbours = new HashMap<>();
        for (int[] side : sides.values()) {
            if (side[1] != NOBODY && owners.get(side[0]).equals(owners.get(side[1]))) {
                neighbours.computeIfAbsent(side[0], k -> new ArrayList<>()).add(side[1]);
                neighbours.computeIfAbsent(side[1], k -> new ArrayList<>()).add(side[0]);
            }
        }
        boolean[] seen = new boolean[pieces.size()];
        List<List<Integer>> small = new ArrayList<>();
        for (int p = 0; p < pieces.size(); p++) {
            if (seen[p]) {
                continue;
            }
            List<Integer> group = new ArrayList<>(List.of(p));
            seen[p] = true;
            double area = 0;
            for (int i = 0; i < group.size(); i++) {
                area += pieces.get(group.get(i)).getArea();
                for (int q : neighbours.getOrDefault(group.get(i), List.of())) {
                    if (!seen[q]) {
                        seen[q] = true;
                        group.add(q);
                    }
                }
            }
            if (area < SMALL_SQUARE_METRES) {
                small.add(group);
            }
        }
        Map<Integer, Map<Integer, Double>> lengths = borderLengths();
        for (List<Integer> group : small) {
            int owner = owners.get(group.get(0));
            int to = destination(group, owner, lengths);
            if (to != owner) {
                group.forEach(p -> owners.set(p, to));
                reassigned++;
            }
        }
    }

    /** Per piece, the length of its border with each other owner. */
    private Map<Integer, Map<Integer, Double>> borderLengths() {
        Map<Integer, Map<Integer, Double>> lengths = new HashMap<>();
        sides.forEach((segment, side) -> {
            int other = side[1] == NOBODY ? NOBODY : owners.get(side[1]);
            lengths.computeIfAbsent(side[0], k -> new HashMap<>()).merge(other, segment.length(), Double::sum);
            if (side[1] != NOBODY) {
                lengths.computeIfAbsent(side[1], k -> new HashMap<>())
                        .merge(owners.get(side[0]), segment.length(), Double::sum);
            }
        });
        return lengths;
    }

    /**
     * The area with the longest border to the group, when that is a good part of the way round; else whatever borders
     * it longest.
     */
    private static int destination(List<Integer> group, int owner, Map<Integer, Map<Integer, Double>> lengths) {
        Map<Integer, Double> sum = new TreeMap<>();
        double around = 0;
        for (int p : group) {
            for (Map.Entry<Integer, Double> e :
                    lengths.getOrDefault(p, Map.of()).entrySet()) {
                if (e.getKey() != owner) {
                    sum.merge(e.getKey(), e.getValue(), Double::sum);
                    around += e.getValue();
                }
            }
        }
        int best = owner;
        double longest = 0;
        for (Map.Entry<Integer, Double> e : sum.entrySet()) {
            boolean land = e.getKey() >= 0 && e.getValue() >= LAND_SHARE * around;
            // Ascending keys: outside and water come before any area.
            if (e.getValue() > longest && (land || best < 0 || best == owner) || land && best < 0) {
                best = e.getKey();
                longest = e.getValue();
            }
        }
        return best;
    }

    @SuppressWarnings("unchecked")
    private static List<LineString> lines(Geometry g) {
        return LinearComponentExtracter.getLines(g);
    }

    private record Segment(double x1, double y1, double x2, double y2) {
        static Segment of(Coordinate a, Coordinate b) {
            return a.compareTo(b) < 0 ? new Segment(a.x, a.y, b.x, b.y) : new Segment(b.x, b.y, a.x, a.y);
        }

        double length() {
            return Math.hypot(x2 - x1, y2 - y1);
        }
    }
}
