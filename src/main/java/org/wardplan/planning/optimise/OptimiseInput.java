package org.wardplan.planning.optimise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.wardplan.model.finance.Money;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.Lock;
import org.wardplan.model.plan.PostChange;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.workforce.Role;
import org.wardplan.planning.Evaluation;

/**
 * The question put to the optimiser: a scenario, what is best, and how much money. Roles that are not plannable stay as
 * they are, as do locked posts; the floor of the scenario and its limits on head-count are kept.
 */
public final class OptimiseInput {
    private final Evaluation evaluation;
    private final Objective objective;
    private final Money budget;
    private final int[] planned;
    private final AllocationModel model;
    private final List<String> wardCodes;

    private OptimiseInput(Evaluation evaluation, WardSet wards, Objective objective, Money budget) {
        this.evaluation = evaluation;
        this.objective = objective;
        this.budget = budget;
        List<Role> roles = evaluation.roles();
        planned = IntStream.range(0, roles.size())
                .filter(r -> roles.get(r).plannable())
                .toArray();
        wardCodes = wards.wards().stream().map(w -> w.code().value()).toList();
        List<AllocationModel.Ward> choices = new ArrayList<>();
        for (int w = 0; w < evaluation.wards(); w++) {
            choices.add(choices(w));
        }
        int[] group = new int[evaluation.wards()];
        Arrays.fill(group, -1);
        model = new AllocationModel(planned.length, choices, group, limits(), List.of());
    }

    public static OptimiseInput of(Evaluation evaluation, WardSet wards, Objective objective, Money budget) {
        return new OptimiseInput(evaluation, wards, objective, budget);
    }

    private List<AllocationModel.Limit> limits() {
        Scenario s = evaluation.scenario();
        List<AllocationModel.Limit> limits = new ArrayList<>();
        Money left = budget;
        for (int r = 0; r < evaluation.roles().size(); r++) {
            if (!evaluation.roles().get(r).plannable()) {
                left = left.minus(
                        evaluation.rates(r).unitCost().times(s.allocation().total(r)));
            }
        }
        long[] cost = Arrays.stream(planned)
                .mapToLong(r -> evaluation.rates(r).unitCost().pence())
                .toArray();
        limits.add(new AllocationModel.Limit("budget", cost, left.pence()));
        for (int k = 0; k < planned.length; k++) {
            String role = evaluation.roles().get(planned[k]).id();
            double most = s.assumptions().value("limit." + role, Double.NaN);
            if (!Double.isNaN(most)) {
                long[] each = new long[planned.length];
                each[k] = 1;
                limits.add(new AllocationModel.Limit("limit." + role, each, Math.round(most)));
            }
        }
        return limits;
    }

    /** All pairs of posts that are of use: none with a post that could go without opening a gap. */
    private AllocationModel.Ward choices(int ward) {
        Scenario s = evaluation.scenario();
        int n = planned.length;
        int[] least = new int[n];
        int[] most = new int[n];
        double target = evaluation.need().target(ward);
        double fixed = 0;
        for (int r = 0; r < evaluation.roles().size(); r++) {
            if (!evaluation.roles().get(r).plannable()) {
                fixed += evaluation.posts(r, ward) * evaluation.rates(r).effectivePerPost();
            }
        }
        double[] each = Arrays.stream(planned)
                .mapToDouble(r -> evaluation.rates(r).effectivePerPost())
                .toArray();
        for (int k = 0; k < n; k++) {
            String role = evaluation.roles().get(planned[k]).id();
            if (s.locks().contains(new Lock(wardCodes.get(ward), role))) {
                least[k] = evaluation.posts(planned[k], ward);
                most[k] = least[k];
            } else {
                least[k] = s.floor().getOrDefault(role, 0);
                int needed = each[k] <= 0 ? 0 : (int) Math.ceil(Math.max(0, target - fixed) / each[k]);
                most[k] = Math.min(PostChange.MOST_POSTS, Math.max(least[k], needed));
            }
        }
        List<int[]> posts = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        int[] at = least.clone();
        while (true) {
            double e = fixed;
            for (int k = 0; k < n; k++) {
                e += at[k] * each[k];
            }
            boolean idle = false;
            for (int k = 0; k < n; k++) {
                idle |= at[k] > least[k] && e - each[k] >= target;
            }
            if (!idle) {
                posts.add(at.clone());
                values.add(objective.value(target, e));
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
        return new AllocationModel.Ward(
                posts.toArray(int[][]::new),
                values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    AllocationModel model() {
        return model;
    }

    public Evaluation evaluation() {
        return evaluation;
    }

    public Objective objective() {
        return objective;
    }

    public Money budget() {
        return budget;
    }

    /** The whole allocation, with the roles that are not placed as they are. */
    int[][] posts(int[] choice) {
        int[][] posts = evaluation.scenario().allocation().toArray();
        for (int w = 0; w < choice.length; w++) {
            int[] of = model.wards().get(w).posts()[choice[w]];
            for (int k = 0; k < planned.length; k++) {
                posts[planned[k]][w] = of[k];
            }
        }
        return posts;
    }

    /** Ids of the roles that are placed, in the order of the model. */
    List<String> plannedRoles() {
        return Arrays.stream(planned)
                .mapToObj(r -> evaluation.roles().get(r).id())
                .toList();
    }

    String wardCode(int ward) {
        return wardCodes.get(ward);
    }
}
