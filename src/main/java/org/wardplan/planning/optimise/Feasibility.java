package org.wardplan.planning.optimise;

import java.util.List;
import java.util.Set;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.model.plan.Aim;
import org.wardplan.model.plan.Objective;
import org.wardplan.model.plan.Rule;

/** Whether some plan keeps rules. */
final class Feasibility {
    private final OptimiseInput in;
    private final Cancellation cancellation;

    /** Only what the plan must reach matters of the aim, and only least change says that. */
    Feasibility(OptimiseInput in, Cancellation cancellation) {
        this.in = in.aim().objective() == Objective.LEAST_CHANGE ? in : in.with(Aim.CLOSE_THE_GAPS);
        this.cancellation = cancellation;
    }

    OptimiseInput question() {
        return in;
    }

    /** Whether a plan keeps the rules of these ids, the others switched off. */
    boolean of(Set<String> ids) {
        return of(in.with(only(in.rules(), ids)));
    }

    /** The rules with only those of the ids on. */
    static List<Rule> only(List<Rule> rules, Set<String> ids) {
        return rules.stream()
                .map(r -> r.on() && !ids.contains(r.id()) ? r.switched(false) : r)
                .toList();
    }

    /**
     * Sums of least use first, which decide most cases; then a search that ends with its first plan. Where a search gives
     * up with neither a plan nor a proof that there is none, rules are not said to clash.
     */
    boolean of(OptimiseInput question) {
        cancellation.check();
        if (!Optimiser.conflicts(question).isEmpty() || !leastUseFits(question.model())) {
            return false;
        }
        Cancellation found = new Cancellation();
        boolean[] any = new boolean[1];
        Progress watch = (done, total, what) -> {
            if (cancellation.isCancelled()) {
                found.cancel();
            }
        };
        Optimum best = Optimiser.plain(
                question,
                plan -> {
                    any[0] = true;
                    found.cancel();
                },
                watch,
                found);
        cancellation.check();
        return any[0]
                || best.status() != Optimum.Status.INFEASIBLE
                || best.conflicts().contains(Optimiser.UNKNOWN);
    }

    private static boolean leastUseFits(AllocationModel model) {
        for (int g = 0; g < model.groups().size(); g++) {
            for (AllocationModel.Limit limit : model.groups().get(g).limits()) {
                long least = 0;
                for (int w = 0; w < model.wards().size(); w++) {
                    least += inside(model, w, g) ? leastUse(model.wards().get(w), limit) : 0;
                }
                if (least > limit.most()) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean inside(AllocationModel model, int ward, int group) {
        int g = model.group()[ward];
        while (g >= 0 && g != group) {
            g = model.groups().get(g).parent();
        }
        return g == group;
    }

    private static long leastUse(AllocationModel.Ward ward, AllocationModel.Limit limit) {
        long least = Long.MAX_VALUE;
        for (int[] posts : ward.posts()) {
            least = Math.min(least, limit.most() - limit.slack(posts));
        }
        return least;
    }

    /**
     * What a plan uses that keeps all limits of the question and uses little of this: the least, where no other limit
     * stands in the way. −1 where no plan was found.
     *
     * @param each what a post of each placed role counts, 0 or more
     */
    static long littleUse(OptimiseInput question, long[] each) {
        AllocationModel m = question.model();
        if (m.wards().stream().anyMatch(w -> w.value().length == 0)) {
            return -1;
        }
        List<AllocationModel.Ward> counted = m.wards().stream()
                .map(w -> new AllocationModel.Ward(w.posts(), use(w.posts(), each)))
                .toList();
        AllocationModel model = new AllocationModel(m.roles(), counted, m.group(), m.limits(), m.groups(), null);
        int[] choice = LivePlan.plan(model, Prices.of(model), 0).orElse(null);
        return choice == null ? -1 : Math.round(QuickPlan.value(model, choice));
    }

    private static double[] use(int[][] posts, long[] each) {
        double[] use = new double[posts.length];
        for (int c = 0; c < use.length; c++) {
            for (int r = 0; r < each.length; r++) {
                use[c] += each[r] * posts[c][r];
            }
        }
        return use;
    }
}
