package org.wardplan.analysis.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import org.assertj.core.data.Percentage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardplan.model.crime.CrimeCube;

class ForecastTest {
    private static final YearMonth FIRST = YearMonth.of(2020, 2);

    /** 20 months with a summer, and one month of ward 2 out of all proportion. */
    private static int count(int w, int m) {
        int month = (m + 1) % 12;
        int usual = (w + 1) * 3 + (w * 7 + m * 5) % 11 + (month == 6 || month == 7 ? 4 : 0);
        return w == 2 && m == 13 ? 90 : usual;
    }

    private static CrimeCube cube() {
        return FourWards.cube(FIRST, 20, null, ForecastTest::count);
    }

    private static Forecast forecast(CrimeCube cube, int months) {
        return Forecast.of(cube, FourWards.WARDS, CrimeSeries.all(cube), months).orThrow();
    }

    /**
     * Computed apart, in Python with numpy and scipy 1.17: London by the formulas of ordinary kriging, wards by leaving
     * each month out in turn and solving for it, quantiles by {@code scipy.stats.nbinom.ppf}.
     */
    @Test
    void isTheBestLinearPrediction() {
        Forecast f = forecast(cube(), 4);
        MonthForecast next = f.london().get(0);
        assertThat(next.mean()).isCloseTo(60.72022714079979, within(1e-9));
        assertThat(bounds(next)).containsExactly(34, 48, 59, 72, 93);
        assertThat(f.london().get(3).mean()).isCloseTo(56.17735054396066, within(1e-9));
        assertThat(bounds(f.london().get(3))).containsExactly(27, 41, 54, 69, 94);

        assertThat(f.ward(0).get(0).mean()).isCloseTo(9.890352996369673, within(1e-9));
        assertThat(bounds(f.ward(0).get(0))).containsExactly(3, 6, 9, 13, 19);
        assertThat(f.ward(2).get(0).mean()).isCloseTo(18.607869812854673, within(1e-9));
        assertThat(bounds(f.ward(2).get(0))).containsExactly(7, 13, 18, 23, 33);
        assertThat(f.ward(3).get(3).mean()).isCloseTo(17.872252280637703, within(1e-9));
        assertThat(bounds(f.ward(3).get(3))).containsExactly(6, 11, 17, 23, 34);
        assertThat(f.ward(3).get(3).month()).isEqualTo(YearMonth.of(2022, 1));
    }

    private static int[] bounds(MonthForecast m) {
        return new int[] {m.low90(), m.low50(), m.median(), m.high50(), m.high90()};
    }

    @Test
    void wardsAndBoroughsAddUpToLondon() {
        Forecast f = forecast(cube(), 12);
        for (int h = 0; h < 12; h++) {
            int at = h;
            double wards = List.of(0, 1, 2, 3).stream()
                    .mapToDouble(w -> f.ward(w).get(at).mean())
                    .sum();
            double boroughs = f.borough(0).get(h).mean() + f.borough(1).get(h).mean();
            assertThat(wards).isCloseTo(f.london().get(h).mean(), within(1e-9));
            assertThat(boroughs).isCloseTo(f.london().get(h).mean(), within(1e-9));
        }
    }

    @Test
    void intervalsHoldTheMedianAndWidenWithTheMonths() {
        Forecast f = forecast(cube(), 12);
        for (int w = 0; w < 4; w++) {
            assertThat(f.ward(w)).hasSize(12).allSatisfy(m -> assertThat(bounds(m))
                    .isSorted());
        }
        assertThat(f.london().get(11).high90() - f.london().get(11).low90())
                .isGreaterThan(f.london().get(0).high90() - f.london().get(0).low90());
    }

