package org.wardplan.ui.phase;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.WardWords;
import org.wardplan.app.demand.NumberText;
import org.wardplan.app.phase.PhaseModel;
import org.wardplan.app.phase.PhaseModel.Shown;
import org.wardplan.model.plan.Phasing.Promise;
import org.wardplan.model.workforce.Role;
import org.wardplan.planning.phase.PhaseEdits;
import org.wardplan.ui.edit.Choice;
import org.wardplan.ui.edit.NumberField;
import org.wardplan.ui.theme.Nodes;

/** Posts that every ward shall have by a date. */
final class PromisesPart extends ListPart<Promise> {
    private static final NumberText EACH = new NumberText("number of posts", 999, 0, 1, "", "");
    private static final int AHEAD = 8;
    private static final int BEYOND = 24;

    PromisesPart(PhaseModel model) {
        this(model, Parts.add("Add promise", "phase-promise-add"));
    }

    private PromisesPart(PhaseModel model, Button add) {
        super(model, "Promises", "Posts in every ward, filled by the end of a month.", add);
        add.setOnAction(e -> {
            Shown now = model.shown().get();
            if (now != null) {
                Role role = plannable(now).get(0);
                int n = now.run().phasing().promises().size() + 1;
                Promise made = new Promise(
                        "Promise " + n,
                        Map.of(role.id(), 2),
                        now.run().phasing().start().plusMonths(AHEAD));
                model.edit(s -> PhaseEdits.promise(s, null, made));
            }
        });
    }

    private static List<Role> plannable(Shown now) {
        List<Role> roles = now.run().roles().stream().filter(Role::plannable).toList();
        return roles.isEmpty() ? now.run().roles() : roles;
    }

    @Override
    List<Promise> items(Shown now) {
        return model.phasing().promises();
    }

    @Override
    Row<Promise> row(int place) {
        return new PromiseRow(place);
    }

    private final class PromiseRow implements Row<Promise> {
        private final int place;
        private final TextField label = new TextField();
        private final HBox figures = new HBox();
        private final Choice<YearMonth> by;
        private final Map<String, NumberField> each = new HashMap<>();
        private List<String> roles = List.of();
        private final VBox node;
        private @Nullable Promise item;
        private String written = "";

        PromiseRow(int place) {
            this.place = place;
            label.setId("phase-promise-label-" + place);
            label.setAccessibleText("What is promised");
            label.getStyleClass().add("small");
            HBox.setHgrow(label, Priority.ALWAYS);
            label.setOnAction(e -> named());
            label.focusedProperty().addListener((o, was, now) -> {
                if (!now) {
                    named();
                }
            });
            by = new Choice<>("By the end of", "phase-promise-by-" + place, WardWords::shortMonth);
            by.getStyleClass().add("phase-month");
            by.onChosen(m -> change(i -> new Promise(i.label(), i.posts(), m)));
            Button remove = Parts.remove("this promise", "phase-promise-remove-" + place);
            remove.setOnAction(e -> change(i -> null));
            HBox head = new HBox(label, remove);
            head.getStyleClass().add("phase-row");
            figures.getStyleClass().add("phase-row");
            figures.setAlignment(Pos.CENTER_LEFT);
            node = new VBox(head, figures);
            node.getStyleClass().add("phase-rows");
        }

        private void named() {
            Promise now = item;
            String words = label.getText().strip();
            if (now != null && words.isEmpty()) {
                label.setText(now.label());
            } else if (now != null && !words.equals(now.label())) {
                change(i -> new Promise(words, i.posts(), i.by()));
            }
        }

        private void change(Function<Promise, @Nullable Promise> to) {
            Promise now = item;
            if (now != null) {
                model.edit(s -> PhaseEdits.promise(s, now, to.apply(now)));
            }
        }

        private void build(List<String> now) {
            if (now.equals(roles)) {
                return;
            }
            roles = now;
            each.clear();
            List<Node> parts = new ArrayList<>();
            for (String role : roles) {
                NumberField f = new NumberField(role + " posts in every ward", EACH);
                f.setId("phase-promise-" + role.toLowerCase(java.util.Locale.ROOT) + "-" + place);
                f.getStyleClass().add("phase-short-number");
                f.onWrong(model::say);
                f.onKept(n -> change(i -> {
                    Map<String, Integer> posts = new HashMap<>(i.posts());
                    if (n == 0) {
                        posts.remove(role);
                    } else {
                        posts.put(role, (int) n);
                    }
                    return new Promise(i.label(), posts, i.by());
                }));
                each.put(role, f);
                parts.add(f);
                parts.add(Nodes.label(role, "wp-caption"));
            }
            parts.add(Nodes.label("by", "wp-caption"));
            parts.add(by);
            figures.getChildren().setAll(parts);
        }

        @Override
        public Region node() {
            return node;
        }

        @Override
        public void show(Promise promise, Shown of) {
            item = promise;
            if (!promise.label().equals(written)) {
                written = promise.label();
                label.setText(written);
            }
            build(plannable(of).stream().map(Role::id).toList());
            each.forEach((role, f) -> f.show(promise.posts().getOrDefault(role, 0)));
            by.show(Parts.months(of.run().phasing().start(), of.run().months().size() + BEYOND), promise.by());
        }
    }
}
