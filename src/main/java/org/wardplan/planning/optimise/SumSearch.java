package org.wardplan.planning.optimise;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.ObjDoubleConsumer;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;

/**
 * The least sum of the wards' values under limits on totals: a live plan first, then the search over London's totals, and
 * where that gives up, the search near the bound.
 */
final class SumSearch {
    private static final double FIRST_STEP = 1e-5;
    private static final int PAIRS = 400;
    private static final int MOST_TOTALS = 2000;

    /**
     * @param choice the best plan found; null where there is none
     * @param value of the plan
     * @param bound no plan has less
     * @param proved whether the plan is proved to be the best, or that there is none
     */
    record Result(int @Nullable [] choice, double value, double bound, boolean proved) {}

    private final AllocationModel model;
    private final ObjDoubleConsumer<int[]> soFar;
    private final Progress progress;
    private final Cancellation cancellation;
    private int @Nullable [] best;
    private double value = Double.POSITIVE_INFINITY;
    private double bound;

    private SumSearch(
            AllocationModel model, ObjDoubleConsumer<int[]> soFar, Progress progress, Cancellation cancellation) {
        this.model = model;
        this.soFar = soFar;
        this.progress = progress;
        this.cancellation = cancellation;
    }

    /**
     * Cancelling ends the search with the best plan so far.
     *
     * @param model every ward has a choice
     * @param soFar told of each better plan and each higher bound
     */
    static Result run(
            AllocationModel model, ObjDoubleConsumer<int[]> soFar, Progress progress, Cancellation cancellation) {
        SumSearch search = new SumSearch(model, soFar, progress, cancellation);
        boolean proved;
        try {
            proved = search.search();
        } catch (CancellationException e) {
            proved = false;
        }
        return new Result(search.best, search.value, proved ? search.value : search.bound, proved);
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
            soFar.accept(best, Math.min(value, bound));
        }
    }

    private boolean search() {
        Prices prices = Prices.of(model);
        bound = prices.bound();
        if (prices.infeasible()) {
            return true;
        }
        LivePlan.plan(model, prices, PAIRS).ifPresent(this::better);
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
        return near(prices);
    }

    private boolean near(Prices prices) {
        double widest = best == null ? widest(model, prices) : value - prices.bound();
        ExactSearch search = new ExactSearch(model, prices, ExactSearch.Room.LARGE, cancellation);
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
        return Math.max(0, model.table().highest() - prices.bound()) * (1 + 1e-9) + 1e-9;
    }
}
