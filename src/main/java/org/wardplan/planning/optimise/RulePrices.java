package org.wardplan.planning.optimise;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.model.plan.Objective;
import org.wardplan.model.plan.Rule;

/**
 * The price of every rule in unmet need: the best plan with the rule switched the other way against the best plan now. For
 * objectives other than the least unmet need it is the unmet need of the plan that is best at that, so it may even fall by
 * a rule. Plans need not be proved to the last penny: a hundredth of a point of the index is enough.
 */
public final class RulePrices {
    private static final double ENOUGH = 1e-4;
    private static final int PAIRS = 250;
    private static final int TOTALS = 200;

    private final Progress progress;
    private final Cancellation cancellation;

    private RulePrices(Progress progress, Cancellation cancellation) {
        this.progress = progress;
        this.cancellation = cancellation;
    }

    /**
     * In the order of the rules. Whole posts can't be switched off: their price is what the best plan in fractions of
     * posts would save, at most. Throws CancellationException when cancelled.
     */
    public static List<RulePrice> of(OptimiseInput in, Progress progress, Cancellation cancellation) {
        return new RulePrices(progress, cancellation).all(in);
    }

    /** A plan as good as need be. */
    private record Found(Optimum optimum, double index) {
        boolean proved() {
            return optimum.gap() <= ENOUGH;
        }
    }

    private List<RulePrice> all(OptimiseInput in) {
        List<Rule> rules = in.rules();
        Found now = solve(in);
        List<RulePrice> prices = new ArrayList<>();
        for (Rule rule : rules) {
            progress.report(prices.size(), rules.size(), "What each rule costs");
            cancellation.check();
            if (rule instanceof Rule.WholePosts) {
                prices.add(whole(in, rule, now));
                continue;
            }
            Found other = solve(in.switched(rule.id(), !rule.on()));
            prices.add(new RulePrice(
                    rule.id(),
                    rule.on(),
                    now == null || other == null ? Double.NaN : other.index - now.index,
                    (now == null || now.proved()) && (other == null || other.proved()),
                    other != null));
        }
        progress.report(rules.size(), rules.size(), "What each rule costs");
        return prices;
    }

    private static RulePrice whole(OptimiseInput in, Rule rule, @Nullable Found now) {
        boolean sum = in.aim().objective() == Objective.GAPS && in.aim().evenness() == 0;
        if (now == null || !sum) {
            return new RulePrice(rule.id(), true, Double.NaN, false, now != null);
        }
        double bound = PartPosts.bound(in);
        double saved = now.optimum.objective() - Math.min(bound, now.optimum.objective());
        return new RulePrice(rule.id(), true, -100 * saved / now.optimum.floorObjective(), now.proved(), true);
    }

    private @Nullable Found solve(OptimiseInput in) {
        Objective objective = in.aim().objective();
        boolean sum = objective == Objective.GAPS || objective == Objective.SHORT;
        Optimum best = sum && in.model().ties() == null ? quick(in) : searched(in);
        return best == null || best.allocation() == null
                ? null
                : new Found(best, in.evaluate(best.allocation()).london().unmetNeedIndex());
    }

    /** A live plan; where it is not near enough to the bound, a look into some totals by role. */
    private @Nullable Optimum quick(OptimiseInput in) {
        if (!Optimiser.conflicts(in).isEmpty()) {
            return null;
        }
        Prices prices = Prices.of(in.model());
        int[] plan = LivePlan.plan(in.model(), prices, PAIRS).orElse(null);
        if (plan == null) {
            return null;
        }
        Optimum live = Optimiser.answer(in, Optimum.Status.FEASIBLE, plan, prices.bound());
        if (live.gap() <= ENOUGH) {
            return live;
        }
        TotalsSearch.Result r =
                TotalsSearch.run(in.model(), prices, plan, TOTALS, (better, bound) -> {}, Progress.NONE, cancellation);
        return Optimiser.answer(
                in, r.proved() ? Optimum.Status.OPTIMAL : Optimum.Status.FEASIBLE, r.choice(), r.bound());
    }

    /** The exact search, ended when it is near enough. */
    private Optimum searched(OptimiseInput in) {
        Cancellation near = new Cancellation();
        Progress watch = (done, total, what) -> {
            if (cancellation.isCancelled()) {
                near.cancel();
            }
        };
        Optimum best = Optimiser.plain(
                in,
                plan -> {
                    if (plan.gap() <= ENOUGH || cancellation.isCancelled()) {
                        near.cancel();
                    }
                },
                watch,
                near);
        cancellation.check();
        return best;
    }
}
