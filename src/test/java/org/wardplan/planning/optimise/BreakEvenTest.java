package org.wardplan.planning.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.Evaluation;

/** Against the two figures that domain.md gives. */
class BreakEvenTest {
    @Test
    void atThePricesOf2017() {
        BreakEven b = BreakEven.of(Londons.evaluation("growth-2017")).orElseThrow();
        assertThat(b.role()).isEqualTo("PCSO");
        assertThat(b.against()).isEqualTo("DWO");
        assertThat(b.effectiveness()).isCloseTo(0.635, within(5e-4));
        assertThat(b.margin()).isCloseTo(-0.035, within(5e-4));
        assertThat(b.winner()).contains("DWO");
        assertThat(b.close()).isTrue();
        assertThat(b.text())
                .isEqualTo(
                        "Per pound, PCSOs buy as much strength as DWOs at an effectiveness of 0.635: below it DWOs are"
                                + " the better buy, above it PCSOs. Assumed is 0.60, 0.035 below: DWOs buy 6 % more. So the mix"
                                + " hangs on that guess.");
    }

    @Test
    void atThePricesOf2024() {
        BreakEven b = BreakEven.of(Londons.evaluation("new-met-2024")).orElseThrow();
        assertThat(b.effectiveness()).isCloseTo(0.698, within(5e-4));
        assertThat(b.winner()).contains("DWO");
    }

    /** Just there, both buy the same strength for the same money; a little more, and the plan's mix turns. */
    @Test
    void atTheBreakEvenBothBuyTheSame() {
        Plan plan = Londons.plan("growth-2017");
        double at =
                BreakEven.of(Londons.evaluation("growth-2017")).orElseThrow().effectiveness();
        Evaluation there = Londons.evaluation(plan, assuming(plan, at));
        assertThat(there.rates(1).effectivePerPost() / there.rates(1).unitCost().pence())
                .isCloseTo(
                        there.rates(0).effectivePerPost()
                                / there.rates(0).unitCost().pence(),
                        within(1e-18));
        BreakEven above =
                BreakEven.of(Londons.evaluation(plan, assuming(plan, 0.8))).orElseThrow();
        assertThat(above.effectiveness()).isCloseTo(at, within(1e-12));
        assertThat(above.winner()).contains("PCSO");
        assertThat(above.text()).contains("above: PCSOs buy 26 % more.").doesNotContain("hangs");
    }

    private static Scenario assuming(Plan plan, double effectiveness) {
        Scenario s = plan.working();
        Assumption was = s.assumptions().find("PCSO.effectiveness").orElseThrow();
        return s.withAssumptions(s.assumptions().with(was.withValue(effectiveness, "test")));
    }

    @Test
    void everyPairOfPlacedRolesIsWeighedOnce() {
        assertThat(BreakEven.all(Londons.evaluation("growth-2017"))).hasSize(1);
        Evaluation e = Londons.evaluation("growth-2017");
        // Sergeants against ward officers: £72,000 of half the effect buys as much at 1.2.
        assertThat(BreakEven.of(e, 2, 0).orElseThrow().effectiveness()).isCloseTo(72_000 / 60_043.0, within(1e-9));
        assertThat(BreakEven.of(e, 1, 1)).isEmpty();
    }
}
