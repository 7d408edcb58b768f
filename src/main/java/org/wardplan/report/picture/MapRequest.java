package org.wardplan.report.picture;

/**
 * What a map shows and how large.
 *
 * @param colouring the classes that wards are coloured by
 * @param faded whether wards are drawn paler the less sure their place is
 * @param width of the drawing in units
 * @param height of the drawing in units
 * @param detail pixels that a unit will have: 1 on paper at this size, more for an enlarged picture
 * @param framed with title, source line and program; false for a map inside a paper that says all that itself
 * @param order for a borough or BCU the wards by number, first the one numbered 1
 * @param parts of what stands around a framed map, those wanted, and whether there is a legend
 */
public record MapRequest(
        MapColouring colouring,
        boolean faded,
        double width,
        double height,
        double detail,
        boolean framed,
        int[] order,
        PictureParts parts) {
    /** Units that a map needs in either direction. */
    static final double LEAST = 200;

    /** With all that can stand around a map. */
    public MapRequest(
            MapColouring colouring,
            boolean faded,
            double width,
            double height,
            double detail,
            boolean framed,
            int[] order) {
        this(colouring, faded, width, height, detail, framed, order, PictureParts.ALL);
    }

    public MapRequest {
        order = order.clone();
        if (!(width >= LEAST) || !(height >= LEAST)) {
            throw new IllegalArgumentException(width + " × " + height + ": a map needs 200 × 200 or more");
        }
    }

    /** A framed map; in more units of the same shape where these are fewer than a map needs. */
    public static MapRequest framed(
            MapColouring colouring,
            boolean faded,
            double width,
            double height,
            double detail,
            int[] order,
            PictureParts parts) {
        double by = Math.max(1, LEAST / Math.min(width, height));
        return new MapRequest(colouring, faded, width * by, height * by, detail / by, true, order, parts);
    }

    /** With more units, in which letters are smaller. */
    MapRequest enlarged(double by) {
        return new MapRequest(colouring, faded, width * by, height * by, detail / by, framed, order, parts);
    }
}
