package org.wardplan.ui.chart;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.IntConsumer;
import javafx.geometry.VPos;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.wardplan.ui.theme.Fonts;
import org.wardplan.ui.theme.Theme;
import org.wardplan.ui.theme.Token;

/**
 * What each assumption does to a figure, one row each: bars from the figure as it is to what it would be at the lower and
 * at the upper end of the range, the ends written beside them. Rows that have no room are counted at the foot. Pointing
 * tells of a row; by keys Up, Down, Home, End and Escape do.
 */
public final class TornadoChart extends ChartRegion {
    /**
     * An assumption.
     *
     * @param low the figure at the lower end; not-a-number where it is not known there
     * @param lowText the lower end
     * @param told what is said of it
     */
    public record Row(String label, double low, double high, String lowText, String highText, String told) {}

    private static final double ROW = 18;
    private static final double HEAD = 18;
    private static final double FOOT = 32;
    private static final double LABELS = 210;
    private static final double END = 62;
    private static final int TICKS = 4;
    private List<Row> rows = List.of();
    private double centre;
    private DoubleFunction<String> value = Double::toString;
    private DoubleFunction<String> axis = Double::toString;
    private String words = "";
    private int pointed = -1;
    private IntConsumer reads = k -> {};

    public TornadoChart(Theme theme) {
        super(theme, "tornado-chart");
        setOnMouseMoved(e -> point((int) Math.floor((e.getY() - px(HEAD)) / px(ROW))));
        setOnMouseExited(e -> point(-1));
        setOnKeyPressed(this::key);
    }

    /** Told of the row that is read, −1 for none. */
    public void onRead(IntConsumer action) {
        reads = action;
    }

    /**
     * Shows other rows.
     *
     * @param newCentre the figure as it is
     * @param newValue writes the figure
     * @param newAxis writes it along the axis
     * @param newWords what the chart says, for who can't see it
     */
    public void show(
            List<Row> newRows,
            double newCentre,
            DoubleFunction<String> newValue,
            DoubleFunction<String> newAxis,
            String newWords) {
        rows = List.copyOf(newRows);
        centre = newCentre;
        value = newValue;
        axis = newAxis;
        words = newWords;
        pointed = -1;
        setAccessibleText(newWords);
        redraw();
    }

    /** Rows that have room. */
    int shown() {
        return (int) Math.max(0, Math.min(rows.size(), Math.floor((drawnHeight() - px(HEAD + FOOT)) / px(ROW))));
    }

    private void point(int row) {
        int now = row < 0 || row >= shown() ? -1 : row;
        if (now != pointed) {
            pointed = now;
            redrawFront();
            reads.accept(now);
        }
    }

    private void key(KeyEvent e) {
        if (e.isShortcutDown() || e.isAltDown() || shown() == 0) {
            return;
        }
        int last = shown() - 1;
        switch (e.getCode()) {
            case UP -> point(pointed < 0 ? last : Math.max(0, pointed - 1));
            case DOWN -> point(Math.min(last, pointed + 1));
            case HOME -> point(0);
            case END -> point(last);
            case ESCAPE -> {
                if (pointed < 0) {
                    return;
                }
                point(-1);
            }
            default -> {
                return;
            }
        }
        setAccessibleText(pointed < 0 ? words : rows.get(pointed).told().replace('\n', ';'));
        e.consume();
    }

    private Scale scale(double w) {
        double low = centre;
        double high = centre;
        for (Row r : rows) {
            for (double v : new double[] {r.low(), r.high()}) {
                if (!Double.isNaN(v)) {
                    low = Double.isNaN(low) ? v : Math.min(low, v);
                    high = Double.isNaN(high) ? v : Math.max(high, v);
                }
            }
        }
        if (Double.isNaN(low)) {
            low = 0;
            high = 1;
        }
        return Scale.between(low, high, TICKS, px(LABELS + END), w - px(END));
    }

