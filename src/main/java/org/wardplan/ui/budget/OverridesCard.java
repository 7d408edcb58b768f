package org.wardplan.ui.budget;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.budget.BudgetModel;
import org.wardplan.app.budget.OverrideFigure;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.PostOverride;
import org.wardplan.planning.RuleEdits;

/** Where people decided otherwise than the optimiser: by whom, when, why, and what it costs in unmet need. */
final class OverridesCard extends VBox {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.UK).withZone(ZoneId.systemDefault());

    private final BudgetModel model;
    private final VBox rows = new VBox();
    private List<PostOverride> shown = List.of();
    private @Nullable Object costs;
    private boolean editable;

    OverridesCard(BudgetModel model) {
        this.model = model;
        getStyleClass().addAll("wp-card", "budget-part");
        setId("budget-overrides");
        rows.getStyleClass().add("override-rows");
        getChildren()
                .setAll(
                        Parts.head("Hand changes to the recommended plan"),
                        Parts.text("The next search keeps them while the rule \"Hand changes\" is on.", "wp-caption"),
                        rows);
    }

    void refresh() {
        List<PostOverride> now = model.draft().get().scenario().advice().overrides();
        Parts.shown(this, !now.isEmpty());
        Object figures = model.figures().overrides().get();
        if (now.equals(shown) && figures == costs) {
            return;
        }
        shown = now;
        costs = figures;
        List<Node> list = new ArrayList<>();
        for (PostOverride o : now) {
            list.add(row(o));
        }
        rows.getChildren().setAll(list);
    }

    private VBox row(PostOverride o) {
        WardSet wards = model.session().data().wards();
        int w = wards.indexOf(o.ward());
        Label name = Parts.text(
                (w < 0 ? o.ward() : wards.ward(w).name()) + ": " + o.posts() + " " + o.role() + ", recommended "
                        + o.recommended(),
                "wp-medium");
        Button drop = new Button("Drop");
        drop.getStyleClass().add("small");
        drop.setId("override-drop-" + Parts.id(o.ward()) + "-" + Parts.id(o.role()));
        drop.setMinWidth(USE_PREF_SIZE);
        drop.setDisable(!editable);
        drop.setAccessibleText("Drop the hand change in " + name.getText());
        drop.setOnAction(e -> model.keep(RuleEdits.dropOverride(
                model.session().plan().get(), model.session().scenario(), o, wards)));
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox head = new HBox(8, name, drop);
        OverrideFigure cost = model.figures().overrides().get().value().get(OverrideFigure.key(o));
        String costs = cost == null ? "" : " · " + cost.words();
        VBox row = new VBox(
                head,
                Parts.text(o.reason().isEmpty() ? "No reason was given." : o.reason()),
                Parts.text(o.author() + ", " + when(o.at()) + costs, "wp-caption"));
        row.getStyleClass().add("override-row");
        row.setOnMouseClicked(e -> {
            if (w >= 0) {
                model.session().view().select(w);
            }
        });
        return row;
    }

    private static String when(String at) {
        try {
            return WHEN.format(Instant.parse(at));
        } catch (DateTimeParseException e) {
            return at;
        }
    }

    void setEditable(boolean can) {
        if (editable != can) {
            editable = can;
            costs = null;
        }
        refresh();
    }
}
