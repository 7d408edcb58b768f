package org.wardplan.ui.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.IntUnaryOperator;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.wardplan.ui.theme.Fonts;
import org.wardplan.ui.theme.Theme;
import org.wardplan.ui.theme.Token;

/**
 * Points by any two figures. An axis whose figures are all above 0 and far apart goes by ratio. Points without one of
 * the figures (not a number) are left out and counted. On demand: the diagonal where both figures are the same, a cross
 * with a name in each quarter, a straight line, and colours by class.
 */
public final class ScatterChart extends PointChart {
    /**
     * A cross through the chart, as at the means.
     *
     * @param x where it stands across
     * @param y where it stands up
     * @param upperRight name of that quarter; the others go round by the clock
     */
    public record Cross(double x, double y, String upperRight, String lowerRight, String lowerLeft, String upperLeft) {}

    /**
     * A straight line through the chart.
     *
     * @param slope change up for one across
     * @param intercept where it is up at 0 across
     * @param label written at its right end
     */
    public record Line(double slope, double intercept, String label) {}

    /**
     * Points of one colour.
     *
     * @param hex as {@code #rrggbb}
     */
    public record PointClass(String name, String light, String dark) {
        Color colour(boolean onDark) {
            return Color.web(onDark ? dark : light);
        }
    }

    private static final int TICKS = 5;
    private static final double SOFT = 0.45;
    private static final double PALE = 0.15;
    private String across;
    private String up;
    private double[] xs = new double[0];
    private double[] ys = new double[0];
    private int unknown;
    private BitSet strong = new BitSet();
    private String diagonal = "the same by both";
    private Cross cross = new Cross(Double.NaN, Double.NaN, "", "", "", "");
    private Line straight = new Line(Double.NaN, Double.NaN, "");
    private List<PointClass> classes = List.of();
    private IntUnaryOperator classOf = p -> -1;
    private Scale x = new Scale(0, 1, 0, 1, false);
    private Scale y = new Scale(0, 1, 1, 0, false);

    /**
     * With the diagonal drawn, until another is asked for.
     *
     * @param across what is shown from left to right, with its unit
     * @param up what is shown from bottom to top, with its unit
     */
    public ScatterChart(Theme theme, String across, String up) {
        super(theme, "scatter");
        this.across = across;
        this.up = up;
    }

    /** Shows other figures under the same titles; both arrays are by point, not a number where unknown. */
    public void show(double[] newXs, double[] newYs) {
        show(across, newXs, up, newYs);
    }

    /** Shows other figures; both arrays are by point, not a number where unknown. */
    public void show(String newAcross, double[] newXs, String newUp, double[] newYs) {
        if (newXs.length != newYs.length) {
            throw new IllegalArgumentException(newXs.length + " figures across and " + newYs.length + " up");
        }
        across = newAcross;
        up = newUp;
        xs = newXs.clone();
        ys = newYs.clone();
        unknown = 0;
        for (int p = 0; p < xs.length; p++) {
            if (!Double.isFinite(xs[p]) || !Double.isFinite(ys[p])) {
                xs[p] = Double.NaN;
                ys[p] = Double.NaN;
                unknown++;
            }
        }
        pointsChanged();
    }

    /** What stands along the diagonal where both figures are the same; empty for no diagonal. */
    public void diagonal(String label) {
        diagonal = label;
        redraw();
    }

    /** Draws a cross, with names of its quarters that may be empty; none where its place is not a number. */
    public void cross(Cross newCross) {
        cross = newCross;
        redraw();
    }

    /** Draws a straight line; none where its slope is not a number. */
    public void line(Line newLine) {
        straight = newLine;
        redraw();
    }

    /**
     * Colours points by class.
     *
     * @param newClassOf the class of a point, less than 0 for none
     */
    public void classes(List<PointClass> newClasses, IntUnaryOperator newClassOf) {
        classes = List.copyOf(newClasses);
        classOf = newClassOf;
        redraw();
    }

