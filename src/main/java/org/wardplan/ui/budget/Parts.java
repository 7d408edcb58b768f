package org.wardplan.ui.budget;

import java.util.Locale;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.ui.theme.Icons;

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
        return label(words, "wp-section");
    }

    static Label label(String words, String... styles) {
        Label l = new Label(words);
        l.getStyleClass().addAll(styles);
        return l;
    }

    /** A text that wraps. */
    static Label text(String words, String... styles) {
        Label l = label(words, styles);
        l.setWrapText(true);
        l.setMinHeight(Region.USE_PREF_SIZE);
        l.setMaxWidth(Double.MAX_VALUE);
        return l;
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

    /** Writes a text that may be empty; an empty one takes no room. */
    static void write(Label label, String words) {
        if (!words.equals(label.getText())) {
            label.setText(words);
        }
        shown(label, !words.isEmpty());
    }

    static void shown(Node node, boolean visible) {
        if (node.isVisible() != visible || node.isManaged() != visible) {
            node.setVisible(visible);
            node.setManaged(visible);
        }
    }

    static void mark(Node node, String style, boolean on) {
        if (on != node.getStyleClass().contains(style)) {
            if (on) {
                node.getStyleClass().add(style);
            } else {
                node.getStyleClass().remove(style);
            }
        }
    }

    static Tooltip tip(String words) {
        Tooltip tip = new Tooltip(words);
        tip.setWrapText(true);
        tip.setMaxWidth(340);
        return tip;
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
