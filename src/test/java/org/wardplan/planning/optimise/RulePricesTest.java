package org.wardplan.planning.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.model.plan.Rule;

class RulePricesTest {
    private static final OptimiseInput IN = SixWards.input(
            new Rule.Money("budget", true),
            new Rule.Floor("floor", true, Map.of("DWO", 1)),
            new Rule.HeadCount("limit-DWO", true, "DWO"),
            new Rule.NoLoser("no-loser", false, null),
            new Rule.WardPosts("many", false, Set.of(), "DWO", 4, null),
            new Rule.WholePosts("whole"));

    private static List<RulePrice> prices(OptimiseInput in) {
        return RulePrices.of(in, Progress.NONE, new Cancellation());
    }

    private static double index(OptimiseInput in) {
        Optimum best = Optimiser.exact(in, Progress.NONE, new Cancellation());
        return in.evaluate(best.allocation()).london().unmetNeedIndex();
    }

    @Test
    void eachRuleIsPricedBySolvingWithoutOrWithIt() {
        List<RulePrice> prices = prices(IN);
        assertThat(prices.stream().map(RulePrice::ruleId))
                .containsExactly("budget", "floor", "limit-DWO", "no-loser", "many", "whole");
        double now = index(IN);
        for (RulePrice p : prices.subList(0, 4)) {
            assertThat(p.feasible()).isTrue();
            assertThat(p.proved()).isTrue();
            assertThat(p.unmetNeedIndexDifference())
                    .as(p.ruleId())
                    .isCloseTo(index(IN.switched(p.ruleId(), !p.on())) - now, within(0.02));
        }
        assertThat(prices.get(2).unmetNeedIndexDifference()).isLessThan(-1);
        assertThat(prices.get(3).unmetNeedIndexDifference()).isGreaterThan(0.1);
        // 24 DWOs, where 12 can be filled.
        assertThat(prices.get(4).feasible()).isFalse();
        assertThat(prices.get(4).unmetNeedIndexDifference()).isNaN();
    }

    /** With posts a hundred times as fine, the best plan comes near to what parts of posts would give. */
    @Test
    void wholePostsCostWhatPartsOfPostsWouldSave() {
        OptimiseInput in = SixWards.input(new Rule.Money("budget", true), new Rule.WholePosts("whole"));
        double best = Optimiser.exact(in, Progress.NONE, new Cancellation()).objective();
        double bound = PartPosts.bound(in);
        // All money on DWOs, £11,800 of £600 each, and gaps in proportion to targets: (ΣR − ΣE)² / ΣR; ward 1 has half
        // a
        // post of a sergeant besides.
        double strength = 11_800 / 600.0 + 0.5;
        assertThat(bound).isCloseTo(Math.pow(24 - strength, 2) / 24, within(1e-4));
        RulePrice price = prices(in).get(1);
        assertThat(price.unmetNeedIndexDifference()).isNegative();
        assertThat(bound).isLessThan(best);
    }

    @Test
    void canBeCancelled() {
        Cancellation cancelled = new Cancellation();
        cancelled.cancel();
        assertThatThrownBy(() -> RulePrices.of(IN, Progress.NONE, cancelled)).isInstanceOf(CancellationException.class);
    }
}
