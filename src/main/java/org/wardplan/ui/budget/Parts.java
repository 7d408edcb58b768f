package org.wardplan.ui.budget;

import java.util.Locale;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.ui.theme.Icons;
import org.wardplan.ui.theme.Nodes;

/** Small parts that the cards of money, objectives and rules are put together from. */
final class Parts {
    private Parts() {}

    /** A card of the workspace's columns. */
    static VBox card(String id) {
        VBox card = new VBox();
        card.getStyleClass().addAll("wp-card", "budget-part");
        card.setId(id);
        card.setMinWidth(0);
        return card;
    }

    static Label head(String words) {
        return Nodes.label(words, "wp-section");
    }

    /** Something at the left, something at the right. */
    static HBox line(Node left, Node right) {
        Region gap = new Region();
        gap.setMinWidth(8);
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(left, gap, right);
        row.setAlignment(Pos.CENTER_LEFT);
        if (right instanceof Region r) {
            r.setMinWidth(Region.USE_PREF_SIZE);
        }
        return row;
    }

    static Button flat(String words, Feather icon, String id) {
        Button b = new Button(words, Icons.of(icon, 14));
        b.getStyleClass().addAll("flat", "small", "budget-action");
        b.setId(id);
        b.setMinWidth(Region.USE_PREF_SIZE);
        return b;
    }

    /** For ids of nodes: lower case, no dots. */
    static String id(String of) {
        return of.toLowerCase(Locale.ROOT).replace('.', '-').replace(' ', '-');
    }

    /** A box to choose one of several things from, which says them in words. */
    static <T> ComboBox<T> choice(String name, String id, Function<T, String> words) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.setAccessibleText(name);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setMinWidth(0);
        box.setVisibleRowCount(12);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T item) {
                return item == null ? "" : words.apply(item);
            }

            @Override
            public @Nullable T fromString(String text) {
                return null;
            }
        });
        return box;
    }
}
