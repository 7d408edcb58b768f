package org.wardplan.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wardplan.base.WithProblems;
import org.wardplan.model.crime.CrimeCube;
import org.wardplan.model.crime.CrimeGroup;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.geography.Ward;
import org.wardplan.model.geography.WardSet;

class WardDataTest {
    private final WardData data = new WardData(Bundled.FOLDER);

    @Test
    void bothSetsAreThereAndAsDescribed() {
        WithProblems<List<DataSetDescription>> list = data.list();

        assertThat(list.isClean()).isTrue();
        assertThat(list.orThrow()).extracting(DataSetDescription::id).containsExactly("london-2014", "london-2022");
        assertThat(data.verify()).isEmpty();
        for (DataSet set : List.of(Bundled.WARDS_2014, Bundled.WARDS_2022)) {
            DataSetDescription d = set.description();
            assertThat(d.wards())
                    .isEqualTo(set.wards().size())
                    .isEqualTo(set.crime().wards());
            assertThat(d.boroughs()).isEqualTo(set.wards().boroughs().size());
            assertThat(d.firstMonth()).isEqualTo(set.crime().firstMonth());
            assertThat(d.lastMonth()).isEqualTo(set.crime().lastMonth());
            assertThat(d.offences()).isEqualTo(total(set.crime()));
            assertThat(d.sources()).allMatch(s -> s.sha256().matches("[0-9a-f]{64}"));
            assertThat(d.attribution()).contains("Open Government Licence v3.0", "Crown copyright");
        }
    }

    @Test
    void the629WardsOf2014() {
        WardSet wards = Bundled.WARDS_2014.wards();
        CrimeCube crime = Bundled.WARDS_2014.crime();

        assertThat(wards.size()).isEqualTo(629);
        assertThat(wards.boroughs()).hasSize(32);
        assertThat(wards.units()).hasSize(12);
        assertThat(wardsIn(wards, "Tower Hamlets")).isEqualTo(20);
        assertThat(wardsIn(wards, "Hackney")).isEqualTo(21);
        assertThat(wardsIn(wards, "Kensington and Chelsea")).isEqualTo(18);
        assertThat(crime.firstMonth()).isEqualTo(YearMonth.of(2017, 3));
        assertThat(crime.lastMonth()).isEqualTo(YearMonth.of(2019, 2));
        assertThat(crime.seriesBreak()).isNull();
        assertThat(total(crime)).isEqualTo(1_657_256);
        assertThat(links(wards)).isEqualTo(3_686);
        assertThat(IntStream.range(0, 629).map(wards::neighbourCount).min()).hasValue(1);
        assertThat(wards.wards().stream().filter(w -> w.jobs().isEmpty()).map(Ward::name))
                .containsExactly("Hackney Wick", "King's Park");
        assertThat(unavailable(Bundled.WARDS_2014))
                .containsExactly("stalking-harassment", "death-serious-injury-driving", "fraud-forgery");
    }

    @Test
    void the679WardsOf2022() {
        WardSet wards = Bundled.WARDS_2022.wards();
        CrimeCube crime = Bundled.WARDS_2022.crime();

        assertThat(wards.size()).isEqualTo(679);
        assertThat(wards.boroughs()).hasSize(32);
        assertThat(wards.units()).hasSize(12);
        assertThat(crime.months()).isEqualTo(192);
        assertThat(crime.firstMonth()).isEqualTo(YearMonth.of(2010, 4));
        assertThat(crime.lastMonth()).isEqualTo(YearMonth.of(2026, 3));
        assertThat(crime.seriesBreak()).isEqualTo(YearMonth.of(2024, 3));
        assertThat(links(wards)).isEqualTo(4_012);
        assertThat(wards.wards()).allMatch(w -> w.jobs().isEmpty() && w.ptal() == null);
        assertThat(wards.wards().stream().mapToInt(Ward::population).sum()).isBetween(8_780_000, 8_799_716);
        assertThat(unavailable(Bundled.WARDS_2022)).isEmpty();
    }

