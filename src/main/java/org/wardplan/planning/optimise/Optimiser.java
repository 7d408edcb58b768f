package org.wardplan.planning.optimise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Allocation;
import org.wardplan.planning.Need;

/** Finds the best plan for the money and proves how good it is. */
public final class Optimiser {
    private static final double SAME = 1e-10;

    static final String UNKNOWN = "No plan was found that keeps all the rules together, though there may be one";

    private Optimiser() {}

    /** A way to the best plan; see {@link #exact(OptimiseInput, Consumer, Progress, Cancellation)}. */
    @FunctionalInterface
    interface Search {
        Optimum run(OptimiseInput in, Consumer<Optimum> soFar, Progress progress, Cancellation cancellation);
    }

    /** The best plan; see {@link #exact(OptimiseInput, Consumer, Progress, Cancellation)}. */
    public static Optimum exact(OptimiseInput in, Progress progress, Cancellation cancellation) {
        return exact(in, best -> {}, progress, cancellation);
    }

    /**
     * The best plan. Cancelling while it searches ends the search and gives the best plan so far with its gap.
     *
     * @param soFar told of the live plan at once, then of each better plan and of each higher bound, from the thread that
     *     computes
     */
    public static Optimum exact(
            OptimiseInput in, Consumer<Optimum> soFar, Progress progress, Cancellation cancellation) {
        Optimum best = plain(in, soFar, progress, cancellation);
        if (best.status() != Optimum.Status.INFEASIBLE || cancellation.isCancelled()) {
            return best;
        }
        try {
            return Clashes.of(in, progress, cancellation)
                    .map(clash -> infeasible(in, words(clash)))
                    .orElse(best);
        } catch (CancellationException e) {
            return best;
        }
    }

    /** The best plan; where there is none, without the trouble of finding out why. */
    static Optimum plain(OptimiseInput in, Consumer<Optimum> soFar, Progress progress, Cancellation cancellation) {
        return search(in).run(in, soFar, progress, cancellation);
    }

    /** The clash and the ways out of it, in one sentence. */
    private static List<String> words(Clash clash) {
        String ways = clash.loosenings().stream()
                .map(l -> l.label().substring(0, 1).toLowerCase(Locale.ROOT)
                        + l.label().substring(1))
                .collect(Collectors.joining("; "));
        return List.of(clash.text() + (ways.isEmpty() ? "" : ". Ways out: " + ways));
    }

    /** The way that fits the question. */
    private static Search search(OptimiseInput in) {
        return switch (in.aim().objective()) {
            case GAPS, SHORT -> Optimiser::sum;
            case FAIREST -> FairestSearch::run;
            case LEAST_CHANGE -> LeastChange::run;
            case HARM -> Optimiser::harm;
        };
    }

    /** The least sum of the wards' values under limits on totals. */
    static Optimum sum(OptimiseInput in, Consumer<Optimum> soFar, Progress progress, Cancellation cancellation) {
        List<String> conflicts = conflicts(in);
        if (!conflicts.isEmpty()) {
            return infeasible(in, conflicts);
        }
        if (in.model().ties() != null) {
            return TieSearch.run(in, soFar, progress, cancellation);
        }
        SumSearch.Result r = SumSearch.run(
                in.model(),
                (choice, bound) -> soFar.accept(answer(in, Optimum.Status.FEASIBLE, choice, bound)),
                progress,
                cancellation);
        int[] best = r.choice();
        if (best == null) {
            return infeasible(in, r.proved() ? List.of() : List.of(UNKNOWN));
        }
        return answer(in, r.proved() ? Optimum.Status.OPTIMAL : Optimum.Status.FEASIBLE, best, r.bound());
    }

