package org.wardplan.planning;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.finance.Budget;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.Lock;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.PostChange;
import org.wardplan.model.plan.Scenario;

/** Makes edits with labels that a person understands in the history. */
public final class Edits {
    private Edits() {}

    /** Sets the posts of one role in one ward; null when nothing changes. */
    public static PlanEdit.@Nullable SetPosts setPosts(
            Plan plan, WardSet wards, Scenario s, int ward, int role, int posts, @Nullable String reason) {
        return setPosts(plan, wards, s, new int[] {ward}, role, posts, reason);
    }

    /** Sets the posts of one role in several wards to one number; null when nothing changes. */
    public static PlanEdit.@Nullable SetPosts setPosts(
            Plan plan, WardSet wards, Scenario s, int[] of, int role, int posts, @Nullable String reason) {
        List<PostChange> changes = new ArrayList<>();
        for (int w : of) {
            add(changes, plan, s, w, role, posts);
        }
        return edit(
                plan,
                wards,
                s,
                changes,
                "set to " + posts + " " + plan.roles().get(role).id(),
                reason);
    }

    /** Adds a number (or takes it, down to 0) to the posts of one role in several wards; null when nothing changes. */
    public static PlanEdit.@Nullable SetPosts addPosts(
            Plan plan, WardSet wards, Scenario s, int[] to, int role, int delta, @Nullable String reason) {
        List<PostChange> changes = new ArrayList<>();
        for (int w : to) {
            int now = s.allocation().posts(role, w);
            add(changes, plan, s, w, role, Math.min(PostChange.MOST_POSTS, Math.max(0, now + delta)));
        }
        String sign = delta < 0 ? "−" : "+";
        return edit(
                plan,
                wards,
                s,
                changes,
                sign + Math.abs(delta) + " " + plan.roles().get(role).id(),
                reason);
    }

    /** Many changes as one step, said as {@code what}, as in {@code pasted}; null when there are none. */
    public static PlanEdit.@Nullable SetPosts several(
            Plan plan, WardSet wards, Scenario s, List<PostChange> changes, String what, @Nullable String reason) {
        return edit(plan, wards, s, changes, what, reason);
    }

    private static void add(List<PostChange> changes, Plan plan, Scenario s, int ward, int role, int posts) {
        int now = s.allocation().posts(role, ward);
        if (now != posts) {
            changes.add(new PostChange(
                    plan.wardCodes().get(ward), plan.roles().get(role).id(), now, posts));
        }
    }

    private static PlanEdit.@Nullable SetPosts edit(
            Plan plan, WardSet wards, Scenario s, List<PostChange> changes, String what, @Nullable String reason) {
        if (changes.isEmpty()) {
            return null;
        }
        String label;
        if (changes.size() == 1) {
            PostChange c = changes.get(0);
            label = name(wards, c.ward()) + ": " + c.role() + " " + c.from() + " → " + c.to();
        } else {
            long count = changes.stream().map(PostChange::ward).distinct().count();
            label = count == 1 ? name(wards, changes.get(0).ward()) + ": " + what : count + " wards: " + what;
        }
        return new PlanEdit.SetPosts(s.id(), changes, label, reason);
    }

    /** Locks or unlocks roles in wards; null when nothing changes. */
    public static PlanEdit.@Nullable SetLocks setLocks(
            Plan plan, WardSet wards, Scenario s, int[] of, int[] roles, boolean locked) {
        List<Lock> locks = new ArrayList<>();
        for (int w : of) {
            for (int r : roles) {
                Lock lock =
                        new Lock(plan.wardCodes().get(w), plan.roles().get(r).id());
                if (s.locks().contains(lock) != locked) {
                    locks.add(lock);
                }
            }
        }
        if (locks.isEmpty()) {
            return null;
        }
        String where = of.length == 1 ? wards.ward(of[0]).name() : of.length + " wards";
        String what = roles.length == 1 ? plan.roles().get(roles[0]).id() + " " : "";
        return new PlanEdit.SetLocks(s.id(), locks, locked, where + ": " + what + (locked ? "locked" : "unlocked"));
    }

    /** Writes the note of a ward; null when nothing changes. */
    public static PlanEdit.@Nullable SetNote setNote(Plan plan, WardSet wards, Scenario s, int ward, String text) {
        String code = plan.wardCodes().get(ward);
        String before = s.notes().getOrDefault(code, "");
        String after = text.strip();
        return before.equals(after)
                ? null
                : new PlanEdit.SetNote(
                        s.id(),
                        code,
                        before,
                        after,
                        name(wards, code) + (after.isEmpty() ? ": note removed" : ": note"));
    }

    /** Sets an assumption; null when it has that value already. */
    public static PlanEdit.@Nullable SetAssumption assume(Scenario s, Assumption before, double value, String author) {
        return before.value() == value
                ? null
                : new PlanEdit.SetAssumption(
                        s.id(), before, before.withValue(value, "Set by " + author), "Assumption: " + before.label());
    }

    /** Sets the budget; null when it is the same. */
    public static PlanEdit.@Nullable SetBudget budget(Scenario s, Budget budget) {
        return s.budget().equals(budget)
                ? null
                : new PlanEdit.SetBudget(
                        s.id(), s.budget(), budget, "Budget " + s.budget().total() + " → " + budget.total());
    }

    private static String name(WardSet wards, String code) {
        int i = wards.indexOf(code);
        return i < 0 ? code : wards.ward(i).name();
    }
}
