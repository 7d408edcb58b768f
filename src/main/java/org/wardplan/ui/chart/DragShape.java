package org.wardplan.ui.chart;

import java.util.Arrays;
import org.wardplan.app.PickArea;
import org.wardplan.app.PickShape;
import org.wardplan.ui.theme.Theme;
import org.wardplan.ui.theme.Token;

/** The box or lasso that is drawn with the pointer, in px of the chart or map. */
public final class DragShape {
    /** How far the pointer may go with the button down for it to be a click still. */
    private static final double SLACK = 3;

    private static final double LASSO_STEP = 2;
    private static final double FILL = 0.1;
    private final PickShape shape;
    private double[] xs = new double[64];
    private double[] ys = new double[64];
    private int size;
    private boolean drawn;

    public DragShape(PickShape shape, double x, double y) {
        this.shape = shape;
        xs[0] = x;
        ys[0] = y;
        size = 1;
    }

    /** Whether the pointer has gone far enough for it to be no click. */
    public boolean isDrawn() {
        return drawn;
    }

    public void to(double x, double y) {
        drawn |= Math.hypot(x - xs[0], y - ys[0]) > SLACK;
        if (shape == PickShape.BOX) {
            put(1, x, y);
        } else if (Math.hypot(x - xs[size - 1], y - ys[size - 1]) >= LASSO_STEP) {
            put(size, x, y);
        }
    }

    private void put(int at, double x, double y) {
        if (at == xs.length) {
            xs = Arrays.copyOf(xs, 2 * at);
            ys = Arrays.copyOf(ys, 2 * at);
        }
        xs[at] = x;
        ys[at] = y;
        size = at + 1;
    }

    public PickArea area() {
        return shape == PickShape.BOX
                ? PickArea.box(xs[0], ys[0], xs[size - 1], ys[size - 1])
                : PickArea.lasso(Arrays.copyOf(xs, size), Arrays.copyOf(ys, size));
    }

    double endX() {
        return xs[size - 1];
    }

    double endY() {
        return ys[size - 1];
    }

    /** Its corners as x0, y0, x1, y1, …; the last one is joined to the first. */
    public double[] corners() {
        double x = xs[size - 1];
        double y = ys[size - 1];
        if (shape == PickShape.BOX) {
            return new double[] {xs[0], ys[0], x, ys[0], x, y, xs[0], y};
        }
        double[] corners = new double[2 * size];
        for (int i = 0; i < size; i++) {
            corners[2 * i] = xs[i];
            corners[2 * i + 1] = ys[i];
        }
        return corners;
    }

    void draw(Pen g, Theme theme) {
        double[] corners = corners();
        int n = corners.length / 2 + 1;
        double[] ax = new double[n];
        double[] ay = new double[n];
        for (int i = 0; i < n; i++) {
            ax[i] = corners[2 * i % corners.length];
            ay[i] = corners[(2 * i + 1) % corners.length];
        }
        g.setFill(theme.paint(Token.ACCENT_FG));
        g.setGlobalAlpha(FILL);
        g.fillPolygon(ax, ay, n);
        g.setGlobalAlpha(1);
        g.setStroke(theme.paint(Token.BG));
        g.setLineWidth(3);
        g.strokePolyline(ax, ay, n);
        g.setStroke(theme.paint(Token.ACCENT_FG));
        g.setLineWidth(1.25);
        g.setLineDashes(4, 3);
        g.strokePolyline(ax, ay, n);
        g.setLineDashes();
    }
}
