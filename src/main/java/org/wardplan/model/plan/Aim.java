package org.wardplan.model.plan;

/**
 * What the optimiser is asked for.
 *
 * @param evenness 0 to less than 1, for {@link Objective#GAPS} only: a ward's part of the sum is {@code R · (gap / R)^p}
 *     with {@code p = 2 / (1 − evenness)}, so 0 is unmet need, and the nearer to 1 the more the worst-served ward alone
 *     decides; at 1 that would be {@link Objective#FAIREST}
 * @param coverage what {@link Objective#LEAST_CHANGE} brings every ward to, 0.75 is 75 %
 */
public record Aim(Objective objective, double evenness, double coverage) {
    /** The least unmet need. */
    public static final Aim CLOSE_THE_GAPS = new Aim(Objective.GAPS, 0, 0.75);

    public Aim {
        RuleFigures.text("objective", objective);
        if (!(evenness >= 0 && evenness < 1)) {
            throw new IllegalArgumentException("evenness " + evenness + ": expected 0 to less than 1");
        }
        if (!(coverage > 0 && coverage <= 1)) {
            throw new IllegalArgumentException("coverage " + coverage + ": expected more than 0, 1 at most");
        }
    }

    public static Aim of(Objective objective) {
        return CLOSE_THE_GAPS.with(objective);
    }

    public Aim with(Objective changed) {
        return new Aim(changed, evenness, coverage);
    }

    public Aim withEvenness(double changed) {
        return new Aim(objective, changed, coverage);
    }

    public Aim withCoverage(double changed) {
        return new Aim(objective, evenness, changed);
    }

    /** The power that a ward's shortfall is raised to. */
    public double power() {
        return 2 / (1 - evenness);
    }
}
