package org.wardplan.cli;

import java.nio.file.Path;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.forecast.CrimeSeries;
import org.wardplan.analysis.hotspot.HotSpots;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Problem;
import org.wardplan.base.Progress;
import org.wardplan.base.WithProblems;
import org.wardplan.dataset.DataSet;
import org.wardplan.dataset.DataSetDescription;
import org.wardplan.model.crime.CrimeCategory;
import org.wardplan.model.crime.CrimeCube;
import org.wardplan.model.crime.CrimeGroup;
import org.wardplan.model.crime.MonthWindow;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.geography.Nearness;
import org.wardplan.model.plan.HotSpotStudy;
import org.wardplan.model.plan.LocalStatistic;
import org.wardplan.report.Exports;
import org.wardplan.report.content.Written;
import picocli.CommandLine;
import picocli.CommandLine.Option;

@CommandLine.Command(
        name = "hotspots",
        description = "Where crime gathers more than chance puts it: a local statistic of every ward.")
final class HotSpotsCommand extends Command {
    private static final int YEAR = 12;

    @Option(names = "--wards", paramLabel = "ID", description = "The ward set. Default: ${DEFAULT-VALUE}.")
    private String wards = CrimeChoice.WARDS;

    @Option(
            names = "--measure",
            paramLabel = "M",
            description = "\"total\" (or \"all\") for all crime, \"harm\" for all crime weighted by harm, or the id of a"
                    + " category or a group of crime. Default: ${DEFAULT-VALUE}.")
    private String measure = "total";

    @Option(names = "--months", paramLabel = "N", description = "How many months are summed. Default: 12.")
    private @Nullable Integer months;

    @Option(names = "--from", paramLabel = "YYYY-MM", description = "First month.")
    private @Nullable YearMonth from;

    @Option(names = "--to", paramLabel = "YYYY-MM", description = "Last month. Default: the last of the data.")
    private @Nullable YearMonth to;

    @Option(
            names = "--statistic",
            paramLabel = "S",
            description = "gistar (Getis-Ord Gi*) or moran (local Moran), p from the normal distribution; gistar-perm or"
                    + " lisa-perm, the same by conditional permutation. Default: ${DEFAULT-VALUE}.")
    private String statistic = LocalStatistic.GISTAR.id();

    @Option(
            names = "--rate",
            description = "Offences per 1,000 residents, smoothed by empirical Bayes, instead of volume.")
    private boolean rate;

    @Option(
            names = "--contiguity",
            paramLabel = "C",
            description = "Neighbours: queen (wards that touch), rook (wards that share a stretch of border),"
                    + " distance:M (middles within M metres) or knn:K (the K nearest). Default: ${DEFAULT-VALUE}.")
    private String contiguity = Nearness.QUEEN.text();

    @Option(
            names = "--no-fdr",
            description = "Classes by each ward's own p, not corrected for the number of wards (Benjamini-Hochberg).")
    private boolean uncorrected;

    @Option(
            names = "--permutations",
            paramLabel = "N",
            description = "How many, " + HotSpotStudy.LEAST_PERMUTATIONS + " to " + HotSpotStudy.MOST_PERMUTATIONS
                    + ". Default: ${DEFAULT-VALUE}.")
    private int permutations = HotSpotStudy.PERMUTATIONS;

    @Option(names = "--seed", paramLabel = "S", description = "Seed of the permutations. Default: ${DEFAULT-VALUE}.")
    private long seed = HotSpotStudy.STANDARD.seed();

    @Option(names = "--csv", paramLabel = "OUT", description = "Writes the rows into a file too.")
    private @Nullable Path csv;

