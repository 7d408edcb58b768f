package org.wardplan.ui.budget;

import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.wardplan.ui.chart.Charts;

/** What the cards of the workspace have in common. */
final class Cards {
    private Cards() {}

    static void style(Region card, String name) {
        card.getStyleClass().addAll("wp-card", "budget-card", name);
        card.getStylesheets()
                .addAll(
                        Charts.sheet(),
                        Objects.requireNonNull(Cards.class.getResource("/org/wardplan/ui/budget/cards.css"))
                                .toExternalForm());
    }

    static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }

    /** One at the left, one at the right. */
    static HBox line(Node left, Node right) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(8, left, gap, right);
        row.getStyleClass().add("card-line");
        return row;
    }
}
