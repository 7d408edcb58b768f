package org.wardplan.ui.compare;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.app.compare.CompareModel;
import org.wardplan.planning.compare.Comparison;
import org.wardplan.ui.theme.Icons;
import org.wardplan.ui.theme.Nodes;

/** What must be known before figures are set against each other, and why a scenario was refused. */
final class CompareNotes extends VBox {
    private static final int MOST_LINES = 3;

    private final CompareModel model;
    private final Label refusal = Nodes.text("");
    private final HBox refused;
    private final Label notices = Nodes.text("");
    private final HBox noticed;
    private final CheckBox hold = new CheckBox("Hold all to the target of A");

    CompareNotes(CompareModel model) {
        this.model = model;
        refusal.setId("compare-refusal");
        Button dismiss = Icons.only(new Button(), Feather.X, "Dismiss");
        dismiss.setId("compare-dismiss");
        dismiss.getStyleClass().addAll("flat", "small");
        dismiss.setOnAction(e -> model.dismissRefusal());
        refused = bar("compare-refused", refusal, dismiss);
        notices.setId("compare-notices");
        hold.setId("compare-hold");
        hold.setMinWidth(Region.USE_PREF_SIZE);
        hold.setOnAction(e -> model.holdToFirst(hold.isSelected()));
        noticed = bar("compare-noticed", notices, hold);
        getChildren().setAll(refused, noticed);
    }

    private static HBox bar(String style, Label words, Region action) {
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox bar = new HBox(12, words, action);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add(style);
        bar.setMinHeight(Region.USE_PREF_SIZE);
        return bar;
    }

    void show(@Nullable Comparison now) {
        String why = model.refusal().get();
        refusal.setText(why);
        Nodes.shown(refused, !why.isEmpty());
        boolean held = model.choice().sameTarget();
        List<String> said = now == null ? List.of() : now.notices();
        boolean other = now != null && !now.sameTarget();
        String words = (held ? "All scenarios are held to the target of A. " : "")
                + String.join(". ", said.subList(0, Math.min(MOST_LINES, said.size())))
                + (said.size() > MOST_LINES ? " …" : said.isEmpty() ? "" : ".");
        notices.setText(words);
        notices.setTooltip(said.size() > MOST_LINES ? Nodes.tip(String.join("\n", said)) : null);
        hold.setSelected(held);
        Nodes.shown(hold, held || other);
        Nodes.shown(noticed, !words.isEmpty());
        Nodes.shown(this, refused.isVisible() || noticed.isVisible());
    }
}
