package org.wardplan.cli;

import java.nio.file.Path;
import java.util.List;
import org.wardplan.storage.PlanFile;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@CommandLine.Command(name = "redo", description = "Makes the change again that was taken back last.")
final class RedoCommand extends Command {
    @Parameters(index = "0", paramLabel = "FILE", description = "The plan.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Author author;

    @Override
    Answer run() {
        String name = author.name(console());
        try (PlanFile plan = OpenPlan.writable(file, name, console())) {
            return plan.redo(name, console().clock().instant())
                    .map(e -> Answer.of(List.of(Entries.json(e)), e.label()))
                    .orElseThrow(() -> Failure.of(String.valueOf(file.getFileName()), "There is nothing to redo"));
        }
    }
}
