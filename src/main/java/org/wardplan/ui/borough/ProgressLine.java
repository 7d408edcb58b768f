package org.wardplan.ui.borough;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.RunningTask;
import org.wardplan.ui.theme.Nodes;

/** Work under way: how far it is, and Cancel. Takes no room while there is none. */
final class ProgressLine extends HBox {
    private final ProgressBar bar = new ProgressBar();
    private final Label what = Nodes.label("", "wp-muted");

    ProgressLine(String id, Runnable cancelled) {
        Button cancel = Parts.small("Cancel", null, id + "-cancel", cancelled);
        bar.setPrefWidth(160);
        bar.setMinWidth(80);
        what.setMinWidth(0);
        setId(id);
        getStyleClass().add("borough-progress");
        getChildren().setAll(bar, what, Parts.gap(), cancel);
        show(null);
    }

    void show(@Nullable RunningTask task) {
        bar.progressProperty().unbind();
        what.textProperty().unbind();
        if (task != null) {
            bar.progressProperty().bind(task.fraction());
            what.textProperty().bind(task.message());
        }
        Nodes.shown(this, task != null);
    }
}
