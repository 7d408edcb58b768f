package org.wardplan.planning.phase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wardplan.model.finance.FinancialYear;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.Phasing.Promise;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.workforce.Role;

class PhaseFiguresTest {
    @Test
    void everyFigureIsAnAssumptionThatSaysItIsOurs() {
        List<Assumption> all = PhaseFigures.standard(
                List.of(new Role("DWO", "", true), new Role("PCSO", "", true), new Role("HORSE", "", true)));
        assertThat(all).hasSize(3 * 3 + 3);
        assertThat(all).allSatisfy(a -> {
            assertThat(a.status()).isEqualTo(Assumption.Status.ASSUMPTION);
            assertThat(a.source()).startsWith("Wardplan's assumption: ");
        });
        assertThat(all).extracting(Assumption::key).contains("phase.recruits.HORSE", "phase.inflation");
    }

    @Test
    void theScenariosFigureComesFirst() {
        Scenario plain = new ThreeWards().scenario();
        Scenario own = new ThreeWards().assume("phase.recruits.DWO", 7).scenario();
        assertThat(PhaseFigures.value(plain, "phase.recruits.DWO")).isEqualTo(200);
        assertThat(PhaseFigures.value(own, "phase.recruits.DWO")).isEqualTo(7);
        assertThatThrownBy(() -> PhaseFigures.value(own, "phase.luck")).hasMessageContaining("phase.luck");
        assertThat(PhaseFigures.all(own, ThreeWards.ROLES).list())
                .filteredOn(a -> a.key().equals("phase.recruits.DWO"))
                .singleElement()
                .satisfies(a -> assertThat(a.value()).isEqualTo(7));
    }

    @Test
    void aFigureIsSetAndItsEditTurnsRound() {
        Scenario s = new ThreeWards().scenario();
        PlanEdit.SetAssumption edit =
                (PlanEdit.SetAssumption) PhaseEdits.assume(s, "phase.training.DWO", 24, "A. Planner");
        assertThat(edit).isNotNull();
        assertThat(edit.from()).isNull();
        assertThat(edit.to().status()).isEqualTo(Assumption.Status.USER);
        assertThat(PhaseEdits.assume(s, "phase.training.DWO", 2, "A. Planner")).isNull();
    }

    @Test
    void labelsSayWhatWasDone() {
        Scenario s = new ThreeWards().scenario();
        Promise promise = new Promise("Two", Map.of("DWO", 2), YearMonth.of(2017, 12));
        assertThat(PhaseEdits.promise(s, null, promise).label()).isEqualTo("Over time: “Two” by Dec 2017");
        assertThat(PhaseEdits.span(s, YearMonth.of(2018, 1), 4).label())
                .isEqualTo("Over time: 4 quarters from Jan 2018");
        assertThat(PhaseEdits.span(s, YearMonth.of(2017, 4), 8)).isNull();
        assertThatThrownBy(() -> PhaseEdits.promise(s, null, new Promise("None", Map.of(), YearMonth.of(2018, 1))))
                .hasMessageContaining("one post or more");
        assertThatThrownBy(() -> PhaseEdits.span(s, YearMonth.of(2018, 2), 4)).hasMessageContaining("Feb 2018");
        assertThatThrownBy(() -> PhaseEdits.span(s, YearMonth.of(2018, 1), 41)).hasMessageContaining("1 to 40");
    }

    @Test
    void financialYearsRunFromAprilToMarch() {
        assertThat(FinancialYear.of(YearMonth.of(2018, 3))).isEqualTo(new FinancialYear(2017));
        assertThat(FinancialYear.of(YearMonth.of(2018, 4)).label()).isEqualTo("2018/19");
        assertThat(new FinancialYear(1999).label()).isEqualTo("1999/00");
        assertThat(new FinancialYear(2017).last()).isEqualTo(YearMonth.of(2018, 3));
    }
}
