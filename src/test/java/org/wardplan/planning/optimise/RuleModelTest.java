package org.wardplan.planning.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wardplan.planning.optimise.SixWards.code;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Area;
import org.wardplan.model.plan.Lock;
import org.wardplan.model.plan.PostOverride;
import org.wardplan.model.plan.Rule;

/** Each rule by itself, on six wards. */
class RuleModelTest {
    private static final Area EACH_BOROUGH = new Area(Area.Kind.BOROUGH, "");

    private static List<String> limits(List<AllocationModel.Limit> limits) {
        return limits.stream()
                .map(l -> l.id() + Arrays.toString(l.each()) + "<=" + l.most())
                .toList();
    }

    private static List<String> london(Rule... rules) {
        return limits(SixWards.input(rules).model().limits());
    }

    /** Posts that ward n may have, as {@code 2+1}. */
    private static List<String> choices(OptimiseInput in, int n) {
        return Arrays.stream(in.model().wards().get(n - 1).posts())
                .map(p -> p[0] + "+" + p[1])
                .toList();
    }

    @Test
    void moneyPaysForRolesThatAreNotPlacedFirst() {
        assertThat(london(new Rule.Money("budget", true))).containsExactly("budget[60000, 40000]<=1180000");
        assertThat(london(new Rule.Money("budget", false))).isEmpty();
        OptimiseInput other = SixWards.input(new Rule.Money("budget", true)).with(Money.pounds(9000));
        assertThat(limits(other.model().limits())).containsExactly("budget[60000, 40000]<=830000");
    }

    @Test
    void anotherBudgetSharesTheChoicesOfTheWards() {
        OptimiseInput in =
                SixWards.input(new Rule.Money("budget", true), new Rule.Neighbours("n", true, 0.3, Set.of()));
        OptimiseInput other = in.with(Money.pounds(9000));
        assertThat(other.model().wards()).isSameAs(in.model().wards());
        assertThat(other.model().ties()).isSameAs(in.model().ties());
    }

    @Test
    void moneyTiedToRolesIsNotSpentOnOthers() {
        // £2,000 for PCSOs: the rest, £10,500 less a sergeant's £700, is all that DWOs may cost.
        assertThat(london(new Rule.RingFence("fence", true, "growth", Set.of("PCSO"))))
                .containsExactly("fence[60000, 0]<=980000");
        // The first line takes what the budget is less, then the fenced one loses £400: £500 less a sergeant.
        OptimiseInput less = SixWards.input(new Rule.RingFence("fence", true, "growth", Set.of("PCSO")))
                .with(Money.pounds(2100));
        assertThat(limits(less.model().limits())).containsExactly("fence[60000, 0]<=-20000");
    }

    @Test
    void noMoneyIsCountedTwiceWhereSeveralLinesAreTied() {
        List<String> limits = london(
                new Rule.RingFence("a", true, "growth", Set.of("PCSO")),
                new Rule.RingFence("b", true, "mayor", Set.of("DWO", "SGT")));
        // DWOs and sergeants: all but growth. PCSOs: all but the Mayor's. Of both together no set is left out.
        assertThat(limits).containsExactly("a[60000, 0]<=980000", "b[0, 40000]<=1200000");
        assertThat(london(
                        new Rule.RingFence("a", true, "growth", Set.of("PCSO")),
                        new Rule.RingFence("b", true, "mayor", Set.of("PCSO", "SGT"))))
                .as("DWOs can use neither, sergeants only one of them")
                .containsExactly("a[60000, 0]<=980000", "b[60000, 0]<=1000000");
    }

    @Test
    void floorsAndCapsHoldInEachWard() {
        OptimiseInput in = SixWards.input(
                new Rule.Floor("floor", true, Map.of("DWO", 2, "PCSO", 1)),
                new Rule.WardPosts("a", true, Set.of(code(1)), "PCSO", 2, 3),
                new Rule.WardPosts("b", true, Set.of(code(2)), "", 4, 4));
        assertThat(choices(in, 1)).containsExactly("2+2");
        assertThat(choices(in, 2)).containsExactly("3+1", "2+2");
        assertThat(choices(in, 3)).allMatch(c -> c.charAt(0) >= '2' && c.charAt(2) >= '1');
    }

