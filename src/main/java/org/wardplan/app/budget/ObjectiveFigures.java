package org.wardplan.app.budget;

import org.wardplan.model.plan.Objective;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.optimise.Optimum;

/**
 * What a plan that is best at one thing comes to.
 *
 * @param unmetNeed as an index, the reference floor in every ward = 100
 * @param worstTenth mean coverage of the lowest tenth of wards
 * @param posts posts of all roles
 * @param moves posts added and taken against the baseline
 * @param harm share of preventable harm that may be avoided against the floor; not-a-number for other objectives
 * @param gap how far from the best possible it may be
 */
public record ObjectiveFigures(
        Objective objective,
        boolean feasible,
        double unmetNeed,
        double worstTenth,
        double postsShort,
        int posts,
        int moves,
        HarmRange harm,
        double gap) {
    static ObjectiveFigures of(BestPlan best) {
        Optimum o = best.optimum();
        Objective objective = best.aim().objective();
        Evaluation plan = best.plan();
        if (plan == null) {
            return new ObjectiveFigures(
                    objective, false, Double.NaN, Double.NaN, Double.NaN, 0, 0, HarmRange.UNKNOWN, Double.NaN);
        }
        int moves = 0;
        for (int r = 0; r < plan.roles().size(); r++) {
            for (int w = 0; w < plan.wards(); w++) {
                moves += Math.abs(plan.posts(r, w) - best.question().baseline().posts(r, w));
            }
        }
        return new ObjectiveFigures(
                objective,
                true,
                plan.london().unmetNeedIndex(),
                plan.london().worstDecileCoverage(),
                plan.london().unmetPosts(),
                plan.london().totalPosts(),
                moves,
                objective == Objective.HARM ? HarmRange.of(best.question(), plan) : HarmRange.UNKNOWN,
                o.gap());
    }
}
