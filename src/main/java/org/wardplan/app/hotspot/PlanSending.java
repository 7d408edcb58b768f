package org.wardplan.app.hotspot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.PlanSession;
import org.wardplan.app.WardFigure;
import org.wardplan.base.Problem;
import org.wardplan.model.plan.Lock;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.PostChange;
import org.wardplan.model.plan.PostOverride;
import org.wardplan.model.plan.Rule;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.RuleEdits;
import org.wardplan.planning.WatchEdits;
import org.wardplan.planning.optimise.RuleWords;

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
        return session.whyNot();
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

    /**
     * One more post of a role in each of some wards, not yet made. Locked posts stay as they are.
     *
     * @param wards indexes
     * @param role index of a role of the plan
     */
    public Draft oneMorePost(int[] wards, int role) {
        String why = whyNot(wards);
        if (!why.isEmpty()) {
            return new Draft(null, why, List.of());
        }
        Plan plan = session.plan().get();
        WatchEdits.Sent sent = WatchEdits.oneMorePost(plan, session.data().wards(), session.scenario(), wards, role);
        PlanEdit edit = sent.edit();
        List<String> words = new ArrayList<>();
        if (!sent.why().isEmpty()) {
            words.add(sent.why() + ".");
        }
        if (edit == null) {
            words.add("No post is added.");
            return new Draft(null, String.join(" ", words), List.of());
        }
        words.addAll(broken(edit));
        return new Draft(edit, String.join(" ", words), RuleEdits.against(plan, edit, session.author(), ""));
    }

    /**
     * A rule that some wards have at least so many posts, not yet made. It moves no post by itself: the optimiser keeps it.
     *
     * @param wards indexes
     * @param role id of a role; empty for the posts of all placed roles together
     * @param least 1 or more
     */
    public Draft localMinimum(int[] wards, String role, int least) {
        String why = whyNot(wards);
        if (!why.isEmpty()) {
            return new Draft(null, why, List.of());
        }
        if (least < 1 || least > PostChange.MOST_POSTS) {
            return new Draft(
                    null,
                    least + " posts make no least number: choose from 1 to " + PostChange.MOST_POSTS + ".",
                    List.of());
        }
        PlanEdit edit = WatchEdits.localMinimum(session.data().wards(), session.scenario(), wards, role, least);
        if (edit == null) {
            return new Draft(null, "The rules have this minimum already.", List.of());
        }
        return new Draft(edit, lockedBelow(wards, role, least), List.of());
    }

    /** Says how many of the wards are locked below the minimum: while the rule of locks is on, no plan keeps both. */
    private String lockedBelow(int[] wards, String role, int least) {
        Plan plan = session.plan().get();
        Scenario s = session.scenario();
        boolean kept = s.rulebook().rules().stream().anyMatch(r -> r instanceof Rule.Locks && r.on());
        int r = role.isEmpty() ? -1 : plan.roleIndex(role);
        if (!kept || r < 0) {
            return "";
        }
        int below = (int) Arrays.stream(wards)
                .filter(w -> s.locks().contains(new Lock(code(w), role))
                        && s.allocation().posts(r, w) < least)
                .count();
        return below == 0
                ? ""
                : WardFigure.number(below, 0) + (below == 1 ? " ward has its " : " wards have their ") + role
                        + " posts locked below it: no plan keeps both the locks and this minimum.";
    }

    /** Rules that are on and that the edit breaks, or breaks further, each in a sentence. */
    private List<String> broken(PlanEdit edit) {
        Plan plan = session.plan().get();
        Evaluation now = session.evaluation().get();
        Scenario then = plan.apply(edit).scenario(session.scenario().id());
        Evaluation would = Evaluation.of(now.need(), then, now.roles(), now.baseline());
        RuleWords words = RuleWords.of(session.data().wards(), now.roles(), then);
        List<String> broken = new ArrayList<>();
        for (Rule rule : then.rulebook().rules()) {
            if (rule.on()) {
                String standing = words.standing(rule, would);
                if (words.isBroken(rule, would) && !standing.equals(words.standing(rule, now))) {
                    broken.add("Breaks a rule: " + words.title(rule) + " (" + standing + ").");
                }
            }
        }
        return broken;
    }

    /**
     * Makes what was drafted: one step of the history. Says what was done or why it can't be.
     *
     * @param reason why it goes against the recommended plan; null or empty for none
     */
    public void send(Draft draft, @Nullable String reason) {
        PlanEdit edit = draft.edit();
        if (edit == null) {
            message.set(draft.words());
            return;
        }
        String given = reason == null ? "" : reason.strip();
        PlanEdit made = edit instanceof PlanEdit.SetPosts posts && !given.isEmpty()
                ? new PlanEdit.SetPosts(posts.scenario(), posts.changes(), posts.label(), given)
                : edit;
        if (make(made)) {
            message.set(edit.label() + "." + (draft.words().isEmpty() ? "" : " " + draft.words()));
        }
    }

    private String whyNot(int[] wards) {
        String why = whyNot();
        return why.isEmpty() && wards.length == 0 ? "Select a ward on the map, in a chart or in the table first." : why;
    }

    /** Makes an edit, or says why it can't be made; nothing with null. */
    boolean make(@Nullable PlanEdit edit) {
        String why = whyNot();
        List<Problem> wrong = edit == null || !why.isEmpty() ? List.of() : session.check(edit);
        message.set(!why.isEmpty() ? why : wrong.isEmpty() ? "" : wrong.get(0).message());
        if (edit == null || !why.isEmpty() || !wrong.isEmpty()) {
            return false;
        }
        session.edit(edit);
        return true;
    }
}
