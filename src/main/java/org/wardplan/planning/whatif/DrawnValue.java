package org.wardplan.planning.whatif;

import org.wardplan.analysis.RandomStream;
import org.wardplan.model.plan.Assumption;

/**
 * Draws values of figures. A figure lies between its ends by the triangular distribution whose peak is the scenario's
 * value (by inversion: with {@code c = (mode − low) / (high − low)}, {@code low + √(u (high − low)(mode − low))} for
 * {@code u < c}, else {@code high − √((1 − u)(high − low)(high − mode))}), or, when asked for, evenly. An option takes each
 * of its values equally often. Money is drawn in whole pence, posts are whole.
 *
 * <p>Every draw of every figure has a stream of its own, told apart by the figure's key: a figure that comes or goes leaves
 * the draws of the others as they are.
 */
final class DrawnValue {
    private DrawnValue() {}

    /** What a figure is in a draw. */
    static double of(RangedFigure figure, long seed, int draw, boolean even) {
        RandomStream stream = new RandomStream(seed, draw, figure.key().hashCode());
        if (!figure.options().isEmpty()) {
            return figure.options().get(stream.below(figure.options().size()));
        }
        double u = stream.uniform();
        double value = even
                ? figure.low() + u * (figure.high() - figure.low())
                : triangular(u, figure.low(), figure.mode(), figure.high());
        return Math.min(figure.high(), Math.max(figure.low(), rounded(figure.unit(), value)));
    }

    /** The value below which a part u of the triangular distribution lies. */
    static double triangular(double u, double low, double mode, double high) {
        double width = high - low;
        if (width <= 0) {
            return low;
        }
        return u < (mode - low) / width
                ? low + Math.sqrt(u * width * (mode - low))
                : high - Math.sqrt((1 - u) * width * (high - mode));
    }

    private static double rounded(Assumption.Unit unit, double value) {
        return switch (unit) {
            case PENCE_A_YEAR, POSTS, MONTHS, MONTH -> Math.rint(value);
            case SHARE, FACTOR, HOURS -> value;
        };
    }
}
