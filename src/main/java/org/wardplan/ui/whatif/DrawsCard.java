package org.wardplan.ui.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.PlanSession;
import org.wardplan.app.RunningTask;
import org.wardplan.app.TypedNumber;
import org.wardplan.app.whatif.Answered;
import org.wardplan.app.whatif.MeasureText;
import org.wardplan.app.whatif.SpreadWords;
import org.wardplan.app.whatif.WhatIfModel;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;
import org.wardplan.planning.whatif.DrawSettings;
import org.wardplan.planning.whatif.Spread;
import org.wardplan.planning.whatif.WhatIfMeasure;
import org.wardplan.ui.chart.ChartMenu;
import org.wardplan.ui.chart.SpreadChart;
import org.wardplan.ui.edit.NumberField;
import org.wardplan.ui.theme.Cards;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Numbers;
import org.wardplan.ui.theme.Theme;

/** All assumptions together: how many draws, what they say in words, and how cost and unmet need spread. */
final class DrawsCard extends VBox {
    private final WhatIfModel model;
    private final NumberField draws = new NumberField("Number of draws", whole(DrawSettings.MOST));
    private final NumberField seed = new NumberField("Seed", whole(Integer.MAX_VALUE));
    private final CheckBox even = new CheckBox("even");
    private final Button run = new Button("Run");
    private final Button cancel = new Button("Cancel");
    private final ProgressBar progress = new ProgressBar();
    private final Label words = Nodes.text("", "wp-medium");
    private final Label more = Nodes.text("", "wp-caption");
    private final Label standing = Nodes.label("", "wp-caption");
    private final VBox figures = new VBox(4);
    private final SpreadChart unmet;
    private final SpreadChart cost;
    private final List<Subscription> subscriptions = new ArrayList<>();
    private Subscription progressing = Subscription.EMPTY;
    private DrawSettings settings = DrawSettings.STANDARD;

    DrawsCard(PlanSession session, WhatIfModel model, Theme theme) {
        this.model = model;
        setId("draws-card");
        Cards.style(this, "what-if-card");
        unmet = new SpreadChart(theme);
        cost = new SpreadChart(theme);
        unmet.setId("spread-unmet");
        cost.setId("spread-cost");
        words.setId("draws-words");
        more.setId("draws-more");
        standing.setId("draws-standing");
        field(draws, "draws-number", "How often all assumptions are drawn; 10,000 are usual");
        field(seed, "draws-seed", "The same seed gives the same draws");
        draws.show(settings.draws());
        seed.show(settings.seed());
        draws.onKept(v -> {
            settings = new DrawSettings((int) v, settings.seed(), settings.even());
            draws.show(v);
        });
        seed.onKept(v -> {
            settings = new DrawSettings(settings.draws(), (long) v, settings.even());
            seed.show(v);
        });
        even.setId("draws-even");
        even.setMinWidth(Region.USE_PREF_SIZE);
        even.setTooltip(
                Nodes.tip("Draw evenly between the ends. Off: triangular, most often near the scenario's value"));
        even.setOnAction(e -> settings = new DrawSettings(settings.draws(), settings.seed(), even.isSelected()));
        run.setId("draws-run");
        run.getStyleClass().addAll("accent", "small");
        run.setMinWidth(Region.USE_PREF_SIZE);
        run.setOnAction(e -> model.draw(settings));
        cancel.setId("draws-cancel");
        cancel.getStyleClass().add("small");
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setOnAction(e -> model.cancel());
        progress.setId("draws-progress");
        progress.setPrefWidth(theme.px(90));
        progress.setAccessibleText("Progress of the draws");
        HBox head = Cards.head(
                "All assumptions together",
                progress,
                Nodes.label("Draws", "wp-caption"),
                draws,
                Nodes.label("Seed", "wp-caption"),
                seed,
                even,
                cancel,
                run);
        head.getStyleClass().add("what-if-settings");
        HBox charts = new HBox(
                16,
                chart("Unmet need, floor = 100: the plan, grey the best plan", unmet),
                chart("Yearly cost of the plan, £m", cost));
        charts.setMinHeight(0);
        VBox.setVgrow(charts, Priority.ALWAYS);
        figures.getChildren().setAll(words, more, charts);
        figures.setMinHeight(0);
        VBox.setVgrow(figures, Priority.ALWAYS);
        getChildren().setAll(head, standing, figures);
        menu(unmet, "Unmet need of the draws", session);
        menu(cost, "Cost of the draws", session);
        subscriptions.add(model.spread().subscribe(this::show));
        subscriptions.add(model.drawing().subscribe(this::running));
        for (SpreadChart c : List.of(unmet, cost)) {
            subscriptions.add(theme.dark().subscribe(c::redraw));
            subscriptions.add(theme.textScale().subscribe(c::redraw));
        }
    }