    /** As {@link #sum}, with more choices listed as long as one that is not listed might be better. */
    private static Optimum harm(
            OptimiseInput input, Consumer<Optimum> soFar, Progress progress, Cancellation cancellation) {
        OptimiseInput in = input;
        while (true) {
            OptimiseInput now = in;
            if (!conflicts(now).isEmpty()) {
                return infeasible(now, conflicts(now));
            }
            // A plan has either listed choices only, or one that is not listed.
            double beyond = now.beyond(Prices.of(now.model()));
            Optimum best = sum(
                    now, part -> soFar.accept(bounded(part, Math.min(part.bound(), beyond))), progress, cancellation);
            if (best.status() == Optimum.Status.INFEASIBLE || beyond >= best.objective() * (1 - SAME)) {
                return best;
            }
            Optimum known = bounded(best, Math.min(best.bound(), beyond));
            soFar.accept(known);
            Optional<OptimiseInput> wider = cancellation.isCancelled() ? Optional.empty() : now.wider();
            if (wider.isEmpty()) {
                return known;
            }
            in = wider.get();
        }
    }

    private static Optimum bounded(Optimum of, double bound) {
        return new Optimum(
                Optimum.Status.FEASIBLE,
                of.allocation(),
                of.objective(),
                Math.min(of.objective(), bound),
                of.floorObjective(),
                of.conflicts());
    }

    /** A plan within a frame, with its gap. */
    public static Optimum live(OptimiseInput in) {
        return new LivePlan().of(in);
    }

    static Optimum infeasible(OptimiseInput in, List<String> conflicts) {
        return new Optimum(
                Optimum.Status.INFEASIBLE,
                null,
                Double.NaN,
                Double.NaN,
                atFloor(in),
                conflicts.isEmpty() ? List.of("No plan keeps all the rules together") : conflicts);
    }

    static Optimum answer(OptimiseInput in, Optimum.Status status, int[] choice, double bound) {
        double value = QuickPlan.value(in.model(), choice);
        return new Optimum(
                status,
                Allocation.of(in.posts(choice)),
                value,
                status == Optimum.Status.OPTIMAL ? value : Math.min(value, Math.max(0, bound)),
                atFloor(in),
                List.of());
    }

    /**
     * What the gap is measured against: the sum with the reference floor in every ward; for the fairest plan what the ward
     * worst served then lacks to full coverage; for the least change the posts of the baseline.
     */
    static double atFloor(OptimiseInput in) {
        Need need = in.evaluation().need();
        return switch (in.aim().objective()) {
            case FAIREST -> FairestSearch.atFloor(need);
            case LEAST_CHANGE -> LeastChange.posts(in);
            case GAPS, SHORT, HARM -> {
                WardValues values = WardValues.of(in.aim(), in.evaluation(), in.preventableHarm());
                double sum = 0;
                for (int w = 0; w < need.wards(); w++) {
                    sum += values.of(w, need.floorEffective(), 0);
                }
                yield sum;
            }
        };
    }

    /** Each limit that the least posts of all wards break: the floor and the locks clash with it. */
    static List<String> conflicts(OptimiseInput in) {
        AllocationModel model = in.model();
        List<String> clashes = new ArrayList<>();
        for (int w = 0; w < model.wards().size(); w++) {
            if (model.wards().get(w).value().length == 0) {
                clashes.add(
                        "The rules leave no posts that " + in.wards().ward(w).name() + " may have");
            }
        }
        if (!clashes.isEmpty()) {
            return clashes;
        }
        for (AllocationModel.Limit limit : model.limits()) {
            long least = model.table().least(limit.each());
            if (least > limit.most()) {
                boolean money = limit.id().equals("budget");
                clashes.add(
                        money
                                ? "The floor and the locked posts cost " + new Money(least).inPounds()
                                        + ", the budget leaves " + new Money(limit.most()).inPounds()
                                        + " for them: raise the budget, lower the floor, or unlock posts"
                                : String.format(
                                        Locale.ROOT,
                                        "The floor and the locked posts need %,d %s, of whom %,d can be filled: raise"
                                                + " the limit, lower the floor, or unlock posts",
                                        least,
                                        limit.id().replace("limit-", ""),
                                        limit.most()));
            }
        }
        return clashes;
    }
}
