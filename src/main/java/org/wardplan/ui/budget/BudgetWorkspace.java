package org.wardplan.ui.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.wardplan.app.budget.BudgetModel;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Theme;

/**
 * Money at the left, what it can buy in the middle, the rules that it is bought under at the right. Each column scrolls
 * by itself where the window is low.
 */
public final class BudgetWorkspace extends VBox {
    private final BudgetModel model;
    private final MoneyCard money;
    private final CostCard costs;
    private final FundingCard funding;
    private final ObjectivePane objectives;
    private final RulesCard rules;
    private final ChartFeed charts;
    private final Label reason = Nodes.text("", "budget-reason");
    private final Label message = Nodes.text("", "budget-message");
    private final Button discard = new Button("Discard");
    private final Button apply = new Button("Apply");
    private final Button optimise = new Button("Optimise");
    private final List<Subscription> following = new ArrayList<>();
    private boolean active;
    private boolean queued;
    private final List<Node> decided;
    private final List<Node> proposed;
    private final VBox right;
    private final ScrollPane rightScroll;
    private Runnable inFrame = () -> {};

    /** @param drawing one thread, on which maps are drawn */
    public BudgetWorkspace(BudgetModel model, Theme theme, Executor drawing) {
        this.model = model;
        money = new MoneyCard(model);
        costs = new CostCard(model);
        funding = new FundingCard(model);
        objectives = new ObjectivePane(model);
        rules = new RulesCard(model);
        charts = new ChartFeed(model, theme, drawing);
        getStyleClass().add("budget-workspace");
        getStylesheets()
                .add(Objects.requireNonNull(BudgetWorkspace.class.getResource("/org/wardplan/ui/budget/budget.css"))
                        .toExternalForm());
        setMinSize(0, 0);
        reason.setId("budget-reason");
        message.setId("budget-message");
        Nodes.write(message, "");
        buttons();
        VBox buys = Parts.card("budget-break-even");
        buys.getChildren().setAll(charts.breakEven);
        Pair below = new Pair(charts.next, charts.lorenz);
        VBox.setVgrow(charts.frontier, Priority.ALWAYS);
        charts.frontier.getStyleClass().add("budget-frontier");
        decided = List.of(rules, charts.overrides, buys, charts.change);
        proposed = List.of(charts.change, rules, charts.overrides, buys);
        right = new VBox();
        right.getChildren().setAll(decided);
        rightScroll = column(right);
        Columns columns = new Columns(
                column(new VBox(money, costs, funding)),
                column(new VBox(objectives, charts.frontier, below)),
                rightScroll);
        VBox.setVgrow(columns, Priority.ALWAYS);
        getChildren().setAll(reason, message, columns);
        follow();
    }

    private void buttons() {
        optimise.setId("change-optimise");
        discard.setId("preview-discard");
        apply.setId("preview-apply");
        List.of(discard, apply, optimise).forEach(b -> {
            b.getStyleClass().add("small");
            b.setMinWidth(USE_PREF_SIZE);
        });
        apply.getStyleClass().add("accent");
        optimise.setOnAction(e -> model.optimise());
        discard.setOnAction(e -> model.discard());
        apply.setOnAction(e -> model.apply());
    }

    private void follow() {
        following.add(model.budget().subscribe(v -> later()));
        following.add(model.aim().subscribe(v -> later()));
        following.add(model.draft().subscribe(v -> later()));
        following.add(model.best().subscribe(v -> later()));
        following.add(model.proposal().subscribe(v -> later()));
        following.add(model.search().subscribe(v -> later()));
        following.add(model.message().subscribe(v -> Nodes.write(message, v)));
        following.add(model.figures().objectives().subscribe(v -> later()));
        following.add(model.figures().prices().subscribe(v -> later()));
        following.add(model.figures().clash().subscribe(v -> later()));
        following.add(model.figures().nextMoney().subscribe(v -> later()));
        following.add(model.figures().frontier().subscribe(v -> later()));
        following.add(model.figures().evenness().subscribe(v -> later()));
    }

    /** One step may change several properties: the cards are written once, in the frame that follows. */
    private void later() {
        Scene scene = getScene();
        if (active && !queued) {
            queued = true;
            if (scene == null) {
                Platform.runLater(this::now);
            } else {
                inFrame = () -> {
                    scene.removePreLayoutPulseListener(inFrame);
                    now();
                };
                scene.addPreLayoutPulseListener(inFrame);
                Platform.requestNextPulse();
            }
        }
    }

    private void now() {
        queued = false;
        refresh();
    }

