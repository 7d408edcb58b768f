package org.wardplan.planning.merge;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.crime.LocalPriorities;
import org.wardplan.model.plan.Extract;
import org.wardplan.model.plan.Lock;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PostOverride;
import org.wardplan.model.plan.Recommendation;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.workforce.Role;
import org.wardplan.planning.RuleEdits;

/** Reads a borough's fields out of a scenario. Wards and roles are those of the plan, which has them all. */
final class BoroughFields {
    private final Plan plan;
    private final Scenario scenario;
    private final @Nullable Scenario seenBy;

    private BoroughFields(Plan plan, Scenario scenario, @Nullable Scenario seenBy) {
        this.plan = plan;
        this.scenario = scenario;
        this.seenBy = seenBy;
    }

    /**
     * The fields of the extract's borough.
     *
     * @param seenBy London's scenario, by whose recommendation hand changes are told: one that London's plan recommends
     *     is none there, and its reason has no place; null to read them as they are
     */
    static SortedMap<MergeField, FieldValue> of(
            Plan plan, Scenario scenario, Extract extract, @Nullable Scenario seenBy) {
        return new BoroughFields(plan, scenario, seenBy).read(extract);
    }

    private SortedMap<MergeField, FieldValue> read(Extract extract) {
        SortedMap<MergeField, FieldValue> fields = new TreeMap<>();
        for (String ward : extract.wards()) {
            int w = plan.wardIndex(ward);
            for (int r = 0; r < plan.roles().size(); r++) {
                Role role = plan.roles().get(r);
                int posts = scenario.allocation().posts(r, w);
                fields.put(MergeField.posts(ward, role.id()), new FieldValue.Posts(posts, reason(w, r, posts)));
                boolean locked = scenario.locks().contains(new Lock(ward, role.id()));
                fields.put(MergeField.lock(ward, role.id()), new FieldValue.Locked(locked));
            }
            fields.put(
                    MergeField.note(ward), new FieldValue.Note(scenario.notes().getOrDefault(ward, "")));
        }
        for (LocalPriorities local : scenario.demand().local()) {
            if (local.borough().equals(extract.borough())) {
                fields.put(MergeField.priorities(local.year()), new FieldValue.Priorities(local));
            }
        }
        return fields;
    }

    private String reason(int ward, int role, int posts) {
        if (seenBy != null && recommended(plan, seenBy, ward, role, posts)) {
            return "";
        }
        return scenario.advice()
                .override(plan.wardCodes().get(ward), plan.roles().get(role).id())
                .map(PostOverride::reason)
                .orElse("");
    }

    /** Whether the posts are those that the scenario's recommended plan has. */
    static boolean recommended(Plan plan, Scenario s, int ward, int role, int posts) {
        Recommendation last = s.advice().recommendation();
        return last != null && RuleEdits.placed(plan, s, role) && last.posts().posts(role, ward) == posts;
    }
}
