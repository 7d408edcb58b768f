package org.wardplan.model.crime;

import java.util.Map;

/**
 * Weights on the crime categories, which turn counts into demand.
 *
 * @param id short name: {@code harm}, {@code count}, …
 * @param label name on screens
 * @param note what the profile leaves out or assumes, one sentence
 * @param weights by category id; a category that is missing weighs 0
 */
public record PriorityProfile(String id, String label, String note, Map<String, Double> weights) {
    public PriorityProfile {
        weights = Map.copyOf(weights);
        weights.forEach((category, weight) -> {
            if (!(weight >= 0) || weight.isInfinite()) {
                throw new IllegalArgumentException("weight " + weight + " of " + category + ": expected 0 or more");
            }
        });
    }

    public double weight(CrimeCategory category) {
        return weights.getOrDefault(category.id(), 0.0);
    }
}
