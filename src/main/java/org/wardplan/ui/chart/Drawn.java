package org.wardplan.ui.chart;

import java.util.List;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.wardplan.ui.theme.Theme;

/**
 * What can be given away as a drawing: a chart, or several set out as one.
 *
 * @param width in px
 * @param height in px
 * @param words what it shows, for those who don't see it
 * @param legend what its marks mean, where that is not written in it
 * @param sized draws it in any size; null for what has one size only
 * @param neededHeight least height in any size, in px
 */
public record Drawn(
        Theme theme,
        double width,
        double height,
        String words,
        List<Legend.Entry> legend,
        Painting painting,
        @Nullable Sized sized,
        double neededHeight) {
    private static final double LEAST_SMALL = 8;

    /** Draws it in a size, with its upper left corner at the pen's origin. */
    @FunctionalInterface
    public interface Sized {
        void paint(Pen g, double width, double height);
    }

    /** What has one size only. */
    public Drawn(Theme theme, double width, double height, String words, List<Legend.Entry> legend, Painting painting) {
        this(theme, width, height, words, legend, painting, null, height);
    }

    /** Draws it at its size, with its upper left corner at the pen's origin. */
    @FunctionalInterface
    public interface Painting {
        void paint(Pen g);
    }

    public Drawn {
        legend = List.copyOf(legend);
    }

    /** A chart as large as it is now; null for a region that is no chart. */
    static @Nullable Drawn of(Region region) {
        if (region instanceof ChartRegion c) {
            double w = c.drawnWidth();
            double h = c.drawnHeight();
            return new Drawn(
                    c.theme, w, h, c.described(), c.legend(), g -> c.drawAll(g, w, h), c::drawSized, c.neededHeight());
        }
        if (region instanceof SmallChart s) {
            double w = Math.floor(s.getWidth() > 0 ? s.getWidth() : s.prefWidth(-1));
            double h = Math.floor(s.getHeight() > 0 ? s.getHeight() : s.prefHeight(w));
            String words = s.getAccessibleText() == null ? "" : s.getAccessibleText();
            return new Drawn(s.theme, w, h, words, List.of(), g -> s.draw(g, w, h), s::draw, LEAST_SMALL);
        }
        return null;
    }
}
