package org.wardplan.ui.chart;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/** A difference as a bar from the middle: to the right where there is more, to the left where there is less. */
public final class DifferenceBar extends Region {
    private static final PseudoClass LESS = PseudoClass.getPseudoClass("less");
    private static final double THICK = 8;

    private final Region track = part("difference-track");
    private final Region fill = part("difference-fill");
    private final Region zero = part("difference-zero");
    private double value;
    private double most = 1;

    public DifferenceBar() {
        getStyleClass().add("difference-bar");
        setMouseTransparent(true);
        getChildren().addAll(track, fill, zero);
    }

    private static Region part(String style) {
        Region r = new Region();
        r.getStyleClass().add(style);
        r.setManaged(false);
        return r;
    }

    /** @param newMost the size at either end */
    public void show(double newValue, double newMost) {
        value = newValue;
        most = Math.max(newMost, 1e-9);
        pseudoClassStateChanged(LESS, newValue < 0);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double half = getWidth() / 2;
        double y = snapPositionY((getHeight() - THICK) / 2);
        double length = Math.min(1, Math.abs(value) / most) * half;
        track.resizeRelocate(0, y + THICK / 2 - 0.5, getWidth(), 1);
        fill.resizeRelocate(value < 0 ? half - length : half, y, length, THICK);
        zero.resizeRelocate(snapPositionX(half) - 0.5, y - 3, 1, THICK + 6);
    }

    @Override
    protected double computePrefHeight(double width) {
        return THICK + 6;
    }
}
