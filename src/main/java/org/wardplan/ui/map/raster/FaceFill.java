package org.wardplan.ui.map.raster;

import java.util.Arrays;
import org.wardplan.spatial.BoundaryLevel;

/**
 * Fills faces into a raster of numbers by scan lines and the even-odd rule: a pixel belongs to the face that its centre
 * lies in. Crossings of a shared border come out the same from both sides, so that there are no gaps and no overlaps.
 */
final class FaceFill {
    /** Parts of a pixel to which crossings are rounded. */
    private static final int FINE = 256;

    private final RasterFrame frame;
    private final short[] ids;
    private long[] crossings = new long[1024];
    private int count;

    FaceFill(RasterFrame frame, short[] ids) {
        this.frame = frame;
        this.ids = ids;
    }

    void fill(BoundaryLevel level, int face) {
        count = 0;
        for (int r = 0; r < level.ringCount(face); r++) {
            double[] ring = level.ring(face, r);
            double x0 = frame.pixelX(ring[0]);
            double y0 = frame.pixelY(ring[1]);
            for (int i = 2; i < ring.length; i += 2) {
                double x1 = frame.pixelX(ring[i]);
                double y1 = frame.pixelY(ring[i + 1]);
                if (y0 < y1) {
                    edge(x0, y0, x1, y1);
                } else if (y1 < y0) {
                    edge(x1, y1, x0, y0);
                }
                x0 = x1;
                y0 = y1;
            }
        }
        Arrays.sort(crossings, 0, count);
        for (int k = 0; k + 1 < count; k += 2) {
            int row = (int) (crossings[k] >>> 32);
            int from = pixel((int) crossings[k]);
            int to = pixel((int) crossings[k + 1]);
            Arrays.fill(ids, row * frame.width() + from, row * frame.width() + to, (short) face);
        }
    }

    /** First pixel whose centre lies at or right of a crossing. */
    private int pixel(int fine) {
        return Math.min(frame.width(), (fine + FINE / 2 - 1) / FINE);
    }

    /** Adds the crossings of an edge with the centres of the rows; {@code y0 < y1}. */
    private void edge(double x0, double y0, double x1, double y1) {
        int first = (int) Math.ceil(Math.max(0, y0) - 0.5);
        int last = (int) Math.ceil(Math.min(frame.height(), y1) - 0.5);
        if (first >= last) {
            return;
        }
        if (count + last - first > crossings.length) {
            crossings = Arrays.copyOf(crossings, Math.max(2 * crossings.length, count + last - first));
        }
        double slope = (x1 - x0) / (y1 - y0);
        long most = (long) frame.width() * FINE;
        for (int row = first; row < last; row++) {
            double x = x0 + (row + 0.5 - y0) * slope;
            long fine = Math.max(0, Math.min(most, Math.round(x * FINE)));
            crossings[count++] = ((long) row << 32) | fine;
        }
    }
}
