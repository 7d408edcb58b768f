package org.wardplan.ui.edit;

import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.PlanSession;
import org.wardplan.app.PostRequest;
import org.wardplan.model.plan.Lock;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.Edits;

/** Carries out changes of posts for a view: at once, or after the question where posts are locked. */
public final class PostEditing {
    private final PlanSession session;
    private final Consumer<@Nullable LockQuestion> show;
    private final Consumer<PlanEdit> make;

    /**
     * @param show shows a question where the view wants it; with null takes it away
     * @param make gives an edit to the session
     */
    public PostEditing(PlanSession session, Consumer<@Nullable LockQuestion> show, Consumer<PlanEdit> make) {
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
        if (request.locked().isEmpty()
                || session.isReadOnly()
                || session.scenario().frozen()) {
            make(request, true, null);
            return;
        }
        LockQuestion question = new LockQuestion(
                request,
                session.data().wards(),
                (alsoLocked, reason) -> make(request, alsoLocked, reason),
                () -> show.accept(null));
        show.accept(question);
        question.ask();
    }

    private void make(PostRequest request, boolean alsoLocked, @Nullable String reason) {
        PlanEdit edit =
                request.edit(session.plan().get(), session.data().wards(), session.scenario(), alsoLocked, reason);
        if (edit != null) {
            make.accept(edit);
        }
    }
}
