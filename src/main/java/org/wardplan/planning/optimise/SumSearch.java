package org.wardplan.planning.optimise;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;

/** The least sum of the wards' values under limits on totals: live plan, search near the bound, search over totals. */
final class SumSearch {
    private static final double FIRST_STEP = 1e-5;
    private static final int PAIRS = 400;
    private static final int MOST_TOTALS = 3000;

    private final OptimiseInput in;
    private final AllocationModel model;
    private final Consumer<Optimum> soFar;
    private final Progress progress;
    private final Cancellation cancellation;
    private int @Nullable [] best;
    private double value = Double.POSITIVE_INFINITY;
    private double bound;

    SumSearch(OptimiseInput in, Consumer<Optimum> soFar, Progress progress, Cancellation cancellation) {
        this.in = in;
        this.model = in.model();
        this.soFar = soFar;
        this.progress = progress;
        this.cancellation = cancellation;
    }

    Optimum run() {
        List<String> conflicts = Optimiser.conflicts(in);
        if (!conflicts.isEmpty()) {
            return Optimiser.infeasible(in, conflicts);
        }
        Prices prices = Prices.of(model);
        bound = prices.bound();
        LivePlan.plan(model, prices, PAIRS).ifPresent(this::better);
        boolean proved;
        try {
            proved = search(prices);
        } catch (CancellationException e) {
            proved = false;
        }
        if (best == null) {
            return Optimiser.infeasible(in, List.of());
        }
        return Optimiser.answer(in, proved ? Optimum.Status.OPTIMAL : Optimum.Status.FEASIBLE, best, bound);
    }

    private void better(int[] choice) {
        double v = QuickPlan.value(model, choice);
        if (v < value) {
            value = v;
            best = choice;
            tell();
        }
    }

    private void tell() {
        if (best != null) {
            soFar.accept(Optimiser.answer(in, Optimum.Status.FEASIBLE, best, bound));
        }
    }

    /** Whether the best plan is proved, or that there is none. */
    private boolean search(Prices prices) {
        if (best != null) {
            TotalsSearch.Result r = TotalsSearch.run(
                    model,
                    prices,
                    best,
                    MOST_TOTALS,
                    (choice, b) -> {
                        bound = Math.max(bound, b);
                        better(choice);
                    },
                    progress,
                    cancellation);
            bound = Math.max(bound, r.bound());
            better(r.choice());
            if (r.proved()) {
                return true;
            }
            tell();
        }
        return near(prices, ExactSearch.Room.LARGE);
    }

    private boolean near(Prices prices, ExactSearch.Room room) {
        double widest = best == null ? widest(model, prices) : value - prices.bound();
        ExactSearch search = new ExactSearch(model, prices, room, cancellation);
        try {
            Optional<ExactSearch.Result> found =
                    search.run(FIRST_STEP * Math.max(1e-3, Math.abs(prices.bound())), widest, progress);
            if (found.isPresent()) {
                better(found.get().choice());
                return true;
            }
        } finally {
            bound = Math.max(bound, Math.min(value, prices.bound() + search.excluded()));
        }
        return !search.full();
    }

    /** No plan lies further above the bound than this. */
    static double widest(AllocationModel model, Prices prices) {
        double sum = 0;
        for (AllocationModel.Ward ward : model.wards()) {
            double most = 0;
            for (double v : ward.value()) {
                most = Math.max(most, v);
            }
            sum += most;
        }
        return Math.max(0, sum - prices.bound()) + 1e-6;
    }
}
