package org.wardplan.cli;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.forecast.CrimeSeries;
import org.wardplan.analysis.forecast.TestedChange;
import org.wardplan.analysis.forecast.Trend;
import org.wardplan.analysis.forecast.TrendRow;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.geography.Borough;
import org.wardplan.model.geography.Ward;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@CommandLine.Command(
        name = "trend",
        description = "The last 12 months of every ward against the 12 before, and whether it moved more than wards"
                + " usually move.")
final class TrendCommand extends Command {
    private static final String HARM = "harm";
    private static final String TOTAL = "total";

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private CrimeChoice choice;

    @Option(
            names = "--measure",
            paramLabel = "M",
            description = "\"total\" for all crime, or \"harm\" for all crime weighted by harm.")
    private @Nullable String measure;

    @Option(names = "--borough", paramLabel = "B", description = "Only a borough and its wards, by name or code.")
    private @Nullable String borough;

    @Option(names = "--boroughs", description = "London and its boroughs instead of the wards.")
    private boolean boroughs;

    @Option(
            names = "--to",
            paramLabel = "YYYY-MM",
            description = "Last of the 24 months. Default: the last of the data.")
    private @Nullable YearMonth to;

    @Override
    Answer run() {
        DataSet data = choice.data(wardData(), console());
        CrimeSeries series = series(data);
        Borough of = borough == null ? null : Places.borough(data.wards(), borough);
        Trend trend = Failure.orEnd(
                Trend.of(
                        data.crime(),
                        data.wards(),
                        series,
                        to == null ? data.crime().lastMonth() : to),
                console());
        List<Object> json = new ArrayList<>();
        TextTable table = new TextTable(
                "Code",
                "Area",
                "Borough",
                ">Last 12 months",
                ">12 before",
                ">Change",
                ">As London",
                ">z",
                ">p, adjusted",
                "Class",
                "Against London");
        if (boroughs) {
            row(json, table, trend, "london", "London", null, trend.london());
        }
        for (int b = 0; b < data.wards().boroughs().size(); b++) {
            Borough at = data.wards().boroughs().get(b);
            if (at.equals(of) || (boroughs && of == null)) {
                row(
                        json,
                        table,
                        trend,
                        at.code().value(),
                        at.name(),
                        at,
                        trend.boroughs().get(b));
            }
        }
        for (int w = 0; w < data.wards().size() && !boroughs; w++) {
            Ward ward = data.wards().ward(w);
            if (of == null || ward.borough().equals(of)) {
                row(
                        json,
                        table,
                        trend,
                        ward.code().value(),
                        ward.name(),
                        ward.borough(),
                        trend.wards().get(w));
            }
        }
        List<String> lines = new ArrayList<>(head(trend));
        lines.addAll(table.lines());
        return Answer.of(json, lines);
    }

    private CrimeSeries series(DataSet data) {
        if (measure == null) {
            return choice.one(data);
        }
        if (!choice.isEmpty()) {
            throw wrong("Name a category, a group or a measure, not two of them");
        }
        return switch (measure.toLowerCase(Locale.ROOT)) {
            case TOTAL -> CrimeSeries.all(data.crime());
            case HARM ->
                wardData().profiles().stream()
                        .filter(p -> p.id().equals(HARM))
                        .findFirst()
                        .map(p -> CrimeSeries.weighted(HARM, "Harm", data.crime(), data.weights(p)))
                        .orElseThrow(() -> Failure.of("The profile \"" + HARM + "\" is missing in the ward data"));
            default -> throw wrong("There is no measure \"" + measure + "\": expected " + TOTAL + " or " + HARM);
        };
    }

    private List<String> head(Trend trend) {
        List<String> lines = new ArrayList<>();
        lines.add(trend.series().label() + ", " + trend.last12().first() + " to "
                + trend.last12().last() + " against " + trend.before12().first() + " to "
                + trend.before12().last());
        YearMonth broken = trend.brokenAt();
        if (broken != null) {
            message("From " + broken + " crime was recorded in another way, and that month lies within the 24: the two"
                    + " years don't compare, and nothing is tested. Choose with --to 24 months on one side of it.");
        } else {
            lines.add("London " + change(trend.london().change())
                    + ". \"up\" and \"down\" moved more than areas of their size usually move from year to year, at a"
                    + " false discovery rate of 5 % (Benjamini–Hochberg).");
        }
        lines.add("");
        return lines;
    }

    private static void row(
            List<Object> json,
            TextTable table,
            Trend trend,
            String code,
            String name,
            @Nullable Borough borough,
            TrendRow row) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("code", code);
        map.put("name", name);
        map.put("borough", borough == null ? null : borough.name());
        map.put("category", trend.series().id());
        map.put("from", trend.before12().first().toString());
        map.put("to", trend.last12().last().toString());
        map.put("last12", row.last12());
        map.put("before12", row.before12());
        map.put("change", orNull(row.change()));
        map.put("londonChange", orNull(trend.london().change()));
        map.put("expected", orNull(row.expected()));
        put(map, row.own(), "");
        put(map, row.againstLondon(), "London");
        YearMonth broken = trend.brokenAt();
        map.put("seriesBreak", broken == null ? null : broken.toString());
        json.add(map);
        table.row(
                code,
                name,
                borough == null ? "" : borough.name(),
                KeyFigures.number(Math.round(row.last12())),
                KeyFigures.number(Math.round(row.before12())),
                change(row.change()),
                Double.isNaN(row.expected()) ? "" : KeyFigures.number(Math.round(row.expected())),
                Double.isNaN(row.own().z()) ? "" : KeyFigures.decimals(row.own().z(), 2),
                Double.isNaN(row.own().pAdjusted())
                        ? ""
                        : KeyFigures.decimals(row.own().pAdjusted(), 3),
                row.own().trend().label(),
                row.againstLondon().trend().label());
    }

    private static void put(Map<String, Object> map, TestedChange test, String suffix) {
        map.put("z" + suffix, orNull(test.z()));
        map.put("p" + suffix, orNull(test.p()));
        map.put("pAdjusted" + suffix, orNull(test.pAdjusted()));
        map.put("pCount" + suffix, orNull(test.pCount()));
        map.put("class" + suffix, test.trend().label());
    }

    private static String change(double change) {
        return Double.isNaN(change) ? "" : (change >= 0 ? "+" : "") + KeyFigures.decimals(100 * change, 1) + " %";
    }

    /** JSON has no not-a-number. */
    static @Nullable Double orNull(double x) {
        return Double.isNaN(x) || Double.isInfinite(x) ? null : x;
    }
}
