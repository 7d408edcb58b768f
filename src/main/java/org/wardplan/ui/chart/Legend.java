package org.wardplan.ui.chart;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.wardplan.ui.theme.Fonts;
import org.wardplan.ui.theme.Theme;
import org.wardplan.ui.theme.Token;

/** What the marks of a chart mean, in rows as wide as the chart. */
public final class Legend {
    /** How a mark looks. */
    public enum Look {
        LINE,
        DASHED,
        DOT,
        AREA
    }

    /**
     * One mark.
     *
     * @param text what it means
     */
    public record Entry(Look look, Color colour, String text) {}

    private static final double ROW = 16;
    private static final double KEY = 16;
    private static final double GAP = 14;
    private final Theme theme;
    private final List<Entry> entries;
    private final Font font;

    Legend(Theme theme, List<Entry> entries) {
        this.theme = theme;
        this.entries = List.copyOf(entries);
        font = Fonts.regular(theme.px(10));
    }

    private double room(Entry e) {
        return theme.px(KEY) + theme.px(6) + TextWidth.of(e.text(), font) + theme.px(GAP);
    }

    /** The height of all rows, in px. */
    double height(double width) {
        double x = 0;
        int rows = entries.isEmpty() ? 0 : 1;
        for (Entry e : entries) {
            if (x > 0 && x + room(e) > width) {
                rows++;
                x = 0;
            }
            x += room(e);
        }
        return rows * theme.px(ROW);
    }

    /** Draws all rows. */
    void draw(Pen g, double left, double top, double width) {
        double x = 0;
        double y = top + theme.px(ROW) / 2;
        for (Entry e : entries) {
            if (x > 0 && x + room(e) > width) {
                y += theme.px(ROW);
                x = 0;
            }
            mark(g, e, left + x, y);
            g.setFont(font);
            g.setFill(theme.paint(Token.MUTED));
            g.setTextAlign(TextAlignment.LEFT);
            g.setTextBaseline(VPos.CENTER);
            g.fillText(e.text(), left + x + theme.px(KEY) + theme.px(6), y);
            x += room(e);
        }
    }

    private void mark(Pen g, Entry e, double x, double y) {
        double w = theme.px(KEY);
        double h = theme.px(8);
        switch (e.look()) {
            case LINE, DASHED -> {
                g.setStroke(e.colour());
                g.setLineWidth(e.look() == Look.LINE ? 2 : 1.25);
                if (e.look() == Look.DASHED) {
                    g.setLineDashes(3, 3);
                }
                g.strokeLine(x, y, x + w, y);
                g.setLineDashes();
            }
            case DOT -> {
                g.setFill(e.colour());
                g.fillOval(x + (w - h) / 2, y - h / 2, h, h);
            }
            case AREA -> {
                g.setFill(e.colour());
                g.fillRect(x, y - h / 2, w, h);
            }
        }
    }
}
