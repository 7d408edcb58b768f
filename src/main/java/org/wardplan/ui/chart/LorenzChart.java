package org.wardplan.ui.chart;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.input.KeyCode;
import javafx.scene.text.TextAlignment;
import org.wardplan.ui.theme.Numbers;
import org.wardplan.ui.theme.Theme;
import org.wardplan.ui.theme.Token;

/**
 * Lorenz curves in a square: share of posts against share of target, from the worst-covered ward on. The diagonal is
 * even coverage. Pointing, or Left and Right, reads all curves at a share.
 */
public final class LorenzChart extends ChartRegion {
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

    private static final double STEP = 0.05;
    private List<Line> lines = List.of();
    private double reading = Double.NaN;
    private Scale x = new Scale(0, 1, 0, 1, false);
    private Scale y = new Scale(0, 1, 1, 0, false);

    public LorenzChart(Theme theme) {
        super(theme, "lorenz");
        setOnMouseMoved(e -> read((e.getX() - x.start()) / Math.max(1, x.end() - x.start())));
        setOnMouseExited(e -> read(Double.NaN));
        setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.LEFT || e.getCode() == KeyCode.RIGHT) {
                double by = e.getCode() == KeyCode.LEFT ? -STEP : STEP;
                read(Double.isNaN(reading) ? 0.5 : Math.max(0, Math.min(1, reading + by)));
                setAccessibleText(told());
                e.consume();
            } else if (e.getCode() == KeyCode.ESCAPE && !Double.isNaN(reading)) {
                read(Double.NaN);
                e.consume();
            }
        });
    }

    /** Shows other curves, the last on top. */
    public void show(List<Line> newLines, String words) {
        lines = List.copyOf(newLines);
        setAccessibleText(words);
        redraw();
    }

    private void read(double share) {
        double now = share >= 0 && share <= 1 ? Math.rint(100 * share) / 100 : Double.NaN;
        if (now != reading) {
            reading = now;
            redrawFront();
        }
    }

    private String told() {
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
        double side = Math.max(1, Math.min(w, h) - 2);
        x = new Scale(0, 1, 1, 1 + side, false);
        y = x.between(1 + side, 1);
        g.setFill(theme.paint(Token.SUBTLE));
        g.fillRect(x.start(), y.end(), side, side);
        g.setStroke(theme.paint(Token.BORDER));
        g.setLineWidth(1);
        g.strokeRect(sharp(x.start()), sharp(y.end()), Math.floor(side), Math.floor(side));
        g.setStroke(theme.paint(Token.FAINT));
        g.setLineDashes(3, 3);
        g.strokeLine(x.at(0), y.at(0), x.at(1), y.at(1));
        g.setLineDashes();
        for (Line l : lines) {
            int n = l.curve().size();
            double[] xs = new double[n];
            double[] ys = new double[n];
            for (int k = 0; k < n; k++) {
                xs[k] = x.at(l.curve().xs()[k]);
                ys[k] = y.at(l.curve().ys()[k]);
            }
            g.setStroke(theme.paint(l.look().colour()));
            g.setLineWidth(l.look() == Look.FLOOR ? 1.25 : 1.75);
            g.strokePolyline(xs, ys, n);
        }
        if (lines.isEmpty()) {
            text(g, "…", x.at(0.5), y.at(0.5), TextAlignment.CENTER, VPos.CENTER, Token.MUTED);
        }
    }

    @Override
    void drawFront(Pen g, double w, double h) {
        if (Double.isNaN(reading) || lines.isEmpty()) {
            return;
        }
        g.setStroke(theme.paint(Token.MUTED));
        g.setLineWidth(1);
        line(g, x.at(reading), y.at(0), x.at(reading), y.at(1));
        for (Line l : lines) {
            g.setFill(theme.paint(l.look().colour()));
            g.fillOval(x.at(reading) - 3, y.at(l.curve().at(reading)) - 3, 6, 6);
        }
        // The square is smaller than what is said: it may stand out to the right.
        tip.show(told(), x.at(reading), y.at(0.6), Math.max(w, px(330)), Math.max(h, px(90)));
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
