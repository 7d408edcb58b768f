package org.wardplan.ui.inspector;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.OverrideWords;
import org.wardplan.app.PlanSession;
import org.wardplan.app.WhyModel;
import org.wardplan.model.plan.PostOverride;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.RuleEdits;
import org.wardplan.planning.optimise.Explanation;
import org.wardplan.planning.optimise.OverrideCost;
import org.wardplan.planning.optimise.WardReason;

/**
 * Why the ward has what it has in a recommended plan: what its last and next posts are worth, what binds, who got the
 * post instead; the hand changes in it with their reasons, and what having it otherwise costs.
 */
final class WhySection extends Section {
    private static final Duration REST = Duration.millis(200);

    /** A hand change against the recommended plan. */
    private final class OverrideBox extends VBox {
        private final Label what = new Label();
        private final Label why = new Label();
        private final Label by = caption();
        private final Label cost = new Label();
        private final Button back = new Button("Back to recommended");
        private @Nullable PostOverride shown;

        OverrideBox() {
            getStyleClass().add("override-box");
            what.getStyleClass().add("wp-medium");
            what.setWrapText(true);
            why.setWrapText(true);
            back.getStyleClass().add("small");
            back.setOnAction(e -> giveBack());
            cost.setWrapText(true);
            getChildren().addAll(what, why, by, cost, back);
        }

        private void giveBack() {
            PostOverride o = shown;
            if (o != null) {
                session.edit(RuleEdits.dropOverride(
                        session.plan().get(),
                        session.scenario(),
                        o,
                        session.data().wards()));
            }
        }

        void show(PostOverride o, @Nullable OverrideCost of) {
            shown = o;
            what.setText(OverrideWords.what(o));
            why.setText(OverrideWords.reason(o));
            by.setText(OverrideWords.by(o, ZoneId.systemDefault()));
            cost.setText(
                    of != null ? OverrideWords.cost(of) : model().pricing().get() ? "Its cost is worked out…" : "");
            WhySection.show(cost, !cost.getText().isEmpty());
            back.setId("back-" + o.role());
            int ward = session.plan().get().wardIndex(o.ward());
            back.setDisable(!session.whyNot(new int[] {ward}).isEmpty());
        }
    }

    private final PlanSession session;
    private final WhyModel why;
    private final VBox overrides = new VBox(6);
    private final VBox sentences = new VBox(4);
    private final FlowPane rivals = new FlowPane(10, 2);
    private final Hyperlink ask = new Hyperlink("What would other posts cost?");
    private final VBox steps = new VBox(3);
    private final PauseTransition rest = new PauseTransition(REST);
    private final List<OverrideBox> boxes = new ArrayList<>();
    private final List<Subscription> subscriptions = new ArrayList<>();
    private @Nullable Evaluation evaluation;
    private int ward = -1;

    WhySection(PlanSession session) {
        super("Why", "wp-caption");
        this.session = session;
        this.why = new WhyModel(session);
        setId("why");
        sentences.setId("why-sentences");
        rivals.getStyleClass().add("why-rivals");
        ask.setId("why-cost");
        steps.setId("why-steps");
        ask.setOnAction(e -> {
            Evaluation now = evaluation;
            if (now != null) {
                why.price(now, ward, true);
            }
        });
        rest.setOnFinished(e -> work());
        getChildren().addAll(overrides, sentences, rivals, ask, steps);
        subscriptions.add(why.explanation().subscribe(this::refresh));
        subscriptions.add(why.costs().subscribe(this::refresh));
        subscriptions.add(why.pricing().subscribe(this::refresh));
        show(this, false);
    }

    private WhyModel model() {
        return why;
    }

    void show(Evaluation e, int newWard) {
        evaluation = e;
        ward = newWard;
        boolean applies = why.applies(e);
        show(this, applies);
        if (!applies) {
            rest.stop();
            return;
        }
        if (!why.isCurrent(e)) {
            rest.playFromStart();
        } else if (!overridesHere(e).isEmpty()) {
            work();
        }
        refresh();
    }