    @Test
    void neighboursAreMutual() {
        WardSet wards = Bundled.WARDS_2014.wards();
        for (int w = 0; w < wards.size(); w++) {
            int ward = w;
            for (int k = 0; k < wards.neighbourCount(w); k++) {
                int other = wards.neighbour(w, k);
                assertThat(IntStream.range(0, wards.neighbourCount(other)).map(i -> wards.neighbour(other, i)))
                        .contains(ward);
            }
        }
    }

    @Test
    void thirtyCategoriesInTwelveGroupsAndSevenProfiles() {
        assertThat(data.categories()).hasSize(30);
        assertThat(data.groups()).hasSize(12).contains(new CrimeGroup("robbery", "Robbery"));
        assertThat(data.categories().stream().filter(c -> c.policeGenerated()).map(c -> c.id()))
                .containsExactly("drug-trafficking", "drug-possession", "weapons");
        assertThat(data.categories().get(29).severityLow()).isEqualTo(OptionalDouble.empty());
        assertThat(data.profiles())
                .extracting(PriorityProfile::id)
                .containsExactly(
                        "harm", "harm-neighbourhood", "count", "mopac7", "plan-2017", "plan-2022", "new-met-2024");
    }

    @Test
    void violenceWithoutInjuryWeighsWhatItHolds() {
        PriorityProfile harm = profile("harm");
        PriorityProfile in2014 = Bundled.WARDS_2014.effective(harm);

        assertThat(in2014.weights().get("violence-without-injury")).isEqualTo(22.0);
        assertThat(in2014.weights().get("stalking-harassment")).isZero();
        assertThat(in2014.weights().get("robbery-personal")).isEqualTo(799.6);
        assertThat(Bundled.WARDS_2014.effective(profile("count")).weights().get("violence-without-injury"))
                .isEqualTo(1);
        assertThat(Bundled.WARDS_2022.effective(harm).weights()).isEqualTo(harm.weights());
        int burglary = Bundled.WARDS_2014.crime().categoryIndex("burglary-residential");
        assertThat(Bundled.WARDS_2014.weights(harm)[burglary]).isEqualTo(465.4);
    }

    @Test
    void theShareOfHarmIsAsTheDomainPageTells() {
        DataSet set = Bundled.WARDS_2014;
        double[] weights = set.weights(profile("harm"));
        double all = 0;
        double burglary = 0;
        for (int c = 0; c < weights.length; c++) {
            double harm = 0;
            for (int w = 0; w < set.wards().size(); w++) {
                harm += weights[c] * set.crime().count(w, c, set.crime().lastMonths(12));
            }
            all += harm;
            burglary += set.categories().get(c).group().equals("burglary") ? harm : 0;
        }
        assertThat(burglary / all).isCloseTo(0.26, within(0.01));
    }

    @Test
    void unknownSetIsAProblemThatNamesTheKnownOnes() {
        assertThat(data.load("london-2030").problems().toString()).contains("london-2014", "london-2022");
        assertThat(data.load("../ward-data").value()).isNull();
    }

    private PriorityProfile profile(String id) {
        return data.profiles().stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> unavailable(DataSet set) {
        return IntStream.range(0, set.categories().size())
                .filter(c -> !set.crime().isAvailable(c))
                .mapToObj(c -> set.categories().get(c).id())
                .toList();
    }

    private static long wardsIn(WardSet wards, String borough) {
        return wards.wards().stream()
                .filter(w -> w.borough().name().equals(borough))
                .count();
    }

    private static int links(WardSet wards) {
        return IntStream.range(0, wards.size()).map(wards::neighbourCount).sum();
    }

    private static long total(CrimeCube crime) {
        long sum = 0;
        for (int w = 0; w < crime.wards(); w++) {
            sum += crime.total(w, crime.lastMonths(crime.months()));
        }
        return sum;
    }
}
