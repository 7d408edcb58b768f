package org.wardplan.ui.chart;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Color;
import org.wardplan.ui.theme.Theme;
import org.wardplan.ui.theme.Token;

/**
 * A few values as bars side by side, one of them picked out. Pointing at a bar tells of it, a click tries it. By keys:
 * Left and Right go through the bars, Enter tries one.
 */
public final class BarStrip extends ReadingChart {
    /**
     * A bar.
     *
     * @param value 0 or more; less is drawn as nothing
     * @param told what is said of it
     */
    public record Bar(double value, String told) {}

    private static final double PALE = 0.45;
    private static final double GAP = 2;
    private List<Bar> bars = List.of();
    private int marked = -1;
    private IntConsumer tried = k -> {};

    public BarStrip(Theme theme) {
        super(theme, "bar-strip");
        setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY && pointed() >= 0) {
                requestFocus();
                tried.accept(pointed());
            }
        });
    }

    /** Told of the bar that is to be tried. */
    public void onTry(IntConsumer action) {
        tried = action;
    }

    /** @param newMarked the bar that is picked out, −1 for none */
    public void show(List<Bar> newBars, int newMarked, String newWords) {
        bars = List.copyOf(newBars);
        marked = newMarked;
        placesChanged(newWords);
    }

    private double step() {
        return Math.max(1, drawnWidth()) / Math.max(1, bars.size());
    }

    @Override
    int places() {
        return bars.size();
    }

    @Override
    int placeAt(double x) {
        return (int) Math.floor(x / step());
    }

    @Override
    int keyStart(boolean toRight) {
        return Math.max(0, marked);
    }

    @Override
    String told(int place) {
        return bars.get(place).told();
    }

    @Override
    boolean taken(int place) {
        tried.accept(place);
        return true;
    }

    @Override
    void drawBack(Pen g, double w, double h) {
        double most = bars.stream().mapToDouble(Bar::value).max().orElse(0);
        g.setStroke(theme.paint(Token.BORDER));
        line(g, 0, h - 1, w, h - 1);
        Color accent = theme.paint(Token.ACCENT);
        for (int k = 0; k < bars.size() && most > 0; k++) {
            double tall = Math.max(0, bars.get(k).value()) / most * (h - 3);
            g.setFill(k == marked ? accent : accent.deriveColor(0, 1, 1, PALE));
            double from = Math.round(k * step());
            double to = Math.round((k + 1) * step()) - GAP;
            g.fillRect(from, h - 1 - Math.max(1, tall), Math.max(1, to - from), Math.max(1, tall));
        }
    }

    @Override
    void drawFront(Pen g, double w, double h) {
        int pointed = pointed();
        if (pointed < 0) {
            return;
        }
        g.setStroke(theme.paint(Token.TEXT));
        g.setLineWidth(1.5);
        double from = Math.round(pointed * step());
        g.strokeRect(from, 0.75, Math.round((pointed + 1) * step()) - GAP - from, h - 2.5);
        // What is said stands above the strip, which is lower than two lines.
        tip.showAbove(bars.get(pointed).told(), from + step() / 2, w);
    }

    @Override
    protected double computePrefHeight(double width) {
        return px(38);
    }
}
