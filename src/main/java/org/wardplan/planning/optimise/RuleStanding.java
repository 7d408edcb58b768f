package org.wardplan.planning.optimise;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.wardplan.model.finance.Money;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.plan.Lock;
import org.wardplan.model.plan.PostOverride;
import org.wardplan.model.plan.Rule;
import org.wardplan.planning.Evaluation;

/** How a plan stands to one rule, in words. */
final class RuleStanding {
    private static final String BINDING = " · binding";

    private final Rule rule;
    private final List<Rule> alone;
    private final Evaluation evaluation;
    private final WardSet wards;
    private final Allocation baseline;
    private final PlacedRoles roles;
    private boolean broken;

    private RuleStanding(Rule rule, Evaluation evaluation, WardSet wards) {
        this.rule = rule;
        this.evaluation = evaluation;
        this.wards = wards;
        baseline = evaluation.baseline();
        alone = new ArrayList<>(List.of(rule));
        if (rule instanceof Rule.TownCentreCap) {
            // A cap over the floor needs to know the floor.
            evaluation.scenario().rulebook().rules().stream()
                    .filter(Rule.Floor.class::isInstance)
                    .findFirst()
                    .ifPresent(f -> alone.add(f.switched(false)));
        }
        roles = PlacedRoles.of(evaluation, alone);
    }

    /** @param rule taken as if it were on */
    static String of(Rule rule, Evaluation evaluation, WardSet wards) {
        return new RuleStanding(rule, evaluation, wards).words();
    }

    /** @param rule taken as if it were on */
    static boolean isBroken(Rule rule, Evaluation evaluation, WardSet wards) {
        RuleStanding standing = new RuleStanding(rule, evaluation, wards);
        standing.words();
        return standing.broken;
    }

    private String words() {
        if (rule instanceof Rule.Money || rule instanceof Rule.RingFence) {
            return money();
        } else if (rule instanceof Rule.HeadCount h) {
            return headCount(h);
        } else if (rule instanceof Rule.Supervision s) {
            return supervision(s);
        } else if (rule instanceof Rule.Locks) {
            return wards(evaluation.scenario().locks().stream().map(Lock::ward).collect(Collectors.toSet()));
        } else if (rule instanceof Rule.Overrides) {
            int n = evaluation.scenario().advice().overrides().size();
            return n == 0
                    ? "none"
                    : RuleWords.count(n) + " in "
                            + wards(evaluation.scenario().advice().overrides().stream()
                                    .map(PostOverride::ward)
                                    .collect(Collectors.toSet()));
        } else if (rule instanceof Rule.KeepArea k) {
            Set<String> in = wards.wards().stream()
                    .map(w -> w.code().value())
                    .filter(c -> WardRules.inside(wards, k.area(), wards.indexOf(c)))
                    .collect(Collectors.toSet());
            return wards(in);
        } else if (rule instanceof Rule.Neighbours n) {
            return neighbours(n);
        } else if (rule instanceof Rule.WholePosts) {
            return "always on";
        } else if (rule instanceof Rule.AreaLimit || rule instanceof Rule.Mix m && m.area() != null) {
            return areas();
        }
        return eachWard();
    }

    private static String wards(Set<String> codes) {
        int n = codes.size();
        return n == 0 ? "none" : RuleWords.count(n) + (n == 1 ? " ward" : " wards");
    }

    private AreaLimits limits() {
        return AreaLimits.of(evaluation, wards, baseline, roles, evaluation.budget(), alone);
    }

    private String money() {
        List<AllocationModel.Limit> limits = limits().london();
        if (limits.isEmpty()) {
            return rule instanceof Rule.RingFence ? "no such line" : "";
        }
        AllocationModel.Limit limit = limits.get(0);
        Money left = new Money(limit.slack(totals(limit.each().length)));
        broken = left.isNegative();
        return left.isNegative()
                ? new Money(-left.pence()).inPounds() + " over"
                : left.inPounds() + " left" + (binds(limit, left.pence()) ? BINDING : "");
    }

    /** Whether not even one more of the smallest unit fits. */
    private static boolean binds(AllocationModel.Limit limit, long slack) {
        long unit = Long.MAX_VALUE;
        for (long each : limit.each()) {
            unit = each == 0 ? unit : Math.min(unit, Math.abs(each));
        }
        return slack >= 0 && slack < unit;
    }

    private int[] totals(int n) {
        int[] totals = new int[n];
        for (int k = 0; k < n; k++) {
            totals[k] = evaluation.london().posts()[roles.place(k)];
        }
        return totals;
    }

