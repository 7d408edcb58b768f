package org.wardplan.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.RankIntervals;
import org.wardplan.model.geography.Borough;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Requirement;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(
        name = "show",
        description = "Key figures of a scenario, and its wards. Budget and headroom are always those of all London.")
final class ShowCommand extends Command {
    @Parameters(index = "0", paramLabel = "FILE", description = "The plan.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--scenario",
            paramLabel = "ID",
            description = "The scenario, by id or name. Default: the first that is open for edits.")
    private @Nullable String scenario;

    @Option(names = "--borough", paramLabel = "B", description = "Only the wards of a borough, by name or code.")
    private @Nullable String borough;

    @Option(names = "--rows", description = "One row a ward too.")
    private boolean rows;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of the draws for rank intervals. Default: ${DEFAULT-VALUE}.")
    private long seed = Requirement.SEED;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private DemandOptions demand;

    @Override
    Answer run() {
        try (OpenPlan open = OpenPlan.toRead(file, wardData(), console())) {
            Borough of = borough == null ? null : open.borough(borough);
            Evaluation e = open.evaluate(demand.apply(open.scenario(scenario), open));
            RankIntervals ranks = rows ? open.ranks(e, seed) : null;
            KeyFigures figures = new KeyFigures(open, e, of);
            return Answer.of(figures.json(ranks), figures.lines(ranks));
        }
    }
}
