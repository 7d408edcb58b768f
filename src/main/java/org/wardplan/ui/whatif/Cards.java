package org.wardplan.ui.whatif;

import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.wardplan.ui.chart.Charts;
import org.wardplan.ui.theme.Nodes;

/** What the cards of the page have in common. */
final class Cards {
    private Cards() {}

    static String sheet() {
        return Objects.requireNonNull(Cards.class.getResource("/org/wardplan/ui/whatif/whatif.css"))
                .toExternalForm();
    }

    static void style(Region card, String id) {
        card.setId(id);
        card.getStyleClass().addAll("wp-card", "what-if-card");
        card.getStylesheets().add(Charts.sheet());
        card.setMinWidth(0);
        card.setMinHeight(0);
    }

    /** A title at the left, the rest at the right. */
    static HBox head(String title, Node... right) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(Nodes.label(title, "wp-section"), gap);
        head.getChildren().addAll(right);
        head.getStyleClass().add("what-if-head");
        head.setMinHeight(Region.USE_PREF_SIZE);
        return head;
    }
}
