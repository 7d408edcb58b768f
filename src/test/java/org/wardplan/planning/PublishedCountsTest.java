package org.wardplan.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wardplan.dataset.DataSet;
import org.wardplan.dataset.PresetReader;
import org.wardplan.dataset.WardData;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.Preset;
import org.wardplan.model.plan.TargetMethod;

/**
 * Three wards worked out on paper from the published counts of March 2018 to February 2019, by a path that shares
 * nothing with the program: the counts and the two London sums were added up from the publisher's file outside it.
 */
class PublishedCountsTest {
    /** London's weighted offences, all 629 wards, added up from the published file. */
    private static final double LONDON_DEMAND = 117_088_590.4;

    /** Residents of the 629 wards, 2018 projection. */
    private static final double LONDON_RESIDENTS = 8_904_850;

    /** One DWO is 0.98 × 0.85 = 0.833 effective posts; one PCSO 0.95 × 0.92 × 0.6 = 0.5244. */
    private static final double FLOOR = 2 * 0.833 + 0.5244;

    private static final double AIMED = 629 * FLOOR + 1300 * 0.833 + 500 * 0.5244;

    private static DataSet data;
    private static Need need;
    private static Evaluation evaluation;

    @BeforeAll
    static void load() {
        WardData wardData = new WardData(Path.of("ward-data"));
        data = wardData.load("london-2014").orThrow();
        List<PriorityProfile> profiles = wardData.profiles();
        Preset preset =
                PresetReader.read(Path.of("ward-data/presets/end-2017.json")).orThrow();
        Plan plan = Requirement.newPlan(preset, data, profiles, "test", "Test").orThrow();
        need = Requirement.need(data, profiles, plan.working()).orThrow();
        evaluation = Evaluation.of(
                need,
                plan.working(),
                plan.roles(),
                plan.scenario(plan.baseline()).allocation());
    }

    @Test
    void coldharbourInLambeth() {
        double demand = 3 * 186.7 // arson
                + 62 * 15.2 // bicycle theft
                + 54 * 123.0 // burglary, business
                + 114 * 465.4 // burglary, residential
                + 198 * 5.4 // criminal damage
                + 1 * 7973.4 // homicide
                + 40 * 55.1 // miscellaneous
                + 34 * 72.5 // other public order
                + 45 * 459.1 // other sexual offences
                + 431 * 36.8 // other theft
                + 155 * 6.8 // public fear
                + 30 * 12.8 // public fear, aggravated
                + 32 * 2952.9 // rape
                + 9 * 799.6 // robbery, business
                + 120 * 799.6 // robbery, personal
                + 138 * 11.9 // shoplifting
                + 291 * 80.4 // theft from the person
                + 3 * 53.5 // aggravated vehicle taking
                + 46 * 9.3 // interfering with a vehicle
                + 128 * 32.9 // theft from a vehicle
                + 40 * 128.4 // theft of a vehicle
                + 429 * 189.2 // violence with injury
                + 488 * 22.0; // violence without injury, harassment included in these years
        check("E05000420", "Coldharbour", 3_239, demand, 18_450);
        assertThat(need.rank(data.wards().indexOf("E05000420"))).isEqualTo(16);
    }

    @Test
    void westEndInWestminster() {
        double demand = 5 * 186.7
                + 331 * 15.2
                + 927 * 123.0
                + 119 * 465.4
                + 394 * 5.4
                + 1 * 7973.4
                + 94 * 55.1
                + 69 * 72.5
                + 197 * 459.1
                + 6418 * 36.8
                + 440 * 6.8
                + 157 * 12.8
                + 55 * 2952.9
                + 59 * 799.6
                + 1200 * 799.6
                + 2255 * 11.9
                + 5212 * 80.4
                + 1 * 53.5
                + 90 * 9.3
                + 696 * 32.9
                + 115 * 128.4
                + 865 * 189.2
                + 1178 * 22.0;
        check("E05000649", "West End", -1, demand, 11_550);
        assertThat(need.rank(data.wards().indexOf("E05000649"))).isEqualTo(1);
    }

    @Test
    void thurlowParkInLambeth() {
        double demand = 6 * 186.7
                + 22 * 15.2
                + 17 * 123.0
                + 145 * 465.4
                + 94 * 5.4
                + 11 * 55.1
                + 5 * 72.5
                + 23 * 459.1
                + 95 * 36.8
                + 56 * 6.8
                + 11 * 12.8
                + 7 * 2952.9
                + 7 * 799.6
                + 48 * 799.6
                + 41 * 11.9
                + 21 * 80.4
                + 3 * 53.5
                + 72 * 9.3
                + 135 * 32.9
                + 42 * 128.4
                + 142 * 189.2
                + 176 * 22.0;
        check("E05000434", "Thurlow Park", -1, demand, 14_000);
    }

