package org.wardplan.ui.demand;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * A number that changes at every move of a slider. Its room is fixed by the style sheet, so that writing it lays nothing
 * else out.
 */
final class FigureLabel extends Region {
    private final Label label = new Label();

    FigureLabel() {
        getStyleClass().add("figure-label");
        label.getStyleClass().add("figure");
        label.setManaged(false);
        getChildren().add(label);
    }

    void show(String text) {
        if (!text.equals(label.getText())) {
            label.setText(text);
        }
    }

    Label label() {
        return label;
    }

    @Override
    protected void layoutChildren() {
        label.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
