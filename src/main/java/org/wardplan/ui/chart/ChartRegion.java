package org.wardplan.ui.chart;

import java.util.List;
import java.util.function.DoubleFunction;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.wardplan.ui.theme.Fonts;
import org.wardplan.ui.theme.Numbers;
import org.wardplan.ui.theme.Theme;
import org.wardplan.ui.theme.Token;

/**
 * A chart on two canvases: what changes with the figures behind, what changes with the pointer in front, so that
 * pointing costs little. It takes keys when focused.
 */
public abstract class ChartRegion extends Region {
    private static final double PREF = 300;
    private static final double LEAST_HEIGHT = 110;
    private static final int MOST_DECIMALS = 4;
    final Theme theme;
    final ChartTip tip = new ChartTip();
    private final Canvas back = new Canvas();
    private final Canvas front = new Canvas();
    private boolean pending;
    private double @Nullable [] asked;

    ChartRegion(Theme theme, String style) {
        this.theme = theme;
        getStyleClass().addAll("chart", style);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        getChildren().addAll(back, front, tip);
    }

    abstract void drawBack(Pen g, double width, double height);

    abstract void drawFront(Pen g, double width, double height);

    /** Draws all again at the next layout, once however often it is asked for: after a change of figures or look. */
    public final void redraw() {
        pending = true;
        requestLayout();
    }

    /** Draws what is pointed at and picked again, at once. */
    final void redrawFront() {
        if (!pending && front.getWidth() > 0) {
            GraphicsContext g = front.getGraphicsContext2D();
            g.clearRect(0, 0, front.getWidth(), front.getHeight());
            tip.setVisible(false);
            drawFront(new CanvasPen(g), front.getWidth(), front.getHeight());
        }
    }

    /** What its marks mean, where that is not written in the chart itself. */
    List<Legend.Entry> legend() {
        return List.of();
    }

    /** The chart as SVG 1.1, as large as it is now, on the ground of the window; without what is said at the pointer. */
    public final String svg() {
        SvgPen pen = new SvgPen(drawnWidth(), drawnHeight(), name(), described());
        pen.setFill(theme.paint(Token.BG));
        pen.fillRect(0, 0, drawnWidth(), drawnHeight());
        drawAll(pen, drawnWidth(), drawnHeight());
        return pen.end();
    }

    private String name() {
        String words = described();
        int end = words.indexOf('.');
        return end < 0 ? words : words.substring(0, end);
    }

    final String described() {
        String words = getAccessibleText();
        return words == null ? "" : words;
    }

    /** In px; the width it would have where it is not laid out yet. */
    final double drawnWidth() {
        double[] other = asked;
        if (other != null) {
            return other[0];
        }
        return Math.floor(getWidth() > 0 ? getWidth() : prefWidth(-1));
    }

    final double drawnHeight() {
        double[] other = asked;
        if (other != null) {
            return other[1];
        }
        return Math.floor(getHeight() > 0 ? getHeight() : prefHeight(drawnWidth()));
    }

    /** Least height that shows all, in px; a lower one may leave something out. */
    double neededHeight() {
        return px(LEAST_HEIGHT);
    }

    /** Draws all in another size than on the screen, where it stays as it is. */
    final void drawSized(Pen g, double w, double h) {
        asked = new double[] {w, h};
        try {
            drawAll(g, w, h);
        } finally {
            asked = null;
            // Where its marks lie is kept from drawing them.
            redraw();
        }
    }

    final void drawAll(Pen g, double w, double h) {
        boolean said = tip.isVisible();
        g.save();
        drawBack(g, w, h);
        g.restore();
        g.save();
        drawFront(g, w, h);
        g.restore();
        tip.setVisible(said);
    }

