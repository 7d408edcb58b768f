package org.wardplan.analysis.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wardplan.model.crime.CrimeCube;

class TrendTest {
    private static final YearMonth FIRST = YearMonth.of(2021, 1);
    private static final YearMonth LAST = YearMonth.of(2022, 12);

    private static final int[] BEFORE = {5, 10, 4, 1000};
    private static final int[] AFTER = {15, 10, 0, 1200};

    /** 2021 and 2022, each with 365 days; a year's offences all in its March. */
    private static CrimeCube cube(@Nullable YearMonth seriesBreak) {
        return FourWards.cube(FIRST, 24, seriesBreak, (w, m) -> m == 2 ? BEFORE[w] : m == 14 ? AFTER[w] : 0);
    }

    private static Trend trend(CrimeCube cube) {
        return Trend.of(cube, FourWards.WARDS, CrimeSeries.all(cube), LAST).orThrow();
    }

    /** z from R as in {@link CountDifferenceTest}, p {@code 2*pnorm(-abs(z))}, adjusted {@code p.adjust(p, "BH")}. */
    @Test
    void aWardIsTestedAgainstNoChange() {
        Trend trend = trend(cube(null));
        TestedChange up = trend.wards().get(0).own();
        assertThat(trend.wards().get(0).change()).isEqualTo(2.0);
        assertThat(up.z()).isCloseTo(2.21728388022976, within(1e-8));
        assertThat(up.p()).isCloseTo(0.0266036987305, within(1e-10));
        assertThat(up.pCount()).isEqualTo(up.p());
        assertThat(up.pAdjusted()).isCloseTo(0.0399055480957, within(1e-10));
        assertThat(up.trend()).isEqualTo(TrendClass.UP);
        assertThat(trend.wards().get(1).own().trend()).isEqualTo(TrendClass.NO_CLEAR_CHANGE);
        assertThat(trend.wards().get(2).own().trend()).isEqualTo(TrendClass.TOO_FEW);
        assertThat(trend.wards().get(2).own().p()).isNaN();
    }

    @Test
    void aWardIsTestedAgainstLondon() {
        Trend trend = trend(cube(null));
        assertThat(trend.london().last12()).isEqualTo(1225);
        assertThat(trend.london().before12()).isEqualTo(1019);
        assertThat(trend.london().own().trend()).isEqualTo(TrendClass.NOT_TESTED);
        double ratio = 1225.0 / 1019;
        assertThat(trend.wards().get(3).expected()).isCloseTo(1000 * ratio, within(1e-9));
        assertThat(trend.wards().get(3).againstLondon().z())
                .isCloseTo(CountDifference.z(1200, 1000, ratio / (1 + ratio)), within(1e-12));
        assertThat(trend.wards().get(3).againstLondon().trend()).isEqualTo(TrendClass.NO_CLEAR_CHANGE);
        assertThat(trend.boroughs()).extracting(TrendRow::last12).containsExactly(25.0, 1200.0);
    }

    @Test
    void aBreakWithinThe24MonthsIsToldAndNothingIsTested() {
        for (YearMonth seriesBreak : new YearMonth[] {FIRST.plusMonths(1), FIRST.plusMonths(12), LAST}) {
            Trend trend = trend(cube(seriesBreak));
            assertThat(trend.brokenAt()).isEqualTo(seriesBreak);
            assertThat(trend.wards()).allSatisfy(row -> {
                assertThat(row.change()).isNaN();
                assertThat(row.expected()).isNaN();
                assertThat(row.own().trend()).isEqualTo(TrendClass.NOT_TESTED);
                assertThat(row.againstLondon().trend()).isEqualTo(TrendClass.NOT_TESTED);
            });
        }
        assertThat(trend(cube(FIRST)).brokenAt()).isNull();
    }

    @Test
    void weightedSumsAreTestedByTheirOwnVariance() {
        CrimeCube cube = cube(null);
        CrimeSeries heavy = CrimeSeries.weighted("h", "Heavy", cube, new double[] {100, 100});
        Trend trend = Trend.of(cube, FourWards.WARDS, heavy, LAST).orThrow();
        assertThat(trend.wards().get(0).last12()).isEqualTo(1500);
        // (15 − 5) / √(15 + 5), whatever the weight
        assertThat(trend.wards().get(0).own().z()).isCloseTo(10 / Math.sqrt(20), within(1e-12));
        assertThat(trend.wards().get(2).own().trend()).isEqualTo(TrendClass.TOO_FEW);
    }

    @Test
    void whatTheDataLackIsAProblem() {
        CrimeCube cube = cube(null);
        assertThat(Trend.of(cube, FourWards.WARDS, CrimeSeries.category(cube, 1), LAST)
                        .problems())
                .singleElement()
                .satisfies(p -> assertThat(p.message()).contains("b is not in the data of four wards"));
        assertThat(Trend.of(cube, FourWards.WARDS, CrimeSeries.all(cube), LAST.minusMonths(1))
                        .problems())
                .singleElement()
                .satisfies(p -> assertThat(p.message()).contains("2021-01 to 2022-12"));
    }
}
