package org.wardplan.app.budget;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Aim;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.optimise.OptimiseInput;
import org.wardplan.planning.optimise.Optimum;

/**
 * The best plan known to a question, and how good it is known to be.
 *
 * @param plan what the plan means; null where no plan keeps the rules
 * @param stage how it was found
 */
public record BestPlan(OptimiseInput question, Optimum optimum, @Nullable Evaluation plan, Stage stage) {
    /** How far the search went. */
    public enum Stage {
        /** Found within a frame, while a hand is on a control. */
        LIVE,
        /** The search went to its end. */
        SEARCHED,
        /** The search was stopped. */
        STOPPED
    }

    static BestPlan of(OptimiseInput question, Optimum optimum, Stage stage) {
        Allocation posts = optimum.allocation();
        return new BestPlan(question, optimum, posts == null ? null : evaluate(question, posts), stage);
    }

    /** With the question's budget and aim, which may be others than the scenario's. */
    private static Evaluation evaluate(OptimiseInput question, Allocation posts) {
        Evaluation e = question.evaluation();
        Scenario s = e.scenario();
        return Evaluation.of(
                e.need(),
                s.withBudget(s.budget().withTotal(question.budget()))
                        .withRulebook(s.rulebook().withAim(question.aim()))
                        .withAllocation(posts),
                e.roles(),
                question.baseline());
    }

    public Money budget() {
        return question.budget();
    }

    public Aim aim() {
        return question.aim();
    }

    public boolean isFeasible() {
        return plan != null;
    }

    public boolean isProved() {
        return optimum.status() == Optimum.Status.OPTIMAL;
    }

    /** How good it is, in a few words: {@code within 0.04 % of the best possible}. */
    public String standing() {
        if (!isFeasible()) {
            return "no plan keeps these rules";
        }
        if (isProved()) {
            return "optimal, proved";
        }
        String within = "within " + percent(optimum.gap());
        return switch (stage) {
            case LIVE -> within + " of the best possible";
            case SEARCHED -> within + ", proved";
            case STOPPED -> "stopped: " + within + ", proved";
        };
    }

    /** A gap, rounded up so that it never promises too much: {@code 0.04 %}. */
    public static String percent(double gap) {
        double percent = 100 * Math.max(0, gap);
        int decimals = percent >= 10 ? 0 : percent >= 1 ? 1 : percent >= 0.01 ? 2 : 3;
        double unit = Math.pow(10, decimals);
        return String.format(Locale.ROOT, "%." + decimals + "f %%", Math.ceil(percent * unit - 1e-9) / unit);
    }
}
