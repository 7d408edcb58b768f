package org.wardplan.ui.map.raster;

import java.util.Arrays;

/**
 * The colours of a map, as {@code 0xAARRGGBB}.
 *
 * @param faces opaque colour by number: wards, City of London, outside
 * @param boroughStrength by number how strong borough lines are over it, 0 to 256
 * @param wardLine with its alpha
 * @param boroughLine with its alpha
 * @param hatch colour of the stripes over the City of London
 */
public record MapColours(int[] faces, int[] boroughStrength, int wardLine, int boroughLine, int hatch) {
    public MapColours {
        if (faces.length != boroughStrength.length) {
            throw new IllegalArgumentException(faces.length + " colours, " + boroughStrength.length + " strengths");
        }
    }

    /** Whether a map painted in these colours looks the same as in those. */
    public boolean sameAs(MapColours other) {
        return Arrays.equals(faces, other.faces)
                && Arrays.equals(boroughStrength, other.boroughStrength)
                && wardLine == other.wardLine
                && boroughLine == other.boroughLine
                && hatch == other.hatch;
    }

    /** An opaque colour from {@code #rrggbb}. */
    public static int opaque(String hex) {
        return 0xff000000 | Integer.parseInt(hex.substring(1), 16);
    }

    /** A colour from {@code #rrggbb} with an alpha from 0 to 1. */
    public static int withAlpha(String hex, double alpha) {
        return ((int) Math.round(255 * alpha) << 24) | Integer.parseInt(hex.substring(1), 16);
    }

    /**
     * A colour over another.
     *
     * @param under opaque
     * @param part share of the upper colour, 0 to 256
     */
    public static int mix(int under, int over, int part) {
        int rb = (under & 0xff00ff) + ((((over & 0xff00ff) - (under & 0xff00ff)) * part) >> 8);
        int g = (under & 0xff00) + ((((over & 0xff00) - (under & 0xff00)) * part) >> 8);
        return 0xff000000 | (rb & 0xff00ff) | (g & 0xff00);
    }
}
