package org.wardplan.ui.hotspot;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
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
        Pair upper = new Pair(trend, funnel);
        VBox.setVgrow(top, javafx.scene.layout.Priority.ALWAYS);
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

    /** After a change of theme. */
    void redraw() {
        trend.redraw();
        funnel.redraw();
        top.redraw();
    }

    /** Two cards beside each other, or below each other where they would get too narrow. */
    private static final class Pair extends Region {
        private static final double BESIDE = 480;
        private static final double GAP = 14;
        private static final double FIRST = 0.48;
        private final Region first;
        private final Region second;

        Pair(Region first, Region second) {
            this.first = first;
            this.second = second;
            getChildren().setAll(first, second);
            setMinWidth(0);
        }

        private static boolean beside(double width) {
            return width < 0 || width >= BESIDE;
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefWidth(double height) {
            return 640;
        }

        @Override
        protected double computeMinWidth(double height) {
            return 0;
        }

        private static double left(double width) {
            return Math.floor((width - GAP) * FIRST);
        }

        @Override
        protected double computePrefHeight(double width) {
            return beside(width)
                    ? Math.max(first.prefHeight(left(width)), second.prefHeight(width - GAP - left(width)))
                    : first.prefHeight(width) + GAP + second.prefHeight(width);
        }

        @Override
        protected double computeMinHeight(double width) {
            return computePrefHeight(width < 0 && getWidth() > 0 ? getWidth() : width);
        }

        @Override
        protected void layoutChildren() {
            double w = getWidth();
            double h = getHeight();
            if (beside(w)) {
                double left = left(w);
                first.resizeRelocate(0, 0, left, h);
                second.resizeRelocate(left + GAP, 0, w - left - GAP, h);
            } else {
                double top = first.prefHeight(w);
                first.resizeRelocate(0, 0, w, top);
                second.resizeRelocate(0, top + GAP, w, h - top - GAP);
            }
        }
    }
}
