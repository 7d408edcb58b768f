package org.wardplan.cli;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.forecast.CrimeSeries;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.crime.CrimeCategory;
import org.wardplan.model.crime.CrimeCube;
import org.wardplan.model.crime.CrimeGroup;
import org.wardplan.model.crime.MonthWindow;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.geography.Nearness;
import org.wardplan.model.plan.HotSpotStudy;
import org.wardplan.model.plan.LocalStatistic;
import picocli.CommandLine.Option;

/** A hot-spot study as options: what is not given stays as in the study that it begins with. */
final class StudyOptions {
    private static final int YEAR = 12;

    @Option(
            names = "--measure",
            paramLabel = "M",
            description =
                    "\"total\" (or \"all\") for all crime, \"harm\" for all crime weighted by harm, or the id of a"
                            + " category or a group of crime. At first: total.")
    private @Nullable String measure;

    @Option(names = "--months", paramLabel = "N", description = "How many months are summed. At first: 12.")
    private @Nullable Integer months;

    @Option(names = "--from", paramLabel = "YYYY-MM", description = "First month.")
    private @Nullable YearMonth from;

    @Option(names = "--to", paramLabel = "YYYY-MM", description = "Last month. At first: the last of the data.")
    private @Nullable YearMonth to;

    @Option(
            names = "--statistic",
            paramLabel = "S",
            description =
                    "gistar (Getis-Ord Gi*) or moran (local Moran), p from the normal distribution; gistar-perm or"
                            + " lisa-perm, the same by conditional permutation. At first: gistar.")
    private @Nullable String statistic;

    @Option(
            names = "--rate",
            description = "Offences per 1,000 residents, smoothed by empirical Bayes, instead of volume.")
    private boolean rate;

    @Option(names = "--volume", description = "Volume instead of a rate, as at first.")
    private boolean volume;

    @Option(
            names = "--contiguity",
            paramLabel = "C",
            description = "Neighbours: queen (wards that touch), rook (wards that share a stretch of border),"
                    + " distance:M (middles within M metres) or knn:K (the K nearest). At first: queen.")
    private @Nullable String contiguity;

    @Option(
            names = "--no-fdr",
            description = "Classes by each ward's own p, not corrected for the number of wards (Benjamini-Hochberg).")
    private boolean uncorrected;

    @Option(names = "--fdr", description = "Classes by the corrected p, as at first.")
    private boolean corrected;

    @Option(
            names = "--permutations",
            paramLabel = "N",
            description = "How many, " + HotSpotStudy.LEAST_PERMUTATIONS + " to " + HotSpotStudy.MOST_PERMUTATIONS
                    + ". At first: " + HotSpotStudy.PERMUTATIONS + ".")
    private @Nullable Integer permutations;

    @Option(names = "--seed", paramLabel = "S", description = "Seed of the permutations. At first: 1.")
    private @Nullable Long seed;

    /** Whether any is given. */
    boolean isGiven() {
        return measure != null
                || months != null
                || from != null
                || to != null
                || statistic != null
                || rate
                || volume
                || contiguity != null
                || uncorrected
                || corrected
                || permutations != null
                || seed != null;
    }

    /**
     * The study with what is given; ends the command where something given isn't one of what there is.
     *
     * @param profile weighs the categories of harm
     */
    HotSpotStudy study(HotSpotStudy start, DataSet data, PriorityProfile profile, Command command) {
        if ((rate && volume) || (corrected && uncorrected)) {
            throw command.wrong(rate && volume ? "--rate and --volume: give one" : "--fdr and --no-fdr: give one");
        }
        HotSpotStudy study = start;
        if (measure != null) {
            study = study.withSeries(series(measure, data, profile, command).id());
        }
        if (months != null || from != null || to != null) {
            study = study.withWindow(window(data.crime(), command));
        }
        if (statistic != null) {
            study = study.withStatistic(statistic(statistic, command));
        }
        if (contiguity != null) {
            study = study.withNearness(nearness(contiguity, command));
        }
        if (rate || volume) {
            study = study.withRate(rate);
        }
        if (corrected || uncorrected) {
            study = study.withCorrection(corrected);
        }
        int count = permutations == null ? study.permutations() : permutations;
        if (count < HotSpotStudy.LEAST_PERMUTATIONS || count > HotSpotStudy.MOST_PERMUTATIONS) {
            throw command.wrong("--permutations " + count + ": expected " + HotSpotStudy.LEAST_PERMUTATIONS + " to "
                    + HotSpotStudy.MOST_PERMUTATIONS);
        }
        return study.withPermutations(count, seed == null ? study.seed() : seed);
    }

    private static LocalStatistic statistic(String id, Command command) {
        return LocalStatistic.of(id)
                .orElseThrow(() -> command.wrong("There is no statistic \"" + id + "\": expected "
                        + Arrays.stream(LocalStatistic.values())
                                .map(LocalStatistic::id)
                                .collect(Collectors.joining(", "))));
    }

    private static Nearness nearness(String text, Command command) {
        return Nearness.parse(text)
                .orElseThrow(
                        () -> command.wrong(
                                "--contiguity " + text
                                        + ": expected queen, rook, distance:M with M metres up to 100000, or knn:K with 1 to 100 wards"));
    }

    private static CrimeSeries series(String id, DataSet data, PriorityProfile profile, Command command) {
        return CrimeSeries.named(data, profile, id)
                .orElseThrow(() -> command.wrong("There is no measure \"" + id
                        + "\": expected total, harm, a category or a group. Categories: "
                        + data.categories().stream().map(CrimeCategory::id).collect(Collectors.joining(", "))
                        + ". Groups: "
                        + data.groups().stream().map(CrimeGroup::id).collect(Collectors.joining(", "))));
    }

    /** The months asked for, which may lie outside the data: that is told with the figures. */
    private MonthWindow window(CrimeCube cube, Command command) {
        if (months != null && (months < 1 || (from != null && to != null))) {
            throw command.wrong(
                    months < 1
                            ? "--months " + months + ": expected 1 or more"
                            : "Give two of --from, --to and --months, not all three");
        }
        if (from != null) {
            YearMonth last = to != null ? to : months != null ? from.plusMonths(months - 1L) : cube.lastMonth();
            if (last.isBefore(from)) {
                throw command.wrong("--from " + from + " lies after " + last);
            }
            return new MonthWindow(from, Math.toIntExact(ChronoUnit.MONTHS.between(from, last)) + 1);
        }
        YearMonth last = to != null ? to : cube.lastMonth();
        int count = months != null ? months : YEAR;
        return new MonthWindow(last.minusMonths(count - 1L), count);
    }
}
