package org.wardplan.ui.chart;

import javafx.scene.layout.Region;

/**
 * A rank as a dot with its interval as a line, from 1 to the number of wards. The scale is a power below 1, so that the
 * short intervals of the first ranks can be told apart and those in the middle too.
 */
public final class RankWhisker extends Region {
    private static final double DOT = 4;
    private static final double POWER = 0.35;

    private final Region track = part("whisker-track");
    private final Region line = part("whisker-line");
    private final Region dot = part("whisker-dot");
    private int wards = 1;
    private int rank = 1;
    private int low = 1;
    private int high = 1;

    public RankWhisker() {
        getStyleClass().add("rank-whisker");
        setMouseTransparent(true);
        getChildren().addAll(track, line, dot);
    }

    private static Region part(String style) {
        Region r = new Region();
        r.getStyleClass().add(style);
        r.setManaged(false);
        return r;
    }

    /** @param ofWards number of wards ranked */
    public void show(int newRank, int newLow, int newHigh, int ofWards) {
        if (rank == newRank && low == newLow && high == newHigh && wards == ofWards) {
            return;
        }
        rank = newRank;
        low = newLow;
        high = newHigh;
        wards = ofWards;
        requestLayout();
    }

    private double x(int r) {
        double last = Math.pow(wards, POWER) - 1;
        double share = last <= 0 ? 0 : (Math.pow(Math.max(1, r), POWER) - 1) / last;
        return share * (getWidth() - DOT) + DOT / 2;
    }

    @Override
    protected void layoutChildren() {
        double y = snapPositionY(getHeight() / 2);
        track.resizeRelocate(0, y - 0.5, getWidth(), 1);
        line.resizeRelocate(x(low), y - 1, Math.max(DOT, x(high) - x(low)), 2);
        dot.resizeRelocate(x(rank) - DOT / 2, y - DOT / 2, DOT, DOT);
    }
}
