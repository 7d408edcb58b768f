package org.wardplan.planning.optimise;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.model.plan.Aim;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.plan.Objective;
import org.wardplan.planning.Summary;

/**
 * What evenness costs in unmet need at one budget: plans from the least unmet need, over sums in which deep gaps count
 * ever more, to the fairest.
 */
public final class EvennessFrontier {
    /** The highest power before the fairest plan: beyond it the worst-served ward alone decides. */
    private static final double MOST_POWER = 64;

    /**
     * One aim.
     *
     * @param evenness place of the slider, 0 for the least unmet need, 1 for the fairest
     * @param aim to take the plan over with
     * @param summary key figures of its plan; null where no plan keeps the rules
     */
    public record Point(double evenness, Aim aim, Optimum best, @Nullable Summary summary) {
        /** Unmet need, the floor at reference rates = 100; not-a-number where there is no plan. */
        public double unmetNeedIndex() {
            return summary == null ? Double.NaN : summary.unmetNeedIndex();
        }
    }

    private final List<Point> points;

    private EvennessFrontier(List<Point> points) {
        this.points = List.copyOf(points);
    }

    /**
     * Live plans, from the least unmet need to the fairest; the powers between grow by equal factors.
     *
     * @param steps number of plans, 2 or more
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static EvennessFrontier of(OptimiseInput in, int steps, Progress progress, Cancellation cancellation) {
        if (steps < 2) {
            throw new IllegalArgumentException(steps + " plans: expected 2 or more");
        }
        List<OptimiseInput> questions = new ArrayList<>();
        List<Optimum> plans = new ArrayList<>();
        for (int k = 0; k < steps; k++) {
            cancellation.check();
            questions.add(in.with(aim(in.aim(), k, steps)));
            plans.add(Optimiser.live(questions.get(k)));
            progress.report(k + 1L, steps, questions.get(k).aim().objective().label());
        }
        List<Point> points = new ArrayList<>();
        for (int k = 0; k < steps; k++) {
            OptimiseInput at = questions.get(k);
            boolean fairest = at.aim().objective() == Objective.FAIREST;
            Optimum best = fairest ? plans.get(k) : best(at, plans.get(k), plans);
            Allocation plan = best.allocation();
            points.add(new Point(
                    fairest ? 1 : at.aim().evenness(),
                    at.aim(),
                    best,
                    plan == null ? null : at.evaluate(plan).london()));
        }
        return new EvennessFrontier(points);
    }

    /** All plans keep the same rules, so one found for another aim may do better than a live plan does. */
    private static Optimum best(OptimiseInput at, Optimum own, List<Optimum> plans) {
        Worth worth = new Worth(at);
        Optimum best = own;
        for (Optimum other : plans) {
            Allocation plan = other.allocation();
            if (plan != null && best.allocation() != null) {
                double sum = 0;
                for (int w = 0; w < plan.wards(); w++) {
                    sum += worth.value(w, worth.posts(plan, w));
                }
                if (sum < best.objective()) {
                    best = new Optimum(
                            Optimum.Status.FEASIBLE,
                            plan,
                            sum,
                            Math.min(own.bound(), sum),
                            own.floorObjective(),
                            List.of());
                }
            }
        }
        return best;
    }

    private static Aim aim(Aim asked, int k, int steps) {
        if (k == steps - 1) {
            return asked.with(Objective.FAIREST).withEvenness(0);
        }
        double share = steps == 2 ? 0 : (double) k / (steps - 2);
        double power = 2 * Math.pow(MOST_POWER / 2, share);
        return asked.with(Objective.GAPS).withEvenness(Math.max(0, 1 - 2 / power));
    }

    /** Points from the least unmet need to the fairest. */
    public List<Point> points() {
        return points;
    }
}
