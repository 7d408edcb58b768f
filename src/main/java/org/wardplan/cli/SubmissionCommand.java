package org.wardplan.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.geography.Borough;
import org.wardplan.model.plan.Extract;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.Submission;
import org.wardplan.model.plan.Submission.State;
import org.wardplan.planning.merge.Submissions;
import org.wardplan.storage.JournalEntry;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(
        name = "submission",
        description = {
            "How far the boroughs' plans are: draft, handed in, agreed.",
            "list shows it; in a borough's file submit hands its plan in and reopen takes it back; in the London plan"
                    + " agree settles what was handed in and merged, and reopen gives it back."
        })
final class SubmissionCommand extends Command {
    @Parameters(index = "0", paramLabel = "FILE", description = "The London plan, or a borough's file.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Parameters(index = "1", paramLabel = "WHAT", description = "list, submit, agree or reopen.")
    @SuppressWarnings("NullAway.Init")
    private String what;

    @Option(
            names = "--borough",
            paramLabel = "B",
            description = "The borough, by code or name. In a borough's file it is that borough.")
    private @Nullable String borough;

    @Option(
            names = {"--by", "--author"},
            paramLabel = "NAME",
            description = "Who hands in, agrees or reopens. Default: your user name.")
    private @Nullable String by;

    @Option(names = "--note", paramLabel = "TEXT", description = "What is said with it.")
    private String note = "";

    @Override
    Answer run() {
        State to =
                switch (what) {
                    case "list" -> null;
                    case "submit" -> State.SUBMITTED;
                    case "agree" -> State.AGREED;
                    case "reopen" -> State.DRAFT;
                    default -> throw wrong(what + ": expected list, submit, agree or reopen");
                };
        if (to == null) {
            try (OpenPlan open = OpenPlan.toRead(file, wardData(), console())) {
                return list(open, borough == null ? null : open.borough(borough));
            }
        }
        String name = by == null || by.isBlank() ? console().author() : by.strip();
        try (OpenPlan open = OpenPlan.toWrite(file, name, wardData(), console())) {
            Borough of = one(open);
            JournalEntry entry = move(open, of, to, name);
            Answer listed = list(open, of);
            List<String> lines = new ArrayList<>();
            lines.add(entry == null ? "Nothing changed: it is so already." : entry.label());
            lines.addAll(listed.lines());
            return Answer.of(listed.json(), lines);
        }
    }

    private Borough one(OpenPlan open) {
        Extract extract = open.plan().extract();
        if (borough != null) {
            return open.borough(borough);
        }
        if (extract == null) {
            throw wrong("--borough is missing: whose plan");
        }
        return open.borough(extract.borough());
    }

    private @Nullable JournalEntry move(OpenPlan open, Borough of, State to, String name) {
        Instant at = console().clock().instant();
        PlanEdit edit = Submissions.move(open.plan(), of, to, name, at, note);
        return edit == null ? null : open.append(edit, name, at);
    }

    private static Answer list(OpenPlan open, @Nullable Borough only) {
        Extract extract = open.plan().extract();
        List<Object> json = new ArrayList<>();
        TextTable table = new TextTable("Borough", "Plan", "By", "When", "Note");
        for (Borough b : open.data().wards().boroughs()) {
            String code = b.code().value();
            if (only != null && !only.equals(b)
                    || extract != null && !extract.borough().equals(code)) {
                continue;
            }
            Submission s = open.plan().submission(code).orElse(null);
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("borough", b.name());
            map.put("boroughCode", code);
            map.put("state", s == null ? State.DRAFT.name() : s.state().name());
            map.put("by", s == null ? null : s.by());
            map.put("at", s == null ? null : s.at());
            map.put("note", s == null ? "" : s.note());
            json.add(map);
            table.row(
                    b.name(),
                    s == null ? "–" : Submissions.said(s.state()),
                    s == null ? "" : s.by(),
                    s == null ? "" : Submissions.day(s.at()),
                    s == null ? "" : s.note());
        }
        return Answer.of(json, table.lines());
    }
}
