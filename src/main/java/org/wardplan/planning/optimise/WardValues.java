package org.wardplan.planning.optimise;

import org.wardplan.model.plan.Aim;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.plan.Assumptions;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Need;

/** What a ward adds to the sum that is made small. */
interface WardValues {
    /** Assumption: the response of harm to police strength, as a range from {@code .low} to {@code .high}. */
    String ELASTICITY = "harm.elasticity";

    /** Assumption: other police strength that works on a ward, in multiples of the reference floor. */
    String OTHER_STRENGTH = "harm.otherStrength";

    double LEAST_ELASTICITY = 0.3;
    double MOST_ELASTICITY = 0.4;
    double USUAL_OTHER_STRENGTH = 10;

    /**
     * @param effective posts of all roles
     * @param changed posts added and taken, of all roles that are placed
     */
    double of(int ward, double effective, int changed);

    static WardValues of(Aim aim, Evaluation e, double[] preventableHarm) {
        Need need = e.need();
        return switch (aim.objective()) {
            case GAPS, FAIREST -> shortfall(need, aim.power());
            case SHORT -> (w, effective, changed) -> Math.max(0, need.target(w) - effective);
            case LEAST_CHANGE -> leastChange(need);
            case HARM -> harm(e, preventableHarm, elasticity(e.scenario().assumptions()));
        };
    }

    /** {@code R · (max(0, R − E) / R)^p}; for p = 2 unmet need. */
    static WardValues shortfall(Need need, double power) {
        return (w, effective, changed) -> {
            double target = need.target(w);
            double gap = Math.max(0, target - effective);
            if (target <= 0 || gap <= 0) {
                return 0;
            }
            return power == 2 ? gap * gap / target : target * Math.pow(gap / target, power);
        };
    }

    /** Posts added and taken; of plans that change equally many, the one with the least unmet need. */
    private static WardValues leastChange(Need need) {
        double all = 0;
        for (int w = 0; w < need.wards(); w++) {
            all += need.target(w);
        }
        // Unmet need is never more than the target, so all of it together counts less than one post.
        double part = 1 / (2 * Math.max(1, all));
        WardValues gaps = shortfall(need, 2);
        return (w, effective, changed) -> changed + part * gaps.of(w, effective, changed);
    }

    /** What the assumptions make of the harm that patrol may prevent. */
    static HarmCurve harm(Evaluation e, double[] preventableHarm, double elasticity) {
        return new HarmCurve(e, preventableHarm, elasticity);
    }

    /** The middle of the assumed range. */
    static double elasticity(Assumptions a) {
        return (a.value(ELASTICITY + ".low", LEAST_ELASTICITY) + a.value(ELASTICITY + ".high", MOST_ELASTICITY)) / 2;
    }

    /** Posts by which the choice differs from the baseline, roles that are placed. */
    static int changed(Allocation baseline, int ward, int[] planned, int[] posts) {
        int sum = 0;
        for (int k = 0; k < planned.length; k++) {
            sum += Math.abs(posts[k] - baseline.posts(planned[k], ward));
        }
        return sum;
    }
}