    @Test
    void monthsAcrossTheBreakPlayNoPart() {
        YearMonth seriesBreak = FIRST.plusMonths(10);
        CrimeCube after = FourWards.cube(seriesBreak, 14, null, (w, m) -> count(w, m + 10));
        CrimeCube both = FourWards.cube(FIRST, 24, seriesBreak, (w, m) -> m < 10 ? 1000 : count(w, m));
        assertThat(forecast(both, 3).london()).isEqualTo(forecast(after, 3).london());
        assertThat(forecast(both, 3).ward(1)).isEqualTo(forecast(after, 3).ward(1));
        assertThat(forecast(both, 3).learnt().first()).isEqualTo(seriesBreak);
        assertThat(forecast(both, 3).history(0)).hasSize(14).startsWith(count(0, 10));

        assertThat(problem(FourWards.cube(FIRST, 24, FIRST.plusMonths(13), ForecastTest::count), FIRST.plusMonths(23)))
                .contains("12 months")
                .contains("there are 11");
        CrimeCube before = FourWards.cube(FIRST, 24, FIRST.plusMonths(13), ForecastTest::count);
        assertThat(Forecast.of(before, FourWards.WARDS, CrimeSeries.all(before), FIRST.plusMonths(12), 1)
                        .orThrow()
                        .learnt()
                        .months())
                .isEqualTo(13);
    }

    private static String problem(CrimeCube cube, @Nullable YearMonth last) {
        return Forecast.of(cube, FourWards.WARDS, CrimeSeries.all(cube), last == null ? cube.lastMonth() : last, 1)
                .problems()
                .get(0)
                .message();
    }

    @Test
    void whatTheDataLackIsAProblem() {
        CrimeCube cube = cube();
        assertThat(Forecast.of(cube, FourWards.WARDS, CrimeSeries.category(cube, 1), 1)
                        .problems())
                .hasSize(1);
        assertThat(problem(cube, FIRST.minusMonths(1))).contains("choose one from 2020-02 to 2021-09");
        CrimeSeries weighted = CrimeSeries.weighted("h", "Heavy", cube, new double[] {2, 2});
        assertThatThrownBy(() -> Forecast.of(cube, FourWards.WARDS, weighted, 1))
                .hasMessageContaining("weighted");
        assertThatThrownBy(() -> Forecast.of(cube, FourWards.WARDS, CrimeSeries.all(cube), 13))
                .hasMessageContaining("1 to 12");
    }

    @Test
    void noOffenceEverIsForecastAsNone() {
        Forecast f = forecast(FourWards.cube(FIRST, 24, null, (w, m) -> 0), 12);
        assertThat(f.ward(0)).allSatisfy(m -> {
            assertThat(m.mean()).isBetween(0.0, 0.5);
            assertThat(m.median()).isZero();
        });
    }

    @Test
    void isTheSameOnOneThreadAndOnTwo() throws ExecutionException, InterruptedException {
        CrimeCube cube = cube();
        assertThat(on(1, cube).ward(1)).isEqualTo(on(2, cube).ward(1));
        assertThat(on(1, cube).borough(1)).isEqualTo(on(2, cube).borough(1));
    }

    private static Forecast on(int threads, CrimeCube cube) throws ExecutionException, InterruptedException {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> forecast(cube, 6)).get();
        } finally {
            pool.shutdown();
        }
    }

    /** R: {@code r <- m*m/(v-m); qnbinom(c(.05,.25,.5,.75,.95), size = r, mu = m)}. */
    @ParameterizedTest
    @CsvSource({
        "4, 7, 0, 2, 4, 5, 9",
        "0.3, 0.4, 0, 0, 0, 0, 2",
        "120, 600, 82, 103, 119, 136, 163",
        "75000, 4000000, 71741, 73642, 74982, 76339, 78319",
        "6.5, 6.5, 3, 5, 6, 8, 11"
    })
    void quantilesAreThoseOfTheNegativeBinomial(double mean, double variance, int a, int b, int c, int d, int e) {
        CountQuantiles.Interval q = CountQuantiles.intervals(mean, variance);
        assertThat(new int[] {q.low90(), q.low50(), q.median(), q.high50(), q.high90()})
                .containsExactly(a, b, c, d, e);
    }

    /** R: {@code pnbinom(5, 16/3, mu = 4) - pnbinom(1, 16/3, mu = 4)}, and up to 9. */
    @Test
    void probabilityOfAnIntervalCountsItsBounds() {
        CountQuantiles.Interval q = CountQuantiles.intervals(4, 7);
        assertThat(q.within50()).isCloseTo(0.585199408862144, Percentage.withPercentage(1e-8));
        assertThat(q.within90()).isCloseTo(0.962976788440386, Percentage.withPercentage(1e-8));
    }
}
