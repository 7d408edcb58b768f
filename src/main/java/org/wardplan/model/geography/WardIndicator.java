package org.wardplan.model.geography;

import java.util.Arrays;
import java.util.Map;

/**
 * A sum counted by ward that the need index can mix in: incidents, households, licensed premises. Sums, not rates: the
 * shares of the wards must add up.
 *
 * @param id short name; its share of the index is the assumption {@code alpha.} and this id
 * @param label name on screens
 * @param source who published it, for which months, with what gaps
 * @param values by ward code, 0 or more; a ward that is missing is unknown, which is not 0
 * @param offWhereMissing what to do where wards are missing: true keeps the indicator and gives those wards what the
 *     others give them; false leaves the indicator out altogether
 */
public record WardIndicator(
        String id, String label, String source, Map<String, Double> values, boolean offWhereMissing) {
    public WardIndicator {
        values = Map.copyOf(values);
        values.forEach((ward, value) -> {
            if (!(value >= 0) || value.isInfinite()) {
                throw new IllegalArgumentException(label + " of " + ward + " is " + value + ": expected 0 or more");
            }
        });
    }

    /** Values in the order of the wards, not-a-number where unknown. */
    public double[] by(WardSet wards) {
        double[] result = new double[wards.size()];
        Arrays.setAll(result, w -> values.getOrDefault(wards.ward(w).code().value(), Double.NaN));
        return result;
    }
}
