package org.wardplan.ui.budget;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.PlanSession;
import org.wardplan.app.budget.BudgetModel;
import org.wardplan.app.budget.RuleDraft;
import org.wardplan.app.budget.RuleKind;
import org.wardplan.app.budget.RuleRows;
import org.wardplan.base.WithProblems;
import org.wardplan.model.finance.FundingLine;
import org.wardplan.model.geography.Borough;
import org.wardplan.model.geography.CommandUnit;
import org.wardplan.model.geography.Ward;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.Area;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.Rule;
import org.wardplan.model.workforce.Role;
import org.wardplan.ui.theme.Nodes;

/** A small form for a rule that is added or changed: its kind, and the fields that the kind needs. */
final class RuleForm extends VBox {
    private final BudgetModel model;
    private final @Nullable Rule before;
    private final Runnable done;
    private final ComboBox<RuleKind> kinds = Parts.choice("Kind of rule", "rule-kind", RuleKind::label);
    private final VBox fields = new VBox();
    private final Label wrong = Nodes.text("", "wp-danger");
    private final Map<String, TextField> figures = new HashMap<>();
    private final Set<String> wards = new LinkedHashSet<>();
    private final FlowPane chips = new FlowPane(4, 4);
    private final List<Role> roles;
    private final List<String> placed;
    private RuleDraft draft;
    private String role = "";
    private String per = "";
    private @Nullable Area area;
    private Rule.Measure measure = Rule.Measure.POSTS;

