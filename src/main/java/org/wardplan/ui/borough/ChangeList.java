package org.wardplan.ui.borough;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.ViewState;
import org.wardplan.planning.merge.MergeChange;
import org.wardplan.ui.theme.Nodes;

/** What is taken from the files, or what London keeps against them, one by one. */
final class ChangeList {
    private final ListView<MergeChange> list = new ListView<>();
    private final ViewState view;
    private boolean telling = true;

    ChangeList(ViewState view, String id, String name, String none) {
        this.view = view;
        list.setId(id);
        list.getStyleClass().addAll("clash-list", "change-list");
        list.setAccessibleText(name);
        list.setPlaceholder(Nodes.label(none, "wp-muted"));
        list.setMinHeight(0);
        list.setCellFactory(v -> new Cell());
        list.getSelectionModel().selectedItemProperty().addListener((o, was, now) -> {
            int ward = now == null ? -1 : ward(now);
            if (telling && ward >= 0) {
                view.select(ward);
            }
        });
    }

    ListView<MergeChange> node() {
        return list;
    }

    void show(List<MergeChange> changes) {
        if (!changes.equals(list.getItems())) {
            MergeChange picked = list.getSelectionModel().getSelectedItem();
            telling = false;
            list.getItems().setAll(changes);
            list.getSelectionModel().select(picked);
            telling = true;
        }
    }

    /** Goes to what is of a file. */
    void show(String file) {
        for (int k = 0; k < list.getItems().size(); k++) {
            if (list.getItems().get(k).file().equals(file)) {
                list.scrollTo(k);
                return;
            }
        }
    }

    private int ward(MergeChange change) {
        return change.field() == null
                ? -1
                : view.wards().indexOf(change.field().ward());
    }

    private final class Cell extends ListCell<MergeChange> {
        private final Label what = Nodes.label("", "wp-medium");
        private final Label borough = Nodes.label("", "wp-caption");
        private final Label words = Nodes.text("");
        private final VBox box;

        Cell() {
            getStyleClass().add("clash-cell");
            setMinWidth(0);
            setPrefWidth(1);
            what.setMinWidth(0);
            borough.setMinWidth(USE_PREF_SIZE);
            HBox top = Parts.row(8, what, Parts.gap(), borough);
            box = new VBox(1, top, words);
            setOnMouseEntered(e -> hover(true));
            setOnMouseExited(e -> hover(false));
        }

        private void hover(boolean on) {
            int ward = getItem() == null ? -1 : ward(getItem());
            if (on) {
                view.hover().set(ward);
            } else if (view.hover().get() == ward) {
                view.hover().set(-1);
            }
        }

        @Override
        protected void updateItem(@Nullable MergeChange item, boolean empty) {
            super.updateItem(item, empty);
            setText("");
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            what.setText(item.what());
            borough.setText(item.boroughName());
            String before = item.what() + ": ";
            words.setText(
                    item.words().startsWith(before) ? item.words().substring(before.length()) : item.words());
            setAccessibleText(item.words());
            setGraphic(box);
        }
    }
}
