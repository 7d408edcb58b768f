package org.wardplan.ui.phase;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.wardplan.app.phase.PhaseModel.Shown;
import org.wardplan.planning.phase.PromiseOutcome;
import org.wardplan.ui.theme.Cards;
import org.wardplan.ui.theme.Icons;
import org.wardplan.ui.theme.Nodes;

/** How the promises turn out, and what of the phasing doesn't fit. */
final class PromiseCard extends VBox {
    PromiseCard() {
        setId("phase-promises");
        Cards.style(this, "phase-card");
        setMinHeight(USE_PREF_SIZE);
    }

    void refresh(Shown now) {
        List<Node> rows = new ArrayList<>();
        List<PromiseOutcome> outcomes = now.run().promises();
        for (int k = 0; k < outcomes.size(); k++) {
            PromiseOutcome o = outcomes.get(k);
            rows.add(row(
                    icon(o.standing()),
                    o.title() + ": " + o.words(),
                    "phase-promise-" + k,
                    o.standing() == PromiseOutcome.Standing.MISSED ? "wp-danger" : "wp-medium"));
        }
        if (rows.isEmpty()) {
            rows.add(Nodes.text("No promise with a date. Add one at the side.", "wp-muted"));
        }
        for (int k = 0; k < now.notices().size(); k++) {
            rows.add(row(Icons.of(Feather.INFO, 14), now.notices().get(k), "phase-notice-" + k, "wp-caption"));
        }
        getChildren().setAll(rows);
    }

    private static FontIcon icon(PromiseOutcome.Standing standing) {
        FontIcon icon = Icons.of(
                switch (standing) {
                    case KEPT -> Feather.CHECK_CIRCLE;
                    case MISSED -> Feather.ALERT_TRIANGLE;
                    case OPEN -> Feather.CLOCK;
                },
                16);
        icon.getStyleClass().add(standing == PromiseOutcome.Standing.MISSED ? "danger" : "accent");
        return icon;
    }

    private static HBox row(FontIcon icon, String words, String id, String style) {
        Label label = Nodes.text(words, style);
        label.setId(id);
        HBox row = new HBox(icon, label);
        row.getStyleClass().add("phase-outcome");
        return row;
    }
}
