package org.wardplan.app.phase;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.PlanSession;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.Phasing;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.workforce.Role;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.phase.PhaseFigures;
import org.wardplan.planning.phase.PhaseRun;

/**
 * The scenario that is worked on, over time. The run follows every edit and preview while the page is on the screen; it
 * takes a few milliseconds and is made on the calling thread.
 */
public final class PhaseModel {
    /**
     * A run and what it begins with.
     *
     * @param notices what doesn't fit, in words
     * @param goals what wards get in the run; at least one
     */
    public record Shown(PhaseRun run, Scenario start, List<String> notices, List<PhaseGoal> goals) {}

    private final PlanSession session;
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ObjectProperty<@Nullable YearMonth> month = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Integer> goal = new ReadOnlyObjectWrapper<>(0);
    private final List<Subscription> following = new ArrayList<>();
    private @Nullable Evaluation made;
    private @Nullable Plan madeOf;

    public PhaseModel(PlanSession session) {
        this.session = session;
    }

    public PlanSession session() {
        return session;
    }

    /** Follows the plan, or stops following it. */
    public void setActive(boolean active) {
        following.forEach(Subscription::unsubscribe);
        following.clear();
        if (active) {
            following.add(session.evaluation().subscribe(e -> run()));
            following.add(session.plan().subscribe(p -> run()));
        }
    }

    private void run() {
        Evaluation e = session.evaluation().get();
        Plan plan = session.plan().get();
        boolean same =
                made != null && madeOf == plan && made.scenario().equals(e.scenario()) && made.need() == e.need();
        // While an edit is shown the plan is replaced first: the evaluation of another scenario follows at once.
        if (same || !e.scenario().id().equals(session.scenarioId().get())) {
            return;
        }
        made = e;
        madeOf = plan;
        WithProblems<Scenario> start = PhaseRun.start(plan, e.scenario());
        PhaseRun run = PhaseRun.of(e, start.orThrow().allocation());
        List<String> notices = new ArrayList<>();
        start.problems().forEach(p -> notices.add(p.message()));
        if (start.orThrow().allocation().equals(e.scenario().allocation())) {
            notices.add(
                    "“" + start.orThrow().name() + "”, which the run begins with, has the same posts as this scenario:"
                            + " nothing grows. Choose another start at the side, or place posts in the plan.");
        }
        run.notices().forEach(p -> notices.add(p.message()));
        List<PhaseGoal> goals = PhaseGoal.of(run);
        goal.set(Math.min(goal.get(), goals.size() - 1));
        YearMonth now = month.get();
        if (now == null || now.isBefore(run.phasing().start()) || now.isAfter(run.lastMonth())) {
            month.set(run.lastMonth());
        }
        shown.set(new Shown(run, start.orThrow(), List.copyOf(notices), goals));
    }

    /** Shows what an edit would do while it is typed; what can't be shows nothing. */
    public void preview(Function<Scenario, @Nullable PlanEdit> make) {
        try {
            PlanEdit edit = make.apply(session.scenario());
            if (edit == null) {
                session.endPreview();
            } else if (whyNot().isEmpty()) {
                session.preview(edit);
            }
        } catch (IllegalArgumentException e) {
            session.endPreview();
        }
    }

    /** Shows the plan again, after a preview that came to nothing. */
    public void endPreview() {
        session.endPreview();
    }

    /** How the scenario runs in the plan, whatever is previewed. */
    public Phasing phasing() {
        return session.scenario().phasing();
    }

    /** Makes an edit of the scenario that is worked on; what can't be is said in {@link #message()}. */
    public void edit(Function<Scenario, @Nullable PlanEdit> make) {
        PlanEdit edit;
        try {
            edit = make.apply(session.scenario());
        } catch (IllegalArgumentException e) {
            say(String.valueOf(e.getMessage()));
            return;
        }
        if (edit == null) {
            say("");
            return;
        }
        List<Problem> wrong = session.check(edit);
        say(wrong.isEmpty() ? "" : wrong.get(0).message());
        if (wrong.isEmpty()) {
            session.edit(edit);
        }
    }

    /** Says what is wrong with something typed; empty for nothing. */
    public void say(String words) {
        message.set(words);
    }

    /** Why the scenario can't be edited; empty where it can. */
    public String whyNot() {
        Scenario s = session.scenario();
        if (session.isReadOnly()) {
            return session.saveState().get().message();
        }
        if (session.plan().get().extract() != null) {
            return "How the scenario runs over time is set in the London plan: here it can be read.";
        }
        return s.frozen()
                ? "“" + s.name() + "” is locked: it can be read, not edited. Choose another scenario at the top."
                : s.archived() ? "“" + s.name() + "” is put away: bring it back to edit it." : "";
    }

    /** The figures that the run rests on, of roles with posts at the start or in the plan. */
    public List<Assumption> figures() {
        Shown now = shown.get();
        List<Role> roles = new ArrayList<>();
        for (int r = 0; r < session.plan().get().roles().size(); r++) {
            boolean has = now == null
                    || now.run().start().total(r) > 0
                    || now.run().end().scenario().allocation().total(r) > 0;
            if (has) {
                roles.add(session.plan().get().roles().get(r));
            }
        }
        return PhaseFigures.of(session.scenario(), roles);
    }

    /** The run; null until the page was on the screen. */
    public ReadOnlyObjectProperty<@Nullable Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /** What went wrong with the last thing typed. */
    public ReadOnlyStringProperty message() {
        return message.getReadOnlyProperty();
    }

    /** The month that map and table show; null until there is a run. */
    public ObjectProperty<@Nullable YearMonth> month() {
        return month;
    }

    /** The month shown, counted from 0. */
    public int monthIndex() {
        Shown now = shown.get();
        YearMonth at = month.get();
        if (now == null || at == null) {
            return 0;
        }
        YearMonth first = now.run().phasing().start();
        return (at.getYear() - first.getYear()) * 12 + at.getMonthValue() - first.getMonthValue();
    }

    /** Place in {@link Shown#goals()} of what map and table show. */
    public ReadOnlyObjectProperty<Integer> goal() {
        return goal.getReadOnlyProperty();
    }

    public void chooseGoal(int place) {
        Shown now = shown.get();
        if (now != null && place >= 0 && place < now.goals().size()) {
            goal.set(place);
        }
    }
}
