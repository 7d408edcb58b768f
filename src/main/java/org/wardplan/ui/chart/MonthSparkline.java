package org.wardplan.ui.chart;

import javafx.scene.control.Tooltip;
import javafx.scene.paint.Color;
import javafx.util.Duration;
import org.wardplan.analysis.hotspot.HotSpotClass;
import org.wardplan.planning.HotSpotColours;
import org.wardplan.ui.theme.Theme;
import org.wardplan.ui.theme.Token;

/**
 * Months as a thin line, for inspectors and tables: hot months as red dots, cold ones as blue squares, a break of the
 * series as a gap. It draws the monthly z with the line of 0 and the one of hot months, or the offences.
 */
public final class MonthSparkline extends SmallChart {
    /** The z above which a month is hot. */
    private static final double HOT = 1.96;

    private static final double EDGE = 3;
    private static final double CROWDED = 3.5;
    private MonthRow row = MonthRow.EMPTY;
    private boolean ofZ;
    private int hover = -1;
    private final Tooltip tip = new Tooltip();

    public MonthSparkline(Theme theme) {
        super(theme, "month-sparkline");
        tip.setShowDelay(Duration.millis(50));
        Tooltip.install(this, tip);
        setOnMouseMoved(e -> {
            hover = Math.max(0, Math.min(row.size() - 1, (int) Math.round((e.getX() - px(EDGE)) / step(getWidth()))));
            tip.setText(told());
        });
    }

    /** @param z whether to draw the z of each month, else its offences */
    public void show(MonthRow newRow, boolean z) {
        row = newRow;
        ofZ = z;
        hover = -1;
        setAccessibleText(row.words());
        redraw();
    }

    /** What is said of the month under the pointer. */
    String told() {
        return hover >= 0 && hover < row.size() ? row.told(hover) : row.words();
    }

    private double value(int m) {
        return !row.refused().isEmpty()
                ? Double.NaN
                : ofZ ? (m < row.z().length ? row.z()[m] : Double.NaN) : row.values()[m];
    }

    private double step(double width) {
        return (width - 2 * px(EDGE)) / Math.max(1, row.size() - 1);
    }

    @Override
    void draw(Pen g, double w, double h) {
        double low = ofZ ? -1 : 0;
        double high = ofZ ? HOT + 0.5 : 1;
        for (int m = 0; m < row.size(); m++) {
            if (!Double.isNaN(value(m))) {
                low = Math.min(low, value(m));
                high = Math.max(high, value(m));
            }
        }
        Scale y = new Scale(low, high, h - px(EDGE), px(EDGE), false);
        if (ofZ) {
            g.setLineWidth(1);
            g.setStroke(theme.paint(Token.HAIRLINE));
            ChartRegion.line(g, 0, y.at(0), w - 1, y.at(0));
            g.setStroke(Color.web(HotSpotColours.of(HotSpotClass.HOT_95, theme.isDark())));
            g.setLineDashes(2, 2);
            ChartRegion.line(g, 0, y.at(HOT), w - 1, y.at(HOT));
            g.setLineDashes();
        }
        double step = step(w);
        g.setStroke(theme.paint(Token.MUTED));
        g.setLineWidth(1);
        for (int m = 1; m < row.size(); m++) {
            if (m != row.breakAt() && !Double.isNaN(value(m)) && !Double.isNaN(value(m - 1))) {
                g.strokeLine(px(EDGE) + (m - 1) * step, y.at(value(m - 1)), px(EDGE) + m * step, y.at(value(m)));
            }
        }
        if (row.breakAt() > 0 && row.breakAt() < row.size()) {
            double x = px(EDGE) + (row.breakAt() - 0.5) * step;
            g.setStroke(theme.paint(Token.DANGER));
            ChartRegion.line(g, x, 0, x, h - 1);
        }
        marks(g, y, step);
    }

    private void marks(Pen g, Scale y, double step) {
        double r = step < CROWDED ? 1.25 : px(1.75);
        for (int m = 0; m < row.size(); m++) {
            double v = value(m);
            if (Double.isNaN(v)) {
                continue;
            }
            double x = px(EDGE) + m * step;
            if (row.sign(m) > 0) {
                g.setFill(Color.web(HotSpotColours.of(HotSpotClass.HOT_99, theme.isDark())));
                g.fillOval(x - r, y.at(v) - r, 2 * r, 2 * r);
            } else if (row.sign(m) < 0) {
                g.setFill(Color.web(HotSpotColours.of(HotSpotClass.COLD_99, theme.isDark())));
                g.fillRect(x - r, y.at(v) - r, 2 * r, 2 * r);
            } else if (m == row.size() - 1) {
                g.setFill(theme.paint(Token.MUTED));
                g.fillOval(x - r, y.at(v) - r, 2 * r, 2 * r);
            }
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return px(96);
    }

    @Override
    protected double computePrefHeight(double width) {
        return px(22);
    }
}
