package org.wardplan.ui.chart;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.wardplan.ui.theme.Fonts;
import org.wardplan.ui.theme.Numbers;
import org.wardplan.ui.theme.Theme;
import org.wardplan.ui.theme.Token;

/**
 * Shares of areas under several plans: a row an area, a mark a plan, and a figure at the end of the row. Plans are told
 * apart by the shape of the mark besides its colour. A row is pointed at and picked as a whole.
 */
public final class DotPlot extends PointChart {
    private static final int SHAPES = 4;
    private static final double HEAD = 20;
    private static final double LEAST_ROW = 11.5;
    private static final double MOST_ROW = 22;
    private static final double MARK = 3.6;
    private static final double KEY = 10;

    /**
     * One area.
     *
     * @param shares by series, 0.68 is 68 %
     * @param figure of posts, written at the end of the row
     */
    public record Row(String name, double[] shares, String figure) {}

    /**
     * One plan.
     *
     * @param letter what it is called everywhere
     */
    public record Series(String letter, Color light, Color dark) {
        /** On the ground of the window or of paper. */
        public Color colour(boolean onDark) {
            return onDark ? dark : light;
        }
    }

    private List<Row> rows = List.of();
    private List<Series> series = List.of();
    private String what = "";
    private String figureHead = "";
    private int marked = -1;
    private double least;

    public DotPlot(Theme theme) {
        super(theme, "dot-plot");
        onArea(null);
    }

    /**
     * Shows other areas.
     *
     * @param newWhat what the shares are: {@code Coverage by borough}
     * @param newFigureHead what the figures at the end of the rows are
     */
    public void show(List<Row> newRows, List<Series> newSeries, String newWhat, String newFigureHead) {
        rows = List.copyOf(newRows);
        series = List.copyOf(newSeries);
        what = newWhat;
        figureHead = newFigureHead;
        double lowest = rows.stream()
                .flatMapToDouble(r -> Arrays.stream(r.shares()))
                .min()
                .orElse(0);
        least = Math.max(0, Math.floor(lowest * 4 - 0.05) / 4);
        if (marked >= rows.size()) {
            marked = -1;
        }
        names(r -> rows.get(r).name(), this::told);
        pointsChanged();
    }

    /** Marks the row of what is picked in other views; −1 for none. */
    public void markRow(int row) {
        if (row != marked) {
            marked = row;
            redraw();
        }
    }

    /** The row that is marked, or −1. */
    public int marked() {
        return marked;
    }

    private String told(int row) {
        Row of = rows.get(row);
        return of.name() + "\n"
                + IntStream.range(0, series.size())
                        .mapToObj(k -> series.get(k).letter() + " " + Numbers.percent(of.shares()[k], 0))
                        .collect(Collectors.joining(" · "))
                + "\n" + of.figure() + " posts, " + figureHead;
    }

    @Override
    int points() {
        return rows.size();
    }

    private double nameEnd() {
        return Math.rint(Math.min(px(150), drawnWidth() * 0.36));
    }

    private double left() {
        return nameEnd() + px(10);
    }

    private double right() {
        return drawnWidth() - px(58);
    }

    private double rowHeight() {
        double free = (drawnHeight() - px(HEAD) - px(2)) / Math.max(1, rows.size());
        return Math.min(px(MOST_ROW), free);
    }

    private double at(double share) {
        double part = (share - least) / Math.max(0.01, 1 - least);
        return left() + Math.max(0, Math.min(1, part)) * (right() - left());
    }

    @Override
    double xOf(int point) {
        return at(Arrays.stream(rows.get(point).shares()).max().orElse(least));
    }

    @Override
    double yOf(int point) {
        return px(HEAD) + (point + 0.5) * rowHeight();
    }

    @Override
    double across(int point) {
        return point;
    }

    @Override
    int nearest(double x, double y) {
        int row = (int) Math.floor((y - px(HEAD)) / rowHeight());
        return row < 0 || row >= rows.size() ? -1 : row;
    }

    @Override
    String counted(int number) {
        return Numbers.counted(number, "area");
    }

    @Override
    String words() {
        return what + ": " + Numbers.counted(rows.size(), "area") + " under "
                + series.stream().map(Series::letter).collect(Collectors.joining(", "));
    }

    @Override
    List<Legend.Entry> legend() {
        return series.stream()
                .map(s -> new Legend.Entry(Legend.Look.DOT, s.colour(theme.isDark()), s.letter()))
                .toList();
    }

