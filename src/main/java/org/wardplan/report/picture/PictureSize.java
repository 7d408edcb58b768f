package org.wardplan.report.picture;

import java.util.Locale;

/**
 * How large a picture is.
 *
 * @param width in pixels, {@value #LEAST} to {@value #GREATEST}
 * @param height in pixels, the same; 0 for one that suits what is shown
 * @param scale pixels for one unit of the layout, of which letters have about 10: more makes letters larger
 * @param print whether units are of a printed page, 96 to the inch, so that the file says how large it is on paper
 */
public record PictureSize(int width, int height, double scale, boolean print) {
    public static final int LEAST = 300;
    public static final int GREATEST = 12_000;

    /** Units to the inch. */
    public static final double PER_INCH = 96;

    private static final double CM_PER_INCH = 2.54;
    private static final double WIDEST_ON_SCREEN = 960;
    private static final double LEAST_UNITS = 280;

    public PictureSize {
        if (!isWidth(width) || height != 0 && !isHeight(height) || !(scale > 0)) {
            throw new IllegalArgumentException(width + " × " + height + " at " + scale);
        }
        // below that no legend has room
        scale = Math.min(scale, width / LEAST_UNITS);
    }

    public static boolean isWidth(long px) {
        return px >= LEAST && px <= GREATEST;
    }

    public static boolean isHeight(long px) {
        return px >= LEAST / 2 && px <= GREATEST;
    }

    /** For a screen: letters grow with the picture once it is wide. */
    public static PictureSize pixels(int width, int height) {
        return new PictureSize(width, height, Math.max(1, width / WIDEST_ON_SCREEN), false);
    }

    /** For paper. */
    public static PictureSize print(double widthCm, double heightCm, int dpi) {
        return new PictureSize(pixels(widthCm, dpi), pixels(heightCm, dpi), dpi / PER_INCH, true);
    }

    /** Pixels of a length on paper. */
    public static int pixels(double cm, int dpi) {
        return (int) Math.round(cm / CM_PER_INCH * dpi);
    }

    /** The same with a height, brought into what a height can be. */
    public PictureSize withHeight(double px) {
        int most = Math.max(LEAST / 2, (int) Math.min(GREATEST, Math.round(px)));
        return new PictureSize(width, most, scale, print);
    }

    public double unitsWide() {
        return width / scale;
    }

    /** 0 where the height is to suit what is shown. */
    public double unitsHigh() {
        return height / scale;
    }

    /** Dots to the inch of a printed picture. */
    public double dpi() {
        return scale * PER_INCH;
    }

    /** A width or height, of pixels, for the head of an SVG file: millimetres on paper, else pixels. */
    public String length(int px) {
        return print ? String.format(Locale.ROOT, "%.2fmm", px / dpi() * 10 * CM_PER_INCH) : Integer.toString(px);
    }
}
