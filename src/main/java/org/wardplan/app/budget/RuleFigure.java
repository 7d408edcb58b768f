package org.wardplan.app.budget;

import java.util.Locale;

/**
 * What becomes of unmet need when one rule is switched the other way, all else the same.
 *
 * @param switchedTo whether the rule would be on
 * @param unmetNeed index of the best plan then, not-a-number where there is none
 * @param difference of the index against the rules as they are
 */
public record RuleFigure(boolean switchedTo, double unmetNeed, double difference) {
    public boolean feasible() {
        return !Double.isNaN(unmetNeed);
    }

    /** {@code 4.7}. */
    public String index() {
        return String.format(Locale.ROOT, "%.1f", unmetNeed);
    }

    /** {@code Without it unmet need would be 3.9, 0.12 less.} */
    public String sentence() {
        String begin = switchedTo ? "With it" : "Without it";
        if (!feasible()) {
            return begin + " no plan keeps the rules.";
        }
        String by = Math.abs(difference) < 0.005
                ? ", no different"
                : String.format(Locale.ROOT, ", %.2f %s", Math.abs(difference), difference < 0 ? "less" : "more");
        return begin + " unmet need would be " + index() + by + ".";
    }
}
