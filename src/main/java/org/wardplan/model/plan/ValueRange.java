package org.wardplan.model.plan;

/**
 * Between what values a figure may lie, for questions of what if.
 *
 * @param low at most high, in the unit of the figure
 */
public record ValueRange(double low, double high) {
    public ValueRange {
        if (!(low <= high) || Double.isInfinite(low) || Double.isInfinite(high)) {
            throw new IllegalArgumentException("a range from " + low + " to " + high + ": expected low to high");
        }
    }
}
