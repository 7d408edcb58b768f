package org.wardplan.planning.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.crime.LocalPriorities;
import org.wardplan.model.plan.Extract;
import org.wardplan.model.plan.Lock;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.PostChange;
import org.wardplan.model.plan.PostOverride;
import org.wardplan.model.plan.Recommendation;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.plan.ScenarioEdit;
import org.wardplan.model.plan.Submission;
import org.wardplan.planning.RuleEdits;

/** Writes what is taken from one borough's file as edits of London's plan, always in the same order. */
final class MergeEdits {
    private final MergeInput in;
    private final Extract extract;
    private final Scenario londons;
    private final Scenario theirs;
    private final List<PlanEdit> edits = new ArrayList<>();

    private MergeEdits(MergeInput in, Extract extract, Scenario londons) {
        this.in = in;
        this.extract = extract;
        this.londons = londons;
        this.theirs = in.file().now().scenario(extract.scenario());
    }

    /**
     * @param target scenario of London's plan
     * @param values what its fields are set to
     * @param submission the new record of the borough; null where it stays
     */
    static List<PlanEdit> of(
            MergeInput in,
            Extract extract,
            Scenario target,
            SortedMap<MergeField, FieldValue> values,
            @Nullable Submission submission) {
        MergeEdits made = new MergeEdits(in, extract, target);
        made.posts(values);
        made.locks(values, true);
        made.locks(values, false);
        values.forEach(made::rest);
        if (submission != null) {
            made.edits.add(new ScenarioEdit.SetSubmission(
                    in.london().submission(extract.borough()).orElse(null),
                    submission,
                    made.label("plan " + Submissions.words(submission)),
                    null));
        }
        return List.copyOf(made.edits);
    }

    private String label(String what) {
        return extract.boroughName() + ": " + what;
    }

    private void posts(SortedMap<MergeField, FieldValue> values) {
        Plan plan = in.london();
        List<PostChange> changes = new ArrayList<>();
        List<PostOverride> from = new ArrayList<>();
        List<PostOverride> to = new ArrayList<>();
        for (Map.Entry<MergeField, FieldValue> e : values.entrySet()) {
            if (!(e.getValue() instanceof FieldValue.Posts value)) {
                continue;
            }
            MergeField field = e.getKey();
            int role = plan.roleIndex(field.role());
            int ward = plan.wardIndex(field.ward());
            int now = londons.allocation().posts(role, ward);
            if (now != value.posts()) {
                changes.add(new PostChange(field.ward(), field.role(), now, value.posts()));
            }
            Optional<PostOverride> before = londons.advice().override(field.ward(), field.role());
            Optional<PostOverride> after = override(field, role, ward, value.posts());
            if (!before.equals(after)) {
                before.ifPresent(from::add);
                after.ifPresent(to::add);
            }
        }
        if (!changes.isEmpty()) {
            edits.add(new PlanEdit.SetPosts(londons.id(), changes, label("posts"), null));
        }
        if (!from.isEmpty() || !to.isEmpty()) {
            edits.add(new PlanEdit.SetOverrides(
                    londons.id(), from, to, label("hand changes against the recommended plan"), null));
        }
    }

    /** The hand change that the borough's posts are against London's recommended plan, with the borough's reason. */
    private Optional<PostOverride> override(MergeField field, int role, int ward, int posts) {
        Optional<PostOverride> own = theirs.advice().override(field.ward(), field.role());
        Recommendation last = londons.advice().recommendation();
        if (last == null || !RuleEdits.placed(in.london(), londons, role)) {
            return own;
        }
        int recommended = last.posts().posts(role, ward);
        if (recommended == posts) {
            return Optional.empty();
        }
        if (own.isPresent()) {
            PostOverride o = own.get();
            return Optional.of(
                    new PostOverride(o.ward(), o.role(), recommended, posts, o.reason(), o.author(), o.at()));
        }
        Optional<Submission> said = SameBorough.submission(in.file());
        return Optional.of(new PostOverride(
                field.ward(),
                field.role(),
                recommended,
                posts,
                "",
                said.map(Submission::by).orElse(extract.boroughName()),
                said.map(Submission::at).orElse(extract.at())));
    }

    private void locks(SortedMap<MergeField, FieldValue> values, boolean on) {
        List<Lock> locks = new ArrayList<>();
        values.forEach((field, value) -> {
            if (value instanceof FieldValue.Locked l && l.locked() == on) {
                locks.add(new Lock(field.ward(), field.role()));
            }
        });
        if (!locks.isEmpty()) {
            edits.add(new PlanEdit.SetLocks(londons.id(), locks, on, label(on ? "locked" : "unlocked")));
        }
    }

    private void rest(MergeField field, FieldValue value) {
        if (value instanceof FieldValue.Note note) {
            String before = londons.notes().getOrDefault(field.ward(), "");
            edits.add(new PlanEdit.SetNote(londons.id(), field.ward(), before, note.text(), label("note")));
        } else if (value instanceof FieldValue.Priorities to) {
            LocalPriorities before =
                    londons.demand().local(extract.borough(), field.year()).orElse(null);
            edits.add(new PlanEdit.SetLocalPriorities(
                    londons.id(),
                    before,
                    to.local(),
                    label("priorities " + LocalPriorities.yearLabel(field.year())),
                    null));
        }
    }
}
