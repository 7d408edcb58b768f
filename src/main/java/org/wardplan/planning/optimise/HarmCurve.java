package org.wardplan.planning.optimise;

import org.wardplan.planning.Evaluation;

/**
 * {@code H · ((S + E) / (S + F))^−ε}: harm that is left where the floor leaves H (domain.md section 5, least harm; the
 * response from Draca, Machin and Witt, AER 2011). An illustration. Convex in E: every further post prevents less, and none
 * is of no use.
 */
final class HarmCurve implements WardValues {
    private final double[] harm;
    private final double floor;
    private final double other;
    private final double elasticity;

    HarmCurve(Evaluation e, double[] preventableHarm, double elasticity) {
        harm = preventableHarm;
        floor = e.need().floorEffective();
        other = floor * e.scenario().assumptions().value(OTHER_STRENGTH, USUAL_OTHER_STRENGTH);
        this.elasticity = elasticity;
    }

    @Override
    public double of(int ward, double effective, int changed) {
        return harm[ward] * Math.pow((other + effective) / (other + floor), -elasticity);
    }

    /** Effective posts at which one more would prevent as much as the slope; less than 0 where none prevents as much. */
    double where(int ward, double slope) {
        double base = other + floor;
        return base * Math.pow(elasticity * harm[ward] / (base * slope), 1 / (1 + elasticity)) - other;
    }

    /** The least of harm and price together, from some effective posts on, a price for each. */
    double least(int ward, double from, double price) {
        if (price <= 0) {
            return price < 0 ? Double.NEGATIVE_INFINITY : 0;
        }
        double at = Math.max(from, where(ward, price));
        return of(ward, at, 0) + price * (at - from);
    }
}
