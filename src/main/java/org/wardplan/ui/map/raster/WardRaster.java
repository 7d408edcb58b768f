package org.wardplan.ui.map.raster;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.wardplan.spatial.Boundaries;
import org.wardplan.spatial.BoundaryLevel;

/**
 * The map without its colours: the number of the face at every pixel, and the pixels that borders touch. Made once for
 * a view; colours are then a matter of a table ({@link RasterPainter}). Immutable; safe to read from several threads.
 *
 * <p>Numbers are those of the faces: wards in the order of their set, then the City of London, then
 * {@link #outside()} for what is no face.
 */
public final class WardRaster {
    private final RasterFrame frame;
    private final short[] ids;
    private final Edges edges;
    private final int outside;
    private final int[] cityBox;

    private WardRaster(RasterFrame frame, short[] ids, Edges edges, int outside, int[] cityBox) {
        this.frame = frame;
        this.ids = ids;
        this.edges = edges;
        this.outside = outside;
        this.cityBox = cityBox;
    }

    /**
     * @param wardLine width of ward lines in pixels; 0 for none
     * @param boroughLine width of borough lines, river banks and London's edge in pixels; 0 for none
     * @param outdated asked now and then whether the raster is still wanted
     * @throws CancellationException when it is not
     */
    public static WardRaster of(
            Boundaries boundaries, RasterFrame frame, double wardLine, double boroughLine, BooleanSupplier outdated) {
        BoundaryLevel level = boundaries.forScale(frame.metresPerPixel());
        int outside = level.faces();
        short[] ids = new short[frame.width() * frame.height()];
        Arrays.fill(ids, (short) outside);
        FaceFill fill = new FaceFill(frame, ids);
        double slack = 2 * level.toleranceMetres();
        for (int face = 0; face < level.faces(); face++) {
            if (meets(frame, boundaries.bounds(face), slack)) {
                check(outdated);
                fill.fill(level, face);
            }
        }
        Edges edges = new Edges(ids.length);
        EdgeDrawing drawing = new EdgeDrawing(frame, ids, outside, edges);
        for (int arc = 0; arc < level.arcCount(); arc++) {
            if (arc % 64 == 0) {
                check(outdated);
            }
            drawing.draw(level, arc, level.isBoroughBorder(arc) ? boroughLine : wardLine);
        }
        int[] city = box(frame, boundaries.bounds(boundaries.cityFace()), slack);
        return new WardRaster(frame, ids, edges, outside, city);
    }

    private static void check(BooleanSupplier outdated) {
        if (outdated.getAsBoolean()) {
            throw new CancellationException();
        }
    }

    private static boolean meets(RasterFrame frame, double[] bounds, double slack) {
        return bounds[0] - slack < frame.maxX()
                && bounds[2] + slack > frame.minX()
                && bounds[1] - slack < frame.maxY()
                && bounds[3] + slack > frame.minY();
    }

    private static int[] box(RasterFrame frame, double[] bounds, double slack) {
        return new int[] {
            clamp(frame.pixelX(bounds[0] - slack), frame.width()),
            clamp(frame.pixelY(bounds[3] + slack), frame.height()),
            clamp(frame.pixelX(bounds[2] + slack) + 1, frame.width()),
            clamp(frame.pixelY(bounds[1] - slack) + 1, frame.height())
        };
    }

    private static int clamp(double v, int most) {
        return (int) Math.max(0, Math.min(most, v));
    }

    public RasterFrame frame() {
        return frame;
    }

    /** The number of pixels that no face covers: the number of faces. */
    public int outside() {
        return outside;
    }

    /** Number of the face at a pixel, {@link #outside()} for none. */
    public int id(int x, int y) {
        return ids[y * frame.width() + x] & 0xffff;
    }

    /** How much of a pixel a ward line covers, 0 to 255. */
    public int wardLine(int x, int y) {
        int edge = edges.find(y * frame.width() + x);
        return edge < 0 ? 0 : edges.ward(edge);
    }

    /** How much of a pixel a borough line, a river bank or London's edge covers, 0 to 255. */
    public int boroughLine(int x, int y) {
        int edge = edges.find(y * frame.width() + x);
        return edge < 0 ? 0 : edges.borough(edge);
    }

    short[] ids() {
        return ids;
    }

    Edges edges() {
        return edges;
    }

    /** Pixels in which the City of London may lie: from x, from y, to x, to y. */
    int[] cityBox() {
        return cityBox;
    }
}
