package org.wardplan.planning.optimise;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.model.plan.Objective;

/**
 * Plans that follow a hand on the budget: keeps the prices of the question before, as the next one's are close to them.
 * Not to be shared between threads.
 */
public final class LivePlan {
    private static final int PAIRS = 60;
    private static final int STATES = 2000;

    private static final int LOOKS = 4;
    private static final double ENOUGH = 1e-3;

    /** A gap that nobody sees, as a part of the most that the sum can be: a look into totals would take long for nothing. */
    private static final double SLIGHT = 1e-4;

    private static final double[] TIGHTER = {0.99, 0.97, 0.94};

    private @Nullable Prices before;

    /** A plan within a frame, with its gap. The plan may hang on the questions before, its bound holds in any case. */
    public Optimum of(OptimiseInput in) {
        if (in.aim().objective() == Objective.FAIREST) {
            // The sum that prices bound is not what is fairest; the search itself takes little longer.
            return FairestSearch.run(in, best -> {}, Progress.NONE, new Cancellation());
        }
        List<String> conflicts = Optimiser.conflicts(in);
        if (!conflicts.isEmpty()) {
            return Optimiser.infeasible(in, conflicts);
        }
        Prices prices = Prices.of(in.model(), before);
        before = prices;
        if (in.model().ties() != null) {
            return TieSearch.live(in, in.beyond(prices));
        }
        return plan(in.model(), prices, PAIRS)
                .map(choice -> Optimiser.answer(in, Optimum.Status.FEASIBLE, choice, in.bound(prices)))
                .orElseGet(
                        () -> Optimiser.infeasible(in, prices.infeasible() ? List.of() : List.of(Optimiser.UNKNOWN)));
    }

    /** A plan that keeps the limits; empty where none was found. */
    static Optional<int[]> plan(AllocationModel model, Prices prices, int pairs) {
        if (prices.infeasible()) {
            return Optional.empty();
        }
        Optional<int[]> quick = QuickPlan.of(model, prices, pairs);
        if (quick.isPresent()) {
            double above = QuickPlan.value(model, quick.get()) - prices.bound();
            double slight = SLIGHT * model.table().highest();
            if (above <= Math.max(slight, ENOUGH * Math.abs(prices.bound()))) {
                return quick;
            }
            // Where nothing is scarce prices say nothing, and no totals can be told from others.
            return Optional.of(
                    prices.bound() <= slight
                            ? fromTighter(model, prices, quick.get(), pairs)
                            : looked(model, prices, quick.get()));
        }
        double widest = SumSearch.widest(model, prices);
        for (double delta = 1e-3 * Math.max(1e-3, Math.abs(prices.bound())); ; delta *= 8) {
            Optional<int[]> found =
                    ExactSearch.narrow(model, prices, Math.min(delta, widest), STATES, new Cancellation());
            if (found.isPresent()) {
                return Optional.of(QuickPlan.improved(model, prices, found.get(), pairs));
            }
            if (delta >= widest) {
                return Optional.empty();
            }
        }
    }

    /** The same or a better plan, from the plans for a little less of everything, where prices do say what is dear. */
    private static int[] fromTighter(AllocationModel model, Prices prices, int[] choice, int pairs) {
        int[] best = choice;
        for (double part : TIGHTER) {
            List<AllocationModel.Limit> limits = model.limits().stream()
                    .map(l -> l.most() <= 0
                            ? l
                            : new AllocationModel.Limit(l.id(), l.each(), (long) Math.floor(part * l.most())))
                    .toList();
            AllocationModel tighter = model.with(limits, model.groups());
            Optional<int[]> found = QuickPlan.of(tighter, Prices.of(tighter), pairs);
            if (found.isPresent()) {
                int[] improved = QuickPlan.improved(model, prices, found.get(), pairs);
                best = QuickPlan.value(model, improved) < QuickPlan.value(model, best) ? improved : best;
            }
        }
        return best;
    }

    /** The same or a better plan, from a look into some totals by role. */
    private static int[] looked(AllocationModel model, Prices prices, int[] choice) {
        return TotalsSearch.run(model, prices, choice, LOOKS, (better, bound) -> {}, Progress.NONE, new Cancellation())
                .choice();
    }
}
