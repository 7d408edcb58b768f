package org.wardplan.model.plan;

/**
 * A figure that the sums rest on, with how sure it is.
 *
 * @param key stable name: {@code DWO.unitCost}, {@code alpha.crime}
 * @param label name on screens and in papers
 * @param value in the unit; money in whole pence
 * @param source where it was published, what it was derived from, or who set it
 */
public record Assumption(String key, String label, double value, Unit unit, Status status, String source) {

    /** What the value counts. */
    public enum Unit {
        PENCE_A_YEAR,
        SHARE,
        FACTOR,
        POSTS,
        MONTHS,
        HOURS,
        /** A calendar month as its year times 100 and the month, 201704; 0 for none. */
        MONTH
    }

    /** How sure the figure is. */
    public enum Status {
        /** In a public source. */
        PUBLISHED,
        /** Arithmetic on published figures. */
        DERIVED,
        /** Ours: the user may change it, and every paper says so. */
        ASSUMPTION,
        /** Typed in by a user of this plan. */
        USER
    }

    public Assumption withValue(double newValue, String newSource) {
        return new Assumption(key, label, newValue, unit, Status.USER, newSource);
    }
}
