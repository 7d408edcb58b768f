package org.wardplan.ui.chart;

import javafx.scene.layout.Region;

/** A part of a whole as a bar, with a mark where the average stands. A number stands beside it. */
public final class PartBar extends Region {
    private static final double THICK = 8;

    private final Region track = part("part-track");
    private final Region fill = part("part-fill");
    private final Region mark = part("part-mark");
    private double value;
    private double average;
    private double most = 1;

    public PartBar() {
        getStyleClass().add("part-bar");
        setMouseTransparent(true);
        getChildren().addAll(track, fill, mark);
    }

    private static Region part(String style) {
        Region r = new Region();
        r.getStyleClass().add(style);
        r.setManaged(false);
        return r;
    }

    /** @param newMost the value at the bar's end */
    public void show(double newValue, double newAverage, double newMost) {
        double end = Math.max(newMost, 1e-9);
        if (value == newValue && average == newAverage && most == end) {
            return;
        }
        value = newValue;
        average = newAverage;
        most = end;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double w = getWidth();
        double y = snapPositionY((getHeight() - THICK) / 2);
        track.resizeRelocate(0, y, w, THICK);
        fill.resizeRelocate(0, y, snapSizeX(Math.min(1, value / most) * w), THICK);
        mark.resizeRelocate(snapPositionX(Math.min(1, average / most) * w), y - 2, 1.5, THICK + 4);
    }

    @Override
    protected double computePrefHeight(double width) {
        return THICK + 4;
    }
}
