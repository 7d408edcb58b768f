package org.wardplan.planning.optimise;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.finance.Money;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.plan.PostChange;
import org.wardplan.model.plan.Rule;
import org.wardplan.planning.Evaluation;

/**
 * What the rules of a scenario that are on mean for single wards, for areas and for London. Rules that name a role, ward
 * or area that is not there mean nothing. Rules that contradict each other in one ward leave it without a choice.
 */
final class RuleModel {
    private final Evaluation evaluation;
    private final WardSet wards;
    private final Allocation baseline;
    private final List<Rule> rules;
    private final PlacedRoles roles;
    private final WardRules ofWard;
    private final AreaLimits limits;
    private final double[] wanted;
    private final int[][] asked;
    private final FixedWards fixed;

    private RuleModel(
            Evaluation evaluation,
            WardSet wards,
            Allocation baseline,
            Money budget,
            List<Rule> rules,
            FixedWards fixed) {
        this.evaluation = evaluation;
        this.wards = wards;
        this.baseline = baseline;
        this.rules = rules;
        this.fixed = fixed;
        roles = PlacedRoles.of(evaluation, rules);
        ofWard = WardRules.of(evaluation, wards, baseline, roles, rules, fixed);
        limits = AreaLimits.of(evaluation, wards, baseline, roles, budget, rules, fixed);
        wanted = WardTies.wanted(evaluation, wards, roles, ofWard, rules, fixed);
        asked = asked();
    }

    private RuleModel(RuleModel same, Money budget) {
        evaluation = same.evaluation;
        wards = same.wards;
        baseline = same.baseline;
        rules = same.rules;
        roles = same.roles;
        ofWard = same.ofWard;
        wanted = same.wanted;
        fixed = same.fixed;
        limits = AreaLimits.of(evaluation, wards, baseline, roles, budget, rules, fixed);
        asked = rules.stream().anyMatch(RuleModel::asksForMoney) ? asked() : same.asked;
    }

    private static boolean asksForMoney(Rule rule) {
        return rule.on() && rule instanceof Rule.AreaLimit a && a.measure() == Rule.Measure.SHARE && a.least() != null;
    }

    /** @param baseline the allocation that change, loss and gain are counted against */
    static RuleModel of(
            Evaluation evaluation,
            WardSet wards,
            Allocation baseline,
            Money budget,
            List<Rule> rules,
            FixedWards fixed) {
        return new RuleModel(evaluation, wards, baseline, budget, rules, fixed);
    }

    /** The same rules with another budget; all that it does not touch is shared. */
    RuleModel with(Money budget) {
        return new RuleModel(this, budget);
    }

    /** Whether the wards have the same choices under both, as they have unless a share of the budget is asked for. */
    boolean sameChoices(RuleModel other) {
        return ofWard == other.ofWard && (asked == other.asked || Arrays.deepEquals(asked, other.asked));
    }

    /** By ward and role: posts that are listed whether they close a gap or not, since a rule may ask for them. */
    private int[][] asked() {
        int[][] useful = new int[wards.size()][roles.count()];
        for (int w = 0; w < useful.length; w++) {
            for (int k = 0; k < useful[w].length; k++) {
                useful[w][k] = useful(w, k);
            }
        }
        int[][] sum = AskedPosts.of(roles, ofWard, limits, useful);
        for (int w = 0; w < useful.length; w++) {
            for (int k = 0; k < useful[w].length; k++) {
                sum[w][k] = Math.max(sum[w][k], Math.max(ofWard.asked(w, k), supervising(useful[w], k)));
            }
        }
        return sum;
    }

    /** Posts of a role that close the ward's gap when the other roles have their least. */
    private int useful(int ward, int k) {
        double missing = wanted[ward] - roles.fixedEffective(ward);
        for (int j = 0; j < roles.count(); j++) {
            missing -= j == k ? 0 : ofWard.least(ward, j) * roles.each(j);
        }
        return roles.each(k) <= 0 || missing <= 0
                ? 0
                : (int) Math.min(PostChange.MOST_POSTS, Math.ceil(missing / roles.each(k)));
    }

    /** Posts of a role that are enough to supervise all others of the ward. */
    private int supervising(int[] useful, int k) {
        int most = 0;
        for (Rule rule : rules) {
            if (rule.on() && rule instanceof Rule.Supervision s && s.role().equals(roles.id(k))) {
                int others = 0;
                for (int j = 0; j < useful.length; j++) {
                    others = Math.max(others, j == k ? 0 : useful[j]);
                }
                most = Math.max(most, (others + s.posts() - 1) / s.posts() + 1);
            }
        }
        return most;
    }

    /** Roles that are placed, by their place in the plan's list. */
    int[] planned() {
        return roles.places();
    }

    /** Least posts of a placed role in a ward. */
    int least(int ward, int k) {
        return ofWard.least(ward, k);
    }

    /**
     * Most posts of a placed role in a ward; {@link PostChange#MOST_POSTS} where nothing limits them, less than the least
     * where rules contradict each other.
     */
    int most(int ward, int k) {
        return ofWard.most(ward, k);
    }

    /** Posts of a placed role that a ward lists though they may close no gap. */
    int asked(int ward, int k) {
        return asked[ward][k];
    }

    /** Effective posts of a ward with these posts of the placed roles. */
    double effective(int ward, int[] posts) {
        return roles.effective(ward, posts);
    }

    /** Effective posts up to which a post is of use in the ward: its target, or more where a rule asks for more. */
    double wanted(int ward) {
        return wanted[ward];
    }

    /** Whether the rules on single wards that look at all its roles together allow these posts of the placed roles. */
    boolean allows(int ward, int[] posts) {
        return ofWard.allows(ward, posts);
    }

    /** Whether {@link #allows} is true whatever the posts. */
    boolean free(int ward) {
        return ofWard.free(ward);
    }

    /** Whether the posts of a ward are not for this plan to change. */
    boolean fixed(int ward) {
        return fixed.contains(ward);
    }

    List<AllocationModel.Limit> london() {
        return limits.london();
    }

    /** Innermost group of each ward, −1 for none. */
    int[] group() {
        return limits.group();
    }

    List<AllocationModel.Group> groups() {
        return limits.groups();
    }

    /** The pairs of wards whose coverage is tied together; null where no such rule is on. */
    AllocationModel.@Nullable Ties ties(List<AllocationModel.Ward> choices) {
        return WardTies.of(evaluation, wards, roles, rules, choices, fixed);
    }
}
