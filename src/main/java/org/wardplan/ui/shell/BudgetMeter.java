package org.wardplan.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.wardplan.model.finance.Money;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.Extract;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Summary;
import org.wardplan.ui.theme.Numbers;

/** Cost against budget: what is left, or by how much the plan is over, and the posts that the money pays. */
final class BudgetMeter extends Button {
    private static final long DETAIL_BELOW = 5_000_000;

    private final Label cost = label("wp-section");
    private final Label ofBudget = label("wp-muted");
    private final Label headroom = label("wp-section");
    private final Label headroomWord = label("wp-muted");
    private final Label roles = label("wp-caption");
    private final Label posts = label("wp-caption");
    private final Bar bar = new Bar();

    BudgetMeter() {
        getStyleClass().setAll("budget-meter");
        HBox top = new HBox(4, cost, ofBudget, gap(), headroom, headroomWord);
        top.setAlignment(Pos.BASELINE_LEFT);
        VBox box = new VBox(2, top, bar, new HBox(roles, gap(), posts));
        box.setAlignment(Pos.CENTER);
        box.prefWidthProperty().bind(widthProperty().subtract(16));
        setGraphic(box);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setTooltip(new Tooltip("Budget, funding lines and costs"));
    }

    private static Label label(String style) {
        Label l = new Label();
        l.setMinWidth(Region.USE_PREF_SIZE);
        l.getStyleClass().add(style);
        return l;
    }

    private static Region gap() {
        Region r = new Region();
        HBox.setHgrow(r, Priority.ALWAYS);
        return r;
    }

    /** All London's posts against the budget. */
    void show(Evaluation e) {
        show(e, e.london(), e.budget());
    }

    /** A borough's posts against its envelope, in its file. */
    void show(Evaluation e, Extract extract, WardSet wards) {
        int[] own = extract.wards().stream()
                .mapToInt(wards::indexOf)
                .filter(w -> w >= 0)
                .toArray();
        getTooltip().setText("What " + extract.boroughName() + "'s posts cost, of its envelope");
        show(e, e.summary(own), extract.envelope());
    }

    private void show(Evaluation e, Summary sums, Money money) {
        Money left = money.minus(sums.cost());
        boolean over = left.isNegative();
        cost.setText(sums.cost().toString());
        ofBudget.setText("of " + money);
        headroom.setText(amount(over ? Money.ZERO.minus(left) : left));
        headroomWord.setText(over ? "over" : "headroom");
        headroom.getStyleClass().remove("wp-danger");
        headroomWord.getStyleClass().remove("wp-danger");
        if (over) {
            headroom.getStyleClass().add("wp-danger");
            headroomWord.getStyleClass().add("wp-danger");
        }
        List<String> parts = new ArrayList<>();
        for (int r = 0; r < e.roles().size(); r++) {
            int n = sums.posts()[r];
            if (n > 0) {
                parts.add(Numbers.counted(n, e.roles().get(r).id()));
            }
        }
        roles.setText(String.join(" · ", parts));
        posts.setText(Numbers.counted(sums.totalPosts(), "post"));
        double budget = money.pence();
        bar.set(budget <= 0 ? 1 : Math.min(1, sums.cost().pence() / budget), over);
        setAccessibleText("Budget: " + cost.getText() + " " + ofBudget.getText() + ", " + headroom.getText() + " "
                + headroomWord.getText() + ". " + roles.getText());
    }

    /** Small amounts need their pounds, or a plan over by £800 would read £0.0m. */
    private static String amount(Money m) {
        return m.pence() < DETAIL_BELOW * 2 ? m.inPounds() : m.toString();
    }

    /** A track with a fill. */
    private static final class Bar extends Region {
        private final Region fill = new Region();
        private double share;

        Bar() {
            getStyleClass().add("meter-track");
            fill.getStyleClass().add("meter-fill");
            getChildren().add(fill);
            setMaxWidth(Double.MAX_VALUE);
        }

        void set(double of, boolean over) {
            share = of;
            fill.getStyleClass().remove("over");
            if (over) {
                fill.getStyleClass().add("over");
            }
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            fill.resizeRelocate(0, 0, getWidth() * share, getHeight());
        }
    }
}
