package org.wardplan.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wardplan.base.WithProblems;
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
import org.wardplan.model.workforce.RoleRates;

/** Three made-up wards with round numbers, every figure worked out by hand. */
class EvaluationTest {
    private static final Borough BOROUGH =
            new Borough(new BoroughCode("E09000001"), "Testing", new CommandUnit("Test Area"));
    private static final WardSet WARDS = new WardSet(
            "test", "Test", List.of(ward(1, 1000), ward(2, 2000), ward(3, 1000)), new int[][] {{1}, {0, 2}, {1}});
    private static final List<CrimeGroup> GROUPS = List.of(new CrimeGroup("a", "A"), new CrimeGroup("b", "B"));
    private static final List<Role> ROLES = List.of(new Role("X", "Officer", true), new Role("Y", "Support", true));
    private static final double[] WEIGHTS = {10, 1};

    private static Ward ward(int n, int population) {
        return new Ward(
                new WardCode("E0500000" + n),
                "Ward " + n,
                BOROUGH,
                100,
                100,
                population,
                n == 2 ? OptionalInt.empty() : OptionalInt.of(500),
                OptionalDouble.of(20),
                OptionalDouble.empty(),
                null);
    }

    private static CrimeCube crime() {
        List<CrimeCategory> categories = List.of(
                new CrimeCategory(
                        "one", "One", "a", false, true, 10, OptionalDouble.empty(), OptionalDouble.empty(), ""),
                new CrimeCategory(
                        "two", "Two", "b", false, true, 1, OptionalDouble.empty(), OptionalDouble.empty(), ""));
        // Two months; the first lies outside a window of one.
        int[] counts = {9, 30, /* */ 9, 100, 9, 10, /* */ 9, 0, 9, 0, /* */ 9, 600};
        return new CrimeCube(categories, new boolean[] {true, true}, 3, YearMonth.of(2018, 1), 2, null, counts, "0");
    }

    private static Assumption a(String key, double value) {
        return new Assumption(key, key, value, Assumption.Unit.FACTOR, Assumption.Status.ASSUMPTION, "test");
    }

    private static Scenario scenario(int[][] posts, Assumption... more) {
        List<Assumption> list = new ArrayList<>(List.of(
                a("X.unitCost", 1000),
                a("X.effectiveness", 1),
                a("Y.unitCost", 500),
                a("Y.vacancy", 0.5),
                a("Y.effectiveness", 0.8),
                a("reference.X", 1),
                a("aim.X", 6),
                a("alpha.crime", 0.75),
                a("alpha.population", 0.25),
                a("window.months", 1)));
        for (Assumption change : more) {
            list.removeIf(x -> x.key().equals(change.key()));
            list.add(change);
        }
        return new Scenario(
                "s",
                "S",
                "",
                "p",
                false,
                "harm",
                DemandModel.STANDARD,
                Assumptions.of(list),
                Map.of("X", new RoleRates(new Money(1000), 0, 0, 1), "Y", new RoleRates(new Money(500), 0.5, 0, 0.8)),
                new Budget(List.of(new FundingLine("core", "Core", new Money(5000)))),
                Rulebook.standard(Map.of("X", 1), true, List.of()),
                Allocation.of(posts),
                Set.of(),
                Map.of(),
                Advice.NONE,
                WatchList.STANDARD,
                Phasing.STANDARD,
                Map.of(),
                false);
    }

    private static Evaluation evaluate(Scenario s) {
        Need need = Need.of(NeedInput.of(WARDS, crime(), GROUPS, WEIGHTS), s).orThrow();
        return Evaluation.of(need, s, ROLES, Allocation.even(List.of(1, 0), 3));
    }

    @Test
    void needOfThreeWards() {
        Need need = Need.of(NeedInput.of(WARDS, crime(), GROUPS, WEIGHTS), scenario(new int[][] {{1, 1, 1}, {0, 0, 0}}))
                .orThrow();
        // Demand: 30×10 + 100 = 400; 10×10 + 0 = 100; 0 + 600 = 600; in all 1,100. Residents 1, 2, 1 thousand of 4.
        assertThat(new double[] {need.demand(0), need.demand(1), need.demand(2)})
                .containsExactly(400, 100, 600);
        double first = 0.75 * 400 / 1100 + 0.25 * 0.25;
        assertThat(need.share(0)).isCloseTo(first, within(1e-15));
        // Aimed at: 3 wards × 1 + 6 = 9; six posts are shared out.
        assertThat(need.target(0)).isCloseTo(1 + 6 * first, within(1e-12));
        assertThat(need.target(0) + need.target(1) + need.target(2)).isCloseTo(9, within(1e-12));
        assertThat(need.priority(0)).isCloseTo(300 * first, within(1e-12));
        assertThat(new int[] {need.rank(0), need.rank(1), need.rank(2)}).containsExactly(2, 3, 1);
        assertThat(need.parts()).extracting(Need.Part::label).containsExactly("A", "B", "Residents");
        assertThat(need.parts().get(0).points()[0]).isCloseTo(300 * 0.75 * 300 / 1100, within(1e-12));
    }

