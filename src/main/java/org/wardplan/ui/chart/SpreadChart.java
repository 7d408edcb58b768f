package org.wardplan.ui.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.wardplan.ui.theme.Theme;
import org.wardplan.ui.theme.Token;

/**
 * How drawn figures spread: bars of equal width, how many draws fall in each, one or two series over each other, and a line
 * at the figure of the plan. Pointing reads a bar; keys as for all charts that are read.
 */
public final class SpreadChart extends ReadingChart {
    /**
     * What was drawn.
     *
     * @param values one a draw, those that are not numbers left out
     */
    public record Series(String name, double[] values) {
        public Series {
            values = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
        }
    }

    private static final int BARS = 40;
    private static final double FOOT = 18;
    private static final double HEAD = 16;

    /** Room at both sides for half of a value along the axis. */
    private static final double SIDE = 20;

    private List<Series> series = List.of();
    private int[][] counts = new int[0][0];
    private double low;
    private double high = 1;
    private double plan = Double.NaN;
    private DoubleFunction<String> value = Double::toString;
    private DoubleFunction<String> axis = Double::toString;

    public SpreadChart(Theme theme) {
        super(theme, "spread-chart");
    }

    /**
     * Shows other figures.
     *
     * @param newSeries the first in the accent, the second in grey
     * @param newPlan where the line of the plan stands
     * @param newValue writes a figure
     * @param newAxis writes it along the axis
     */
    public void show(
            List<Series> newSeries,
            double newPlan,
            DoubleFunction<String> newValue,
            DoubleFunction<String> newAxis,
            String newWords) {
        series = newSeries.stream().filter(s -> s.values().length > 0).toList();
        plan = newPlan;
        value = newValue;
        axis = newAxis;
        double[] all =
                series.stream().flatMapToDouble(s -> Arrays.stream(s.values())).toArray();
        double least = Math.min(plan, Arrays.stream(all).min().orElse(plan));
        double most = Math.max(plan, Arrays.stream(all).max().orElse(plan));
        Scale round = Scale.between(least, most > least ? most : least + 1, 4, 0, 1);
        low = round.low();
        high = round.high();
        counts = new int[series.size()][BARS];
        for (int s = 0; s < counts.length; s++) {
            for (double v : series.get(s).values()) {
                counts[s][Math.min(BARS - 1, (int) (BARS * (v - low) / (high - low)))]++;
            }
        }
        placesChanged(newWords);
    }

    @Override
    int places() {
        return series.isEmpty() ? 0 : BARS;
    }

    @Override
    int placeAt(double x) {
        return (int) Math.floor(BARS * (x - px(SIDE)) / Math.max(1, drawnWidth() - 2 * px(SIDE)));
    }

    @Override
    String told(int place) {
        double from = low + place * (high - low) / BARS;
        double to = low + (place + 1) * (high - low) / BARS;
        StringBuilder words = new StringBuilder(value.apply(from) + " to " + value.apply(to));
        for (int s = 0; s < series.size(); s++) {
            words.append('\n')
                    .append(series.get(s).name())
                    .append(": ")
                    .append(String.format(Locale.ROOT, "%,d draws", counts[s][place]));
        }
        return words.toString();
    }

    @Override
    void drawBack(Pen g, double w, double h) {
        if (series.isEmpty()) {
            return;
        }
        double top = px(HEAD);
        double bottom = h - px(FOOT);
        Scale x = new Scale(low, high, px(SIDE), w - px(SIDE), false);
        int most = Arrays.stream(counts).flatMapToInt(Arrays::stream).max().orElse(1);
        for (int s = counts.length - 1; s >= 0; s--) {
            Color colour = theme.paint(s == 0 ? Token.ACCENT : Token.FAINT);
            g.setFill(s == 0 ? colour : colour.interpolate(theme.paint(Token.BG), 0.45));
            for (int k = 0; k < BARS; k++) {
                double tall = (double) counts[s][k] / Math.max(1, most) * (bottom - top);
                double from = Math.round(edge(k, w));
                double to = Math.round(edge(k + 1, w)) - 1;
                if (counts[s][k] > 0) {
                    g.fillRect(from, bottom - Math.max(1, tall), Math.max(1, to - from), Math.max(1, tall));
                }
            }
        }
        g.setStroke(theme.paint(Token.BORDER));
        g.setLineWidth(1);
        line(g, 0, bottom, w, bottom);
        xValues(g, x, bottom, 4, axis);
        if (!Double.isNaN(plan)) {
            double at = x.at(plan);
            g.setStroke(theme.paint(Token.TEXT));
            g.setLineWidth(1.5);
            g.strokeLine(at, top - px(2), at, bottom);
            boolean right = at > w / 2;
            text(
                    g,
                    "the plan " + value.apply(plan),
                    right ? at + px(2) : at - px(2),
                    top - px(3),
                    right ? TextAlignment.RIGHT : TextAlignment.LEFT,
                    VPos.BOTTOM,
                    Token.TEXT);
        }
    }

    /** Where a bar begins. */
    private double edge(int bar, double w) {
        return px(SIDE) + bar * (w - 2 * px(SIDE)) / BARS;
    }

    @Override
    void drawFront(Pen g, double w, double h) {
        int at = pointed();
        if (at < 0 || series.isEmpty()) {
            return;
        }
        double from = Math.round(edge(at, w));
        double to = Math.round(edge(at + 1, w));
        g.setStroke(theme.paint(Token.TEXT));
        g.setLineWidth(1);
        g.strokeRect(from + 0.5, px(HEAD), to - from - 1, h - px(FOOT) - px(HEAD));
        tip.show(told(at), (from + to) / 2, px(HEAD) + px(20), w, h);
    }

    /** The counts as lines with a head, cells parted by tabs. */
    public String rows() {
        StringBuilder rows = new StringBuilder("From\tTo");
        series.forEach(s -> rows.append('\t').append(s.name()));
        for (int k = 0; k < places(); k++) {
            rows.append('\n')
                    .append(value.apply(low + k * (high - low) / BARS))
                    .append('\t')
                    .append(value.apply(low + (k + 1) * (high - low) / BARS));
            for (int[] count : counts) {
                rows.append('\t').append(count[k]);
            }
        }
        return rows.append('\n').toString();
    }

    @Override
    protected double computePrefHeight(double width) {
        return px(120);
    }
}
