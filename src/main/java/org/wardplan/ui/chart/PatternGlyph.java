package org.wardplan.ui.chart;

import javafx.scene.paint.Color;
import org.wardplan.analysis.hotspot.EmergingClass;
import org.wardplan.analysis.hotspot.HotSpotClass;
import org.wardplan.planning.HotSpotColours;
import org.wardplan.ui.theme.Theme;
import org.wardplan.ui.theme.Token;

/** What a pattern of hot months looks like, as twelve tiny bars: hot months in its colour, cold ones blue, others grey. */
public final class PatternGlyph extends SmallChart {
    static final int BARS = 12;
    private static final double BAR = 2;
    private static final double TALL = 14;
    static final double COLD = -0.4;
    private static final double QUIET = 0.12;
    private EmergingClass pattern = EmergingClass.NONE;

    public PatternGlyph(Theme theme) {
        super(theme, "pattern-glyph");
        show(EmergingClass.NONE);
    }

    public PatternGlyph(Theme theme, EmergingClass pattern) {
        this(theme);
        show(pattern);
    }

    public void show(EmergingClass newPattern) {
        pattern = newPattern;
        setAccessibleText(newPattern.label() + ": " + newPattern.meaning());
        redraw();
    }

    /** Heights of the bars from 0 to 1, below 0 for a month that is not hot, down from {@link #COLD} for a cold one. */
    static double[] bars(EmergingClass of) {
        double[] bars = new double[BARS];
        for (int k = 0; k < BARS; k++) {
            double along = (double) k / (BARS - 1);
            bars[k] = switch (of) {
                case NEW -> k == BARS - 1 ? 1 : -QUIET;
                case CONSECUTIVE -> k >= BARS - 4 ? 0.75 + 0.25 * (k - BARS + 4) / 3 : -QUIET;
                case INTENSIFYING -> 0.4 + 0.6 * along;
                case PERSISTENT -> k % 3 == 1 ? 0.72 : 0.82;
                case DIMINISHING -> 1 - 0.6 * along;
                case SPORADIC -> k % 4 == 3 || k == 4 ? 0.75 : k % 2 == 0 ? -QUIET : -2 * QUIET;
                case OSCILLATING ->
                    k == 5 || k == 8 || k == BARS - 1 ? 0.9 : k == 2 || k == 3 || k == 6 ? -0.7 : -QUIET;
                case HISTORICAL -> k < BARS - 2 ? 0.85 - 0.2 * along : -QUIET;
                case NONE -> -QUIET * (1 + k * 7 % 3);
            };
        }
        return bars;
    }

    @Override
    void draw(Pen g, double w, double h) {
        Color hot = Color.web(HotSpotColours.of(pattern, theme.isDark()));
        Color cold = Color.web(HotSpotColours.of(HotSpotClass.COLD_95, theme.isDark()));
        Color quiet = theme.paint(Token.FAINT).deriveColor(0, 1, 1, 0.55);
        double[] bars = bars(pattern);
        double bar = Math.max(1, Math.floor(px(BAR)));
        double step = bar + 1;
        double bottom = h - 1;
        for (int k = 0; k < BARS; k++) {
            double tall = Math.max(1, Math.round(Math.abs(bars[k]) * (h - 2)));
            g.setFill(bars[k] > 0 ? hot : bars[k] <= COLD ? cold : quiet);
            g.fillRect(k * step, bottom - tall, bar, tall);
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return BARS * (Math.max(1, Math.floor(px(BAR))) + 1);
    }

    @Override
    protected double computeMinWidth(double height) {
        return computePrefWidth(height);
    }

    @Override
    protected double computeMaxWidth(double height) {
        return computePrefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return px(TALL);
    }

    @Override
    protected double computeMinHeight(double width) {
        return px(TALL);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return px(TALL);
    }
}
