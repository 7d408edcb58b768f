package org.wardplan.planning.optimise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Aim;
import org.wardplan.model.plan.Area;
import org.wardplan.model.plan.Lock;
import org.wardplan.model.plan.Objective;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.Rule;
import org.wardplan.model.plan.Scenario;

class ClashesTest {
    private static final Rule BUDGET = new Rule.Money("budget", true);

    private static Optional<Clash> clash(OptimiseInput in) {
        return Clashes.of(in, Progress.NONE, new Cancellation());
    }

    private static List<String> ids(Clash clash) {
        return clash.rules().stream().map(Rule::id).toList();
    }

    private static List<String> labels(Clash clash) {
        return clash.loosenings().stream().map(Loosening::label).toList();
    }

    /** The question after a way out was taken. */
    private static OptimiseInput after(Scenario s, Loosening way) {
        Plan plan = new Plan(
                "p",
                "Plan",
                "small",
                "00",
                SixWards.WARDS.wards().stream().map(w -> w.code().value()).toList(),
                SixWards.ROLES,
                List.of(s),
                s.id(),
                List.of(),
                null);
        return SixWards.input(way.edit().applyTo(plan).scenario(s.id()));
    }

    private static Scenario scenario(List<Rule> rules, Set<Lock> locks, long pounds) {
        Scenario s = SixWards.scenario(rules, locks, List.of());
        return s.withBudget(s.budget().withTotal(Money.pounds(pounds)));
    }

    @Test
    void rulesThatCanBeKeptDontClash() {
        assertThat(clash(SixWards.input(BUDGET, new Rule.Floor("floor", true, Map.of("DWO", 1)))))
                .isEmpty();
    }

    @Test
    void aFloorThatCostsMoreThanThereIs() {
        Scenario s = scenario(
                List.of(
                        BUDGET,
                        new Rule.HeadCount("limit-DWO", true, "DWO"),
                        new Rule.Floor("floor", true, Map.of("DWO", 2, "PCSO", 1)),
                        new Rule.Mix("mix", true, "PCSO", "DWO", 2, null)),
                Set.of(),
                9_000);
        Clash clash = clash(SixWards.input(s)).orElseThrow();
        assertThat(ids(clash)).containsExactly("budget", "floor");
        assertThat(clash.text())
                .isEqualTo(
                        "“Budget: £9,000” (no more money than there is) and “Floor: 2 DWOs + 1 PCSO” (every ward) can't"
                                + " be kept together");
        // 12 × £600 + 6 × £400 and a sergeant's £700.
        assertThat(labels(clash))
                .containsExactly(
                        "Raise the budget to £10,300",
                        "Switch off the budget",
                        "Lower to “Floor: 1 DWO + 1 PCSO”",
                        "Lower to “Floor: 2 DWOs”",
                        "Switch off “Floor: 2 DWOs + 1 PCSO”");
        for (Loosening way : clash.loosenings()) {
            assertThat(clash(after(s, way))).as(way.label()).isEmpty();
        }
        assertThat(Optimiser.exact(SixWards.input(s), Progress.NONE, new Cancellation())
                        .conflicts()
                        .get(0))
                .contains("raise the budget to £10,300; switch off the budget; ");
    }

    @Test
    void aLockBelowTheFloorIsNamedWithItsWard() {
        Scenario s = scenario(
                List.of(BUDGET, new Rule.Floor("floor", true, Map.of("DWO", 1)), new Rule.Locks("locks", true)),
                Set.of(new Lock(SixWards.code(5), "DWO"), new Lock(SixWards.code(4), "DWO")),
                12_000);
        Clash clash = clash(SixWards.input(s)).orElseThrow();
        assertThat(ids(clash)).containsExactly("floor", "locks");
        assertThat(clash.text()).endsWith("can't be kept together: not in Goresbrook");
        assertThat(labels(clash)).contains("Unlock Goresbrook", "Lower to “Floor: no posts”");
        for (Loosening way : clash.loosenings()) {
            assertThat(clash(after(s, way))).as(way.label()).isEmpty();
        }
    }

    @Test
    void threeRulesOfWhichAnyTwoCanBeKept() {
        Scenario s = scenario(
                List.of(
                        new Rule.HeadCount("limit-DWO", true, "DWO"),
                        new Rule.Mix("mix", true, "PCSO", "DWO", 0.5, Area.LONDON),
                        new Rule.AreaLimit("least", true, Area.LONDON, Rule.Measure.POSTS, "", 20.0, null)),
                Set.of(),
                12_000);
        Clash clash = clash(SixWards.input(s)).orElseThrow();
        // 12 DWOs and 6 PCSOs are all there can be.
        assertThat(ids(clash)).containsExactly("limit-DWO", "mix", "least");
        assertThat(labels(clash))
                .contains(
                        "Raise the limit to 14 DWOs",
                        "Change to “At most 0.7 PCSOs per DWO”",
                        "Change to “London: at least 18 posts”");
        for (Loosening way : clash.loosenings()) {
            assertThat(clash(after(s, way))).as(way.label()).isEmpty();
        }
    }

    @Test
    void aCoverageThatTheMoneyCannotReach() {
        Scenario s = scenario(List.of(BUDGET), Set.of(), 6_000);
        OptimiseInput in = SixWards.input(s).with(Aim.of(Objective.LEAST_CHANGE).withCoverage(0.9));
        Clash clash = clash(in).orElseThrow();
        assertThat(ids(clash)).containsExactly("budget");
        assertThat(clash.text()).contains("the coverage of 90 % that every ward is to reach");
        assertThat(labels(clash)).anyMatch(l -> l.startsWith("Ask for a coverage of "));
    }

    /** Against trying all sets of rules: it clashes, and no set with fewer rules does. */
    @Test
    void noSmallerSetClashes() {
        Random random = new Random(3);
        int clashes = 0;
        for (int k = 0; k < 25; k++) {
            Scenario s = scenario(
                    List.of(
                            BUDGET,
                            new Rule.Floor("floor", true, Map.of("DWO", random.nextInt(4), "PCSO", random.nextInt(3))),
                            new Rule.HeadCount("limit-DWO", true, "DWO"),
                            new Rule.WardPosts("most", true, Set.of(), "", null, 2 + random.nextInt(4)),
                            new Rule.AreaLimit(
                                    "boroughs",
                                    true,
                                    new Area(Area.Kind.BOROUGH, ""),
                                    Rule.Measure.POSTS,
                                    "",
                                    2.0 + random.nextInt(9),
                                    null)),
                    Set.of(),
                    5_000 + random.nextInt(8_000));
            OptimiseInput in = SixWards.input(s);
            Feasibility feasibility = new Feasibility(in, new Cancellation());
            int smallest = Integer.MAX_VALUE;
            List<String> all = in.rules().stream().map(Rule::id).toList();
            for (int some = 0; some < 1 << all.size(); some++) {
                Set<String> set = new HashSet<>();
                for (int r = 0; r < all.size(); r++) {
                    if ((some >> r & 1) == 1) {
                        set.add(all.get(r));
                    }
                }
                if (set.size() < smallest && !feasibility.of(set)) {
                    smallest = set.size();
                }
            }
            Optional<Clash> clash = clash(in);
            assertThat(clash.isPresent()).isEqualTo(smallest <= all.size());
            if (clash.isPresent()) {
                clashes++;
                assertThat(clash.get().rules()).hasSize(smallest);
                assertThat(feasibility.of(new HashSet<>(ids(clash.get())))).isFalse();
            }
        }
        assertThat(clashes).isBetween(5, 24);
    }
}
