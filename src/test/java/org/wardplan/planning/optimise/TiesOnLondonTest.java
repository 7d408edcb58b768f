package org.wardplan.planning.optimise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Aim;
import org.wardplan.model.plan.Objective;
import org.wardplan.model.plan.Rule;
import org.wardplan.planning.Evaluation;

/** Neighbours held together on the 629 wards. */
class TiesOnLondonTest {
    private static OptimiseInput held(long pounds, double points, Set<String> exempt) {
        OptimiseInput in = Londons.question("growth-2017").with(Money.pounds(pounds));
        List<Rule> rules = new ArrayList<>();
        for (Rule r : in.rules()) {
            rules.add(r instanceof Rule.Neighbours n ? new Rule.Neighbours(n.id(), true, points, exempt) : r);
        }
        return in.with(rules);
    }

    private static double widest(OptimiseInput in, Optimum plan, Set<String> exempt) {
        assertThat(plan.allocation()).isNotNull();
        Evaluation e = in.evaluate(plan.allocation());
        double widest = 0;
        for (int w = 0; w < e.wards(); w++) {
            for (int k = 0; k < in.wards().neighbourCount(w); k++) {
                int v = in.wards().neighbour(w, k);
                if (!exempt.contains(in.wardCode(w)) && !exempt.contains(in.wardCode(v))) {
                    widest = Math.max(widest, Math.abs(e.coverage(w) - e.coverage(v)));
                }
            }
        }
        return widest;
    }

    private static Optimum exact(OptimiseInput in) {
        return Optimiser.exact(in, Progress.NONE, new Cancellation());
    }

    @Test
    void theBestPlanWithin25PointsIsProved() {
        OptimiseInput in = held(120_000_000, 0.25, Set.of());
        Optimum best = exact(in);
        assertThat(best.gap()).isLessThanOrEqualTo(1e-4);
        assertThat(best.status()).isEqualTo(Optimum.Status.OPTIMAL);
        assertThat(widest(in, best, Set.of())).isLessThanOrEqualTo(0.25 + 2e-9);
        assertThat(in.evaluate(best.allocation()).london().cost().pence()).isLessThanOrEqualTo(12_000_000_000L);
        // Without the rule the best is 434.765 and one pair is 28.6 points apart.
        assertThat(best.objective()).isBetween(434.79, 434.80);
    }

    @Test
    void theLivePlanKeepsTheTiesAndItsBoundHolds() {
        for (long pounds : new long[] {105_000_000, 120_000_000, 135_000_000}) {
            OptimiseInput in = held(pounds, 0.2, Set.of());
            Optimum live = Optimiser.live(in);
            Optimum best = exact(in);
            assertThat(best.status()).isEqualTo(Optimum.Status.OPTIMAL);
            assertThat(live.gap()).isBetween(0.0, 1e-3);
            assertThat(live.bound()).isLessThanOrEqualTo(best.objective() + 1e-6);
            assertThat(live.objective()).isGreaterThanOrEqualTo(best.objective() - 1e-6);
            assertThat(widest(in, live, Set.of())).isLessThanOrEqualTo(0.2 + 2e-9);
        }
    }

    @Test
    void tooSmallADifferenceCanNotBePaidFor() {
        Optimum none = exact(held(110_000_000, 0.1, Set.of()));
        assertThat(none.status()).isEqualTo(Optimum.Status.INFEASIBLE);
        assertThat(none.conflicts().toString()).contains("Neighbours within 10 points");
    }

    @Test
    void fewestPostsShortHasManyPlansThatAreEquallyGood() {
        OptimiseInput in = held(150_000_000, 0.25, Set.of()).with(Aim.of(Objective.SHORT));
        Optimum best = exact(in);
        assertThat(best.gap()).isLessThanOrEqualTo(1e-4);
        assertThat(widest(in, best, Set.of())).isLessThanOrEqualTo(0.25 + 2e-9);
    }
}
