package org.wardplan.ui.chart;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/**
 * Coverage as a bar with a mark at 100 %. Short of target in orange, over it in purple, at it plain; beyond the end of
 * the bar it is cut off. A number stands beside it always, so the bar itself is not spoken.
 */
public final class CoverageBar extends Region {
    private static final PseudoClass SHORT = PseudoClass.getPseudoClass("short");
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    private static final double MARK_WIDTH = 1.5;

    private final Region track = part("coverage-track");
    private final Region fill = part("coverage-fill");
    private final Region mark = part("coverage-mark");
    private final double full;
    private final double thickness;
    private double share = Double.NaN;

    /**
     * @param full coverage at the bar's end: 1.5 is 150 %
     * @param thickness of the bar in px; the mark stands out above and below
     */
    public CoverageBar(double full, double thickness) {
        this.full = full;
        this.thickness = thickness;
        getStyleClass().add("coverage-bar");
        setAccessibleRole(AccessibleRole.NODE);
        setMouseTransparent(true);
        getChildren().addAll(track, fill, mark);
    }

    private static Region part(String style) {
        Region r = new Region();
        r.getStyleClass().add(style);
        r.setManaged(false);
        return r;
    }

    /** Plain colour whatever the coverage: for sums. */
    public CoverageBar plain() {
        getStyleClass().add("plain");
        return this;
    }

    /** @param coverage 1 is 100 % */
    public void show(double coverage) {
        if (coverage == share) {
            return;
        }
        share = coverage;
        long percent = Math.round(100 * coverage);
        pseudoClassStateChanged(SHORT, percent < 100);
        pseudoClassStateChanged(OVER, percent > 100);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double w = getWidth();
        double y = snapPositionY((getHeight() - thickness) / 2);
        track.resizeRelocate(0, y, w, thickness);
        fill.resizeRelocate(0, y, snapSizeX(Math.max(0, Math.min(1, share / full)) * w), thickness);
        double x = snapPositionX(w / full);
        mark.setVisible(full > 1);
        mark.resizeRelocate(x, y - 2, MARK_WIDTH, thickness + 4);
    }

    @Override
    protected double computePrefHeight(double width) {
        return thickness + 4;
    }
}