    /** The hand rests: what takes longer than a frame is worked out. */
    private void work() {
        Evaluation now = evaluation;
        if (now != null) {
            why.ask(now);
            if (!overridesHere(now).isEmpty()) {
                why.price(now, ward, false);
            }
        }
    }

    private List<PostOverride> overridesHere(Evaluation e) {
        String code = session.plan().get().wardCodes().get(ward);
        return e.scenario().advice().overrides().stream()
                .filter(o -> o.ward().equals(code))
                .toList();
    }

    private void refresh() {
        Evaluation e = evaluation;
        if (e == null || ward < 0 || !isVisible()) {
            return;
        }
        WhyModel.Costs costs = why.costsOf(e, ward);
        List<PostOverride> set = overridesHere(e);
        boolean preview = !e.scenario().allocation().equals(session.scenario().allocation());
        figure.setText(preview ? "of the plan previewed" : set.isEmpty() ? "" : "set by hand");
        while (boxes.size() < set.size()) {
            boxes.add(new OverrideBox());
        }
        for (int k = 0; k < set.size(); k++) {
            boxes.get(k).show(set.get(k), costs.overrides().get(set.get(k)));
        }
        overrides.getChildren().setAll(boxes.subList(0, set.size()));
        show(overrides, !set.isEmpty());
        explain(e);
        boolean none = costs.steps().isEmpty();
        ask.setText(why.pricing().get() ? "Solving…" : "What would other posts cost?");
        ask.setDisable(why.pricing().get());
        show(ask, none);
        show(steps, !none);
        if (!none) {
            steps.getChildren().setAll(caption("Unmet need, were the ward to have instead"));
            costs.steps().forEach(c -> steps.getChildren().add(step(c)));
        }
    }

    private void explain(Evaluation e) {
        Explanation known = why.explanation().get();
        boolean current = why.isCurrent(e);
        sentences.setOpacity(current ? 1 : 0.5);
        rivals.setOpacity(current ? 1 : 0.5);
        if (known == null) {
            sentences.getChildren().setAll(line("Working it out…"));
            show(rivals, false);
            return;
        }
        WardReason reason = known.ward(ward);
        sentences
                .getChildren()
                .setAll(reason.sentences().stream().map(WhySection::line).toList());
        Map<Integer, String> links = new LinkedHashMap<>();
        for (WardReason.OfRole r : reason.roles()) {
            WardReason.Rival got = r.got();
            if (got != null && !r.couldGain() && r.more().stop() != WardReason.Stop.TARGET) {
                links.merge(got.ward(), "got the " + r.role(), (a, b) -> a + " and the " + r.role());
            }
            WardReason.Rival lost = r.lost();
            if (lost != null) {
                links.merge(lost.ward(), "wants the " + r.role(), (a, b) -> a + ", " + b);
            }
        }
        rivals.getChildren()
                .setAll(links.entrySet().stream()
                        .map(l -> link(l.getKey(), l.getValue()))
                        .toList());
        show(rivals, !links.isEmpty());
    }

    private static Label caption(String text) {
        Label l = caption();
        l.setText(text);
        return l;
    }

    private static HBox step(OverrideCost of) {
        Label value = new Label(of.feasible() ? OverrideWords.points(of.unmetNeedPoints()) : "not under its rules");
        value.getStyleClass().add(of.feasible() ? "wp-medium" : "wp-muted");
        return line(new Label(of.posts() + " " + of.role() + (of.posts() == 1 ? "" : "s")), value);
    }

    private static Label line(String text) {
        Label l = new Label(text);
        l.setWrapText(true);
        l.setMinHeight(USE_PREF_SIZE);
        return l;
    }

    /** Another ward; a click selects it. */
    private Hyperlink link(int other, String what) {
        Hyperlink l = new Hyperlink(session.data().wards().ward(other).name() + " " + what);
        l.setId("rival-" + other);
        l.setOnAction(e -> session.view().select(other));
        l.setOnMouseEntered(e -> session.view().hover().set(other));
        l.setOnMouseExited(e -> {
            if (session.view().hover().get() == other) {
                session.view().hover().set(-1);
            }
        });
        return l;
    }

    void close() {
        rest.stop();
        subscriptions.forEach(Subscription::unsubscribe);
        subscriptions.clear();
    }
}
