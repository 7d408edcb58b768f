package org.wardplan.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.wardplan.storage.JournalEntry;
import org.wardplan.storage.PlanFile;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(name = "history", description = "Lists what was done to a plan, by whom and why; the newest last.")
final class HistoryCommand extends Command {
    @Parameters(index = "0", paramLabel = "FILE", description = "The plan.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--last", paramLabel = "N", description = "Only the last N entries.")
    private int last = Integer.MAX_VALUE;

    @Option(names = "--verify", description = "Also check that no entry was changed and that they lead to the plan.")
    private boolean verify;

    @Override
    Answer run() {
        if (last < 1) {
            throw wrong("--last " + last + ": expected 1 or more");
        }
        try (PlanFile plan = Failure.orEnd(PlanFile.openReadOnly(file), console())) {
            List<JournalEntry> entries = plan.history(Math.max(0, plan.historySize() - last), last);
            if (verify) {
                var problems = plan.verifyJournal();
                if (!problems.isEmpty()) {
                    throw new Failure(problems);
                }
            }
            TextTable table = new TextTable(">", "When", "Who", "What", "Why");
            for (JournalEntry e : entries) {
                String reason = e.reason();
                table.row(
                        String.valueOf(e.n()),
                        Entries.when(e, console().clock().getZone()),
                        e.author(),
                        e.label() + (e.undone() ? " (undone)" : ""),
                        reason == null ? "" : reason);
            }
            List<Object> json = new ArrayList<>();
            entries.forEach(e -> json.add(Entries.json(e)));
            return Answer.of(json, table.lines());
        }
    }
}
