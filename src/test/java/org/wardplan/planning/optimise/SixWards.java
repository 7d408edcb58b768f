package org.wardplan.planning.optimise;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.wardplan.model.plan.Aim;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.Assumptions;
import org.wardplan.model.plan.DemandModel;
import org.wardplan.model.plan.Lock;
import org.wardplan.model.plan.Phasing;
import org.wardplan.model.plan.PostOverride;
import org.wardplan.model.plan.Rule;
import org.wardplan.model.plan.Rulebook;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.plan.WatchList;
import org.wardplan.model.workforce.Role;
import org.wardplan.model.workforce.RoleRates;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Need;
import org.wardplan.planning.NeedInput;

/**
 * Six wards in a row, one touching the next, in boroughs E09000002 (wards 1, 5), E09000022 (2, 4) and E09000024 (3, 6); the
 * last two are command unit South, the first is East. DWOs cost £600, PCSOs £400, sergeants £700, who are not placed. Posts
 * are worth 1, 0.5 and 0.5. Targets are 1 + 18 · n / 21 for ward n; the floor is 1 DWO.
 */
final class SixWards {
    static final String EAST = "East Area";
    static final String SOUTH = "Central South";

    private static final CommandUnit SOUTH_UNIT = new CommandUnit(SOUTH);
    private static final Borough LAMBETH = new Borough(new BoroughCode("E09000022"), "Lambeth", SOUTH_UNIT);
    private static final Borough BARKING =
            new Borough(new BoroughCode("E09000002"), "Barking and Dagenham", new CommandUnit(EAST));
    private static final Borough MERTON = new Borough(new BoroughCode("E09000024"), "Merton", SOUTH_UNIT);

    static final WardSet WARDS = new WardSet(
            "small",
            "the wards of the test",
            List.of(
                    ward(1, "Abbey", BARKING),
                    ward(2, "St. James's", LAMBETH),
                    ward(3, "Figge's Marsh", MERTON),
                    ward(4, "Coldharbour", LAMBETH),
                    ward(5, "Goresbrook", BARKING),
                    ward(6, "Hillside", MERTON)),
            new int[][] {{1}, {0, 2}, {1, 3}, {2, 4}, {3, 5}, {4}});

    static final List<Role> ROLES = List.of(
            new Role("DWO", "Dedicated Ward Officer", true),
            new Role("PCSO", "Police Community Support Officer", true),
            new Role("SGT", "Neighbourhood sergeant", false));

    /** What the plan has: DWOs, PCSOs and sergeants by ward. */
    static final int[][] POSTS = {{2, 4, 1, 3, 0, 2}, {1, 0, 1, 2, 0, 1}, {1, 0, 0, 0, 0, 0}};

    /** What change, loss and gain are counted against. */
    static final Allocation BASELINE =
            Allocation.of(new int[][] {{2, 2, 2, 2, 2, 2}, {1, 1, 1, 1, 1, 1}, {0, 0, 0, 0, 0, 0}});

    private SixWards() {}

    static String code(int n) {
        return "E0500000" + n;
    }

    private static Ward ward(int n, String name, Borough borough) {
        return new Ward(
                new WardCode(code(n)),
                name,
                borough,
                100,
                100,
                1000,
                OptionalInt.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                null);
    }

    private static void role(List<Assumption> list, String role, double pounds, double effectiveness) {
        list.add(assumption(role + ".unitCost", 100 * pounds));
        list.add(assumption(role + ".effectiveness", effectiveness));
    }

    private static Assumption assumption(String key, double value) {
        return new Assumption(key, key, value, Assumption.Unit.FACTOR, Assumption.Status.ASSUMPTION, "test");
    }

    /** £10,000 from the core line, £2,000 from the growth line, £500 from the Mayor's. Ward 4's DWOs may be locked. */
    static Scenario scenario(List<Rule> rules, Set<Lock> locks, List<PostOverride> overrides) {
        List<Assumption> list = new ArrayList<>();
        role(list, "DWO", 600, 1);
        role(list, "PCSO", 400, 0.5);
        role(list, "SGT", 700, 0.5);
        list.add(assumption("limit.DWO", 12));
        list.add(assumption("window.months", 1));
        list.add(assumption("alpha.crime", 1));
        list.add(assumption("reference.DWO", 1));
        list.add(assumption("aim.DWO", 18));
        Assumptions assumptions = Assumptions.of(list);
        Map<String, RoleRates> reference = Map.of("DWO", assumptions.rates("DWO"), "PCSO", assumptions.rates("PCSO"));
        return new Scenario(
                "s",
                "Draft",
                "",
                "test",
                false,
                "count",
                DemandModel.STANDARD,
                assumptions,
                reference,
                new Budget(List.of(
                        new FundingLine("core", "Core", Money.pounds(10_000)),
                        new FundingLine("growth", "Growth", Money.pounds(2_000)),
                        new FundingLine("mayor", "Mayor", Money.pounds(500)))),
                new Rulebook(Aim.CLOSE_THE_GAPS, rules),
                Allocation.of(POSTS),
                locks,
                Map.of(),
                Advice.NONE.withOverrides(overrides),
                WatchList.STANDARD,
                Phasing.STANDARD,
                Map.of(),
                false);
    }

    static Evaluation evaluation(Scenario scenario) {
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
                        NeedInput.of(WARDS, cube, List.of(new CrimeGroup("theft", "Theft")), new double[] {1}),
                        scenario)
                .orThrow();
        return Evaluation.of(need, scenario, ROLES, BASELINE);
    }

    static OptimiseInput input(Scenario scenario) {
        return OptimiseInput.of(evaluation(scenario), WARDS, BASELINE, new double[] {9, 8, 7, 6, 5, 4});
    }

    static OptimiseInput input(Rule... rules) {
        return input(scenario(Arrays.asList(rules), Set.of(), List.of()));
    }
}
