package org.wardplan.ui.inspector;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A block of the inspector with a hairline below: a head, a figure at its right, and what belongs to it. */
class Section extends VBox {
    final Label head = new Label();
    final Label figure = new Label();

    Section(String title, String figureStyle) {
        getStyleClass().add("inspector-section");
        head.setText(title);
        head.getStyleClass().add("wp-section");
        figure.getStyleClass().add(figureStyle);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox top = new HBox(head, gap, figure);
        top.getStyleClass().add("section-head");
        getChildren().add(top);
    }

    static Label caption() {
        Label l = new Label();
        l.getStyleClass().add("wp-caption");
        l.setWrapText(true);
        return l;
    }

    /** Label at the left, value at the right. */
    static HBox line(Node left, Node right) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(8, left, gap, right);
        row.getStyleClass().add("line");
        return row;
    }

    static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
