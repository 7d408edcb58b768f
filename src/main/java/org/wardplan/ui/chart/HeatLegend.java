package org.wardplan.ui.chart;

import javafx.geometry.VPos;
import javafx.scene.text.TextAlignment;
import org.wardplan.ui.theme.Fonts;
import org.wardplan.ui.theme.Theme;
import org.wardplan.ui.theme.Token;

/** The classes of {@link HeatStrip}s: a swatch each, with the number at which it begins. */
public final class HeatLegend extends SmallChart {
    private static final double SWATCH = 24;
    private static final double TALL = 9;
    private HeatBreaks breaks = HeatBreaks.STANDARD;

    public HeatLegend(Theme theme) {
        super(theme, "heat-legend");
        show(HeatBreaks.STANDARD);
    }

    public void show(HeatBreaks newBreaks) {
        breaks = newBreaks;
        StringBuilder words = new StringBuilder("Offences a month, classes from ");
        for (int k = 0; k < HeatBreaks.CLASSES; k++) {
            words.append(k == 0 ? "" : ", ").append(breaks.label(k));
        }
        setAccessibleText(words.append(". Hot months are underlined, cold ones dotted above")
                .toString());
        redraw();
    }

    @Override
    void draw(Pen g, double w, double h) {
        HeatInk ink = HeatInk.of(theme);
        double swatch = Math.floor(px(SWATCH));
        for (int k = 0; k < HeatBreaks.CLASSES; k++) {
            double x = k * swatch;
            g.setFill(ink.ground().get(k));
            g.fillRect(x, 0, swatch, px(TALL));
            g.setStroke(theme.paint(Token.FAINT));
            g.setLineWidth(0.5);
            g.strokeRect(x + 0.5, 0.5, swatch, Math.floor(px(TALL)));
            text(
                    g,
                    breaks.label(k),
                    x + px(1),
                    px(TALL + 2),
                    Fonts.regular(px(9)),
                    TextAlignment.LEFT,
                    VPos.TOP,
                    theme.paint(Token.MUTED));
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.floor(px(SWATCH)) * HeatBreaks.CLASSES + px(10);
    }

    @Override
    protected double computeMinWidth(double height) {
        return computePrefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return px(TALL + 14);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
