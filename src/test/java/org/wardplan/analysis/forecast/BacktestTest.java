package org.wardplan.analysis.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.base.WithProblems;
import org.wardplan.dataset.DataSet;
import org.wardplan.dataset.WardData;
import org.wardplan.model.crime.CrimeCube;

class BacktestTest {
    private static final DataSet DATA =
            new WardData(Path.of("ward-data")).load("london-2022").orThrow();

    private static CrimeSeries group(String id) {
        return DATA.groups().stream()
                .filter(g -> g.id().equals(id))
                .map(g -> CrimeSeries.group(DATA.crime(), g))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, BacktestRow> rows(YearMonth last, int months, CrimeSeries... series) {
        return Backtest.of(
                        DATA.crime(), DATA.wards(), List.of(series), last, months, 1, Progress.NONE, new Cancellation())
                .orThrow()
                .stream()
                .collect(Collectors.toMap(r -> r.series().id(), Function.identity()));
    }

    /** What is said of the forecasts: they beat the best simple rule on the last 6 months, in error and in hit rate. */
    @Test
    void forecastsOfTheLastSixMonthsBeatTheSimpleRules() {
        Map<String, BacktestRow> rows = rows(
                DATA.crime().lastMonth(),
                Backtest.MONTHS,
                CrimeSeries.all(DATA.crime()),
                group("theft"),
                group("robbery"),
                group("burglary"),
                group("vehicle"));
        // The best simple rule against seasonal naive, computed apart in Python from the published counts.
        Map<String, Double> bestRule =
                Map.of("all", 0.714, "theft", 0.621, "robbery", 0.743, "burglary", 0.736, "vehicle", 0.687);
        Map<String, Double> claimed =
                Map.of("all", 0.66, "theft", 0.58, "robbery", 0.705, "burglary", 0.725, "vehicle", 0.665);
        bestRule.forEach((id, rule) -> {
            BacktestRow r = rows.get(id);
            assertThat(r.maeOf(r.bestRule()) / r.maeSeasonalNaive()).as(id).isCloseTo(rule, within(0.0006));
            assertThat(r.mae() / r.maeSeasonalNaive()).as(id).isLessThan(claimed.get(id));
            assertThat(r.maeOfMean()).as(id).isLessThan(r.maeOf(r.bestRule()));
            assertThat(r.hitRate()).as(id).isGreaterThan(r.hitRateBestRule() - 0.0015);
            assertThat(r.hitRate()).as(id).isLessThanOrEqualTo(r.hitRatePossible());
            assertThat(r.within90()).as(id).isBetween(r.expected90() - 0.025, r.expected90() + 0.025);
            assertThat(r.within50()).as(id).isBetween(r.expected50() - 0.04, r.expected50() + 0.04);
        });
        assertThat(rows.get("robbery").hitRatePossible()).isCloseTo(0.383, within(0.001));
        assertThat(rows.get("robbery").hitRate())
                .isGreaterThan(rows.get("robbery").hitRateBestRule());
        assertThat(rows.get("burglary").hitRate())
                .isGreaterThan(rows.get("burglary").hitRateBestRule());
    }

    @Test
    void theyDidBeforeTheBreakToo() {
        YearMonth beforeBreak = YearMonth.of(2024, 2);
        Map<String, BacktestRow> rows = rows(beforeBreak, 12, group("robbery"), group("burglary"));
        assertThat(rows.values()).allSatisfy(r -> {
            assertThat(r.skill()).isGreaterThan(0.01);
            assertThat(r.firstMonth()).isEqualTo(YearMonth.of(2023, 3));
        });
    }

    @Test
    void onlyMonthsWithAYearBeforeThemAreTested() {
        CrimeCube crime = DATA.crime();
        assertThat(Backtest.mostMonths(crime, crime.lastMonth(), 1)).isEqualTo(13);
        assertThat(Backtest.mostMonths(crime, crime.lastMonth(), 3)).isEqualTo(11);
        assertThat(Backtest.mostMonths(crime, YearMonth.of(2024, 3), 1)).isZero();
        assertThat(Backtest.mostMonths(crime, YearMonth.of(2024, 2), 1)).isEqualTo(155);
        assertThat(of(14, new Cancellation()).problems()).singleElement().satisfies(p -> assertThat(p.message())
                .contains("expected 1 to 13"));
    }

    @Test
    void canBeCancelled() {
        Cancellation cancelled = new Cancellation();
        cancelled.cancel();
        assertThatThrownBy(() -> of(1, cancelled)).isInstanceOf(CancellationException.class);
    }

    private static WithProblems<List<BacktestRow>> of(int months, Cancellation cancellation) {
        return Backtest.of(
                DATA.crime(),
                DATA.wards(),
                List.of(CrimeSeries.all(DATA.crime())),
                DATA.crime().lastMonth(),
                months,
                1,
                Progress.NONE,
                cancellation);
    }

    /** Four wards, the same each month: nothing to err on, for any rule. */
    @Test
    void sumsAreThoseOfTheMonthsTested() {
        CrimeCube cube = FourWards.cube(YearMonth.of(2020, 1), 15, null, (w, m) -> 100 * (w + 1) + (m == 14 ? 10 : 0));
        BacktestRow r = Backtest.of(
                        cube,
                        FourWards.WARDS,
                        List.of(CrimeSeries.all(cube), CrimeSeries.category(cube, 1)),
                        YearMonth.of(2021, 3),
                        1,
                        1,
                        Progress.NONE,
                        new Cancellation())
                .orThrow()
                .get(0);
        assertThat(r.maeSeasonalNaive()).isEqualTo(10);
        assertThat(r.maeMean12()).isEqualTo(10);
        assertThat(r.maeEwma()).isCloseTo(10, within(1e-9));
        assertThat(r.meanCount()).isEqualTo(260);
        // One ward is a tenth of four, rounded up: the fourth, with 410 of 1,040.
        assertThat(r.hitRate()).isCloseTo(410.0 / 1040, within(1e-12));
        assertThat(r.hitRatePossible()).isCloseTo(410.0 / 1040, within(1e-12));
    }
}
