package org.wardplan.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.ui.theme.Icons;

/** The frame of every dialog: a title with a close button, the content, and the buttons below. */
final class DialogCard extends VBox {
    private final Label title;

    DialogCard(String name, Overlay overlay, Node content, Node... buttons) {
        getStyleClass().addAll("wp-card", "dialog-card");
        title = new Label(name);
        title.getStyleClass().add("dialog-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button close = Icons.only(new Button(), Feather.X, "Close");
        close.getStyleClass().addAll("flat", "small", "dialog-close");
        close.setOnAction(e -> overlay.close());
        HBox head = new HBox(8, title, gap, close);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, content);
        VBox.setVgrow(content, Priority.ALWAYS);
        if (buttons.length > 0) {
            HBox foot = new HBox(8, buttons);
            foot.setAlignment(Pos.CENTER_RIGHT);
            foot.getStyleClass().add("dialog-foot");
            getChildren().add(foot);
        }
        setAccessibleText(name);
    }

    String title() {
        return title.getText();
    }

    /** A text that wraps. */
    static Label text(String words, String... styles) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** Content that scrolls when there is more of it than fits. */
    static ScrollPane scrolling(Node content, double height) {
        ScrollPane pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setPrefViewportHeight(height);
        return pane;
    }

    static Button main(String label, Runnable action) {
        Button b = new Button(label);
        b.getStyleClass().add("accent");
        b.setDefaultButton(true);
        b.setOnAction(e -> action.run());
        return b;
    }

    static Button other(String label, Runnable action) {
        Button b = new Button(label);
        b.setOnAction(e -> action.run());
        return b;
    }

    /** The control that the keyboard goes to first: a field or list if there is one, the close button last. */
    static @Nullable Node firstFocus(Parent card) {
        Node close = null;
        for (Node n : card.lookupAll("*")) {
            if (n.isFocusTraversable() && n.isVisible() && !n.isDisabled() && !(n instanceof ScrollPane)) {
                if (!n.getStyleClass().contains("dialog-close")) {
                    return n;
                }
                close = n;
            }
        }
        return close;
    }
}
