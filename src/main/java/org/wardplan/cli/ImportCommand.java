package org.wardplan.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;
import org.wardplan.dataset.IndicatorFile;
import org.wardplan.model.geography.WardIndicator;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.DemandEdits;
import org.wardplan.storage.JournalEntry;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(
        name = "import",
        description = "Brings in published files.",
        subcommands = ImportCommand.Indicator.class)
final class ImportCommand extends Command {
    @Override
    Answer run() {
        throw wrong("What to bring in is missing: import indicator FILE.csv --plan PLAN --id ID --label NAME");
    }

    @CommandLine.Command(
            name = "indicator",
            description = {
                "Brings a sum by ward into a plan, for the need index to mix in: one step in the plan's history.",
                "The file has a header and the columns code and value. Its share of the need index is 0 until"
                        + " \"assume PLAN alpha.ID=…\" gives it one, with the other shares so that all add up to 1."
            })
    static final class Indicator extends Command {
        @Parameters(index = "0", paramLabel = "FILE.csv", description = "The file.")
        @SuppressWarnings("NullAway.Init")
        private Path source;

        @Option(names = "--plan", required = true, paramLabel = "PLAN", description = "The plan.")
        @SuppressWarnings("NullAway.Init")
        private Path plan;

        @Option(
                names = "--id",
                required = true,
                paramLabel = "ID",
                description = "Short name, as in licensed-premises; one of the plan's own is replaced.")
        @SuppressWarnings("NullAway.Init")
        private String id;

        @Option(names = "--label", paramLabel = "NAME", description = "Name on screens and papers. Default: the id.")
        private @Nullable String label;

        @Option(names = "--dry-run", description = "Only say what would be taken and what is wrong.")
        private boolean dryRun;

        @Option(
                names = "--scenario",
                paramLabel = "ID",
                description = "The scenario, by id or name. Default: the first that is open for edits.")
        private @Nullable String scenario;

        @Mixin
        @SuppressWarnings("NullAway.Init")
        private Author author;

        @Override
        Answer run() {
            String name = author.name(console());
            try (OpenPlan open = dryRun
                    ? OpenPlan.toRead(plan, wardData(), console())
                    : OpenPlan.toWrite(plan, name, wardData(), console())) {
                Scenario s = open.editable(scenario);
                WithProblems<WardIndicator> read =
                        IndicatorFile.read(source, id, label == null ? id : label, open.data());
                WardIndicator indicator = read.value();
                List<String> lines = new ArrayList<>();
                JournalEntry entry = null;
                if (indicator != null) {
                    WardIndicator before = s.demand().indicator(id).orElse(null);
                    lines.add(indicator.values().size() + " of "
                            + open.data().wards().size() + " wards have a value");
                    if (dryRun) {
                        lines.add("Nothing was changed");
                    } else {
                        entry = open.keep(DemandEdits.indicator(s, before, indicator, name), s, name);
                        lines.add(
                                entry == null
                                        ? "Nothing changed: the plan has that already."
                                        : entry.label() + " (its share is alpha." + id + ")");
                    }
                }
                read.problems().forEach(p -> message(p.toString()));
                Map<String, Object> json = new LinkedHashMap<>();
                json.put("dataset", id);
                json.put("rows", indicator == null ? 0 : indicator.values().size());
                json.put("accepted", indicator == null ? 0 : indicator.values().size());
                json.put("edit", entry == null ? null : Entries.json(entry));
                json.put("problems", read.problems().stream().map(Command::json).toList());
                boolean refused = read.problems().stream().anyMatch(p -> p.severity() == Problem.Severity.ERROR);
                return new Answer(json, lines, refused ? Exit.PROBLEMS : Exit.DONE);
            }
        }
    }
}
