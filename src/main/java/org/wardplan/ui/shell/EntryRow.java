package org.wardplan.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A line of a list that is searched: name, what tells it apart, and a note at the right. */
final class EntryRow extends HBox {
    private final Label title = new Label();
    private final Label detail = new Label();
    private final Label note = new Label();

    EntryRow() {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        detail.getStyleClass().add("wp-muted");
        note.getStyleClass().add("wp-caption");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        title.setMinWidth(Region.USE_PREF_SIZE);
        note.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(title, detail, gap, note);
    }

    void show(String name, String what, String right) {
        title.setText(name);
        detail.setText(what);
        note.setText(right);
    }
}
