package org.wardplan.ui.map;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A line of a round length on the ground. */
final class ScaleBar extends Region {
    private static final double LONGEST = 130;
    private static final double SHORT = 70;
    private static final double TICK = 6;

    private final Region line = new Region();
    private final Region middle = new Region();
    private final Label label = new Label();
    private double longest = LONGEST;
    private double metresPerUnit;
    private double length;

    ScaleBar() {
        getStyleClass().add("map-scale");
        line.getStyleClass().add("map-scale-line");
        middle.getStyleClass().add("map-scale-tick");
        label.getStyleClass().add("wp-caption");
        getChildren().setAll(line, middle, label);
        setMouseTransparent(true);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    /** The greatest of 1, 2, 5 × power of ten metres that is no longer than a number of units. */
    static double step(double metresPerUnit, double mostUnits) {
        double most = metresPerUnit * mostUnits;
        double power = Math.pow(10, Math.floor(Math.log10(most) + 1e-9));
        return most >= 5 * power ? 5 * power : most >= 2 * power ? 2 * power : power;
    }

    /** {@code 500 m}, {@code 10 km}. */
    static String text(double metres) {
        return metres < 1000 ? Math.round(metres) + " m" : Math.round(metres / 1000) + " km";
    }

    /** Shorter in a small map. */
    void small(boolean small) {
        double wanted = small ? SHORT : LONGEST;
        if (wanted != longest) {
            longest = wanted;
            scale(metresPerUnit);
        }
    }

    void scale(double newMetresPerUnit) {
        metresPerUnit = newMetresPerUnit;
        if (!(metresPerUnit > 0)) {
            return;
        }
        double metres = step(metresPerUnit, longest);
        double units = metres / metresPerUnit;
        if (units != length) {
            length = units;
            label.setText(text(metres));
            requestLayout();
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.ceil(length) + 8 + label.prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        return label.prefHeight(-1);
    }

    @Override
    protected void layoutChildren() {
        double w = label.prefWidth(-1);
        double h = label.prefHeight(-1);
        double right = getWidth() - w - 8;
        double y = Math.round(h / 2);
        label.resizeRelocate(getWidth() - w, 0, w, h);
        line.resizeRelocate(snapPositionX(right - length), y - TICK / 2, snapSizeX(length), TICK);
        middle.resizeRelocate(snapPositionX(right - length / 2), y, 1, TICK / 2);
    }
}
