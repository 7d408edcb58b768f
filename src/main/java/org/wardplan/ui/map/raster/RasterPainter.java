package org.wardplan.ui.map.raster;

/** Colours a raster: a table look-up for every pixel, then the pixels that borders touch are blended. */
public final class RasterPainter {
    /** Pixels from one stripe of the hatch to the next, along a row. */
    private static final int HATCH = 6;

    private RasterPainter() {}

    /**
     * @param hatchStretch how much larger than on a screen of standard resolution the hatch is drawn, 1 or more
     * @param out receives {@code 0xffRRGGBB} by row; at least as long as the raster has pixels
     */
    public static void paint(WardRaster raster, MapColours colours, int hatchStretch, int[] out) {
        short[] ids = raster.ids();
        int[] table = colours.faces();
        for (int i = 0; i < ids.length; i++) {
            out[i] = table[ids[i]];
        }
        hatchCity(raster, colours, hatchStretch, out);
        blendEdges(raster, colours, out);
    }

    private static void hatchCity(WardRaster raster, MapColours colours, int stretch, int[] out) {
        int[] box = raster.cityBox();
        int width = raster.frame().width();
        short city = (short) (raster.outside() - 1);
        int period = HATCH * Math.max(1, stretch);
        // counted from the ground's origin, so that stripes stay where they are from one raster to the next
        double perPixel = raster.frame().metresPerPixel();
        int shift = (int) Math.floorMod(
                Math.round(raster.frame().minX() / perPixel)
                        - Math.round(raster.frame().maxY() / perPixel),
                (long) period);
        for (int y = box[1]; y < box[3]; y++) {
            for (int x = box[0]; x < box[2]; x++) {
                if (raster.ids()[y * width + x] == city && (x + y + shift) % period < period / 3) {
                    out[y * width + x] = colours.hatch();
                }
            }
        }
    }

    private static void blendEdges(WardRaster raster, MapColours colours, int[] out) {
        Edges edges = raster.edges();
        short[] ids = raster.ids();
        int[] table = colours.faces();
        int[] strength = colours.boroughStrength();
        int wardAlpha = colours.wardLine() >>> 24;
        int boroughAlpha = colours.boroughLine() >>> 24;
        for (int e = 0; e < edges.count(); e++) {
            int at = edges.at(e);
            int colour = out[at];
            int share = edges.share(e);
            if (share > 0) {
                colour = MapColours.mix(colour, table[edges.other(e)], share);
            }
            int ward = edges.ward(e);
            if (ward > 0) {
                colour = MapColours.mix(colour, colours.wardLine(), ward * wardAlpha / 254);
            }
            int borough = edges.borough(e);
            if (borough > 0) {
                int part = borough * boroughAlpha / 254 * strength[ids[at]] >> 8;
                colour = MapColours.mix(colour, colours.boroughLine(), Math.min(256, part));
            }
            out[at] = colour;
        }
    }
}
