package org.wardplan.ui.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.TaskRunner;
import org.wardplan.app.ViewState;
import org.wardplan.base.Problem;
import org.wardplan.model.finance.Money;
import org.wardplan.model.geography.Ward;
import org.wardplan.ui.chart.BarStrip;
import org.wardplan.ui.chart.ChartMenu;
import org.wardplan.ui.theme.Numbers;
import org.wardplan.ui.theme.Theme;

/** What the next £1m buys and where, what £1m less costs, and how that falls along the curve. */
public final class NextMillionCard extends VBox {
    private static final int PLACES = 3;

    /** A line with what money buys and the change of unmet need. */
    private static final class StepRow extends HBox {
        private final Label posts = Cards.label("", "wp-caption");
        private final Label change = Cards.label("–", "million-change");

        StepRow(String name, String id) {
            Label head = Cards.label(name, "wp-medium");
            change.setId(id);
            change.setMinWidth(USE_PREF_SIZE);
            posts.setWrapText(true);
            VBox words = new VBox(1, head, posts);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            getStyleClass().add("million-step");
            getChildren().setAll(words, change);
        }

        void show(NextMillionFigures.@Nullable Step step) {
            posts.setText(step == null ? "…" : step.posts());
            change.setText(step == null ? "–" : signed(step.change()));
        }
    }

    /** A ward that gets posts; a click selects it. */
    private final class PlaceRow extends Button {
        private final Label name = new Label();
        private final Label borough = Cards.label("", "wp-muted");
        private final Label posts = Cards.label("", "wp-medium");
        private int ward = -1;

        PlaceRow(int k) {
            setId("million-place-" + k);
            getStyleClass().addAll("flat", "million-place");
            setMaxWidth(Double.MAX_VALUE);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            posts.setMinWidth(USE_PREF_SIZE);
            name.setMinWidth(USE_PREF_SIZE);
            borough.setMinWidth(0);
            HBox box = new HBox(6, name, borough, gap, posts);
            box.getStyleClass().add("million-place-box");
            box.prefWidthProperty().bind(widthProperty().subtract(8));
            setGraphic(box);
            setTooltip(new Tooltip());
            VBox.setMargin(this, new Insets(0, -4, 0, -4));
            setOnAction(e -> view.select(ward));
            setOnMouseEntered(e -> view.hover().set(ward));
            setOnMouseExited(e -> {
                if (view.hover().get() == ward) {
                    view.hover().set(-1);
                }
            });
        }

        void show(NextMillionFigures.Place place) {
            ward = place.ward();
            Ward w = view.wards().ward(ward);
            name.setText(w.name());
            borough.setText(w.borough().name());
            posts.setText(place.posts());
            getTooltip().setText(w.name() + ", " + w.borough().name() + ": select it");
            setAccessibleText(w.name() + ", " + w.borough().name() + ": " + place.posts());
        }
    }

    private final ViewState view;
    private final StepRow fromDraft = new StepRow("From the draft", "million-draft");
    private final StepRow afterOptimising = new StepRow("After optimising", "million-best");
    private final StepRow less = new StepRow("£1m less, after optimising", "million-less");
    private final Label placesHead = Cards.label("First places for it, from the draft", "wp-caption");
    private final VBox places = new VBox();
    private final List<PlaceRow> rows = new ArrayList<>();
    private final Label barsHead = Cards.label("", "wp-caption");
    private final BarStrip bars;
    private final List<Subscription> subscriptions = new ArrayList<>();
    private NextMillionFigures figures = NextMillionFigures.NONE;
    private Consumer<Money> tryBudget = m -> {};

    public NextMillionCard(ViewState view, Theme theme, TaskRunner tasks, Consumer<Problem> problems) {
        this.view = view;
        bars = new BarStrip(theme);
        bars.setId("million-bars");
        Cards.style(this, "million-card");
        for (int k = 0; k < PLACES; k++) {
            rows.add(new PlaceRow(k));
        }
        places.getStyleClass().add("million-places");
        HBox head = Cards.line(Cards.label("The next £1m buys", "wp-section"), Cards.label("unmet need", "wp-caption"));
        Region space = new Region();
        VBox.setVgrow(space, Priority.SOMETIMES);
        getChildren().setAll(head, fromDraft, afterOptimising, less, placesHead, places, space, barsHead, bars);
        bars.onTry(k -> tryBudget.accept(middle(figures.stretches().get(k))));
        ChartMenu.install(
                bars,
                () -> figures.stretches().isEmpty() ? "Points per £1m" : barsHead.getText(),
                this::stretches,
                tasks,
                problems);
        ChartMenu.install(this, "The next £1m", this::tabbed, tasks, problems);
        subscriptions.add(theme.dark().subscribe(bars::redraw));
        subscriptions.add(theme.textScale().subscribe(bars::redraw));
        show(NextMillionFigures.NONE, Money.ZERO);
    }

