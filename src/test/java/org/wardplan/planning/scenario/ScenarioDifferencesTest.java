package org.wardplan.planning.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wardplan.app.Sessions;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.crime.LocalPriorities;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.finance.Budget;
import org.wardplan.model.finance.FundingLine;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Aim;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.Lock;
import org.wardplan.model.plan.Objective;
import org.wardplan.model.plan.Phasing;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.Rule;
import org.wardplan.model.plan.Rulebook;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.plan.TargetMethod;
import org.wardplan.model.plan.ValueRange;
import org.wardplan.planning.scenario.Difference.Group;

class ScenarioDifferencesTest {
    private static final DataSet DATA = Sessions.wards2014();

    private final Plan plan = Sessions.plan(DATA, "end-2017");
    private final Scenario a = plan.working();

    private ScenarioDifferences of(Scenario b) {
        return ScenarioDifferences.of(DATA, Sessions.profiles(), plan, a, b);
    }

    private List<String> texts(Scenario b, Group group) {
        return of(b).byGroup().getOrDefault(group, List.of()).stream()
                .map(Difference::text)
                .toList();
    }

    @Test
    void aCopyDiffersInNothing() {
        ScenarioDifferences found =
                of(a.withId("x").withName("X").withDescription("Y").withStanding(true, true));
        assertThat(found.isEmpty()).isTrue();
        assertThat(found.summary()).isEqualTo("Nothing differs");
    }

    @Test
    void postsAreCountedByRoleAndWard() {
        int[][] posts = a.allocation().toArray();
        posts[0][3] += 2;
        posts[0][5] += 1;
        posts[1][5] -= 1;
        posts[2][7] += 1;
        posts[2][8] = 1;
        Scenario b = a.withAllocation(Allocation.of(posts));
        assertThat(texts(b, Group.POSTS))
                .containsExactly(
                        "DWO posts: 1,258 → 1,261 (+3)",
                        "PCSO posts: 629 → 628 (−1)",
                        "SGT posts: 0 → 2 (+2)",
                        "Other posts in: 4 wards");
        assertThat(of(b).summary()).isEqualTo("4 wards (+3 DWO, −1 PCSO, +2 SGT)");
    }

    @Test
    void postsThatOnlyMoveAreTold() {
        int[][] posts = a.allocation().toArray();
        posts[0][3]++;
        posts[0][5]--;
        Scenario b = a.withAllocation(Allocation.of(posts));
        assertThat(texts(b, Group.POSTS))
                .containsExactly("DWO posts: as many, in other wards", "Other posts in: 2 wards");
        assertThat(of(b).summary()).isEqualTo("2 wards (±0 DWO)");
    }

    @Test
    void moneyIsToldByLine() {
        List<FundingLine> lines = new ArrayList<>(a.budget().lines());
        lines.add(new FundingLine("growth", "City Hall growth", Money.pounds(27_800_000)));
        Scenario b = a.withBudget(new Budget(lines));
        assertThat(texts(b, Group.MONEY))
                .containsExactly(
                        "Budget: £100,694,094 → £128,494,094", "Funding line City Hall growth: none → £27,800,000");
        assertThat(of(b).summary()).isEqualTo("budget +£27.8m");
    }

    @Test
    void assumptionsAreToldWithTheirUnitInTheirGroup() {
        Scenario b = a;
        for (Map.Entry<String, Double> e : Map.of(
                        "DWO.unitCost", 6_100_050.0,
                        "DWO.abstraction", 0.175,
                        "alpha.crime", 0.7,
                        "window.months", 24.0,
                        "aim.PCSO", 400.0,
                        "window.first", 201_704.0)
                .entrySet()) {
            Assumption was = a.assumptions().find(e.getKey()).orElseThrow();
            b = b.withAssumptions(b.assumptions().with(was.withValue(e.getValue(), "test")));
        }
        assertThat(texts(b, Group.ASSUMPTIONS))
                .anyMatch(t -> t.endsWith("£60,043 a year → £61,001 a year"))
                .anyMatch(t -> t.endsWith("15% → 17.5%"))
                .hasSize(2);
        assertThat(texts(b, Group.NEED))
                .anyMatch(t -> t.endsWith("80% → 70%"))
                .anyMatch(t -> t.endsWith("12 months → 24 months"))
                .anyMatch(t -> t.endsWith("500 posts → 400 posts"))
                .anyMatch(t -> t.endsWith("the last months → Apr 2017"))
                .hasSize(4);
        assertThat(of(b).summary()).isEqualTo("2 assumptions · need counted otherwise");
    }

    @Test
    void anAssumptionOfOneAloneIsTold() {
        Assumption only = new Assumption(
                "phase.inflation", "Inflation", 0.02, Assumption.Unit.SHARE, Assumption.Status.USER, "test");
        assertThat(texts(a.withAssumptions(a.assumptions().with(only)), Group.TIME))
                .containsExactly("Inflation: not given → 2%");
    }