    @Override
    void drawBack(Pen g, double w, double h) {
        if (rows.isEmpty()) {
            text(g, "Nothing to compare", w / 2, h / 2, TextAlignment.CENTER, VPos.CENTER, Token.MUTED);
            return;
        }
        double bottom = px(HEAD) + rows.size() * rowHeight();
        double step = least >= 0.5 ? 0.1 : 0.25;
        for (double share = least; share <= 1 + 1e-9; share += step) {
            g.setStroke(theme.paint(share >= 1 - 1e-9 ? Token.MUTED : Token.HAIRLINE));
            g.setLineWidth(1);
            line(g, at(share), px(HEAD) - px(3), at(share), bottom);
            text(
                    g,
                    Numbers.percent(share, 0),
                    at(share),
                    px(HEAD) - px(5),
                    TextAlignment.CENTER,
                    VPos.BOTTOM,
                    Token.MUTED);
        }
        text(g, figureHead, w - px(2), px(HEAD) - px(5), TextAlignment.RIGHT, VPos.BOTTOM, Token.MUTED);
        for (int r = 0; r < rows.size(); r++) {
            row(g, r, w);
        }
    }

    private void row(Pen g, int r, double w) {
        Row of = rows.get(r);
        double y = yOf(r);
        if (r == marked) {
            g.setFill(theme.paint(Token.SELECTED_ROW));
            g.fillRect(0, Math.rint(y - rowHeight() / 2), w, Math.rint(rowHeight()));
            g.setFill(theme.paint(Token.ACCENT_FG));
            g.fillRect(0, Math.rint(y - rowHeight() / 2), 2, Math.rint(rowHeight()));
        }
        Font font = r == marked ? Fonts.medium(px(10)) : Fonts.regular(px(10));
        g.setFont(font);
        g.setFill(theme.paint(Token.TEXT));
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(shortened(of.name(), font, nameEnd() - px(4)), px(5), y);
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(of.figure(), w - px(2), y);
        double low = Arrays.stream(of.shares()).min().orElse(0);
        double high = Arrays.stream(of.shares()).max().orElse(0);
        g.setStroke(theme.paint(Token.BORDER));
        g.setLineWidth(px(2));
        g.strokeLine(at(low), y, at(high), y);
        for (int k = 0; k < series.size(); k++) {
            mark(g, k, at(of.shares()[k]), y, series.get(k).colour(theme.isDark()));
        }
    }

    private static String shortened(String name, Font font, double room) {
        String text = name;
        int keep = name.length();
        while (keep > 1 && TextWidth.of(text, font) > room) {
            keep--;
            text = name.substring(0, keep).stripTrailing() + "…";
        }
        return text;
    }

    /** A disc, a diamond, a square, a triangle: each told from the others without its colour. */
    private void mark(Pen g, int k, double x, double y, Color colour) {
        shape(g, k, x, y, Math.min(px(MARK), rowHeight() * 0.4) + 1, theme.paint(Token.BG));
        shape(g, k, x, y, Math.min(px(MARK), rowHeight() * 0.4), colour);
    }

    /** The mark of a series alone, for a legend beside the chart. */
    public static Canvas key(Theme theme, int series, Color colour) {
        double side = theme.px(KEY);
        Canvas key = new Canvas(side, side);
        shape(new CanvasPen(key.getGraphicsContext2D()), series, side / 2, side / 2, theme.px(MARK), colour);
        return key;
    }

    /** @param r half its size, px */
    private static void shape(Pen g, int k, double x, double y, double r, Color colour) {
        g.setFill(colour);
        switch (k % SHAPES) {
            case 0 -> g.fillOval(x - r, y - r, 2 * r, 2 * r);
            case 1 ->
                g.fillPolygon(
                        new double[] {x, x + 1.25 * r, x, x - 1.25 * r},
                        new double[] {y - 1.25 * r, y, y + 1.25 * r, y},
                        4);
            case 2 -> g.fillRect(x - 0.9 * r, y - 0.9 * r, 1.8 * r, 1.8 * r);
            default ->
                g.fillPolygon(new double[] {x, x + 1.2 * r, x - 1.2 * r}, new double[] {y - 1.2 * r, y + r, y + r}, 3);
        }
    }

    @Override
    void drawHover(Pen g, int point) {
        g.setStroke(theme.paint(Token.TEXT));
        g.setLineWidth(1);
        double y = Math.rint(yOf(point) - rowHeight() / 2);
        g.strokeRect(0.5, y + 0.5, drawnWidth() - 1, Math.rint(rowHeight()) - 1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return px(HEAD) + px(2) + rows.size() * px(LEAST_ROW);
    }

    @Override
    double neededHeight() {
        return computeMinHeight(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        return computeMinHeight(width);
    }
}
