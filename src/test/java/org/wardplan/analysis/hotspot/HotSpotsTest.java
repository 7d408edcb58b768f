package org.wardplan.analysis.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.wardplan.analysis.rate.Denominator;
import org.wardplan.analysis.rate.Rates;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Problem;
import org.wardplan.base.Progress;
import org.wardplan.base.WithProblems;
import org.wardplan.dataset.DataSet;
import org.wardplan.dataset.WardData;
import org.wardplan.model.crime.MonthWindow;
import org.wardplan.model.geography.Nearness;
import org.wardplan.model.plan.HotSpotStudy;
import org.wardplan.model.plan.LocalStatistic;

class HotSpotsTest {
    private static final DataSet DATA = LondonWards.OF_2014;
    private static final MonthWindow YEAR = DATA.crime().lastMonths(12);

    @Test
    void standardStudySaysItsMethodInOneSentence() {
        HotSpots found = of(HotSpotStudy.STANDARD).orThrow();
        assertThat(found.words())
                .isEqualTo(
                        "Getis–Ord Gi* of all crime, 2018-03 to 2019-02; wards that touch (queen), with the ward itself;"
                                + " null: all figures are placed at random; two-sided p from the normal distribution; corrected for"
                                + " 629 wards (false discovery rate, Benjamini–Hochberg).");
        assertThat(found.notes()).isEmpty();
        assertThat(found.window()).isEqualTo(YEAR);
        assertThat(found.links().islands()).isZero();
        assertThat(found.result().count(HotSpotClass.HOT_99)).isPositive();
    }

    @Test
    void permutedStudySaysPermutationsSeedAndThatNothingIsCorrected() {
        HotSpots found = of(HotSpotStudy.STANDARD
                        .withStatistic(LocalStatistic.MORAN_PERM)
                        .withNearness(new Nearness(Nearness.Kind.NEAREST, 6))
                        .withSeries("harm")
                        .withRate(true)
                        .withCorrection(false)
                        .withPermutations(999, 42))
                .orThrow();
        assertThat(found.words())
                .startsWith("Local Moran's I of harm (offences times weights) per 1,000 residents, smoothed")
                .contains(
                        "the 6 nearest wards", "keeps its figure", "999 permutations, seed 42", "not corrected for 629")
                .contains("about 31 would pass 5 %");
        assertThat(found.notes()).hasSize(1).first().asString().contains("more people work than live");
    }

    @Test
    void tooFewPermutationsForACorrectionAreTold() {
        HotSpotStudy few = HotSpotStudy.STANDARD.withStatistic(LocalStatistic.GISTAR_PERM);
        assertThat(of(few.withPermutations(999, 1)).orThrow().notes())
                .anyMatch(n -> n.contains("999 permutations are too few") && n.contains("25,159"));
        assertThat(of(few.withPermutations(25_159, 1)).orThrow().notes()).isEmpty();
        assertThat(of(few.withPermutations(25_158, 1)).orThrow().notes()).hasSize(1);
    }

    /** A month with three cases in all London: nothing gathers there, and the reader is told. */
    @Test
    void threeCrimesInAllAreNoHotSpotByPermutationAndAreTold() {
        HotSpotStudy study = HotSpotStudy.STANDARD
                .withSeries("violent-disorder")
                .withWindow(new MonthWindow(YearMonth.of(2018, 9), 1))
                .withStatistic(LocalStatistic.GISTAR_PERM);
        HotSpots found = of(study).orThrow();
        assertThat(found.notes()).anyMatch(n -> n.startsWith("Few offences: 3 in "));
        assertThat(found.result().count(HotSpotClass.NOT_SIGNIFICANT)).isEqualTo(629);
        HotSpots analytic = of(study.withStatistic(LocalStatistic.GISTAR)).orThrow();
        assertThat(analytic.notes()).anyMatch(n -> n.contains("poor guide"));
    }

    @Test
    void oneMonthIsEnough() {
        HotSpots found = of(HotSpotStudy.STANDARD.withWindow(new MonthWindow(YearMonth.of(2018, 7), 1)))
                .orThrow();
        assertThat(found.words()).contains("all crime, 2018-07; wards");
        assertThat(found.result().count(HotSpotClass.HOT_99)).isPositive();
        assertThat(found.mayPrintFigures()).isTrue();
        HotSpots homicide = of(found.study().withSeries("homicide")).orThrow();
        assertThat(homicide.mayPrintFigures()).isFalse();
    }

