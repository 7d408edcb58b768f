package org.wardplan.ui.compare;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A ward's name with its borough's after it; where there is little room the borough's is cut first, then left out. */
final class NamedPlace extends Region {
    private static final double GAP = 6;
    private static final double LEAST = 34;

    private final Label name;
    private final Label place;

    NamedPlace(Label name, Label place) {
        this.name = name;
        this.place = place;
        setMinWidth(0);
        setPrefWidth(1);
        getChildren().setAll(name, place);
    }

    @Override
    protected double computePrefHeight(double width) {
        return name.prefHeight(-1);
    }

    @Override
    protected void layoutChildren() {
        double h = getHeight();
        double first = Math.min(getWidth(), Math.ceil(name.prefWidth(-1)));
        double rest = getWidth() - first - GAP;
        name.resizeRelocate(0, 0, first, h);
        place.setVisible(rest >= LEAST);
        place.resizeRelocate(first + GAP, 0, Math.max(0, Math.min(rest, Math.ceil(place.prefWidth(-1)))), h);
    }
}
