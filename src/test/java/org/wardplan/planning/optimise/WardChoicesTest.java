package org.wardplan.planning.optimise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Aim;
import org.wardplan.model.plan.Rule;
import org.wardplan.planning.Evaluation;

class WardChoicesTest {
    private static final OptimiseInput GROWTH = Londons.question("growth-2017");

    /** Every pair of posts from the least to more than is needed, kept where no post is idle; by the words of the rule. */
    private static List<String> onePairAfterTheOther(OptimiseInput in, RuleModel rules, int ward) {
        Evaluation e = in.evaluation();
        double dwo = e.rates(0).effectivePerPost();
        double pcso = e.rates(1).effectivePerPost();
        double wanted = rules.wanted(ward);
        int leastDwo = rules.least(ward, 0);
        int leastPcso = rules.least(ward, 1);
        List<String> kept = new ArrayList<>();
        for (int p = leastPcso; p <= leastPcso + 60; p++) {
            for (int d = leastDwo; d <= leastDwo + 60; d++) {
                double sum = d * dwo + p * pcso;
                boolean idle = d > Math.max(leastDwo, rules.asked(ward, 0))
                                && sum - dwo >= wanted
                                && rules.allows(ward, new int[] {d - 1, p})
                        || p > Math.max(leastPcso, rules.asked(ward, 1))
                                && sum - pcso >= wanted
                                && rules.allows(ward, new int[] {d, p - 1});
                if (!idle && rules.allows(ward, new int[] {d, p})) {
                    kept.add(d + "+" + p);
                }
            }
        }
        return kept;
    }

    private static void asPlain(OptimiseInput in) {
        RuleModel rules =
                RuleModel.of(in.evaluation(), in.wards(), in.baseline(), in.budget(), in.rules(), FixedWards.NONE);
        for (int w = 0; w < in.evaluation().wards(); w += 37) {
            List<String> listed = new ArrayList<>();
            for (int[] posts : in.model().wards().get(w).posts()) {
                if (posts[0] <= rules.least(w, 0) + 60 && posts[1] <= rules.least(w, 1) + 60) {
                    listed.add(posts[0] + "+" + posts[1]);
                }
            }
            assertThat(listed).as("ward " + w).isEqualTo(onePairAfterTheOther(in, rules, w));
        }
    }

    @Test
    void theShortWayListsWhatThePlainOneDoes() {
        asPlain(GROWTH);
    }

    @Test
    void rulesThatLookAtAllRolesAreHeldPairByPair() {
        List<Rule> rules = new ArrayList<>(GROWTH.rules());
        rules.removeIf(r -> r instanceof Rule.Mix);
        rules.add(new Rule.Mix("mix", true, "PCSO", "DWO", 1.0, null));
        asPlain(GROWTH.with(rules));
    }

    @Test
    void withAmpleMoneyTheLivePlanLeavesNextToNothing() {
        List<Rule> free = GROWTH.rules().stream()
                .map(r -> r instanceof Rule.HeadCount ? r.switched(false) : r)
                .toList();
        OptimiseInput rich = GROWTH.with(free).with(Money.pounds(1_000_000_000)).with(Aim.CLOSE_THE_GAPS);
        Optimum best = Optimiser.live(rich);
        assertThat(best.objective()).isLessThan(1e-4 * best.floorObjective());
    }
}
