package org.wardplan.ui.hotspot;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.hotspot.ControlChart;
import org.wardplan.analysis.hotspot.Emerging;
import org.wardplan.app.WardTip;
import org.wardplan.app.WardWords;
import org.wardplan.app.hotspot.HotSpotModel;
import org.wardplan.app.hotspot.WardMonths;
import org.wardplan.model.geography.Ward;
import org.wardplan.ui.chart.ChartMenu;
import org.wardplan.ui.chart.ControlChartView;
import org.wardplan.ui.chart.MonthRow;
import org.wardplan.ui.chart.MonthSparkline;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Numbers;
import org.wardplan.ui.theme.Theme;

/** The months of the ward picked last: against the limits of its own ups and downs, and against London. */
final class WardPane extends VBox implements Shown {
    private final HotSpotModel model;
    private final WardTold told;
    private final Label name = Nodes.label("", "wp-figure");
    private final Label place = Nodes.label("", "wp-caption");
    private final Label standing = Nodes.text("");
    private final ControlChartView chart;
    private final Label limits = Nodes.text("", "wp-caption");
    private final MonthSparkline line;
    private final Label trend = Nodes.text("", "wp-caption");
    private final VBox hotMonths;
    private @Nullable WardMonths shown;
    private MonthRow row = MonthRow.EMPTY;

    WardPane(HotSpotModel model, Theme theme) {
        this.model = model;
        told = new WardTold(model);
        getStyleClass().add("side-cards");
        setMinWidth(0);
        name.setId("hotspot-ward");
        standing.setId("hotspot-ward-standing");
        chart = new ControlChartView(theme);
        chart.setId("control-chart");
        chart.setMinHeight(theme.px(150));
        chart.setPrefHeight(theme.px(190));
        chart.onMonth(m -> {}, this::go);
        VBox.setVgrow(chart, Priority.ALWAYS);
        line = new MonthSparkline(theme);
        line.setPrefHeight(theme.px(56));
        line.setMinHeight(theme.px(44));
        var session = model.session();
        ChartMenu.install(chart, "Control chart", chart::rows, session.tasks(), session.problems()::add);
        ChartMenu.install(line, "Hot months", () -> row.rows(), session.tasks(), session.problems()::add);
        HBox title = new HBox(8, name, place);
        title.setAlignment(javafx.geometry.Pos.BASELINE_LEFT);
        VBox head = new VBox(4, title, standing);
        VBox control = Parts.card("control-card");
        control.getChildren()
                .setAll(
                        Nodes.label("Is a month more than this ward's usual ups and downs?", "wp-section"),
                        chart,
                        limits);
        VBox.setVgrow(control, Priority.ALWAYS);
        hotMonths = Parts.card("hot-months-card");
        hotMonths
                .getChildren()
                .setAll(Nodes.label("Which months were hot? Gi* of each month (z)", "wp-section"), line, trend);
        getChildren().setAll(head, control, hotMonths);
    }

    private void go(int month) {
        WardMonths now = shown;
        if (now != null) {
            model.month().set(now.first().plusMonths(month));
        }
    }

    @Override
    public void refresh() {
        int ward = model.session().view().selection().get().lead();
        Nodes.shown(place, ward >= 0);
        Nodes.shown(hotMonths, ward >= 0);
        if (ward < 0) {
            shown = null;
            name.setText("No ward is selected");
            Nodes.write(standing, "Select a ward on the map, in a chart or in the table.");
            Nodes.write(limits, "");
            chart.blank("Select a ward to see its months");
            return;
        }
        Ward w = model.session().data().wards().ward(ward);
        name.setText(w.name());
        place.setText(WardWords.place(w));
        Nodes.write(standing, standing(ward));
        months(ward, w);
        trend(ward);
    }

    private String standing(int ward) {
        StringBuilder text = new StringBuilder();
        for (WardTip.Line l : told.tip(ward).lines()) {
            text.append(text.length() == 0 ? "" : " · ")
                    .append(l.label())
                    .append(": ")
                    .append(l.value());
        }
        return text.toString();
    }

    private void months(int ward, Ward w) {
        String what = model.choice().label(model.study().get().series());
        Optional<WardMonths> found = model.months(ward);
        shown = found.orElse(null);
        ControlChart of = found.map(WardMonths::chart).orElse(null);
        if (of == null) {
            chart.blank(found.map(WardMonths::refused).orElse(model.map().get().problem()));
            Nodes.write(limits, "");
        } else {
            chart.show(of, found.orElseThrow().first(), w.name() + ", " + what.toLowerCase(Locale.UK));
            Nodes.write(limits, of.words());
        }
        time();
    }

    private void time() {
        YearMonth at = model.month().get();
        WardMonths now = shown;
        chart.mark(at == null || now == null ? -1 : (int) ChronoUnit.MONTHS.between(now.first(), at));
    }

    private void trend(int ward) {
        Emerging now = model.emerging().get().value();
        Nodes.shown(line, now != null);
        if (now == null) {
            trend.setText(
                    model.emerging().get().problem().isEmpty()
                            ? "Working out the months…"
                            : model.emerging().get().problem());
            return;
        }
        int n = now.window().months();
        double[] z = new double[n];
        int[] signs = new int[n];
        for (int m = 0; m < n; m++) {
            z[m] = now.z(ward, m);
            signs[m] = now.hot(ward, m) ? 1 : now.cold(ward, m) ? -1 : 0;
        }
        row = new MonthRow(now.window().first(), z, z, signs, -1, "");
        line.show(row, true);
        double tau = now.tau(ward);
        trend.setText("Gi* of each month: hot in " + now.monthsHot(ward) + ", cold in " + now.monthsCold(ward) + " of "
                + n + " months (|z| > " + Emerging.LIMIT + "). Mann–Kendall τ " + Numbers.decimal(tau, 2) + ", "
                + WardTold.p(now.p(ward)) + ": " + now.classOf(ward).label().toLowerCase(Locale.UK) + ".");
    }

    @Override
    public void mark() {
        int ward = model.session().view().selection().get().lead();
        String now = ward < 0 ? "" : model.session().data().wards().ward(ward).name();
        if (!now.equals(ward < 0 ? "" : name.getText()) || ward < 0 && shown != null) {
            refresh();
        }
    }
}
