package org.wardplan.ui.map.raster;

/**
 * What part of the ground a view shows: from British National Grid metres (north up) to the view's units (down).
 *
 * @param centreX easting in the middle of the view
 * @param centreY northing in the middle of the view
 * @param metresPerUnit metres on the ground that one unit of the view covers
 * @param width of the view in its units
 * @param height of the view in its units
 */
public record Viewport(double centreX, double centreY, double metresPerUnit, double width, double height) {

    /**
     * Shows all of an area.
     *
     * @param bounds minX, minY, maxX, maxY in metres
     * @param margin units left free on every side
     */
    public static Viewport fit(double[] bounds, double width, double height, double margin) {
        double w = Math.max(1, width - 2 * margin);
        double h = Math.max(1, height - 2 * margin);
        double scale = Math.max((bounds[2] - bounds[0]) / w, (bounds[3] - bounds[1]) / h);
        return new Viewport(
                (bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2, Math.max(1e-3, scale), width, height);
    }

    public double mapX(double x) {
        return centreX + (x - width / 2) * metresPerUnit;
    }

    public double mapY(double y) {
        return centreY - (y - height / 2) * metresPerUnit;
    }

    public double screenX(double easting) {
        return width / 2 + (easting - centreX) / metresPerUnit;
    }

    public double screenY(double northing) {
        return height / 2 - (northing - centreY) / metresPerUnit;
    }

    /** Nearer by a factor; what lies under the point stays there. */
    public Viewport zoomedAt(double x, double y, double factor) {
        double scale = metresPerUnit / factor;
        return new Viewport(
                mapX(x) - (x - width / 2) * scale, mapY(y) + (y - height / 2) * scale, scale, width, height);
    }

    /** The ground moved by some units to the right and down. */
    public Viewport panned(double dx, double dy) {
        return new Viewport(centreX - dx * metresPerUnit, centreY + dy * metresPerUnit, metresPerUnit, width, height);
    }

    public Viewport centredAt(double easting, double northing) {
        return new Viewport(easting, northing, metresPerUnit, width, height);
    }

    /** The same centre and scale in a view of another size. */
    public Viewport resized(double newWidth, double newHeight) {
        return new Viewport(centreX, centreY, metresPerUnit, newWidth, newHeight);
    }

    /**
     * The nearest one that doesn't lose the map: its centre lies within the bounds, its scale between two limits.
     *
     * @param bounds minX, minY, maxX, maxY in metres
     */
    public Viewport within(double[] bounds, double leastMetresPerUnit, double mostMetresPerUnit) {
        return new Viewport(
                clamp(centreX, bounds[0], bounds[2]),
                clamp(centreY, bounds[1], bounds[3]),
                clamp(metresPerUnit, leastMetresPerUnit, mostMetresPerUnit),
                width,
                height);
    }

    /** Part of the way to another one, 0 to 1; scales change by equal factors. */
    public Viewport towards(Viewport end, double part) {
        return new Viewport(
                centreX + (end.centreX - centreX) * part,
                centreY + (end.centreY - centreY) * part,
                metresPerUnit * Math.pow(end.metresPerUnit / metresPerUnit, part),
                end.width,
                end.height);
    }

    private static double clamp(double v, double low, double high) {
        return Math.max(low, Math.min(high, v));
    }
}