    private static void menu(SpreadChart chart, String name, PlanSession session) {
        Consumer<Problem> problems = session.problems()::add;
        ChartMenu.install(chart, name, chart::rows, session.tasks(), problems);
    }

    private static VBox chart(String title, SpreadChart chart) {
        Label label = Nodes.label(title, "wp-caption");
        label.setMinWidth(0);
        VBox box = new VBox(2, label, chart);
        box.setMinWidth(0);
        box.setMinHeight(0);
        box.setPrefWidth(1);
        chart.setMinHeight(0);
        chart.setMinWidth(0);
        VBox.setVgrow(chart, Priority.ALWAYS);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private static void field(NumberField field, String id, String meaning) {
        field.setId(id);
        field.setTooltip(Nodes.tip(meaning));
        field.setMinWidth(Region.USE_PREF_SIZE);
    }

    private static TypedNumber whole(int most) {
        return new TypedNumber() {
            @Override
            public WithProblems<Double> parse(String text) {
                String plain = text.strip().replace(",", "");
                boolean digits =
                        !plain.isEmpty() && plain.length() < 11 && plain.chars().allMatch(c -> c >= '0' && c <= '9');
                long value = digits ? Long.parseLong(plain) : 0;
                return value >= 1 && value <= most
                        ? WithProblems.of((double) value)
                        : WithProblems.failed(
                                Problem.error("Expected a whole number from 1 to " + Numbers.whole(most)));
            }

            @Override
            public String write(double value) {
                return Numbers.whole(Math.round(value));
            }
        };
    }

    private void running(@Nullable RunningTask task) {
        progressing.unsubscribe();
        progressing = task == null
                ? Subscription.EMPTY
                : task.fraction().subscribe(f -> progress.setProgress(f.doubleValue() < 0 ? 0 : f.doubleValue()));
        Nodes.shown(progress, task != null);
        Nodes.shown(cancel, task != null);
        run.setText(task == null ? "Run" : "Run anew");
    }

    private void show(@Nullable Answered<Spread> now) {
        boolean stale = now != null && now.stale();
        Nodes.mark(figures, "what-if-stale", stale);
        Nodes.shown(figures, now != null);
        if (now == null) {
            standing.setText(
                    "Draws every assumption within its range at once and finds the best plan for the money anew"
                            + " each time: how robust is the recommendation?");
            standing.setWrapText(true);
            return;
        }
        Spread s = now.value();
        standing.setText(
                Numbers.whole(s.draws()) + " draws, seed " + s.settings().seed() + ", each assumption by itself, "
                        + (s.settings().even() ? "evenly between its ends" : "triangular with the peak at its value")
                        + (stale ? " · of an earlier state: run anew" : ""));
        SpreadWords said = new SpreadWords(now.question(), s);
        words.setText(said.sentence());
        more.setText(said.figures());
        unmet.show(
                List.of(
                        new SpreadChart.Series("The plan", s.unmet()),
                        new SpreadChart.Series("Best plan", s.bestUnmet())),
                s.central().plan().unmetNeedIndex(),
                v -> Numbers.decimal(v, 1),
                v -> MeasureText.onAxis(WhatIfMeasure.UNMET_INDEX, v),
                "Unmet need over the draws. " + said.figures());
        cost.show(
                List.of(new SpreadChart.Series("The plan", scaled(s.cost()))),
                s.central().plan().cost().pence() / 1e8,
                v -> MeasureText.of(WhatIfMeasure.COST, v),
                v -> MeasureText.onAxis(WhatIfMeasure.COST, v),
                "Cost over the draws. " + said.figures());
    }

    private static double[] scaled(double[] pence) {
        for (int i = 0; i < pence.length; i++) {
            pence[i] /= 1e8;
        }
        return pence;
    }

    void dispose() {
        progressing.unsubscribe();
        subscriptions.forEach(Subscription::unsubscribe);
    }
}
