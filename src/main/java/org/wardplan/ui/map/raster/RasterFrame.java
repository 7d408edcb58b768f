package org.wardplan.ui.map.raster;

/**
 * The piece of ground that a raster covers.
 *
 * @param minX easting of its left edge
 * @param maxY northing of its top edge
 * @param metresPerPixel metres on the ground that one pixel covers
 * @param width in pixels
 * @param height in pixels
 */
public record RasterFrame(double minX, double maxY, double metresPerPixel, int width, int height) {
    public RasterFrame {
        if (width < 1 || height < 1 || !(metresPerPixel > 0)) {
            throw new IllegalArgumentException(width + " × " + height + " pixels of " + metresPerPixel + " m");
        }
    }

    /**
     * Covers a view and some of the ground around it, on the view's pixels.
     *
     * @param outputScale pixels per unit of the view
     * @param margin share of the view's size that is added on each side
     */
    public static RasterFrame around(Viewport view, double outputScale, double margin) {
        int marginX = (int) Math.round(view.width() * outputScale * margin);
        int marginY = (int) Math.round(view.height() * outputScale * margin);
        double perPixel = view.metresPerUnit() / outputScale;
        return new RasterFrame(
                view.mapX(0) - marginX * perPixel,
                view.mapY(0) + marginY * perPixel,
                perPixel,
                Math.max(1, (int) Math.ceil(view.width() * outputScale) + 2 * marginX),
                Math.max(1, (int) Math.ceil(view.height() * outputScale) + 2 * marginY));
    }

    public double pixelX(double easting) {
        return (easting - minX) / metresPerPixel;
    }

    public double pixelY(double northing) {
        return (maxY - northing) / metresPerPixel;
    }

    public double maxX() {
        return minX + width * metresPerPixel;
    }

    public double minY() {
        return maxY - height * metresPerPixel;
    }

    /** Whether all that the view shows is covered, with a share of the view's size to spare on each side. */
    public boolean covers(Viewport view, double spare) {
        double sx = view.width() * view.metresPerUnit() * spare;
        double sy = view.height() * view.metresPerUnit() * spare;
        return view.mapX(0) - sx >= minX - metresPerPixel
                && view.mapX(view.width()) + sx <= maxX() + metresPerPixel
                && view.mapY(0) + sy <= maxY + metresPerPixel
                && view.mapY(view.height()) - sy >= minY() - metresPerPixel;
    }
}
