package org.wardplan.ui.evidence;

import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Spinner;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.forecast.Forecast;
import org.wardplan.analysis.forecast.Trend;
import org.wardplan.analysis.forecast.TrendClass;
import org.wardplan.analysis.forecast.TrendRow;
import org.wardplan.app.PlanSession;
import org.wardplan.app.WardFigure;
import org.wardplan.app.evidence.Place;
import org.wardplan.app.evidence.SeriesStudy;
import org.wardplan.model.geography.Ward;
import org.wardplan.ui.chart.ChartMenu;
import org.wardplan.ui.chart.FanChart;
import org.wardplan.ui.table.GridColumn;
import org.wardplan.ui.table.WardGrid;
import org.wardplan.ui.theme.Theme;

/** Where crime is going: months with a forecast, the year against the year before, and how good such forecasts were. */
public final class TrendForecastPane extends EvidencePane {
    private static final int AHEAD = 6;
    private final ComboBox<SeriesStudy.Choice> series = new ComboBox<>();
    private final Spinner<Integer> ahead = new Spinner<>(1, Forecast.MOST_MONTHS, AHEAD);
    private final ToggleButton ofWard = segment("Ward", "place-ward", () -> choose(Place.Kind.WARD));
    private final ToggleButton ofBorough = segment("Borough", "place-borough", () -> choose(Place.Kind.BOROUGH));
    private final ToggleButton ofLondon = segment("London", "place-london", () -> choose(Place.Kind.LONDON));
    private final ToggleButton changesTab = segment("Clearest changes", "part-changes", this::parts);
    private final ToggleButton testTab = segment("Test of past forecasts", "part-backtest", this::parts);
    private final ToggleButton onItsOwn = segment("On the year before", "against-own", this::list);
    private final ToggleButton onLondon = segment("Against London", "against-london", this::list);
    private final FanChart chart;
    private final Label refused = new Label();
    private final Label legend = caption("");
    private final Label expected = new Label();
    private final Label listNote = caption("");
    private final WardGrid grid;
    private final HBox against;
    private final VBox changes;
    private final BacktestPart backtest;
    private String chartName = "Trend and forecast";
    private Place.Kind kind = Place.Kind.WARD;
    private @Nullable SeriesStudy study;
    private @Nullable Trend shownTrend;

    public TrendForecastPane(PlanSession session, Theme theme) {
        super(session, theme, "Trend and forecast", "trend-forecast");
        series.setId("series");
        series.setAccessibleText("Which offences");
        series.getItems().setAll(SeriesStudy.choices(session.data()));
        series.setButtonCell(cell(false));
        series.setCellFactory(v -> cell(true));
        series.getSelectionModel().select(0);
        series.setVisibleRowCount(16);
        series.valueProperty().addListener((o, was, now) -> study());
        ahead.setId("months-ahead");
        ahead.setAccessibleText("Months ahead, 1 to 12");
        ahead.valueProperty().addListener((o, was, now) -> draw());
        Label months = new Label("months ahead");
        months.setMinWidth(Region.USE_PREF_SIZE);
        months.getStyleClass().add("wp-muted");
        HBox where = segments(List.of(ofWard, ofBorough, ofLondon));
        HBox until = new HBox(6, ahead, months);
        until.getStyleClass().add("evidence-controls");
        FlowPane bar = new FlowPane(10, 6, series, where, until);
        chart = new FanChart(theme);
        chart.setId("fan-chart");
        chart.setMinHeight(150);
        ChartMenu.install(chart, () -> chartName, this::asRows, session.tasks(), session.problems()::add);
        refused.setWrapText(true);
        refused.setId("refused");
        expected.setWrapText(true);
        expected.setMinHeight(Region.USE_PREF_SIZE);
        expected.setId("expected");
        grid = new WardGrid(session, theme, "Wards with the clearest change");
        grid.node().setId("changes-table");
        ChartMenu.install(grid.node(), "Clearest changes", grid::asRows, session.tasks(), session.problems()::add);
        against = segments(List.of(onItsOwn, onLondon));
        changes = new VBox(6, listNote, grid.node());
        VBox.setVgrow(grid.node(), Priority.ALWAYS);
        backtest = new BacktestPart(session);
        changesTab.setSelected(true);
        onItsOwn.setSelected(true);
        VBox content = (VBox) getContent();
        content.getChildren().add(1, bar);
        part(refused, false);
        part(chart, true);
        part(expected, false);
        part(legend, false);
        FlowPane below = new FlowPane(16, 6, segments(List.of(changesTab, testTab)), against);
        part(below, false);
        for (Region r : List.of(changes, backtest)) {
            r.setMinHeight(150);
            r.setPrefHeight(190);
            part(r, true);
        }
        chart.setPrefHeight(210);
        parts();
        ready();
    }

    private static ListCell<SeriesStudy.Choice> cell(boolean inset) {
        return new ListCell<>() {
            @Override
            protected void updateItem(SeriesStudy.@Nullable Choice item, boolean empty) {
                super.updateItem(item, empty);
                setText(
                        empty || item == null
                                ? ""
                                : (inset && item.inner() ? "    " : "")
                                        + item.series().label());
            }
        };
    }

    private void choose(Place.Kind wanted) {
        kind = wanted;
        draw();
    }

    private void parts() {
        show(changes, changesTab.isSelected());
        show(against, changesTab.isSelected());
        show(backtest, testTab.isSelected());
    }

    /** The place: of the ward picked last; London where none is. */
    private Place place() {
        int lead = session.view().selection().get().lead();
        if (lead < 0 || kind == Place.Kind.LONDON) {
            return Place.LONDON;
        }
        return kind == Place.Kind.WARD
                ? Place.ward(lead)
                : Place.boroughOf(session.data().wards(), lead);
    }

