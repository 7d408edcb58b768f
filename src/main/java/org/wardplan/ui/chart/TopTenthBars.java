package org.wardplan.ui.chart;

import java.util.Comparator;
import java.util.stream.IntStream;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.RankIntervals;
import org.wardplan.app.PickArea;
import org.wardplan.ui.theme.Fonts;
import org.wardplan.ui.theme.Numbers;
import org.wardplan.ui.theme.Theme;
import org.wardplan.ui.theme.Token;

/**
 * How sure the top tenth is: the wards by rank with their chance of being in it, strong where that is almost certain.
 * It shows the ranks at which a ward may be in it, twice to three times the tenth; the table has all.
 */
public final class TopTenthBars extends PointChart {
    /** Chance from which a ward is almost certain to be in the top tenth. */
    public static final double CERTAIN = 0.95;

    /** Chance from which it is possible. */
    public static final double POSSIBLE = 0.05;

    private static final int TICK = 20;
    private static final int MOST_TENTHS = 3;
    private static final double PALE = 0.35;
    private double[] chance = new double[0];
    private int[] low = new int[0];
    private int[] high = new int[0];
    private int[] order = new int[0];
    private int[] rank = new int[0];
    private int shown;
    private int tenth;
    private String by = "";
    private String why = "No wards";
    private double legendEnd;

    public TopTenthBars(Theme theme) {
        super(theme, "top-tenth");
    }

