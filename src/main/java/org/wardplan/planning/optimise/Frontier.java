package org.wardplan.planning.optimise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Aim;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.plan.Objective;
import org.wardplan.model.plan.Rule;
import org.wardplan.planning.Summary;

/**
 * What each budget buys at best under the rules of a scenario. Points are live plans, each with a bound that no plan of
 * its budget goes below; those asked for are proved. Where more money can only widen the choice, a plan of less money is
 * kept when it is better than the one found, and a bound of more money holds for less: so the curve never turns back.
 */
public final class Frontier {
    /**
     * One budget.
     *
     * @param best its plan with its bound; no allocation where no plan keeps the rules, and the conflicts say why
     * @param summary key figures of the plan; null where there is none
     */
    public record Point(Money budget, Optimum best, @Nullable Summary summary) {
        /** Whether there is a plan. */
        public boolean feasible() {
            return summary != null;
        }

        /** Whether the plan is proved to be the best. */
        public boolean proved() {
            return best.status() == Optimum.Status.OPTIMAL;
        }

        /** Unmet need, the floor at reference rates = 100; not-a-number where there is no plan. */
        public double unmetNeedIndex() {
            return summary == null ? Double.NaN : summary.unmetNeedIndex();
        }

        /** The bound as {@code 100 · bound / the floor's objective}: of unmet need, where that is what is made small. */
        public double boundIndex() {
            return 100 * best.bound() / best.floorObjective();
        }
    }

    /**
     * A stretch of the curve.
     *
     * @param perMillion index points of unmet need that £1m more saves along it
     */
    public record Stretch(Money from, Money to, double perMillion) {}

    private final OptimiseInput in;
    private final List<Point> points;

    private Frontier(OptimiseInput in, List<Point> points) {
        this.in = in;
        this.points = List.copyOf(points);
    }

    /**
     * Live plans at budgets of equal distance. The rule on money is on, whatever the scenario says of it.
     *
     * @param steps number of budgets, 1 or more; one alone is at {@code from}
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static Frontier of(
            OptimiseInput input, Money from, Money to, int steps, Progress progress, Cancellation cancellation) {
        if (steps < 1 || to.compareTo(from) < 0) {
            throw new IllegalArgumentException(steps + " budgets from " + from + " to " + to);
        }
        OptimiseInput in = withMoney(input);
        List<Point> points = new ArrayList<>();
        LivePlan live = new LivePlan();
        for (int k = 0; k < steps; k++) {
            cancellation.check();
            double share = steps == 1 ? 0 : (double) k / (steps - 1);
            Money budget = new Money(from.pence() + Math.round(share * (to.pence() - from.pence())));
            points.add(point(in, budget, live::of));
            progress.report(k + 1L, steps, budget.inPounds());
        }
        return new Frontier(in, tidy(in, points));
    }

    private static OptimiseInput withMoney(OptimiseInput in) {
        return in.rules().stream()
                .filter(r -> r instanceof Rule.Money && !r.on())
                .findFirst()
                .map(r -> in.switched(r.id(), true))
                .orElse(in);
    }

    private static Point point(OptimiseInput in, Money budget, Function<OptimiseInput, Optimum> solve) {
        OptimiseInput at = in.with(budget);
        return point(at, budget, solve.apply(at));
    }

    private static Point point(OptimiseInput in, Money budget, Optimum best) {
        Allocation plan = best.allocation();
        return new Point(budget, best, plan == null ? null : in.evaluate(plan).london());
    }

    /** Points in order of budget. */
    public List<Point> points() {
        return points;
    }

    /** The point of a budget, where there is one. */
    public Optional<Point> at(Money budget) {
        return points.stream().filter(p -> p.budget().equals(budget)).findFirst();
    }

    /** The same with one budget solved exactly: a point more, or one in the place of a live plan. */
    public Frontier refined(Money budget, Progress progress, Cancellation cancellation) {
        Optional<Point> now = at(budget);
        if (now.isPresent() && (now.get().proved() || !now.get().feasible())) {
            return this;
        }
        List<Point> list = new ArrayList<>(points);
        now.ifPresent(list::remove);
        list.add(point(in, budget, at -> Optimiser.exact(at, progress, cancellation)));
        list.sort(Comparator.comparing(Point::budget));
        return new Frontier(in, tidy(in, list));
    }

    /** The same with every budget solved exactly. Cancelling leaves those that were not reached as they are. */
    public Frontier refined(Progress progress, Cancellation cancellation) {
        Frontier f = this;
        for (int k = 0; k < points.size() && !cancellation.isCancelled(); k++) {
            f = f.refined(points.get(k).budget(), Progress.NONE, cancellation);
            progress.report(k + 1L, points.size(), points.get(k).budget().inPounds());
        }
        return f;
    }

