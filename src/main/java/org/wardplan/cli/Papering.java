package org.wardplan.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.RankIntervals;
import org.wardplan.model.geography.Borough;
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

    @Option(names = "--date", paramLabel = "YYYY-MM-DD", description = "Date of the paper. Default: today.")
    private @Nullable String date;

    @Option(
            names = "--marking",
            paramLabel = "TEXT",
            description = "Protective marking. Default: " + PaperDress.DEFAULT_MARKING + ".")
    private String marking = PaperDress.DEFAULT_MARKING;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of the draws for rank intervals. Default: ${DEFAULT-VALUE}.")
    private long seed = Requirement.SEED;

    boolean isOfBorough() {
        return borough != null;
    }

    /** The paper's input; ends the command where something named isn't there. */
    ExportInput input(OpenPlan open, String author, String version, Command command) {
        Clock clock = command.console().clock();
        Evaluation counted = open.evaluate(open.scenario(scenario));
        RankIntervals ranks = open.ranks(counted, seed);
        Evaluation e = counted.with(open.findings(counted, ranks));
        Borough of = borough == null ? null : open.borough(borough);
        return new ExportInput(
                open.plan(),
                e.scenario(),
                e,
                open.data(),
                open.profile(e.scenario()),
                ranks,
                of == null
                        ? ReportScope.london(open.data().wards())
                        : ReportScope.borough(open.data().wards(), of),
                day(clock, command),
                author,
                PaperDress.marked(marking),
                open.baseline(e),
                Decisions.of(open.file(), e.scenario().id()),
                version);
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
