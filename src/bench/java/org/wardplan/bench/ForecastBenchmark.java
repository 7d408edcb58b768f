package org.wardplan.bench;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wardplan.analysis.forecast.Backtest;
import org.wardplan.analysis.forecast.BacktestRow;
import org.wardplan.analysis.forecast.CrimeSeries;
import org.wardplan.analysis.forecast.Forecast;
import org.wardplan.analysis.forecast.Trend;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.dataset.DataSet;
import org.wardplan.dataset.WardData;

/**
 * How good forecasts of the 679 wards are and how long they take: all wards at once, and the backtest of all crime and
 * every group over the last 6 months and the last 24 before the break of the series, one and three months ahead. Run from the project's folder.
 */
public final class ForecastBenchmark {
    private static final int TIMES = 10;
    private static final YearMonth BEFORE_BREAK = YearMonth.of(2024, 2);
    private static final int LONGER = 24;
    private static final int QUARTER = 3;

    private ForecastBenchmark() {}

    public static void main(String[] args) {
        DataSet data = new WardData(Path.of("ward-data")).load("london-2022").orThrow();
        CrimeSeries robbery = CrimeSeries.category(data.crime(), data.crime().categoryIndex("robbery-personal"));
        for (int i = 0; i <= TIMES; i++) {
            long from = System.nanoTime();
            Forecast.of(data.crime(), data.wards(), robbery, 12).orThrow();
            if (i == 0 || i == TIMES) {
                say("forecast, 679 wards, 12 months", i, from);
            }
        }
        for (int i = 0; i <= TIMES; i++) {
            long from = System.nanoTime();
            Trend.of(data.crime(), data.wards(), robbery, data.crime().lastMonth())
                    .orThrow();
            if (i == 0 || i == TIMES) {
                say("trend, 679 wards", i, from);
            }
        }
        List<CrimeSeries> series = new ArrayList<>();
        series.add(CrimeSeries.all(data.crime()));
        data.groups().forEach(g -> series.add(CrimeSeries.group(data.crime(), g)));
        backtest(data, series, data.crime().lastMonth(), Backtest.MONTHS, 1);
        backtest(data, series, BEFORE_BREAK, LONGER, 1);
        backtest(data, series, data.crime().lastMonth(), Backtest.MONTHS, QUARTER);
        backtest(data, series, BEFORE_BREAK, LONGER, QUARTER);
    }

    private static void say(String what, int run, long from) {
        System.out.printf(Locale.ROOT, "%-42s %7.0f ms, run %d%n", what, (System.nanoTime() - from) / 1e6, run + 1);
    }

    private static void backtest(DataSet data, List<CrimeSeries> series, YearMonth last, int months, int ahead) {
        long from = System.nanoTime();
        List<BacktestRow> rows = Backtest.of(
                        data.crime(), data.wards(), series, last, months, ahead, Progress.NONE, new Cancellation())
                .orThrow();
        say("backtest, " + months + " months to " + last + ", " + ahead + " ahead", 0, from);
        System.out.printf(
                Locale.ROOT,
                "%-40s %7s %7s %7s %7s %7s %6s | %6s %6s %6s | %5s %5s %5s %5s%n",
                "series",
                "mae",
                "to s.n.",
                "mean12",
                "ewma",
                "best",
                "skill",
                "hit",
                "rule",
                "max",
                "in50",
                "exp",
                "in90",
                "exp");
        for (BacktestRow r : rows) {
            System.out.printf(
                    Locale.ROOT,
                    "%-40s %7.3f %7.3f %7.3f %7.3f %7.3f %6.3f | %6.3f %6.3f %6.3f | %5.3f %5.3f %5.3f %5.3f%n",
                    r.series().label(),
                    r.mae(),
                    r.mae() / r.maeSeasonalNaive(),
                    r.maeMean12() / r.maeSeasonalNaive(),
                    r.maeEwma() / r.maeSeasonalNaive(),
                    r.maeOf(r.bestRule()) / r.maeSeasonalNaive(),
                    r.skill(),
                    r.hitRate(),
                    r.hitRateBestRule(),
                    r.hitRatePossible(),
                    r.within50(),
                    r.expected50(),
                    r.within90(),
                    r.expected90());
        }
    }
}
