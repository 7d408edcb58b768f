package org.wardplan.analysis;

import java.util.Arrays;

/**
 * A way to put values into classes: class k holds the values from break k−1 (included) to break k (not included).
 *
 * @param method how the breaks were found
 * @param breaks ascending; n breaks make n + 1 classes
 */
public record Classification(Method method, double[] breaks) {

    /** Ways to find class breaks, by the names that analysts know. */
    public enum Method {
        DEFAULT("Standard breaks"),
        QUANTILE("Quantile"),
        NATURAL_BREAKS("Natural breaks"),
        EQUAL_INTERVALS("Equal intervals"),
        STANDARD_DEVIATION("Standard deviation"),
        CUSTOM("Custom breaks");

        private final String label;

        Method(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public Classification {
        breaks = breaks.clone();
        for (int i = 0; i < breaks.length; i++) {
            if (Double.isNaN(breaks[i]) || (i > 0 && breaks[i] <= breaks[i - 1])) {
                throw new IllegalArgumentException("breaks must rise: " + Arrays.toString(breaks));
            }
        }
    }

    public int classes() {
        return breaks.length + 1;
    }

    /** Class of a value, 0 for the lowest; −1 for not-a-number. */
    public int classOf(double value) {
        if (Double.isNaN(value)) {
            return -1;
        }
        int k = 0;
        while (k < breaks.length && value >= breaks[k]) {
            k++;
        }
        return k;
    }

    /** How many values fall in each class. */
    public int[] counts(double[] values) {
        int[] counts = new int[classes()];
        for (double v : values) {
            int k = classOf(v);
            if (k >= 0) {
                counts[k]++;
            }
        }
        return counts;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Classification c && c.method == method && Arrays.equals(c.breaks, breaks);
    }

    @Override
    public int hashCode() {
        return 31 * method.hashCode() + Arrays.hashCode(breaks);
    }

    @Override
    public String toString() {
        return method.label() + " " + Arrays.toString(breaks);
    }
}