    /**
     * Shows the wards by a figure.
     *
     * @param values by ward, the highest first; not-a-number for a ward that has none, which comes last
     * @param ranks of the same figure; none while they are not known
     * @param newBy what the ranks are by: {@code robberies}
     */
    public void show(double[] values, @Nullable RankIntervals ranks, String newBy) {
        by = newBy;
        why = values.length == 0 ? "No wards" : ranks == null ? "Not worked out yet" : "";
        int n = ranks == null ? 0 : values.length;
        chance = ranks == null ? new double[0] : ranks.topTenth();
        low = ranks == null ? new int[0] : ranks.low();
        high = ranks == null ? new int[0] : ranks.high();
        order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer w) -> Double.isNaN(values[w]) ? 1e300 : -values[w])
                        .thenComparingInt(w -> w))
                .mapToInt(Integer::intValue)
                .toArray();
        rank = new int[n];
        tenth = (n + 9) / 10;
        int last = 0;
        for (int k = 0; k < n; k++) {
            rank[order[k]] = k + 1;
            last = chance[order[k]] >= POSSIBLE ? k + 1 : last;
        }
        // A round number of ranks, so that the axis ends with one.
        int wanted = Math.min(Math.max(last, 2 * tenth - TICK / 2), MOST_TENTHS * tenth);
        shown = Math.min(n, (wanted + TICK - 1) / TICK * TICK);
        pointsChanged();
    }

    @Override
    int points() {
        return order.length;
    }

    private double left() {
        return px(34);
    }

    private double right() {
        return drawnWidth() - px(6);
    }

    private double bottom() {
        return drawnHeight() - px(38);
    }

    private double top() {
        return px(18);
    }

    private double edge(int place) {
        return left() + place * (right() - left()) / Math.max(1, shown);
    }

    private double level(double share) {
        return bottom() - share * (bottom() - top());
    }

    /** Not-a-number for a ward whose rank is not among those shown. */
    @Override
    double xOf(int point) {
        return rank[point] > shown ? Double.NaN : (edge(rank[point] - 1) + edge(rank[point])) / 2;
    }

    @Override
    double yOf(int point) {
        return level(chance[point]);
    }

    @Override
    double across(int point) {
        return rank[point] > shown ? Double.NaN : rank[point];
    }

    @Override
    double up(int point) {
        return -across(point);
    }

    /** Anywhere above the axis a bar is hit, however low it is. */
    @Override
    int nearest(double x, double y) {
        int place = (int) Math.floor((x - left()) * shown / (right() - left()));
        return x < left() || y < top() - px(4) || y > bottom() + px(4) || place < 0 || place >= shown
                ? -1
                : order[place];
    }

    /** A bar is inside when any part of it is. */
    @Override
    boolean isIn(PickArea area, int point) {
        double x = xOf(point);
        double step = px(3);
        for (double at = bottom() - 1; at > yOf(point); at -= step) {
            if (area.contains(x, at)) {
                return true;
            }
        }
        return area.contains(x, yOf(point));
    }

    /** Number of wards from a chance up to below another. */
    private int count(double from, double below) {
        return (int) IntStream.of(order)
                .filter(w -> chance[w] >= from && chance[w] < below)
                .count();
    }

    /** Number of ranks drawn. */
    public int shown() {
        return shown;
    }

    /** Rank of a ward by the figure, 1 for the highest. */
    public int rank(int ward) {
        return rank[ward];
    }

    /** {@code 68%}; {@code > 99%} and {@code < 1%} where a whole per cent would say more than is known. */
    public static String chanceText(double share) {
        return share > 0.99 ? "> 99%" : share < 0.01 ? "< 1%" : Numbers.percent(share, 0);
    }

    /** {@code rank 14, 5–95% interval 9 to 21, in the top tenth > 99%}: what a told text can be made of. */
    public String certainty(int ward) {
        return "Rank " + rank[ward] + " by " + by + ", nine times in ten " + low[ward] + "–" + high[ward]
                + "\nIn the top " + tenth + ": " + chanceText(chance[ward]);
    }

    @Override
    String words() {
        if (!why.isEmpty()) {
            return why;
        }
        return "Chance of being in the top " + tenth + " by " + by + ", wards by rank: " + count(CERTAIN, 2)
                + " almost certain, 95% or more, " + count(POSSIBLE, CERTAIN) + " possible";
    }

    private Color strong() {
        return theme.paint(Token.ACCENT);
    }

    private Color light() {
        return strong().interpolate(theme.paint(Token.BG), theme.isDark() ? 0.42 : 0.48);
    }

    private Color colour(int ward) {
        return chance[ward] >= CERTAIN
                ? strong()
                : chance[ward] >= POSSIBLE ? light() : theme.paint(Token.FAINT).interpolate(theme.paint(Token.BG), 0.5);
    }

    @Override
    void drawBack(Pen g, double w, double h) {
        if (!why.isEmpty()) {
            text(g, why, w / 2, h / 2, TextAlignment.CENTER, VPos.CENTER, Token.MUTED);
            return;
        }
        for (double share : new double[] {0, 0.5, 1}) {
            g.setStroke(theme.paint(Token.HAIRLINE));
            g.setLineWidth(1);
            line(g, left(), level(share), right(), level(share));
            text(
                    g,
                    Numbers.percent(share, 0),
                    left() - px(6),
                    level(share),
                    TextAlignment.RIGHT,
                    VPos.CENTER,
                    Token.MUTED);
        }
        for (int k = 0; k < shown; k++) {
            g.setGlobalAlpha(isFaded(order[k]) ? PALE : 1);
            bar(g, k, colour(order[k]));
        }
        g.setGlobalAlpha(1);
        ticks(g);
        if (tenth <= shown) {
            double at = edge(tenth);
            g.setStroke(theme.paint(Token.TEXT));
            g.setLineWidth(1);
            g.setLineDashes(3, 3);
            line(g, at, px(2), at, bottom());
            g.setLineDashes();
            String words = "rank " + tenth + ", the top tenth ends";
            boolean leftOf = at + px(5) + TextWidth.of(words, Fonts.regular(px(10))) > right();
            text(
                    g,
                    words,
                    at + (leftOf ? -px(5) : px(5)),
                    px(1),
                    leftOf ? TextAlignment.RIGHT : TextAlignment.LEFT,
                    VPos.TOP,
                    Token.MUTED);
        }
        legend(g, h);
    }

    private void bar(Pen g, int place, Color colour) {
        double from = Math.round(edge(place));
        double to = Math.round(edge(place + 1));
        double gap = to - from > 2 ? 1 : 0;
        double tall = Math.max(1, Math.round(bottom() - level(chance[order[place]])));
        g.setFill(colour);
        g.fillRect(from, bottom() - tall, Math.max(1, to - from - gap), tall);
    }

    private void ticks(Pen g) {
        double last = Double.NEGATIVE_INFINITY;
        for (int r = 1; r <= shown; r = r == 1 ? TICK : r + TICK) {
            double at = (edge(r - 1) + edge(r)) / 2;
            if (at - last > px(24)) {
                TextAlignment align = r == shown && shown > 1 ? TextAlignment.RIGHT : TextAlignment.CENTER;
                text(
                        g,
                        Integer.toString(r),
                        r == shown && shown > 1 ? edge(r) : at,
                        bottom() + px(4),
                        align,
                        VPos.TOP,
                        Token.MUTED);
                last = at;
            }
        }
    }

    private void legend(Pen g, double h) {
        int certain = count(CERTAIN, 2);
        double at =
                swatch(g, left() - px(26), h, strong(), Numbers.counted(certain, "ward") + " almost certain (≥ 95%)");
        at = swatch(g, at, h, light(), count(POSSIBLE, CERTAIN) + " possible (≥ 5%)");
        legendEnd = at;
    }

    /** @return where the next one begins */
    private double swatch(Pen g, double at, double h, Color colour, String words) {
        Font font = Fonts.regular(px(10));
        double side = Math.round(px(8));
        g.setFill(colour);
        g.fillRect(Math.round(at), Math.round(h - px(11)), side, side);
        text(g, words, Math.round(at) + side + px(5), h - px(2), TextAlignment.LEFT, VPos.BOTTOM, Token.MUTED);
        return at + side + px(5) + TextWidth.of(words, font) + px(14);
    }

    @Override
    void drawPicked(Pen g, int point) {
        bar(g, rank[point] - 1, theme.paint(Token.TEXT));
    }

    @Override
    void drawHover(Pen g, int point) {
        double from = Math.round(edge(rank[point] - 1));
        double to = Math.round(edge(rank[point]));
        double tall = Math.max(3, bottom() - level(chance[point]));
        g.setStroke(theme.paint(Token.BG));
        g.setLineWidth(3);
        g.strokeRect(from - 0.5, bottom() - tall - 0.5, to - from, tall + 1);
        g.setStroke(theme.paint(Token.TEXT));
        g.setLineWidth(1.5);
        g.strokeRect(from - 0.5, bottom() - tall - 0.5, to - from, tall + 1);
    }

    /** The lead's name and chance in the legend. */
    @Override
    void drawLead(Pen g, int lead, double w, double h) {
        if (why.isEmpty()) {
            String place = rank[lead] > shown ? ", rank " + rank[lead] : "";
            swatch(g, legendEnd, h, theme.paint(Token.TEXT), nameOf(lead) + place + ", " + chanceText(chance[lead]));
        }
    }

    /** The figures as a table: lines with a head, cells parted by tabs. */
    public String rows() {
        StringBuilder text = new StringBuilder("Rank\tWard\tChance of the top tenth\tFrom rank\tTo rank\n");
        for (int w : order) {
            text.append(rank[w])
                    .append('\t')
                    .append(nameOf(w))
                    .append('\t')
                    .append(Numbers.percent(chance[w], 1))
                    .append('\t')
                    .append(low[w])
                    .append('\t')
                    .append(high[w])
                    .append('\n');
        }
        return text.toString();
    }
}
