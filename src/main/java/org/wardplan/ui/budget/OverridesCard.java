package org.wardplan.ui.budget;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.app.OverrideCosts;
import org.wardplan.app.OverrideWords;
import org.wardplan.app.PlanSession;
import org.wardplan.model.plan.Advice;
import org.wardplan.model.plan.PostOverride;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.RuleEdits;
import org.wardplan.planning.optimise.OverrideCost;
import org.wardplan.ui.theme.Icons;
import org.wardplan.ui.theme.Numbers;

/** The hand changes against the recommended plan, with reason, author, time and cost. Only there while there are any. */
public final class OverridesCard extends VBox {
    private static final int SHOWN = 12;

    /** One change; its ward's name selects the ward. */
    private final class Row extends VBox {
        private final Hyperlink ward = new Hyperlink();
        private final Label what = Cards.label("", "wp-medium");
        private final Label cost = Cards.label("", "wp-medium");
        private final Button back = Icons.only(new Button(), Feather.CORNER_UP_LEFT, "Back to recommended");
        private final Label reason = new Label();
        private final Label by = Cards.label("", "wp-caption");
        private @Nullable PostOverride shown;

        Row(int k) {
            getStyleClass().add("override-row");
            back.getStyleClass().addAll("flat", "small");
            back.setId("override-back-" + k);
            ward.setId("override-ward-" + k);
            ward.setMinWidth(0);
            cost.setTooltip(new Tooltip("Unmet need, index points: the other posts placed anew around it"));
            cost.setMinWidth(USE_PREF_SIZE);
            back.setMinWidth(USE_PREF_SIZE);
            HBox.setHgrow(ward, Priority.SOMETIMES);
            HBox top = Cards.line(ward, cost);
            top.getChildren().add(back);
            top.setAlignment(Pos.CENTER_LEFT);
            reason.setWrapText(true);
            by.setWrapText(true);
            ward.setOnAction(e -> select());
            back.setOnAction(e -> giveBack());
            getChildren().setAll(top, what, reason, by);
        }

        private void select() {
            PostOverride o = shown;
            if (o != null) {
                session.view().select(session.data().wards().indexOf(o.ward()));
            }
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
            int w = session.data().wards().indexOf(o.ward());
            ward.setText(w < 0 ? o.ward() : session.data().wards().ward(w).name());
            what.setText(OverrideWords.what(o));
            cost.setText(
                    of == null ? "…" : of.feasible() ? OverrideWords.points(of.unmetNeedPoints()) : "not possible");
            reason.setText(OverrideWords.reason(o));
            by.setText(OverrideWords.by(o, ZoneId.systemDefault()));
            back.setDisable(!session.whyNot().isEmpty());
        }
    }

    private final PlanSession session;
    private final OverrideCosts costs;
    private final Label count = Cards.label("", "wp-chip");
    private final Label together = Cards.label("", "wp-caption");
    private final VBox list = new VBox();
    private final Label more = Cards.label("", "wp-caption");
    private final List<Row> rows = new ArrayList<>();
    private final Subscription subscription;
    private @Nullable Evaluation shown;

    public OverridesCard(PlanSession session) {
        this.session = session;
        costs = new OverrideCosts(session);
        Cards.style(this, "overrides-card");
        setId("overrides-card");
        together.setId("overrides-together");
        together.setWrapText(true);
        together.setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(Cards.line(Cards.label("Changes by hand", "wp-section"), count), together, list, more);
        subscription = costs.known().subscribe(this::refresh);
        show(null);
    }

    /** @param draft the plan as it is; null for none */
    public void show(@Nullable Evaluation draft) {
        shown = draft;
        boolean any = draft != null && !draft.scenario().advice().overrides().isEmpty();
        setVisible(any);
        setManaged(any);
        if (draft != null && any) {
            costs.ask(draft);
            refresh();
        }
    }

    private void refresh() {
        Evaluation draft = shown;
        if (draft == null) {
            return;
        }
        Advice advice = draft.scenario().advice();
        List<PostOverride> all = advice.overrides();
        OverrideCosts.Known known = costs.known().get();
        boolean current = known.of().overrides().equals(all);
        count.setText(Numbers.whole(all.size()));
        together.setText(together(known, current, all.size()));
        int n = Math.min(SHOWN, all.size());
        while (rows.size() < n) {
            rows.add(new Row(rows.size()));
        }
        for (int k = 0; k < n; k++) {
            rows.get(k).show(all.get(k), known.each().get(all.get(k)));
        }
        if (list.getChildren().size() != n) {
            list.getChildren().setAll(rows.subList(0, n));
        }
        more.setText(all.size() > n ? "and " + Numbers.whole(all.size() - n) + " more, all in the paper" : "");
        more.setVisible(all.size() > n);
        more.setManaged(all.size() > n);
    }

    private static String together(OverrideCosts.Known known, boolean current, int size) {
        if (!current) {
            return "What they cost is worked out…";
        }
        if (Double.isNaN(known.together())) {
            return "No plan keeps all of them and the rules.";
        }
        return (size == 1 ? "It changes" : "Together they change") + " the best that the money buys by "
                + OverrideWords.points(known.together()).replace("none", "0.000") + " points of unmet need.";
    }

    public void dispose() {
        subscription.unsubscribe();
    }
}
