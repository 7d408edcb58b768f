package org.wardplan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.crime.CrimeCategory;
import org.wardplan.model.crime.CrimeCube;
import org.wardplan.planning.Evaluation;

class InspectorModelTest {
    @TempDir
    Path folder;

    private static CrimeCube cube(int months, YearMonth seriesBreak, int... counts) {
        CrimeCategory theft = new CrimeCategory(
                "theft", "Theft", "theft", false, true, 1, OptionalDouble.empty(), OptionalDouble.empty(), "");
        return new CrimeCube(
                List.of(theft), new boolean[] {true}, 1, YearMonth.of(2017, 3), months, seriesBreak, counts, "00");
    }

    @Test
    void comparesTheLastYearWithTheOneBefore() {
        int[] counts = new int[24];
        for (int m = 0; m < 24; m++) {
            counts[m] = m < 12 ? 10 : 9;
        }
        counts[3] = 15;
        CrimeHistory h = CrimeHistory.of(cube(24, null, counts), new int[] {0});
        assertThat(h.last12()).isEqualTo(108);
        assertThat(h.before12()).isEqualTo(OptionalInt.of(125));
        assertThat(h.highest()).isEqualTo(3);
        assertThat(h.lowest()).isEqualTo(12);
        assertThat(h.month(12)).isEqualTo(YearMonth.of(2018, 3));
        assertThat(WardWords.change(h)).isEqualTo("−13.6% on the 12 months before (125)");
    }

    @Test
    void doesNotCompareAcrossABreakInTheSeries() {
        CrimeHistory h = CrimeHistory.of(cube(24, YearMonth.of(2018, 1), new int[24]), new int[] {0});
        assertThat(h.seriesBreak()).isEqualTo(10);
        assertThat(h.before12()).isEmpty();
        assertThat(h.change()).isNaN();
        assertThat(WardWords.change(h)).contains("Jan 2018", "don't compare");
        CrimeHistory earlier = CrimeHistory.of(cube(24, YearMonth.of(2016, 1), new int[24]), new int[] {0});
        assertThat(earlier.seriesBreak()).isEqualTo(-1);
        assertThat(earlier.before12()).isPresent();
    }

    @Test
    void doesNotInventAYearBefore() {
        CrimeHistory h = CrimeHistory.of(cube(14, null, new int[14]), new int[] {0});
        assertThat(h.counts()).hasSize(14);
        assertThat(WardWords.change(h)).isEqualTo("No earlier 12 months to compare with");
    }

    @Test
    void partsAddUpToTheScoreAndTheirAveragesTo100() {
        Evaluation e = Sessions.open(Sessions.wards2014(), folder).evaluation().get();
        for (int w = 0; w < e.wards(); w += 17) {
            PriorityParts parts = PriorityParts.of(e.need(), w);
            double points = Stream.concat(parts.large().stream(), Stream.of(parts.restAsOne()))
                    .mapToDouble(PriorityParts.Part::points)
                    .sum();
            double average = Stream.concat(parts.large().stream(), Stream.of(parts.restAsOne()))
                    .mapToDouble(PriorityParts.Part::average)
                    .sum();
            assertThat(points).isCloseTo(e.need().priority(w), org.assertj.core.data.Offset.offset(1e-9));
            assertThat(average).isCloseTo(100, org.assertj.core.data.Offset.offset(1e-9));
        }
    }

    @Test
    void countsOfColdharbourAreThoseOfThePublisher() {
        DataSet data = Sessions.wards2014();
        int w = data.wards().indexOf("E05000420");
        CrimeHistory h = CrimeHistory.of(data.crime(), new int[] {w});
        assertThat(h.last12()).isEqualTo(3239);
        assertThat(h.before12()).isEqualTo(OptionalInt.of(3320));
        assertThat(h.counts()[h.highest()]).isEqualTo(331);
        assertThat(h.counts()[h.lowest()]).isEqualTo(228);
        assertThat(WardWords.change(h)).startsWith("−2.4%");
    }

    @Test
    void aGroupThatTheSetLacksIsNotAvailableAndNeverNone() {
        DataSet data = Sessions.wards2014();
        List<GroupCount> groups = GroupCount.of(data, data.crime().lastMonths(12), new int[] {0});
        GroupCount fraud = groups.stream()
                .filter(g -> g.label().startsWith("Fraud"))
                .findFirst()
                .orElseThrow();
        assertThat(fraud.available()).isFalse();
        GroupCount violence = groups.get(0);
        assertThat(violence.available()).isTrue();
        assertThat(violence.missing()).contains("Stalking and harassment");
        int all = groups.stream().mapToInt(GroupCount::count).sum();
        assertThat(all).isEqualTo(data.crime().total(0, data.crime().lastMonths(12)));
    }

    @Test
    void allOfLondonHasLondonsRate() {
        DataSet data = Sessions.wards2022();
        int[] everywhere =
                java.util.stream.IntStream.range(0, data.wards().size()).toArray();
        assertThat(GroupCount.of(data, data.crime().lastMonths(12), everywhere))
                .filteredOn(g -> g.available() && g.count() > 0)
                .isNotEmpty()
                .allSatisfy(g -> assertThat(g.ratio()).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-9)));
    }

    @Test
    void saysGapsInPostsThatPeopleKnow() {
        SmallCity city = new SmallCity();
        Evaluation e = city.evaluation();
        assertThat(WardWords.gap(e, 0, 5.2857, 5.2857)).isEqualTo("short by 5.3 ≈ 5.3 DWO posts");
        assertThat(WardWords.gap(e, 3, 2.5, 0)).isEqualTo("0.5 over");
        assertThat(WardWords.gap(e, 3, 3.02, 0.02)).isEqualTo("on target");
        assertThat(WardWords.effectiveOf(6.1, 8.84)).isEqualTo("6.1 of 8.8 effective posts");
        assertThat(WardWords.place(city.wards.ward(3))).isEqualTo("Lambeth · Central South BCU · E05000004");
    }

    @Test
    void saysWhatStandsOut() {
        PlanSession session = Sessions.openWithRanks(Sessions.wards2014(), folder);
        int coldharbour = session.data().wards().indexOf("E05000420");
        String why = WardWords.why(session.evaluation().get(), coldharbour);
        assertThat(why).contains("Against the average ward:", "×");
    }
}
