package org.wardplan.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.Lock;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.PostChange;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.Edits;

/**
 * A wish to change posts by hand, split into what can be done at once and what is locked, which is asked about first.
 *
 * @param free changes of posts that are not locked
 * @param locked changes of posts that are
 * @param what said in the history when several wards change: {@code +1 DWO}
 */
public record PostRequest(List<PostChange> free, List<PostChange> locked, String what) {
    public PostRequest {
        free = List.copyOf(free);
        locked = List.copyOf(locked);
    }

    /** One number for a role in some wards. */
    public static PostRequest set(Plan plan, Scenario s, int[] wards, int role, int posts) {
        return of(
                plan,
                s,
                wards,
                role,
                now -> posts,
                "set to " + posts + " " + plan.roles().get(role).id());
    }

    /** Some posts more or, with a negative number, fewer of a role in some wards, within 0 and the most there can be. */
    public static PostRequest add(Plan plan, Scenario s, int[] wards, int role, int delta) {
        return of(
                plan,
                s,
                wards,
                role,
                now -> Math.min(PostChange.MOST_POSTS, Math.max(0, now + delta)),
                (delta < 0 ? "−" : "+") + Math.abs(delta) + " "
                        + plan.roles().get(role).id());
    }

    private static PostRequest of(Plan plan, Scenario s, int[] wards, int role, IntUnaryOperator posts, String what) {
        List<PostChange> changes = new ArrayList<>();
        for (int w : wards) {
            int now = s.allocation().posts(role, w);
            int wanted = posts.applyAsInt(now);
            if (wanted != now) {
                changes.add(new PostChange(
                        plan.wardCodes().get(w), plan.roles().get(role).id(), now, wanted));
            }
        }
        return of(s, changes, what);
    }

    /** Sorts changes by whether the scenario locks them. */
    public static PostRequest of(Scenario s, List<PostChange> changes, String what) {
        List<PostChange> free = new ArrayList<>();
        List<PostChange> locked = new ArrayList<>();
        for (PostChange c : changes) {
            (s.locks().contains(new Lock(c.ward(), c.role())) ? locked : free).add(c);
        }
        return new PostRequest(free, locked, what);
    }

    /** Codes of the wards whose posts would change. */
    public List<String> wards() {
        return Stream.concat(free.stream(), locked.stream())
                .map(PostChange::ward)
                .distinct()
                .toList();
    }

    public boolean isEmpty() {
        return free.isEmpty() && locked.isEmpty();
    }

    /**
     * The edit, one step to undo; null when nothing would change.
     *
     * @param alsoLocked with the locked posts too
     */
    public @Nullable PlanEdit edit(Plan plan, WardSet wards, Scenario s, boolean alsoLocked, @Nullable String reason) {
        List<PostChange> all = new ArrayList<>(free);
        if (alsoLocked) {
            all.addAll(locked);
        }
        return Edits.several(plan, wards, s, all, what, reason);
    }
}
