package org.wardplan.ui.budget;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.app.budget.Amounts;
import org.wardplan.app.budget.BestPlan;
import org.wardplan.app.budget.BudgetModel;
import org.wardplan.app.budget.BudgetScale;
import org.wardplan.model.finance.Money;
import org.wardplan.planning.Evaluation;
import org.wardplan.ui.edit.NumberField;
import org.wardplan.ui.theme.Icons;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Numbers;

/** The budget: typed, stepped or dragged; what is left of it, and what its best plan comes to. */
final class MoneyCard extends VBox {
    private static final long STEP = Money.pounds(500_000).pence();

    private final BudgetModel model;
    private final NumberField field = new NumberField("Budget a year", Amounts.MILLIONS);
    private final Button less = Icons.only(new Button(), Feather.MINUS, "£0.5m less");
    private final Button more = Icons.only(new Button(), Feather.PLUS, "£0.5m more");
    private final Label room = Nodes.label("", "wp-figure");
    private final Label roomWord = Nodes.label("", "wp-muted");
    private final Label standing = Nodes.text("", "wp-caption");
    private final BudgetSlider bar;
    private final FrameOnce frame = new FrameOnce();

    MoneyCard(BudgetModel model) {
        this.model = model;
        getStyleClass().addAll("wp-card", "budget-part");
        setId("budget-money");
        Evaluation draft = model.draft().get();
        bar = new BudgetSlider(BudgetScale.of(draft, model.budget().get()));
        field.setId("budget-field");
        field.getStyleClass().add("budget-field");
        less.setId("budget-less");
        more.setId("budget-more");
        less.getStyleClass().add("budget-step-left");
        more.getStyleClass().add("budget-step-right");
        room.setId("budget-room");
        standing.setId("budget-standing");
        HBox stepper = new HBox(less, field, more);
        stepper.getStyleClass().add("budget-stepper");
        HBox right = new HBox(4, room, roomWord);
        right.setAlignment(Pos.BASELINE_RIGHT);
        right.setFillHeight(false);
        getChildren()
                .setAll(
                        Parts.line(Parts.head("Budget"), Nodes.label("a year", "wp-caption")),
                        Parts.line(stepper, right),
                        bar,
                        standing);

        less.setOnAction(e -> model.keep(stepped(-1)));
        more.setOnAction(e -> model.keep(stepped(1)));
        field.onKept(v -> model.keep(money(v)));
        field.onWrong(model::say);
        bar.slider.onSlide(v -> {
            field.show(v);
            frame.ask(() -> model.show(money(v)));
        });
        bar.slider.onSettle(v -> {
            frame.drop();
            model.keep(money(v));
        });
        bar.slider.onCancel(() -> {
            frame.drop();
            model.cancel();
        });
    }

    private static Money money(double pence) {
        return new Money(Math.round(pence));
    }

    private Money stepped(int direction) {
        long now = model.budget().get().pence();
        long to = (direction > 0 ? now / STEP + 1 : (now - 1) / STEP) * STEP;
        return new Money(Math.max(0, to));
    }

    void refresh() {
        Evaluation draft = model.draft().get();
        Money budget = model.budget().get();
        bar.show(BudgetScale.of(draft, budget), budget, draft.london().cost());
        field.show(budget.pence());
        Money left = budget.minus(draft.london().cost());
        boolean over = left.isNegative();
        room.setText((over ? Money.ZERO.minus(left) : left).toString());
        roomWord.setText(over ? "over" : "headroom");
        Nodes.mark(room, "wp-danger", over);
        Nodes.mark(roomWord, "wp-danger", over);
        standing.setText(words(model.best().get(), budget));
    }

    private static String words(@Nullable BestPlan best, Money budget) {
        if (best == null) {
            return "Finding the best plan…";
        }
        Evaluation plan = best.plan();
        if (plan == null) {
            return "No plan at " + budget + " keeps these rules.";
        }
        return "Best plan: unmet need " + Numbers.decimal(plan.london().unmetNeedIndex(), 1) + ", "
                + Numbers.counted(plan.london().totalPosts(), "post") + ", " + best.standing() + ".";
    }

    void setEditable(boolean editable) {
        less.setDisable(!editable);
        more.setDisable(!editable);
        field.setDisable(!editable);
        bar.slider.setDisable(!editable);
    }

    void close() {
        frame.drop();
    }
}
