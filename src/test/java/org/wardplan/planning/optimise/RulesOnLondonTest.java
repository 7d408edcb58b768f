package org.wardplan.planning.optimise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Rule;

/** Prices of rules and clashes on the 629 wards. */
class RulesOnLondonTest {
    @Test
    void everyRuleHasAPrice() {
        OptimiseInput in = Londons.question("growth-2017");
        Map<String, RulePrice> prices = new HashMap<>();
        for (RulePrice p : RulePrices.of(in, Progress.NONE, new Cancellation())) {
            prices.put(p.ruleId(), p);
        }
        assertThat(prices.values()).allMatch(RulePrice::feasible).allMatch(RulePrice::proved);
        for (Rule rule : in.rules()) {
            double difference = prices.get(rule.id()).unmetNeedIndexDifference();
            // A rule never helps; both plans are known to a hundredth of a point.
            assertThat(difference).as(rule.id()).isBetween(rule.on() ? -100.0 : -0.01, rule.on() ? 0.01 : 100.0);
        }
        assertThat(prices.get("budget").unmetNeedIndexDifference()).isLessThan(-5);
        // Money that can't be spent in whole posts, and gaps that can't be evened out by parts of posts.
        assertThat(prices.get("whole-posts").unmetNeedIndexDifference()).isBetween(-3.0, -0.001);
    }

    @Test
    void aBudgetBelowTheFloorIsRaisedToItsCost() {
        OptimiseInput in = Londons.question("growth-2017").with(Money.pounds(90_000_000));
        Clash clash = Clashes.of(in, Progress.NONE, new Cancellation()).orElseThrow();
        assertThat(clash.rules().stream().map(Rule::id)).containsExactly("budget", "floor");
        assertThat(clash.loosenings().stream().map(Loosening::label)).contains("Raise the budget to £100,694,094");
    }
}
