package org.wardplan.ui.hotspot;

import java.util.List;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.wardplan.app.hotspot.HotSpotModel;
import org.wardplan.ui.theme.Theme;

/** How hot spots develop, which wards stand out from their size, and how sure the top tenth is. */
final class PatternsPane extends VBox implements Shown {
    private static final double NARROW = 650;

    private final TrendCard trend;
    private final FunnelCard funnel;
    private final TopTenthCard top;

    PatternsPane(HotSpotModel model, Theme theme) {
        trend = new TrendCard(model, theme);
        funnel = new FunnelCard(model, theme);
        top = new TopTenthCard(model, theme);
        getStyleClass().add("side-cards");
        setMinWidth(0);
        CardPair upper = new CardPair(trend, funnel, 0.48);
        VBox.setVgrow(top, Priority.ALWAYS);
        getChildren().setAll(upper, top);
        widthProperty().addListener((o, was, now) -> trend.compact(now.doubleValue() < theme.px(NARROW)));
    }

    @Override
    public void refresh() {
        List.of(trend, funnel, top).forEach(Shown::refresh);
    }

    @Override
    public void mark() {
        List.of(trend, funnel, top).forEach(Shown::mark);
    }
}