    @Test
    void postsThatCloseNoGapAreListedWhereARuleAsksForThem() {
        OptimiseInput in = SixWards.input(new Rule.WardPosts("a", true, Set.of(code(1)), "", 5, null));
        assertThat(choices(in, 1)).contains("5+0", "0+5", "3+2").doesNotContain("2+2");
        OptimiseInput mix = SixWards.input(
                new Rule.Floor("floor", true, Map.of("PCSO", 6)), new Rule.Mix("mix", true, "PCSO", "DWO", 1.5, null));
        assertThat(choices(mix, 1)).containsExactly("4+6");
    }

    @Test
    void townCentresAreCappedOverTheFloorWhetherItIsOnOrOff() {
        OptimiseInput in = SixWards.input(
                new Rule.Floor("floor", false, Map.of("DWO", 1)),
                new Rule.TownCentreCap("cap", true, Set.of(code(6)), Map.of("DWO", 1, "PCSO", 2)));
        assertThat(choices(in, 6)).contains("2+2", "0+0").noneMatch(c -> c.charAt(0) > '2' || c.charAt(2) > '2');
        assertThat(choices(in, 5)).contains("5+0");
    }

    @Test
    void headCountLimitsAPlacedRole() {
        assertThat(london(new Rule.HeadCount("limit-DWO", true, "DWO"))).containsExactly("limit-DWO[1, 0]<=12");
        assertThat(london(new Rule.HeadCount("limit-PCSO", true, "PCSO"))).isEmpty();
    }

    @Test
    void areasHaveTheirPostsMoneyAndShares() {
        assertThat(london(new Rule.AreaLimit("a", true, Area.LONDON, Rule.Measure.POSTS, "PCSO", 3.0, 7.5)))
                .containsExactly("a[0, 1]<=7", "a[0, -1]<=-3");
    }

    @Test
    void unitsAreParentsOfTheirBoroughs() {
        AllocationModel m = SixWards.input(
                        new Rule.AreaLimit(
                                "share",
                                true,
                                new Area(Area.Kind.BCU, SixWards.SOUTH),
                                Rule.Measure.SHARE,
                                "",
                                null,
                                0.4),
                        new Rule.AreaLimit("change", true, EACH_BOROUGH, Rule.Measure.CHANGE, "", -0.15, 0.15))
                .model();
        assertThat(m.groups().stream().map(AllocationModel.Group::parent)).containsExactly(-1, -1, 0, 0);
        assertThat(m.group()).containsExactly(1, 2, 3, 2, 1, 3);
        assertThat(limits(m.groups().get(0).limits())).containsExactly("share[60000, 40000]<=500000");
        // Six posts in the baseline of each borough.
        assertThat(limits(m.groups().get(2).limits())).containsExactly("change[1, 1]<=6", "change[-1, -1]<=-6");
    }

    @Test
    void wardsOfOneAreaAloneAreGrouped() {
        AllocationModel m = SixWards.input(new Rule.AreaLimit(
                        "pounds",
                        true,
                        new Area(Area.Kind.BOROUGH, "E09000024"),
                        Rule.Measure.POUNDS,
                        "DWO",
                        100.0,
                        null))
                .model();
        assertThat(m.group()).containsExactly(-1, -1, 0, -1, -1, 0);
        assertThat(limits(m.groups().get(0).limits())).containsExactly("pounds[-60000, 0]<=-10000");
    }

    @Test
    void aMinimumBeyondTheNeedOfAnAreaCanBeMet() {
        OptimiseInput in = SixWards.input(new Rule.AreaLimit(
                "least", true, new Area(Area.Kind.BOROUGH, "E09000024"), Rule.Measure.POSTS, "DWO", 20.0, null));
        assertThat(choices(in, 3)).contains("10+0");
        assertThat(choices(in, 6)).contains("10+0");
        assertThat(choices(in, 2)).doesNotContain("10+0");
    }

    @Test
    void theMixHoldsInWardsOrAreas() {
        OptimiseInput in = SixWards.input(new Rule.Mix("mix", true, "PCSO", "DWO", 0.5, null));
        assertThat(choices(in, 4)).contains("4+0", "2+1", "4+1").doesNotContain("1+1", "0+2", "3+2");
        assertThat(london(new Rule.Mix("mix", true, "PCSO", "DWO", 1.5, Area.LONDON)))
                .containsExactly("mix[-3, 2]<=0");
        assertThat(london(new Rule.Mix("mix", true, "PCSO", "SGT", 1.5, Area.LONDON)))
                .as("one sergeant is there")
                .containsExactly("mix[0, 2]<=3");
    }

