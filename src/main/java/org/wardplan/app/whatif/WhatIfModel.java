package org.wardplan.app.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.PlanSession;
import org.wardplan.app.RunningTask;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.planning.whatif.DrawSettings;
import org.wardplan.planning.whatif.MonteCarlo;
import org.wardplan.planning.whatif.RangeEdits;
import org.wardplan.planning.whatif.RangedFigure;
import org.wardplan.planning.whatif.Ranges;
import org.wardplan.planning.whatif.Spread;
import org.wardplan.planning.whatif.Tornado;
import org.wardplan.planning.whatif.WhatIfQuestion;

/**
 * What the scenario that is worked on hangs on. The tornado follows every edit while the page is looked at; draws are made
 * when asked for. All methods are called on the interface's thread.
 */
public final class WhatIfModel {
    private static final String TORNADO = "what-if-tornado";
    private static final String DRAWS = "what-if-draws";

    private final PlanSession session;
    private final ReadOnlyObjectWrapper<@Nullable Ranges> ranges = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Answered<Tornado>> tornado = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Answered<Spread>> spread = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable RunningTask> drawing = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private Subscription following = Subscription.EMPTY;
    private @Nullable WhatIfQuestion asked;
    private boolean active;

    public WhatIfModel(PlanSession session) {
        this.session = session;
    }

    /** Ranges of the scenario as it is now; null before the page was looked at, or where it has no profile. */
    public ReadOnlyObjectProperty<@Nullable Ranges> ranges() {
        return ranges.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Answered<Tornado>> tornado() {
        return tornado.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Answered<Spread>> spread() {
        return spread.getReadOnlyProperty();
    }

    /** The draws under way; null when there are none. */
    public ReadOnlyObjectProperty<@Nullable RunningTask> drawing() {
        return drawing.getReadOnlyProperty();
    }

    /** What is wrong with the last thing asked for; empty when nothing is. */
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /** Follows the plan while it is looked at. */
    public void setActive(boolean now) {
        if (now == active) {
            return;
        }
        active = now;
        if (now) {
            following = session.plan()
                    .subscribe(p -> refresh())
                    .and(session.scenarioId().subscribe((was, is) -> refresh()));
        } else {
            following.unsubscribe();
            following = Subscription.EMPTY;
        }
    }

    private WhatIfQuestion question() {
        return new WhatIfQuestion(
                session.data(), session.profiles(), session.plan().get(), session.scenario());
    }

    private void refresh() {
        // The plan comes before the scenario's id when both change.
        if (session.plan().get().findScenario(session.scenarioId().get()).isEmpty()) {
            return;
        }
        WhatIfQuestion now = question();
        WhatIfQuestion before = asked;
        if (before != null
                && before.sameAnswer(now)
                && before.scenario().id().equals(now.scenario().id())) {
            return;
        }
        asked = now;
        age(now);
        WithProblems<Ranges> found = Ranges.of(now);
        Ranges known = found.value();
        ranges.set(known);
        problem.set(words(found.problems()));
        if (known == null) {
            return;
        }
        session.tasks()
                .run(
                        TORNADO,
                        "What the result hangs on",
                        (progress, cancellation) -> Tornado.of(now, known, progress, cancellation),
                        answer -> answered(now, answer),
                        e -> problem.set("The tornado could not be computed: " + e));
    }

    private void age(WhatIfQuestion now) {
        Answered<Tornado> t = tornado.get();
        if (t != null) {
            tornado.set(t.asOf(now));
        }
        Answered<Spread> s = spread.get();
        if (s != null) {
            spread.set(s.asOf(now));
        }
    }

    private void answered(WhatIfQuestion question, WithProblems<Tornado> answer) {
        Tornado found = answer.value();
        problem.set(found == null ? words(answer.problems()) : "");
        if (found != null) {
            tornado.set(new Answered<>(question, found, !question.sameAnswer(question())));
        }
    }

    private static String words(List<Problem> problems) {
        return String.join("; ", problems.stream().map(Problem::message).toList());
    }

    /** Draws all assumptions of the plan as it is now; an earlier run that is under way is dropped. */
    public void draw(DrawSettings settings) {
        WhatIfQuestion now = question();
        Ranges known = Ranges.of(now).value();
        if (known == null) {
            return;
        }
        problem.set("");
        RunningTask task = session.tasks()
                .run(
                        DRAWS,
                        "Drawing assumptions",
                        (progress, cancellation) -> MonteCarlo.of(now, known, settings, progress, cancellation),
                        answer -> drawn(now, answer),
                        e -> problem.set("The draws could not be made: " + e));
        drawing.set(task.finished().get() ? null : task);
        task.finished().subscribe(done -> {
            if (done && drawing.get() == task) {
                drawing.set(null);
            }
        });
    }

    /** Stops the draws; what was drawn before stays. */
    public void cancel() {
        RunningTask task = drawing.get();
        if (task != null) {
            task.cancel();
        }
    }

    private void drawn(WhatIfQuestion question, WithProblems<Spread> answer) {
        Spread found = answer.value();
        if (found == null) {
            problem.set(words(answer.problems()));
        } else {
            spread.set(new Answered<>(question, found, !question.sameAnswer(question())));
        }
    }

    /**
     * Sets one end of a figure's range, or both.
     *
     * @return what is wrong with it; empty where it was set
     */
    public List<Problem> setRange(RangedFigure figure, OptionalDouble low, OptionalDouble high) {
        WithProblems<Optional<PlanEdit>> edit =
                RangeEdits.set(question(), figure.key(), low.orElse(figure.low()), high.orElse(figure.high()));
        Optional<PlanEdit> made = edit.value();
        if (made == null) {
            problem.set(words(edit.problems()));
            return edit.problems();
        }
        problem.set("");
        return edited(made);
    }

    /** Goes back to the program's own range. */
    public List<Problem> resetRange(RangedFigure figure) {
        return edited(RangeEdits.reset(question(), figure.key()));
    }

    private List<Problem> edited(Optional<PlanEdit> edit) {
        List<Problem> wrong = new ArrayList<>();
        if (edit.isPresent()) {
            wrong.addAll(session.check(edit.get()));
            if (wrong.isEmpty()) {
                session.edit(edit.get());
            } else {
                problem.set(words(wrong));
            }
        }
        return wrong;
    }
}
