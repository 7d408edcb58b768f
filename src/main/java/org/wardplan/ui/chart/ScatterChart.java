package org.wardplan.ui.chart;

import java.util.BitSet;
import java.util.Comparator;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.geometry.VPos;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;
import org.wardplan.ui.theme.Fonts;
import org.wardplan.ui.theme.Theme;
import org.wardplan.ui.theme.Token;

/**
 * Points by two figures on like scales, with the diagonal where both are the same. Pointing at a point tells of it; a
 * click picks it. By keys: Left and Right go through the points by the figure across, Up and Down by the figure up,
 * Enter picks, Ctrl Enter adds.
 */
public final class ScatterChart extends ChartRegion {
    /** Told of a point that is picked. */
    @FunctionalInterface
    public interface Picked {
        /** @param add whether to add it to those picked, or take it away */
        void pick(int point, boolean add);
    }

    private static final int TICKS = 5;
    private static final double REACH = 9;
    private final String across;
    private final String up;
    private double[] xs = new double[0];
    private double[] ys = new double[0];
    private BitSet strong = new BitSet();
    private int[] picked = new int[0];
    private int lead = -1;
    private int hover = -1;
    private Scale x = new Scale(0, 1, 0, 1, false);
    private Scale y = new Scale(0, 1, 1, 0, false);
    private IntFunction<String> name = Integer::toString;
    private IntFunction<String> told = Integer::toString;
    private IntConsumer pointed = p -> {};
    private Picked pick = (p, add) -> {};

    /**
     * @param across what is shown from left to right
     * @param up what is shown from bottom to top
     */
    public ScatterChart(Theme theme, String across, String up) {
        super(theme, "scatter");
        this.across = across;
        this.up = up;
        setOnMouseMoved(e -> pointed.accept(nearest(e.getX(), e.getY())));
        setOnMouseExited(e -> pointed.accept(-1));
        setOnMouseClicked(this::click);
        setOnKeyPressed(this::key);
    }

    /**
     * @param newName short name of a point
     * @param newTold what is said of a point that is pointed at
     */
    public void names(IntFunction<String> newName, IntFunction<String> newTold) {
        name = newName;
        told = newTold;
    }

    /** Told of the point under the pointer, −1 for none; and of the point picked. */
    public void onPoint(IntConsumer newPointed, Picked newPick) {
        pointed = newPointed;
        pick = newPick;
    }

    /** Shows other figures; both arrays are by point. */
    public void show(double[] newXs, double[] newYs) {
        xs = newXs;
        ys = newYs;
        redraw();
    }

    /** Points drawn stronger than the others. */
    public void strengthen(BitSet points) {
        if (!strong.equals(points)) {
            strong = points;
            redraw();
        }
    }

    /** What is picked and pointed at, here or in another view; −1 for none. */
    public void mark(int[] newPicked, int newLead, int newHover) {
        picked = newPicked;
        lead = newLead;
        hover = newHover;
        redrawFront();
        int at = hover >= 0 ? hover : lead;
        setAccessibleText(up + " against " + across + ", " + xs.length + " wards"
                + (at < 0 || at >= xs.length ? "" : ". " + told.apply(at).replace('\n', ';')));
    }

    /** Where a point is drawn, in px of the chart. */
    public javafx.geometry.Point2D at(int point) {
        return new javafx.geometry.Point2D(x.at(xs[point]), y.at(ys[point]));
    }

    private int nearest(double atX, double atY) {
        int best = -1;
        double least = px(REACH) * px(REACH);
        for (int p = 0; p < xs.length; p++) {
            double dx = x.at(xs[p]) - atX;
            double dy = y.at(ys[p]) - atY;
            if (dx * dx + dy * dy < least) {
                least = dx * dx + dy * dy;
                best = p;
            }
        }
        return best;
    }

    private void click(MouseEvent e) {
        if (e.getButton() == MouseButton.PRIMARY) {
            requestFocus();
            int p = nearest(e.getX(), e.getY());
            if (p >= 0) {
                pick.pick(p, e.isShortcutDown());
            }
        }
    }

    private void key(KeyEvent e) {
        switch (e.getCode()) {
            case LEFT -> step(xs, -1);
            case RIGHT -> step(xs, 1);
            case DOWN -> step(ys, -1);
            case UP -> step(ys, 1);
            case ENTER, SPACE -> {
                if (hover >= 0) {
                    pick.pick(hover, e.isShortcutDown());
                }
            }
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void step(double[] by, int direction) {
        int from = hover >= 0 ? hover : lead;
        int[] order = IntStream.range(0, by.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer p) -> by[p]).thenComparingInt(p -> p))
                .mapToInt(Integer::intValue)
                .toArray();
        int place = -1;
        for (int k = 0; k < order.length; k++) {
            place = order[k] == from ? k : place;
        }
        if (order.length > 0) {
            int to = place < 0 ? (direction > 0 ? 0 : order.length - 1) : place + direction;
            pointed.accept(order[Math.max(0, Math.min(order.length - 1, to))]);
        }
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
        g.setGlobalAlpha(0.45);
        for (int p = 0; p < xs.length; p++) {
            if (!strong.get(p)) {
                g.fillOval(x.at(xs[p]) - r, y.at(ys[p]) - r, 2 * r, 2 * r);
            }
        }
        g.setGlobalAlpha(1);
        double big = px(2.75);
        g.setFill(theme.paint(Token.ACCENT_FG));
        for (int p = strong.nextSetBit(0); p >= 0 && p < xs.length; p = strong.nextSetBit(p + 1)) {
            g.fillOval(x.at(xs[p]) - big, y.at(ys[p]) - big, 2 * big, 2 * big);
        }
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

    @Override
    void drawFront(Pen g, double w, double h) {
        for (int p : picked) {
            ring(g, p, px(5), 2.5);
        }
        if (lead >= 0 && lead < xs.length) {
            g.setFont(Fonts.medium(px(11)));
            g.setFill(theme.paint(Token.TEXT));
            boolean leftOf = x.at(xs[lead]) > w / 2;
            g.setTextAlign(leftOf ? TextAlignment.RIGHT : TextAlignment.LEFT);
            g.setTextBaseline(VPos.CENTER);
            g.setStroke(theme.paint(Token.BG));
            g.setLineWidth(3);
            double at = x.at(xs[lead]) + (leftOf ? -px(9) : px(9));
            g.strokeText(name.apply(lead), at, y.at(ys[lead]));
            g.fillText(name.apply(lead), at, y.at(ys[lead]));
        }
        if (hover >= 0 && hover < xs.length) {
            ring(g, hover, px(5), 1.5);
            tip.show(told.apply(hover), x.at(xs[hover]), y.at(ys[hover]), w, h);
        }
    }

    /** As on the map: text colour over a casing in background colour. */
    private void ring(Pen g, int p, double r, double width) {
        if (p < xs.length) {
            double cx = x.at(xs[p]);
            double cy = y.at(ys[p]);
            g.setStroke(theme.paint(Token.BG));
            g.setLineWidth(2 * width);
            g.strokeOval(cx - r, cy - r, 2 * r, 2 * r);
            g.setStroke(theme.paint(Token.TEXT));
            g.setLineWidth(width);
            g.strokeOval(cx - r, cy - r, 2 * r, 2 * r);
        }
    }
}