    @Test
    void lockedPostsAreasAndHandChangesStayAsTheyAre() {
        OptimiseInput in = SixWards.input(SixWards.scenario(
                List.of(
                        new Rule.Locks("locks", true),
                        new Rule.KeepArea("keep", true, new Area(Area.Kind.BOROUGH, "E09000024"), ""),
                        new Rule.Overrides("overrides", true)),
                Set.of(new Lock(code(4), "DWO"), new Lock(code(1), "SGT")),
                List.of(new PostOverride(code(2), "PCSO", 3, 0, "", "A", "2019-01-01T00:00:00Z"))));
        assertThat(choices(in, 4)).contains("3+0", "3+1").allMatch(c -> c.startsWith("3+"));
        assertThat(choices(in, 3)).containsExactly("1+1");
        assertThat(choices(in, 6)).containsExactly("2+1");
        assertThat(choices(in, 2)).isNotEmpty().allMatch(c -> c.endsWith("+0"));
        assertThat(choices(in, 5)).contains("0+0", "5+1");
    }

    @Test
    void rulesThatContradictEachOtherLeaveNoChoice() {
        OptimiseInput in = SixWards.input(SixWards.scenario(
                List.of(new Rule.Floor("floor", true, Map.of("DWO", 1)), new Rule.Locks("locks", true)),
                Set.of(new Lock(code(5), "DWO")),
                List.of()));
        assertThat(choices(in, 5)).isEmpty();
        assertThat(Optimiser.live(in).status()).isEqualTo(Optimum.Status.INFEASIBLE);
    }

    @Test
    void noWardLosesAndGainsAreCapped() {
        // 2 DWOs and 1 PCSO are 2.5 effective posts in the baseline; ward 1 has half a post of its sergeant besides.
        OptimiseInput in = SixWards.input(new Rule.NoLoser("no-loser", true, 0.2));
        assertThat(choices(in, 1)).contains("2+0", "0+4").noneMatch(c -> c.equals("1+1") || c.equals("3+0"));
        assertThat(choices(in, 2)).contains("2+1", "3+0").doesNotContain("2+0", "3+1");
        // Ward 1's target is 1.86: it keeps more than it needs.
        assertThat(choices(SixWards.input(new Rule.NoLoser("no-loser", true, null)), 1))
                .containsExactly("2+0", "1+2", "0+4");
    }

    @Test
    void neighboursAreTiedByTheirCoverage() {
        OptimiseInput in = SixWards.input(new Rule.Neighbours("n", true, 0.25, Set.of(code(3))));
        AllocationModel.Ties ties = in.model().ties();
        assertThat(ties).isNotNull();
        assertThat(ties.pairs()).isDeepEqualTo(new int[][] {{0, 1}, {3, 4}, {4, 5}});
        int c = choices(in, 2).indexOf("1+1");
        assertThat(ties.level()[1][c]).isEqualTo(1.5 / (1 + 18 * 2 / 21.0));
        assertThat(SixWards.input().model().ties()).isNull();
    }

    @Test
    void aNeighbourOfAWardThatHasMoreThanItNeedsMayHaveMoreToo() {
        OptimiseInput in = SixWards.input(SixWards.scenario(
                List.of(
                        new Rule.Neighbours("n", true, 0.25, Set.of()),
                        new Rule.WardPosts("w", true, Set.of(code(1)), "DWO", 4, 4)),
                Set.of(),
                List.of()));
        // Ward 1 is covered at 4.5 / 1.857 = 242 %, so ward 2 must reach 217 %, 5.9 effective posts.
        assertThat(choices(in, 2)).contains("6+0").doesNotContain("8+0");
    }

    @Test
    void sergeantsArePlacedWhenTheySuperviseOthers() {
        OptimiseInput in =
                SixWards.input(new Rule.Supervision("sergeants", true, "SGT", 8), new Rule.Money("budget", true));
        assertThat(in.plannedRoles()).containsExactly("DWO", "PCSO", "SGT");
        assertThat(limits(in.model().limits()))
                .containsExactly("sergeants[1, 1, -8]<=0", "budget[60000, 40000, 70000]<=1250000");
        Optimum best = Optimiser.live(in);
        int posts = best.allocation().total(0) + best.allocation().total(1);
        assertThat(8 * best.allocation().total(2)).isGreaterThanOrEqualTo(posts);
    }
}