    /** Points drawn stronger than the others. */
    public void strengthen(BitSet points) {
        if (!strong.equals(points)) {
            strong = (BitSet) points.clone();
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
        return up + " against " + across + ", " + counted(xs.length - unknown) + leftOut(", ");
    }

    private String leftOut(String before) {
        return unknown == 0 ? "" : before + counted(unknown) + " without a figure left out";
    }

    @Override
    List<Legend.Entry> legend() {
        List<Legend.Entry> entries = new ArrayList<>();
        classes.forEach(c -> entries.add(new Legend.Entry(Legend.Look.DOT, c.colour(theme.isDark()), c.name())));
        return entries;
    }

    @Override
    void drawBack(Pen g, double w, double h) {
        if (unknown == xs.length) {
            if (unknown > 0) {
                text(g, "No ward has both figures", w / 2, h / 2, TextAlignment.CENTER, VPos.CENTER, Token.MUTED);
            }
            return;
        }
        double bottom = h - px(34);
        double top = px(18);
        double right = w - px(10);
        scales(px(34), right, bottom, top);
        DoubleFunction<String> value = v -> number(v, 1);
        double left = Math.max(px(34), yRoom(y, TICKS, value) + px(2));
        x = x.between(left, right);
        yAxis(g, y, left, right, TICKS, value);
        xAxis(g, x, top, bottom, TICKS, value);
        g.setStroke(theme.paint(Token.BORDER));
        line(g, left, bottom, right, bottom);
        line(g, left, top, left, bottom);
        axisTitles(g, across, up, right, h);
        text(g, leftOut(""), px(2), h - px(2), TextAlignment.LEFT, VPos.BOTTOM, Token.FAINT);
        if (!diagonal.isEmpty()) {
            diagonal(g);
        }
        if (isInside(x, cross.x()) && isInside(y, cross.y())) {
            dashed(g, Token.MUTED, 1, sharp(x.at(cross.x())), bottom, sharp(x.at(cross.x())), top);
            dashed(g, Token.MUTED, 1, left, sharp(y.at(cross.y())), right, sharp(y.at(cross.y())));
        }
        drawPoints(g);
        straight(g);
        quarters(g);
    }

    private void scales(double left, double right, double bottom, double top) {
        x = Scale.around(least(xs), most(xs), TICKS, left, right);
        y = Scale.around(least(ys), most(ys), TICKS, bottom, top);
        if (!diagonal.isEmpty() && x.logarithmic() != y.logarithmic()) {
            // Only on axes of one kind is the diagonal a straight line.
            double low = Math.min(least(xs), least(ys));
            double high = Math.max(most(xs), most(ys));
            x = Scale.around(low, high, TICKS, left, right);
            y = x.between(bottom, top);
        }
    }

    private static boolean isInside(Scale scale, double value) {
        return value >= scale.low() && value <= scale.high();
    }

    private void drawPoints(Pen g) {
        for (int p = 0; p < xs.length; p++) {
            if (!strong.get(p)) {
                point(g, p, px(2), SOFT, Token.FAINT);
            }
        }
        for (int p = strong.nextSetBit(0); p >= 0 && p < xs.length; p = strong.nextSetBit(p + 1)) {
            point(g, p, px(2.75), 1, Token.ACCENT_FG);
        }
        g.setGlobalAlpha(1);
    }

    /** A class has its own colour, and stands out against those of none. */
    private void point(Pen g, int p, double radius, double alpha, Token plain) {
        if (Double.isNaN(xs[p])) {
            return;
        }
        int c = classOf.applyAsInt(p);
        boolean known = c >= 0 && c < classes.size();
        g.setFill(known ? classes.get(c).colour(theme.isDark()) : theme.paint(plain));
        g.setGlobalAlpha(isFaded(p) ? PALE : known ? 1 : alpha);
        double r = known ? Math.max(radius, px(2.5)) : radius;
        g.fillOval(xOf(p) - r, yOf(p) - r, 2 * r, 2 * r);
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
        text(g, diagonal, -px(4), -px(3), TextAlignment.RIGHT, VPos.BOTTOM, Token.FAINT);
        g.restore();
    }

    /** Straight by the figures: bent where an axis goes by ratio. */
    private void straight(Pen g) {
        if (Double.isNaN(straight.slope())) {
            return;
        }
        int n = x.logarithmic() || y.logarithmic() ? 60 : 2;
        double[] px = new double[n];
        double[] py = new double[n];
        for (int k = 0; k < n; k++) {
            double value = x.low() + k * (x.high() - x.low()) / (n - 1);
            px[k] = x.at(value);
            py[k] = y.at(straight.intercept() + straight.slope() * value);
        }
        g.save();
        g.clipRect(x.start(), y.end(), x.end() - x.start(), y.start() - y.end());
        g.setStroke(theme.paint(Token.ACCENT_FG));
        g.setLineWidth(1.75);
        g.strokePolyline(px, py, n);
        g.restore();
        if (!straight.label().isEmpty()) {
            straightName(g, px, py);
        }
    }

    /** Beside the line, as far up along it as there is room. */
    private void straightName(Pen g, double[] lineX, double[] lineY) {
        LabelRoom room = new LabelRoom(x.end(), y.start());
        room.take(new Rectangle2D(0, 0, x.end(), y.end()));
        room.take(new Rectangle2D(x.start(), y.end(), x.end() - x.start(), px(18)));
        room.take(new Rectangle2D(x.start(), y.start() - px(18), x.end() - x.start(), px(18)));
        for (int k = 1; k < lineX.length; k++) {
            room.line(lineX[k - 1], lineY[k - 1], lineX[k], lineY[k]);
        }
        for (int p = 0; p < xs.length; p++) {
            if (!Double.isNaN(xs[p])) {
                room.take(new Rectangle2D(xOf(p) - 2, yOf(p) - 2, 4, 4));
            }
        }
        Font font = Fonts.medium(px(11));
        double w = TextWidth.of(straight.label(), font);
        double h = px(14);
        List<double[]> corners = new ArrayList<>();
        for (double part = 0.96; part > 0.4; part -= 0.04) {
            double at = x.start() + part * (x.end() - x.start());
            double value = x.low() + part * (x.high() - x.low());
            double on = y.at(straight.intercept() + straight.slope() * value);
            corners.add(new double[] {at - w - px(8), on - h});
            corners.add(new double[] {at + px(8), on + px(2)});
        }
        Rectangle2D box = room.place(w, h, corners);
        Color accent = theme.paint(Token.ACCENT_FG);
        textWithHalo(g, straight.label(), box.getMinX(), box.getMinY(), TextAlignment.LEFT, VPos.TOP, font, accent);
    }

    private void quarters(Pen g) {
        String[] names = {cross.upperRight(), cross.lowerRight(), cross.lowerLeft(), cross.upperLeft()};
        for (int k = 0; k < names.length; k++) {
            boolean toRight = k < 2;
            boolean high = k == 0 || k == 3;
            if (!names[k].isEmpty()) {
                textWithHalo(
                        g,
                        names[k],
                        toRight ? x.end() - px(4) : x.start() + px(4),
                        high ? y.end() + px(3) : y.start() - px(3),
                        toRight ? TextAlignment.RIGHT : TextAlignment.LEFT,
                        high ? VPos.TOP : VPos.BOTTOM,
                        Fonts.regular(px(10)),
                        theme.paint(Token.MUTED));
            }
        }
    }

    private static double least(double[] v) {
        return Arrays.stream(v).filter(Double::isFinite).min().orElse(0);
    }

    private static double most(double[] v) {
        return Arrays.stream(v).filter(Double::isFinite).max().orElse(1);
    }
}