    private String headCount(Rule.HeadCount h) {
        int k = roles.indexOf(h.role());
        List<AllocationModel.Limit> limits = limits().london();
        if (k < 0) {
            return "not placed";
        }
        int posts = totals(roles.count())[k];
        if (limits.isEmpty()) {
            return RuleWords.count(posts);
        }
        long left = limits.get(0).most() - posts;
        broken = left < 0;
        return RuleWords.count(posts)
                + (left < 0 ? " · " + RuleWords.count(-left) + " over" : left == 0 ? BINDING : "");
    }

    private String supervision(Rule.Supervision s) {
        int k = roles.indexOf(s.role());
        if (k < 0) {
            return "no such role";
        }
        AllocationModel.Limit limit = limits().london().get(0);
        int[] totals = totals(roles.count());
        int others = 0;
        for (int j = 0; j < totals.length; j++) {
            others += limit.each()[j] > 0 ? totals[j] : 0;
        }
        int needed = (others + s.posts() - 1) / s.posts();
        broken = totals[k] < needed;
        return RuleWords.count(totals[k]) + " of " + RuleWords.count(needed)
                + (totals[k] == needed && needed > 0 ? BINDING : "");
    }

    private String areas() {
        AreaLimits limits = limits();
        List<AllocationModel.Group> groups = limits.groups();
        int[] group = limits.group();
        int met = 0;
        int binding = 0;
        for (int g = 0; g < groups.size(); g++) {
            int[] totals = new int[roles.count()];
            for (int w = 0; w < group.length; w++) {
                for (int k = 0; k < totals.length; k++) {
                    totals[k] += group[w] == g ? evaluation.posts(roles.place(k), w) : 0;
                }
            }
            List<AllocationModel.Limit> of = groups.get(g).limits();
            met += of.stream().allMatch(l -> l.slack(totals) >= 0) ? 1 : 0;
            binding += of.stream().anyMatch(l -> binds(l, l.slack(totals))) ? 1 : 0;
        }
        if (groups.isEmpty()) {
            int[] totals = totals(roles.count());
            List<AllocationModel.Limit> of = limits.london();
            boolean kept = of.stream().allMatch(l -> l.slack(totals) >= 0);
            boolean bound = of.stream().anyMatch(l -> binds(l, l.slack(totals)));
            broken = !kept;
            return of.isEmpty() ? "not placed" : (kept ? "met" : "not met") + (kept && bound ? BINDING : "");
        } else if (groups.size() == 1) {
            broken = met == 0;
            return met == 0 ? "not met" : "met" + (binding > 0 ? BINDING : "");
        }
        return met(met, groups.size())
                + (met == groups.size() && binding > 0 ? " · " + RuleWords.count(binding) + " binding" : "");
    }

    private String met(int met, int of) {
        broken = met < of;
        return RuleWords.count(met) + " of " + RuleWords.count(of) + " met";
    }

    private String eachWard() {
        WardRules ofWard = WardRules.of(evaluation, wards, baseline, roles, alone);
        int meant = 0;
        int met = 0;
        int atCap = 0;
        for (int w = 0; w < wards.size(); w++) {
            if (!means(w)) {
                continue;
            }
            meant++;
            int[] posts = new int[roles.count()];
            boolean kept = true;
            boolean at = false;
            for (int k = 0; k < posts.length; k++) {
                posts[k] = evaluation.posts(roles.place(k), w);
                kept &= posts[k] >= ofWard.least(w, k) && posts[k] <= ofWard.most(w, k);
                at |= posts[k] == ofWard.most(w, k);
            }
            met += kept && ofWard.allows(w, posts) ? 1 : 0;
            atCap += at ? 1 : 0;
        }
        if (rule instanceof Rule.TownCentreCap && met == meant && atCap > 0) {
            return RuleWords.count(atCap) + (atCap == 1 ? " ward" : " wards") + " at the cap";
        }
        return met(met, meant);
    }

    private boolean means(int ward) {
        Set<String> codes = rule instanceof Rule.WardPosts p
                ? p.wards()
                : rule instanceof Rule.TownCentreCap c ? c.wards() : Set.of();
        return codes.isEmpty() || codes.contains(wards.ward(ward).code().value());
    }

    private String neighbours(Rule.Neighbours n) {
        int[][] pairs = WardTies.pairs(wards, List.of(n));
        int met = 0;
        for (int[] pair : pairs) {
            double apart = Math.abs(evaluation.coverage(pair[0]) - evaluation.coverage(pair[1]));
            met += apart <= n.most() + WardTies.ROUNDING ? 1 : 0;
        }
        return met(met, pairs.length).replace(" met", " pairs met");
    }
}
