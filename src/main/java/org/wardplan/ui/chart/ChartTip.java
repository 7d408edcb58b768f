package org.wardplan.ui.chart;

import javafx.scene.control.Label;

/** What is said of the thing pointed at, inside a chart: by pointer, by key, or in another view. */
final class ChartTip extends Label {
    private static final double GAP = 10;

    ChartTip() {
        getStyleClass().add("chart-tip");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
    }

    /** Above a chart that is too low to hold it, around a point. */
    void showAbove(String text, double x, double width) {
        setText(text);
        applyCss();
        double w = Math.ceil(prefWidth(-1));
        double h = Math.ceil(prefHeight(w));
        resizeRelocate(Math.round(Math.max(0, Math.min(width - w, x - w / 2))), Math.round(-h - GAP / 2), w, h);
        setVisible(true);
    }

    /** Beside a point, inside the chart, never over the point. */
    void show(String text, double x, double y, double width, double height) {
        setText(text);
        applyCss();
        double w = Math.ceil(prefWidth(-1));
        double h = Math.ceil(prefHeight(w));
        double left = x + GAP + w <= width ? x + GAP : x - GAP - w;
        double top = Math.max(0, Math.min(height - h, y - h - GAP / 2));
        resizeRelocate(Math.round(Math.max(0, left)), Math.round(top), w, h);
        setVisible(true);
    }
}
