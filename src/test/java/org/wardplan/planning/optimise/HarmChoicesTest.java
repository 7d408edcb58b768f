package org.wardplan.planning.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Aim;
import org.wardplan.model.plan.Objective;

/** Least harm on the 629 wards: what is not listed can do no better than is said of it. */
class HarmChoicesTest {
    private static final OptimiseInput IN =
            Londons.question("growth-2017").with(Aim.of(Objective.HARM)).with(Money.pounds(121_000_000));

    @Test
    void whatIsNotListedCostsAtLeastWhatIsSaid() {
        Prices prices = Prices.of(IN.model());
        double more = IN.beyond(prices) - IN.bound(prices);
        assertThat(more).isPositive();
        HarmCurve curve = WardValues.harm(IN.evaluation(), IN.preventableHarm(), 0.35);
        ChoiceTable table = IN.model().table();
        Random random = new Random(3);
        int looked = 0;
        double nearest = Double.POSITIVE_INFINITY;
        for (int w = 0; w < table.wards(); w++) {
            Set<String> listed = Arrays.stream(IN.model().wards().get(w).posts())
                    .map(Arrays::toString)
                    .collect(Collectors.toSet());
            double[] perPost = prices.perPost(w);
            double best = table.priced(table.best(w, perPost), perPost);
            for (int k = 0; k < 40; k++) {
                int[] posts = {2 + random.nextInt(200), 1 + random.nextInt(k < 20 ? 12 : 200)};
                if (!listed.contains(Arrays.toString(posts))) {
                    double effective = 0.833 * posts[0] + 0.5244 * posts[1];
                    double cost = curve.of(w, effective, 0) + perPost[0] * posts[0] + perPost[1] * posts[1];
                    nearest = Math.min(nearest, cost - best);
                    looked++;
                }
            }
        }
        assertThat(looked).isGreaterThan(10_000);
        assertThat(nearest).isGreaterThanOrEqualTo(more);
    }

    @Test
    void theBestPlanIsTheSameWithMoreChoices() {
        Optimum best = Optimiser.exact(IN, Progress.NONE, new Cancellation());
        assertThat(best.status()).isEqualTo(Optimum.Status.OPTIMAL);
        OptimiseInput wider = IN.wider().orElseThrow();
        assertThat(wider.model().table().size())
                .isGreaterThan(IN.model().table().size());
        Optimum again = Optimiser.exact(wider, Progress.NONE, new Cancellation());
        assertThat(again.objective()).isCloseTo(best.objective(), within(1e-3));
    }

    @Test
    void muchMoreMoneyGetsMoreChoices() {
        assertThat(IN.with(Money.pounds(125_000_000)).model().table())
                .isSameAs(IN.model().table());
        assertThat(IN.with(Money.pounds(300_000_000)).model().table().size())
                .isGreaterThan(IN.model().table().size());
    }
}
