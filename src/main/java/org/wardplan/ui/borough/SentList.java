package org.wardplan.ui.borough;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.app.borough.SentFile;
import org.wardplan.app.borough.Sending;
import org.wardplan.ui.theme.Icons;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Numbers;

/** What became of each file that was to be written. */
final class SentList extends VBox {
    private final Label words = Nodes.text("", "wp-muted");
    private final ListView<SentFile> list = new ListView<>();

    SentList() {
        super(6);
        words.setId("send-done");
        list.setId("send-files");
        list.setAccessibleText("Files that were written");
        list.getStyleClass().add("sent-files");
        list.setCellFactory(v -> new Cell());
        list.setMinHeight(0);
        setMinHeight(0);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().setAll(Nodes.label("Files written", "wp-section"), words, list);
        Nodes.shown(list, false);
    }

    void show(Sending.@Nullable Result result) {
        Nodes.shown(list, result != null);
        if (result == null) {
            list.getItems().clear();
            return;
        }
        words.setText(Numbers.counted(result.written(), "file") + " of " + Numbers.whole(result.asked())
                + " written into “" + result.folder() + "”"
                + (result.cancelled() ? ". Stopped: the others were not begun." : "."));
        list.getItems().setAll(result.files());
    }

    private static final class Cell extends ListCell<SentFile> {
        private final Label name = Nodes.label("");
        private final Label outcome = Nodes.label("", "wp-caption");
        private final VBox box = new VBox(1);

        Cell() {
            setMinWidth(0);
            setPrefWidth(1);
            name.setMinWidth(0);
            outcome.setMinWidth(USE_PREF_SIZE);
            HBox top = Parts.row(8, name, Parts.gap(), outcome);
            box.getChildren().setAll(top);
        }

        @Override
        protected void updateItem(@Nullable SentFile item, boolean empty) {
            super.updateItem(item, empty);
            setText("");
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            name.setText(String.valueOf(item.file().getFileName()));
            name.setGraphic(Icons.of(item.isWritten() ? Feather.CHECK : Feather.ALERT_TRIANGLE, 12));
            outcome.setText(item.outcome().label());
            box.getChildren().remove(1, box.getChildren().size());
            if (!item.said().isEmpty()) {
                box.getChildren().add(Nodes.text(item.said(), "wp-caption"));
            }
            setGraphic(box);
            setAccessibleText(name.getText() + ": " + item.outcome().label() + ". " + item.said());
        }
    }
}
