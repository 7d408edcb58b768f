package org.wardplan.model.plan;

import org.wardplan.model.finance.Money;

/**
 * A plan of the optimiser's that was taken over.
 *
 * @param posts as recommended
 * @param objective the sum that was made small, of the plan
 * @param bound no plan under the rules had less; equal to the objective when proved best
 * @param at when it was taken over, ISO 8601
 */
public record Recommendation(Aim aim, Money budget, double objective, double bound, String at, Allocation posts) {
    public Recommendation {
        RuleFigures.text("aim", aim);
        RuleFigures.text("budget", budget);
        RuleFigures.text("time", at);
        RuleFigures.text("list of posts", posts);
        if (!Double.isFinite(objective) || !Double.isFinite(bound)) {
            throw new IllegalArgumentException(
                    "objective " + objective + " and bound " + bound + ": expected two numbers");
        }
    }
}
