package org.wardplan.analysis.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardplan.analysis.forecast.CrimeSeries;
import org.wardplan.base.WithProblems;
import org.wardplan.dataset.DataSet;
import org.wardplan.dataset.WardData;
import org.wardplan.model.crime.CrimeCube;
import org.wardplan.model.crime.MonthWindow;

class EmergingTest {
    private static final DataSet WARDS = LondonWards.OF_2014;
    private static final MonthWindow MONTHS = new MonthWindow(YearMonth.of(2017, 3), 24);

    private static WithProblems<Emerging> of(DataSet data, String series, boolean rate, MonthWindow window) {
        return Emerging.of(data, LondonWards.series(data, series), LondonWards.neighbours(data), rate, window);
    }

    /** Computed apart from this program, from the published file: {@code src/test/scripts/hotspots.py}. */
    @ParameterizedTest
    @CsvSource({"robbery,false,robbery", "robbery,true,robbery-rate", "all,false,all"})
    void equalsTheReferenceOnAllOfLondon(String series, boolean rate, String file) {
        Emerging emerging = of(WARDS, series, rate, MONTHS).orThrow();
        List<String[]> rows = LondonWards.reference("emerging-" + file + "-2014.csv");
        assertThat(rows).hasSize(630);
        for (int w = 0; w < 629; w++) {
            String[] row = rows.get(w + 1);
            assertThat(row[0]).isEqualTo(WARDS.wards().ward(w).code().value());
            assertThat(emerging.classOf(w).id()).as(row[0]).isEqualTo(row[1]);
            assertThat(emerging.coldClassOf(w).id()).as(row[0]).isEqualTo(row[2]);
            assertThat(emerging.monthsHot(w)).isEqualTo(Integer.parseInt(row[3]));
            assertThat(emerging.tau(w)).isCloseTo(LondonWards.number(row[4]), within(1e-9));
            assertThat(emerging.p(w)).isCloseTo(LondonWards.number(row[5]), within(1e-9));
            assertThat(emerging.z(w, 0)).isCloseTo(LondonWards.number(row[6]), within(1e-9));
            assertThat(emerging.z(w, 23)).isCloseTo(LondonWards.number(row[7]), within(1e-9));
        }
    }

    @Test
    void classesOfLondonStay() {
        Emerging emerging = of(WARDS, "robbery", false, MONTHS).orThrow();
        assertThat(Arrays.stream(EmergingClass.values()).map(emerging::count))
                .containsExactly(0, 0, 8, 2, 3, 0, 0, 25, 591);
        assertThat(emerging.countCold(EmergingClass.NONE)).isEqualTo(629);
        assertThat(emerging.notes()).isEmpty();
        assertThat(emerging.words()).contains("robbery, 2017-03 to 2019-02", "z 1.96", "Mann–Kendall");
    }

    @Test
    void whatCannotBeToldIsRefusedInWords() {
        assertThat(refusal(WARDS, new MonthWindow(YearMonth.of(2018, 1), 7)))
                .contains("7 months are too few", "8 or more");
        assertThat(refusal(WARDS, new MonthWindow(YearMonth.of(2018, 1), 1))).contains("1 month is too few");
        assertThat(refusal(WARDS, new MonthWindow(YearMonth.of(2017, 2), 24)))
                .contains("2017-02 to 2019-01", "2017-03 to 2019-02");
        assertThat(refusal(WARDS, new MonthWindow(YearMonth.of(2018, 1), 24))).contains("outside the data");
        assertThat(of(WARDS, "stalking-harassment", false, MONTHS)
                        .problems()
                        .get(0)
                        .message())
                .contains("not available");
        DataSet later = new WardData(Path.of("ward-data")).load("london-2022").orThrow();
        assertThat(refusal(later, new MonthWindow(YearMonth.of(2023, 3), 24))).contains("2024-03", "both sides");
        assertThat(of(later, "robbery", false, new MonthWindow(YearMonth.of(2024, 3), 24))
                        .isClean())
                .isTrue();
        assertThat(of(later, "robbery", false, new MonthWindow(YearMonth.of(2022, 3), 24))
                        .isClean())
                .isTrue();
    }

