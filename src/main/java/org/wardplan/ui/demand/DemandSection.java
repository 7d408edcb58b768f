package org.wardplan.ui.demand;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.wardplan.planning.Evaluation;

/** One section of the control column. It is told of every evaluation while it is shown. */
abstract class DemandSection extends VBox {
    DemandSection() {
        getStyleClass().add("demand-section");
        setMinWidth(0);
    }

    /** Shows the scenario of an evaluation, which may be that of a preview. */
    abstract void refresh(Evaluation e);

    /** Lets the controls be used, or not. */
    abstract void setEditable(boolean editable);

    /** Lets go of what outlives the window's session. */
    void close() {}

    static Label head(String words) {
        Label l = new Label(words);
        l.getStyleClass().add("wp-section");
        return l;
    }

    /** A text that wraps. */
    static Label text(String words, String... styles) {
        Label l = new Label(words);
        l.setWrapText(true);
        l.setMinHeight(Region.USE_PREF_SIZE);
        l.setMaxWidth(Double.MAX_VALUE);
        l.getStyleClass().addAll(styles);
        return l;
    }

    static Label caption(String words) {
        return text(words, "wp-caption");
    }

    /** Something at the left, something at the right. */
    static HBox line(Node left, Node right) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(8, left, gap, right);
        row.getStyleClass().add("demand-line");
        return row;
    }

    static void shown(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    /** Writes a text that may be empty; an empty one takes no room. */
    static void write(Label label, String words) {
        if (!words.equals(label.getText())) {
            label.setText(words);
        }
        shown(label, !words.isEmpty());
    }
}