    @Override
    Answer run() {
        LocalStatistic asked = LocalStatistic.of(statistic)
                .orElseThrow(() -> wrong("There is no statistic \"" + statistic + "\": expected "
                        + Arrays.stream(LocalStatistic.values())
                                .map(LocalStatistic::id)
                                .collect(Collectors.joining(", "))));
        Nearness nearness = Nearness.parse(contiguity)
                .orElseThrow(() -> wrong("--contiguity " + contiguity
                        + ": expected queen, rook, distance:M with M metres up to 100000, or knn:K with 1 to 100 wards"));
        if (permutations < HotSpotStudy.LEAST_PERMUTATIONS || permutations > HotSpotStudy.MOST_PERMUTATIONS) {
            throw wrong("--permutations " + permutations + ": expected " + HotSpotStudy.LEAST_PERMUTATIONS + " to "
                    + HotSpotStudy.MOST_PERMUTATIONS);
        }
        DataSet data = data();
        CrimeSeries series = series(data);
        HotSpotStudy study = new HotSpotStudy(
                series.id(),
                window(data.crime()),
                asked,
                nearness,
                rate,
                !uncorrected,
                permutations,
                seed);
        WithProblems<HotSpots> answer = HotSpots.of(data, study, series, progress(), new Cancellation());
        HotSpots found = Failure.orEnd(answer, console());
        if (found.links().islands() == data.wards().size()) {
            throw Failure.of("No ward has neighbours: there are no two " + nearness.words()
                    + ". Choose a longer distance, or queen");
        }
        if (!found.mayPrintFigures()) {
            throw Failure.of("Figures of single wards and months are not given for " + series.label()
                    + ", since they might point to a person: choose more months");
        }
        List<Map<String, @Nullable Object>> rows = HotSpotRows.json(data, found);
        List<String> lines = new ArrayList<>(HotSpotRows.lines(data, found));
        if (csv != null) {
            Written written = Failure.orEnd(Exports.rows(rows, csv), console());
            message("Wrote " + written.file() + ", " + written.count() + " wards");
        }
        if (isJson()) {
            message(found.words());
            List<String> told = answer.problems().stream().map(Problem::message).toList();
            found.notes().stream().filter(n -> !told.contains(n)).forEach(this::message);
        }
        return Answer.of(rows, lines);
    }

    private DataSet data() {
        List<String> sets = Failure.orEnd(wardData().list(), console()).stream()
                .map(DataSetDescription::id)
                .toList();
        if (!sets.contains(wards)) {
            throw wrong("There is no ward set \"" + wards + "\". Those at hand: " + String.join(", ", sets));
        }
        return Failure.orEnd(wardData().load(wards), console());
    }

    private CrimeSeries series(DataSet data) {
        PriorityProfile harm = wardData().profiles().stream()
                .filter(p -> p.id().equals(HotSpotStudy.HARM))
                .findFirst()
                .orElseThrow(() ->
                        Failure.of("The profile \"" + HotSpotStudy.HARM + "\" is missing in the ward data"));
        return CrimeSeries.named(data, harm, measure)
                .orElseThrow(() -> wrong("There is no measure \"" + measure
                        + "\": expected total, harm, a category or a group. Categories: "
                        + data.categories().stream().map(CrimeCategory::id).collect(Collectors.joining(", "))
                        + ". Groups: "
                        + data.groups().stream().map(CrimeGroup::id).collect(Collectors.joining(", "))));
    }

    /** The months asked for, which may lie outside the data: that is told with the figures. */
    private MonthWindow window(CrimeCube cube) {
        if (months != null && (months < 1 || (from != null && to != null))) {
            throw wrong(
                    months < 1
                            ? "--months " + months + ": expected 1 or more"
                            : "Give two of --from, --to and --months, not all three");
        }
        if (from != null) {
            YearMonth last = to != null ? to : months != null ? from.plusMonths(months - 1L) : cube.lastMonth();
            if (last.isBefore(from)) {
                throw wrong("--from " + from + " lies after " + last);
            }
            return new MonthWindow(from, Math.toIntExact(ChronoUnit.MONTHS.between(from, last)) + 1);
        }
        YearMonth last = to != null ? to : cube.lastMonth();
        int count = months != null ? months : YEAR;
        return new MonthWindow(last.minusMonths(count - 1L), count);
    }

    /** Tells how far long work is, a tenth at a time. */
    private Progress progress() {
        return new Progress() {
            private long told;

            @Override
            public void report(long done, long total, String what) {
                if (permutations > HotSpotStudy.PERMUTATIONS && total > 0 && 10 * done / total > told) {
                    told = 10 * done / total;
                    message(what + ": " + 10 * told + " %");
                }
            }
        };
    }
}
