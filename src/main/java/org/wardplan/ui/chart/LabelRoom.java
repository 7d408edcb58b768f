package org.wardplan.ui.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;

/**
 * Finds places for labels in a chart: the first of several where a label lies inside the chart, on no other label and
 * on no line; where there is none, the one with the least of that.
 */
final class LabelRoom {
    /** What a px of line under a label counts, against a square px of another label. */
    private static final double LINE = 4;

    private static final double OUTSIDE = 50;
    private final Rectangle2D chart;
    private final List<Rectangle2D> taken = new ArrayList<>();
    private final List<double[]> lines = new ArrayList<>();

    LabelRoom(double width, double height) {
        chart = new Rectangle2D(0, 0, width, height);
    }

    /** Keeps labels off a line. */
    void line(double x1, double y1, double x2, double y2) {
        lines.add(new double[] {x1, y1, x2, y2});
    }

    /** Keeps labels off an area. */
    void take(Rectangle2D area) {
        taken.add(area);
    }

    /**
     * Takes room for a label.
     *
     * @param corners its upper left corner, by place, the best first; one or more
     */
    Rectangle2D place(double width, double height, List<double[]> corners) {
        Rectangle2D best = new Rectangle2D(corners.get(0)[0], corners.get(0)[1], width, height);
        double least = Double.POSITIVE_INFINITY;
        for (double[] corner : corners) {
            Rectangle2D box = new Rectangle2D(corner[0], corner[1], width, height);
            double cost = cost(box);
            if (cost < least) {
                least = cost;
                best = box;
            }
            if (cost == 0) {
                break;
            }
        }
        take(best);
        return best;
    }

    private double cost(Rectangle2D box) {
        double cost = OUTSIDE * (box.getWidth() * box.getHeight() - shared(box, chart));
        for (Rectangle2D other : taken) {
            cost += shared(box, other);
        }
        for (double[] l : lines) {
            cost += LINE * within(box, l);
        }
        return cost;
    }

    private static double shared(Rectangle2D a, Rectangle2D b) {
        double w = Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX());
        double h = Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY());
        return w <= 0 || h <= 0 ? 0 : w * h;
    }

    /** Length of a line inside a box (Liang and Barsky). */
    static double within(Rectangle2D box, double[] line) {
        double dx = line[2] - line[0];
        double dy = line[3] - line[1];
        double[] p = {-dx, dx, -dy, dy};
        double[] q = {
            line[0] - box.getMinX(), box.getMaxX() - line[0], line[1] - box.getMinY(), box.getMaxY() - line[1],
        };
        double from = 0;
        double to = 1;
        for (int k = 0; k < p.length; k++) {
            if (p[k] == 0) {
                if (q[k] < 0) {
                    return 0;
                }
            } else if (p[k] < 0) {
                from = Math.max(from, q[k] / p[k]);
            } else {
                to = Math.min(to, q[k] / p[k]);
            }
        }
        return from >= to ? 0 : (to - from) * Math.hypot(dx, dy);
    }

    /**
     * Places beside a point, nearest first.
     *
     * @param directions −1, 0 or 1 across and up to down, the best first; 2 down for a label that stands on the height
     *     of the point
     * @param gap free room between the point and the label
     */
    static List<double[]> around(double x, double y, double width, double height, double gap, int[][] directions) {
        List<double[]> corners = new ArrayList<>();
        for (double reach : new double[] {gap, 2.5 * gap, 5 * gap, 9 * gap, 14 * gap}) {
            for (int[] d : directions) {
                double left = d[0] < 0 ? x - reach - width : d[0] == 0 ? x - width / 2 : x + reach;
                double top =
                        switch (d[1]) {
                            case -1 -> y - reach - height;
                            case 0 -> y - height / 2;
                            case 1 -> y + reach;
                            default -> y - height;
                        };
                corners.add(new double[] {left, top});
            }
        }
        return corners;
    }
}
