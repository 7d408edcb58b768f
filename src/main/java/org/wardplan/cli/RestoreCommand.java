package org.wardplan.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.planning.record.Restore;
import org.wardplan.storage.JournalEntry;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(
        name = "restore",
        description =
                "Brings a plan back to how it was right after an entry of its history, as a new edit: what was done"
                        + " since stays in the history, and undo takes the restoring back.")
final class RestoreCommand extends Command {
    @Parameters(index = "0", paramLabel = "FILE", description = "The plan.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--to",
            paramLabel = "N",
            required = true,
            description = "Number of the entry, as history lists it.")
    private long to;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why.")
    private @Nullable String reason;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Author author;

    @Override
    Answer run() {
        String name = author.name(console());
        try (OpenPlan open = OpenPlan.toWrite(file, name, wardData(), console())) {
            Plan then = Failure.orEnd(open.file().stateAt(to, Progress.NONE, new Cancellation()), console());
            JournalEntry entry = open.file().entries(List.of(to)).get(0);
            Plan now = open.plan();
            List<String> lines = new ArrayList<>();
            String of = Restore.entry(to, entry.at(), console().clock().getZone());
            PlanEdit.Several edit = Restore.edit(now, then, of, reason);
            Map<String, Object> json = new LinkedHashMap<>();
            if (edit == null) {
                json.put("edit", null);
                json.put("changes", List.of());
                return Answer.of(json, "The plan is as it was after entry " + to + ": nothing to restore.");
            }
            List<String> says = Restore.says(open.data(), open.standardProfiles(), now, then);
            JournalEntry made = open.append(edit, name, console().clock().instant());
            lines.add(made.label());
            says.forEach(s -> lines.add("  " + s));
            json.put("edit", Entries.json(made));
            json.put("changes", says);
            return Answer.of(json, lines);
        }
    }
}
