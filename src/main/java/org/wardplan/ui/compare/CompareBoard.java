package org.wardplan.ui.compare;

import java.util.List;
import javafx.scene.layout.Region;
import org.wardplan.ui.theme.Theme;

/**
 * The cards of the page: scenarios and key figures above; difference, gainers and losers, areas below. Where the window
 * is low the cards keep their least height, and the page scrolls.
 */
final class CompareBoard extends Region {
    private static final double GAP = 16;
    private static final double LEAST_TOP = 244;
    private static final double MOST_TOP = 340;
    private static final double TOP_SHARE = 0.39;
    private static final double LEAST_BOTTOM = 356;
    private static final double RIGHT_SHARE = 0.292;
    private static final double LEAST_RIGHT = 316;
    private static final double MOST_RIGHT = 460;
    private static final double DIFFERENCE_SHARE = 0.515;
    private static final double EACH = 44;

    private final Theme theme;
    private final Region figures;
    private final Region difference;
    private final Region changes;
    private final Region areas;
    private List<? extends Region> cards = List.of();

    CompareBoard(Theme theme, Region figures, Region difference, Region changes, Region areas) {
        this.theme = theme;
        this.figures = figures;
        this.difference = difference;
        this.changes = changes;
        this.areas = areas;
        getStyleClass().add("compare-board");
    }

    /** Puts one of the other cards in its place. */
    void reveal(Region card) {
        if (!getChildren().contains(card)) {
            getChildren().add(card);
        }
    }

    /** @param newCards the upper row before the key figures, from left to right */
    void cards(List<? extends Region> newCards) {
        if (!cards.equals(newCards)) {
            getChildren().removeAll(cards);
            cards = List.copyOf(newCards);
            getChildren().addAll(0, cards);
        }
    }

    private double leastHeight() {
        return theme.px(LEAST_TOP + LEAST_BOTTOM) + 3 * GAP;
    }

    @Override
    protected double computeMinHeight(double width) {
        return leastHeight();
    }

    @Override
    protected double computePrefHeight(double width) {
        return leastHeight();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 1100;
    }

    @Override
    protected void layoutChildren() {
        double w = getWidth() - 2 * GAP;
        double h = getHeight() - 3 * GAP;
        double top = Math.round(Math.max(theme.px(LEAST_TOP), Math.min(theme.px(MOST_TOP), h * TOP_SHARE)));
        double bottom = h - top;
        // A fourth scenario needs a column of figures more.
        double wider = cards.size() > 3 ? EACH : 0;
        double right = Math.round(
                Math.max(theme.px(LEAST_RIGHT + wider), Math.min(theme.px(MOST_RIGHT), w * RIGHT_SHARE + wider)));
        double rest = w - right;
        double x = GAP;
        double each = cards.isEmpty() ? 0 : Math.floor((rest - cards.size() * GAP) / cards.size());
        for (Region card : cards) {
            card.resizeRelocate(x, GAP, each, top);
            x += each + GAP;
        }
        figures.resizeRelocate(GAP + w - right, GAP, right, top);
        double y = 2 * GAP + top;
        double left = Math.round((rest - 2 * GAP) * DIFFERENCE_SHARE);
        difference.resizeRelocate(GAP, y, left, bottom);
        changes.resizeRelocate(2 * GAP + left, y, rest - 2 * GAP - left, bottom);
        areas.resizeRelocate(GAP + w - right, y, right, bottom);
    }
}
