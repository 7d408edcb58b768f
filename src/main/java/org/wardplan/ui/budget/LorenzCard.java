package org.wardplan.ui.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.TaskRunner;
import org.wardplan.base.Problem;
import org.wardplan.model.geography.WardSet;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.optimise.Lorenz;
import org.wardplan.ui.chart.ChartMenu;
import org.wardplan.ui.chart.Curve;
import org.wardplan.ui.chart.LorenzChart;
import org.wardplan.ui.theme.Numbers;
import org.wardplan.ui.theme.Theme;

/** How evenly posts are spread: Lorenz curves of the floor, the draft and the best plan, and what they come to. */
public final class LorenzCard extends VBox {
    static final String NO_ASSESSMENT = "Fifths of wards by deprivation. Not an equality impact assessment.";

    /** What one plan comes to. */
    private record Spread(Lorenz lorenz, List<Lorenz.Fifth> fifths) {
        static Spread of(Evaluation e, WardSet wards) {
            return new Spread(Lorenz.of(e), Lorenz.byDeprivation(e, wards));
        }

        /** @param fifth 0 for the most deprived wards */
        double coverage(int fifth) {
            return fifth < fifths.size() ? fifths.get(fifth).coverage() : Double.NaN;
        }

        Curve curve() {
            return new Curve(
                    lorenz.points().stream().mapToDouble(Lorenz.Point::target).toArray(),
                    lorenz.points().stream()
                            .mapToDouble(Lorenz.Point::effective)
                            .toArray());
        }
    }

    /** A line of the table. */
    private record Measure(String name, String meaning, ToDoubleFunction<Spread> value, boolean isShare) {
        String text(Spread of) {
            double v = value.applyAsDouble(of);
            return isShare ? Numbers.percent(v, 0) : Numbers.decimal(v, 3);
        }
    }

    private static final List<Measure> MEASURES = List.of(
            new Measure(
                    "Gini",
                    "0 when every ward is covered alike; the area the curve leaves",
                    s -> s.lorenz().gini(),
                    false),
            new Measure(
                    "Worst tenth",
                    "Mean coverage of the tenth of wards with the lowest",
                    s -> s.lorenz().worstTenth(),
                    true),
            new Measure(
                    "Most deprived ⅕",
                    "Coverage of the fifth of wards with the highest deprivation",
                    s -> s.coverage(0),
                    true),
            new Measure(
                    "Least deprived ⅕",
                    "Coverage of the fifth of wards with the lowest deprivation",
                    s -> s.coverage(4),
                    true));

    private static final LorenzChart.Look[] LOOKS = LorenzChart.Look.values();
    private static final String[] STYLES = {"wp-muted", "wp-short", "wp-accent"};
    private static final String[] NAMES = {"Floor", "Draft", "Optimum"};

    private final WardSet wards;
    private final LorenzChart chart;
    private final Label[][] cells = new Label[NAMES.length][MEASURES.size()];
    private final @Nullable Evaluation[] shown = new Evaluation[NAMES.length];
    private final @Nullable Spread[] spreads = new Spread[NAMES.length];
    private final List<Subscription> subscriptions = new ArrayList<>();

    public LorenzCard(WardSet wards, Theme theme, TaskRunner tasks, Consumer<Problem> problems) {
        this.wards = wards;
        chart = new LorenzChart(theme);
        chart.setId("lorenz-chart");
        chart.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        chart.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Cards.style(this, "lorenz-card");
        Label words =
                Cards.label("Share of posts against share of target, wards from worst to best covered.", "wp-caption");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        VBox legend = new VBox(3);
        for (int k = NAMES.length - 1; k >= 0; k--) {
            legend.getChildren().add(key(NAMES[k], "key-" + NAMES[k].toLowerCase(Locale.ROOT)));
        }
        legend.getChildren().add(key("Even", "key-even"));
        VBox beside = new VBox(8, words, legend);
        beside.setMinWidth(0);
        HBox.setHgrow(beside, Priority.ALWAYS);
        HBox top = new HBox(14, chart, beside);
        Label caution = Cards.label(NO_ASSESSMENT, "wp-caption");
        caution.setWrapText(true);
        caution.setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(Cards.label("Equity of coverage", "wp-section"), top, table(), caution);
        ChartMenu.install(chart, "Equity of coverage", this::rows, tasks, problems);
        subscriptions.add(theme.dark().subscribe(chart::redraw));
        subscriptions.add(theme.textScale().subscribe(chart::redraw));
    }