    @Override
    void drawBack(Pen g, double w, double h) {
        if (rows.isEmpty()) {
            return;
        }
        Scale x = scale(w);
        double top = px(HEAD);
        double bottom = top + shown() * px(ROW);
        xAxis(g, x, top, bottom, TICKS, axis);
        Color high = theme.paint(Token.ACCENT);
        Color low = high.interpolate(theme.paint(Token.BG), theme.isDark() ? 0.5 : 0.58);
        Font font = Fonts.regular(px(11));
        double origin = Double.isNaN(centre) ? x.low() : centre;
        for (int k = 0; k < shown(); k++) {
            Row r = rows.get(k);
            double y = top + k * px(ROW);
            label(g, r.label(), font, y + px(ROW) / 2);
            boolean same = (r.low() - origin) * (r.high() - origin) > 0;
            double tall = px(ROW) - px(5);
            bar(g, x, origin, r.low(), y + px(2.5), same ? tall / 2 : tall, low);
            bar(g, x, origin, r.high(), y + px(2.5) + (same ? tall / 2 : 0), same ? tall / 2 : tall, high);
            ends(g, x, r, origin, y + px(ROW) / 2, same);
        }
        g.setStroke(theme.paint(Token.TEXT));
        g.setLineWidth(1.5);
        g.strokeLine(x.at(origin), top - px(2), x.at(origin), bottom);
        text(g, "now " + value.apply(centre), x.at(origin), top - px(4), TextAlignment.CENTER, VPos.BOTTOM, Token.TEXT);
        int more = rows.size() - shown();
        if (more > 0) {
            text(
                    g,
                    more + " more move it less; all are in the table",
                    0,
                    h - px(6),
                    TextAlignment.LEFT,
                    VPos.BOTTOM,
                    Token.MUTED);
        }
        key(g, low, high, w, h);
    }

    private void key(Pen g, Color low, Color high, double w, double h) {
        double y = h - px(6);
        double size = px(9);
        double at = w - px(250);
        g.setFill(low);
        g.fillRect(at, y - size, size, size);
        text(g, "lower end of the range", at + size + px(4), y, TextAlignment.LEFT, VPos.BOTTOM, Token.MUTED);
        g.setFill(high);
        g.fillRect(at + px(130), y - size, size, size);
        text(g, "upper end", at + px(130) + size + px(4), y, TextAlignment.LEFT, VPos.BOTTOM, Token.MUTED);
    }

    private void label(Pen g, String label, Font font, double y) {
        String fits = label;
        while (fits.length() > 4 && TextWidth.of(fits, font) > px(LABELS) - px(6)) {
            fits = fits.substring(0, fits.length() - 2).stripTrailing() + "…";
        }
        g.setFont(font);
        g.setFill(theme.paint(Token.TEXT));
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(fits, 0, y);
    }

    private static void bar(Pen g, Scale x, double centre, double value, double y, double tall, Color colour) {
        if (!Double.isNaN(value)) {
            double from = Math.min(x.at(centre), x.at(value));
            double to = Math.max(x.at(centre), x.at(value));
            g.setFill(colour);
            g.fillRect(from, y, Math.max(1, to - from), tall);
        }
    }

    /** The ends of the range, outside the bars; where both lie on one side, beside the longer bar. */
    private void ends(Pen g, Scale x, Row r, double centre, double middle, boolean same) {
        if (same) {
            boolean right = r.low() >= centre;
            double far = right ? Math.max(r.low(), r.high()) : Math.min(r.low(), r.high());
            end(g, x, far, r.lowText() + " → " + r.highText(), centre, right, middle);
            return;
        }
        boolean lowRight = r.low() > r.high() || Double.isNaN(r.low()) && r.high() < centre;
        end(g, x, r.low(), r.lowText(), centre, lowRight, middle);
        end(g, x, r.high(), r.highText(), centre, !lowRight, middle);
    }

    private void end(Pen g, Scale x, double value, String words, double centre, boolean right, double y) {
        double at = Double.isNaN(value) ? x.at(centre) : x.at(value);
        String told = Double.isNaN(value) ? words + ": no plan" : words;
        g.setFont(Fonts.regular(px(9)));
        g.setFill(theme.paint(Token.MUTED));
        g.setTextAlign(right ? TextAlignment.LEFT : TextAlignment.RIGHT);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(told, right ? at + px(4) : at - px(4), y);
    }

    @Override
    void drawFront(Pen g, double w, double h) {
        if (pointed < 0 || pointed >= shown()) {
            return;
        }
        double y = px(HEAD) + pointed * px(ROW);
        g.setStroke(theme.paint(Token.BORDER));
        g.setLineWidth(1);
        g.strokeRect(0.5, y + 0.5, w - 1, px(ROW) - 1);
        tip.show(rows.get(pointed).told(), px(LABELS), y, w, h);
    }

    @Override
    double neededHeight() {
        return computePrefHeight(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        return px(HEAD + FOOT) + Math.max(1, rows.size()) * px(ROW);
    }

    @Override
    protected double computePrefWidth(double height) {
        return px(560);
    }
}
