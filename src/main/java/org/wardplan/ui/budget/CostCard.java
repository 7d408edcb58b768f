package org.wardplan.ui.budget;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.wardplan.app.TypedNumber;
import org.wardplan.app.budget.Amounts;
import org.wardplan.app.budget.BudgetEdits;
import org.wardplan.app.budget.BudgetModel;
import org.wardplan.app.budget.CostTable;
import org.wardplan.app.demand.NumberText;
import org.wardplan.model.plan.Assumption;
import org.wardplan.ui.edit.NumberField;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Numbers;

/** What the posts cost and what is left of them on the ward, by role; the rates are the scenario's assumptions. */
final class CostCard extends VBox {
    private static final NumberText EFFECT = new NumberText("effectiveness", 10, 3, 1, "", "");

    private record Line(String name, String rate, TypedNumber text, Function<CostTable.Column, String> figure) {
        boolean isRate() {
            return !rate.isEmpty();
        }
    }

    private static Line sum(String name, Function<CostTable.Column, String> figure) {
        return new Line(name, "", EFFECT, figure);
    }

    private static final List<Line> LINES = List.of(
            sum("Posts", c -> Numbers.whole(c.posts())),
            new Line("Unit cost (£)", "unitCost", Amounts.POUNDS, c -> ""),
            sum("Cost", c -> c.cost().inMillions(2)),
            new Line("Vacancy", "vacancy", NumberText.PERCENT, c -> Numbers.percent(c.vacancy(), 1)),
            sum("In post", c -> Numbers.whole(Math.round(c.inPost()))),
            new Line("Abstraction", "abstraction", NumberText.PERCENT, c -> Numbers.percent(c.abstraction(), 1)),
            sum("On the ward", c -> Numbers.whole(Math.round(c.onTheWard()))),
            new Line("Effectiveness", "effectiveness", EFFECT, c -> ""));

    private final BudgetModel model;
    private final GridPane table = new GridPane();
    private final Label assumed = Nodes.text("", "wp-caption");
    private final Map<String, NumberField> fields = new HashMap<>();
    private final List<List<Label>> figures = new ArrayList<>();
    private List<String> roles = List.of();
    private boolean editable;

    CostCard(BudgetModel model) {
        this.model = model;
        getStyleClass().addAll("wp-card", "budget-part");
        setId("budget-costs");
        table.getStyleClass().add("cost-table");
        assumed.setId("cost-assumed");
        getChildren()
                .setAll(
                        Parts.head("Posts and cost lines"),
                        table,
                        Nodes.text(
                                "All posts of the plan are paid. Vacancy and abstraction lower presence, not cost; targets"
                                        + " stay as they are.",
                                "wp-caption"),
                        assumed);
    }

    private void build(CostTable of) {
        List<String> now = of.columns().stream()
                .map(c -> c.role() == null ? "" : c.role().id())
                .toList();
        if (now.equals(roles)) {
            return;
        }
        roles = now;
        table.getChildren().clear();
        table.getColumnConstraints().clear();
        fields.clear();
        figures.clear();
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        names.setMinWidth(Region.USE_PREF_SIZE);
        table.getColumnConstraints().add(names);
        table.add(Nodes.label("Line", "wp-caption"), 0, 0);
        for (int c = 0; c <= now.size(); c++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHalignment(HPos.RIGHT);
            column.setMinWidth(Region.USE_PREF_SIZE);
            table.getColumnConstraints().add(column);
            table.add(
                    Nodes.label(c < now.size() ? now.get(c) : now.size() == 2 ? "Both" : "All", "wp-caption"),
                    c + 1,
                    0);
        }
        for (int k = 0; k < LINES.size(); k++) {
            Line line = LINES.get(k);
            int row = k + 1;
            String style = line.isRate() || line.name().startsWith("In") ? "cost-name" : "wp-medium";
            Region rule = new Region();
            rule.getStyleClass().add("cost-rule");
            table.add(rule, 0, row, now.size() + 2, 1);
            table.add(Nodes.label(line.name(), style), 0, row);
            List<Label> labels = new ArrayList<>();
            for (int c = 0; c <= now.size(); c++) {
                if (line.isRate() && c < now.size()) {
                    table.add(field(now.get(c), line), c + 1, row);
                } else {
                    Label l = Nodes.label("", style);
                    l.setId("cost-" + Parts.id(line.name()) + "-" + (c < now.size() ? Parts.id(now.get(c)) : "all"));
                    labels.add(l);
                    table.add(l, c + 1, row);
                }
            }
            figures.add(labels);
        }
    }

    private NumberField field(String role, Line line) {
        String key = role + "." + line.rate();
        NumberField f = new NumberField(role + ", " + line.name(), line.text());
        f.setId("rate-" + Parts.id(key));
        f.getStyleClass().add("cost-field");
        f.onKept(v -> model.session()
                .scenario()
                .assumptions()
                .find(key)
                .ifPresent(a -> model.keep(BudgetEdits.assume(
                        model.session().scenario(), a, v, model.session().author(), line.text()))));
        f.onWrong(model::say);
        fields.put(key, f);
        return f;
    }

    void refresh() {
        CostTable of = CostTable.of(model.draft().get());
        build(of);
        List<String> guesses = new ArrayList<>();
        for (int k = 0; k < LINES.size(); k++) {
            Line line = LINES.get(k);
            List<Label> labels = figures.get(k);
            int at = 0;
            for (int c = 0; c <= of.columns().size(); c++) {
                CostTable.Column column = c < of.columns().size() ? of.columns().get(c) : of.all();
                if (line.isRate() && c < of.columns().size()) {
                    rate(column, line, guesses);
                } else {
                    labels.get(at++).setText(line.figure().apply(column));
                }
            }
        }
        Nodes.write(
                assumed,
                guesses.isEmpty()
                        ? ""
                        : "Wardplan's assumptions, yours to change: " + String.join(", ", guesses) + ".");
    }

    private void rate(CostTable.Column column, Line line, List<String> guesses) {
        String role = column.role() == null ? "" : column.role().id();
        NumberField f = fields.get(role + "." + line.rate());
        Optional<Assumption> a = column.assumption(line.rate());
        if (f == null) {
            return;
        }
        f.setDisable(!editable || a.isEmpty());
        if (a.isPresent()) {
            f.show(a.get().value());
            String says = a.get().label() + "\n" + a.get().source();
            if (f.getTooltip() == null || !f.getTooltip().getText().equals(says)) {
                f.setTooltip(Nodes.tip(says));
            }
            boolean guess = a.get().status() == Assumption.Status.ASSUMPTION;
            Nodes.mark(f, "assumed", guess);
            if (guess) {
                guesses.add(role + " " + line.name().replace(" (£)", "").toLowerCase(java.util.Locale.ROOT));
            }
        }
    }

    void setEditable(boolean can) {
        editable = can;
        refresh();
    }
}
