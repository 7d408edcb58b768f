package org.wardplan.cli;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.forecast.Backtest;
import org.wardplan.analysis.forecast.BacktestRow;
import org.wardplan.analysis.forecast.CrimeSeries;
import org.wardplan.analysis.forecast.Forecast;
import org.wardplan.analysis.forecast.MonthForecast;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.geography.Borough;
import org.wardplan.model.geography.Ward;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@CommandLine.Command(
        name = "forecast",
        description = "Offences of the next months, or with --backtest how good such forecasts were.")
final class ForecastCommand extends Command {
    @Mixin
    @SuppressWarnings("NullAway.Init")
    private CrimeChoice choice;

    @Option(names = "--ward", paramLabel = "CODE", description = "Only a ward, by its code. Default: every ward.")
    private @Nullable String ward;

    @Option(names = "--borough", paramLabel = "B", description = "Only a borough and its wards, by name or code.")
    private @Nullable String borough;

    @Option(names = "--boroughs", description = "London and its boroughs instead of the wards.")
    private boolean boroughs;

    @Option(names = "--months", paramLabel = "N", description = "How many months ahead, 1 to 12. Default: 1.")
    private @Nullable Integer months;

    @Option(
            names = "--to",
            paramLabel = "YYYY-MM",
            description = "Last month known; of a backtest, last month tested. Default: the last of the data.")
    private @Nullable YearMonth to;

    @Option(names = "--backtest", description = "Test past forecasts against what came and against simple rules.")
    private boolean backtest;

    @Option(names = "--origins", paramLabel = "N", description = "How many months to test. Default: 6.")
    private @Nullable Integer origins;

    @Option(
            names = "--ahead",
            paramLabel = "N",
            description = "How many months ahead the tested forecasts look, 1 to 12. Default: 1.")
    private @Nullable Integer ahead;

    @Override
    Answer run() {
        if (backtest) {
            if (ward != null || borough != null || boroughs || months != null) {
                throw wrong("A backtest is of all wards: leave out --ward, --borough and --boroughs, and instead of"
                        + " --months give --origins or --ahead");
            }
            int looking = oneToTwelve("--ahead", ahead);
            return test(choice.data(wardData(), console()), looking);
        }
        int coming = oneToTwelve("--months", months);
        if (origins != null || ahead != null) {
            throw wrong("--origins and --ahead belong to --backtest");
        }
        if ((ward != null ? 1 : 0) + (borough != null ? 1 : 0) + (boroughs ? 1 : 0) > 1) {
            throw wrong("Name a ward, a borough or --boroughs, not two of them");
        }
        DataSet data = choice.data(wardData(), console());
        return forecast(data, choice.one(data), coming);
    }

    private int oneToTwelve(String option, @Nullable Integer given) {
        int value = given == null ? 1 : given;
        if (value < 1 || value > Forecast.MOST_MONTHS) {
            throw wrong(option + " " + value + ": expected 1 to " + Forecast.MOST_MONTHS);
        }
        return value;
    }

    private Answer forecast(DataSet data, CrimeSeries series, int coming) {
        int only = ward == null ? -1 : Places.ward(data.wards(), ward);
        Borough of = borough == null ? null : Places.borough(data.wards(), borough);
        boolean withWards = !boroughs;
        if (withWards && !series.mayPrintWardMonths()) {
            String why = "Figures of single wards and months are not given for " + series.label()
                    + ", since they might point to a person";
            if (of == null) {
                throw Failure.of(why + ": choose --borough B or --boroughs");
            }
            message(why + ": only the borough is shown");
            withWards = false;
        }
        Forecast forecast = Failure.orEnd(
                Forecast.of(
                        data.crime(),
                        data.wards(),
                        series,
                        to == null ? data.crime().lastMonth() : to,
                        coming),
                console());
        List<Object> json = new ArrayList<>();
        TextTable table =
                new TextTable("Code", "Area", "Month", ">Mean", ">Median", ">50 % from", ">to", ">90 % from", ">to");
        if (boroughs) {
            rows(json, table, series, "london", "London", forecast.london());
        }
        for (int b = 0; b < data.wards().boroughs().size(); b++) {
            Borough at = data.wards().boroughs().get(b);
            if (boroughs || at.equals(of)) {
                rows(json, table, series, at.code().value(), at.name(), forecast.borough(b));
            }
        }
        for (int w = 0; w < data.wards().size() && withWards; w++) {
            Ward at = data.wards().ward(w);
            if ((only < 0 || only == w) && (of == null || at.borough().equals(of))) {
                rows(json, table, series, at.code().value(), at.name(), forecast.ward(w));
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add(series.label() + ", learnt from " + forecast.learnt().first() + " to "
                + forecast.learnt().last() + ". Bounds are included; how good this is: wardplan forecast --backtest");
        lines.add("");
        lines.addAll(table.lines());
        return Answer.of(json, lines);
    }

    private static void rows(
            List<Object> json,
            TextTable table,
            CrimeSeries series,
            String code,
            String name,
            List<MonthForecast> months) {
        for (MonthForecast m : months) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("code", code);
            map.put("name", name);
            map.put("category", series.id());
            map.put("month", m.month().toString());
            map.put("mean", m.mean());
            map.put("median", m.median());
            map.put("low50", m.low50());
            map.put("high50", m.high50());
            map.put("low90", m.low90());
            map.put("high90", m.high90());
            json.add(map);
            table.row(
                    code,
                    name,
                    m.month().toString(),
                    KeyFigures.decimals(m.mean(), 1),
                    KeyFigures.number(m.median()),
                    KeyFigures.number(m.low50()),
                    KeyFigures.number(m.high50()),
                    KeyFigures.number(m.low90()),
                    KeyFigures.number(m.high90()));
        }
    }

    private Answer test(DataSet data, int looking) {
        Progress progress = (done, total, what) -> message(what + " (" + done + " of " + total + ")");
        List<BacktestRow> rows = Failure.orEnd(
                Backtest.of(
                        data.crime(),
                        data.wards(),
                        choice.isEmpty() ? CrimeChoice.everyGroup(data) : choice.all(data),
                        to == null ? data.crime().lastMonth() : to,
                        origins == null ? Backtest.MONTHS : origins,
                        looking,
                        progress,
                        new Cancellation()),
                console());
        return Answer.of(rows.stream().map(BacktestText::json).toList(), BacktestText.lines(data, rows));
    }
}
