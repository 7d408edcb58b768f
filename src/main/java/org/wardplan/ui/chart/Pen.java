package org.wardplan.ui.chart;

import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * What charts draw with: on the screen or into a file, the same marks. Names and meaning of the methods are those of
 * JavaFX's graphics context; lengths are px of the chart.
 */
public interface Pen {
    void setFill(Color colour);

    void setStroke(Color colour);

    void setLineWidth(double width);

    /** No lengths for an unbroken line. */
    void setLineDashes(double... lengths);

    void setGlobalAlpha(double alpha);

    void setFont(Font font);

    void setTextAlign(TextAlignment align);

    void setTextBaseline(VPos baseline);

    void fillText(String text, double x, double y);

    void strokeText(String text, double x, double y);

    void fillRect(double x, double y, double width, double height);

    void strokeRect(double x, double y, double width, double height);

    void fillRoundRect(double x, double y, double width, double height, double arcWidth, double arcHeight);

    void strokeRoundRect(double x, double y, double width, double height, double arcWidth, double arcHeight);

    void fillOval(double x, double y, double width, double height);

    void strokeOval(double x, double y, double width, double height);

    void strokeLine(double x1, double y1, double x2, double y2);

    void strokePolyline(double[] xs, double[] ys, int points);

    void fillPolygon(double[] xs, double[] ys, int points);

    /** Until {@link #restore}, marks outside the rectangle are not seen. */
    void clipRect(double x, double y, double width, double height);

    /** Keeps everything that is set, and where it is drawn, for {@link #restore}. */
    void save();

    void restore();

    void translate(double x, double y);

    void rotate(double degrees);

    /** All lengths after it, those of letters too, are so many times as long. */
    void scale(double by);
}