    /** A true minus and a plus where they belong; one decimal. */
    private static String signed(double change) {
        String text = Numbers.decimal(change, Math.abs(change) < 0.1 ? 2 : 1);
        return change > 0 && !text.startsWith("0.00") ? "+" + text : text;
    }

    /** In whole hundred thousands. */
    private static Money middle(NextMillionFigures.Stretch s) {
        long unit = 10_000_000;
        return new Money(unit * Math.round((s.from().pence() + s.to().pence()) / 2.0 / unit));
    }

    /** @param budget of the scenario: the bar that holds it is picked out */
    public void show(NextMillionFigures newFigures, Money budget) {
        figures = newFigures;
        fromDraft.show(newFigures.fromDraft());
        afterOptimising.show(newFigures.afterOptimising());
        less.show(newFigures.less());
        int n = Math.min(PLACES, newFigures.places().size());
        for (int k = 0; k < n; k++) {
            rows.get(k).show(newFigures.places().get(k));
        }
        if (places.getChildren().size() != n) {
            places.getChildren().setAll(rows.subList(0, n));
        }
        placesHead.setText(n == 0 ? "" : "First places for it, from the draft");
        List<NextMillionFigures.Stretch> all = newFigures.stretches();
        List<BarStrip.Bar> shown = new ArrayList<>();
        int marked = -1;
        for (int k = 0; k < all.size(); k++) {
            NextMillionFigures.Stretch s = all.get(k);
            shown.add(new BarStrip.Bar(
                    s.perMillion(), s.from() + "–" + s.to() + "\n" + points(s.perMillion()) + " points per £1m"));
            if (budget.pence() >= s.from().pence() && budget.pence() < s.to().pence()) {
                marked = k;
            }
        }
        barsHead.setText(
                all.isEmpty()
                        ? ""
                        : "Points per £1m along the curve, " + all.get(0).from().inMillions(0) + "–"
                                + all.get(all.size() - 1).to().inMillions(0));
        String words = all.isEmpty()
                ? "Points per £1m along the curve, not computed yet"
                : barsHead.getText() + ": from " + points(all.get(0).perMillion()) + " to "
                        + points(all.get(all.size() - 1).perMillion());
        bars.show(shown, marked, words);
    }

    private static String points(double v) {
        return Numbers.decimal(v, v < 0.1 ? 3 : 2);
    }

    private String tabbed() {
        StringBuilder text = new StringBuilder("What\tPosts\tUnmet need (index)");
        tabbed(text, "£1m more, from the draft", figures.fromDraft());
        tabbed(text, "£1m more, after optimising", figures.afterOptimising());
        tabbed(text, "£1m less, after optimising", figures.less());
        for (NextMillionFigures.Place p : figures.places()) {
            text.append('\n')
                    .append(view.wards().ward(p.ward()).name())
                    .append('\t')
                    .append(p.posts())
                    .append('\t');
        }
        for (NextMillionFigures.Stretch s : figures.stretches()) {
            text.append(String.format(Locale.ROOT, "%nPer £1m, %s–%s\t\t%.4f", s.from(), s.to(), -s.perMillion()));
        }
        return text.toString().replace("\r", "");
    }

    private String stretches() {
        StringBuilder text = new StringBuilder("From\tTo\tPoints per £1m");
        for (NextMillionFigures.Stretch s : figures.stretches()) {
            text.append(String.format(Locale.ROOT, "\n%s\t%s\t%.4f", s.from(), s.to(), s.perMillion()));
        }
        return text.toString();
    }

    private static void tabbed(StringBuilder text, String name, NextMillionFigures.@Nullable Step step) {
        if (step != null) {
            text.append(String.format(Locale.ROOT, "%n%s\t%s\t%.4f", name, step.posts(), step.change()));
        }
    }

    /** Told the budget in the middle of a bar that is to be tried. */
    public void onTryBudget(Consumer<Money> action) {
        tryBudget = action;
    }

    public void dispose() {
        subscriptions.forEach(Subscription::unsubscribe);
        subscriptions.clear();
    }
}
