package org.wardplan.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.wardplan.ui.chart.CurveFigures.Look;
import org.wardplan.ui.chart.CurveFigures.Mark;
import org.wardplan.ui.theme.Fonts;
import org.wardplan.ui.theme.Theme;
import org.wardplan.ui.theme.Token;

/**
 * The best that can be had, as a line with the area below it, and single plans against it. Pointing reads the line, a
 * click on it tries that place. By keys: Left and Right go along the line, with Shift in small steps, Home and End to
 * its ends, Enter tries the place, Escape lets go of it.
 */
public final class CurveChart extends ChartRegion {
    /** Told of a place of the line that is to be tried. */
    @FunctionalInterface
    public interface Tried {
        /**
         * @param point of the line, −1 where it is read between its points
         * @param x its place along the axis at the bottom
         */
        void at(int point, double x);
    }

    private static final double REACH = 9;
    private static final double AREA = 0.07;
    private static final int LONG_STEP = 10;
    /** Right, then left of what is below the line; above it is free. */
    private static final int[][] UNDER = {{-1, 1}, {1, 1}, {0, 1}, {1, 2}, {-1, 0}, {1, 0}, {-1, -1}, {1, -1}, {0, -1}};

    private static final int[][] RIGHT = {{1, 1}, {1, 0}, {-1, 1}, {0, 1}, {-1, -1}, {1, -1}};
    private static final int[][] ABOVE = {{-1, -1}, {0, -1}, {1, -1}, {-1, 0}, {1, 1}, {-1, 1}, {1, 0}, {1, 2}};

    private final CurvePen pen;
    private CurveFigures figures = CurveFigures.NONE;
    private Scale x = new Scale(0, 1, 0, 1, false);
    private Scale y = new Scale(0, 1, 1, 0, false);
    private double step = Double.NaN;
    private double reading = Double.NaN;
    private int pointedMark = -1;
    private DoubleFunction<String> told = Double::toString;
    private Tried tried = (point, at) -> {};
    private String words = "";

