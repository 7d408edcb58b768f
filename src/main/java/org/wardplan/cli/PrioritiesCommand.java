package org.wardplan.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.hotspot.HotSpots;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.model.geography.Borough;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.HotSpotStudy;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.PostChange;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.workforce.Role;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Findings;
import org.wardplan.planning.HotSpotFindings;
import org.wardplan.planning.HotSpotList;
import org.wardplan.planning.Requirement;
import org.wardplan.planning.WatchEdits;
import org.wardplan.storage.JournalEntry;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(
        name = "priorities",
        description = {
            "The hot-spot priorities list: wards by priority, with what the hot-spot study says of them, their gap, and"
                    + " whether a post above the floor covers them.",
            "Pins wards, keeps the study for papers, and sends wards to the plan: one more post, or a local minimum."
        })
final class PrioritiesCommand extends Command {
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

    @Option(names = "--hot", description = "Only hot spots.")
    private boolean hot;

    @Option(names = "--significant", description = "Only wards that are hot, cold or an outlier.")
    private boolean significant;

    @Option(names = "--uncovered", description = "Only hot spots that no added post covers.")
    private boolean uncovered;

    @Option(names = "--pinned", description = "Only wards that are pinned.")
    private boolean pinned;

    @Option(names = "--limit", paramLabel = "N", description = "No more than so many rows.")
    private @Nullable Integer limit;

    @Option(names = "--pin", split = ",", paramLabel = "CODE", description = "Pin wards, by code.")
    private List<String> pin = new ArrayList<>();

    @Option(names = "--unpin", split = ",", paramLabel = "CODE", description = "Take wards off the pinned ones.")
    private List<String> unpin = new ArrayList<>();

    @Option(
            names = "--ward",
            split = ",",
            paramLabel = "CODE",
            description = "Wards to send to the plan, with --one-more or --at-least.")
    private List<String> sent = new ArrayList<>();

    @ArgGroup
    private @Nullable Sending sending;

    /** One or the other. */
    static final class Sending {
        @Option(
                names = "--one-more",
                paramLabel = "ROLE",
                description = "One more post of a role in each of the wards; locked posts stay.")
        private @Nullable String role;

