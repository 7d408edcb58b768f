package org.wardplan.ui.hotspot;

import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.wardplan.analysis.hotspot.Funnel;
import org.wardplan.app.hotspot.Found;
import org.wardplan.app.hotspot.HotSpotModel;
import org.wardplan.ui.chart.FunnelChart;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Theme;

/** Rates against the size of the ward, with the limits that chance alone would keep them in. */
final class FunnelCard extends VBox implements Shown {
    private final HotSpotModel model;
    private final FunnelChart chart;
    private final Label title = Nodes.label("", "wp-section");
    private final Label none = Nodes.text("", "wp-muted");

    FunnelCard(HotSpotModel model, Theme theme) {
        this.model = model;
        getStyleClass().addAll("wp-card", "hotspot-card");
        setId("funnel-card");
        setMinWidth(0);
        chart = new FunnelChart(theme);
        chart.setId("funnel-chart");
        chart.setMinHeight(theme.px(180));
        chart.setPrefHeight(theme.px(240));
        VBox.setVgrow(chart, Priority.ALWAYS);
        new WardTold(model).tie(chart, "Funnel plot", chart::rows);
        none.setId("funnel-none");
        Label kind = Nodes.label("funnel", "wp-caption");
        kind.setMinWidth(USE_PREF_SIZE);
        title.setMinWidth(0);
        getChildren().setAll(Parts.line(title, kind), none, chart);
    }

    @Override
    public void refresh() {
        Found<Funnel> found = model.funnel().get();
        Funnel now = found.value();
        String what = model.choice().label(model.study().get().series());
        title.setText(what + " per 1,000 residents");
        title.setTooltip(Nodes.tip(title.getText() + (now == null ? "" : ". " + now.words("residents"))));
        Nodes.write(none, !found.problem().isEmpty() ? found.problem() : now == null ? "Working out the rates…" : "");
        Nodes.shown(chart, now != null);
        Nodes.mark(chart, "old", found.stale());
        if (now != null) {
            chart.show(now, what, "residents", "London");
        }
    }

    @Override
    public void mark() {
        chart.mark(model.session().view());
    }
}
