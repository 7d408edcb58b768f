package org.wardplan.ui.chart;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.CrimeHistory;
import org.wardplan.app.WardWords;
import org.wardplan.ui.theme.Fonts;
import org.wardplan.ui.theme.Numbers;
import org.wardplan.ui.theme.Theme;
import org.wardplan.ui.theme.Token;

/**
 * Monthly counts of two years as a line: highest and lowest month with their numbers, the last 12 shaded, the mean of
 * each 12 months dashed, a break in the series as a gap with a line.
 */
public final class MonthChart extends Region {
    private static final int YEAR = 12;
    private static final double HEIGHT = 66;
    private final Theme theme;
    private final Canvas canvas = new Canvas();
    private final Tooltip tip = new Tooltip();
    private @Nullable CrimeHistory history;

    public MonthChart(Theme theme) {
        this.theme = theme;
        getStyleClass().add("month-chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().add(canvas);
        tip.setShowDelay(Duration.millis(50));
        Tooltip.install(this, tip);
        setOnMouseMoved(e -> point(e.getX()));
    }

    /** Shows other counts, or the same in another theme. */
    public void show(CrimeHistory newHistory) {
        history = newHistory;
        setAccessibleText(newHistory.inWords());
        draw();
    }

    /** Draws again: after a change of theme or text size. */
    public void redraw() {
        requestLayout();
        draw();
    }

    @Override
    protected double computePrefHeight(double width) {
        return theme.px(HEIGHT);
    }

    @Override
    protected double computeMinHeight(double width) {
        return theme.px(HEIGHT);
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            draw();
        }
    }

    private double x(int month, int months) {
        return months <= 1 ? 0 : theme.px(5) + month * (getWidth() - 2 * theme.px(5)) / (months - 1);
    }

    private void point(double at) {
        CrimeHistory h = history;
        if (h != null) {
            int n = h.counts().length;
            double step = n <= 1 ? 1 : (getWidth() - 2 * theme.px(5)) / (n - 1);
            int m = Math.max(0, Math.min(n - 1, (int) Math.round((at - theme.px(5)) / step)));
            tip.setText(WardWords.month(h.month(m)) + ": " + Numbers.whole(h.counts()[m]));
        }
    }

    private void draw() {
        CrimeHistory h = history;
        GraphicsContext g = canvas.getGraphicsContext2D();
        double w = canvas.getWidth();
        double height = canvas.getHeight();
        g.clearRect(0, 0, w, height);
        if (h == null || w <= 0) {
            return;
        }
        int n = h.counts().length;
        double axis = height - theme.px(16);
        double top = theme.px(12);
        double bottom = axis - theme.px(12);
        int most = h.counts()[h.highest()];
        int least = h.counts()[h.lowest()];
        double[] y = new double[n];
        for (int m = 0; m < n; m++) {
            y[m] = most == least
                    ? (top + bottom) / 2
                    : bottom - (bottom - top) * (h.counts()[m] - least) / (most - least);
        }
        if (n > YEAR) {
            double from = (x(n - YEAR - 1, n) + x(n - YEAR, n)) / 2;
            g.setFill(theme.paint(Token.INSET));
            g.fillRect(Math.round(from), 0, w - Math.round(from), axis);
        }
        means(g, h, y, most, least, top, bottom);
        g.setStroke(theme.paint(Token.ACCENT_FG));
        g.setLineDashes();
        g.setLineWidth(1.5);
        for (int m = 1; m < n; m++) {
            if (m != h.seriesBreak()) {
                g.strokeLine(x(m - 1, n), y[m - 1], x(m, n), y[m]);
            }
        }
        if (h.seriesBreak() > 0) {
            double at = Math.round((x(h.seriesBreak() - 1, n) + x(h.seriesBreak(), n)) / 2) + 0.5;
            g.setStroke(theme.paint(Token.DANGER));
            g.setLineWidth(1);
            g.setLineDashes(3, 2);
            g.strokeLine(at, 0, at, axis);
            g.setLineDashes();
        }
        extreme(g, h, h.highest(), y, true);
        extreme(g, h, h.lowest(), y, false);
        g.setFill(theme.paint(Token.ACCENT_FG));
        g.fillOval(x(n - 1, n) - 2.5, y[n - 1] - 2.5, 5, 5);
        months(g, h, n, height);
    }

    private void means(GraphicsContext g, CrimeHistory h, double[] y, int most, int least, double top, double bottom) {
        int n = h.counts().length;
        if (n != 2 * YEAR || h.before12().isEmpty() || most == least) {
            return;
        }
        g.setStroke(theme.paint(Token.FAINT));
        g.setLineWidth(1);
        g.setLineDashes(3, 3);
        double[] means = {h.before12().getAsInt() / 12.0, h.last12() / 12.0};
        for (int k = 0; k < 2; k++) {
            double at = Math.round(bottom - (bottom - top) * (means[k] - least) / (most - least)) + 0.5;
            g.strokeLine(x(k * YEAR, n), at, x(k * YEAR + YEAR - 1, n), at);
        }
        g.setLineDashes();
    }

    private void extreme(GraphicsContext g, CrimeHistory h, int m, double[] y, boolean high) {
        int n = h.counts().length;
        double x = x(m, n);
        g.setFill(theme.paint(Token.BG));
        g.setStroke(theme.paint(Token.ACCENT_FG));
        g.setLineWidth(1.5);
        g.fillOval(x - 2.5, y[m] - 2.5, 5, 5);
        g.strokeOval(x - 2.5, y[m] - 2.5, 5, 5);
        g.setFill(theme.paint(Token.MUTED));
        g.setFont(Fonts.regular(theme.px(10)));
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(m > n / 2 ? TextAlignment.RIGHT : TextAlignment.LEFT);
        String text = Numbers.whole(h.counts()[m]);
        g.fillText(text, m > n / 2 ? x - 5 : x + 5, y[m] + (high ? -theme.px(5) : theme.px(6)));
    }

    private void months(GraphicsContext g, CrimeHistory h, int n, double height) {
        g.setFill(theme.paint(Token.MUTED));
        g.setFont(Fonts.regular(theme.px(10)));
        g.setTextBaseline(VPos.BOTTOM);
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(WardWords.shortMonth(h.month(0)), 0, height);
        if (n > YEAR) {
            g.fillText(WardWords.shortMonth(h.month(n - YEAR)), x(n - YEAR, n), height);
        }
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(WardWords.shortMonth(h.month(n - 1)), getWidth(), height);
    }
}
