package org.wardplan.planning.optimise;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.plan.Allocation;

/**
 * The answer of the optimiser.
 *
 * @param allocation the plan, null where there is none
 * @param objective the sum that was made small, of the plan
 * @param bound no plan under the rules has less; equal to the objective when proved best
 * @param floorObjective the sum with the reference floor in every ward, against which the gap is measured
 * @param conflicts which rules clash, in words, where there is no plan
 */
public record Optimum(
        Status status,
        @Nullable Allocation allocation,
        double objective,
        double bound,
        double floorObjective,
        List<String> conflicts) {
    /** How good the plan is known to be. */
    public enum Status {
        /** Proved: no plan under the rules is better. */
        OPTIMAL,
        /** Within the gap, proved; the search was ended before it closed. */
        FEASIBLE,
        /** No plan keeps the rules. */
        INFEASIBLE
    }

    public Optimum {
        conflicts = List.copyOf(conflicts);
    }

    /** {@code (objective − bound) / the floor's objective}. */
    public double gap() {
        return status == Status.OPTIMAL || floorObjective <= 0 ? 0 : (objective - bound) / floorObjective;
    }
}
