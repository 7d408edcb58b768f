package org.wardplan.ui.hotspot;

import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.wardplan.analysis.RankIntervals;
import org.wardplan.app.WardFigure;
import org.wardplan.app.hotspot.Found;
import org.wardplan.app.hotspot.HotSpotModel;
import org.wardplan.ui.chart.TopTenthBars;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Theme;

/** How sure it is that a ward is among the tenth with the most. */
final class TopTenthCard extends VBox implements Shown {
    private final HotSpotModel model;
    private final TopTenthBars chart;
    private final Label caption = Nodes.label("", "wp-caption");
    private final Label none = Nodes.text("", "wp-muted");

    TopTenthCard(HotSpotModel model, Theme theme) {
        this.model = model;
        getStyleClass().addAll("wp-card", "hotspot-card");
        setId("top-tenth-card");
        setMinWidth(0);
        chart = new TopTenthBars(theme);
        chart.setId("top-tenth-chart");
        chart.setMinHeight(theme.px(96));
        chart.setPrefHeight(theme.px(116));
        VBox.setVgrow(chart, Priority.ALWAYS);
        new WardTold(model).tie(chart, "How sure is the top tenth", chart::rows);
        none.setId("top-tenth-none");
        Label title = Nodes.label("How sure is the top tenth?", "wp-section");
        title.setMinWidth(USE_PREF_SIZE);
        caption.setMinWidth(0);
        getChildren().setAll(Parts.line(title, caption), none, chart);
    }

    @Override
    public void refresh() {
        Found<RankIntervals> found = model.ranks().get();
        RankIntervals now = found.value();
        double[] volume = model.volume().get().value();
        String what = model.choice().label(model.study().get().series()).toLowerCase(java.util.Locale.UK);
        int top = (int) Math.ceil(model.session().data().wards().size() / 10.0);
        caption.setText("chance of being in the top " + WardFigure.number(top, 0) + " by " + what + ", wards by rank");
        Nodes.write(
                none, !found.problem().isEmpty() ? found.problem() : now == null ? "The draws are being made." : "");
        Nodes.shown(chart, volume != null && found.problem().isEmpty());
        Nodes.mark(chart, "old", found.stale());
        if (volume != null) {
            chart.show(volume, found.stale() ? null : now, what);
        }
    }

    @Override
    public void mark() {
        chart.mark(model.session().view());
    }
}
