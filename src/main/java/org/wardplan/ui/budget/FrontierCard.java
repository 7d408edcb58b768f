package org.wardplan.ui.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.MoneyText;
import org.wardplan.app.TaskRunner;
import org.wardplan.base.Problem;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Aim;
import org.wardplan.ui.chart.ChartMenu;
import org.wardplan.ui.chart.CurveChart;
import org.wardplan.ui.theme.Theme;

/**
 * The best that each budget buys, with the plans there are, and beside it what evenness costs. A point that is clicked
 * is tried: its budget, or its evenness.
 */
public final class FrontierCard extends VBox {
    /** Budgets that can be tried are this far apart, in millions of pounds. */
    private static final double STEP = 0.1;

    private static final double LEAST_HEIGHT = 200;

    private final CurveChart money;
    private final CurveChart evenness;
    private final Label waiting = new Label();
    private final Label caption = new Label();
    private final TextField from = new TextField();
    private final TextField to = new TextField();
    private final HBox range = new HBox(4);
    private final ToggleButton byMoney = new ToggleButton("Budget against unmet need");
    private final ToggleButton byEvenness = new ToggleButton("Evenness");
    private final List<Subscription> subscriptions = new ArrayList<>();
    private @Nullable FrontierFigures figures;
    private EvennessFigures even = EvennessFigures.NONE;
    private Consumer<Money> tryBudget = m -> {};
    private Consumer<Aim> tryAim = a -> {};
    private BiConsumer<Money, Money> newRange = (low, high) -> {};
    private Runnable evennessAsked = () -> {};

    public FrontierCard(Theme theme, TaskRunner tasks, Consumer<Problem> problems) {
        money = new CurveChart(theme);
        evenness = new CurveChart(theme);
        money.setId("frontier-chart");
        evenness.setId("evenness-chart");
        Cards.style(this, "frontier-card");
        caption.getStyleClass().add("wp-caption");
        waiting.getStyleClass().add("wp-muted");
        range.setAlignment(Pos.CENTER_LEFT);
        range.getChildren()
                .setAll(
                        field(from, "frontier-from", "Lowest budget of the chart"),
                        new Label("–"),
                        field(to, "frontier-to", "Highest budget of the chart"));
        HBox tabs = new HBox(16, tab(byMoney, "tab-money"), tab(byEvenness, "tab-evenness"));
        ToggleGroup group = new ToggleGroup();
        byMoney.setToggleGroup(group);
        byEvenness.setToggleGroup(group);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, tabs, gap, range);
        head.setAlignment(Pos.CENTER_LEFT);
        caption.setMinWidth(0);
        StackPane charts = new StackPane(money, evenness, waiting);
        VBox.setVgrow(charts, Priority.ALWAYS);
        charts.setMinHeight(theme.px(LEAST_HEIGHT));
        getChildren().setAll(head, caption, charts);
        money.reads(
                STEP,
                v -> figures == null ? "" : figures.told(v),
                (point, x) -> tryBudget.accept(FrontierFigures.money(x)));
        evenness.reads(
                Double.NaN,
                k -> even.told((int) k),
                (point, x) -> tryAim.accept(even.aims().get(point)));
        ChartMenu.install(
                money, "Budget against unmet need", () -> figures == null ? "" : figures.rows(), tasks, problems);
        ChartMenu.install(evenness, "Evenness against unmet need", () -> even.rows(), tasks, problems);
        subscriptions.add(theme.dark().subscribe(this::redraw));
        subscriptions.add(theme.textScale().subscribe(this::redraw));
        choose(false);
    }

    private void redraw() {
        money.redraw();
        evenness.redraw();
    }

    private ToggleButton tab(ToggleButton tab, String id) {
        tab.setId(id);
        tab.getStyleClass().setAll("card-tab");
        tab.setMinWidth(USE_PREF_SIZE);
        tab.setOnAction(e -> choose(tab == byEvenness));
        return tab;
    }

    private void choose(boolean byEven) {
        (byEven ? byEvenness : byMoney).setSelected(true);
        money.setVisible(!byEven && figures != null);
        evenness.setVisible(byEven && !even.isEmpty());
        range.setVisible(!byEven);
        waiting.setVisible(byEven ? even.isEmpty() : figures == null);
        waiting.setText(byEven ? "Solving from close the gaps to fairest…" : "Solving budget by budget…");
        caption.setText(
                byEven
                        ? "unmet need as an index, higher on the chart is better · one money, evener from point to point"
                        : "index, end-2017 floor = 100 · higher on the chart is better");
        if (byEven && even.isEmpty()) {
            evennessAsked.run();
        }
    }

    private TextField field(TextField f, String id, String name) {
        f.setId(id);
        f.setAccessibleText(name);
        f.setTooltip(new Tooltip(name));
        f.getStyleClass().addAll("small", "range-field");
        f.setOnAction(e -> keepRange());
        f.focusedProperty().addListener((o, was, now) -> {
            if (!now) {
                keepRange();
            }
        });
        f.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                writeRange();
                e.consume();
            }
        });
        return f;
    }

    /** What is no range goes back to the last good one. */
    private void keepRange() {
        FrontierFigures f = figures;
        if (f == null
                || from.getText().equals(f.from().toString()) && to.getText().equals(f.to().toString())) {
            return;
        }
        Money low = from.getText().equals(f.from().toString())
                ? f.from()
                : MoneyText.parse(from.getText()).value();
        Money high = to.getText().equals(f.to().toString())
                ? f.to()
                : MoneyText.parse(to.getText()).value();
        if (low == null || high == null || low.pence() >= high.pence()) {
            writeRange();
        } else {
            newRange.accept(low, high);
        }
    }

    private void writeRange() {
        FrontierFigures f = figures;
        if (f != null) {
            from.setText(f.from().toString());
            to.setText(f.to().toString());
        }
    }

    /** Shows other figures; with null, that they are not known yet. */
    public void show(@Nullable FrontierFigures newFigures) {
        FrontierFigures before = figures;
        figures = newFigures;
        if (newFigures != null) {
            money.show(newFigures.picture(), newFigures.words());
            boolean typing = from.isFocused() || to.isFocused();
            if (!typing
                    || before == null
                    || !before.from().equals(newFigures.from())
                    || !before.to().equals(newFigures.to())) {
                writeRange();
            }
        }
        if ((before == null) != (newFigures == null)) {
            choose(byEvenness.isSelected());
        }
    }

    /** Shows another frontier of evenness; without points, that it is not known yet. */
    public void show(EvennessFigures newFigures) {
        boolean changes = even.isEmpty() != newFigures.isEmpty();
        even = newFigures;
        evenness.show(newFigures.picture(), newFigures.words());
        if (changes) {
            choose(byEvenness.isSelected());
        }
    }

    /** Told the budget of a place of the curve that is to be tried. */
    public void onTryBudget(Consumer<Money> action) {
        tryBudget = action;
    }

    /** Told what to ask for, for the point of the frontier of evenness that is to be tried. */
    public void onTryAim(Consumer<Aim> action) {
        tryAim = action;
    }

    /** Told the budgets that the chart should reach from and to. */
    public void onRange(BiConsumer<Money, Money> action) {
        newRange = action;
    }

    /** Called when the frontier of evenness is wanted and not known. */
    public void onEvennessAsked(Runnable action) {
        evennessAsked = action;
    }

    public CurveChart moneyChart() {
        return money;
    }

    public void dispose() {
        subscriptions.forEach(Subscription::unsubscribe);
        subscriptions.clear();
    }
}
