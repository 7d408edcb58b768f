package org.wardplan.planning.compare;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
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
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.Rulebook;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.plan.WatchList;
import org.wardplan.model.workforce.Role;
import org.wardplan.model.workforce.RoleRates;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Need;
import org.wardplan.planning.NeedInput;

/**
 * Five made-up wards of two boroughs whose need is that of their residents alone: 1, 2, 3, 2 and 2 thousand of 10. With a
 * floor of one officer and five more aimed at, their targets are 1.5, 2, 2.5, 2 and 2 effective posts. An officer (X)
 * is one effective post at £1,000, a support post (Y) half of one at £400.
 */
final class FiveWards {
    static final List<Role> ROLES = List.of(new Role("X", "Officer", true), new Role("Y", "Support", true));
    static final WardSet WARDS = new WardSet(
            "test",
            "Test",
            List.of(ward(1, 1000, 50), ward(2, 2000, 40), ward(3, 3000, 30), ward(4, 2000, 20), ward(5, 2000, 10)),
            new int[][] {{1}, {0, 2}, {1, 3}, {2, 4}, {3}});
    static final Allocation FLOOR = Allocation.even(List.of(1, 0), 5);

    private FiveWards() {}

    private static Ward ward(int n, int population, double deprivation) {
        boolean first = n <= 2;
        return new Ward(
                new WardCode("E0500000" + n),
                "Ward " + n,
                new Borough(
                        new BoroughCode(first ? "E09000001" : "E09000002"),
                        first ? "North" : "South",
                        new CommandUnit(first ? "Upper" : "Lower")),
                100,
                100,
                population,
                OptionalInt.of(500),
                OptionalDouble.of(deprivation),
                OptionalDouble.empty(),
                null);
    }

    private static CrimeCube crime() {
        CrimeCategory one = new CrimeCategory(
                "one", "One", "a", false, true, 10, OptionalDouble.empty(), OptionalDouble.empty(), "");
        int[] counts = IntStream.range(0, 10).map(k -> 5 + k).toArray();
        return new CrimeCube(List.of(one), new boolean[] {true}, 5, YearMonth.of(2018, 1), 2, null, counts, "0");
    }

    static Assumption a(String key, double value) {
        return new Assumption(key, key, value, Assumption.Unit.FACTOR, Assumption.Status.ASSUMPTION, "test");
    }

    /** @param pounds the budget, in pence a hundredfold */
    static Scenario scenario(String id, long pounds, boolean floorOn, int[][] posts, Assumption... changes) {
        List<Assumption> list = new ArrayList<>(List.of(
                a("X.unitCost", 100_000),
                a("X.effectiveness", 1),
                a("Y.unitCost", 40_000),
                a("Y.effectiveness", 0.5),
                a("reference.X", 1),
                a("aim.X", 5),
                a("alpha.crime", 0),
                a("alpha.population", 1),
                a("window.months", 1)));
        for (Assumption change : changes) {
            list.removeIf(x -> x.key().equals(change.key()));
            list.add(change);
        }
        return new Scenario(
                id,
                "Scenario " + id,
                "",
                "p",
                false,
                "harm",
                DemandModel.STANDARD,
                Assumptions.of(list),
                Map.of(
                        "X",
                        new RoleRates(Money.pounds(1000), 0, 0, 1),
                        "Y",
                        new RoleRates(Money.pounds(400), 0, 0, 0.5)),
                new Budget(List.of(new FundingLine("core", "Core", Money.pounds(pounds)))),
                Rulebook.standard(Map.of("X", 1), floorOn, List.of()),
                Allocation.of(posts),
                Set.of(),
                Map.of(),
                Advice.NONE,
                WatchList.STANDARD,
                Phasing.STANDARD,
                Map.of(),
                false);
    }

    static Evaluation evaluate(Scenario s) {
        NeedInput in = NeedInput.of(WARDS, crime(), List.of(new CrimeGroup("a", "A")), new double[] {1});
        return Evaluation.of(Need.of(in, s).orThrow(), s, ROLES, FLOOR);
    }

    static Plan plan(String name, String wardSet, String hash, List<Role> roles) {
        return new Plan(
                name,
                name,
                wardSet,
                hash,
                WARDS.wards().stream().map(w -> w.code().value()).toList(),
                roles,
                List.of(scenario("a", 5000, true, new int[][] {{1, 1, 1, 1, 1}, {0, 0, 0, 0, 0}})),
                "a",
                List.of(),
                null);
    }
}
