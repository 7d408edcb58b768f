package org.wardplan.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wardplan.base.WithProblems;
import org.wardplan.dataset.DataSet;
import org.wardplan.dataset.PresetReader;
import org.wardplan.dataset.WardData;
import org.wardplan.model.crime.LocalPriorities;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.geography.WardIndicator;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.Assumptions;
import org.wardplan.model.plan.DemandModel;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.plan.TargetMethod;

/** What the index makes of indicators with gaps, of series breaks and of choices that make no sense; on real wards. */
class NeedTest {
    private static WardData wardData;
    private static DataSet data;
    private static List<PriorityProfile> profiles;
    private static Plan plan;

    @BeforeAll
    static void load() {
        wardData = new WardData(Path.of("ward-data"));
        profiles = wardData.profiles();
        data = wardData.load("london-2014").orThrow();
        plan = plan(data);
    }

    private static Plan plan(DataSet on) {
        return Requirement.newPlan(
                        PresetReader.read(Path.of("ward-data/presets/growth-2017.json"))
                                .orThrow(),
                        on,
                        profiles,
                        "test",
                        "Test")
                .orThrow();
    }

    private static Scenario assuming(Scenario s, Map<String, Double> values) {
        Assumptions a = s.assumptions();
        for (Map.Entry<String, Double> e : values.entrySet()) {
            a = a.with(new Assumption(
                    e.getKey(), e.getKey(), e.getValue(), Assumption.Unit.SHARE, Assumption.Status.USER, "test"));
        }
        return s.withAssumptions(a);
    }

    private static WithProblems<Need> need(Scenario s) {
        return Requirement.need(data, profiles, s);
    }

    private static double sum(Need need, boolean[] of) {
        double sum = 0;
        for (int w = 0; w < need.wards(); w++) {
            sum += of[w] ? need.share(w) : 0;
        }
        return sum;
    }

    @Test
    void anIndicatorIsOffWhereItIsMissingAndMovesNothingThere() {
        Map<String, Double> known = new HashMap<>();
        boolean[] isKnown = new boolean[data.wards().size()];
        for (int w = 0; w < isKnown.length; w += 3) {
            known.put(data.wards().ward(w).code().value(), 100.0 + w);
            isKnown[w] = true;
        }
        WardIndicator calls = new WardIndicator("calls", "Calls for help", "made up for a test", known, true);
        Scenario s = plan.working();
        Scenario with = assuming(s, Map.of("alpha.crime", 0.6, "alpha.population", 0.15, "alpha.calls", 0.25))
                .withDemand(s.demand().withIndicator(null, calls));
        Need before = need(s).orThrow();
        WithProblems<Need> made = need(with);
        Need after = made.orThrow();
        assertThat(made.problems()).singleElement().asString().contains("Calls for help", "unknown in 419 of 629");
        assertThat(after.notices()).hasSize(1);
        double total = known.values().stream().mapToDouble(v -> v).sum();
        double held = sum(before, isKnown);
        assertThat(sum(after, isKnown)).isCloseTo(held, within(1e-12));
        for (int w = 0; w < isKnown.length; w++) {
            double expected = isKnown[w]
                    ? 0.75 * before.share(w)
                            + 0.25
                                    * held
                                    * known.get(data.wards().ward(w).code().value())
                                    / total
                    : before.share(w);
            assertThat(after.share(w)).isCloseTo(expected, within(1e-13));
            int ward = w;
            assertThat(after.parts().stream().mapToDouble(p -> p.points()[ward]).sum())
                    .isCloseTo(after.priority(w), within(1e-9));
        }
    }

    @Test
    void anIndicatorWithGapsIsElseLeftOutAndAnAllZeroOneRefused() {
        Scenario s = plan.working();
        WardIndicator gaps = new WardIndicator("pubs", "Pubs", "test", Map.of("E05000026", 3.0), false);
        Scenario with = assuming(s, Map.of("alpha.crime", 0.4, "alpha.population", 0.1, "alpha.pubs", 0.5))
                .withDemand(s.demand().withIndicator(null, gaps));
        WithProblems<Need> leftOut = need(with);
        assertThat(leftOut.problems()).singleElement().asString().contains("Pubs", "628 of 629", "left out");
        assertThat(leftOut.orThrow().share(5)).isCloseTo(need(s).orThrow().share(5), within(1e-15));
        Map<String, Double> zero = new HashMap<>();
        data.wards().wards().forEach(w -> zero.put(w.code().value(), 0.0));
        WithProblems<Need> refused = need(
                with.withDemand(s.demand().withIndicator(null, new WardIndicator("pubs", "Pubs", "", zero, false))));
        assertThat(refused.value()).isNull();
        assertThat(refused.problems()).asString().contains("Pubs is zero in every ward");
    }

    @Test
    void sharesThatDoNotAddUpAndWindowsOutsideTheDataAreRefused() {
        assertThat(need(assuming(plan.working(), Map.of("alpha.crime", 0.7))).problems())
                .asString()
                .contains("add up to 90.00 %");
        assertThat(need(assuming(plan.working(), Map.of("window.first", 201612.0)))
                        .problems())
                .asString()
                .contains("2016-12 to 2017-11", "2017-03 to 2019-02");
        assertThat(need(assuming(plan.working(), Map.of("window.months", 25.0))).problems())
                .asString()
                .contains("25 months", "1 to 24");
    }

