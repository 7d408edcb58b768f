package org.wardplan.ui.chart;

import java.time.YearMonth;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.wardplan.ui.theme.Fonts;
import org.wardplan.ui.theme.Theme;
import org.wardplan.ui.theme.Token;

/** Rows of months below each other as one drawing: names at the left, the months above, the classes below. */
public final class StripSheet {
    /**
     * A row.
     *
     * @param name whose months they are
     */
    public record Named(String name, MonthRow months) {}

    /** More than this can't be read on one sheet; the words say that there are more. */
    public static final int MOST = 100;

    private static final double ROW = 22;
    private static final double LEAST_NAME = 60;

    private StripSheet() {}

    /**
     * Sets rows out, the first of them where there are too many.
     *
     * @param first month of all rows
     * @param months of each row
     * @param breakAt position of the first month recorded in another system, or −1
     */
    public static Drawn of(Theme theme, YearMonth first, int months, int breakAt, List<Named> all, HeatBreaks breaks) {
        List<Named> rows = all.size() > MOST ? all.subList(0, MOST) : all;
        Font font = Fonts.regular(theme.px(11));
        double names = theme.px(LEAST_NAME);
        for (Named r : rows) {
            names = Math.max(names, TextWidth.of(r.name(), font) + theme.px(10));
        }
        double left = names;
        double row = theme.px(ROW);
        double cells =
                Math.ceil(months * theme.px(HeatStrip.MOST_CELL) + (months / 12.0 + 1) * theme.px(HeatStrip.YEAR_GAP));
        HeatHead head = new HeatHead(theme);
        head.show(first, months, breakAt);
        head.resize(cells, row);
        HeatLegend legend = new HeatLegend(theme);
        legend.show(breaks);
        double foot = legend.prefHeight(-1);
        double below = row * (rows.size() + 1) + theme.px(8);
        String note = head.getAccessibleText() + ". Underlined: hot, dotted above: cold"
                + (rows.size() < all.size() ? ". The first " + MOST + " of " + all.size() + " rows" : "");
        return new Drawn(theme, left + cells, below + foot, note, List.of(), g -> {
            at(g, left, 0, () -> head.draw(g, cells, row));
            for (int k = 0; k < rows.size(); k++) {
                double top = (k + 1) * row;
                label(g, font, theme.paint(Token.TEXT), rows.get(k).name(), 0, top + row / 2);
                HeatStrip strip = new HeatStrip(theme);
                strip.show(rows.get(k).months(), breaks, "");
                strip.resize(cells, row - 2);
                at(g, left, top + 1, () -> strip.draw(g, cells, row - 2));
            }
            at(g, left, below, () -> legend.draw(g, legend.prefWidth(-1), foot));
            double beside = left + legend.prefWidth(-1) + theme.px(12);
            label(g, Fonts.regular(theme.px(10)), theme.paint(Token.MUTED), note, beside, below + foot / 2);
        });
    }

    private static void at(Pen g, double x, double y, Runnable draw) {
        g.save();
        g.translate(x, y);
        draw.run();
        g.restore();
    }

    private static void label(Pen g, Font font, Color colour, String text, double x, double y) {
        g.setFont(font);
        g.setFill(colour);
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(text, x, y);
    }
}
