package org.wardplan.ui.chart;

import javafx.scene.paint.Color;
import org.wardplan.ui.theme.Theme;
import org.wardplan.ui.theme.Token;

/** A square of shares, 0 to 100 % across and up, with curves that are read at each whole per cent across. */
abstract class ShareChart extends ReadingChart {
    private static final int WHOLE = 100;
    private static final int STEP = 5;
    private Scale x = new Scale(0, 1, 0, 1, false);
    private Scale y = new Scale(0, 1, 1, 0, false);

    ShareChart(Theme theme, String style) {
        super(theme, style);
    }

    abstract boolean isEmpty();

    @Override
    final int places() {
        return isEmpty() ? 0 : WHOLE + 1;
    }

    @Override
    final int placeAt(double at) {
        double share = (at - x.start()) / Math.max(1, x.end() - x.start());
        return share < 0 || share > 1 ? -1 : (int) Math.round(WHOLE * share);
    }

    @Override
    final int keyStep() {
        return STEP;
    }

    @Override
    int keyStart(boolean toRight) {
        return WHOLE / 2;
    }

    /** The share at a place. */
    static double share(int place) {
        return place / (double) WHOLE;
    }

    final Scale x() {
        return x;
    }

    final Scale y() {
        return y;
    }

    /** The empty square with its diagonal. */
    final void square(Pen g, double left, double top, double side) {
        x = new Scale(0, 1, left, left + side, false);
        y = x.between(top + side, top);
        g.setFill(theme.paint(Token.SUBTLE));
        g.fillRect(left, top, side, side);
        g.setStroke(theme.paint(Token.BORDER));
        g.setLineWidth(1);
        g.strokeRect(sharp(left), sharp(top), Math.floor(side), Math.floor(side));
        dashed(g, Token.FAINT, 1, x.at(0), y.at(0), x.at(1), y.at(1));
    }

    final void curve(Pen g, Curve c, Color colour, double width, double... dashes) {
        int n = c.size();
        double[] xs = new double[n];
        double[] ys = new double[n];
        for (int k = 0; k < n; k++) {
            xs[k] = x.at(c.xs()[k]);
            ys[k] = y.at(c.ys()[k]);
        }
        g.setStroke(colour);
        g.setLineWidth(width);
        g.setLineDashes(dashes);
        g.strokePolyline(xs, ys, n);
        g.setLineDashes();
    }

    /** The upright line where the curves are read. */
    final void readingLine(Pen g, double share) {
        g.setStroke(theme.paint(Token.MUTED));
        g.setLineWidth(1);
        line(g, x.at(share), y.at(0), x.at(share), y.at(1));
    }

    final void readingDot(Pen g, double share, double value, Color colour) {
        if (!Double.isNaN(value)) {
            g.setFill(colour);
            g.fillOval(x.at(share) - 3, y.at(value) - 3, 6, 6);
        }
    }
}
