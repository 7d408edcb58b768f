package org.wardplan.report.picture;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing drawn on a map. Coordinates are units of the drawing, x to the right and y down; colours are
 * {@code #rrggbb}.
 */
public sealed interface Mark {

    /**
     * A filled area, rings by the even-odd rule.
     *
     * @param code ward code, or empty where it is none of the wards shown
     * @param title name and figure for who points at it, or empty
     * @param stroke colour of its edge, or null
     */
    record Area(String code, String title, List<double[]> rings, String fill, @Nullable String stroke, double width)
            implements Mark {}

    /** Lines along the points x0, y0, x1, y1, …, each list a line. */
    record Lines(List<double[]> lines, String colour, double width) implements Mark {}

    /** Diagonal hatching inside rings. */
    record Hatch(List<double[]> rings, String colour, double spacing, double width) implements Mark {}

    /** An upright rectangle. */
    record Box(double x, double y, double width, double height, String fill, @Nullable String stroke) implements Mark {}

    /** A disc with an edge. */
    record Disc(double x, double y, double radius, String fill, String stroke, double width) implements Mark {}

    /**
     * A line of text.
     *
     * @param y of the base line
     * @param halo colour of an outline around the letters, or null
     */
    record Words(
            String text,
            double x,
            double y,
            double size,
            Weight weight,
            Anchor anchor,
            String colour,
            @Nullable String halo)
            implements Mark {}

    /** Weights of the font. */
    enum Weight {
        REGULAR(400, "Regular"),
        MEDIUM(500, "Medium"),
        BOLD(700, "Bold");

        private final int css;
        private final String file;

        Weight(int css, String file) {
            this.css = css;
            this.file = file;
        }

        public int css() {
            return css;
        }

        String file() {
            return file;
        }
    }

    /** Which part of the text stands at x. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }
}
