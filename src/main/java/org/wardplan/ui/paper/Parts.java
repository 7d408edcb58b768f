package org.wardplan.ui.paper;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.ui.theme.Icons;
import org.wardplan.ui.theme.Nodes;

/** Small parts that the pages are put together from. */
final class Parts {
    private Parts() {}

    static HBox row(double spacing, Node... content) {
        HBox row = new HBox(spacing, content);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    static Button small(String words, @Nullable Feather icon, String id, Runnable action) {
        Button b = new Button(words, icon == null ? null : Icons.of(icon, 14));
        b.setId(id);
        b.getStyleClass().add("small");
        b.setMinWidth(Region.USE_PREF_SIZE);
        b.setOnAction(e -> action.run());
        return b;
    }

    static Hyperlink link(String words, String spoken, Runnable action) {
        Hyperlink l = new Hyperlink(words);
        l.setAccessibleText(spoken);
        l.getStyleClass().add("wp-caption");
        l.setMinWidth(Region.USE_PREF_SIZE);
        l.setOnAction(e -> {
            l.setVisited(false);
            action.run();
        });
        return l;
    }

    /** A control below its name. */
    static VBox named(String words, Region control) {
        Label label = Nodes.label(words, "wp-caption");
        label.setLabelFor(control);
        control.setMaxWidth(Double.MAX_VALUE);
        return new VBox(3, label, control);
    }
}
