package org.wardplan.ui.edit;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.PlanSession;
import org.wardplan.app.PostRequest;
import org.wardplan.model.plan.Advice;
import org.wardplan.model.plan.Lock;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.PostOverride;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.Edits;
import org.wardplan.planning.RuleEdits;

/**
 * Carries out changes of posts for a view: at once, or after a question where posts are locked or where the change goes
 * against the recommended plan.
 */
public final class PostEditing {
    private final PlanSession session;
    private final Consumer<@Nullable Question> show;
    private final Consumer<PlanEdit> make;

    /**
     * @param show shows a question where the view wants it; with null takes it away
     * @param make gives an edit to the session
     */
    public PostEditing(PlanSession session, Consumer<@Nullable Question> show, Consumer<PlanEdit> make) {
        this.session = session;
        this.show = show;
        this.make = make;
    }

    /** Locks a role in some wards, or unlocks it where all of them have it locked. */
    public void toggleLock(int[] wards, int role) {
        Plan plan = session.plan().get();
        Scenario s = session.scenario();
        String id = plan.roles().get(role).id();
        boolean all = Arrays.stream(wards)
                .allMatch(w -> s.locks().contains(new Lock(plan.wardCodes().get(w), id)));
        PlanEdit edit = Edits.setLocks(plan, session.data().wards(), s, wards, new int[] {role}, !all);
        if (edit != null) {
            make.accept(edit);
        }
    }

    /** One number for a role in some wards. */
    public void set(int[] wards, int role, int posts) {
        request(PostRequest.set(session.plan().get(), session.scenario(), wards, role, posts));
    }

    /** Posts more or fewer of a role in some wards. */
    public void add(int[] wards, int role, int delta) {
        request(PostRequest.add(session.plan().get(), session.scenario(), wards, role, delta));
    }

    private void request(PostRequest request) {
        if (request.isEmpty()) {
            return;
        }
        int[] wards = request.wards().stream()
                .mapToInt(session.plan().get()::wardIndex)
                .toArray();
        if (!session.whyNot(wards).isEmpty()) {
            make(request, true, null);
        } else if (request.locked().isEmpty()) {
            override(request);
        } else {
            ask(new LockQuestion(
                    request,
                    session.data().wards(),
                    // What was asked of the lock is the reason against the recommended plan as well.
                    (alsoLocked, reason) -> make(request, alsoLocked, reason.isEmpty() ? null : reason),
                    () -> show.accept(null)));
        }
    }

    /** Asks for the reason where the change goes against the recommended plan and none was given before. */
    private void override(PostRequest request) {
        List<PostOverride> against = against(edit(request, true, null));
        Advice advice = session.scenario().advice();
        Set<String> given = new HashSet<>();
        boolean asked = true;
        for (PostOverride o : against) {
            PostOverride before = advice.override(o.ward(), o.role()).orElse(null);
            asked &= before != null;
            given.add(before == null ? "" : before.reason());
        }
        if (asked && given.size() <= 1) {
            // The same hand on the same posts: what was said of them still holds.
            String before = given.isEmpty() ? "" : given.iterator().next();
            make(request, true, before.isEmpty() ? null : before);
            return;
        }
        ask(new OverrideQuestion(
                against,
                session.data().wards(),
                reason -> make(request, true, reason.isEmpty() ? null : reason),
                () -> show.accept(null)));
    }

    private List<PostOverride> against(@Nullable PlanEdit edit) {
        return edit == null ? List.of() : RuleEdits.against(session.plan().get(), edit, session.author(), "");
    }

    private void ask(Question question) {
        show.accept(question);
        question.ask();
    }

    private @Nullable PlanEdit edit(PostRequest request, boolean alsoLocked, @Nullable String reason) {
        return request.edit(session.plan().get(), session.data().wards(), session.scenario(), alsoLocked, reason);
    }

    private void make(PostRequest request, boolean alsoLocked, @Nullable String reason) {
        PlanEdit edit = edit(request, alsoLocked, reason);
        if (edit != null) {
            make.accept(edit);
        }
    }
}
