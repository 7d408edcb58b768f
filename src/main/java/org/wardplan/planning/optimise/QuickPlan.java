package org.wardplan.planning.optimise;

import java.util.Arrays;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * A good plan within a frame, by marginal allocation (Fox 1966) along each ward's lower convex hull: a post costs what it
 * takes of every limit at its price, and the step that saves most for its cost is taken first. Steps that no longer fit
 * are passed over, and at the end whatever single choice still fits and saves most is taken.
 */
final class QuickPlan {
    private final AllocationModel model;
    private final double[] perPost;
    private final int[] choice;
    private final int[] totals;

    private QuickPlan(AllocationModel model, double[] perPost) {
        this.model = model;
        this.perPost = perPost;
        this.choice = new int[model.wards().size()];
        this.totals = new int[model.roles()];
    }

    /**
     * @param perPost what a post of each role counts as, more than 0
     * @return the choice by ward; empty where not even the least of every ward keeps London's limits, or limits of groups
     *     are given, which this does not know
     */
    static Optional<int[]> of(AllocationModel model, double[] perPost) {
        if (model.groupLimits().stream().anyMatch(l -> !l.isEmpty())) {
            return Optional.empty();
        }
        QuickPlan plan = new QuickPlan(model, perPost);
        return plan.begin() && plan.climb() ? Optional.of(plan.choice) : Optional.empty();
    }

    private double cost(int[] posts) {
        double sum = 0;
        for (int r = 0; r < posts.length; r++) {
            sum += posts[r] * perPost[r];
        }
        return sum;
    }

    private boolean begin() {
        for (int w = 0; w < choice.length; w++) {
            AllocationModel.Ward ward = model.wards().get(w);
            for (int c = 1; c < ward.value().length; c++) {
                if (cost(ward.posts()[c]) < cost(ward.posts()[choice[w]])) {
                    choice[w] = c;
                }
            }
            for (int r = 0; r < totals.length; r++) {
                totals[r] += ward.posts()[choice[w]][r];
            }
        }
        return fits(new int[totals.length], new int[totals.length]);
    }

    private boolean fits(int[] from, int[] to) {
        int[] after = totals.clone();
        for (int r = 0; r < after.length; r++) {
            after[r] += to[r] - from[r];
        }
        return model.limits().stream().allMatch(l -> l.slack(after) >= 0);
    }

    /** A step of a ward up its hull: to the choice that saves most for what it costs more. */
    private record Step(int ward, int to, double rate) {}

    private boolean climb() {
        PriorityQueue<Step> steps = new PriorityQueue<>(
                (a, b) -> a.rate != b.rate ? Double.compare(b.rate, a.rate) : Integer.compare(a.ward, b.ward));
        for (int w = 0; w < choice.length; w++) {
            add(steps, w, false);
        }
        while (!steps.isEmpty()) {
            Step s = steps.poll();
            int[] from = model.wards().get(s.ward).posts()[choice[s.ward]];
            int[] to = model.wards().get(s.ward).posts()[s.to];
            if (fits(from, to)) {
                take(s.ward, s.to);
                add(steps, s.ward, false);
            } else {
                add(steps, s.ward, true);
            }
        }
        return true;
    }

    private void take(int ward, int to) {
        int[] from = model.wards().get(ward).posts()[choice[ward]];
        int[] posts = model.wards().get(ward).posts()[to];
        for (int r = 0; r < totals.length; r++) {
            totals[r] += posts[r] - from[r];
        }
        choice[ward] = to;
    }

    /** The ward's next step; once one did not fit, only among what fits. */
    private void add(PriorityQueue<Step> steps, int w, boolean fitting) {
        AllocationModel.Ward ward = model.wards().get(w);
        int now = choice[w];
        double cost = cost(ward.posts()[now]);
        int best = -1;
        double rate = 0;
        for (int c = 0; c < ward.value().length; c++) {
            double more = cost(ward.posts()[c]) - cost;
            double saves = ward.value()[now] - ward.value()[c];
            if (saves > 0
                    && more > 0
                    && saves / more > rate
                    && (!fitting || fits(ward.posts()[now], ward.posts()[c]))) {
                best = c;
                rate = saves / more;
            }
        }
        if (best >= 0) {
            steps.add(new Step(w, best, rate));
        }
    }

    /** The sum of the wards' values. */
    static double value(AllocationModel model, int[] choice) {
        double sum = 0;
        for (int w = 0; w < choice.length; w++) {
            sum += model.wards().get(w).value()[choice[w]];
        }
        return sum;
    }

    /** What a post counts as when all limits have the same weight to their size: for want of prices. */
    static double[] even(AllocationModel model) {
        double[] perPost = new double[model.roles()];
        for (AllocationModel.Limit l : model.limits()) {
            double most = Arrays.stream(l.each()).mapToDouble(Math::abs).max().orElse(1);
            for (int r = 0; r < perPost.length; r++) {
                perPost[r] += Math.max(0, l.each()[r]) / most;
            }
        }
        return perPost;
    }
}
