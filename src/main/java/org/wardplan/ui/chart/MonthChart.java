package org.wardplan.ui.chart;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.CrimeHistory;
import org.wardplan.app.WardWords;
import org.wardplan.ui.theme.Numbers;
import org.wardplan.ui.theme.Theme;
import org.wardplan.ui.theme.Token;

/**
 * Monthly counts of two years as a line: highest and lowest month with their numbers, the last 12 shaded, the mean of
 * each 12 months dashed, a break in the series as a gap with a line. Left and Right go through the months.
 */
public final class MonthChart extends ReadingChart {
    private static final int YEAR = 12;
    private static final double HEIGHT = 66;
    private @Nullable CrimeHistory history;
    private Scale x = new Scale(0, 1, 0, 1, false);
    private Scale y = new Scale(0, 1, 1, 0, false);

    public MonthChart(Theme theme) {
        super(theme, "month-chart");
    }

    /** Shows other counts. */
    public void show(CrimeHistory newHistory) {
        history = newHistory;
        placesChanged(newHistory.inWords());
    }

    @Override
    int places() {
        return history == null ? 0 : history.counts().length;
    }

    @Override
    int placeAt(double at) {
        double month = x.low() + (at - x.start()) / (x.end() - x.start()) * (x.high() - x.low());
        return (int) Math.max(0, Math.min(places() - 1.0, Math.round(month)));
    }

    @Override
    String told(int m) {
        CrimeHistory h = java.util.Objects.requireNonNull(history);
        return WardWords.month(h.month(m)) + ": " + Numbers.whole(h.counts()[m]);
    }

    @Override
    List<Legend.Entry> legend() {
        return List.of(
                new Legend.Entry(Legend.Look.LINE, theme.paint(Token.ACCENT_FG), "Offences a month"),
                new Legend.Entry(Legend.Look.DASHED, theme.paint(Token.FAINT), "Mean of 12 months"));
    }

    @Override
    void drawBack(Pen g, double w, double height) {
        CrimeHistory h = history;
        if (h == null || places() == 0) {
            return;
        }
        int n = places();
        double axis = height - px(16);
        int most = h.counts()[h.highest()];
        int least = h.counts()[h.lowest()];
        // Alike in all months: a line in the middle.
        double spare = most == least ? 1 : 0;
        x = new Scale(0, Math.max(1, n - 1), px(5), w - px(5), false);
        y = new Scale(least - spare, most + spare, axis - px(12), px(12), false);
        if (n > YEAR) {
            double from = Math.round(x.at(n - YEAR - 0.5));
            g.setFill(theme.paint(Token.INSET));
            g.fillRect(from, 0, w - from, axis);
        }
        means(g, h);
        g.setStroke(theme.paint(Token.ACCENT_FG));
        g.setLineWidth(1.5);
        for (int m = 1; m < n; m++) {
            if (m != h.seriesBreak()) {
                g.strokeLine(x.at(m - 1), y.at(h.counts()[m - 1]), x.at(m), y.at(h.counts()[m]));
            }
        }
        if (h.seriesBreak() > 0) {
            seriesBreak(g, x.at(h.seriesBreak() - 0.5), 0, axis);
        }
        extreme(g, h, h.highest(), -px(5));
        extreme(g, h, h.lowest(), px(6));
        g.setFill(theme.paint(Token.ACCENT_FG));
        g.fillOval(x.at(n - 1) - 2.5, y.at(h.counts()[n - 1]) - 2.5, 5, 5);
        text(g, WardWords.shortMonth(h.month(0)), 0, height, TextAlignment.LEFT, VPos.BOTTOM, Token.MUTED);
        if (n > YEAR) {
            String month = WardWords.shortMonth(h.month(n - YEAR));
            text(g, month, x.at(n - YEAR), height, TextAlignment.LEFT, VPos.BOTTOM, Token.MUTED);
        }
        text(g, WardWords.shortMonth(h.month(n - 1)), w, height, TextAlignment.RIGHT, VPos.BOTTOM, Token.MUTED);
    }

    private void means(Pen g, CrimeHistory h) {
        if (h.counts().length != 2 * YEAR || h.before12().isEmpty() || h.highest() == h.lowest()) {
            return;
        }
        double[] means = {h.before12().getAsInt() / (double) YEAR, h.last12() / (double) YEAR};
        for (int k = 0; k < means.length; k++) {
            double at = sharp(y.at(means[k]));
            dashed(g, Token.FAINT, 1, x.at(k * YEAR), at, x.at(k * YEAR + YEAR - 1.0), at);
        }
    }

    private void extreme(Pen g, CrimeHistory h, int m, double below) {
        hollow(g, m, h.counts()[m], theme.paint(Token.ACCENT_FG));
        boolean leftOf = m > places() / 2;
        text(
                g,
                Numbers.whole(h.counts()[m]),
                x.at(m) + (leftOf ? -5 : 5),
                y.at(h.counts()[m]) + below,
                leftOf ? TextAlignment.RIGHT : TextAlignment.LEFT,
                VPos.CENTER,
                Token.MUTED);
    }

    private void hollow(Pen g, int m, int count, Color colour) {
        g.setFill(theme.paint(Token.BG));
        g.setStroke(colour);
        g.setLineWidth(1.5);
        g.fillOval(x.at(m) - 2.5, y.at(count) - 2.5, 5, 5);
        g.strokeOval(x.at(m) - 2.5, y.at(count) - 2.5, 5, 5);
    }

    @Override
    void drawFront(Pen g, double w, double h) {
        CrimeHistory of = history;
        int m = pointed();
        if (of == null || m < 0) {
            return;
        }
        g.setStroke(theme.paint(Token.MUTED));
        g.setLineWidth(1);
        line(g, x.at(m), 0, x.at(m), h - px(16));
        hollow(g, m, of.counts()[m], theme.paint(Token.TEXT));
        tip.show(told(m), x.at(m), y.at(of.counts()[m]), w, h);
    }

    @Override
    protected double computePrefHeight(double width) {
        return px(HEIGHT);
    }

    @Override
    protected double computeMinHeight(double width) {
        return px(HEIGHT);
    }
}
