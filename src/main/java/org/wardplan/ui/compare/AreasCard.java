package org.wardplan.ui.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.ViewState;
import org.wardplan.app.compare.CompareModel;
import org.wardplan.app.compare.CompareWords;
import org.wardplan.planning.Summary;
import org.wardplan.planning.compare.ComparedArea;
import org.wardplan.planning.compare.Comparison;
import org.wardplan.planning.compare.PairChange;
import org.wardplan.ui.chart.ChartMenu;
import org.wardplan.ui.chart.DotPlot;
import org.wardplan.ui.theme.Cards;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Numbers;
import org.wardplan.ui.theme.PageTools;
import org.wardplan.ui.theme.Theme;

/** Coverage of boroughs or Basic Command Units under each scenario, the least covered in A first. */
final class AreasCard extends VBox {
    private final CompareModel model;
    private final ViewState view;
    private final Theme theme;
    private final DotPlot plot;
    private final HBox keys = new HBox(8);
    private final ToggleButton boroughs = new ToggleButton("Borough");
    private final ToggleButton units = new ToggleButton("BCU");
    private List<ComparedArea> shown = List.of();
    private List<DotPlot.Series> keyed = List.of();
    private @Nullable Comparison comparison;

    AreasCard(CompareModel model, PageTools tools) {
        this.model = model;
        view = model.session().view();
        theme = tools.theme();
        plot = new DotPlot(theme);
        plot.setId("coverage-by-area");
        plot.onPoint(this::pointed, this::picked);
        ToggleGroup group = new ToggleGroup();
        boroughs.setToggleGroup(group);
        units.setToggleGroup(group);
        boroughs.setId("areas-borough");
        units.setId("areas-bcu");
        boroughs.getStyleClass().add("first");
        units.getStyleClass().add("last");
        boroughs.setOnAction(e -> model.byUnit(false));
        units.setOnAction(e -> model.byUnit(true));
        HBox kind = new HBox(boroughs, units);
        kind.getStyleClass().addAll("wp-segments", "compare-pairs");
        kind.setMinWidth(Region.USE_PREF_SIZE);
        keys.setAlignment(Pos.CENTER_RIGHT);
        Label title = Nodes.label("Coverage by", "wp-section");
        title.setMinWidth(0);
        HBox head = new HBox(title, kind, Cards.gap(), keys);
        head.getStyleClass().addAll("wp-head", "compare-head");
        head.setMinHeight(Region.USE_PREF_SIZE);
        ScrollPane scroll = new ScrollPane(plot);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("compare-scroll");
        scroll.setMinSize(0, 0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Cards.style(this, "compare-card", "areas-card");
        getChildren().setAll(head, scroll);
        ChartMenu.install(plot, this::title, this::rows, model.session().tasks(), p -> tools.problems(List.of(p)));
    }

    private String title() {
        return "Coverage by " + (model.choice().byUnit() ? "BCU" : "borough");
    }

    void show(@Nullable Comparison now, @Nullable PairChange pair) {
        comparison = now;
        boolean byUnit = model.choice().byUnit();
        (byUnit ? units : boroughs).setSelected(true);
        if (now == null || pair == null) {
            shown = List.of();
            keys(List.of());
            plot.show(List.of(), List.of(), title(), "");
            return;
        }
        shown = (byUnit ? now.units() : now.boroughs())
                .stream()
                        .sorted(Comparator.comparingDouble(
                                (ComparedArea a) -> a.figures().get(0).coverage()))
                        .toList();
        String figure = Comparison.letter(pair.to()) + " − " + Comparison.letter(pair.from());
        List<DotPlot.Series> series = IntStream.range(0, now.scenarios().size())
                .mapToObj(k ->
                        new DotPlot.Series(Comparison.letter(k), Letters.colour(k, false), Letters.colour(k, true)))
                .toList();
        plot.show(
                shown.stream()
                        .map(a -> new DotPlot.Row(
                                a.name(),
                                a.figures().stream()
                                        .mapToDouble(Summary::coverage)
                                        .toArray(),
                                CompareWords.signed(a.change(pair.from(), pair.to()))))
                        .toList(),
                series,
                title(),
                figure);
        keys(series);
        selected();
        hovered();
    }

    private void keys(List<DotPlot.Series> series) {
        if (series.equals(keyed)) {
            return;
        }
        keyed = series;
        List<HBox> made = new ArrayList<>();
        for (int k = 0; k < series.size(); k++) {
            Canvas mark = DotPlot.key(theme, k, series.get(k).colour(theme.isDark()));
            HBox key = new HBox(3, mark, Nodes.label(series.get(k).letter(), "wp-caption"));
            key.setAlignment(Pos.CENTER);
            key.setMinWidth(Region.USE_PREF_SIZE);
            made.add(key);
        }
        keys.getChildren().setAll(made);
    }

    private int rowOf(int ward) {
        return IntStream.range(0, shown.size())
                .filter(r -> java.util.Arrays.binarySearch(shown.get(r).wards(), ward) >= 0)
                .findFirst()
                .orElse(-1);
    }

    /** Marks the area of the ward that is selected. */
    void selected() {
        int lead = view.selection().get().lead();
        plot.markRow(lead < 0 ? -1 : rowOf(lead));
    }

    /** Points at the area of the ward that is pointed at. */
    void hovered() {
        int ward = view.hover().get();
        if (ward >= 0 || !plot.isHover()) {
            plot.mark(new int[0], -1, ward < 0 ? -1 : rowOf(ward));
        }
    }

    private void pointed(int row) {
        plot.mark(new int[0], -1, row);
    }

    /** A click on a row picks the wards of its area. */
    private void picked(int row, boolean add) {
        view.selectAll(shown.get(row).wards(), add);
    }

    void redraw() {
        plot.redraw();
    }

    private String rows() {
        Comparison now = comparison;
        StringBuilder rows = new StringBuilder("Area");
        if (now == null) {
            return rows.toString();
        }
        for (var s : now.scenarios()) {
            for (String what : List.of("posts", "cost", "posts short", "coverage")) {
                rows.append('\t').append(s.letter()).append(' ').append(what);
            }
        }
        for (ComparedArea a : shown) {
            rows.append('\n').append(a.name());
            for (Summary s : a.figures()) {
                rows.append('\t')
                        .append(s.totalPosts())
                        .append('\t')
                        .append(s.cost().inPounds())
                        .append('\t')
                        .append(Numbers.decimal(s.unmetPosts(), 1))
                        .append('\t')
                        .append(Numbers.percent(s.coverage(), 1));
            }
        }
        return rows.append('\n').toString();
    }

    DotPlot plot() {
        return plot;
    }
}
