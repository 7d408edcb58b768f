package org.wardplan.planning.phase;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.wardplan.model.crime.CrimeCategory;
import org.wardplan.model.crime.CrimeCube;
import org.wardplan.model.crime.CrimeGroup;
import org.wardplan.model.finance.Budget;
import org.wardplan.model.finance.FundingLine;
import org.wardplan.model.finance.Money;
import org.wardplan.model.geography.Borough;
import org.wardplan.model.geography.BoroughCode;
import org.wardplan.model.geography.CommandUnit;
import org.wardplan.model.geography.Ward;
import org.wardplan.model.geography.WardCode;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.Advice;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.Assumptions;
import org.wardplan.model.plan.DemandModel;
import org.wardplan.model.plan.Phasing;
import org.wardplan.model.plan.Rulebook;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.plan.WatchList;
import org.wardplan.model.workforce.Role;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Need;
import org.wardplan.planning.NeedInput;

/**
 * Three wards with 100, 300 and 200 crimes; a DWO costs £60,000 a year, £5,000 a month, a PCSO £36,000, £3,000 a month.
 */
final class ThreeWards {
    static final List<Role> ROLES =
            List.of(new Role("DWO", "Officer", true), new Role("PCSO", "Support officer", true));
    private static final Borough BOROUGH =
            new Borough(new BoroughCode("E09000001"), "Testing", new CommandUnit("Test Area"));

    private final List<Assumption> assumptions = new ArrayList<>();
    private Phasing phasing = new Phasing(
            YearMonth.of(2017, 4), 8, "", Phasing.FillOrder.NEED, List.of(), List.of(), List.of(), List.of());
    private Budget budget = new Budget(List.of());
    private int[][] posts = {{2, 2, 2}, {1, 1, 1}};

    ThreeWards() {
        assume("DWO.unitCost", 6_000_000);
        assume("DWO.effectiveness", 1);
        assume("DWO.vacancy", 0.02);
        assume("PCSO.unitCost", 3_600_000);
        assume("PCSO.effectiveness", 0.5);
        assume("reference.DWO", 1);
        assume("aim.DWO", 12);
        assume("alpha.crime", 1);
        assume("window.months", 1);
        assume("phase.turnover.DWO", 0);
        assume("phase.turnover.PCSO", 0);
    }

    ThreeWards assume(String key, double value) {
        assumptions.removeIf(a -> a.key().equals(key));
        assumptions.add(new Assumption(key, key, value, Assumption.Unit.FACTOR, Assumption.Status.ASSUMPTION, "test"));
        return this;
    }

    ThreeWards phasing(Phasing changed) {
        phasing = changed;
        return this;
    }

    ThreeWards funding(FundingLine... lines) {
        budget = new Budget(List.of(lines));
        return this;
    }

    ThreeWards posts(int[]... changed) {
        posts = changed;
        return this;
    }

    Phasing phasing() {
        return phasing;
    }

    static FundingLine line(String id, long pounds) {
        return new FundingLine(id, id, Money.pounds(pounds));
    }

    Scenario scenario() {
        Assumptions all = Assumptions.of(assumptions);
        return new Scenario(
                "s",
                "S",
                "",
                "p",
                false,
                "count",
                DemandModel.STANDARD,
                all,
                Map.of("DWO", all.rates("DWO"), "PCSO", all.rates("PCSO")),
                budget,
                Rulebook.standard(Map.of("DWO", 1), true, List.of()),
                Allocation.of(posts),
                Set.of(),
                Map.of(),
                Advice.NONE,
                WatchList.STANDARD,
                phasing,
                Map.of(),
                false);
    }

    Evaluation evaluation() {
        Scenario s = scenario();
        List<CrimeCategory> categories = List.of(new CrimeCategory(
                "one", "One", "a", false, true, 1, OptionalDouble.empty(), OptionalDouble.empty(), ""));
        CrimeCube crime = new CrimeCube(
                categories, new boolean[] {true}, 3, YearMonth.of(2018, 1), 1, null, new int[] {100, 300, 200}, "0");
        WardSet wards = new WardSet("test", "Test", List.of(ward(1), ward(2), ward(3)), new int[][] {{1}, {0, 2}, {1}});
        Need need = Need.of(NeedInput.of(wards, crime, List.of(new CrimeGroup("a", "A")), new double[] {1}), s)
                .orThrow();
        return Evaluation.of(need, s, ROLES, s.allocation());
    }

    /** Runs from so many posts by role and ward. */
    PhaseRun from(int[]... start) {
        return PhaseRun.of(evaluation(), Allocation.of(start));
    }

    private static Ward ward(int n) {
        return new Ward(
                new WardCode("E0500000" + n),
                "Ward " + n,
                BOROUGH,
                100,
                100,
                1000,
                OptionalInt.of(500),
                OptionalDouble.of(20),
                OptionalDouble.empty(),
                null);
    }
}
