package org.wardplan.planning.optimise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.plan.Objective;
import org.wardplan.model.plan.Rule;
import org.wardplan.planning.Summary;

/**
 * What it costs to set the posts of a role in one ward by hand, with all others placed as best they can be around it.
 *
 * @param ward place in the ward set
 * @param role its id
 * @param posts as set
 * @param feasible false where the rules do not let the ward have them
 * @param points more of what is made small than in the best plan, 0 or more when both are proved: points (the floor's =
 *     100) of unmet need or harm, posts short, or posts changed; index points of unmet need for the fairest plan
 * @param unmetNeedPoints index points of unmet need more than in the best plan; negative where there is less of it, as
 *     may be when something else is made small
 * @param proved whether both plans are proved to be the best
 * @param text the same in plain English
 */
public record OverrideCost(
        int ward,
        String role,
        int posts,
        boolean feasible,
        double points,
        double unmetNeedPoints,
        boolean proved,
        String text) {
    private static final String RULE = "set-by-hand";

    /** @param best the answer of the exact search for the question as it is */
    public static OverrideCost of(
            OptimiseInput in,
            Optimum best,
            int ward,
            String role,
            int posts,
            Progress progress,
            Cancellation cancellation) {
        String name = in.wards().ward(ward).name();
        String set = name + " with " + RulePhrase.posts(posts, role);
        Allocation free = best.allocation();
        Optimum forced = Optimiser.exact(fixed(in, ward, role, posts), progress, cancellation);
        Allocation around = forced.allocation();
        if (posts < 0 || free == null || around == null) {
            return new OverrideCost(
                    ward, role, posts, false, Double.NaN, Double.NaN, true, "The rules do not let " + set + " be.");
        }
        Summary before = in.evaluate(free).london();
        Summary after = in.evaluate(around).london();
        Worth worth = new Worth(in);
        double unmet = after.unmetNeedIndex() - before.unmetNeedIndex();
        boolean fairest = in.aim().objective() == Objective.FAIREST;
        double points = fairest ? unmet : worth.shown(forced.objective() - best.objective());
        boolean proved = best.status() == Optimum.Status.OPTIMAL && forced.status() == Optimum.Status.OPTIMAL;
        String what = fairest ? "points of unmet need" : worth.noun();
        String text = Math.abs(points) < 5e-5
                ? set + " costs nothing: a plan as good has it so."
                : String.format(
                        Locale.ROOT,
                        "%s %s %.3f %s, the other posts placed as best they can be around it%s.",
                        set,
                        points < 0 ? "saves" : "costs",
                        Math.abs(points),
                        what,
                        proved ? "" : ", not proved");
        return new OverrideCost(ward, role, posts, true, points, unmet, proved, text);
    }

    private static OptimiseInput fixed(OptimiseInput in, int ward, String role, int posts) {
        List<Rule> rules = new ArrayList<>(in.rules());
        rules.add(new Rule.WardPosts(RULE, true, Set.of(in.wardCode(ward)), role, posts, posts));
        return in.with(rules);
    }
}
