package org.wardplan.planning.optimise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wardplan.model.plan.PostChange;
import org.wardplan.planning.Evaluation;

/**
 * What each ward may have when every further post is of some use. All that the rules allow would be too much to list: a
 * ward with a lot of harm may want some hundred posts. So one role at a time goes up as far as any sensible budget reaches,
 * the others only a few posts beyond their least: the best plans mix roles only to come out even. What the choices left
 * out could be worth is bounded under the prices found ({@link #reach}); so the proof holds for the full question.
 */
final class HarmChoices {
    /** Strength that choices reach up to, in multiples of what is aimed at or what the budget buys. */
    private static final double REACH = 1.3;

    private static final int MOST_CHOICES = 600_000;

    private final Evaluation evaluation;
    private final HarmCurve curve;
    private final RuleModel rules;
    private final double[] each;
    private final double[] fixed;
    private final double[] highest;
    private final List<int[][]> families;

    private HarmChoices(Evaluation evaluation, HarmCurve curve, RuleModel rules, double[] fixed, double[] each) {
        this.evaluation = evaluation;
        this.curve = curve;
        this.rules = rules;
        this.fixed = fixed;
        this.each = each;
        highest = new double[evaluation.wards()];
        families = new ArrayList<>();
    }

    /**
     * @param budget money that the choices must have room for
     * @param beside how many posts beyond the least of it a role has when it is not the one that goes up
     */
    static HarmChoices of(
            Evaluation evaluation, HarmCurve curve, RuleModel rules, PlacedRoles roles, long budget, int beside) {
        int n = roles.count();
        double[] each = new double[n];
        long[] pence = new long[n];
        for (int k = 0; k < n; k++) {
            each[k] = roles.each(k);
            pence[k] = roles.pence(k);
        }
        double[] fixed = new double[evaluation.wards()];
        Arrays.setAll(fixed, roles::fixedEffective);
        HarmChoices choices = new HarmChoices(evaluation, curve, rules, fixed, each);
        choices.reachUpTo(budget, pence);
        for (int k : choices.leading(pence)) {
            choices.families.add(choices.family(k, beside));
        }
        return choices;
    }

    /** By ward, the effective posts that any sensible budget stays below. */
    private void reachUpTo(long budget, long[] pence) {
        double cheapest = Double.POSITIVE_INFINITY;
        for (int k = 0; k < each.length; k++) {
            if (each[k] > 0) {
                cheapest = Math.min(cheapest, pence[k] / each[k]);
            }
        }
        double want = REACH * Math.max(evaluation.need().aimedEffective(), budget / Math.max(1, cheapest));
        double low = 1e-12;
        double high = 1e12;
        for (int step = 0; step < 100; step++) {
            double slope = Math.sqrt(low * high);
            double sum = 0;
            for (int w = 0; w < highest.length; w++) {
                highest[w] = Math.max(fixed[w], curve.where(w, slope));
                sum += highest[w];
            }
            if (sum > want) {
                low = slope;
            } else {
                high = slope;
            }
        }
    }

    /** Roles that go up: the cheapest for what it does, and the one with the most room, which may be the same. */
    private List<Integer> leading(long[] pence) {
        int cheapest = -1;
        int widest = -1;
        long room = -1;
        for (int k = 0; k < each.length; k++) {
            if (each[k] > 0 && (cheapest < 0 || pence[k] * each[cheapest] < pence[cheapest] * each[k])) {
                cheapest = k;
            }
            long most = Long.MAX_VALUE;
            for (AllocationModel.Limit l : rules.london()) {
                boolean alone = l.each()[k] > 0;
                for (int j = 0; j < each.length; j++) {
                    alone &= j == k || l.each()[j] == 0;
                }
                most = alone ? Math.min(most, l.most() / l.each()[k]) : most;
            }
            if (each[k] > 0 && most > room) {
                room = most;
                widest = k;
            }
        }
        return cheapest < 0 ? List.of(0) : cheapest == widest ? List.of(cheapest) : List.of(cheapest, widest);
    }

    /** By ward and role, the most posts while one role leads. */
    private int[][] family(int leading, int beside) {
        int[][] most = new int[highest.length][each.length];
        for (int w = 0; w < most.length; w++) {
            double missing = highest[w] - fixed[w];
            for (int k = 0; k < each.length; k++) {
                missing -= rules.least(w, k) * each[k];
            }
            for (int k = 0; k < each.length; k++) {
                int more = k == leading ? (int) Math.ceil(Math.max(0, missing) / each[k]) + 1 : beside;
                most[w][k] = Math.min(
                        Math.min(PostChange.MOST_POSTS, rules.most(w, k)),
                        Math.max(rules.least(w, k) + more, rules.asked(w, k)));
            }
        }
        return most;
    }