    public CurveChart(Theme theme) {
        super(theme, "curve");
        pen = new CurvePen(this);
        setOnMouseMoved(e -> point(e.getX(), e.getY()));
        setOnMouseExited(e -> read(Double.NaN, -1));
        setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY && e.isStillSincePress()) {
                requestFocus();
                point(e.getX(), e.getY());
                take();
            }
        });
        setOnKeyPressed(this::key);
    }

    /**
     * @param newStep places of the line that can be tried are this far apart; NaN where only its points can
     * @param newTold what is said of a place: by its value on the axis at the bottom, or by the number of its point
     */
    public void reads(double newStep, DoubleFunction<String> newTold, Tried newTried) {
        step = newStep;
        told = newTold;
        tried = newTried;
    }

    /** Shows other figures. */
    public void show(CurveFigures newFigures, String newWords) {
        figures = newFigures;
        words = newWords;
        if (figures.curve().isEmpty()) {
            reading = Double.NaN;
        }
        pointedMark = Math.min(pointedMark, figures.marks().size() - 1);
        setAccessibleText(words);
        redraw();
    }

    /** Where the line lies, in px of the chart. */
    public Point2D at(double place) {
        int k = isByPoint() ? (int) place : -1;
        Curve c = figures.curve();
        return k >= 0 ? new Point2D(x.at(c.xs()[k]), y.at(c.ys()[k])) : new Point2D(x.at(place), y.at(c.at(place)));
    }

    private boolean isByPoint() {
        return Double.isNaN(step);
    }

    private void point(double px, double py) {
        int mark = -1;
        for (int k = 0; k < figures.marks().size(); k++) {
            Mark m = figures.marks().get(k);
            if (Math.hypot(x.at(m.x()) - px, y.at(m.y()) - py) < px(REACH)) {
                mark = k;
            }
        }
        Curve c = figures.curve();
        if (c.isEmpty() || getWidth() <= 0) {
            read(Double.NaN, mark);
        } else if (isByPoint()) {
            read(c.nearest(x, y, px, py), mark);
        } else {
            double value = x.low() + (px - x.start()) / (x.end() - x.start()) * (x.high() - x.low());
            boolean beside =
                    px < Math.min(x.start(), x.end()) - px(REACH) || px > Math.max(x.start(), x.end()) + px(REACH);
            read(beside ? Double.NaN : onStep(value), mark);
        }
    }

    /** No finer than a hand can point: the least of 1, 2, 5 and 10 steps that is wider than a px and a half. */
    private double handStep() {
        double perPx = Math.abs((x.high() - x.low()) / (x.end() - x.start()));
        for (int k : new int[] {1, 2, 5}) {
            if (k * step >= 1.5 * perPx) {
                return k * step;
            }
        }
        return LONG_STEP * step;
    }

    private double onStep(double value) {
        Curve c = figures.curve();
        double by = handStep();
        double stepped = by * Math.rint(value / by);
        return Math.max(c.first(), Math.min(c.last(), stepped));
    }

    private void read(double place, int mark) {
        boolean same = place == reading || Double.isNaN(place) && Double.isNaN(reading);
        if (!same || mark != pointedMark) {
            reading = place;
            pointedMark = mark;
            setCursor(Double.isNaN(place) ? Cursor.DEFAULT : Cursor.HAND);
            redrawFront();
        }
    }

    private void take() {
        if (isByPoint() && !Double.isNaN(reading)) {
            tried.at((int) reading, figures.curve().xs()[(int) reading]);
        } else if (pointedMark >= 0) {
            tried.at(-1, figures.marks().get(pointedMark).x());
        } else if (!Double.isNaN(reading)) {
            tried.at(-1, reading);
        }
    }

    private void key(KeyEvent e) {
        Curve c = figures.curve();
        if (c.isEmpty()) {
            return;
        }
        double first = isByPoint() ? 0 : c.first();
        double last = isByPoint() ? c.size() - 1 : c.last();
        double by = isByPoint() ? 1 : e.isShiftDown() ? step : LONG_STEP * step;
        switch (e.getCode()) {
            case LEFT, DOWN -> go(-by, first, last);
            case RIGHT, UP -> go(by, first, last);
            case HOME -> read(first, -1);
            case END -> read(last, -1);
            case ENTER, SPACE -> take();
            case ESCAPE -> {
                if (Double.isNaN(reading)) {
                    return;
                }
                read(Double.NaN, -1);
            }
            default -> {
                return;
            }
        }
        setAccessibleText(Double.isNaN(reading) ? words : told.apply(reading));
        e.consume();
    }

    private void go(double by, double first, double last) {
        double line = figures.line();
        double from = Double.isNaN(reading)
                ? isByPoint() ? (by > 0 ? first - by : last - by) : Double.isNaN(line) ? first : line
                : reading;
        double to = from + by;
        double on = isByPoint() ? to : Math.abs(by) * Math.rint(to / Math.abs(by));
        read(Math.max(first, Math.min(last, on)), -1);
    }

    @Override
    void drawBack(Pen g, double w, double h) {
        double left = px(36);
        double right = w - px(8);
        double top = px(10);
        double bottom = h - px(38);
        boolean tiny = right - left < px(60) || bottom - top < px(24);
        if (tiny || figures.curve().isEmpty() && figures.marks().isEmpty()) {
            return;
        }
        x = figures.across().between(left, right);
        y = figures.up().between(bottom, top);
        axes(g, left, right, bottom, h);
        LabelRoom room = new LabelRoom(right, bottom);
        room.take(new Rectangle2D(0, 0, left, bottom));
        g.save();
        g.clipRect(left, 0, right - left, bottom + 1);
        line(g, room, bottom);
        if (!Double.isNaN(figures.line())) {
            g.setStroke(theme.paint(Token.ACCENT_FG));
            g.setLineWidth(1);
            g.setLineDashes(3, 3);
            line(g, x.at(figures.line()), top, x.at(figures.line()), bottom);
            g.setLineDashes();
            room.line(x.at(figures.line()), top, x.at(figures.line()), bottom);
        }
        figures.marks().forEach(m -> arrow(g, room, m));
        g.restore();
        List<Mark> shown = figures.marks().stream()
                .filter(m -> m.x() >= Math.min(x.low(), x.high()) && m.x() <= Math.max(x.low(), x.high()))
                .toList();
        double r = px(6);
        shown.forEach(m -> room.take(new Rectangle2D(x.at(m.x()) - r, y.at(m.y()) - r, 2 * r, 2 * r)));
        shown.forEach(m -> pen.dot(g, m.look(), x.at(m.x()), y.at(m.y())));
        for (Look look : new Look[] {Look.BEST, Look.DRAFT, Look.REFERENCE}) {
            shown.stream().filter(m -> m.look() == look).forEach(m -> name(g, room, m));
        }
        lineName(g, room, bottom);
        curveName(g, room);
    }

    private void axes(Pen g, double left, double right, double bottom, double h) {
        yAxis(g, y, left, right, figures.up().ticks(), figures.up().text());
        xValues(g, x, bottom, figures.across().ticks(), figures.across().text());
        text(g, figures.across().name(), left, h - px(2), TextAlignment.LEFT, VPos.BOTTOM, Token.MUTED);
        text(g, figures.foot(), right, h - px(2), TextAlignment.RIGHT, VPos.BOTTOM, Token.MUTED);
    }

    /** The line, and below it the area. */
    private void line(Pen g, LabelRoom room, double bottom) {
        Curve c = figures.curve();
        int n = c.size();
        double[] xs = new double[n + 2];
        double[] ys = new double[n + 2];
        for (int k = 0; k < n; k++) {
            xs[k] = x.at(c.xs()[k]);
            ys[k] = y.at(c.ys()[k]);
            if (k > 0) {
                room.line(xs[k - 1], ys[k - 1], xs[k], ys[k]);
            }
        }
        Color accent = theme.paint(Token.ACCENT_FG);
        if (n > 1) {
            xs[n] = xs[n - 1];
            xs[n + 1] = xs[0];
            ys[n] = bottom;
            ys[n + 1] = bottom;
            g.setFill(accent.deriveColor(0, 1, 1, AREA));
            g.fillPolygon(xs, ys, n + 2);
        }
        g.setStroke(accent);
        g.setLineWidth(2);
        g.strokePolyline(xs, ys, n);
        if (isByPoint()) {
            double r = px(2.75);
            g.setFill(accent);
            for (int k = 0; k < n; k++) {
                g.fillOval(xs[k] - r, ys[k] - r, 2 * r, 2 * r);
            }
        }
    }

    /** From the draft to what the same money gives at best. */
    private void arrow(Pen g, LabelRoom room, Mark m) {
        double best = m.look() == Look.DRAFT && !isByPoint() ? figures.curve().at(m.x()) : Double.NaN;
        double from = y.at(m.y()) - px(8);
        double to = y.at(best) + px(3);
        if (Double.isNaN(best) || from - to < px(8)) {
            return;
        }
        double at = x.at(m.x());
        g.setStroke(theme.paint(Token.SHORT));
        g.setLineWidth(1.5);
        g.strokeLine(at, from, at, to);
        g.strokePolyline(new double[] {at - px(3.5), at, at + px(3.5)}, new double[] {to + px(5), to, to + px(5)}, 3);
        room.line(at, from, at, to);
    }

    private void name(Pen g, LabelRoom room, Mark m) {
        CurvePen.Words label = pen.words(m);
        double pad = m.look() == Look.BEST ? px(7) : 0;
        double w = label.width() + 2 * pad;
        double h = label.height() + 2 * (pad > 0 ? px(4) : 0);
        int[][] directions =
                switch (m.look()) {
                    case BEST -> RIGHT;
                    case DRAFT -> UNDER;
                    case REFERENCE -> Math.abs(figures.curve().at(m.x()) - m.y()) < 1 ? ABOVE : UNDER;
                };
        double gap = px(m.look() == Look.BEST ? 8 : 5);
        Rectangle2D box = room.place(w, h, LabelRoom.around(x.at(m.x()), y.at(m.y()), w, h, gap, directions));
        pen.draw(g, label, box, m.look() == Look.BEST, box.getMaxX() <= x.at(m.x()));
    }

    private void lineName(Pen g, LabelRoom room, double bottom) {
        if (Double.isNaN(figures.line()) || figures.lineName().isEmpty()) {
            return;
        }
        Font font = Fonts.regular(px(11));
        double w = TextWidth.of(figures.lineName(), font);
        double h = px(14);
        double at = x.at(figures.line());
        List<double[]> corners = new ArrayList<>();
        for (double up : new double[] {4, 20, 36, 60, 90}) {
            corners.add(new double[] {at + px(6), bottom - h - px(up)});
            corners.add(new double[] {at - px(6) - w, bottom - h - px(up)});
        }
        Rectangle2D box = room.place(w, h, corners);
        pen.line(g, figures.lineName(), font, Token.ACCENT_FG, box.getMinX(), box.getMinY());
    }

    /** Above the line where it is steep, so that the name stands clear of it. */
    private void curveName(Pen g, LabelRoom room) {
        Curve c = figures.curve();
        if (c.size() < 2 || figures.curveName().isEmpty()) {
            return;
        }
        Font font = Fonts.medium(px(11));
        double w = TextWidth.of(figures.curveName(), font);
        double h = px(14);
        List<double[]> corners = new ArrayList<>();
        for (double part : new double[] {0.3, 0.4, 0.2, 0.5, 0.6, 0.15, 0.7, 0.8}) {
            int k = (int) (part * (c.size() - 1));
            corners.add(new double[] {x.at(c.xs()[k]) - w - px(8), y.at(c.ys()[k]) - h});
            corners.add(new double[] {x.at(c.xs()[k]) + px(8), y.at(c.ys()[k]) + px(4)});
        }
        Rectangle2D box = room.place(w, h, corners);
        pen.line(g, figures.curveName(), font, Token.ACCENT_FG, box.getMinX(), box.getMinY());
    }

    @Override
    void drawFront(Pen g, double w, double h) {
        if (Double.isNaN(reading) && pointedMark < 0) {
            return;
        }
        if (pointedMark >= 0) {
            Mark m = figures.marks().get(pointedMark);
            ring(g, x.at(m.x()), y.at(m.y()), px(7), 2);
            tip.show(m.told(), x.at(m.x()), y.at(m.y()), w, h);
            return;
        }
        Point2D at = at(reading);
        if (Double.isNaN(at.getY())) {
            return;
        }
        if (!isByPoint()) {
            g.setStroke(theme.paint(Token.MUTED));
            g.setLineWidth(1);
            line(g, at.getX(), Math.min(at.getY(), y.start()), at.getX(), Math.max(y.start(), y.end()));
        }
        ring(g, at.getX(), at.getY(), px(4), 2);
        tip.show(told.apply(reading), at.getX(), at.getY(), w, h);
    }
}
