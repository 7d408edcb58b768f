package org.wardplan.ui.map.raster;

import org.wardplan.spatial.BoundaryLevel;

/**
 * Draws borders into {@link Edges}. The cover of a pixel is that of a line of the given width through a box filter one
 * pixel wide, by the distance of the pixel's centre from the line; where lines meet the greatest cover counts.
 */
final class EdgeDrawing {
    private final RasterFrame frame;
    private final short[] ids;
    private final int outside;
    private final Edges edges;

    private int left;
    private int right;
    private boolean isBorough;
    private double half;
    private double reach;

    EdgeDrawing(RasterFrame frame, short[] ids, int outside, Edges edges) {
        this.frame = frame;
        this.ids = ids;
        this.outside = outside;
        this.edges = edges;
    }

    /** @param width of the line in pixels; 0 smooths the border and draws no line */
    void draw(BoundaryLevel level, int arc, double width) {
        left = face(level.left(arc));
        right = face(level.right(arc));
        isBorough = level.isBoroughBorder(arc);
        half = width / 2;
        reach = half + 0.5;
        double[] points = level.arc(arc);
        double x0 = frame.pixelX(points[0]);
        double y0 = frame.pixelY(points[1]);
        for (int i = 2; i < points.length; i += 2) {
            double x1 = frame.pixelX(points[i]);
            double y1 = frame.pixelY(points[i + 1]);
            if (Math.max(x0, x1) > -reach
                    && Math.min(x0, x1) < frame.width() + reach
                    && Math.max(y0, y1) > -reach
                    && Math.min(y0, y1) < frame.height() + reach) {
                segment(x0, y0, x1, y1);
            }
            x0 = x1;
            y0 = y1;
        }
    }

    private int face(int face) {
        return face == BoundaryLevel.OUTSIDE ? outside : face;
    }

    private void segment(double x0, double y0, double x1, double y1) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        double length2 = dx * dx + dy * dy;
        if (length2 == 0) {
            return;
        }
        boolean flat = Math.abs(dx) >= Math.abs(dy);
        double a0 = flat ? x0 : y0;
        double a1 = flat ? x1 : y1;
        double b0 = flat ? y0 : x0;
        double da = a1 - a0;
        double db = flat ? dy : dx;
        int along = flat ? frame.width() : frame.height();
        int across = flat ? frame.height() : frame.width();
        double spread = reach * Math.sqrt(length2) / Math.abs(da);
        int first = Math.max(0, (int) Math.floor(Math.min(a0, a1) - reach));
        int last = Math.min(along - 1, (int) Math.floor(Math.max(a0, a1) + reach));
        for (int a = first; a <= last; a++) {
            double t = Math.max(0, Math.min(1, (a + 0.5 - a0) / da));
            double middle = b0 + t * db;
            int from = Math.max(0, (int) Math.floor(middle - spread));
            int to = Math.min(across - 1, (int) Math.floor(middle + spread));
            for (int b = from; b <= to; b++) {
                double px = a + 0.5 - a0;
                double py = b + 0.5 - b0;
                double u = Math.max(0, Math.min(1, (px * da + py * db) / length2));
                double ex = px - u * da;
                double ey = py - u * db;
                double d2 = ex * ex + ey * ey;
                if (d2 < reach * reach) {
                    touch(flat ? b * frame.width() + a : a * frame.width() + b, Math.sqrt(d2));
                }
            }
        }
    }

    private void touch(int pixel, double distance) {
        double cover = Math.min(distance + 0.5, half) - Math.max(distance - 0.5, -half);
        int line = cover <= 0 ? 0 : (int) Math.round(255 * Math.min(1, cover));
        int id = ids[pixel] & 0xffff;
        boolean own = id == left || id == right;
        int share = own && distance < 0.5 ? (int) (255 * (0.5 - distance)) : 0;
        if (line == 0 && share == 0) {
            return;
        }
        int edge = edges.entry(pixel);
        edges.line(edge, isBorough, line);
        edges.beyond(edge, id == left ? right : left, share);
    }
}
