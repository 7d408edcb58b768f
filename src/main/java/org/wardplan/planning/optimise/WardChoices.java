package org.wardplan.planning.optimise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wardplan.model.plan.Aim;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.plan.Objective;
import org.wardplan.model.plan.PostChange;
import org.wardplan.planning.Evaluation;

/** Lists what each ward may have. */
final class WardChoices {
    private final Evaluation evaluation;
    private final Allocation baseline;
    private final Aim aim;
    private final WardValues values;
    private final RuleModel rules;
    private final int[] planned;
    private final double[] each;
    private int[][] listed = new int[64][];
    private double[] listedValues = new double[64];

    private WardChoices(Evaluation evaluation, Allocation baseline, Aim aim, WardValues values, RuleModel rules) {
        this.evaluation = evaluation;
        this.baseline = baseline;
        this.aim = aim;
        this.values = values;
        this.rules = rules;
        planned = rules.planned();
        each = new double[planned.length];
        for (int k = 0; k < each.length; k++) {
            each[k] = evaluation.rates(planned[k]).effectivePerPost();
        }
    }

    static List<AllocationModel.Ward> of(
            Evaluation evaluation, Allocation baseline, Aim aim, WardValues values, RuleModel rules) {
        WardChoices choices = new WardChoices(evaluation, baseline, aim, values, rules);
        List<AllocationModel.Ward> wards = new ArrayList<>();
        for (int w = 0; w < evaluation.wards(); w++) {
            wards.add(choices.of(w));
        }
        return wards;
    }

    private double fixed(int ward) {
        double fixed = evaluation.effective(ward);
        for (int k = 0; k < planned.length; k++) {
            fixed -= evaluation.posts(planned[k], ward) * each[k];
        }
        return fixed;
    }

    /** All posts that are of use: none with a post that could go without opening a gap, unless a rule may ask for it. */
    private AllocationModel.Ward of(int ward) {
        int n = planned.length;
        double target = evaluation.need().target(ward);
        double wanted = rules.wanted(ward);
        double fixed = fixed(ward);
        int[] least = new int[n];
        int[] most = new int[n];
        int[] asked = new int[n];
        for (int k = 0; k < n; k++) {
            least[k] = rules.least(ward, k);
            int needed = each[k] <= 0 ? 0 : (int) Math.ceil(Math.max(0, wanted - fixed) / each[k]);
            asked[k] = rules.asked(ward, k);
            if (aim.objective() == Objective.LEAST_CHANGE) {
                // Posts of the baseline may stay, whether they close a gap or not.
                asked[k] = Math.max(asked[k], baseline.posts(planned[k], ward));
            }
            int useful = Math.max(needed, asked[k]);
            most[k] = Math.min(Math.min(PostChange.MOST_POSTS, rules.most(ward, k)), Math.max(least[k], useful));
            if (most[k] < least[k]) {
                return new AllocationModel.Ward(new int[0][], new double[0]);
            }
        }
        boolean free = rules.free(ward);
        boolean stays = rules.fixed(ward);
        int size = 0;
        int[] at = least.clone();
        while (true) {
            double e = fixed;
            for (int k = 0; k < n; k++) {
                e += at[k] * each[k];
            }
            boolean idle = false;
            for (int k = 0; k < n; k++) {
                idle |= at[k] > Math.max(least[k], asked[k]) && e - each[k] >= wanted && (free || spared(ward, at, k));
            }
            if (!idle && (stays || reached(target, e)) && (free || rules.allows(ward, at))) {
                size = list(size, at.clone(), values.of(ward, e, WardValues.changed(baseline, ward, planned, at)));
            }
            if (idle && free) {
                // With more of the first role the same post is idle still.
                at[0] = most[0];
            }
            int k = 0;
            while (k < n && at[k] == most[k]) {
                at[k] = least[k];
                k++;
            }
            if (k == n) {
                break;
            }
            at[k]++;
        }
        return new AllocationModel.Ward(Arrays.copyOf(listed, size), Arrays.copyOf(listedValues, size));
    }

    private int list(int size, int[] posts, double value) {
        if (size == listed.length) {
            listed = Arrays.copyOf(listed, 2 * size);
            listedValues = Arrays.copyOf(listedValues, 2 * size);
        }
        listed[size] = posts;
        listedValues[size] = value;
        return size + 1;
    }

    /** Whether effective posts are the coverage that is asked for. */
    private boolean reached(double target, double effective) {
        return aim.objective() != Objective.LEAST_CHANGE
                || target <= 0
                || CoverageLevels.level(effective / target) >= CoverageLevels.level(aim.coverage());
    }

    /** Whether the rules allow one post fewer of a role. */
    private boolean spared(int ward, int[] posts, int k) {
        int[] fewer = posts.clone();
        fewer[k]--;
        return rules.allows(ward, fewer);
    }
}
