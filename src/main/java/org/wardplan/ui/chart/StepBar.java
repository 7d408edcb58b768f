package org.wardplan.ui.chart;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/**
 * A part of a sum as the stretch of the way that it leads: it begins where the one above it ended. One that leads back
 * looks different; a number with its sign stands beside it.
 */
public final class StepBar extends Region {
    private static final PseudoClass BACK = PseudoClass.getPseudoClass("back");
    private static final PseudoClass WHOLE = PseudoClass.getPseudoClass("whole");
    private static final double THICK = 8;
    private static final double LEAST = 2;

    private final Region track = part("step-track");
    private final Region fill = part("step-fill");
    private double from;
    private double to;
    private double least;
    private double most = 1;

    public StepBar() {
        getStyleClass().add("step-bar");
        setMouseTransparent(true);
        getChildren().addAll(track, fill);
    }

    private static Region part(String style) {
        Region r = new Region();
        r.getStyleClass().add(style);
        r.setManaged(false);
        return r;
    }

    /** The sum itself, in a colour of its own. */
    public StepBar whole() {
        pseudoClassStateChanged(WHOLE, true);
        return this;
    }

    /**
     * @param newLeast the value at the bar's beginning
     * @param newMost the value at its end
     */
    public void show(double newFrom, double newTo, double newLeast, double newMost) {
        if (from == newFrom && to == newTo && least == newLeast && most == newMost) {
            return;
        }
        from = newFrom;
        to = newTo;
        least = newLeast;
        most = newMost;
        pseudoClassStateChanged(BACK, to < from);
        requestLayout();
    }

    private double x(double value) {
        return most <= least ? 0 : (value - least) / (most - least) * getWidth();
    }

    @Override
    protected void layoutChildren() {
        double y = snapPositionY((getHeight() - THICK) / 2);
        track.resizeRelocate(0, y, getWidth(), THICK);
        double x0 = snapPositionX(x(Math.min(from, to)));
        double x1 = snapPositionX(x(Math.max(from, to)));
        fill.resizeRelocate(Math.min(x0, getWidth() - LEAST), y, Math.max(LEAST, x1 - x0), THICK);
    }

    @Override
    protected double computePrefHeight(double width) {
        return THICK + 4;
    }
}
