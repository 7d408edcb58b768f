package org.wardplan.spatial;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The outlines of a ward set at several levels of detail, with what a map asks of them. British National Grid metres
 * (EPSG:27700). Immutable; safe to read from several threads.
 */
public final class Boundaries {
    private final List<BoundaryLevel> levels;
    private final double[] labelPoints;
    private final double[] boroughLabelPoints;
    private final double[][] faceBounds;
    private final double[][] boroughBounds;
    private final double[] bounds;

    /**
     * @param levels at least one, all of the same faces
     * @param labelPoints x, y per face
     * @param boroughLabelPoints x, y per borough
     */
    public Boundaries(List<BoundaryLevel> levels, double[] labelPoints, double[] boroughLabelPoints) {
        if (levels.isEmpty() || labelPoints.length != 2 * levels.get(0).faces()) {
            throw new IllegalArgumentException(levels.size() + " levels, " + labelPoints.length / 2 + " label points");
        }
        List<BoundaryLevel> ordered = new ArrayList<>(levels);
        ordered.sort(Comparator.comparingDouble(BoundaryLevel::toleranceMetres));
        this.levels = List.copyOf(ordered);
        this.labelPoints = labelPoints;
        this.boroughLabelPoints = boroughLabelPoints;
        BoundaryLevel finest = ordered.get(0);
        List<double[]> corners = new ArrayList<>();
        List<List<double[]>> boroughCorners = new ArrayList<>();
        for (int b = 0; b < boroughLabelPoints.length / 2; b++) {
            boroughCorners.add(new ArrayList<>());
        }
        faceBounds = new double[finest.faces()][];
        for (int face = 0; face < faceBounds.length; face++) {
            faceBounds[face] = finest.bounds(face);
            corners.add(faceBounds[face]);
            int borough = finest.boroughOf(face);
            if (borough >= 0) {
                boroughCorners.get(borough).add(faceBounds[face]);
            }
        }
        bounds = Rings.bounds(corners);
        boroughBounds = boroughCorners.stream().map(Rings::bounds).toArray(double[][]::new);
    }

    /** Finest first. */
    public List<BoundaryLevel> levels() {
        return levels;
    }

    public BoundaryLevel finest() {
        return levels.get(0);
    }

    public BoundaryLevel coarsest() {
        return levels.get(levels.size() - 1);
    }

    /**
     * The coarsest level that looks right at a scale: its tolerance is no more than a pixel.
     *
     * @param metresPerPixel metres on the ground that one device pixel covers
     */
    public BoundaryLevel forScale(double metresPerPixel) {
        BoundaryLevel best = levels.get(0);
        for (BoundaryLevel level : levels) {
            if (level.toleranceMetres() <= metresPerPixel) {
                best = level;
            }
        }
        return best;
    }

    /** Smallest upright rectangle around all faces: minX, minY, maxX, maxY. */
    public double[] bounds() {
        return bounds.clone();
    }

    /** Smallest upright rectangle around a face: minX, minY, maxX, maxY. */
    public double[] bounds(int face) {
        return faceBounds[face].clone();
    }

    /** Smallest upright rectangle around a borough, by its position in the ward set: minX, minY, maxX, maxY. */
    public double[] boroughBounds(int borough) {
        return boroughBounds[borough].clone();
    }

    /** x, y of a point well inside the face: the centre of about the largest circle that fits. */
    public double[] labelPoint(int face) {
        return new double[] {labelPoints[2 * face], labelPoints[2 * face + 1]};
    }

    /** x, y of a point well inside the borough, by its position in the ward set. */
    public double[] boroughLabelPoint(int borough) {
        return new double[] {boroughLabelPoints[2 * borough], boroughLabelPoints[2 * borough + 1]};
    }

    /** The face of the City of London: the last one. */
    public int cityFace() {
        return levels.get(0).faces() - 1;
    }

    /**
     * The face at a point, or {@link BoundaryLevel#OUTSIDE}. Exact on the finest level; a point on a shared border
     * belongs to exactly one of its faces.
     */
    public int faceAt(double x, double y) {
        BoundaryLevel finest = levels.get(0);
        for (int face = 0; face < faceBounds.length; face++) {
            double[] b = faceBounds[face];
            if (x < b[0] || x > b[2] || y < b[1] || y > b[3]) {
                continue;
            }
            boolean odd = false;
            for (int r = 0; r < finest.ringCount(face); r++) {
                odd ^= Rings.crossesOdd(finest.ring(face, r), x, y);
            }
            if (odd) {
                return face;
            }
        }
        return BoundaryLevel.OUTSIDE;
    }
}
