package org.wardplan.app;

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
import org.wardplan.model.plan.Lock;
import org.wardplan.model.plan.Phasing;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.Rulebook;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.plan.WatchList;
import org.wardplan.model.workforce.Role;
import org.wardplan.model.workforce.RoleRates;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Need;
import org.wardplan.planning.NeedInput;

/** Six wards in three boroughs, two of them named Abbey, for tests of pure view models. */
final class SmallCity {
    static final CommandUnit SOUTH = new CommandUnit("Central South");
    static final CommandUnit EAST = new CommandUnit("East Area");
    static final Borough LAMBETH = new Borough(new BoroughCode("E09000022"), "Lambeth", SOUTH);
    static final Borough BARKING = new Borough(new BoroughCode("E09000002"), "Barking and Dagenham", EAST);
    static final Borough MERTON = new Borough(new BoroughCode("E09000024"), "Merton", SOUTH);

    final List<Role> roles =
            List.of(new Role("DWO", "Dedicated Ward Officer", true), new Role("PCSO", "Support Officer", true));
    final WardSet wards = new WardSet(
            "small",
            "the wards of the test",
            List.of(
                    ward(1, "Abbey", BARKING, 1000),
                    ward(2, "St. James's", LAMBETH, 2000),
                    ward(3, "Abbey", MERTON, 3000),
                    ward(4, "Coldharbour", LAMBETH, 4000),
                    ward(5, "Spitalfields & Banglatown", BARKING, 5000),
                    ward(6, "Écluse", MERTON, 0)),
            new int[6][0]);
    Scenario scenario;
    final Plan plan;

    /** @param posts by role and ward */
    SmallCity(int[][] posts, Set<Lock> locks, Map<String, String> notes) {
        List<Assumption> list = new ArrayList<>();
        rate(list, "DWO", 1);
        rate(list, "PCSO", 0.5);
        list.add(assumption("window.months", 1));
        list.add(assumption("alpha.crime", 1));
        list.add(assumption("reference.DWO", 1));
        list.add(assumption("aim.DWO", 18));
        Assumptions assumptions = Assumptions.of(list);
        Map<String, RoleRates> reference = Map.of("DWO", assumptions.rates("DWO"), "PCSO", assumptions.rates("PCSO"));
        scenario = new Scenario(
                "s",
                "Draft",
                "",
                "test",
                false,
                "count",
                DemandModel.STANDARD,
                assumptions,
                reference,
                new Budget(List.of()),
                Rulebook.standard(Map.of("DWO", 1), true, List.of()),
                Allocation.of(posts),
                locks,
                notes,
                Advice.NONE,
                WatchList.STANDARD,
                Phasing.STANDARD,
                Map.of(),
                false);
        plan = new Plan(
                "p",
                "Plan",
                "small",
                "00",
                wards.wards().stream().map(w -> w.code().value()).toList(),
                roles,
                List.of(scenario),
                "s",
                List.of(),
                null);
    }

    SmallCity() {
        this(
                new int[][] {{2, 4, 1, 3, 0, 2}, {1, 0, 1, 2, 0, 1}},
                Set.of(new Lock("E05000004", "DWO")),
                Map.of("E05000002", "Moved for the pilot"));
    }

    private static void rate(List<Assumption> list, String role, double effectiveness) {
        list.add(assumption(role + ".unitCost", 6_000_000));
        list.add(assumption(role + ".effectiveness", effectiveness));
    }

    private static Assumption assumption(String key, double value) {
        return new Assumption(key, key, value, Assumption.Unit.FACTOR, Assumption.Status.ASSUMPTION, "test");
    }

    private static Ward ward(int n, String name, Borough borough, int people) {
        return new Ward(
                new WardCode("E0500000" + n),
                name,
                borough,
                100,
                100,
                people,
                OptionalInt.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                null);
    }

    /** Crimes 100, 200, … 600; targets 1 + share · 18. */
    Evaluation evaluation() {
        CrimeCategory theft = new CrimeCategory(
                "theft", "Theft", "theft", false, true, 1, OptionalDouble.empty(), OptionalDouble.empty(), "");
        CrimeCube cube = new CrimeCube(
                List.of(theft),
                new boolean[] {true},
                6,
                YearMonth.of(2019, 1),
                1,
                null,
                new int[] {100, 200, 300, 400, 500, 600},
                "00");
        Need need = Need.of(
                        NeedInput.of(wards, cube, List.of(new CrimeGroup("theft", "Theft")), new double[] {1}),
                        scenario)
                .orThrow();
        return Evaluation.of(need, scenario, roles, Allocation.even(List.of(2, 1), 6));
    }
}