    private static void check(String code, String name, int crimes, double demand, int residents) {
        int w = data.wards().indexOf(code);
        assertThat(data.wards().ward(w).name()).isEqualTo(name);
        assertThat(data.wards().ward(w).population()).isEqualTo(residents);
        if (crimes >= 0) {
            assertThat(need.crimes(w)).isEqualTo(crimes);
        }
        double share = 0.8 * demand / LONDON_DEMAND + 0.2 * residents / LONDON_RESIDENTS;
        double target = FLOOR + share * (AIMED - 629 * FLOOR);
        assertThat(need.demand(w)).isCloseTo(demand, within(1e-6));
        assertThat(need.share(w)).isCloseTo(share, within(1e-12));
        assertThat(need.priority(w)).isCloseTo(100 * 629 * share, within(1e-8));
        assertThat(need.target(w)).isCloseTo(target, within(1e-9));
        assertThat(evaluation.effective(w)).isCloseTo(FLOOR, within(1e-12));
        assertThat(evaluation.coverage(w)).isCloseTo(FLOOR / target, within(1e-12));
        assertThat(evaluation.gap(w)).isCloseTo(target - FLOOR, within(1e-9));
        double parts = need.parts().stream().mapToDouble(p -> p.points()[w]).sum();
        assertThat(parts).isCloseTo(need.priority(w), within(1e-8));
    }

    @Test
    void londonAtTheFloor() {
        Summary london = evaluation.london();
        assertThat(london.wards()).isEqualTo(629);
        assertThat(london.posts()).containsExactly(1258, 629, 0, 0);
        assertThat(london.cost().pence()).isEqualTo(1258L * 6_004_300 + 629L * 4_000_000);
        assertThat(london.effectivePosts()).isCloseTo(629 * FLOOR, within(1e-8));
        assertThat(london.targetPosts()).isCloseTo(AIMED, within(1e-8));
        assertThat(london.coverage()).isCloseTo(629 * FLOOR / AIMED, within(1e-10));
        assertThat(london.unmetNeedIndex()).isCloseTo(100, within(1e-9));
        assertThat(london.belowFloor()).isZero();
        assertThat(london.change()).isZero();
        assertThat(evaluation.headroom().pence()).isZero();
        double shares = 0;
        for (int w = 0; w < 629; w++) {
            shares += need.share(w);
        }
        assertThat(shares).isCloseTo(1, within(1e-12));
    }

    @Test
    void theHoursOfThePresetsBringLondonNearTheStrengthAimedAt() {
        assertThat(IntStream.range(0, 629)
                        .mapToDouble(w -> need.target(TargetMethod.WORKLOAD, w))
                        .sum())
                .isCloseTo(AIMED, within(5.0));
    }

    @Test
    void everyPresetOpensWithItsBudget() {
        WardData wardData = new WardData(Path.of("ward-data"));
        List<PriorityProfile> profiles = wardData.profiles();
        Map<String, Long> headroom = Map.of(
                "baseline-2016", 0L,
                "end-2017", 0L,
                "growth-2017", 2_780_000_000L,
                "new-met-2024", 1300L * 8_000_000 + 500L * 5_860_000,
                "flat-cut", -1_006_940_940L);
        List<Preset> presets =
                PresetReader.readAll(Path.of("ward-data/presets")).orThrow();
        assertThat(presets).extracting(Preset::id).containsExactlyInAnyOrderElementsOf(headroom.keySet());
        for (Preset preset : presets) {
            Plan plan =
                    Requirement.newPlan(preset, data, profiles, "id", "Name").orThrow();
            Need n = Requirement.need(data, profiles, plan.working()).orThrow();
            Evaluation e = Evaluation.of(
                    n,
                    plan.working(),
                    plan.roles(),
                    plan.scenario(plan.baseline()).allocation());
            assertThat(e.headroom().pence()).as(preset.id()).isEqualTo(headroom.get(preset.id()));
            assertThat(e.london().belowFloor()).as(preset.id()).isZero();
        }
    }

    @Test
    void aHundredWardsOfHighestDemandHadTwo() {
        WardData wardData = new WardData(Path.of("ward-data"));
        Preset preset = PresetReader.read(Path.of("ward-data/presets/baseline-2016.json"))
                .orThrow();
        Plan plan = Requirement.newPlan(preset, data, wardData.profiles(), "id", "Name")
                .orThrow();
        assertThat(plan.working().allocation().total(0)).isEqualTo(729);
        assertThat(plan.working().allocation().total(1)).isEqualTo(629);
        assertThat(plan.working().allocation().posts(0, data.wards().indexOf("E05000649")))
                .isEqualTo(2);
    }
}