    @Test
    void aWindowAcrossTheSeriesBreakIsCountedAndSaid() {
        DataSet wards2022 = wardData.load("london-2022").orThrow();
        Scenario s = plan(wards2022).working();
        assertThat(Requirement.need(wards2022, profiles, s).problems()).isEmpty();
        Need across = Requirement.need(wards2022, profiles, assuming(s, Map.of("window.first", 202310.0)))
                .orThrow();
        assertThat(across.notices())
                .singleElement()
                .asString()
                .contains("2023-10 to 2024-09", "series break of 2024-03");
        Need until = Requirement.need(wards2022, profiles, assuming(s, Map.of("window.first", 202303.0)))
                .orThrow();
        assertThat(until.notices()).isEmpty();
    }

    @Test
    void workloadWithoutHoursIsRefused() {
        Scenario s = plan.working();
        List<Assumption> without = s.assumptions().list().stream()
                .filter(a -> !a.key().startsWith(Assumptions.HOURS))
                .toList();
        Scenario workload =
                s.withAssumptions(Assumptions.of(without)).withDemand(s.demand().withMethod(TargetMethod.WORKLOAD));
        assertThat(need(workload).problems()).asString().contains("no hours per offence");
        assertThat(need(s.withAssumptions(Assumptions.of(without))).orThrow().hasWorkload())
                .isFalse();
    }

    @Test
    void localPrioritiesWithoutAnyOffenceFallBackToLondonsWeights() {
        Map<String, Double> none = new HashMap<>();
        profiles.get(0).weights().keySet().forEach(c -> none.put(c, 0.0));
        Scenario s = plan.working()
                .withDemand(new DemandModel(
                        TargetMethod.SHARE,
                        List.of(),
                        List.of(new LocalPriorities("E09000022", 2018, "", none, "")),
                        2018,
                        List.of()));
        WithProblems<Need> need = need(s);
        assertThat(need.problems()).singleElement().asString().contains("Lambeth", "London's weights");
        Need standard = need(plan.working()).orThrow();
        for (int w = 0; w < standard.wards(); w++) {
            assertThat(need.orThrow().share(w)).isCloseTo(standard.share(w), within(1e-15));
        }
    }

    @Test
    void sharesOfTheIndexAlwaysAddUp() {
        Map<String, Double> shares = Map.of("alpha.crime", 0.8, "alpha.population", 0.2, "alpha.jobs", 0.0);
        assertThat(DemandEdits.sharesWith(shares, "alpha.jobs", 0.5))
                .isEqualTo(Map.of("alpha.crime", 0.4, "alpha.population", 0.1, "alpha.jobs", 0.5));
        assertThat(DemandEdits.sharesWith(shares, "alpha.crime", 1))
                .isEqualTo(Map.of("alpha.crime", 1.0, "alpha.population", 0.0, "alpha.jobs", 0.0));
        assertThat(DemandEdits.sharesWith(
                        Map.of("alpha.crime", 1.0, "alpha.population", 0.0, "alpha.jobs", 0.0), "alpha.crime", 0.3))
                .isEqualTo(Map.of("alpha.crime", 0.3, "alpha.population", 0.7, "alpha.jobs", 0.0));
        for (double value = 0; value <= 1; value += 0.0137) {
            Map<String, Double> thirds = Map.of("a", 0.3333, "b", 0.3333, "c", 0.3334);
            double sum = DemandEdits.sharesWith(thirds, "b", value).values().stream()
                    .mapToDouble(v -> v)
                    .sum();
            assertThat(sum).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void theFirstChangeOfAWeightMakesAnOwnProfileAndTheNextOnesChangeIt() {
        Scenario s = plan.working();
        PriorityProfile harm = Requirement.profile(profiles, s, "harm").orThrow();
        PlanEdit first = DemandEdits.weigh(s, harm, Map.of("burglary-residential", 900.0), "Burglary 900");
        Plan changed = plan.apply(first);
        assertThat(changed.working().profile()).isEqualTo("harm-own");
        PriorityProfile own =
                Requirement.profile(profiles, changed.working(), "harm-own").orThrow();
        assertThat(own.weights()).containsEntry("burglary-residential", 900.0).containsEntry("arson", 186.7);
        assertThat(changed.apply(first.inverse())).isEqualTo(plan);
        PlanEdit second = DemandEdits.weigh(changed.working(), own, Map.of("arson", 1.0), "Arson 1");
        assertThat(second).isInstanceOf(PlanEdit.SetOwnProfile.class);
        assertThat(DemandEdits.weigh(changed.working(), own, Map.of("arson", 186.7), "same"))
                .isNull();
        Need before = need(plan.working()).orThrow();
        Need after = need(changed.working()).orThrow();
        assertThat(after.demand(3)).isGreaterThan(before.demand(3));
    }
}
