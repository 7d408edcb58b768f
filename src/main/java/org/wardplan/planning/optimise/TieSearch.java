package org.wardplan.planning.optimise;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;

/**
 * The least sum of the wards' values when levels of wards that touch may differ by so much and no more, under limits on
 * totals.
 *
 * <p>First the bound: for given prices of the limits the best plan under the ties is a smallest cut ({@link TieGraph}), and
 * prices are raised to where the bound is highest ({@link TieBound}). Then plans: about plans that the cuts give, each ward
 * gets a span of levels that no tie can break, and the best plan in the spans is found exactly ({@link TieBoxes}). Then the
 * proof: what the flow leaves of each choice makes a model without ties that has the same bound; its best plan is found
 * exactly; wards whose tie it breaks are put together, and so on until it breaks none ({@link TieBlocks}).
 */
final class TieSearch {
    /**
     * @param choice by ward; null where no plan is known
     * @param value of the plan; infinite where none is known
     * @param bound no plan has less; infinite where none keeps the rules
     */
    record Found(int @Nullable [] choice, double value, double bound) {
        /** Whether the plan is the best, or it is proved that there is none. */
        boolean proved() {
            return bound == Double.POSITIVE_INFINITY || bound >= value - SAME * Math.max(1, Math.abs(value));
        }
    }

    private static final double SAME = 1e-9;
    private static final int MOST_STATES = 20_000;
    private static final int MOST_ROUNDS = 400;
    private static final int IDLE_ROUNDS = 40;

    private final AllocationModel model;
    private final TieDomains domains;
    private final TieLimits limits;
    private final double size;
    private final double worst;
    private final Consumer<Found> soFar;
    private final Progress progress;
    private final Cancellation cancellation;
    private int @Nullable [] best;
    private double value = Double.POSITIVE_INFINITY;
    private double bound = Double.NEGATIVE_INFINITY;

    private TieSearch(
            AllocationModel model,
            AllocationModel.Ties ties,
            Consumer<Found> soFar,
            Progress progress,
            Cancellation cancellation) {
        this.model = model;
        this.soFar = soFar;
        this.progress = progress;
        this.cancellation = cancellation;
        domains = TieDomains.of(model, ties);
        limits = new TieLimits(model);
        double range = 0;
        double sum = 0;
        for (int w = 0; w < model.wards().size(); w++) {
            double low = Double.POSITIVE_INFINITY;
            double high = 0;
            for (int c : domains.open(w)) {
                low = Math.min(low, model.wards().get(w).value()[c]);
                high = Math.max(high, model.wards().get(w).value()[c]);
            }
            range += Math.max(0, high - low);
            sum += high;
        }
        size = Math.max(range, 1e-9);
        worst = sum + 1e-6 * size;
    }

    /** The best plan, or what is known of it when the search is cancelled. The model has ties. */
    static Optimum run(OptimiseInput in, Consumer<Optimum> soFar, Progress progress, Cancellation cancellation) {
        return answer(in, solve(in.model(), f -> soFar.accept(answer(in, f)), progress, cancellation));
    }

    /**
     * A plan with its gap within a fraction of a second; the model has ties.
     *
     * @param beyond no plan with a choice that the model leaves out has less
     */
    static Optimum live(OptimiseInput in, double beyond) {
        Found f = quick(in.model());
        return answer(in, f.choice == null ? f : new Found(f.choice, f.value, Math.min(f.bound, beyond)));
    }

    private static Optimum answer(OptimiseInput in, Found found) {
        int[] choice = found.choice;
        if (choice != null) {
            return Optimiser.answer(
                    in,
                    found.proved() ? Optimum.Status.OPTIMAL : Optimum.Status.FEASIBLE,
                    choice,
                    found.bound);
        }
        return Optimiser.infeasible(
                in,
                List.of(
                        found.proved()
                                ? "The other rules can't be kept while the coverage of neighbours is held together:"
                                        + " allow a larger difference, exempt wards, or loosen the others"
                                : "No plan that keeps all the rules was found before the search was ended"));
    }

    /** The best plan of a model with ties. */
    static Found solve(AllocationModel model, Consumer<Found> soFar, Progress progress, Cancellation cancellation) {
        TieSearch search = new TieSearch(model, ties(model), soFar, progress, cancellation);
        try {
            search.search();
        } catch (CancellationException e) {
            // What is known by now is the answer.
            return search.found();
        }
        return search.found();
    }

    /** A good plan of a model with ties, and a bound. */
    static Found quick(AllocationModel model) {
        TieSearch search = new TieSearch(model, ties(model), f -> {}, Progress.NONE, new Cancellation());
        TieBound of = search.begin(1e-6);
        if (of != null) {
            search.boxes(of, 3, 2);
        }
        return search.found();
    }

