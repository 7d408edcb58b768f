package org.wardplan.ui.chart;

import java.util.Arrays;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** A pen that keeps in mind what it draws with, as a canvas does. */
abstract class MindfulPen implements Pen {
    /** What it draws with now. */
    PenState now = new PenState();

    /**
     * Draws text, which may have several lines.
     *
     * @param halo whether only the edge of the letters is drawn
     */
    abstract void text(String text, double x, double y, boolean halo);

    /** Whether all lengths are numbers that a mark can have. */
    static boolean isDrawn(double... lengths) {
        return Arrays.stream(lengths).allMatch(Double::isFinite);
    }

    @Override
    public void setFill(Color colour) {
        now.fill = colour;
    }

    @Override
    public void setStroke(Color colour) {
        now.stroke = colour;
    }

    @Override
    public void setLineWidth(double width) {
        now.lineWidth = width;
    }

    @Override
    public void setLineDashes(double... lengths) {
        now.dashes = lengths.clone();
    }

    @Override
    public void setGlobalAlpha(double alpha) {
        now.alpha = alpha;
    }

    @Override
    public void setFont(Font font) {
        now.font = font;
    }

    @Override
    public void setTextAlign(TextAlignment align) {
        now.align = align;
    }

    @Override
    public void setTextBaseline(VPos baseline) {
        now.baseline = baseline;
    }

    @Override
    public void fillText(String text, double x, double y) {
        text(text, x, y, false);
    }

    @Override
    public void strokeText(String text, double x, double y) {
        text(text, x, y, true);
    }
}
