package org.wardplan.ui.phase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.wardplan.app.TypedNumber;
import org.wardplan.app.demand.NumberText;
import org.wardplan.app.phase.PhaseModel;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.PhaseKeys;
import org.wardplan.planning.phase.PhaseEdits;
import org.wardplan.ui.edit.NumberField;
import org.wardplan.ui.theme.Nodes;

/** What the run rests on: recruits, training and turnover by role, and prices; each says whether it is assumed. */
final class FiguresPart extends VBox {
    private static final NumberText PEOPLE = new NumberText("number of people", 100_000, 0, 1, "", "");
    private static final NumberText MONTHS = new NumberText("number of months", 60, 0, 1, "", "");
    private static final Map<String, String> BY_ROLE = Map.of(
            PhaseKeys.RECRUITS, "Can begin in a quarter",
            PhaseKeys.TRAINING, "Months of training",
            PhaseKeys.TURNOVER, "Leave in a year");
    private static final List<String> ROWS = List.of(PhaseKeys.RECRUITS, PhaseKeys.TRAINING, PhaseKeys.TURNOVER);

    private final PhaseModel model;
    private final GridPane byRole = new GridPane();
    private final GridPane general = new GridPane();
    private final Map<String, NumberField> fields = new HashMap<>();
    private final Map<String, Label> tags = new HashMap<>();
    private List<String> keys = List.of();

    FiguresPart(PhaseModel model) {
        this.model = model;
        getStyleClass().add("phase-part");
        byRole.getStyleClass().add("phase-grid");
        general.getStyleClass().add("phase-grid");
        getChildren()
                .setAll(
                        Nodes.label("What it rests on", "wp-section"),
                        Nodes.text(
                                "Where it says “assumption” the figure is Wardplan's, yours to change.", "wp-caption"),
                        byRole,
                        general);
    }

    private void build(List<Assumption> of) {
        List<String> now = of.stream().map(Assumption::key).toList();
        if (now.equals(keys)) {
            return;
        }
        keys = now;
        fields.clear();
        tags.clear();
        for (GridPane g : List.of(byRole, general)) {
            g.getChildren().clear();
            g.getColumnConstraints().clear();
            ColumnConstraints names = new ColumnConstraints();
            names.setHgrow(Priority.ALWAYS);
            names.setMinWidth(0);
            g.getColumnConstraints().add(names);
        }
        Set<String> roles = new LinkedHashSet<>();
        now.stream()
                .filter(k -> k.startsWith(PhaseKeys.RECRUITS))
                .forEach(k -> roles.add(k.substring(PhaseKeys.RECRUITS.length())));
        int column = 1;
        for (String role : roles) {
            ColumnConstraints c = new ColumnConstraints();
            c.setHalignment(HPos.RIGHT);
            byRole.getColumnConstraints().add(c);
            byRole.add(Nodes.label(role, "wp-caption"), column++, 0);
        }
        for (int k = 0; k < ROWS.size(); k++) {
            String row = ROWS.get(k);
            byRole.add(named(String.valueOf(BY_ROLE.get(row)), row), 0, k + 1);
            column = 1;
            for (String role : roles) {
                byRole.add(field(find(of, row + role)), column++, k + 1);
            }
        }
        List<Assumption> others = of.stream().filter(a -> isGeneral(a.key())).toList();
        for (int k = 0; k < others.size(); k++) {
            general.add(named(others.get(k).label(), others.get(k).key()), 0, k);
            general.add(field(others.get(k)), 1, k);
        }
    }

    private static boolean isGeneral(String key) {
        return ROWS.stream().noneMatch(key::startsWith);
    }

    private static Assumption find(List<Assumption> of, String key) {
        return of.stream().filter(a -> a.key().equals(key)).findFirst().orElseThrow();
    }

    private VBox named(String words, String row) {
        Label tag = Nodes.label("", "wp-chip", "phase-tag");
        tags.put(row, tag);
        tag.setId("phase-tag-" + id(row));
        return new VBox(1, Nodes.text(words), tag);
    }

    private static String id(String key) {
        String plain = key.replaceFirst("^phase\\.", "").replaceAll("\\.$", "");
        return plain.replace('.', '-').toLowerCase(java.util.Locale.ROOT);
    }

    private NumberField field(Assumption a) {
        TypedNumber text =
                switch (a.unit()) {
                    case POSTS -> PEOPLE;
                    case MONTHS -> MONTHS;
                    default -> NumberText.PERCENT;
                };
        NumberField f = new NumberField(a.label(), text);
        f.setId("phase-figure-" + id(a.key()));
        f.getStyleClass().add("phase-short-number");
        f.onWrong(model::say);
        f.onTyped(v -> model.preview(
                s -> PhaseEdits.assume(s, a.key(), v, model.session().author())));
        f.onCancel(model::endPreview);
        f.onKept(v ->
                model.edit(s -> PhaseEdits.assume(s, a.key(), v, model.session().author())));
        fields.put(a.key(), f);
        return f;
    }

    void refresh() {
        List<Assumption> of = model.figures();
        build(of);
        for (Assumption a : of) {
            NumberField f = fields.get(a.key());
            if (f != null) {
                f.show(a.value());
                String says = a.label() + "\n" + a.source();
                if (f.getTooltip() == null || !f.getTooltip().getText().equals(says)) {
                    f.setTooltip(Nodes.tip(says));
                }
            }
        }
        tags.forEach((row, tag) ->
                tag(tag, of.stream().filter(a -> a.key().startsWith(row)).toList()));
    }

    /** Says how sure the figures of a row are, all in one word where they are alike. */
    private static void tag(Label tag, List<Assumption> of) {
        List<String> words = new ArrayList<>();
        for (Assumption a : of) {
            String word =
                    switch (a.status()) {
                        case ASSUMPTION -> "assumption";
                        case USER -> "set in this plan";
                        case PUBLISHED -> "published";
                        case DERIVED -> "derived";
                    };
            if (!words.contains(word)) {
                words.add(word);
            }
        }
        tag.setText(String.join(", ", words));
        Nodes.mark(tag, "notice", words.contains("assumption"));
    }
}
