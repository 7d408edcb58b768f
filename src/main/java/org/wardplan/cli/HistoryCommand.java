package org.wardplan.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.base.WithProblems;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.planning.record.EditWords;
import org.wardplan.planning.record.Told;
import org.wardplan.storage.JournalEntry;
import org.wardplan.storage.JournalExport;
import org.wardplan.storage.JournalFilter;
import org.wardplan.storage.JournalStanding;
import org.wardplan.storage.PlanFile;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(
        name = "history",
        description = "Lists what was done to a plan, by whom and why; the newest last. --export writes it out.")
final class HistoryCommand extends Command {
    @Parameters(index = "0", paramLabel = "FILE", description = "The plan.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--last", paramLabel = "N", description = "Only the last N entries of those that fit.")
    private int last = Integer.MAX_VALUE;

    @Mixin
    private HistoryOptions options = new HistoryOptions();

    @Option(names = "--details", description = "Also what was before and after.")
    private boolean details;

    @Option(
            names = "--export",
            paramLabel = "OUT",
            description = "Writes the entries that fit, with all fields, to OUT.csv or OUT.jsonl.")
    private @Nullable Path export;

    @Option(names = "--verify", description = "Also check that no entry was changed and that they lead to the plan.")
    private boolean verify;

    @Override
    Answer run() {
        if (last < 1) {
            throw wrong("--last " + last + ": expected 1 or more");
        }
        if (export != null && (last != Integer.MAX_VALUE || details)) {
            throw wrong("--export writes all entries that fit, with all fields: leave --last and --details out");
        }
        if (!details && !options.namesPlaces()) {
            try (PlanFile plan = Failure.orEnd(PlanFile.openReadOnly(file), console())) {
                return answer(plan, null);
            }
        }
        try (OpenPlan open = OpenPlan.toRead(file, wardData(), console())) {
            return answer(open.file(), open);
        }
    }

    private Answer answer(PlanFile plan, @Nullable OpenPlan open) {
        List<String> lines = new ArrayList<>();
        if (verify) {
            JournalStanding standing = plan.checkJournal(Progress.NONE, new Cancellation());
            if (!standing.whole()) {
                throw new Failure(standing.problems());
            }
            lines.add(KeyFigures.number(standing.entries()) + (standing.entries() == 1 ? " entry" : " entries")
                    + ", the chain is whole.");
        }
        String scenario = options.scenario == null
                ? ""
                : plan.plan().scenarios().stream()
                        .filter(s -> s.name().equalsIgnoreCase(options.scenario))
                        .map(s -> s.id())
                        .findFirst()
                        .orElse(options.scenario);
        DataSet data = open == null ? null : open.data();
        JournalFilter filter = options.filter(console().clock().getZone(), data, scenario);
        return export == null ? list(plan, filter, open, lines) : written(plan, filter, export, lines);
    }

    private static Answer written(PlanFile plan, JournalFilter filter, Path target, List<String> lines) {
        WithProblems<Integer> written = JournalExport.write(plan, filter, target, Progress.NONE, new Cancellation());
        Integer entries = written.value();
        if (entries == null) {
            throw new Failure(written.problems());
        }
        lines.add("Wrote " + target + ", " + KeyFigures.number(entries) + (entries == 1 ? " entry." : " entries."));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", target.toString());
        json.put("entries", entries);
        return Answer.of(json, lines);
    }

    private Answer list(PlanFile plan, JournalFilter filter, @Nullable OpenPlan open, List<String> after) {
        long[] newestFirst = plan.search(filter);
        List<Long> asked = new ArrayList<>();
        for (int i = Math.min(newestFirst.length, last) - 1; i >= 0; i--) {
            asked.add(newestFirst[i]);
        }
        List<JournalEntry> entries = plan.entries(asked);
        List<Object> json = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        TextTable table = new TextTable(">", "When", "Who", "What", "Why");
        EditWords words =
                open == null || !details ? null : new EditWords(open.data(), open.standardProfiles(), plan.plan());
        for (JournalEntry e : entries) {
            Map<String, Object> row = Entries.json(e);
            String reason = e.reason();
            if (words == null) {
                table.row(
                        String.valueOf(e.n()),
                        Entries.when(e, console().clock().getZone()),
                        e.author(),
                        e.label() + (e.undone() ? " (undone)" : ""),
                        reason == null ? "" : reason);
            } else {
                List<Told> told = told(plan, words, e);
                row.put("changes", told.stream().map(HistoryCommand::json).toList());
                lines.add(e.n() + "  " + Entries.when(e, console().clock().getZone()) + "  " + e.author() + "  "
                        + e.label() + (e.undone() ? " (undone)" : "")
                        + (reason == null || reason.isBlank() ? "" : " – " + reason));
                told.forEach(t -> lines.add("      " + t.text()));
            }
            json.add(row);
        }
        if (words == null) {
            lines.addAll(table.lines());
        }
        lines.addAll(after);
        return Answer.of(json, lines);
    }

    private List<Told> told(PlanFile plan, EditWords words, JournalEntry e) {
        WithProblems<Optional<PlanEdit>> edit = plan.editOf(e.n());
        edit.problems().forEach(p -> message(p.toString()));
        return edit.value() == null ? List.of() : edit.value().map(words::of).orElse(List.of());
    }

    private static Map<String, Object> json(Told t) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("scenario", t.scenario());
        map.put("where", t.where());
        map.put("what", t.what());
        map.put("before", t.before());
        map.put("after", t.after());
        return map;
    }
}
