package org.wardplan.planning.whatif;

import java.util.List;
import org.wardplan.model.plan.Assumption;

/**
 * A figure that the sums rest on, with the values between which it may lie.
 *
 * @param key of the assumption, or {@link Ranges#WEIGHT} and the category
 * @param value what the scenario takes
 * @param unit of value, low and high; a harm weight is a factor
 * @param low at most high
 * @param options what it may be where not everything between low and high makes sense, in order; empty where it does
 * @param status of the value
 * @param source of the value
 * @param basis whose range it is
 * @param reason of the range, one sentence
 */
public record RangedFigure(
        String key,
        String label,
        double value,
        Assumption.Unit unit,
        double low,
        double high,
        List<Double> options,
        Assumption.Status status,
        String source,
        Basis basis,
        String reason) {
    /** Whose range it is. */
    public enum Basis {
        /** Ours, an assumption like any other. */
        OWN("assumption"),
        /** In a public source. */
        PUBLISHED("published"),
        /** Set in this plan. */
        USER("set in the plan");

        private final String label;

        Basis(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public RangedFigure {
        options = List.copyOf(options);
        if (!(low <= high)) {
            throw new IllegalArgumentException("a range of " + key + " from " + low + " to " + high);
        }
    }

    /** Whether the value lies between the ends, as it should. */
    public boolean holdsValue() {
        return low <= value && value <= high;
    }

    /** The value, or the end that it lies beyond. */
    public double mode() {
        return Math.min(high, Math.max(low, value));
    }
}