    @Test
    void coverageGapAndEvenness() {
        Evaluation e = evaluate(scenario(new int[][] {{2, 1, 0}, {0, 5, 1}}));
        double[] r = {e.need().target(0), e.need().target(1), e.need().target(2)};
        // A support post is 0.5 × 0.8 = 0.4 effective: 2, 1 + 2 = 3, and 0.4.
        assertThat(e.effective(1)).isCloseTo(3, within(1e-12));
        assertThat(e.effective(2)).isCloseTo(0.4, within(1e-12));
        assertThat(r[1]).isLessThan(3);
        assertThat(e.gap(1)).isZero();
        double gaps = (r[0] - 2) + (r[2] - 0.4);
        Summary s = e.london();
        assertThat(s.unmetPosts()).isCloseTo(gaps, within(1e-12));
        assertThat(s.coverage()).isCloseTo(1 - gaps / 9, within(1e-12));
        double unmet = (r[0] - 2) * (r[0] - 2) / r[0] + (r[2] - 0.4) * (r[2] - 0.4) / r[2];
        assertThat(s.unmetNeed()).isCloseTo(unmet, within(1e-12));
        double atFloor = 0;
        for (double target : r) {
            atFloor += (target - 1) * (target - 1) / target;
        }
        assertThat(s.unmetNeedIndex()).isCloseTo(100 * unmet / atFloor, within(1e-9));
        assertThat(s.worstCoverage()).isCloseTo(0.4 / r[2], within(1e-12));
        assertThat(s.worstDecileCoverage()).isCloseTo(0.4 / r[2], within(1e-12));
        assertThat(s.belowFloor()).isEqualTo(1);
        assertThat(e.belowFloor(2)).isTrue();
        assertThat(s.posts()).containsExactly(3, 6);
        assertThat(s.change()).isEqualTo(6);
        assertThat(e.fairShare(0)).isCloseTo((2 / 5.4) / (r[0] / 9), within(1e-12));
        // Worst to best covered is ward 3, 1, 2: areas of the trapezia under the Lorenz curve by hand.
        double[] x = {r[2] / 9, r[0] / 9, r[1] / 9};
        double[] y = {0.4 / 5.4, 2 / 5.4, 3 / 5.4};
        double area = x[0] * y[0] + x[1] * (2 * y[0] + y[1]) + x[2] * (2 * y[0] + 2 * y[1] + y[2]);
        assertThat(s.gini()).isCloseTo(1 - area, within(1e-12));
        assertThat(e.inDwoPosts(1.5)).isEqualTo(1.5);
    }

    @Test
    void moneyIsExactAndOverBudgetIsAllowed() {
        Evaluation e = evaluate(scenario(new int[][] {{2, 1, 0}, {0, 5, 1}}));
        assertThat(e.london().cost()).isEqualTo(new Money(3 * 1000 + 6 * 500));
        assertThat(e.headroom()).isEqualTo(new Money(-1000));
        assertThat(e.cost(1)).isEqualTo(new Money(3500));
    }

    @Test
    void targetsStayWhenAbstractionMoves() {
        Scenario before = scenario(new int[][] {{1, 1, 1}, {0, 0, 0}});
        Scenario after = scenario(new int[][] {{1, 1, 1}, {0, 0, 0}}, a("X.abstraction", 0.4));
        Evaluation was = evaluate(before);
        Evaluation now = evaluate(after);
        assertThat(now.need().target(0)).isEqualTo(was.need().target(0));
        assertThat(now.effective(0)).isCloseTo(0.6, within(1e-12));
        assertThat(now.london().coverage()).isLessThan(was.london().coverage());
    }

    @Test
    void anIndicatorWithMissingWardsIsLeftOutAndSaid() {
        Scenario s = scenario(
                new int[][] {{1, 1, 1}, {0, 0, 0}},
                a("alpha.jobs", 0.2),
                a("alpha.crime", 0.6),
                a("alpha.population", 0.2));
        WithProblems<Need> need = Need.of(NeedInput.of(WARDS, crime(), GROUPS, WEIGHTS), s);
        assertThat(need.problems()).singleElement().asString().contains("Workplace jobs", "1 of 3 wards");
        double share = need.orThrow().share(0);
        assertThat(share).isCloseTo(0.75 * 400 / 1100 + 0.25 * 0.25, within(1e-15));
    }

    @Test
    void whatMakesNoSenseIsRefusedInWords() {
        int[][] posts = {{1, 1, 1}, {0, 0, 0}};
        assertThat(refusal(scenario(posts, a("window.months", 3)), WEIGHTS)).contains("window of 3 months", "1 to 2");
        assertThat(refusal(scenario(posts, a("alpha.crime", -0.1)), WEIGHTS)).contains("-0.1");
        assertThat(refusal(scenario(posts), new double[] {0, 0})).contains("Crime is zero in every ward");
        assertThat(refusal(scenario(posts, a("aim.X", -1)), WEIGHTS)).contains("below the floor");
        assertThat(refusal(scenario(posts, a("alpha.crime", 0), a("alpha.population", 0)), WEIGHTS))
                .contains("need index is empty");
    }

    private static String refusal(Scenario s, double[] weights) {
        WithProblems<Need> need = Need.of(NeedInput.of(WARDS, crime(), GROUPS, weights), s);
        assertThat(need.value()).isNull();
        return need.problems().toString();
    }
}