    /** How many choices there are, before the rules that look at all roles of a ward. */
    private long count() {
        long sum = 0;
        for (int[][] family : families) {
            for (int w = 0; w < family.length; w++) {
                long of = 1;
                for (int k = 0; k < each.length; k++) {
                    of *= Math.max(0, family[w][k] - rules.least(w, k) + 1);
                }
                sum += of;
            }
        }
        return sum;
    }

    /** Whether the choices are few enough to work with. */
    boolean listable() {
        return count() <= MOST_CHOICES;
    }

    List<AllocationModel.Ward> wards() {
        List<AllocationModel.Ward> wards = new ArrayList<>();
        for (int w = 0; w < highest.length; w++) {
            List<int[]> posts = new ArrayList<>();
            for (int f = 0; f < families.size(); f++) {
                list(w, f, posts);
            }
            double[] value = new double[posts.size()];
            for (int c = 0; c < value.length; c++) {
                value[c] = curve.of(w, effective(w, posts.get(c)), 0);
            }
            wards.add(new AllocationModel.Ward(posts.toArray(int[][]::new), value));
        }
        return wards;
    }

    private double effective(int ward, int[] posts) {
        double e = fixed[ward];
        for (int k = 0; k < each.length; k++) {
            e += posts[k] * each[k];
        }
        return e;
    }

    private void list(int w, int f, List<int[]> posts) {
        int[] most = families.get(f)[w];
        int[] at = new int[each.length];
        for (int k = 0; k < at.length; k++) {
            at[k] = rules.least(w, k);
            if (most[k] < at[k]) {
                return;
            }
        }
        while (true) {
            boolean known = false;
            for (int g = 0; g < f && !known; g++) {
                known = true;
                for (int k = 0; k < at.length; k++) {
                    known &= at[k] <= families.get(g)[w][k];
                }
            }
            if (!known && rules.allows(w, at)) {
                posts.add(at.clone());
            }
            int k = 0;
            while (k < at.length && at[k] == most[k]) {
                at[k] = rules.least(w, k);
                k++;
            }
            if (k == at.length) {
                return;
            }
            at[k]++;
        }
    }

    /**
     * What the prices prove for the full question.
     *
     * @param free the bound over all that the rules allow, listed or not
     * @param beyond no plan with a choice that is not listed has less
     */
    record Reach(double free, double beyond) {}

    /** The bounds, under prices found for the choices listed. */
    Reach reach(AllocationModel model, Prices prices) {
        double least = Double.POSITIVE_INFINITY;
        double below = 0;
        ChoiceTable table = model.table();
        for (int w = 0; w < highest.length; w++) {
            double[] perPost = prices.perPost(w);
            double listed = table.priced(table.best(w, perPost), perPost);
            double more = others(w, 0, new int[each.length], perPost) - listed;
            least = Math.min(least, Math.max(0, more));
            below += Math.min(0, more);
        }
        double free = prices.bound() + below;
        return new Reach(free, free + least);
    }

    /** The least price of what no family lists: in each family some role has more than it has there. */
    private double others(int w, int f, int[] corner, double[] perPost) {
        if (f == families.size()) {
            return from(w, corner, perPost);
        }
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < each.length; k++) {
            int over = families.get(f)[w][k] + 1;
            if (over <= Math.min(PostChange.MOST_POSTS, rules.most(w, k))) {
                int[] next = corner.clone();
                next[k] = Math.max(next[k], over);
                least = Math.min(least, others(w, f + 1, next, perPost));
            }
        }
        return least;
    }

    /** The least price from some posts on, if posts came in fractions and no rule held for the ward. */
    private double from(int w, int[] corner, double[] perPost) {
        double price = 0;
        double e = fixed[w];
        double cheapest = Double.POSITIVE_INFINITY;
        for (int k = 0; k < each.length; k++) {
            int posts = Math.max(corner[k], rules.least(w, k));
            price += posts * perPost[k];
            e += posts * each[k];
            if (perPost[k] < 0) {
                return Double.NEGATIVE_INFINITY;
            }
            if (each[k] > 0) {
                cheapest = Math.min(cheapest, perPost[k] / each[k]);
            }
        }
        return Double.isInfinite(cheapest) ? price + curve.of(w, e, 0) : price + curve.least(w, e, cheapest);
    }
}