    @Override
    protected void layoutChildren() {
        double w = Math.floor(getWidth());
        double h = Math.floor(getHeight());
        if (back.getWidth() != w || back.getHeight() != h) {
            for (Canvas c : new Canvas[] {back, front}) {
                c.setWidth(w);
                c.setHeight(h);
            }
            pending = true;
        }
        if (pending && w > 0 && h > 0) {
            pending = false;
            GraphicsContext g = back.getGraphicsContext2D();
            g.clearRect(0, 0, w, h);
            drawBack(new CanvasPen(g), w, h);
            redrawFront();
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return theme.px(PREF);
    }

    @Override
    protected double computePrefHeight(double width) {
        return theme.px(PREF);
    }

    final double px(double ofDesign) {
        return theme.px(ofDesign);
    }

    final void text(Pen g, String text, double x, double y, TextAlignment align, VPos baseline, Token colour) {
        g.setFont(Fonts.regular(px(10)));
        g.setFill(theme.paint(colour));
        g.setTextAlign(align);
        g.setTextBaseline(baseline);
        g.fillText(text, x, y);
    }

    /** A line of one px that is sharp. */
    static void line(Pen g, double x1, double y1, double x2, double y2) {
        g.strokeLine(sharp(x1), sharp(y1), sharp(x2), sharp(y2));
    }

    static double sharp(double v) {
        return Math.floor(v) + 0.5;
    }

    /** A dashed line. */
    final void dashed(Pen g, Token colour, double width, double x1, double y1, double x2, double y2) {
        g.setStroke(theme.paint(colour));
        g.setLineWidth(width);
        g.setLineDashes(3, 3);
        g.strokeLine(x1, y1, x2, y2);
        g.setLineDashes();
    }

    /** The upright line where another recording system begins. */
    final void seriesBreak(Pen g, double x, double top, double bottom) {
        g.setStroke(theme.paint(Token.DANGER));
        g.setLineWidth(1);
        g.setLineDashes(3, 2);
        line(g, x, top, x, bottom);
        g.setLineDashes();
    }

    /** Text that lines and points end before. */
    final void textWithHalo(
            Pen g, String text, double x, double y, TextAlignment align, VPos baseline, Font font, Color colour) {
        g.setFont(font);
        g.setTextAlign(align);
        g.setTextBaseline(baseline);
        g.setStroke(theme.paint(Token.BG));
        g.setLineWidth(3);
        g.strokeText(text, x, y);
        g.setFill(colour);
        g.fillText(text, x, y);
    }

    /** As on the map: a ring in text colour over a casing in background colour. */
    final void ring(Pen g, double x, double y, double radius, double width) {
        g.setStroke(theme.paint(Token.BG));
        g.setLineWidth(2 * width);
        g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
        g.setStroke(theme.paint(Token.TEXT));
        g.setLineWidth(width);
        g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    /** A dot that lines end before. */
    final void dot(Pen g, double x, double y, double radius, Color colour) {
        g.setFill(theme.paint(Token.BG));
        g.fillOval(x - radius - 1.5, y - radius - 1.5, 2 * radius + 3, 2 * radius + 3);
        g.setFill(colour);
        g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    /** Grid lines with their values along the axis at the left. */
    final void yAxis(Pen g, Scale y, double left, double right, int ticks, int decimals) {
        yAxis(g, y, left, right, ticks, v -> number(v, decimals));
    }

    /** Grid lines with their values along the axis at the left. */
    final void yAxis(Pen g, Scale y, double left, double right, int ticks, DoubleFunction<String> value) {
        for (double v : y.ticks(ticks)) {
            g.setStroke(theme.paint(Token.HAIRLINE));
            g.setLineWidth(1);
            line(g, left, y.at(v), right, y.at(v));
            text(g, value.apply(v), left - px(6), y.at(v), TextAlignment.RIGHT, VPos.CENTER, Token.MUTED);
        }
    }

    /** Room that the values along the axis at the left need, with what parts them from it; px. */
    final double yRoom(Scale y, int ticks, DoubleFunction<String> value) {
        double widest = 0;
        for (double v : y.ticks(ticks)) {
            widest = Math.max(widest, TextWidth.of(value.apply(v), Fonts.regular(px(10))));
        }
        return widest + px(8);
    }

    /** Grid lines with their values along the axis at the bottom. */
    final void xAxis(Pen g, Scale x, double top, double bottom, int ticks, int decimals) {
        xAxis(g, x, top, bottom, ticks, v -> number(v, decimals));
    }

    /** Grid lines with their values along the axis at the bottom. */
    final void xAxis(Pen g, Scale x, double top, double bottom, int ticks, DoubleFunction<String> value) {
        for (double v : x.ticks(ticks)) {
            g.setStroke(theme.paint(Token.HAIRLINE));
            g.setLineWidth(1);
            line(g, x.at(v), top, x.at(v), bottom);
        }
        xValues(g, x, bottom, ticks, value);
    }

    /** Values along the axis at the bottom, inside the chart; one that has no room beside the one before is left out. */
    final void xValues(Pen g, Scale x, double bottom, int ticks, DoubleFunction<String> value) {
        double free = Double.NEGATIVE_INFINITY;
        double[] values = x.ticks(ticks);
        boolean mirrored = x.at(x.high()) < x.at(x.low());
        for (int k = 0; k < values.length; k++) {
            double v = values[mirrored ? values.length - 1 - k : k];
            String text = value.apply(v);
            double half = TextWidth.of(text, Fonts.regular(px(10))) / 2;
            double at = Math.min(drawnWidth() - half, x.at(v));
            if (at - half >= free) {
                text(g, text, at, bottom + px(5), TextAlignment.CENTER, VPos.TOP, Token.MUTED);
                free = at + half + px(4);
            }
        }
    }

    /** What the axes show: at the right below the values, and above the axis at the left. */
    final void axisTitles(Pen g, String across, String up, double right, double height) {
        text(g, across, right, height - px(2), TextAlignment.RIGHT, VPos.BOTTOM, Token.MUTED);
        text(g, up, px(2), 0, TextAlignment.LEFT, VPos.TOP, Token.MUTED);
    }

    /** @param decimals of a value that is not whole, more where it needs them to be told from another */
    static String number(double v, int decimals) {
        int least = Math.abs(v - Math.rint(v)) < 1e-9 ? 0 : Math.max(1, decimals);
        while (least > 0 && least < MOST_DECIMALS && !isRound(v, least)) {
            least++;
        }
        return Numbers.decimal(v, least);
    }

    private static boolean isRound(double v, int decimals) {
        double scaled = v * Math.pow(10, decimals);
        return Math.abs(scaled - Math.rint(scaled)) < 1e-6;
    }
}
