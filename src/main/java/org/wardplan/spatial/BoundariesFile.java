package org.wardplan.spatial;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wardplan.base.VarintInput;
import org.wardplan.base.VarintOutput;

/**
 * The compact file of outlines, {@code boundaries.bin}: a topology in the manner of TopoJSON, each border stored once.
 *
 * <p>Numbers are unsigned LEB128 varints; signed ones are zigzag-coded first. Lengths are decimetres on the British
 * National Grid. The file holds, in order:
 *
 * <ol>
 *   <li>the bytes {@code WPBOUND1};
 *   <li>number of wards, of boroughs, of levels;
 *   <li>label points of the faces (wards in the order of the set, then the City of London), then of the boroughs by
 *       name: x and y, each as the signed difference to the point before, the first to 0;
 *   <li>per level, finest first: tolerance; number of arcs; per arc its left and right face plus 1 (0 is outside), its
 *       number of points less 2, its points as signed differences of x and y to the point before, which for the first
 *       point is the last one of the arc before (0, 0 for the first arc);
 *   <li>and then, per face, its number of rings, per ring the number of arcs and the arcs, signed: {@code i} forwards,
 *       {@code −1 − i} backwards, face on the left.
 * </ol>
 */
public final class BoundariesFile {
    private static final byte[] MAGIC = "WPBOUND1".getBytes(StandardCharsets.US_ASCII);
    private static final double UNIT = 10;

    private BoundariesFile() {}

    /** Coordinates are rounded to decimetres. */
    public static byte[] write(Boundaries boundaries, int boroughs) {
        VarintOutput out = new VarintOutput();
        out.bytes(MAGIC);
        int faces = boundaries.finest().faces();
        out.unsigned(faces - 1);
        out.unsigned(boroughs);
        out.unsigned(boundaries.levels().size());
        long[] at = new long[2];
        for (int face = 0; face < faces; face++) {
            writePoint(out, boundaries.labelPoint(face), 0, at);
        }
        for (int borough = 0; borough < boroughs; borough++) {
            writePoint(out, boundaries.boroughLabelPoint(borough), 0, at);
        }
        for (BoundaryLevel level : boundaries.levels()) {
            writeLevel(level, out);
        }
        return out.toByteArray();
    }

    private static void writeLevel(BoundaryLevel level, VarintOutput out) {
        out.unsigned(Math.round(level.toleranceMetres() * UNIT));
        out.unsigned(level.arcCount());
        long[] at = new long[2];
        for (int arc = 0; arc < level.arcCount(); arc++) {
            out.unsigned(level.left(arc) + 1L);
            out.unsigned(level.right(arc) + 1L);
            double[] points = level.arc(arc);
            out.unsigned(points.length / 2 - 2L);
            for (int i = 0; i < points.length; i += 2) {
                writePoint(out, points, i, at);
            }
        }
        for (int face = 0; face < level.faces(); face++) {
            out.unsigned(level.ringCount(face));
            for (int r = 0; r < level.ringCount(face); r++) {
                int[] ring = level.ringArcs(face, r);
                out.unsigned(ring.length);
                for (int signed : ring) {
                    out.signed(signed);
                }
            }
        }
    }

    /**
     * Reads the file.
     *
     * @param boroughOfWard for each ward of the set the position of its borough
     * @throws IOException when the bytes are no such file, are cut short or don't fit the ward set; the message says
     *     which
     */
    public static Boundaries read(byte[] bytes, int[] boroughOfWard) throws IOException {
        VarintInput in = new VarintInput(bytes);
        in.expect(MAGIC, "outlines of wards");
        int wards = in.count("wards");
        if (wards != boroughOfWard.length) {
            throw new IOException("it holds " + wards + " wards, and the ward set " + boroughOfWard.length);
        }
        int boroughs = in.count("boroughs");
        if (boroughs <= Arrays.stream(boroughOfWard).max().orElse(0)) {
            throw new IOException("it holds only " + boroughs + " boroughs");
        }
        int levelCount = in.count("levels");
        if (levelCount == 0) {
            throw new IOException("it holds no level of detail");
        }
        long[] at = new long[2];
        double[] labels = new double[2 * (wards + 1)];
        double[] boroughLabels = new double[2 * boroughs];
        readPoints(in, labels, at);
        readPoints(in, boroughLabels, at);
        List<BoundaryLevel> levels = new ArrayList<>();
        for (int i = 0; i < levelCount; i++) {
            levels.add(readLevel(in, boroughOfWard));
        }
        in.expectEnd();
        return new Boundaries(levels, labels, boroughLabels);
    }

    private static BoundaryLevel readLevel(VarintInput in, int[] boroughOfWard) throws IOException {
        int faces = boroughOfWard.length + 1;
        double tolerance = in.unsigned() / UNIT;
        int arcCount = in.count("arcs");
        double[][] arcs = new double[arcCount][];
        int[] left = new int[arcCount];
        int[] right = new int[arcCount];
        long[] at = new long[2];
        for (int arc = 0; arc < arcCount; arc++) {
            left[arc] = in.below(faces + 1L, "face") - 1;
            right[arc] = in.below(faces + 1L, "face") - 1;
            arcs[arc] = new double[2 * (in.count("points") + 2)];
            readPoints(in, arcs[arc], at);
        }
        int[][][] rings = new int[faces][][];
        for (int face = 0; face < faces; face++) {
            rings[face] = new int[in.count("rings")][];
            if (rings[face].length == 0) {
                throw new IOException("face " + face + " has no outline");
            }
            for (int r = 0; r < rings[face].length; r++) {
                rings[face][r] = readRing(in, arcs);
            }
        }
        return new BoundaryLevel(tolerance, arcs, left, right, rings, boroughOfWard);
    }

    private static int[] readRing(VarintInput in, double[][] arcs) throws IOException {
        int[] ring = new int[in.count("arcs of a ring")];
        if (ring.length == 0) {
            throw new IOException("a ring has no arcs");
        }
        for (int i = 0; i < ring.length; i++) {
            long signed = in.signed();
            if (signed >= arcs.length || signed < -arcs.length) {
                throw new IOException("a ring names arc " + signed + " of " + arcs.length);
            }
            ring[i] = (int) signed;
        }
        return ring;
    }

    private static void writePoint(VarintOutput out, double[] points, int i, long[] at) {
        long x = Math.round(points[i] * UNIT);
        long y = Math.round(points[i + 1] * UNIT);
        out.signed(x - at[0]);
        out.signed(y - at[1]);
        at[0] = x;
        at[1] = y;
    }

    private static void readPoints(VarintInput in, double[] points, long[] at) throws IOException {
        for (int i = 0; i < points.length; i += 2) {
            at[0] += in.signed();
            at[1] += in.signed();
            points[i] = at[0] / UNIT;
            points[i + 1] = at[1] / UNIT;
        }
    }
}
