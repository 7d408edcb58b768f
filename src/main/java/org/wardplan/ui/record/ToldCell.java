package org.wardplan.ui.record;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.wardplan.planning.record.Told;
import org.wardplan.ui.theme.Nodes;

/** What an entry changed, with what was before and after. */
final class ToldCell extends ListCell<Told> {
    private final Label what = Nodes.text("", "told-what");
    private final Label change = Nodes.text("", "told-change");
    private final VBox box = new VBox(1, what, change);

    ToldCell() {
        getStyleClass().add("told-cell");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Told item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        what.setText(item.where().isEmpty() ? item.what() : item.where() + " · " + item.what());
        String before = item.before().isEmpty() ? "" : item.before() + " → ";
        change.setText(before + (item.after().isEmpty() ? "none" : item.after()));
        setAccessibleText(item.text());
        setGraphic(box);
    }
}
