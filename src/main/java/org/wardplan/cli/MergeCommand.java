package org.wardplan.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Problem;
import org.wardplan.base.Progress;
import org.wardplan.base.WithProblems;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.Submission;
import org.wardplan.planning.merge.Decisions;
import org.wardplan.planning.merge.FileOutcome;
import org.wardplan.planning.merge.Merge;
import org.wardplan.planning.merge.MergeClash;
import org.wardplan.planning.merge.Returned;
import org.wardplan.planning.merge.Side;
import org.wardplan.storage.JournalEntry;
import org.wardplan.storage.ReturnedFiles;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(
        name = "merge",
        description = {
            "Brings boroughs' files back into the London plan, as one step that undo takes back whole.",
            "Each is compared with the state at extraction: what only the borough changed is taken, what only London"
                    + " changed is kept. Where both changed, or a file doesn't fit or costs more than its envelope, there"
                    + " is a conflict to decide with --take.",
            "What is clean is merged even while conflicts are open; they are listed, the exit code is 1, and the same"
                    + " files can be merged again with --take. --dry-run changes nothing."
        })
final class MergeCommand extends Command {
    @Parameters(index = "0", paramLabel = "FILE", description = "The London plan.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "BOROUGHFILE", description = "The boroughs' files.")
    private List<Path> boroughFiles = new ArrayList<>();

    @Option(
            names = "--scenario",
            paramLabel = "ID",
            description = "The scenario to merge into, by id or name. Default: the one that each file is a part of.")
    private @Nullable String scenario;

    @Option(
            names = "--take",
            paramLabel = "ID=SIDE",
            description =
                    "Decide a conflict by its id: london keeps London's, borough takes the borough's. May be given"
                            + " again.")
    private List<String> take = new ArrayList<>();

    @Option(names = "--take-all", paramLabel = "SIDE", description = "Decide all other conflicts: london or borough.")
    private @Nullable String takeAll;

    @Option(names = "--dry-run", description = "Say what would be merged, and change nothing.")
    private boolean dryRun;

    @Option(names = "--changes", description = "Also list each change that is taken or kept.")
    private boolean changes;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Author author;

    @Override
    Answer run() {
        Decisions decisions = decisions();
        String name = author.name(console());
        try (OpenPlan open = dryRun
                ? OpenPlan.toRead(file, wardData(), console())
                : OpenPlan.toWrite(file, name, wardData(), console())) {
            WithProblems<List<Returned>> files = ReturnedFiles.read(boroughFiles, Progress.NONE, new Cancellation());
            if (!files.problems().isEmpty()) {
                throw new Failure(files.problems());
            }
            Merge merge = merge(open, files.orThrow()).decided(decisions);
            known(merge, decisions.byId().keySet());
            PlanEdit edit = merge.edit();
            check(open, merge, edit);
            JournalEntry entry = edit == null || dryRun ? null : open.append(edit, name, now());
            return new Answer(
                    json(merge, entry), lines(merge, edit), merge.open().isEmpty() ? Exit.DONE : Exit.PROBLEMS);
        }
    }

    private Instant now() {
        return console().clock().instant();
    }

    private Merge merge(OpenPlan open, List<Returned> files) {
        String into = scenario == null ? null : open.scenario(scenario).id();
        return Merge.of(open.plan(), open.file()::entryHash, files, open.data().wards(), into);
    }

    private Decisions decisions() {
        Decisions decisions = takeAll == null ? Decisions.NONE : Decisions.all(side("--take-all ", takeAll));
        for (String one : take) {
            int at = one.lastIndexOf('=');
            if (at < 1) {
                throw wrong("--take " + one + ": expected ID=london or ID=borough");
            }
            decisions = decisions.with(one.substring(0, at), side("--take " + one + ": ", one.substring(at + 1)));
        }
        return decisions;
    }

    private Side side(String what, String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "london" -> Side.LONDON;
            case "borough" -> Side.BOROUGH;
            default -> throw wrong(what + text + ": expected london or borough");
        };
    }

