package org.wardplan.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.forecast.CrimeSeries;
import org.wardplan.analysis.hotspot.HotSpots;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Problem;
import org.wardplan.base.Progress;
import org.wardplan.base.WithProblems;
import org.wardplan.dataset.DataSet;
import org.wardplan.dataset.DataSetDescription;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.plan.HotSpotStudy;
import org.wardplan.report.Exports;
import org.wardplan.report.content.Written;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@CommandLine.Command(
        name = "hotspots",
        description = "Where crime gathers more than chance puts it: a local statistic of every ward.")
final class HotSpotsCommand extends Command {
    @Option(names = "--wards", paramLabel = "ID", description = "The ward set. Default: ${DEFAULT-VALUE}.")
    private String wards = CrimeChoice.WARDS;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private StudyOptions options;

    @Option(names = "--csv", paramLabel = "OUT", description = "Writes the rows into a file too.")
    private @Nullable Path csv;

    @Override
    Answer run() {
        DataSet data = data();
        PriorityProfile harm = harm();
        HotSpotStudy study = options.study(HotSpotStudy.STANDARD, data, harm, this);
        CrimeSeries series = CrimeSeries.named(data, harm, study.series()).orElseThrow();
        WithProblems<HotSpots> answer =
                HotSpots.of(data, study, series, progress(study.permutations()), new Cancellation());
        HotSpots found = Failure.orEnd(answer, console());
        if (found.links().islands() == data.wards().size()) {
            throw Failure.of("No ward has neighbours: there are no two "
                    + study.nearness().words() + ". Choose a longer distance, or queen");
        }
        if (!found.mayPrintFigures()) {
            throw Failure.of(HotSpots.whyNotPrinted(series, found.window()));
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

    private PriorityProfile harm() {
        return wardData().profiles().stream()
                .filter(p -> p.id().equals(HotSpotStudy.HARM))
                .findFirst()
                .orElseThrow(() -> Failure.of("The profile \"" + HotSpotStudy.HARM + "\" is missing in the ward data"));
    }

    /** Tells how far long work is, a tenth at a time. */
    private Progress progress(int permutations) {
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
