package org.wardplan.ui.demand;

import javafx.scene.layout.HBox;

/**
 * A row that remembers how high it is at a width, since measuring texts that wrap in forty rows would cost more than the
 * rest of a slider's step.
 */
class SteadyRow extends HBox {
    private double prefWidth = Double.NaN;
    private double prefHeight;
    private double minWidth = Double.NaN;
    private double minHeight;

    SteadyRow() {
        getStyleClass().add("weight-row");
    }

    /** To be called when a text of the row changed. */
    final void measureAnew() {
        prefWidth = Double.NaN;
        minWidth = Double.NaN;
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        if (width != prefWidth) {
            prefHeight = super.computePrefHeight(width);
            prefWidth = width;
        }
        return prefHeight;
    }

    @Override
    protected double computeMinHeight(double width) {
        if (width != minWidth) {
            minHeight = super.computeMinHeight(width);
            minWidth = width;
        }
        return minHeight;
    }
}