    private static void known(Merge merge, Set<String> ids) {
        List<String> there = merge.clashes().stream().map(MergeClash::id).toList();
        for (String id : ids) {
            if (!there.contains(id)) {
                throw Failure.of("There is no conflict \"" + id + "\""
                        + (there.isEmpty()
                                ? ": there is none at all"
                                : ". Did you mean: " + String.join(", ", alike(id, there)) + "?"));
            }
        }
    }

    /** The sums must still be possible after it, in each scenario that is merged into. */
    private static void check(OpenPlan open, Merge merge, @Nullable PlanEdit edit) {
        if (edit == null) {
            return;
        }
        Plan after = open.plan().apply(edit);
        List<Problem> problems = merge.files().stream()
                .map(FileOutcome::scenario)
                .filter(s -> !s.isEmpty())
                .distinct()
                .flatMap(s -> open.problemsOf(after.scenario(s)).stream())
                .toList();
        if (!problems.isEmpty()) {
            throw new Failure(problems);
        }
    }

    private Map<String, Object> json(Merge merge, @Nullable JournalEntry entry) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("merged", merge.files().stream().map(MergeCommand::json).toList());
        json.put("conflicts", merge.open().stream().map(MergeCommand::json).toList());
        json.put(
                "decided",
                merge.clashes().stream()
                        .filter(c -> !c.open())
                        .map(MergeCommand::json)
                        .toList());
        json.put("taken", merge.taken().stream().map(c -> c.words()).toList());
        json.put("kept", merge.kept().stream().map(c -> c.words()).toList());
        json.put("edit", entry == null ? null : Entries.json(entry));
        json.put("dryRun", dryRun);
        return json;
    }

    private static Map<String, Object> json(FileOutcome f) {
        Submission said = f.submission();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("file", f.file());
        map.put("borough", f.boroughName());
        map.put("boroughCode", f.borough());
        map.put("scenario", f.scenario());
        map.put("changes", f.changes());
        map.put("conflicts", f.open());
        map.put("leftOut", f.blocked());
        map.put(
                "submission",
                said == null ? Submission.State.DRAFT.name() : said.state().name());
        map.put("words", f.words());
        return map;
    }

    private static Map<String, Object> json(MergeClash c) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", c.id());
        map.put("kind", c.kind().id());
        map.put("file", c.file());
        map.put("borough", c.boroughName());
        map.put("what", c.what());
        map.put("base", c.base());
        map.put("london", c.london());
        map.put("theirs", c.theirs());
        map.put("words", c.words());
        map.put("takeable", c.takeable());
        map.put("decided", c.decided() == null ? null : c.decided().name().toLowerCase(Locale.ROOT));
        return map;
    }

    private List<String> lines(Merge merge, @Nullable PlanEdit edit) {
        List<String> lines = new ArrayList<>();
        merge.files().forEach(f -> lines.add(f.words()));
        if (changes) {
            merge.taken().forEach(c -> lines.add("  taken: " + c.words()));
            merge.kept().forEach(c -> lines.add("  kept: " + c.words()));
        }
        lines.add("");
        if (edit == null) {
            lines.add("Nothing changes in the London plan.");
        } else {
            lines.add((dryRun ? "Would be one step: " : "One step: ") + edit.label() + ", "
                    + (merge.taken().size() == 1 ? "1 change" : merge.taken().size() + " changes"));
        }
        List<MergeClash> open = merge.open();
        if (!open.isEmpty()) {
            lines.add("");
            lines.add((open.size() == 1 ? "1 conflict is" : open.size() + " conflicts are")
                    + " undecided; London's stays there until you decide with --take ID=london or --take ID=borough:");
            TextTable table = new TextTable("Id", "What", "At extraction", "London", "Borough");
            open.forEach(c -> table.row(c.id(), c.what(), c.base(), c.london(), c.theirs()));
            lines.addAll(table.lines());
            lines.addAll(open.stream()
                    .filter(MergeClash::ofFile)
                    .map(MergeClash::words)
                    .distinct()
                    .toList());
        }
        return lines;
    }
}
