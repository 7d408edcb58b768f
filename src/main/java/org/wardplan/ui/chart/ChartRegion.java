package org.wardplan.ui.chart;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import org.wardplan.ui.theme.Fonts;
import org.wardplan.ui.theme.Theme;
import org.wardplan.ui.theme.Token;

/**
 * A chart on two canvases: what changes with the figures behind, what changes with the pointer in front, so that
 * pointing costs little. It takes keys when focused.
 */
public abstract class ChartRegion extends Region {
    private static final double PREF = 300;
    final Theme theme;
    final ChartTip tip = new ChartTip();
    private final Canvas back = new Canvas();
    private final Canvas front = new Canvas();
    private boolean pending;

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
        return Math.floor(getWidth() > 0 ? getWidth() : prefWidth(-1));
    }

    final double drawnHeight() {
        return Math.floor(getHeight() > 0 ? getHeight() : prefHeight(drawnWidth()));
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

    final void text(
            Pen g, String text, double x, double y, TextAlignment align, VPos baseline, Token colour) {
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

    /** Grid lines with their values along the axis at the left. */
    final void yAxis(Pen g, Scale y, double left, double right, int ticks, int decimals) {
        for (double v : y.ticks(ticks)) {
            g.setStroke(theme.paint(Token.HAIRLINE));
            g.setLineWidth(1);
            line(g, left, y.at(v), right, y.at(v));
            text(g, number(v, decimals), left - px(6), y.at(v), TextAlignment.RIGHT, VPos.CENTER, Token.MUTED);
        }
    }

    /** Grid lines with their values along the axis at the bottom. */
    final void xAxis(Pen g, Scale x, double top, double bottom, int ticks, int decimals) {
        for (double v : x.ticks(ticks)) {
            g.setStroke(theme.paint(Token.HAIRLINE));
            g.setLineWidth(1);
            line(g, x.at(v), top, x.at(v), bottom);
            text(g, number(v, decimals), x.at(v), bottom + px(5), TextAlignment.CENTER, VPos.TOP, Token.MUTED);
        }
    }

    private static String number(double v, int decimals) {
        boolean whole = Math.abs(v - Math.rint(v)) < 1e-9;
        return org.wardplan.ui.theme.Numbers.decimal(v, whole ? 0 : Math.max(1, decimals));
    }
}
