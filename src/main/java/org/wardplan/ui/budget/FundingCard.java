package org.wardplan.ui.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.app.budget.Amounts;
import org.wardplan.app.budget.BudgetEdits;
import org.wardplan.app.budget.BudgetModel;
import org.wardplan.model.finance.FundingLine;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.Rule;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.workforce.Role;
import org.wardplan.planning.Evaluation;
import org.wardplan.ui.edit.NumberField;
import org.wardplan.ui.theme.Icons;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Numbers;

/** Where the money comes from, line by line; a line may be for one role only. */
final class FundingCard extends VBox {
    private static final int SWATCHES = 7;

    private final BudgetModel model;
    private final Bar bar = new Bar();
    private final VBox rows = new VBox();
    private final Button add = Parts.flat("Add line", Feather.PLUS, "funding-add");
    private final List<Row> shown = new ArrayList<>();
    private final Sum total = new Sum("Total funding", "wp-medium", "funding-total");
    private final Sum spent = new Sum("Draft plan spends", "cost-name", "funding-spent");
    private final Sum left = new Sum("Headroom", "wp-medium", "funding-left");
    private boolean editable;

    FundingCard(BudgetModel model) {
        this.model = model;
        getStyleClass().addAll("wp-card", "budget-part");
        setId("budget-funding");
        add.setOnAction(e -> model.keep(BudgetEdits.addLine(model.session().scenario())));
        rows.getStyleClass().add("funding-rows");
        getChildren()
                .setAll(
                        Parts.line(Parts.head("Funding lines"), add),
                        bar,
                        rows,
                        new VBox(total, spent, left),
                        Nodes.text("Type over any amount; the budget follows the total.", "wp-caption"));
    }

    void refresh() {
        Evaluation draft = model.draft().get();
        Scenario s = draft.scenario();
        // While the budget is dragged, the lines are what they would be.
        List<FundingLine> lines = s.budget().withTotal(model.budget().get()).lines();
        if (shown.size() != lines.size()
                || !ids().equals(lines.stream().map(FundingLine::id).toList())) {
            shown.clear();
            for (int k = 0; k < lines.size(); k++) {
                shown.add(new Row(lines.get(k).id(), k));
            }
            rows.getChildren().setAll(shown);
        }
        double all = Math.max(1, model.budget().get().pence());
        for (int k = 0; k < lines.size(); k++) {
            shown.get(k).show(s, lines.get(k), lines.get(k).amount().pence() / all, lines.size() > 1);
        }
        bar.show(lines);
        Money cost = draft.london().cost();
        Money room = model.budget().get().minus(cost);
        total.show(model.budget().get(), 1);
        spent.show(cost, cost.pence() / all);
        left.show(room, room.pence() / all);
        left.danger(room.isNegative());
    }

    private List<String> ids() {
        return shown.stream().map(r -> r.line).toList();
    }

    void setEditable(boolean can) {
        editable = can;
        add.setDisable(!can);
        refresh();
    }

