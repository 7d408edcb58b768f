package org.wardplan.planning.optimise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.wardplan.model.finance.Money;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.plan.Lock;
import org.wardplan.model.plan.PostChange;
import org.wardplan.model.plan.Rule;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.workforce.Role;
import org.wardplan.planning.Evaluation;

/** What the rules of a scenario that are on mean for single wards, for areas and for London. */
final class RuleModel {
    private final Evaluation evaluation;
    private final WardSet wards;
    private final int[] planned;
    private final int[][] least;
    private final int[][] most;
    private final List<AllocationModel.Limit> london = new ArrayList<>();

    private RuleModel(Evaluation evaluation, WardSet wards, Allocation baseline, Money budget, List<Rule> rules) {
        this.evaluation = evaluation;
        this.wards = wards;
        List<Role> roles = evaluation.roles();
        planned = IntStream.range(0, roles.size())
                .filter(r -> roles.get(r).plannable())
                .toArray();
        least = new int[wards.size()][planned.length];
        most = new int[wards.size()][planned.length];
        for (int[] m : most) {
            Arrays.fill(m, PostChange.MOST_POSTS);
        }
        for (Rule rule : rules) {
            if (rule.on()) {
                add(rule, budget);
            }
        }
    }

    /** @param baseline the allocation that change, loss and gain are counted against */
    static RuleModel of(Evaluation evaluation, WardSet wards, Allocation baseline, Money budget, List<Rule> rules) {
        return new RuleModel(evaluation, wards, baseline, budget, rules);
    }

    private void add(Rule rule, Money budget) {
        Scenario s = evaluation.scenario();
        if (rule instanceof Rule.Money) {
            london.add(new AllocationModel.Limit(
                    rule.id(), costs(), budget.minus(fixedCost()).pence()));
        } else if (rule instanceof Rule.HeadCount h) {
            double limit = s.assumptions().value("limit." + h.role(), Double.NaN);
            for (int k = 0; k < planned.length && !Double.isNaN(limit); k++) {
                if (role(k).equals(h.role())) {
                    long[] each = new long[planned.length];
                    each[k] = 1;
                    london.add(new AllocationModel.Limit(rule.id(), each, Math.round(limit)));
                }
            }
        } else if (rule instanceof Rule.Floor f) {
            for (int k = 0; k < planned.length; k++) {
                int posts = f.posts().getOrDefault(role(k), 0);
                for (int[] l : least) {
                    l[k] = Math.max(l[k], posts);
                }
            }
        } else if (rule instanceof Rule.Locks) {
            for (int w = 0; w < least.length; w++) {
                for (int k = 0; k < planned.length; k++) {
                    if (s.locks().contains(new Lock(wards.ward(w).code().value(), role(k)))) {
                        least[w][k] = evaluation.posts(planned[k], w);
                        most[w][k] = least[w][k];
                    }
                }
            }
        }
    }

    private String role(int k) {
        return evaluation.roles().get(planned[k]).id();
    }

    private long[] costs() {
        return Arrays.stream(planned)
                .mapToLong(r -> evaluation.rates(r).unitCost().pence())
                .toArray();
    }

    /** What the posts cost that are not placed. */
    private Money fixedCost() {
        Money sum = Money.ZERO;
        for (int r = 0; r < evaluation.roles().size(); r++) {
            int role = r;
            if (Arrays.stream(planned).noneMatch(p -> p == role)) {
                sum = sum.plus(evaluation
                        .rates(r)
                        .unitCost()
                        .times(evaluation.scenario().allocation().total(r)));
            }
        }
        return sum;
    }

    /** Roles that are placed, by their place in the plan's list. */
    int[] planned() {
        return planned.clone();
    }

    /** Least posts of a placed role in a ward. */
    int least(int ward, int k) {
        return least[ward][k];
    }

    /** Most posts of a placed role in a ward; {@link PostChange#MOST_POSTS} where nothing limits them. */
    int most(int ward, int k) {
        return most[ward][k];
    }

    /** Whether the rules on single wards that look at all its roles together allow these posts of the placed roles. */
    boolean allows(int ward, int[] posts) {
        return true;
    }

    List<AllocationModel.Limit> london() {
        return london;
    }

    /** Innermost group of each ward, −1 for none. */
    int[] group() {
        int[] group = new int[wards.size()];
        Arrays.fill(group, -1);
        return group;
    }

    List<AllocationModel.Group> groups() {
        return List.of();
    }
}
