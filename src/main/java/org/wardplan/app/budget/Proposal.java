package org.wardplan.app.budget;

import org.wardplan.planning.Evaluation;

/**
 * A plan of the optimiser's that is shown and waits to be taken over or discarded. Nothing of it is in the plan yet.
 *
 * @param best feasible
 * @param plan what it means
 * @param wards wards whose posts differ from the draft's
 * @param swaps of these, wards that keep their number of posts
 */
public record Proposal(BestPlan best, Evaluation plan, int wards, int swaps) {
    static Proposal of(BestPlan best, Evaluation plan, Evaluation draft) {
        int wards = 0;
        int swaps = 0;
        for (int w = 0; w < plan.wards(); w++) {
            boolean differs = false;
            for (int r = 0; r < plan.roles().size(); r++) {
                differs |= plan.posts(r, w) != draft.posts(r, w);
            }
            if (differs) {
                wards++;
                if (plan.posts(w) == draft.posts(w)) {
                    swaps++;
                }
            }
        }
        return new Proposal(best, plan, wards, swaps);
    }
}