    private @Nullable FundingLine find(String id) {
        return model.session().scenario().budget().lines().stream()
                .filter(l -> l.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private static Region swatch(int k) {
        Region r = new Region();
        r.getStyleClass().addAll("funding-swatch", "funding-" + k % SWATCHES);
        return r;
    }

    /** One line of funding. */
    private final class Row extends HBox {
        private final String line;
        private final TextField name = new TextField();
        private final NumberField amount;
        private final Label share = Nodes.label("", "wp-muted", "funding-share");
        private final Label fence = Nodes.label("", "wp-caption");
        private final MenuButton more = new MenuButton();
        private String kept = "";

        Row(String line, int k) {
            this.line = line;
            getStyleClass().add("funding-row");
            name.getStyleClass().addAll("small", "funding-name");
            name.setId("funding-name-" + Parts.id(line));
            name.setMinWidth(0);
            amount = new NumberField("Amount", Amounts.MILLIONS);
            amount.setId("funding-" + Parts.id(line));
            amount.getStyleClass().add("funding-amount");
            Icons.only(dots(), Feather.MORE_HORIZONTAL, "More");
            VBox names = new VBox(name, fence);
            names.setMinWidth(0);
            HBox.setHgrow(names, Priority.ALWAYS);
            getChildren().setAll(swatch(k), names, amount, share, more);
            amount.onKept(v -> edit(l -> BudgetEdits.line(
                    model.session().scenario(), new FundingLine(l.id(), l.label(), new Money(Math.round(v))))));
            amount.onWrong(model::say);
            name.setOnAction(e -> rename());
            name.focusedProperty().addListener((o, was, now) -> {
                if (!now) {
                    rename();
                }
            });
            name.setOnKeyPressed(e -> {
                if (e.getCode() == KeyCode.ESCAPE && !name.getText().equals(kept)) {
                    name.setText(kept);
                    e.consume();
                }
            });
        }

        private MenuButton dots() {
            more.getStyleClass().addAll("flat", "small", "no-arrow");
            more.setId("funding-more-" + Parts.id(line));
            return more;
        }

        private void edit(java.util.function.Function<FundingLine, @Nullable PlanEdit> change) {
            FundingLine now = find(line);
            if (now != null) {
                model.keep(change.apply(now));
            }
        }

        private void rename() {
            String to = name.getText().strip();
            if (to.isEmpty()) {
                name.setText(kept);
            } else if (!to.equals(kept)) {
                edit(l -> BudgetEdits.line(model.session().scenario(), new FundingLine(l.id(), to, l.amount())));
            }
        }

        void show(Scenario s, FundingLine of, double part, boolean removable) {
            if (!kept.equals(of.label()) && !name.isFocused() || kept.isEmpty()) {
                kept = of.label();
                name.setText(kept);
                name.setAccessibleText("Name of the funding line " + kept);
                amount.setAccessibleText("Amount of " + kept);
                Icons.name(more, "More for " + kept);
            } else if (!kept.equals(of.label())) {
                kept = of.label();
            }
            amount.show(of.amount().pence());
            share.setText(Numbers.percent(part, 1));
            Rule.RingFence rule = BudgetEdits.ringFence(s, line);
            Nodes.write(
                    fence,
                    rule == null
                            ? ""
                            : (rule.on() ? "for " : "off: for ") + String.join(", ", rule.roles()) + " posts only");
            name.setDisable(!editable);
            amount.setDisable(!editable);
            more.setDisable(!editable);
            menu(rule, removable);
        }

        private void menu(Rule.@Nullable RingFence rule, boolean removable) {
            ToggleGroup group = new ToggleGroup();
            List<MenuItem> items = new ArrayList<>();
            items.add(item("For all posts", rule == null, group, () -> null));
            for (Role r : model.draft().get().roles()) {
                if (r.plannable()) {
                    boolean is = rule != null && rule.roles().contains(r.id());
                    items.add(item("For " + r.id() + " posts only", is, group, r::id));
                }
            }
            items.add(new SeparatorMenuItem());
            MenuItem remove = new MenuItem("Remove");
            remove.setDisable(!removable);
            remove.setOnAction(
                    e -> edit(l -> BudgetEdits.removeLine(model.session().scenario(), l)));
            items.add(remove);
            more.getItems().setAll(items);
        }

        private MenuItem item(String words, boolean chosen, ToggleGroup group, Supplier<@Nullable String> role) {
            RadioMenuItem item = new RadioMenuItem(words);
            item.setToggleGroup(group);
            item.setSelected(chosen);
            item.setOnAction(
                    e -> edit(l -> BudgetEdits.ringFence(model.session().scenario(), l, role.get())));
            return item;
        }
    }

    /** A sum below the lines. */
    private static final class Sum extends HBox {
        private final Label name;
        private final Label amount;
        private final Label share = Nodes.label("", "wp-muted", "funding-share");

        Sum(String words, String style, String id) {
            name = Nodes.label(words, style);
            amount = Nodes.label("", style, "funding-sum");
            amount.setId(id);
            amount.setMinWidth(USE_PREF_SIZE);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            getStyleClass().addAll("funding-row", "funding-sums");
            getChildren().setAll(name, gap, amount, share);
        }

        void show(Money of, double part) {
            amount.setText(of.toString());
            share.setText(Numbers.percent(part, 1));
        }

        void danger(boolean on) {
            Nodes.mark(amount, "wp-danger", on);
        }
    }

    /** The parts side by side. */
    private static final class Bar extends Region {
        private final List<Region> parts = new ArrayList<>();
        private double[] shares = new double[0];

        Bar() {
            getStyleClass().add("funding-bar");
        }

        void show(List<FundingLine> lines) {
            while (parts.size() > lines.size()) {
                getChildren().remove(parts.remove(parts.size() - 1));
            }
            while (parts.size() < lines.size()) {
                Region r = swatch(parts.size());
                parts.add(r);
                getChildren().add(r);
            }
            double all = lines.stream().mapToDouble(l -> l.amount().pence()).sum();
            shares = lines.stream()
                    .mapToDouble(l -> all <= 0 ? 0 : l.amount().pence() / all)
                    .toArray();
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            double x = 0;
            for (int k = 0; k < parts.size(); k++) {
                double w = shares[k] * getWidth();
                parts.get(k).resizeRelocate(x, 0, Math.max(0, w - 1), getHeight());
                x += w;
            }
        }
    }
}
