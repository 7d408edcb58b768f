package org.wardplan.ui.theme;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What the cards of all pages have in common: their surface, and a head with something at the right. */
public final class Cards {
    private Cards() {}

    /**
     * Makes a card of something: a surface with an edge that may be as small as its place wants it.
     *
     * @param styles the page's own style classes for it
     */
    public static void style(Region card, String... styles) {
        card.getStyleClass().add("wp-card");
        card.getStyleClass().addAll(styles);
        card.setMinSize(0, 0);
    }

    /** The title at the left, the rest at the right. */
    public static HBox head(String title, Node... right) {
        return head(Nodes.label(title, "wp-section"), right);
    }

    public static HBox head(Label title, Node... right) {
        HBox head = new HBox(title, gap());
        head.getChildren().addAll(right);
        head.getStyleClass().add("wp-head");
        head.setMinHeight(Region.USE_PREF_SIZE);
        return head;
    }

    /** Takes the room that is left between what stands at the left of a line and at its right. */
    public static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
