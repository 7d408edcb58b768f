package org.wardplan.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Problem;
import org.wardplan.model.geography.Ward;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.figures.FigureChanges;
import org.wardplan.report.sheet.FigureFile;
import org.wardplan.storage.JournalEntry;
import picocli.CommandLine.Option;

/** Posts of many wards from a workbook or CSV file: {@code set --rows}. All of the file, or, when asked, what is good. */
final class FigureRows {
    @Option(
            names = "--rows",
            paramLabel = "FIGURES",
            description = "Takes the posts of a workbook (.xlsx) or CSV file that Wardplan exported and that was edited"
                    + " elsewhere, by ward code. Of a workbook only what was changed in it is taken.")
    private @Nullable Path rows;

    @Option(names = "--dry-run", description = "With --rows: only tells what would change.")
    private boolean dryRun;

    @Option(names = "--accept-good", description = "With --rows: takes what can be taken, though other cells can't.")
    private boolean acceptGood;

    @Option(names = "--locked", description = "With --rows: changes locked posts too.")
    private boolean locked;

    @Option(
            names = "--overwrite",
            description = "With --rows: takes the file's number where the plan has changed since the export.")
    private boolean overwrite;

    boolean given() {
        return rows != null;
    }

    /** Whether an option was given that makes sense with rows only. */
    boolean strayed() {
        return rows == null && (dryRun || acceptGood || locked || overwrite);
    }

    Answer run(OpenPlan open, Scenario s, @Nullable String reason, String author) {
        if (rows == null) {
            throw new IllegalStateException("no file of figures");
        }
        FigureChanges changes = FigureChanges.of(
                Failure.orEnd(FigureFile.read(rows), open.console()),
                open.plan(),
                open.data().wards(),
                s);
        List<Problem> problems = new ArrayList<>(changes.problems());
        for (FigureChanges.Item i : changes.items()) {
            if (i.locked() && !locked) {
                problems.add(problem(open, changes, i, "is locked at " + i.from() + ": give --locked to change it"));
            } else if (i.clash() && !overwrite) {
                problems.add(problem(
                        open,
                        changes,
                        i,
                        "was changed from " + i.exported().getAsInt() + " to " + i.from()
                                + " in the plan since the export: give --overwrite to take the file's " + i.to()));
            }
        }
        PlanEdit edit = changes.edit(locked, overwrite, reason);
        boolean may = !dryRun && (problems.isEmpty() || acceptGood);
        JournalEntry entry = edit == null || !may
                ? null
                : open.appendByHand(edit, author, open.console().clock().instant());
        List<FigureChanges.Item> taken = changes.taken(locked, overwrite);
        return new Answer(
                json(open, changes, taken, problems, entry),
                lines(open, changes, taken, problems, entry),
                problems.isEmpty() || (acceptGood && edit != null) ? Exit.DONE : Exit.PROBLEMS);
    }

    private static Problem problem(OpenPlan open, FigureChanges changes, FigureChanges.Item i, String what) {
        String role = open.plan().roles().get(i.role()).id();
        return Problem.error(
                changes.where(),
                i.line(),
                role,
                open.data().wards().ward(i.ward()).name() + ": " + role + " " + what);
    }

    private static Map<String, Object> json(
            OpenPlan open,
            FigureChanges changes,
            List<FigureChanges.Item> taken,
            List<Problem> problems,
            @Nullable JournalEntry entry) {
        Map<String, Object> json = new LinkedHashMap<>();
        List<Object> list = new ArrayList<>();
        for (FigureChanges.Item i : changes.items()) {
            Ward ward = open.data().wards().ward(i.ward());
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("code", ward.code().value());
            map.put("name", ward.name());
            map.put("borough", ward.borough().name());
            map.put("role", open.plan().roles().get(i.role()).id());
            map.put("exported", i.exported().isPresent() ? i.exported().getAsInt() : null);
            map.put("from", i.from());
            map.put("to", i.to());
            map.put("locked", i.locked());
            map.put("clash", i.clash());
            map.put("taken", taken.contains(i));
            map.put("line", i.line());
            list.add(map);
        }
        json.put("changes", list);
        json.put("problems", problems.stream().map(Command::json).toList());
        json.put("warnings", changes.warnings().stream().map(Command::json).toList());
        json.put("ignoredColumns", changes.ignoredColumns());
        json.put("applied", entry != null);
        json.put("edit", entry == null ? null : Entries.json(entry));
        return json;
    }

    private List<String> lines(
            OpenPlan open,
            FigureChanges changes,
            List<FigureChanges.Item> taken,
            List<Problem> problems,
            @Nullable JournalEntry entry) {
        List<String> lines = new ArrayList<>();
        lines.add(changes.summary());
        if (!taken.isEmpty()) {
            TextTable table = new TextTable("Code", "Ward", "Role", ">From", ">To");
            for (FigureChanges.Item i : taken) {
                Ward ward = open.data().wards().ward(i.ward());
                table.row(
                        ward.code().value(),
                        ward.name(),
                        open.plan().roles().get(i.role()).id(),
                        KeyFigures.number(i.from()),
                        KeyFigures.number(i.to()));
            }
            lines.add("");
            lines.addAll(table.lines());
        }
        changes.warnings().forEach(w -> lines.add("Note: " + w));
        problems.forEach(p -> lines.add(p.toString()));
        lines.add("");
        if (entry != null) {
            lines.add(entry.label());
        } else if (taken.isEmpty()) {
            lines.add("Nothing changed.");
        } else if (dryRun) {
            lines.add("Nothing changed: this was a dry run.");
        } else {
            lines.add("Nothing changed, since some cells can't be taken: mend them, or give --accept-good to take the"
                    + " others.");
        }
        return lines;
    }
}