    /** Follows the plan only while it is on the screen. */
    public void setActive(boolean onScreen) {
        active = onScreen;
        model.setActive(onScreen);
        if (onScreen) {
            refresh();
        }
    }

    private void refresh() {
        if (!active) {
            return;
        }
        String why = model.whyNot();
        boolean editable = why.isEmpty();
        String whyForAll = model.session().whyNotForAll();
        boolean forAll = whyForAll.isEmpty();
        Nodes.write(reason, whyForAll);
        money.refresh();
        money.setEditable(forAll);
        costs.setEditable(forAll);
        funding.setEditable(forAll);
        objectives.refresh();
        objectives.setEditable(forAll);
        if (!model.isTrying()) {
            rules.setEditable(forAll);
        }
        charts.refresh();
        charts.figures();
        boolean preview = model.proposal().get() != null;
        arrange(preview);
        apply.setDisable(!editable);
        optimise.setDisable(
                model.search().get() != null && model.search().get().asked().get());
        charts.change.actions(preview ? new Node[] {discard, apply} : new Node[] {optimise});
    }

    /** While a change is proposed it comes first, so that nobody has to look for what is to be decided. */
    private void arrange(boolean preview) {
        List<Node> order = preview ? proposed : decided;
        if (!right.getChildren().equals(order)) {
            right.getChildren().setAll(order);
            rightScroll.setVvalue(0);
        }
    }

    private static ScrollPane column(VBox box) {
        box.getStyleClass().add("budget-column");
        box.setMinWidth(0);
        ScrollPane scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("budget-scroll");
        scroll.setMinSize(0, 0);
        return scroll;
    }

    /** Lets go of the plan; the model stays. */
    public void close() {
        setActive(false);
        following.forEach(Subscription::unsubscribe);
        money.close();
        objectives.close();
        charts.close();
    }

    /** Three columns as the design has them at 1440 px; a narrower window takes from all, a wider one gives to the middle. */
    private static final class Columns extends Region {
        private static final double LEFT = 376;
        private static final double MIDDLE = 576;
        private static final double RIGHT = 368;
        private static final double LEAST = 0.82;
        private final Region[] parts;

        Columns(Region left, Region middle, Region right) {
            parts = new Region[] {left, middle, right};
            getChildren().setAll(parts);
            setMinSize(0, 0);
        }

        @Override
        protected void layoutChildren() {
            double w = getWidth();
            // Each column holds a gutter at its right, where its scroll bar comes.
            double share = Math.max(LEAST, Math.min(1, w / (LEFT + MIDDLE + RIGHT + 4 * 16)));
            double left = Math.round((LEFT + 16) * share);
            double right = Math.round((RIGHT + 16) * share);
            double x = 16;
            double[] widths = {left, w - 16 - left - right, right};
            for (int k = 0; k < parts.length; k++) {
                parts[k].resizeRelocate(x, 0, widths[k], getHeight());
                x += widths[k];
            }
        }

        @Override
        protected double computePrefHeight(double width) {
            return 600;
        }
    }

    /** Two cards beside each other, or below each other where they would get too narrow. */
    private static final class Pair extends Region {
        private static final double NARROW = 500;
        private static final double GAP = 16;
        private final Region first;
        private final Region second;

        Pair(Region first, Region second) {
            this.first = first;
            this.second = second;
            getChildren().setAll(first, second);
            setMinWidth(0);
        }

        private boolean beside(double width) {
            return width < 0 || width >= NARROW;
        }

        @Override
        public javafx.geometry.Orientation getContentBias() {
            return javafx.geometry.Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefWidth(double height) {
            return 576;
        }

        @Override
        protected double computeMinWidth(double height) {
            return 0;
        }

        @Override
        protected double computePrefHeight(double width) {
            double half = (width - GAP) / 2;
            return beside(width)
                    ? Math.max(first.prefHeight(half), second.prefHeight(half))
                    : first.prefHeight(width) + GAP + second.prefHeight(width);
        }

        @Override
        protected double computeMinHeight(double width) {
            return computePrefHeight(width);
        }

        @Override
        protected void layoutChildren() {
            double w = getWidth();
            double h = getHeight();
            if (beside(w)) {
                double half = Math.floor((w - GAP) / 2);
                first.resizeRelocate(0, 0, half, h);
                second.resizeRelocate(w - half, 0, half, h);
            } else {
                double top = first.prefHeight(w);
                first.resizeRelocate(0, 0, w, top);
                second.resizeRelocate(0, top + GAP, w, h - top - GAP);
            }
        }
    }
}
