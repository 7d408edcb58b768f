package org.wardplan.ui.hotspot;

import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Small parts that the cards and tables of the workspace are put together from. */
final class Parts {
    private Parts() {}

    static String sheet() {
        return Objects.requireNonNull(Parts.class.getResource("/org/wardplan/ui/hotspot/hotspot.css"))
                .toExternalForm();
    }

    static VBox card(String id) {
        VBox card = new VBox();
        card.getStyleClass().addAll("wp-card", "hotspot-card");
        card.setId(id);
        card.setMinSize(0, 0);
        return card;
    }

    static Region gap() {
        Region gap = new Region();
        gap.setMinWidth(8);
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    /** Something at the left, something at the right. */
    static HBox line(Node left, Node right) {
        HBox row = new HBox(left, gap(), right);
        row.setAlignment(Pos.BASELINE_LEFT);
        return row;
    }

    /** Buttons of which one is chosen. */
    static HBox segments(String name, List<ToggleButton> buttons) {
        ToggleGroup group = new ToggleGroup();
        HBox box = new HBox();
        box.getStyleClass().addAll("wp-segments", "hotspot-segments");
        box.setAccessibleText(name);
        for (int k = 0; k < buttons.size(); k++) {
            ToggleButton b = buttons.get(k);
            b.setToggleGroup(group);
            b.setMinWidth(Region.USE_PREF_SIZE);
            if (k == 0) {
                b.getStyleClass().add("first");
            }
            if (k == buttons.size() - 1) {
                b.getStyleClass().add("last");
            }
            box.getChildren().add(b);
        }
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }

    /** A button of {@link #segments}; pressing the chosen one leaves it chosen. */
    static ToggleButton segment(String words, String id, Runnable chosen) {
        ToggleButton made = new ToggleButton(words);
        made.setId(id);
        made.setOnAction(e -> {
            made.setSelected(true);
            chosen.run();
        });
        return made;
    }
}
