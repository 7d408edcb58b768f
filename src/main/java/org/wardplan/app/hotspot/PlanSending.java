package org.wardplan.app.hotspot;

import java.util.Arrays;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.PlanSession;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.PostOverride;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.RuleEdits;
import org.wardplan.planning.WatchEdits;

/** The edits of the workspace, each one step of the history: pins, one more post, a least number of posts. */
public final class PlanSending {
    private final PlanSession session;
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");

    PlanSending(PlanSession session) {
        this.session = session;
    }

    /** What was done, what was left out, or why nothing could be; empty when nothing is to be said. */
    public ReadOnlyStringProperty message() {
        return message.getReadOnlyProperty();
    }

    /** Why nothing can be changed, empty when it can. */
    public String whyNot() {
        if (session.isReadOnly()) {
            return "The plan is read-only: save a copy to change it.";
        }
        return session.scenario().frozen()
                ? "This scenario is the baseline and can't be changed: choose another at the top."
                : "";
    }

    public boolean isPinned(int ward) {
        return session.scenario().watch().pinned().contains(code(ward));
    }

    private String code(int ward) {
        return session.data().wards().ward(ward).code().value();
    }

    /** Pins wards, or unpins them where all of them are pinned. */
    public void togglePin(int[] wards) {
        Scenario s = session.scenario();
        List<String> codes = Arrays.stream(wards).mapToObj(this::code).toList();
        boolean all = s.watch().pinned().containsAll(codes);
        make(
                all
                        ? WatchEdits.unpin(s, codes, session.data().wards())
                        : WatchEdits.pin(s, codes, session.data().wards()));
    }

    /**
     * Posts that are about to be sent.
     *
     * @param edit one step of the history; null where nothing can be sent
     * @param words what it does, what it leaves out and why, and which rules it would break
     * @param against hand changes against the recommended plan, for which a reason is asked; none where nothing was
     *     recommended
     */
    public record Draft(@Nullable PlanEdit edit, String words, List<PostOverride> against) {
        public Draft {
            against = List.copyOf(against);
        }
    }

    /** One more post of a role in each of some wards, not yet made. Locked posts stay as they are. */
    public Draft oneMorePost(int[] wards, int role) {
        Plan plan = session.plan().get();
        WatchEdits.Sent sent =
                WatchEdits.oneMorePost(plan, session.data().wards(), session.scenario(), wards, role);
        PlanEdit edit = sent.edit();
        return new Draft(
                edit,
                sent.why(),
                edit == null ? List.of() : RuleEdits.against(plan, edit, session.author(), ""));
    }

    /** A rule that some wards have at least so many posts, not yet made. It moves no post by itself. */
    public Draft localMinimum(int[] wards, String role, int least) {
        return new Draft(
                WatchEdits.localMinimum(session.data().wards(), session.scenario(), wards, role, least), "", List.of());
    }

    /**
     * Makes what was drafted: one step of the history. Says what was done or why it can't be.
     *
     * @param reason why it goes against the recommended plan; null or empty for none
     */
    public void send(Draft draft, @Nullable String reason) {
        make(draft.edit());
    }

    /** Makes an edit, or says why it can't be made; nothing with null. */
    void make(@Nullable PlanEdit edit) {
        message.set(whyNot());
        if (edit != null && whyNot().isEmpty()) {
            session.edit(edit);
        }
    }
}
