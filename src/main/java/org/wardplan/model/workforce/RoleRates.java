package org.wardplan.model.workforce;

import org.wardplan.model.finance.Money;

/**
 * What a post of a role costs and how much of it reaches the ward.
 *
 * @param unitCost all-in cost of one post and year
 * @param vacancy share of posts not filled, 0 to 1
 * @param abstraction share of a filled post's time taken away for other duties, 0 to 1
 * @param effectiveness weight of a deployable post against a DWO's
 */
public record RoleRates(Money unitCost, double vacancy, double abstraction, double effectiveness) {
    /** Effective posts of one established post: {@code (1 − vacancy) × (1 − abstraction) × effectiveness}. */
    public double effectivePerPost() {
        return (1 - vacancy) * (1 - abstraction) * effectiveness;
    }
}
