package org.wardplan.ui.budget;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.app.budget.BestPlan;
import org.wardplan.app.budget.BudgetModel;
import org.wardplan.app.budget.RuleKind;
import org.wardplan.app.budget.RuleRows;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.Rule;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.optimise.Clash;
import org.wardplan.planning.optimise.Loosening;
import org.wardplan.ui.theme.Icons;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Numbers;

/** The rules: what each says, how the best plan stands to it or what it would cost, and a switch. */
final class RulesCard extends VBox {
    private final BudgetModel model;
    private final Label on = Nodes.label("", "wp-chip");
    private final Label sum = Nodes.text("", "wp-caption");
    private final VBox clash = new VBox();
    private final VBox rows = new VBox();
    private final Button add = Parts.flat("Add a rule", Feather.PLUS, "rule-add");
    private final StackPane form = new StackPane();
    private final List<Row> shown = new ArrayList<>();
    private @Nullable Clash told;
    private @Nullable Rule editing;
    private boolean editable;

    RulesCard(BudgetModel model) {
        this.model = model;
        getStyleClass().addAll("wp-card", "budget-part");
        setId("budget-rules");
        on.setId("rules-on");
        clash.getStyleClass().add("clash");
        clash.setId("clash");
        Nodes.shown(clash, false);
        Nodes.shown(form, false);
        rows.getStyleClass().add("rule-rows");
        add.setOnAction(e -> open(null));
        getChildren().setAll(Parts.line(Parts.head("Constraints"), on), sum, clash, rows, form, add);
    }

    /** Shows the form below the rules. */
    private void open(@Nullable Rule rule) {
        editing = rule;
        form.getChildren().setAll(new RuleForm(model, rule, this::closeForm));
        Nodes.shown(form, true);
        Nodes.shown(add, false);
        refresh();
    }

    private void closeForm() {
        editing = null;
        form.getChildren().clear();
        Nodes.shown(form, false);
        Nodes.shown(add, true);
        refresh();
    }

    void refresh() {
        BestPlan best = model.best().get();
        Evaluation draft = model.draft().get();
        Evaluation plan = best == null ? null : best.plan();
        Evaluation of = plan == null ? draft : plan;
        List<RuleRows.Row> list = RuleRows.of(
                of, model.session().data().wards(), model.figures().prices().get());
        if (!of.scenario().rulebook().rules().equals(draft.scenario().rulebook().rules())) {
            // The best plan is still that of the rules before: they stand as the draft does.
            list = RuleRows.of(
                    draft,
                    model.session().data().wards(),
                    model.figures().prices().get());
        }
        while (shown.size() > list.size()) {
            shown.remove(shown.size() - 1);
        }
        while (shown.size() < list.size()) {
            shown.add(new Row());
        }
        for (int k = 0; k < list.size(); k++) {
            shown.get(k).show(list.get(k));
        }
        if (!rows.getChildren().equals(shown)) {
            rows.getChildren().setAll(shown);
        }
        long count = list.stream().filter(r -> r.rule().on()).count();
        on.setText(count + " on");
        sum.setText(
                best == null
                        ? "Each switch shows its price."
                        : plan == null
                                ? "No plan keeps these rules together."
                                : "Unmet need with these rules: "
                                        + Numbers.decimal(plan.london().unmetNeedIndex(), 1)
                                        + ". Each switch shows its price.");
        clash(model.figures().clash().get());
    }

    private void clash(@Nullable Clash now) {
        if (now == told) {
            return;
        }
        told = now;
        Nodes.shown(clash, now != null);
        if (now == null) {
            clash.getChildren().clear();
            return;
        }
        Label words = Nodes.text(now.text(), "wp-medium");
        words.setId("clash-text");
        clash.getChildren().setAll(words);
        int k = 0;
        for (Loosening l : now.loosenings()) {
            Button b = new Button(l.label());
            b.getStyleClass().add("small");
            b.setId("loosen-" + k++);
            b.setWrapText(true);
            b.setMaxWidth(Double.MAX_VALUE);
            b.setAlignment(Pos.CENTER_LEFT);
            b.setDisable(!editable);
            b.setOnAction(e -> model.loosen(l));
            clash.getChildren().add(b);
        }
    }

    void setEditable(boolean can) {
        if (editable != can) {
            told = null;
        }
        editable = can;
        add.setDisable(!can);
        refresh();
    }

    /** One rule. */
    private final class Row extends HBox {
        private final ToggleButton toggle = new ToggleButton();
        private final Label title = Nodes.text("", "rule-title");
        private final Label detail = Nodes.text("", "wp-caption");
        private final Label standing = Nodes.text("", "rule-standing");
        private final Label lock = new Label();
        private final MenuButton more = new MenuButton();
        private @Nullable Rule rule;

        Row() {
            getStyleClass().add("rule-row");
            toggle.getStyleClass().setAll("rule-switch");
            Region knob = new Region();
            knob.getStyleClass().add("rule-knob");
            toggle.setGraphic(knob);
            toggle.setOnAction(e -> {
                Rule now = rule;
                if (now != null) {
                    toggle.setSelected(now.on());
                    model.keep(RuleRows.switched(model.session(), now, !now.on()));
                }
            });
            VBox words = new VBox(title, detail);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            standing.setMinWidth(USE_PREF_SIZE);
            more.setMinWidth(USE_PREF_SIZE);
            lock.setGraphic(Icons.of(Feather.LOCK, 14));
            Icons.only(more, Feather.MORE_HORIZONTAL, "More");
            more.getStyleClass().addAll("flat", "small", "no-arrow");
            getChildren().setAll(toggle, words, standing, lock, more);
        }

        void show(RuleRows.Row r) {
            Rule now = r.rule();
            boolean changed = !now.equals(rule);
            rule = now;
            String id = Parts.id(now.id());
            toggle.setId("rule-switch-" + id);
            setId("rule-" + id);
            standing.setId("rule-standing-" + id);
            toggle.setSelected(now.on());
            toggle.setDisable(!editable || r.fixed());
            toggle.setAccessibleText(
                    r.title() + (now.on() ? ", on" : ", off") + ". " + r.standing() + ". " + r.price());
            Nodes.write(title, r.title());
            Nodes.write(detail, r.detail());
            Nodes.write(standing, r.standing());
            Nodes.mark(standing, "binding", r.binding());
            Nodes.mark(standing, "stale", r.stale() && !now.on());
            Nodes.mark(this, "off", !now.on());
            Nodes.mark(this, "editing", now.equals(editing));
            if (toggle.getTooltip() == null || !toggle.getTooltip().getText().equals(r.price())) {
                toggle.setTooltip(r.price().isEmpty() ? null : Nodes.tip(r.price()));
            }
            Nodes.shown(lock, r.fixed());
            Nodes.shown(more, !r.fixed());
            lock.setTooltip(r.fixed() ? Nodes.tip("Always on: a plan holds whole posts.") : null);
            more.setDisable(!editable);
            more.setId("rule-more-" + id);
            if (changed) {
                Icons.name(more, "More for " + r.title());
                menu(now);
            }
        }

        private void menu(Rule of) {
            MenuItem edit = new MenuItem("Change…");
            edit.setDisable(!RuleKind.of(of).hasFigures());
            edit.setOnAction(e -> open(of));
            MenuItem remove = new MenuItem("Remove");
            remove.setOnAction(e -> {
                PlanEdit gone = RuleRows.remove(model.session(), of);
                closeForm();
                model.keep(gone);
            });
            more.getItems().setAll(edit, remove);
        }
    }
}
