package org.wardplan.ui.chart;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.text.TextAlignment;
import org.wardplan.ui.theme.Fonts;
import org.wardplan.ui.theme.Numbers;
import org.wardplan.ui.theme.Theme;
import org.wardplan.ui.theme.Token;

/**
 * How few wards hold how much of the crime: share of wards across, from the one with most on; share of crime up. Dashed
 * what chance alone would give, and where half of all crime is reached. Pointing, or Left and Right, reads both curves.
 */
public final class ConcentrationChart extends ShareChart {
    private static final Token CHANCE = Token.TEXT;
    private static final double HALF = 0.5;
    private static final int TICKS = 4;
    private Curve observed = Curve.NONE;
    private Curve chance = Curve.NONE;
    private String what = "crime";

    public ConcentrationChart(Theme theme) {
        super(theme, "concentration");
    }

    /**
     * Shows other figures.
     *
     * @param newWhat what is shared out, as in "robbery"
     * @param held the share held by the first so many wards, from the one with most on: 0 for none to 1 for all, one more
     *     than there are wards; without a ward nothing is drawn
     * @param byChance the same as chance alone gives it; empty where that is not known
     */
    public void show(String newWhat, double[] held, double[] byChance) {
        what = newWhat;
        observed = curve(held);
        chance = curve(byChance);
        placesChanged(words());
    }

    private static Curve curve(double[] held) {
        int n = held.length - 1;
        if (n < 1 || !Double.isFinite(held[n])) {
            return Curve.NONE;
        }
        double[] wards = new double[n + 1];
        for (int k = 0; k <= n; k++) {
            wards[k] = k / (double) n;
        }
        return new Curve(wards, held.clone());
    }

    private String words() {
        if (observed.isEmpty()) {
            return "Concentration of " + what + ": no figures";
        }
        return "Concentration of " + what + ": half of it lies in " + Numbers.percent(half(observed), 0) + " of wards"
                + (chance.isEmpty() ? "" : ", by chance in " + Numbers.percent(half(chance), 0));
    }

    /** The share of wards that holds half, straight between wards. */
    private static double half(Curve c) {
        int k = 1;
        while (k < c.size() - 1 && c.ys()[k] < HALF) {
            k++;
        }
        double rise = c.ys()[k] - c.ys()[k - 1];
        double part = rise <= 0 ? 1 : Math.max(0, Math.min(1, (HALF - c.ys()[k - 1]) / rise));
        return c.xs()[k - 1] + part * (c.xs()[k] - c.xs()[k - 1]);
    }

    @Override
    boolean isEmpty() {
        return observed.isEmpty();
    }

    @Override
    int keyStart(boolean toRight) {
        return keyStep();
    }

    @Override
    String told(int place) {
        double share = share(place);
        return "The " + Numbers.percent(share, 0) + " of wards with most\nhold "
                + Numbers.percent(observed.at(share), 0) + " of " + what
                + (chance.isEmpty() ? "" : "\nby chance " + Numbers.percent(chance.at(share), 0));
    }

    @Override
    List<Legend.Entry> legend() {
        Legend.Entry own = new Legend.Entry(Legend.Look.LINE, theme.paint(Token.ACCENT_FG), "As recorded");
        Legend.Entry even = new Legend.Entry(Legend.Look.DASHED, theme.paint(Token.FAINT), "Even over wards");
        return chance.isEmpty()
                ? List.of(own, even)
                : List.of(own, new Legend.Entry(Legend.Look.DASHED, theme.paint(CHANCE), "By chance alone"), even);
    }

    @Override
    void drawBack(Pen g, double w, double h) {
        double left = px(34);
        double top = px(18);
        double side = Math.max(1, Math.min(w - left - px(14), h - top - px(34)));
        square(g, left, top, side);
        yAxis(g, y(), left, left + side, TICKS, v -> Numbers.percent(v, 0));
        xAxis(g, x(), top, top + side, TICKS, v -> Numbers.percent(v, 0));
        text(
                g,
                "Share of wards, most first",
                left + side,
                top + side + px(32),
                TextAlignment.RIGHT,
                VPos.BOTTOM,
                Token.MUTED);
        text(g, "Share of " + what, px(2), 0, TextAlignment.LEFT, VPos.TOP, Token.MUTED);
        if (observed.isEmpty()) {
            text(g, "No figures", x().at(HALF), y().at(HALF), TextAlignment.CENTER, VPos.CENTER, Token.MUTED);
            return;
        }
        dashed(g, Token.FAINT, 1, x().at(0), y().at(0), x().at(1), y().at(1));
        curve(g, chance, theme.paint(CHANCE), 1.5, 4, 3);
        curve(g, observed, theme.paint(Token.ACCENT_FG), 1.75);
        mark(g, observed, Token.ACCENT_FG);
        if (!chance.isEmpty()) {
            mark(g, chance, CHANCE);
        }
        textWithHalo(
                g,
                "Half in " + Numbers.percent(half(observed), 0) + " of wards",
                x().at(half(observed)) + px(8),
                y().at(0) - px(26),
                TextAlignment.LEFT,
                VPos.CENTER,
                Fonts.medium(px(11)),
                theme.paint(Token.ACCENT_FG));
        if (!chance.isEmpty()) {
            textWithHalo(
                    g,
                    "by chance in " + Numbers.percent(half(chance), 0),
                    x().at(half(chance)) + px(8),
                    y().at(0) - px(11),
                    TextAlignment.LEFT,
                    VPos.CENTER,
                    Fonts.regular(px(11)),
                    theme.paint(CHANCE));
        }
    }

    /** Where half is reached: down to the axis. */
    private void mark(Pen g, Curve c, Token colour) {
        double at = half(c);
        dashed(g, colour, 1, sharp(x().at(at)), y().at(HALF), sharp(x().at(at)), y().at(0));
        dot(g, x().at(at), y().at(HALF), px(3.5), theme.paint(colour));
    }

    @Override
    void drawFront(Pen g, double w, double h) {
        if (pointed() < 0 || observed.isEmpty()) {
            return;
        }
        double share = share(pointed());
        readingLine(g, share);
        if (!chance.isEmpty()) {
            readingDot(g, share, chance.at(share), theme.paint(CHANCE));
        }
        readingDot(g, share, observed.at(share), theme.paint(Token.ACCENT_FG));
        tip.show(told(pointed()), x().at(share), y().at(observed.at(share)), w, h);
    }
}
