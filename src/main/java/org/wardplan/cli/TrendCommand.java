package org.wardplan.cli;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.forecast.CrimeSeries;
import org.wardplan.analysis.forecast.Trend;
import org.wardplan.analysis.hotspot.Emerging;
import org.wardplan.base.WithProblems;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.crime.MonthWindow;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.geography.Borough;
import org.wardplan.model.geography.Nearness;
import org.wardplan.spatial.Links;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@CommandLine.Command(
        name = "trend",
        description = "Emerging hot spots: how the hot months of every ward follow each other; and the last 12 months"
                + " against the 12 before, and whether the ward moved more than wards usually move.")
final class TrendCommand extends Command {
    private static final String HARM = "harm";

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private CrimeChoice choice;

    @Option(
            names = "--measure",
            paramLabel = "M",
            description = "\"total\" for all crime, \"harm\" for all crime weighted by harm, or a category or group.")
    private @Nullable String measure;

    @Option(names = "--borough", paramLabel = "B", description = "Only a borough and its wards, by name or code.")
    private @Nullable String borough;

    @Option(
            names = "--boroughs",
            description = "London and its boroughs instead of the wards; hot spots are of wards only.")
    private boolean boroughs;

    @Option(
            names = "--to",
            paramLabel = "YYYY-MM",
            description = "Last of the months, and of the 24 that are compared. Default: the last of the data.")
    private @Nullable YearMonth to;

    @Option(
            names = "--months",
            paramLabel = "N",
            description = "Months of the emerging hot spots. Default: 24, or as many as were recorded alike.")
    private @Nullable Integer months;

    @Option(
            names = "--contiguity",
            paramLabel = "K",
            defaultValue = "queen",
            description = "Neighbours: queen, rook, distance:METRES or knn:WARDS. Default: ${DEFAULT-VALUE}.")
    private String contiguity = "queen";

    @Option(
            names = "--rate",
            description = "Hot spots of smoothed rates per resident. The last 12 months against the 12 before stay"
                    + " counts.")
    private boolean rate;

    @Override
    Answer run() {
        Nearness nearness = Nearness.parse(contiguity)
                .orElseThrow(() -> wrong("--contiguity " + contiguity
                        + ": expected queen, rook, distance:METRES or knn:WARDS, as in distance:2000 or knn:6"));
        if (months != null && months < 1) {
            throw wrong("--months " + months + ": expected 1 or more");
        }
        DataSet data = choice.data(wardData(), console());
        CrimeSeries series = series(data);
        Borough of = borough == null ? null : Places.borough(data.wards(), borough);
        YearMonth last = to == null ? data.crime().lastMonth() : to;
        Trend trend = Failure.orEnd(Trend.of(data.crime(), data.wards(), series, last), console());
        List<String> lines = new ArrayList<>();
        TrendRows rows;
        if (boroughs) {
            rows = TrendRows.ofBoroughs(trend);
        } else {
            MonthWindow window = months == null
                    ? Emerging.windowTo(data.crime(), last, Emerging.USUAL_MONTHS)
                    : new MonthWindow(last.minusMonths(months - 1L), months);
            WithProblems<Emerging> emerging = Emerging.of(
                    data,
                    series,
                    Links.of(data.wards(), data.boundaries(), nearness).neighbours(),
                    rate,
                    window);
            rows = TrendRows.ofWards(trend, window, emerging);
            head(rows, nearness, lines);
        }
        head(trend, lines);
        rows.fill(data.wards(), of);
        lines.addAll(rows.lines());
        return Answer.of(rows.json(), lines);
    }

    private CrimeSeries series(DataSet data) {
        if (measure == null) {
            return choice.one(data);
        }
        if (!choice.isEmpty()) {
            throw wrong("Name a category, a group or a measure, not two of them");
        }
        PriorityProfile harm = wardData().profiles().stream()
                .filter(p -> p.id().equals(HARM))
                .findFirst()
                .orElseThrow(() -> Failure.of("The profile \"" + HARM + "\" is missing in the ward data"));
        return CrimeSeries.named(data, harm, measure)
                .orElseThrow(() -> wrong("There is no measure \"" + measure
                        + "\": expected total or harm, or a category or group by its id"));
    }

    private void head(TrendRows rows, Nearness nearness, List<String> lines) {
        Emerging emerging = rows.emerging();
        if (emerging == null) {
            message("No emerging hot spots: " + rows.reason());
            lines.add("No emerging hot spots: " + rows.reason() + ".");
        } else {
            lines.add(emerging.words());
            lines.add("Neighbours: " + nearness.words() + ", with the ward itself. " + TrendRows.counts(emerging));
            emerging.notes().forEach(this::message);
            if (!emerging.series().mayPrintWardMonths()) {
                message(emerging.series().label()
                        + ": figures of single wards and months might point to a person and are left out.");
            }
        }
        lines.add("");
    }

    private void head(Trend trend, List<String> lines) {
        lines.add(trend.series().label() + ", " + trend.last12().first() + " to "
                + trend.last12().last() + " against " + trend.before12().first() + " to "
                + trend.before12().last());
        YearMonth broken = trend.brokenAt();
        if (broken != null) {
            message("From " + broken + " crime was recorded in another way, and that month lies within the 24: the two"
                    + " years don't compare, and nothing is tested. Choose with --to 24 months on one side of it.");
        } else {
            lines.add("London " + TrendRows.change(trend.london().change())
                    + ". \"up\" and \"down\" moved more than areas of their size usually move from year to year, at a"
                    + " false discovery rate of 5 % (Benjamini–Hochberg).");
        }
        lines.add("");
    }
}