    private static String refusal(DataSet data, MonthWindow window) {
        WithProblems<Emerging> refused = of(data, "all", false, window);
        assertThat(refused.value()).isNull();
        return refused.problems().get(0).message();
    }

    @Test
    void theWindowEndsAtTheBreak() {
        CrimeCube later =
                new WardData(Path.of("ward-data")).load("london-2022").orThrow().crime();
        assertThat(Emerging.windowTo(later, YearMonth.of(2026, 3), 24))
                .isEqualTo(new MonthWindow(YearMonth.of(2024, 4), 24));
        assertThat(Emerging.windowTo(later, YearMonth.of(2026, 3), 60))
                .isEqualTo(new MonthWindow(YearMonth.of(2024, 3), 25));
        assertThat(Emerging.windowTo(later, YearMonth.of(2024, 2), 24))
                .isEqualTo(new MonthWindow(YearMonth.of(2022, 3), 24));
        assertThat(Emerging.windowTo(WARDS.crime(), YearMonth.of(2017, 6), 24))
                .isEqualTo(new MonthWindow(YearMonth.of(2017, 3), 4));
    }

    @Test
    void monthsWithoutOffencesAreNeitherHotNorCold() {
        int homicide = WARDS.crime().categoryIndex("homicide");
        CrimeCube cube = only(homicide, 4, new int[] {0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 2});
        DataSet few = new DataSet(
                WARDS.description(),
                WARDS.wards(),
                cube,
                WARDS.boundaries(),
                WARDS.categories(),
                WARDS.groups(),
                WARDS.indicators());
        MonthWindow year = new MonthWindow(YearMonth.of(2017, 3), 12);
        Emerging emerging = Emerging.of(
                        few, CrimeSeries.category(cube, homicide), LondonWards.neighbours(few), false, year)
                .orThrow();
        assertThat(emerging.z(4, 0)).isNaN();
        assertThat(emerging.hot(4, 0) || emerging.cold(4, 0)).isFalse();
        assertThat(emerging.hot(4, 7)).isTrue();
        assertThat(emerging.monthsHot(4)).isEqualTo(2);
        assertThat(emerging.trend(4).n()).isEqualTo(2);
        assertThat(emerging.classOf(4)).isEqualTo(EmergingClass.SPORADIC);
        assertThat(emerging.notes()).hasSize(2);
        assertThat(emerging.notes().get(0)).startsWith("Few offences: 3 in 629 wards and 12 months.");
        assertThat(emerging.notes().get(1)).contains("In 10 months (first 2017-03) no ward differs");
    }

    private static CrimeCube only(int category, int ward, int[] months) {
        int categories = WARDS.categories().size();
        int[] counts = new int[629 * categories * months.length];
        System.arraycopy(months, 0, counts, (ward * categories + category) * months.length, months.length);
        boolean[] available = new boolean[categories];
        Arrays.fill(available, true);
        return new CrimeCube(
                WARDS.categories(), available, 629, YearMonth.of(2017, 3), months.length, null, counts, "0");
    }

    @Test
    void aWardWithoutNeighboursHasNoPattern() {
        int[][] alone = LondonWards.neighbours(WARDS);
        int[] was = alone[300];
        alone[300] = new int[0];
        for (int w : was) {
            alone[w] = Arrays.stream(alone[w]).filter(v -> v != 300).toArray();
        }
        Emerging emerging = Emerging.of(WARDS, CrimeSeries.all(WARDS.crime()), alone, false, MONTHS)
                .orThrow();
        assertThat(emerging.z(300, 5)).isNaN();
        assertThat(emerging.classOf(300)).isEqualTo(EmergingClass.NONE);
        assertThat(emerging.p(300)).isEqualTo(1);
    }
}
