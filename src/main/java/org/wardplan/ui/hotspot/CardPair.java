package org.wardplan.ui.hotspot;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/** Two cards beside each other, or below each other where they would get too narrow. */
final class CardPair extends Region {
    private static final double BESIDE = 480;
    private static final double GAP = 12;
    private final Region first;
    private final Region second;
    private final double share;

    /** @param share of the width that the first gets */
    CardPair(Region first, Region second, double share) {
        this.first = first;
        this.second = second;
        this.share = share;
        getChildren().setAll(first, second);
        setMinWidth(0);
    }

    private static boolean beside(double width) {
        return width < 0 || width >= BESIDE;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 640;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    private double left(double width) {
        return Math.floor((width - GAP) * share);
    }

    @Override
    protected double computePrefHeight(double width) {
        return beside(width)
                ? Math.max(first.prefHeight(left(width)), second.prefHeight(width - GAP - left(width)))
                : first.prefHeight(width) + GAP + second.prefHeight(width);
    }

    @Override
    protected double computeMinHeight(double width) {
        double w = width < 0 && getWidth() > 0 ? getWidth() : width;
        return beside(w)
                ? Math.max(first.minHeight(left(w)), second.minHeight(w - GAP - left(w)))
                : first.minHeight(w) + GAP + second.minHeight(w);
    }

    @Override
    protected void layoutChildren() {
        double w = getWidth();
        double h = getHeight();
        if (beside(w)) {
            double left = left(w);
            first.resizeRelocate(0, 0, left, h);
            second.resizeRelocate(left + GAP, 0, w - left - GAP, h);
        } else {
            double top = first.prefHeight(w);
            first.resizeRelocate(0, 0, w, top);
            second.resizeRelocate(0, top + GAP, w, h - top - GAP);
        }
    }
}
