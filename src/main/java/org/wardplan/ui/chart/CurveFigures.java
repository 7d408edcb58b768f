package org.wardplan.ui.chart;

import java.util.List;
import java.util.function.DoubleFunction;

/**
 * What a {@link CurveChart} shows.
 *
 * @param curve its line
 * @param curveName written along the line
 * @param marks single plans
 * @param line where a dashed line stands, NaN for none
 * @param lineName written beside it
 * @param across what is shown from left to right
 * @param up what is shown from bottom to top
 * @param foot said below the axis at its right end, may be empty
 */
public record CurveFigures(
        Curve curve,
        String curveName,
        List<Mark> marks,
        double line,
        String lineName,
        Axis across,
        Axis up,
        String foot) {
    /** Nothing known yet. */
    public static final CurveFigures NONE =
            new CurveFigures(Curve.NONE, "", List.of(), Double.NaN, "", Axis.NONE, Axis.NONE, "");

    public CurveFigures {
        marks = List.copyOf(marks);
    }

    /** How a single plan is drawn. */
    public enum Look {
        /** A ring: a plan to compare with. */
        REFERENCE,
        /** A dot in the colour of what is short, with an arrow to the curve: the plan that is worked on. */
        DRAFT,
        /** A dot on the curve with a card. */
        BEST
    }

    /**
     * A single plan.
     *
     * @param name with its figure
     * @param detail said below, may be empty
     * @param told what is said of it when it is pointed at
     */
    public record Mark(Look look, double x, double y, String name, String detail, String told) {}

    /**
     * One axis.
     *
     * @param low value at its start: at the left, or at the bottom
     * @param high value at its end; may be the smaller one
     * @param ticks about how many values to write
     * @param text how a value is written
     */
    public record Axis(String name, double low, double high, int ticks, DoubleFunction<String> text) {
        static final Axis NONE = new Axis("", 0, 1, 5, v -> "");

        Scale between(double start, double end) {
            return low <= high
                    ? new Scale(low, Math.max(high, low + 1e-9), start, end, false)
                    : new Scale(high, low, end, start, false);
        }
    }
}
