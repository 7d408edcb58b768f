package org.wardplan.ui.evidence;

import javafx.scene.layout.Region;

/** Two parts side by side where there is room for both, else one below the other. */
final class Sides extends Region {
    private static final double GAP = 16;
    private final Region first;
    private final Region second;
    private final Lengths lengths;

    /** What the parts need, in px of the present text size. */
    interface Lengths {
        /** Least width of the first part. */
        double first();

        /** Least width of the second part. */
        double second();

        /** Least height of a part. */
        double height();
    }

    private final double share;

    /** @param share part of the width that the first one gets where there is more than enough */
    Sides(Region first, Region second, double share, Lengths lengths) {
        this.first = first;
        this.second = second;
        this.share = share;
        this.lengths = lengths;
        getChildren().addAll(first, second);
    }

    private boolean beside(double width) {
        return width >= lengths.first() + GAP + lengths.second();
    }

    @Override
    public javafx.geometry.Orientation getContentBias() {
        return javafx.geometry.Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return lengths.first() + GAP + lengths.second();
    }

    @Override
    protected double computeMinHeight(double width) {
        return width < 0 || beside(width) ? lengths.height() : 2 * lengths.height() + GAP;
    }

    @Override
    protected double computePrefHeight(double width) {
        return computeMinHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double w = getWidth();
        double h = getHeight();
        if (beside(w)) {
            double one = Math.max(lengths.first(), Math.min(share * (w - GAP), w - GAP - lengths.second()));
            place(first, 0, 0, Math.floor(one), h);
            place(second, Math.floor(one) + GAP, 0, w - Math.floor(one) - GAP, h);
        } else {
            double one = Math.floor((h - GAP) / 2);
            place(first, 0, 0, w, one);
            place(second, 0, one + GAP, w, h - one - GAP);
        }
    }

    private static void place(Region r, double x, double y, double w, double h) {
        r.resizeRelocate(x, y, w, h);
    }
}
