package org.wardplan.ui.budget;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.wardplan.app.budget.BudgetScale;
import org.wardplan.model.finance.Money;
import org.wardplan.ui.edit.LevelSlider;
import org.wardplan.ui.theme.Nodes;

/** The budget on its scale: the thumb with its amount, what the draft costs, and budgets with a meaning below. */
final class BudgetSlider extends Region {
    private static final double TICK = 7;
    private static final double GAP = 8;

    final LevelSlider slider;
    private final Label amount = Nodes.label("", "budget-amount");
    private final Label draft = Nodes.label("", "budget-draft");
    private final Region mark = new Region();
    private final List<Region> lines = new ArrayList<>();
    private final List<Label> names = new ArrayList<>();
    private BudgetScale scale;
    private Money cost = Money.ZERO;

    BudgetSlider(BudgetScale scale) {
        this.scale = scale;
        slider = new LevelSlider("Budget a year", scale);
        slider.setId("budget-slider");
        mark.getStyleClass().add("budget-draft-mark");
        mark.setMouseTransparent(true);
        amount.setMouseTransparent(true);
        getChildren().setAll(slider, mark, amount, draft);
        ticks();
    }

    private void ticks() {
        getChildren().removeAll(lines);
        getChildren().removeAll(names);
        lines.clear();
        names.clear();
        for (BudgetScale.Tick t : scale.ticks()) {
            Region line = new Region();
            line.getStyleClass().add("budget-tick");
            lines.add(line);
            Label name = Nodes.label(t.label(), "wp-caption");
            name.setTooltip(Nodes.tip(t.label() + (t.label().contains("£") ? "" : ": " + t.at())));
            names.add(name);
        }
        getChildren().addAll(lines);
        getChildren().addAll(names);
    }

    /** @param costs what the draft costs */
    void show(BudgetScale newScale, Money budget, Money costs) {
        if (!newScale.equals(scale) && !slider.isMoving()) {
            scale = newScale;
            slider.setScale(newScale);
            ticks();
        }
        slider.show(budget.pence());
        cost = costs;
        String shown = budget.toString();
        if (!shown.equals(amount.getText())) {
            amount.setText(shown);
        }
        String drafted = "draft " + costs;
        if (!drafted.equals(draft.getText())) {
            draft.setText(drafted);
        }
        Nodes.mark(draft, "wp-danger", costs.compareTo(budget) > 0);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double w = getWidth();
        double above = Math.ceil(amount.prefHeight(-1));
        double h = slider.prefHeight(w);
        slider.resizeRelocate(0, above, w, h);
        double mid = above + h / 2;
        double at = slider.x(slider.value());
        double drawn = slider.x(cost.pence());
        double aw = Math.ceil(amount.prefWidth(-1));
        double dw = Math.ceil(draft.prefWidth(-1));
        double ax = clamp(at - aw / 2, w - aw);
        double dx = clamp(drawn - dw / 2, w - dw);
        if (dx < ax + aw + GAP && ax < dx + dw + GAP) {
            // The amount keeps its place over the thumb; the draft's words go to the side where there is room.
            dx = drawn <= at && ax - GAP - dw >= 0 || ax + aw + GAP + dw > w ? ax - GAP - dw : ax + aw + GAP;
        }
        amount.resizeRelocate(ax, 0, aw, above);
        draft.resizeRelocate(clamp(dx, w - dw), 0, dw, above);
        draft.setVisible(dx >= 0);
        mark.resizeRelocate(Math.round(drawn) - 1, mid - 7, 3, 14);
        double from = 0;
        for (int k = 0; k < names.size(); k++) {
            double x = slider.x(scale.ticks().get(k).at().pence());
            lines.get(k).resizeRelocate(Math.round(x), above + h, 1, TICK);
            Label name = names.get(k);
            double nw = Math.ceil(name.prefWidth(-1));
            double nx = Math.max(from, clamp(x - nw / 2, w - nw));
            name.setVisible(nx + nw <= w + 0.5);
            name.resizeRelocate(nx, above + h + TICK + 1, nw, name.prefHeight(-1));
            from = nx + nw + GAP;
        }
    }

    private static double clamp(double x, double most) {
        return Math.max(0, Math.min(x, most));
    }

    @Override
    protected double computePrefHeight(double width) {
        double line = Math.ceil(amount.prefHeight(-1));
        return 2 * line + slider.prefHeight(width) + TICK + 2;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 300;
    }
}
