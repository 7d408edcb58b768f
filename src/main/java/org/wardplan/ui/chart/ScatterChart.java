package org.wardplan.ui.chart;

import java.util.BitSet;
import java.util.stream.IntStream;
import javafx.geometry.VPos;
import javafx.scene.text.TextAlignment;
import org.wardplan.ui.theme.Theme;
import org.wardplan.ui.theme.Token;

/** Points by two figures on like scales, with the diagonal where both are the same. */
public final class ScatterChart extends PointChart {
    private static final int TICKS = 5;
    private static final double PALE = 0.15;
    private final String across;
    private final String up;
    private double[] xs = new double[0];
    private double[] ys = new double[0];
    private BitSet strong = new BitSet();
    private Scale x = new Scale(0, 1, 0, 1, false);
    private Scale y = new Scale(0, 1, 1, 0, false);

    /**
     * @param across what is shown from left to right
     * @param up what is shown from bottom to top
     */
    public ScatterChart(Theme theme, String across, String up) {
        super(theme, "scatter");
        this.across = across;
        this.up = up;
    }

    /** Shows other figures; both arrays are by point. */
    public void show(double[] newXs, double[] newYs) {
        xs = newXs;
        ys = newYs;
        pointsChanged();
    }

    /** Points drawn stronger than the others. */
    public void strengthen(BitSet points) {
        if (!strong.equals(points)) {
            strong = points;
            redraw();
        }
    }

    @Override
    int points() {
        return xs.length;
    }

    @Override
    double xOf(int point) {
        return x.at(xs[point]);
    }

    @Override
    double yOf(int point) {
        return y.at(ys[point]);
    }

    @Override
    double across(int point) {
        return xs[point];
    }

    @Override
    double up(int point) {
        return ys[point];
    }

    @Override
    String words() {
        return up + " against " + across + ", " + counted(xs.length);
    }

    @Override
    void drawBack(Pen g, double w, double h) {
        double left = px(34);
        double bottom = h - px(34);
        double top = px(18);
        double right = w - px(10);
        if (xs.length == 0) {
            return;
        }
        x = Scale.around(least(xs), most(xs), TICKS, left, right);
        y = Scale.around(least(ys), most(ys), TICKS, bottom, top);
        if (x.logarithmic() != y.logarithmic()) {
            // Only on axes of one kind is the diagonal a straight line.
            double low = Math.min(least(xs), least(ys));
            double high = Math.max(most(xs), most(ys));
            x = Scale.around(low, high, TICKS, left, right);
            y = x.between(bottom, top);
        }
        yAxis(g, y, left, right, TICKS, 1);
        xAxis(g, x, top, bottom, TICKS, 1);
        g.setStroke(theme.paint(Token.BORDER));
        line(g, left, bottom, right, bottom);
        line(g, left, top, left, bottom);
        text(g, across, right, h - px(2), TextAlignment.RIGHT, VPos.BOTTOM, Token.MUTED);
        text(g, up, px(2), 0, TextAlignment.LEFT, VPos.TOP, Token.MUTED);
        diagonal(g);
        double r = px(2);
        g.setFill(theme.paint(Token.FAINT));
        for (int p = 0; p < xs.length; p++) {
            if (!strong.get(p)) {
                g.setGlobalAlpha(isFaded(p) ? PALE : 0.45);
                g.fillOval(x.at(xs[p]) - r, y.at(ys[p]) - r, 2 * r, 2 * r);
            }
        }
        g.setGlobalAlpha(1);
        double big = px(2.75);
        g.setFill(theme.paint(Token.ACCENT_FG));
        for (int p = strong.nextSetBit(0); p >= 0 && p < xs.length; p = strong.nextSetBit(p + 1)) {
            g.setGlobalAlpha(isFaded(p) ? PALE : 1);
            g.fillOval(x.at(xs[p]) - big, y.at(ys[p]) - big, 2 * big, 2 * big);
        }
        g.setGlobalAlpha(1);
    }

    private void diagonal(Pen g) {
        double low = Math.max(x.low(), y.low());
        double high = Math.min(x.high(), y.high());
        if (low >= high) {
            return;
        }
        g.setStroke(theme.paint(Token.FAINT));
        g.setLineDashes(4, 3);
        g.strokeLine(x.at(low), y.at(low), x.at(high), y.at(high));
        g.setLineDashes();
        g.save();
        g.translate(x.at(high), y.at(high));
        g.rotate(Math.toDegrees(Math.atan2(y.at(high) - y.at(low), x.at(high) - x.at(low))));
        text(g, "the same by both", -px(4), -px(3), TextAlignment.RIGHT, VPos.BOTTOM, Token.FAINT);
        g.restore();
    }

    private static double least(double[] v) {
        return IntStream.range(0, v.length)
                .mapToDouble(k -> v[k])
                .filter(Double::isFinite)
                .min()
                .orElse(0);
    }

    private static double most(double[] v) {
        return IntStream.range(0, v.length)
                .mapToDouble(k -> v[k])
                .filter(Double::isFinite)
                .max()
                .orElse(1);
    }
}
