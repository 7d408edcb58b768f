package org.wardplan.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.RankIntervals;
import org.wardplan.model.geography.WardSet;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Requirement;
import org.wardplan.report.Decisions;
import org.wardplan.report.content.ExportInput;
import org.wardplan.report.content.PaperDress;
import org.wardplan.report.content.ReportScope;
import picocli.CommandLine.Option;

/** What papers and exports have in common: the scenario, the wards, the date. */
final class Papering {
    @Option(
            names = "--scenario",
            paramLabel = "ID",
            description = "The scenario, by id or name. Default: the first that is open for edits.")
    private @Nullable String scenario;

    @Option(names = "--borough", paramLabel = "B", description = "Only the wards of a borough, by name or code.")
    private @Nullable String borough;

    @Option(
            names = "--bcu",
            paramLabel = "U",
            description = "Only the wards of a BCU, by name as in \"Central South\".")
    private @Nullable String bcu;

    @Option(names = "--date", paramLabel = "YYYY-MM-DD", description = "Date of the paper. Default: today.")
    private @Nullable String date;

    @Option(
            names = "--marking",
            paramLabel = "TEXT",
            description = "Protective marking. Default: " + PaperDress.DEFAULT_MARKING + ".")
    private @Nullable String marking;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of the draws for rank intervals. Default: ${DEFAULT-VALUE}.")
    private long seed = Requirement.SEED;

    /** Whether the wards of a borough or BCU are asked for. */
    boolean isOfPart() {
        return borough != null || bcu != null;
    }

    /** The marking that was given; null for none. */
    @Nullable String marking() {
        return marking;
    }

    /** The input of an export, which has no note and no logo. */
    ExportInput input(OpenPlan open, String author, String version, Command command) {
        return input(open, author, version, command, PaperDress.marked(marking == null ? "" : marking));
    }

    /** The paper's input; ends the command where something named isn't there. */
    ExportInput input(OpenPlan open, String author, String version, Command command, PaperDress dress) {
        if (borough != null && bcu != null) {
            throw command.wrong("--borough and --bcu: give one of them");
        }
        ReportScope scope = scope(open);
        LocalDate day = day(command.console().clock(), command);
        Evaluation counted = open.evaluate(open.scenario(scenario));
        RankIntervals ranks = open.ranks(counted, seed);
        Evaluation e = counted.with(open.findings(counted, ranks));
        return new ExportInput(
                open.plan(),
                e.scenario(),
                e,
                open.data(),
                open.profile(e.scenario()),
                ranks,
                scope,
                day,
                author,
                dress,
                open.baseline(e),
                Decisions.of(open.file(), e.scenario().id()),
                version);
    }

    private ReportScope scope(OpenPlan open) {
        WardSet wards = open.data().wards();
        if (borough != null) {
            return ReportScope.borough(wards, open.borough(borough));
        }
        return bcu == null ? ReportScope.london(wards) : ReportScope.unit(wards, Places.unit(wards, bcu));
    }

    private LocalDate day(Clock clock, Command command) {
        if (date == null) {
            return LocalDate.now(clock);
        }
        try {
            return LocalDate.parse(date);
        } catch (DateTimeParseException e) {
            throw command.wrong("--date " + date + ": expected a day as in 2018-03-31");
        }
    }
}