    @Test
    void wardsWithoutNeighboursAreCountedAndNamedNone() {
        HotSpots some = of(HotSpotStudy.STANDARD.withNearness(new Nearness(Nearness.Kind.DISTANCE, 1000)))
                .orThrow();
        assertThat(some.links().islands()).isBetween(1, 628);
        assertThat(some.result().count(HotSpotClass.NONE))
                .isEqualTo(some.links().islands());
        assertThat(some.notes())
                .anyMatch(n -> n.startsWith(some.links().islands() + " of 629 wards have no neighbours"));
        HotSpots none = of(HotSpotStudy.STANDARD.withNearness(new Nearness(Nearness.Kind.DISTANCE, 100)))
                .orThrow();
        assertThat(none.result().count(HotSpotClass.NONE)).isEqualTo(629);
        assertThat(none.notes()).anyMatch(n -> n.contains("Choose a longer distance"));
    }

    @Test
    void aSeriesThatTheDataLackIsAProblemAndNotZero() {
        WithProblems<HotSpots> answer = of(HotSpotStudy.STANDARD.withSeries("stalking-harassment"));
        assertThat(answer.value()).isNull();
        assertThat(answer.problems()).hasSize(1).first().asString().contains("not available", "629 wards");
    }

    @Test
    void monthsOutsideTheDataAreAProblem() {
        WithProblems<HotSpots> answer =
                of(HotSpotStudy.STANDARD.withWindow(new MonthWindow(YearMonth.of(2018, 6), 12)));
        assertThat(answer.value()).isNull();
        assertThat(answer.problems()).first().asString().contains("2018-06 to 2019-05", "2017-03 to 2019-02");
    }

    @Test
    void monthsAcrossTheSeriesBreakAreWarnedOf() {
        DataSet later = new WardData(Path.of("ward-data")).load("london-2022").orThrow();
        for (int months : new int[] {24, 25, 26}) {
            MonthWindow window = new MonthWindow(YearMonth.of(2024, 3).plusMonths(24 - months), months);
            WithProblems<double[]> values = HotSpotValues.of(later, LondonWards.series(later, "all"), window, false);
            assertThat(values.value()).hasSize(679);
            assertThat(values.problems()).hasSize(months == 24 ? 0 : 1).allSatisfy(p -> {
                assertThat(p.severity()).isEqualTo(Problem.Severity.WARNING);
                assertThat(p.message()).contains("2024-03");
            });
        }
    }

    @Test
    void ratesAreSmoothedAndThoseOfHarmCategoryByCategory() {
        double[] residents = Denominator.RESIDENTS.of(DATA.wards());
        double[] all = HotSpotValues.of(DATA, LondonWards.series(DATA, "all"), YEAR, true)
                .orThrow();
        assertThat(all)
                .isEqualTo(Rates.of(LondonWards.sums(DATA, LondonWards.series(DATA, "all"), YEAR), residents)
                        .smoothed());
        double[] harm = HotSpotValues.of(DATA, LondonWards.series(DATA, "harm"), YEAR, true)
                .orThrow();
        double[] weights = LondonWards.series(DATA, "harm").weights();
        double expected = 0;
        for (int c = 0; c < weights.length; c++) {
            int category = c;
            expected += weights[c] == 0
                    ? 0
                    : weights[c]
                            * Rates.of(DATA.crime(), YEAR, k -> k == category, residents)
                                    .smoothed(100);
        }
        assertThat(harm[100]).isCloseTo(expected, within(1e-9 * expected));
        double[] volume = HotSpotValues.of(DATA, LondonWards.series(DATA, "robbery"), YEAR, false)
                .orThrow();
        assertThat(volume).isEqualTo(LondonWards.sums(DATA, LondonWards.series(DATA, "robbery"), YEAR));
    }

    private static WithProblems<HotSpots> of(HotSpotStudy study) {
        return HotSpots.of(DATA, study, LondonWards.series(DATA, study.series()), Progress.NONE, new Cancellation());
    }
}
