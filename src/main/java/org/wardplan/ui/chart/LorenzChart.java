package org.wardplan.ui.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.text.TextAlignment;
import org.wardplan.ui.theme.Numbers;
import org.wardplan.ui.theme.Theme;
import org.wardplan.ui.theme.Token;

/**
 * Lorenz curves in a square: share of posts against share of target, from the worst-covered ward on. The diagonal is
 * even coverage. Pointing, or Left and Right, reads all curves at a share.
 */
public final class LorenzChart extends ShareChart {
    /** How a curve is drawn. */
    public enum Look {
        FLOOR(Token.FAINT),
        DRAFT(Token.SHORT),
        BEST(Token.ACCENT_FG);

        private final Token colour;

        Look(Token colour) {
            this.colour = colour;
        }

        public Token colour() {
            return colour;
        }
    }

    /**
     * A curve from (0, 0) to (1, 1).
     *
     * @param curve share of target across, of effective posts up
     */
    public record Line(String name, Look look, Curve curve) {}

    private List<Line> lines = List.of();

    public LorenzChart(Theme theme) {
        super(theme, "lorenz");
    }

    /** Shows other curves, the last on top. */
    public void show(List<Line> newLines, String words) {
        lines = List.copyOf(newLines);
        placesChanged(words);
    }

    @Override
    boolean isEmpty() {
        return lines.isEmpty();
    }

    @Override
    List<Legend.Entry> legend() {
        List<Legend.Entry> entries = new ArrayList<>();
        for (int k = lines.size() - 1; k >= 0; k--) {
            entries.add(new Legend.Entry(
                    Legend.Look.LINE,
                    theme.paint(lines.get(k).look().colour()),
                    lines.get(k).name()));
        }
        entries.add(new Legend.Entry(Legend.Look.DASHED, theme.paint(Token.FAINT), "Even"));
        return entries;
    }

    @Override
    String told(int place) {
        double reading = share(place);
        StringBuilder text = new StringBuilder(
                "The worst-covered wards with " + Numbers.percent(reading, 0) + "\nof the target have of the posts");
        for (int k = lines.size() - 1; k >= 0; k--) {
            Line l = lines.get(k);
            text.append('\n')
                    .append(l.name())
                    .append(": ")
                    .append(Numbers.percent(l.curve().at(reading), 1));
        }
        return text.toString();
    }

    @Override
    void drawBack(Pen g, double w, double h) {
        square(g, 1, 1, Math.max(1, Math.min(w, h) - 2));
        for (Line l : lines) {
            curve(g, l.curve(), theme.paint(l.look().colour()), l.look() == Look.FLOOR ? 1.25 : 1.75);
        }
        if (lines.isEmpty()) {
            text(g, "…", x().at(0.5), y().at(0.5), TextAlignment.CENTER, VPos.CENTER, Token.MUTED);
        }
    }

    @Override
    void drawFront(Pen g, double w, double h) {
        if (pointed() < 0) {
            return;
        }
        double reading = share(pointed());
        readingLine(g, reading);
        for (Line l : lines) {
            readingDot(g, reading, l.curve().at(reading), theme.paint(l.look().colour()));
        }
        // The square is smaller than what is said: it may stand out to the right.
        tip.show(told(pointed()), x().at(reading), y().at(0.6), Math.max(w, px(330)), Math.max(h, px(90)));
    }

    @Override
    protected double computePrefWidth(double height) {
        return px(122);
    }

    @Override
    protected double computePrefHeight(double width) {
        return px(122);
    }
}
