package org.wardplan.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.scenario.ScenarioRow;
import org.wardplan.ui.theme.Nodes;

/** A scenario in the list: its name with badges, what differs from the baseline, its posts and their cost. */
final class ScenarioCell extends ListCell<ScenarioRow> {
    private final Label name = Nodes.label("", "scenario-name");
    private final HBox head = new HBox(6);
    private final Label summary = Nodes.label("", "wp-muted");
    private final Label figures = Nodes.label("");
    private final VBox box = new VBox(2, head, summary, figures);

    ScenarioCell() {
        head.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(name, Priority.SOMETIMES);
        name.setMinWidth(0);
        // Cells are as wide as the list, so that long lines end in an ellipsis.
        box.setMinWidth(0);
        box.setPrefWidth(0);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ScenarioRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        name.setText(row.scenario().name());
        head.getChildren().setAll(name);
        if (row.shown()) {
            head.getChildren().add(badge("Working on", "accent"));
        }
        row.badges().forEach(b -> head.getChildren().add(badge(b, "plain")));
        summary.setText(row.summary());
        figures.setText(row.posts() + " · " + row.cost().inMillions(1));
        box.setOpacity(row.scenario().archived() ? 0.65 : 1);
        setGraphic(box);
        setAccessibleText(row.scenario().name() + ", " + String.join(", ", row.badges())
                + (row.shown() ? ", working on it" : "") + ". " + row.summary() + ". " + figures.getText());
    }

    private static Label badge(String words, String style) {
        Label badge = Nodes.label(words, "wp-chip", "scenario-badge", style);
        badge.setMinWidth(USE_PREF_SIZE);
        return badge;
    }
}