        @Option(
                names = "--at-least",
                paramLabel = "N",
                description = "A rule that the optimiser gives each of the wards no fewer posts than so many.")
        private @Nullable Integer least;
    }

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            description = "The role that --at-least counts. Default: the posts of all placed roles.")
    private @Nullable String counted;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private StudyOptions study;

    @Option(names = "--keep", description = "Keep the study in the plan, for papers and the window.")
    private boolean keep;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Author author;

    @Override
    Answer run() {
        check();
        boolean writes = keep || !pin.isEmpty() || !unpin.isEmpty() || sending != null;
        String name = author.name(console());
        try (OpenPlan open = writes
                ? OpenPlan.toWrite(file, name, wardData(), console())
                : OpenPlan.toRead(file, wardData(), console())) {
            Scenario s = writes ? open.editable(scenario) : open.scenario(scenario);
            HotSpotStudy asked = study.study(s.watch().study(), open.data(), open.profile(s), this);
            HotSpotFindings found = found(open, s, asked);
            Edits made = edits(open, s, asked);
            JournalEntry entry = made.edits.isEmpty()
                    ? null
                    : open.appendByHand(one(made.edits), name, console().clock().instant());
            Evaluation counted = open.evaluate(open.scenario(s.id()));
            Evaluation e = counted.with(
                    Findings.NONE.with(open.ranks(counted, Requirement.SEED)).with(found));
            HotSpotList list = filtered(HotSpotList.of(e, open.data().wards()), open);
            return answer(open, found, made, entry, list, writes);
        }
    }

    private void check() {
        if (sent.isEmpty() != (sending == null)) {
            throw wrong(
                    sent.isEmpty()
                            ? "--one-more and --at-least need wards: --ward CODE"
                            : "--ward needs what to do: --one-more ROLE or --at-least N");
        }
        if (counted != null && (sending == null || sending.least == null)) {
            throw wrong("--role goes with --at-least N");
        }
        if (limit != null && limit < 1) {
            throw wrong("--limit " + limit + ": expected 1 or more");
        }
        Integer least = sending == null ? null : sending.least;
        if (least != null && (least < 1 || least > PostChange.MOST_POSTS)) {
            throw wrong("--at-least " + least + ": expected 1 to " + PostChange.MOST_POSTS);
        }
    }

    /** What the study says; one that was asked for and can't be made ends the command. */
    private HotSpotFindings found(OpenPlan open, Scenario s, HotSpotStudy asked) {
        HotSpotFindings found =
                Requirement.hotSpots(open.data(), open.standardProfiles(), s, asked, Progress.NONE, new Cancellation());
        if (found.hotSpots() == null) {
            if (study.isGiven() || keep) {
                throw Failure.of(found.why());
            }
            message("The hot-spot study that the plan keeps can't be made. " + found.why());
        } else if (!found.mayPrint()) {
            throw Failure.of(HotSpots.whyNotPrinted(
                    found.hotSpots().series(), found.hotSpots().window()));
        }
        return found;
    }

    /** Edits in the order in which they are made, and the wards that one of them leaves out. */
    private record Edits(List<PlanEdit> edits, List<Integer> leftOut, String why) {}

    private Edits edits(OpenPlan open, Scenario s, HotSpotStudy asked) {
        WardSet wards = open.data().wards();
        List<PlanEdit> edits = new ArrayList<>();
        Scenario now = s;
        now = add(edits, keep ? WatchEdits.study(now, asked) : null, open.plan(), now);
        now = add(edits, WatchEdits.pin(now, codes(open, pin), wards), open.plan(), now);
        now = add(edits, WatchEdits.unpin(now, codes(open, unpin), wards), open.plan(), now);
        if (sending == null) {
            return new Edits(edits, List.of(), "");
        }
        int[] of = sent.stream().mapToInt(open::ward).toArray();
        Integer least = sending.least;
        if (least != null) {
            String role = counted == null
                    ? ""
                    : open.plan().roles().get(role(open.plan(), counted)).id();
            add(edits, WatchEdits.localMinimum(wards, now, of, role, least), open.plan(), now);
            return new Edits(edits, List.of(), "");
        }
        int role = role(open.plan(), Objects.requireNonNull(sending.role));
        WatchEdits.Sent posts = WatchEdits.oneMorePost(open.plan(), wards, now, of, role);
        add(edits, posts.edit(), open.plan(), now);
        return new Edits(edits, posts.leftOut(), posts.why());
    }

    /** The scenario after an edit, so that the next one begins there. */
    private static Scenario add(List<PlanEdit> edits, @Nullable PlanEdit edit, Plan plan, Scenario now) {
        if (edit == null) {
            return now;
        }
        edits.add(edit);
        return plan.withScenario(now).apply(edit).scenario(now.id());
    }

    private static PlanEdit one(List<PlanEdit> edits) {
        return edits.size() == 1
                ? edits.get(0)
                : new PlanEdit.Several(
                        edits,
                        String.join("; ", edits.stream().map(PlanEdit::label).toList()),
                        null);
    }

    private static List<String> codes(OpenPlan open, List<String> given) {
        WardSet wards = open.data().wards();
        return given.stream()
                .map(code -> wards.ward(open.ward(code)).code().value())
                .toList();
    }

    private static int role(Plan plan, String id) {
        for (int r = 0; r < plan.roles().size(); r++) {
            if (plan.roles().get(r).id().equalsIgnoreCase(id.strip())) {
                return r;
            }
        }
        throw Failure.of("The plan has no role \"" + id + "\". It has: "
                + String.join(", ", plan.roles().stream().map(Role::id).toList()));
    }

    private HotSpotList filtered(HotSpotList all, OpenPlan open) {
        Borough of = borough == null ? null : open.borough(borough);
        WardSet wards = open.data().wards();
        HotSpotList list =
                all.where(r -> (of == null || wards.ward(r.ward()).borough().equals(of))
                        && (!hot || r.isHot())
                        && (!significant || r.isSignificant())
                        && (!uncovered || r.isUncovered())
                        && (!pinned || r.pinned()));
        return limit == null || list.rows().size() <= limit
                ? list
                : new HotSpotList(list.rows().subList(0, limit));
    }

    private Answer answer(
            OpenPlan open,
            HotSpotFindings found,
            Edits made,
            @Nullable JournalEntry entry,
            HotSpotList list,
            boolean writes) {
        WardSet wards = open.data().wards();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("study", found.words());
        json.put("notes", found.notes());
        if (writes) {
            json.put("edit", entry == null ? null : Entries.json(entry));
            json.put(
                    "leftOut",
                    made.leftOut.stream().map(w -> wards.ward(w).code().value()).toList());
        }
        json.put("rows", PriorityRows.json(list, wards));
        List<String> lines = new ArrayList<>();
        if (writes) {
            lines.add(entry == null ? "Nothing changed." : entry.label());
            if (!made.why.isEmpty()) {
                lines.add(made.why + ".");
            }
            lines.add("");
        }
        lines.add(found.words());
        lines.addAll(found.notes());
        lines.add("");
        lines.addAll(PriorityRows.lines(list, wards, open.plan().roles().get(0).id()));
        return Answer.of(json, lines);
    }
}