    /**
     * @param before the rule to change, null to add one
     * @param done called when the form is no longer needed
     */
    RuleForm(BudgetModel model, @Nullable Rule before, Runnable done) {
        this.model = model;
        this.before = before;
        this.done = done;
        PlanSession session = model.session();
        roles = session.plan().get().roles();
        placed = roles.stream().filter(Role::plannable).map(Role::id).toList();
        getStyleClass().add("rule-form");
        setId("rule-form");
        Button keep = new Button(before == null ? "Add" : "Change");
        keep.setId("rule-keep");
        keep.getStyleClass().addAll("accent", "small");
        keep.setOnAction(e -> keep());
        Button cancel = new Button("Cancel");
        cancel.setId("rule-cancel");
        cancel.getStyleClass().add("small");
        cancel.setOnAction(e -> done.run());
        HBox foot = new HBox(8, cancel, keep);
        foot.setAlignment(Pos.CENTER_RIGHT);
        fields.getStyleClass().add("rule-fields");
        Nodes.write(wrong, "");
        wrong.setId("rule-wrong");
        setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                done.run();
                e.consume();
            }
        });
        if (before == null) {
            kinds.getItems().setAll(RuleRows.addable(session.scenario()));
            kinds.getSelectionModel().select(0);
            draft = RuleDraft.of(kinds.getValue(), session.scenario(), placed);
            kinds.setOnAction(e -> {
                draft = RuleDraft.of(kinds.getValue(), session.scenario(), placed);
                build();
            });
            getChildren().setAll(labelled("Kind", kinds), fields, wrong, foot);
        } else {
            draft = RuleDraft.of(before, session.scenario());
            getChildren().setAll(fields, wrong, foot);
        }
        build();
    }

    private static HBox labelled(String name, Node field) {
        Label l = Nodes.label(name, "wp-caption");
        l.setMinWidth(USE_PREF_SIZE);
        l.getStyleClass().add("rule-label");
        HBox row = new HBox(8, l, field);
        row.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(field, Priority.ALWAYS);
        return row;
    }

    private void build() {
        Nodes.write(wrong, "");
        figures.clear();
        wards.clear();
        wards.addAll(draft.wards());
        role = draft.role();
        per = draft.per();
        area = draft.area();
        measure = draft.measure();
        List<Node> rows = new ArrayList<>();
        switch (draft.kind()) {
            case WARD_POSTS -> {
                rows.add(wardChooser("Wards", "every ward"));
                rows.add(roleChoice(true));
                rows.add(pair("Least", "Most"));
            }
            case AREA -> {
                rows.add(areaChooser(false));
                rows.add(measureChoice());
                rows.add(roleChoice(true));
                rows.add(pair("Least", "Most"));
            }
            case MIX -> {
                rows.add(labelled("At most", figure(RuleDraft.MOST, "Posts of one role for each of the other")));
                rows.add(roleChoice(false));
                rows.add(perChoice());
                rows.add(areaChooser(true));
            }
            case NO_LOSER -> rows.add(labelled("Gain at most, %", figure(RuleDraft.MOST, "Blank for no cap")));
            case NEIGHBOURS -> {
                rows.add(labelled("Points at most", figure(RuleDraft.MOST, "Points of coverage")));
                rows.add(wardChooser("Exempt", "no ward"));
            }
            case TOWN_CENTRE -> {
                rows.add(wardChooser("Wards", "every ward"));
                placed.forEach(r -> rows.add(labelled(r + "s over the floor", figure(r, "Blank for no cap"))));
            }
            case KEEP_AREA -> {
                rows.add(areaChooser(false));
                rows.add(roleChoice(true));
            }
            case SUPERVISION -> {
                rows.add(roleChoice(false));
                rows.add(labelled("One for", figure(RuleDraft.MOST, "Posts of the other roles")));
            }
            case RING_FENCE -> {
                rows.add(lineChoice());
                rows.add(roleChoice(false));
            }
            case HEAD_COUNT -> {
                rows.add(roleChoice(false));
                rows.add(labelled("Posts at most", figure(RuleDraft.MOST, "Posts that can be filled, all wards")));
            }
            case FLOOR -> placed.forEach(r -> rows.add(labelled(r + "s in every ward", figure(r, "Blank for none"))));
            default -> rows.add(Nodes.text("Nothing to choose: the rule has no figures.", "wp-caption"));
        }
        fields.getChildren().setAll(rows);
    }

    private TextField figure(String name, String prompt) {
        TextField f = new TextField(draft.figure(name));
        f.setPromptText(prompt);
        f.setAccessibleText(prompt);
        f.setId("rule-" + Parts.id(name));
        f.getStyleClass().add("small");
        f.setOnAction(e -> keep());
        f.setPrefColumnCount(6);
        figures.put(name, f);
        return f;
    }

    private HBox pair(String first, String second) {
        TextField least = figure(RuleDraft.LEAST, "none");
        TextField most = figure(RuleDraft.MOST, "none");
        Label and = Nodes.label(second, "wp-caption");
        and.setMinWidth(USE_PREF_SIZE);
        HBox both = new HBox(8, least, and, most);
        both.setAlignment(Pos.CENTER_LEFT);
        return labelled(first, both);
    }

    private HBox roleChoice(boolean all) {
        ComboBox<String> box = Parts.choice("Role", "rule-role", r -> r.isEmpty() ? "all placed roles" : r);
        if (all) {
            box.getItems().add("");
        }
        boolean sergeants = draft.kind() == RuleKind.SUPERVISION;
        roles.stream()
                .filter(r -> r.plannable() != sergeants || r.id().equals(role))
                .forEach(r -> box.getItems().add(r.id()));
        box.setValue(
                box.getItems().contains(role) || box.getItems().isEmpty()
                        ? role
                        : box.getItems().get(0));
        role = box.getValue();
        box.setOnAction(e -> role = box.getValue());
        return labelled("Role", box);
    }

    private HBox perChoice() {
        ComboBox<String> box = Parts.choice("For each post of", "rule-per", r -> r);
        box.getItems().setAll(placed);
        box.setValue(per);
        box.setOnAction(e -> per = box.getValue());
        return labelled("For each", box);
    }

    private HBox lineChoice() {
        List<FundingLine> lines = model.session().scenario().budget().lines();
        ComboBox<FundingLine> box = Parts.choice("Funding line", "rule-line", FundingLine::label);
        box.getItems().setAll(lines);
        lines.stream().filter(l -> l.id().equals(per)).findFirst().ifPresent(box::setValue);
        box.setOnAction(e -> per = box.getValue().id());
        return labelled("Funding line", box);
    }

    private HBox measureChoice() {
        ComboBox<Rule.Measure> box = Parts.choice("What is counted", "rule-measure", m -> switch (m) {
            case POSTS -> "posts";
            case POUNDS -> "pounds a year";
            case SHARE -> "share of the budget, %";
            case CHANGE -> "change against the baseline, %";
        });
        box.getItems().setAll(Rule.Measure.values());
        box.setValue(measure);
        box.setOnAction(e -> measure = box.getValue());
        return labelled("Counted", box);
    }

    private HBox areaChooser(boolean wardsToo) {
        WardSet set = model.session().data().wards();
        List<Area> areas =
                new ArrayList<>(List.of(Area.LONDON, new Area(Area.Kind.BCU, ""), new Area(Area.Kind.BOROUGH, "")));
        set.boroughs().stream()
                .map(Borough::unit)
                .map(CommandUnit::name)
                .distinct()
                .sorted()
                .forEach(n -> areas.add(new Area(Area.Kind.BCU, n)));
        set.boroughs()
                .forEach(b -> areas.add(new Area(Area.Kind.BOROUGH, b.code().value())));
        Label chosen = Nodes.label("", "wp-medium");
        chosen.setId("rule-area-chosen");
        Runnable show = () -> chosen.setText(area == null ? "each ward" : words(set, area));
        SearchPicker<Area> picker =
                new SearchPicker<>("Area", "Find a borough or BCU", "rule-area", areas, a -> words(set, a), a -> {
                    area = a;
                    show.run();
                });
        show.run();
        HBox line = new HBox(8, chosen);
        line.setAlignment(Pos.CENTER_LEFT);
        if (wardsToo) {
            Button each = new Button("Each ward");
            each.getStyleClass().addAll("flat", "small");
            each.setOnAction(e -> {
                area = null;
                show.run();
            });
            line.getChildren().add(each);
        }
        return labelled("Area", new VBox(4, line, picker));
    }

    private static String words(WardSet set, Area a) {
        return switch (a.kind()) {
            case LONDON -> "London";
            case BCU -> a.each() ? "each BCU" : a.code() + " (BCU)";
            case BOROUGH ->
                a.each()
                        ? "each borough"
                        : set.boroughs().stream()
                                .filter(b -> b.code().value().equals(a.code()))
                                .map(Borough::name)
                                .findFirst()
                                .orElse(a.code());
        };
    }

    private HBox wardChooser(String name, String none) {
        WardSet set = model.session().data().wards();
        SearchPicker<Ward> picker = new SearchPicker<>(
                name,
                "Find a ward",
                "rule-wards",
                set.wards(),
                w -> w.name() + ", " + w.borough().name(),
                w -> {
                    wards.add(w.code().value());
                    chips(set, none);
                });
        Button selected = new Button("Add the selected wards");
        selected.getStyleClass().addAll("flat", "small");
        selected.setId("rule-wards-selected");
        selected.setOnAction(e -> {
            for (int w : model.session().view().selection().get().wards()) {
                wards.add(set.ward(w).code().value());
            }
            chips(set, none);
        });
        selected.setDisable(model.session().view().selection().get().isEmpty());
        chips(set, none);
        return labelled(name, new VBox(4, chips, picker, selected));
    }

    private void chips(WardSet set, String none) {
        if (wards.isEmpty()) {
            chips.getChildren().setAll(Nodes.label(none, "wp-medium"));
            return;
        }
        chips.getChildren()
                .setAll(wards.stream()
                        .flatMap(c -> Stream.of(set.indexOf(c)).filter(w -> w >= 0))
                        .map(w -> {
                            Button chip = new Button(set.ward(w).name() + " ×");
                            chip.getStyleClass().addAll("small", "rule-chip");
                            chip.setAccessibleText("Take out " + set.ward(w).name());
                            chip.setOnAction(e -> {
                                wards.remove(set.ward(w).code().value());
                                chips(set, none);
                            });
                            return chip;
                        })
                        .toList());
    }

    private void keep() {
        Map<String, String> typed = new HashMap<>();
        figures.forEach((name, f) -> typed.put(name, f.getText()));
        WithProblems<List<PlanEdit>> read = RuleRows.keep(
                model.session(), before, new RuleDraft(draft.kind(), wards, role, per, area, measure, typed));
        List<PlanEdit> edits = read.value();
        if (edits == null) {
            Nodes.write(wrong, read.problems().get(0).message());
            return;
        }
        done.run();
        edits.forEach(model::keep);
    }
}
