package org.wardplan.spatial;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The outlines of a ward set at one level of detail, as a topology: every border is one arc that both sides share,
 * so that neighbours stay neighbours whatever was simplified. Coordinates are British National Grid metres
 * (EPSG:27700). Immutable; safe to read from several threads.
 *
 * <p>Faces are the wards in the order of their ward set, then the City of London, which is drawn and not planned.
 * What belongs to no face (the tidal Thames, the world around London) is {@link #OUTSIDE}.
 *
 * <p>A ring of a face is a list of arcs: {@code i} for arc <i>i</i> as stored, {@code ~i} for arc <i>i</i> backwards,
 * joined end to start with the face on the left. Outer rings therefore run anticlockwise, holes clockwise.
 */
public final class BoundaryLevel {
    /** What lies beside an arc where there is no face. */
    public static final int OUTSIDE = -1;

    /** What {@link #boroughOf(int)} tells for the City of London. */
    public static final int CITY = -2;

    private final double toleranceMetres;
    private final double[][] arcs;
    private final int[] left;
    private final int[] right;
    private final int[][][] rings;
    private final int[] boroughOfWard;
    private final AtomicReferenceArray<double @Nullable [][]> assembled;

    /**
     * Arrays are taken over, not copied.
     *
     * @param toleranceMetres how far a simplified border may leave the published one, roughly
     * @param arcs x0, y0, x1, y1, …; at least two points each
     * @param rings {@code rings[face][ring]} = signed arcs as told above
     * @param boroughOfWard for each ward the position of its borough in the ward set
     */
    BoundaryLevel(
            double toleranceMetres, double[][] arcs, int[] left, int[] right, int[][][] rings, int[] boroughOfWard) {
        if (left.length != arcs.length || right.length != arcs.length || rings.length != boroughOfWard.length + 1) {
            throw new IllegalArgumentException(arcs.length + " arcs, " + left.length + " left, " + right.length
                    + " right, " + rings.length + " faces for " + boroughOfWard.length + " wards");
        }
        this.toleranceMetres = toleranceMetres;
        this.arcs = arcs;
        this.left = left;
        this.right = right;
        this.rings = rings;
        this.boroughOfWard = boroughOfWard;
        this.assembled = new AtomicReferenceArray<>(rings.length);
    }

    /**
     * Finds the shared arcs of a coverage.
     *
     * @param toleranceMetres how far the borders may leave the published ones, roughly
     * @param ringsOfFaces per face (wards, then the City of London) its closed rings x0, y0, …, x0, y0: outer rings
     *     anticlockwise, holes clockwise; faces meet along the same vertices and don't overlap, else refused
     * @param boroughOfWard for each ward the position of its borough
     */
    public static BoundaryLevel of(double toleranceMetres, List<List<double[]>> ringsOfFaces, int[] boroughOfWard) {
        return Topology.build(toleranceMetres, ringsOfFaces, boroughOfWard);
    }

    public double toleranceMetres() {
        return toleranceMetres;
    }

    /** Number of faces: the wards, and the City of London as the last. */
    public int faces() {
        return rings.length;
    }

    public int arcCount() {
        return arcs.length;
    }

    /** Number of points of all arcs. */
    public int vertexCount() {
        int n = 0;
        for (double[] arc : arcs) {
            n += arc.length / 2;
        }
        return n;
    }

    /** Coordinates of an arc: x0, y0, x1, y1, … in metres. Shared, not copied: not to be modified. */
    public double[] arc(int arc) {
        return arcs[arc];
    }

    /** The face to the left when walking the arc as stored, or {@link #OUTSIDE}. */
    public int left(int arc) {
        return left[arc];
    }

    /** The face to the right when walking the arc as stored, or {@link #OUTSIDE}. */
    public int right(int arc) {
        return right[arc];
    }

    /** Position of the face's borough in its ward set; {@link #CITY} or {@link #OUTSIDE} where there is none. */
    public int boroughOf(int face) {
        return face == OUTSIDE ? OUTSIDE : face < boroughOfWard.length ? boroughOfWard[face] : CITY;
    }

    /**
     * Whether the arc divides two boroughs, or a borough from what is none: the river, the world outside or the City
     * of London, whose own edge counts too.
     */
    public boolean isBoroughBorder(int arc) {
        return boroughOf(left[arc]) != boroughOf(right[arc]);
    }

    /** Number of rings of a face: outer rings (islands have one each) and holes. */
    public int ringCount(int face) {
        return rings[face].length;
    }

    /**
     * A closed ring, x0, y0, …, x0, y0 in metres: anticlockwise an outer ring, clockwise a hole, so filling all rings
     * of a face by the even-odd rule is right. Assembled at the first call and kept: not to be modified.
     */
    public double[] ring(int face, int ring) {
        return assembledRings(face)[ring];
    }

    /** Signed arcs of a ring, see the class comment. Shared, not copied: not to be modified. */
    public int[] ringArcs(int face, int ring) {
        return rings[face][ring];
    }

    /** Area of a face at this level, in hectares. */
    public double areaHectares(int face) {
        double sum = 0;
        for (double[] ring : assembledRings(face)) {
            sum += Rings.signedArea(ring);
        }
        return sum / 10_000;
    }

    /** x, y of the centroid of a face's area, holes left out; it may lie outside a bent face. */
    public double[] middle(int face) {
        return Rings.centroid(Arrays.asList(assembledRings(face)));
    }

    /** Smallest upright rectangle around a face: minX, minY, maxX, maxY. */
    public double[] bounds(int face) {
        return Rings.bounds(Arrays.asList(assembledRings(face)));
    }

    /**
     * The outline around any choice of faces, inner borders dissolved: closed rings with the chosen faces on the
     * left, in an order that depends on the level alone.
     */
    public List<double[]> outline(IntPredicate chosen) {
        return Dissolve.outline(this, chosen);
    }

    /** The outline of a borough, inner ward borders dissolved. */
    public List<double[]> boroughOutline(int borough) {
        return outline(face -> boroughOf(face) == borough);
    }

    /** A face as polygons with their holes, for exports. */
    public List<OutlinePolygon> polygons(int face) {
        return OutlinePolygon.of(Arrays.asList(assembledRings(face)));
    }

    private double[][] assembledRings(int face) {
        double[][] known = assembled.get(face);
        if (known == null) {
            known = new double[rings[face].length][];
            for (int r = 0; r < known.length; r++) {
                known[r] = Rings.join(arcs, rings[face][r]);
            }
            assembled.set(face, known);
        }
        return known;
    }
}