    /** Better plans of less money, and higher bounds of more money, hold where the rules let them. */
    private static List<Point> tidy(OptimiseInput in, List<Point> list) {
        List<Point> points = new ArrayList<>(list);
        if (in.aim().objective() == Objective.FAIREST) {
            // The worst ward first, then the next: not a sum that one plan could have less of.
            return points;
        }
        for (int k = 1; k < points.size(); k++) {
            Point less = points.get(k - 1);
            Point more = points.get(k);
            if (less.feasible()
                    && (!more.feasible()
                            || less.best().objective() < more.best().objective())) {
                if (widens(in, less.budget(), more.budget())) {
                    points.set(k, with(more, in, less, more.best()));
                }
            }
        }
        for (int k = points.size() - 2; k >= 0; k--) {
            Point less = points.get(k);
            Point more = points.get(k + 1);
            if (less.feasible()
                    && more.best().bound() > less.best().bound()
                    && widens(in, less.budget(), more.budget())) {
                points.set(k, with(less, in, less, more.best()));
            }
        }
        return points;
    }

    private static Point with(Point at, OptimiseInput in, Point plan, Optimum bound) {
        double objective = plan.best().objective();
        double below = Math.min(objective, Double.isNaN(bound.bound()) ? 0 : bound.bound());
        Optimum best = new Optimum(
                below >= objective ? Optimum.Status.OPTIMAL : Optimum.Status.FEASIBLE,
                plan.best().allocation(),
                objective,
                below,
                plan.best().floorObjective(),
                List.of());
        return point(in, at.budget(), best);
    }

    /** Whether every plan that keeps the rules with less money keeps them with more: shares of the budget may not. */
    private static boolean widens(OptimiseInput in, Money less, Money more) {
        AllocationModel a = in.with(less).model();
        AllocationModel b = in.with(more).model();
        boolean wider = wider(a.limits(), b.limits());
        for (int g = 0; g < a.groups().size() && wider; g++) {
            wider = wider(a.groups().get(g).limits(), b.groups().get(g).limits());
        }
        return wider && a.groups().size() == b.groups().size();
    }

    private static boolean wider(List<AllocationModel.Limit> a, List<AllocationModel.Limit> b) {
        boolean wider = a.size() == b.size();
        for (int l = 0; l < a.size() && wider; l++) {
            wider = a.get(l).id().equals(b.get(l).id())
                    && Arrays.equals(a.get(l).each(), b.get(l).each())
                    && a.get(l).most() <= b.get(l).most();
        }
        return wider;
    }

    /**
     * Unmet need at a budget, index, on the straight lines between the points; empty outside them and where there is no
     * plan.
     */
    public OptionalDouble indexAt(Money budget) {
        for (int k = 0; k < points.size(); k++) {
            Point p = points.get(k);
            if (p.budget().equals(budget) && p.feasible()) {
                return OptionalDouble.of(p.unmetNeedIndex());
            }
            if (k > 0 && points.get(k - 1).feasible() && p.feasible()) {
                Point before = points.get(k - 1);
                if (before.budget().compareTo(budget) < 0 && budget.compareTo(p.budget()) < 0) {
                    double share = (double) (budget.pence() - before.budget().pence())
                            / (p.budget().pence() - before.budget().pence());
                    return OptionalDouble.of(
                            before.unmetNeedIndex() + share * (p.unmetNeedIndex() - before.unmetNeedIndex()));
                }
            }
        }
        return OptionalDouble.empty();
    }

    /**
     * Index points that £1m more saves, along stretches of equal length from the lowest budget that has a plan to the
     * highest. None where fewer than two have.
     */
    public List<Stretch> perMillion(int stretches) {
        List<Point> have = points.stream().filter(Point::feasible).toList();
        List<Stretch> list = new ArrayList<>();
        if (have.size() < 2 || stretches < 1) {
            return list;
        }
        long low = have.get(0).budget().pence();
        long high = have.get(have.size() - 1).budget().pence();
        for (int k = 0; k < stretches; k++) {
            Money from = new Money(low + Math.round((double) (high - low) * k / stretches));
            Money to = new Money(low + Math.round((double) (high - low) * (k + 1) / stretches));
            OptionalDouble before = indexAt(from);
            OptionalDouble after = indexAt(to);
            if (before.isPresent() && after.isPresent() && to.compareTo(from) > 0) {
                double millions = (to.pence() - from.pence()) / 1e8;
                list.add(new Stretch(from, to, (before.getAsDouble() - after.getAsDouble()) / millions));
            }
        }
        return List.copyOf(list);
    }

    /** What is made small along it. */
    public Aim aim() {
        return in.aim();
    }
}
