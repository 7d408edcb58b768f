package org.wardplan.planning.optimise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.Rule;
import org.wardplan.planning.Evaluation;

/**
 * The rule of neighbours. Where two such rules are on, the pairs of both keep to the smaller of their figures, which is
 * stricter than either.
 */
final class WardTies {
    static final double ROUNDING = 1e-9;

    private WardTies() {}

    /** Pairs of wards that touch, the lower number first, exempt wards left out; null where no rule is on. */
    static AllocationModel.@Nullable Ties of(
            Evaluation evaluation,
            WardSet wards,
            PlacedRoles roles,
            List<Rule> rules,
            List<AllocationModel.Ward> choices,
            FixedWards fixed) {
        List<Rule.Neighbours> on = on(rules);
        if (on.isEmpty()) {
            return null;
        }
        double[][] level = new double[wards.size()][];
        for (int w = 0; w < level.length; w++) {
            int[][] posts = choices.get(w).posts();
            double target = evaluation.need().target(w);
            level[w] = new double[posts.length];
            for (int c = 0; c < posts.length; c++) {
                level[w][c] = target <= 0 ? 1 : roles.effective(w, posts[c]) / target;
            }
        }
        return new AllocationModel.Ties(on.get(0).id(), fixed.open(pairs(wards, on)), level, most(on));
    }

    private static List<Rule.Neighbours> on(List<Rule> rules) {
        return rules.stream()
                .filter(r -> r.on() && r instanceof Rule.Neighbours)
                .map(Rule.Neighbours.class::cast)
                .toList();
    }

    private static double most(List<Rule.Neighbours> on) {
        return on.stream().mapToDouble(Rule.Neighbours::most).min().orElse(Double.POSITIVE_INFINITY) + ROUNDING;
    }

    static int[][] pairs(WardSet wards, List<Rule.Neighbours> on) {
        Set<Integer> exempt = new HashSet<>();
        for (int w = 0; w < wards.size(); w++) {
            String code = wards.ward(w).code().value();
            if (on.stream().allMatch(r -> r.exempt().contains(code))) {
                exempt.add(w);
            }
        }
        List<int[]> pairs = new ArrayList<>();
        for (int w = 0; w < wards.size(); w++) {
            for (int k = 0; k < wards.neighbourCount(w); k++) {
                int v = wards.neighbour(w, k);
                if (v > w && !exempt.contains(w) && !exempt.contains(v)) {
                    pairs.add(new int[] {w, v});
                }
            }
        }
        return pairs.toArray(int[][]::new);
    }

    /**
     * Effective posts by ward up to which a post is of use: the target; what the ward must not fall below; and the
     * coverage that a neighbour's least posts force on it.
     */
    static double[] wanted(
            Evaluation evaluation,
            WardSet wards,
            PlacedRoles roles,
            WardRules ofWard,
            List<Rule> rules,
            FixedWards fixed) {
        double[] wanted = new double[wards.size()];
        double[] coverage = new double[wanted.length];
        for (int w = 0; w < wanted.length; w++) {
            double target = evaluation.need().target(w);
            int[] least = new int[roles.count()];
            for (int k = 0; k < least.length; k++) {
                least[k] = ofWard.least(w, k);
            }
            coverage[w] = target <= 0 ? 1 : Math.max(roles.effective(w, least), ofWard.leastEffective(w)) / target;
        }
        List<Rule.Neighbours> on = on(rules);
        if (!on.isEmpty()) {
            spread(coverage, fixed.open(pairs(wards, on)), most(on));
        }
        for (int w = 0; w < wanted.length; w++) {
            double target = evaluation.need().target(w);
            wanted[w] = Math.max(target, Math.max(ofWard.leastEffective(w), on.isEmpty() ? 0 : coverage[w] * target));
        }
        return wanted;
    }

    private static void spread(double[] coverage, int[][] pairs, double most) {
        boolean changed = most > 0;
        while (changed) {
            changed = false;
            for (int[] pair : pairs) {
                for (int way = 0; way < 2; way++) {
                    double forced = coverage[pair[way]] - most;
                    if (forced > coverage[pair[1 - way]] + ROUNDING) {
                        coverage[pair[1 - way]] = forced;
                        changed = true;
                    }
                }
            }
        }
    }
}