    private static HBox key(String name, String style) {
        Region line = new Region();
        line.getStyleClass().addAll("lorenz-key", style);
        HBox row = new HBox(8, line, Cards.label(name, "wp-caption"));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private GridPane table() {
        GridPane table = new GridPane();
        table.getStyleClass().add("equity-table");
        ColumnConstraints first = new ColumnConstraints();
        first.setHgrow(Priority.ALWAYS);
        first.setMinWidth(0);
        table.getColumnConstraints().add(first);
        for (int k = 0; k < NAMES.length; k++) {
            ColumnConstraints c = new ColumnConstraints();
            c.setHalignment(HPos.RIGHT);
            c.setMinWidth(Region.USE_PREF_SIZE);
            table.getColumnConstraints().add(c);
            table.add(Cards.label(NAMES[k], "wp-caption"), k + 1, 0);
        }
        for (int m = 0; m < MEASURES.size(); m++) {
            Label name = Cards.label(MEASURES.get(m).name(), "equity-name");
            name.setTooltip(new Tooltip(MEASURES.get(m).meaning()));
            table.add(name, 0, m + 1);
            for (int k = 0; k < NAMES.length; k++) {
                Label cell = Cards.label("–", STYLES[k]);
                if (k > 0) {
                    cell.getStyleClass().add("wp-medium");
                }
                cell.setId("equity-" + NAMES[k].toLowerCase(Locale.ROOT) + "-" + m);
                cells[k][m] = cell;
                table.add(cell, k + 1, m + 1);
            }
        }
        return table;
    }

    /**
     * Shows other plans; what is the same as before is not summed again.
     *
     * @param floor with the posts of the end-2017 floor
     * @param best null where there is none yet
     */
    public void show(Evaluation floor, Evaluation draft, @Nullable Evaluation best) {
        take(0, floor);
        take(1, draft);
        take(2, best);
        List<LorenzChart.Line> lines = new ArrayList<>();
        StringBuilder words = new StringBuilder("Lorenz curves of coverage");
        for (int k = 0; k < NAMES.length; k++) {
            Spread s = spreads[k];
            if (s != null) {
                lines.add(new LorenzChart.Line(NAMES[k], LOOKS[k], s.curve()));
                words.append("; ")
                        .append(NAMES[k])
                        .append(": Gini ")
                        .append(MEASURES.get(0).text(s));
            }
        }
        chart.show(lines, words.toString());
    }

    private void take(int k, @Nullable Evaluation now) {
        if (now != null && now == shown[k]) {
            return;
        }
        shown[k] = now;
        Spread s = now == null ? null : Spread.of(now, wards);
        spreads[k] = s;
        for (int m = 0; m < MEASURES.size(); m++) {
            cells[k][m].setText(s == null ? "–" : MEASURES.get(m).text(s));
        }
    }

    private String rows() {
        StringBuilder rows = new StringBuilder("Measure");
        for (String name : NAMES) {
            rows.append('\t').append(name);
        }
        for (Measure m : MEASURES) {
            rows.append('\n').append(m.name());
            for (Spread s : spreads) {
                rows.append('\t')
                        .append(
                                s == null
                                        ? ""
                                        : String.format(
                                                Locale.ROOT, "%.5f", m.value().applyAsDouble(s)));
            }
        }
        return rows.toString();
    }

    public void dispose() {
        subscriptions.forEach(Subscription::unsubscribe);
        subscriptions.clear();
    }
}
