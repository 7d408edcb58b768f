package org.wardplan.ui.chart;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.wardplan.ui.theme.Theme;
import org.wardplan.ui.theme.Token;

/**
 * A small drawing on one canvas, cheap enough for a cell of a table. It takes no keys unless it says so; what it shows
 * is in its accessible text.
 */
public abstract class SmallChart extends Region {
    final Theme theme;
    private final Canvas canvas = new Canvas();
    private boolean pending;

    SmallChart(Theme theme, String style) {
        this.theme = theme;
        getStyleClass().add(style);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().add(canvas);
    }

    abstract void draw(Pen g, double width, double height);

    /** Draws again at the next layout, once however often it is asked for: after a change of figures or look. */
    public final void redraw() {
        pending = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double w = Math.floor(getWidth());
        double h = Math.floor(getHeight());
        if (canvas.getWidth() != w || canvas.getHeight() != h) {
            canvas.setWidth(w);
            canvas.setHeight(h);
            pending = true;
        }
        if (pending && w > 0 && h > 0) {
            pending = false;
            GraphicsContext g = canvas.getGraphicsContext2D();
            g.clearRect(0, 0, w, h);
            draw(new CanvasPen(g), w, h);
        }
    }

    /** The drawing as SVG 1.1, as large as it is now, on the ground of the window. */
    public final String svg() {
        double w = Math.floor(getWidth() > 0 ? getWidth() : prefWidth(-1));
        double h = Math.floor(getHeight() > 0 ? getHeight() : prefHeight(w));
        String words = getAccessibleText() == null ? "" : getAccessibleText();
        SvgPen pen = new SvgPen(w, h, words, words);
        pen.setFill(theme.paint(Token.BG));
        pen.fillRect(0, 0, w, h);
        draw(pen, w, h);
        return pen.end();
    }

    final double px(double ofDesign) {
        return theme.px(ofDesign);
    }

    static void text(Pen g, String text, double x, double y, Font font, TextAlignment align, VPos at, Color colour) {
        g.setFont(font);
        g.setFill(colour);
        g.setTextAlign(align);
        g.setTextBaseline(at);
        g.fillText(text, x, y);
    }
}
