package org.wardplan.ui.theme;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** Small things that cards of all workspaces do with labels and other nodes. */
public final class Nodes {
    private Nodes() {}

    /** A label with style classes. */
    public static Label label(String words, String... styles) {
        Label l = new Label(words);
        l.getStyleClass().addAll(styles);
        return l;
    }

    /** A text that wraps and is never cut. */
    public static Label text(String words, String... styles) {
        Label l = label(words, styles);
        l.setWrapText(true);
        l.setMinHeight(Region.USE_PREF_SIZE);
        l.setMaxWidth(Double.MAX_VALUE);
        return l;
    }

    /** Writes a text that may be empty; an empty one takes no room. */
    public static void write(Label label, String words) {
        if (!words.equals(label.getText())) {
            label.setText(words);
        }
        shown(label, !words.isEmpty());
    }

    /** Shows a node, or hides it so that it takes no room. */
    public static void shown(Node node, boolean visible) {
        if (node.isVisible() != visible || node.isManaged() != visible) {
            node.setVisible(visible);
            node.setManaged(visible);
        }
    }

    /** Puts a style class on a node, or takes it off. */
    public static void mark(Node node, String style, boolean on) {
        if (on != node.getStyleClass().contains(style)) {
            if (on) {
                node.getStyleClass().add(style);
            } else {
                node.getStyleClass().remove(style);
            }
        }
    }

    /** A tooltip that wraps. */
    public static Tooltip tip(String words) {
        Tooltip tip = new Tooltip(words);
        tip.setWrapText(true);
        tip.setMaxWidth(360);
        return tip;
    }
}