    @Test
    void needIsToldByProfileWeightsMethodAndLocalPriorities() {
        PriorityProfile harm = Sessions.profiles().stream()
                .filter(p -> p.id().equals(a.profile()))
                .findFirst()
                .orElseThrow();
        Map<String, Double> weights = new HashMap<>(harm.weights());
        String category = weights.keySet().stream().sorted().findFirst().orElseThrow();
        weights.put(category, 1234.0);
        PriorityProfile own = new PriorityProfile("own", "Harm, changed", "", weights);
        LocalPriorities local = new LocalPriorities("E09000022", 2017, "", Map.of(category, 2.0), "");
        Scenario b = a.withProfile("own")
                .withDemand(a.demand()
                        .withProfile(null, own)
                        .withMethod(TargetMethod.WORKLOAD)
                        .withLocal(null, local)
                        .withLocalYear(2017));
        assertThat(texts(b, Group.NEED))
                .contains("Targets are found by: Share of a stated strength → Workload in hours")
                .contains("Priority profile: " + harm.label() + " → Harm, changed")
                .anyMatch(t -> t.startsWith("Weight of ") && t.endsWith("→ 1,234"))
                .hasSize(3);
        assertThat(texts(b, Group.LOCAL)).containsExactly("Year in force: none → 2017/18", "Lambeth, 2017/18: added");
        Scenario c = b.withDemand(
                b.demand().withLocal(local, new LocalPriorities("E09000022", 2017, "", Map.of(category, 3.0), "")));
        assertThat(ScenarioDifferences.of(DATA, Sessions.profiles(), plan, b, c).list())
                .singleElement()
                .extracting(Difference::text)
                .asString()
                .startsWith("Lambeth, 2017/18: ")
                .endsWith("× 2 → × 3");
    }

    @Test
    void otherProfilesAndRatesOfReferenceAreTold() {
        assertThat(texts(a.withProfile("count"), Group.NEED))
                .contains("Priority profile: Harm → Count")
                .anyMatch(t -> t.matches("Weights of crime: \\d+ weights differ"));
        Scenario other = Sessions.plan(DATA, "new-met-2024").working();
        assertThat(texts(other, Group.ASSUMPTIONS)).anyMatch(t -> t.contains("£40,000 a year → £58,600 a year"));
    }

    @Test
    void rulesAreToldByWhatHappenedToThem() {
        Rulebook book = a.rulebook();
        int mix = book.indexOf("mix");
        int losers = book.indexOf("no-loser");
        Rulebook changed = book.with(mix, book.rules().get(mix), new Rule.Mix("mix", true, "PCSO", "DWO", 3, null))
                .with(losers, book.rules().get(losers), null)
                .with(0, null, new Rule.Supervision("sgt-2", true, "SGT", 10))
                .withAim(Aim.of(Objective.FAIREST));
        assertThat(texts(a.withRulebook(changed), Group.RULES))
                .containsExactlyInAnyOrder(
                        "Objective: " + Objective.GAPS.label() + " → " + Objective.FAIREST.label(),
                        "At most 3 PCSOs per DWO: off → on",
                        "Rule changed: At most 2 PCSOs per DWO (in each ward) → At most 3 PCSOs per DWO (in each ward)",
                        "One SGT per 10 posts (in London, placed with the others): added",
                        "No losers (no ward below the baseline): left out");
        assertThat(of(a.withRulebook(changed)).summary()).isEqualTo("5 rules");
    }

    @Test
    void decisionsOnWardsAreCounted() {
        Scenario b = a.withLocks(Set.of(new Lock("E05000420", "DWO"), new Lock("E05000420", "PCSO")))
                .withNotes(Map.of("E05000420", "x"));
        assertThat(texts(b, Group.WARDS))
                .containsExactly(
                        "Locked posts: none → 2", "Wards with locked posts: 1 ward", "Notes on wards: none → 1");
        Scenario c = b.withNotes(Map.of("E05000420", "y"));
        assertThat(ScenarioDifferences.of(DATA, Sessions.profiles(), plan, b, c).list())
                .extracting(Difference::text)
                .containsExactly("Notes on wards: another one in 1 ward");
    }

    @Test
    void timeAndRangesAreTold() {
        Phasing p = a.phasing()
                .withSpan(YearMonth.of(2018, 4), 8)
                .withOrder(Phasing.FillOrder.NEED)
                .withFrom(a.id())
                .withSteps(List.of(new Phasing.GrowthStep(YearMonth.of(2018, 7), "PCSO", 500)))
                .withAwards(List.of(new Phasing.PayAward(YearMonth.of(2018, 9), "", 0.02)))
                .withFunding(List.of(new Phasing.FundingPeriod("core", YearMonth.of(2018, 4), 12)))
                .withPromises(List.of());
        Scenario b = a.withPhasing(p).withRanges(Map.of("DWO.abstraction", new ValueRange(0.1, 0.4)));
        assertThat(texts(b, Group.TIME))
                .contains(
                        "Starts in: Apr 2017 → Apr 2018",
                        "Runs for: 12 quarters → 8 quarters",
                        "Begins with the posts of: the baseline → " + a.name(),
                        "Growth step: +500 PCSO from Jul 2018 added",
                        "Pay award: +2% from Sept 2018 added",
                        "Promise: \"Two DWOs in every ward\" (2 DWOs) by Dec 2017 left out")
                .anyMatch(t -> t.startsWith("Funding: ") && t.endsWith(", 12 months from Apr 2018 added"))
                .hasSize(8);
        assertThat(texts(b, Group.RANGES)).singleElement().asString().endsWith(": the program's own → 10%–40%");
        assertThat(of(b).summary()).isEqualTo("time · ranges");
    }
}