    private static AllocationModel.Ties ties(AllocationModel model) {
        AllocationModel.Ties ties = model.ties();
        return ties != null
                ? ties
                : new AllocationModel.Ties(
                        "",
                        new int[0][],
                        model.wards().stream()
                                .map(w -> new double[w.value().length])
                                .toArray(double[][]::new),
                        0);
    }

    private Found found() {
        return new Found(best, value, Math.min(value, bound));
    }

    private void offer(int[] choice) {
        double v = QuickPlan.value(model, choice);
        if (v < value && limits.kept(choice) && domains.kept(choice)) {
            best = choice;
            value = v;
            tell();
        }
    }

    private void tell() {
        progress.report(
                0,
                0,
                best == null
                        ? "Looking for a plan that keeps all the rules"
                        : String.format(Locale.ROOT, "Within %.4f %% of the best possible", gap()));
        if (best != null) {
            soFar.accept(found());
        }
    }

    private double gap() {
        return 100 * (value - bound) / Math.max(1e-9, Math.abs(value));
    }

    private void raise(double to) {
        if (to > bound) {
            bound = to;
            tell();
        }
    }

    private void search() {
        TieBound of = begin(1e-9);
        if (of == null) {
            return;
        }
        boxes(of, 40, 4);
        double before;
        do {
            before = value;
            close(of);
            if (!found().proved()) {
                boxes(of, 1000, 30);
            }
        } while (!found().proved() && value < before);
    }

    /** The bound; null where it proves that there is no plan. */
    private @Nullable TieBound begin(double tolerance) {
        if (domains.empty()) {
            bound = Double.POSITIVE_INFINITY;
            return null;
        }
        tell();
        TieBound of = new TieBound(model, domains, limits, true, start(), tolerance * size, this::offer, cancellation);
        of.maximise();
        raise(of.bound() > worst ? Double.POSITIVE_INFINITY : of.bound());
        return bound == Double.POSITIVE_INFINITY ? null : of;
    }

    /** London's prices without the ties. */
    private double[] start() {
        Prices free = Prices.of(new AllocationModel(
                model.roles(), model.wards(), model.group(), model.limits(), model.groups(), null));
        double[] start = new double[limits.count()];
        for (int l = 0; l < limits.london(); l++) {
            start[l] = free.price(l) * limits.scale(l);
        }
        return start;
    }

    /**
     * Looks for better plans in spans about those that are known.
     *
     * @param most how many spans to try
     * @param idle ends after so many without a better plan
     */
    private void boxes(TieBound of, int most, int idle) {
        TieBoxes boxes = new TieBoxes(model, domains, of.graph(), cancellation);
        int[] lowest = of.graph().plan(false);
        int[] even = even(of);
        int since = 0;
        for (int k = 0; k < most && since < idle && !found().proved(); k++) {
            int[] from = k == 0 || best == null && k % 2 == 0 ? even : k == 1 || best == null ? lowest : best;
            double width = Math.min(value - bound, 1e-3 * size * (best == null ? 1 << Math.min(k, 20) : 1));
            double before = value;
            boxes.best(boxes.around(from, width, k)).ifPresent(this::offer);
            since = value < before ? 0 : since + 1;
        }
    }

    /** Of plans that cost the same or nearly so, one whose wards are near one level, as high as the limits allow. */
    private int[] even(TieBound of) {
        double[] level = new double[model.wards().size()];
        double low = 0;
        double high = 2;
        int[] plan = of.graph().plan(false);
        for (int k = 0; k < 8; k++) {
            Arrays.fill(level, (low + high) / 2);
            plan = of.near(level, 1e-6 * size / level.length);
            offer(plan);
            if (limits.kept(plan)) {
                low = level[0];
            } else {
                high = level[0];
            }
        }
        of.at(of.prices());
        return plan;
    }

    private void close(TieBound of) {
        double delta = Math.min(value, worst) - of.bound();
        TieBlocks blocks = new TieBlocks(model, limits, domains, of, delta, MOST_STATES, cancellation);
        int idle = 0;
        for (int round = 0; round < MOST_ROUNDS && idle < IDLE_ROUNDS; round++) {
            cancellation.check();
            if (blocks.empty()) {
                raise(value);
                return;
            }
            double before = bound;
            SumSearch.Result r = SumSearch.run(blocks.model(), (choice, b) -> {}, Progress.NONE, cancellation);
            int[] part = r.choice();
            if (part == null) {
                raise(r.proved() ? value : bound);
                return;
            }
            raise(Math.min(value, r.bound() + blocks.constant()));
            int[] plan = blocks.choice(part);
            offer(plan);
            List<int[]> broken = blocks.broken(plan);
            if (found().proved() || broken.isEmpty() || !blocks.join(broken)) {
                return;
            }
            idle = bound > before + 1e-9 * size ? 0 : idle + 1;
        }
    }
}
