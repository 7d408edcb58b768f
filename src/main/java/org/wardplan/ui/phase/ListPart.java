package org.wardplan.ui.phase;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.wardplan.app.phase.PhaseModel;
import org.wardplan.app.phase.PhaseModel.Shown;
import org.wardplan.ui.theme.Cards;
import org.wardplan.ui.theme.Nodes;

/** A list of the editor: a row for each item, which stays while figures change, and a button to add one. */
abstract class ListPart<T> extends VBox {
    /** One item. */
    interface Row<T> {
        Region node();

        void show(T item, Shown of);
    }

    final PhaseModel model;
    private final VBox list = new VBox();
    private final List<Row<T>> rows = new ArrayList<>();

    /** @param meaning what the list is for, below its title */
    ListPart(PhaseModel model, String title, String meaning, Button add) {
        this.model = model;
        getStyleClass().add("phase-part");
        list.getStyleClass().add("phase-rows");
        getChildren().setAll(Cards.head(title, add), Nodes.text(meaning, "wp-caption"), list);
    }

    abstract Row<T> row(int place);

    abstract List<T> items(Shown now);

    void refresh(Shown now) {
        List<T> items = items(now);
        while (rows.size() > items.size()) {
            rows.remove(rows.size() - 1);
            list.getChildren().remove(rows.size());
        }
        while (rows.size() < items.size()) {
            Row<T> made = row(rows.size());
            rows.add(made);
            list.getChildren().add(made.node());
        }
        for (int k = 0; k < items.size(); k++) {
            rows.get(k).show(items.get(k), now);
        }
    }
}
