package org.wardplan.planning.optimise;

import java.util.Locale;
import org.wardplan.model.plan.Aim;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.plan.Objective;
import org.wardplan.planning.Evaluation;

/**
 * What posts are worth in a ward under an aim, from the values themselves and not from any list of choices: so posts that
 * break a rule, or close no gap, have a worth too. Shown in points (the floor's sum = 100) where a sum of unmet need or
 * harm is made small, in effective posts where posts short are, in posts where changes are.
 */
final class Worth {
    private final Aim aim;
    private final Evaluation evaluation;
    private final Allocation baseline;
    private final PlacedRoles roles;
    private final WardValues values;
    private final WardValues unmet;
    private final int[] planned;
    private final double[] fixed;
    private final double atFloor;
    private final double unmetAtFloor;

    Worth(OptimiseInput in) {
        aim = in.aim();
        evaluation = in.evaluation();
        baseline = in.baseline();
        roles = PlacedRoles.of(evaluation, in.rules());
        planned = roles.places();
        values = WardValues.of(aim, evaluation, in.preventableHarm());
        unmet = WardValues.shortfall(evaluation.need(), 2);
        fixed = new double[evaluation.wards()];
        double sum = 0;
        double sumUnmet = 0;
        for (int w = 0; w < fixed.length; w++) {
            fixed[w] = roles.fixedEffective(w);
            sum += values.of(w, evaluation.need().floorEffective(), 0);
            sumUnmet += unmet.of(w, evaluation.need().floorEffective(), 0);
        }
        atFloor = sum;
        unmetAtFloor = sumUnmet;
    }

    PlacedRoles roles() {
        return roles;
    }

    /** Posts of the placed roles. */
    int[] posts(Allocation a, int ward) {
        int[] posts = new int[planned.length];
        for (int k = 0; k < posts.length; k++) {
            posts[k] = a.posts(planned[k], ward);
        }
        return posts;
    }

    static int[] with(int[] posts, int k, int more) {
        int[] changed = posts.clone();
        changed[k] += more;
        return changed;
    }

    private double effective(int ward, int[] posts) {
        double e = fixed[ward];
        for (int k = 0; k < posts.length; k++) {
            e += posts[k] * roles.each(k);
        }
        return e;
    }

    double coverage(int ward, int[] posts) {
        double target = evaluation.need().target(ward);
        return target <= 0 ? 1 : effective(ward, posts) / target;
    }

    /** What the ward adds to the sum that is made small. */
    double value(int ward, int[] posts) {
        return values.of(ward, effective(ward, posts), WardValues.changed(baseline, ward, planned, posts));
    }

    /** Index points of unmet need that going from some posts to others saves. */
    double unmetSaved(int ward, int[] from, int[] to) {
        double saved = unmet.of(ward, effective(ward, from), 0) - unmet.of(ward, effective(ward, to), 0);
        return unmetAtFloor <= 0 ? 0 : 100 * saved / unmetAtFloor;
    }

    /**
     * What going from fewer posts to more is worth, as shown; for the fairest plan the share of the target that the ward
     * lacks with the fewer posts, as the ward that lacks most comes first.
     */
    double step(int ward, int[] fewer, int[] more) {
        return aim.objective() == Objective.FAIREST
                ? 1 - coverage(ward, fewer)
                : shown(value(ward, fewer) - value(ward, more));
    }

    /** A difference of the sum as shown. */
    double shown(double difference) {
        return switch (aim.objective()) {
            case GAPS, HARM, FAIREST -> atFloor <= 0 ? 0 : 100 * difference / atFloor;
            case SHORT, LEAST_CHANGE -> difference;
        };
    }

    /** What is counted, after a number. */
    String noun() {
        return switch (aim.objective()) {
            case GAPS ->
                aim.power() == 2
                        ? "points of unmet need"
                        : String.format(
                                Locale.ROOT, "points of unmet need with gaps to the power of %.3g", aim.power());
            case SHORT -> "posts short";
            case FAIREST -> "of its target";
            case HARM -> "points of harm";
            case LEAST_CHANGE -> "posts changed";
        };
    }

    Aim aim() {
        return aim;
    }
}