    private Ward ward(int w) {
        return session.data().wards().ward(w);
    }

    @Override
    void refresh() {
        SeriesStudy s = study;
        if (s == null || !s.series().id().equals(series.getValue().series().id())) {
            study();
        } else {
            draw();
        }
    }

    /** Crime does not change with the plan: asked for once a series, in the background. */
    private void study() {
        var wanted = series.getValue().series();
        backtest.choose(wanted);
        session.tasks()
                .run(
                        "outlook",
                        "Trend and forecast of " + wanted.label(),
                        (progress, cancellation) -> SeriesStudy.of(session.data(), wanted),
                        done -> {
                            study = done;
                            draw();
                            list();
                            mark();
                        },
                        e -> summary.setText("The forecast could not be computed: " + e.getMessage()));
    }

    private void draw() {
        SeriesStudy s = study;
        int lead = session.view().selection().get().lead();
        ofWard.setDisable(lead < 0);
        ofBorough.setDisable(lead < 0);
        Place place = place();
        ofWard.setSelected(place.kind() == Place.Kind.WARD);
        ofBorough.setSelected(place.kind() == Place.Kind.BOROUGH);
        ofLondon.setSelected(place.kind() == Place.Kind.LONDON);
        ofWard.setText(lead < 0 ? "Ward" : ward(lead).name());
        ofBorough.setText(lead < 0 ? "Borough" : ward(lead).borough().name());
        show(legend, s != null);
        if (s == null) {
            summary.setText("Working out trend and forecast…");
            return;
        }
        summary.setText(s.trendInWords(place));
        boolean may = s.mayShow(place);
        show(refused, !may);
        show(chart, may);
        refused.setText(s.series().label() + ": the months of one ward are not shown, since a figure of one ward in one"
                + " month might point to a person. Choose the borough or London.");
        int months = ahead.getValue();
        expected.setText(s.aheadInWords(place, months));
        show(expected, !expected.getText().isEmpty());
        legend.setText("Last 12 months shaded, means of 12 months dashed. Forecast: dashed line with bands of 50% and"
                + " 90%; it knows nothing of what is about to be done."
                + (s.problems().isEmpty() ? "" : " " + String.join(" ", s.problems())));
        if (may) {
            chartName = s.series().label() + " by month in "
                    + place.name(session.data().wards());
            chart.show(
                    new FanChart.Months(s.first(), s.counts(place), s.breakAt(), s.ahead(place, months)),
                    chartName + ". " + s.trendInWords(place) + " " + expected.getText());
            chart.redraw();
        }
    }

    private void list() {
        SeriesStudy s = study;
        Trend t = s == null ? null : s.trend();
        shownTrend = t;
        if (s == null || t == null) {
            grid.show(new int[0]);
            listNote.setText("");
            return;
        }
        boolean against = onLondon.isSelected();
        grid.columns(columns());
        int[] wards = s.clearest(against);
        grid.show(wards);
        listNote.setText(
                t.brokenAt() != null
                        ? "The two years were recorded in different systems and don't compare."
                        : wards.length + " of " + s.tested(against)
                                + " wards changed clearly; corrected for testing so many, 5% may be false alarms");
    }

    private TrendRow row(int w) {
        return java.util.Objects.requireNonNull(shownTrend).wards().get(w);
    }

    private List<GridColumn> columns() {
        return List.of(
                GridColumn.text("Ward", "Ward", 130, w -> ward(w).name()).styled(w -> "name"),
                GridColumn.text("Borough", "Borough", 100, w -> ward(w).borough()
                                .name())
                        .styled(w -> "quiet"),
                GridColumn.number(
                        "Last 12",
                        "Offences of the last 12 months",
                        64,
                        w -> row(w).last12(),
                        w -> WardFigure.number(row(w).last12(), 0)),
                GridColumn.number(
                        "12 before",
                        "Offences of the 12 months before",
                        70,
                        w -> row(w).before12(),
                        w -> WardFigure.number(row(w).before12(), 0)),
                GridColumn.number(
                                "Change",
                                "Last 12 against 12 before",
                                66,
                                w -> row(w).change(),
                                w -> SeriesStudy.percent(row(w).change()))
                        .styled(w -> "strong"),
                GridColumn.text(
                        "On its own",
                        "Against the year before",
                        92,
                        w -> word(row(w).own().trend())),
                GridColumn.text(
                        "Against London",
                        "Against London's change",
                        100,
                        w -> word(row(w).againstLondon().trend())),
                GridColumn.number(
                        "Chance",
                        "How often chance and the usual swings would do as much; corrected for testing all wards",
                        62,
                        this::chance,
                        w -> chance(w) < 0.001 ? "< 0.1%" : WardFigure.number(100 * chance(w), 1) + "%"));
    }

    private double chance(int w) {
        return SeriesStudy.test(row(w), onLondon.isSelected()).pAdjusted();
    }

    private static String word(TrendClass c) {
        return switch (c) {
            case UP -> "▲ up";
            case DOWN -> "▼ down";
            case NO_CLEAR_CHANGE, TOO_FEW, NOT_TESTED -> c.label();
        };
    }

    private String asRows() {
        SeriesStudy s = study;
        return s == null ? "" : s.asRows(place(), ahead.getValue());
    }

    @Override
    void mark() {
        grid.mark();
    }

    @Override
    void selectionChanged() {
        draw();
        grid.showLead();
    }

    @Override
    public void close() {
        backtest.close();
        super.close();
    }
}
