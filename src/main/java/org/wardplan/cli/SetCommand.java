package org.wardplan.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.geography.Ward;
import org.wardplan.model.plan.Lock;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.PostChange;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.workforce.Role;
import org.wardplan.planning.Edits;
import org.wardplan.storage.JournalEntry;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(
        name = "set",
        description =
                "Changes the posts of a ward, or locks them, or takes posts back from a file: one step in the plan's"
                        + " history.")
final class SetCommand extends Command {
    @Parameters(index = "0", paramLabel = "FILE", description = "The plan.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--ward", paramLabel = "CODE", description = "The ward, by its code: E05…")
    private @Nullable String ward;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private FigureRows figureRows;

    @Option(names = "--dwo", paramLabel = "N", description = "Dedicated Ward Officers.")
    private @Nullable Integer dwo;

    @Option(names = "--pcso", paramLabel = "N", description = "Police Community Support Officers.")
    private @Nullable Integer pcso;

    @Option(names = "--sgt", paramLabel = "N", description = "Neighbourhood sergeants.")
    private @Nullable Integer sergeants;

    @Option(names = "--sc", paramLabel = "N", description = "Special Constables.")
    private @Nullable Integer specials;

    @Option(names = "--posts", paramLabel = "ROLE=N", description = "Posts of any role of the plan.")
    private Map<String, Integer> others = new LinkedHashMap<>();

    @ArgGroup
    private @Nullable Locking locking;

    /** One or the other. */
    static final class Locking {
        @Option(names = "--lock", description = "Then lock the roles given; all roles where none is given.")
        private boolean lock;

        @Option(names = "--unlock", description = "First unlock the roles given; all roles where none is given.")
        private boolean unlock;
    }

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why: kept in the history and printed in papers.")
    private @Nullable String reason;

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
        Map<String, Integer> posts = given();
        String code = ward;
        if (figureRows.given()) {
            return rows(code, posts);
        }
        if (code == null) {
            throw wrong("Name a ward with --ward CODE, or a file of figures with --rows FIGURES");
        }
        if (figureRows.strayed()) {
            throw wrong("--dry-run, --accept-good, --locked and --overwrite go with --rows FIGURES");
        }
        if (posts.isEmpty() && locking == null) {
            throw wrong("Nothing to set: give posts (--dwo N, --pcso N, --sgt N, --sc N), --lock or --unlock");
        }
        String name = author.name(console());
        try (OpenPlan open = OpenPlan.toWrite(file, name, wardData(), console())) {
            Scenario s = open.editable(scenario);
            PlanEdit edit = edit(open, s, code, posts);
            JournalEntry entry = edit == null
                    ? null
                    : open.appendByHand(edit, name, console().clock().instant());
            KeyFigures figures = new KeyFigures(open, open.evaluate(open.scenario(s.id())), null);
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("edit", entry == null ? null : Entries.json(entry));
            json.put("show", figures.json(null));
            List<String> lines = new ArrayList<>();
            lines.add(entry == null ? "Nothing changed: the ward has that already." : entry.label());
            lines.add("");
            lines.addAll(figures.lines(null));
            return Answer.of(json, lines);
        }
    }

    private Answer rows(@Nullable String code, Map<String, Integer> posts) {
        if (code != null || !posts.isEmpty() || locking != null) {
            throw wrong("--rows takes wards and posts from the file: leave out --ward, posts, --lock and --unlock");
        }
        String name = author.name(console());
        try (OpenPlan open = OpenPlan.toWrite(file, name, wardData(), console())) {
            return figureRows.run(open, open.editable(scenario), reason, name);
        }
    }

    private Map<String, Integer> given() {
        Map<String, Integer> posts = new LinkedHashMap<>();
        put(posts, "DWO", dwo);
        put(posts, "PCSO", pcso);
        put(posts, "SGT", sergeants);
        put(posts, "SC", specials);
        others.forEach((role, n) -> put(posts, role, n));
        return posts;
    }

    private void put(Map<String, Integer> posts, String role, @Nullable Integer n) {
        if (n == null) {
            return;
        }
        if (n < 0 || n > PostChange.MOST_POSTS) {
            throw wrong(n + " " + role + ": expected 0 to " + PostChange.MOST_POSTS + " posts");
        }
        posts.put(role, n);
    }

    private @Nullable PlanEdit edit(OpenPlan open, Scenario s, String code, Map<String, Integer> posts) {
        Plan plan = open.plan();
        int w = open.ward(code);
        Ward named = open.data().wards().ward(w);
        int[] roles = posts.isEmpty()
                ? IntStream.range(0, plan.roles().size()).toArray()
                : posts.keySet().stream().mapToInt(id -> role(plan, id)).toArray();
        List<PlanEdit> edits = new ArrayList<>();
        boolean unlock = locking != null && locking.unlock;
        if (unlock) {
            add(edits, Edits.setLocks(plan, open.data().wards(), s, new int[] {w}, roles, false));
        }
        List<PostChange> changes = new ArrayList<>();
        posts.forEach((id, n) -> {
            int now = s.allocation().posts(role(plan, id), w);
            if (now == n) {
                return;
            }
            if (!unlock && s.locks().contains(new Lock(named.code().value(), id))) {
                throw Failure.of(named.name() + " (" + named.code() + "): " + id + " is locked at " + now
                        + " posts: give --unlock to change it");
            }
            changes.add(new PostChange(named.code().value(), id, now, n));
        });
        add(
                edits,
                Edits.several(
                        plan,
                        open.data().wards(),
                        s,
                        changes,
                        String.join(
                                ", ",
                                changes.stream()
                                        .map(c -> c.role() + " " + c.from() + " → " + c.to())
                                        .toList()),
                        reason));
        if (locking != null && locking.lock) {
            add(edits, Edits.setLocks(plan, open.data().wards(), s, new int[] {w}, roles, true));
        }
        if (edits.size() <= 1) {
            return edits.isEmpty() ? null : edits.get(0);
        }
        return new PlanEdit.Several(
                edits, String.join("; ", edits.stream().map(PlanEdit::label).toList()), reason);
    }

    private static void add(List<PlanEdit> edits, @Nullable PlanEdit edit) {
        if (edit != null) {
            edits.add(edit);
        }
    }

    private static int role(Plan plan, String id) {
        int r = plan.roleIndex(id);
        if (r < 0) {
            throw Failure.of("The plan has no role \"" + id + "\". It has: "
                    + String.join(", ", plan.roles().stream().map(Role::id).toList()));
        }
        return r;
    }
}
