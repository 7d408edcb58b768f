package org.wardplan.ui.demand;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/**
 * A row that remembers how high it is at a width, since measuring texts that wrap in forty rows would cost more than the
 * rest of a slider's step.
 */
class SteadyRow extends HBox {
    /** Layout asks for a few widths in turn; beyond this many the row has been resized, and old ones are let go. */
    private static final int WIDTHS = 8;

    private final Map<Double, Double> prefHeights = new HashMap<>();
    private final Map<Double, Double> minHeights = new HashMap<>();

    SteadyRow() {
        getStyleClass().add("weight-row");
    }

    /** Measures anew when the text size changes, which this text shows. */
    final void follow(Label text) {
        text.fontProperty().addListener((o, was, now) -> measureAnew());
    }

    /** To be called when a text of the row changed. */
    final void measureAnew() {
        prefHeights.clear();
        minHeights.clear();
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        Double known = prefHeights.get(width);
        return known != null ? known : remember(prefHeights, width, super.computePrefHeight(width));
    }

    @Override
    protected double computeMinHeight(double width) {
        Double known = minHeights.get(width);
        return known != null ? known : remember(minHeights, width, super.computeMinHeight(width));
    }

    private static double remember(Map<Double, Double> heights, double width, double height) {
        if (heights.size() >= WIDTHS) {
            heights.clear();
        }
        heights.put(width, height);
        return height;
    }
}
