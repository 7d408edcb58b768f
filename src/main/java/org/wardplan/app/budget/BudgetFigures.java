package org.wardplan.app.budget;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.RunningTask;
import org.wardplan.app.TaskRunner;
import org.wardplan.model.plan.Aim;
import org.wardplan.model.plan.Objective;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.optimise.OptimiseInput;
import org.wardplan.planning.optimise.Optimiser;

/**
 * Figures about the question that take longer than a frame, one after the other in the background: what each objective
 * comes to, what the next money buys, the frontier, what each rule costs. Old ones stay, marked as stale, until the new
 * ones come. Nothing is computed while nobody looks.
 */
public final class BudgetFigures {
    private static final String KIND = "budget-figures";

    private record Step<T>(String title, TaskRunner.Work<T> work, Consumer<T> done) {}

    private final TaskRunner tasks;
    private final Consumer<Throwable> failed;
    private final ReadOnlyObjectWrapper<Timely<Map<Objective, ObjectiveFigures>>> objectives =
            new ReadOnlyObjectWrapper<>(Timely.fresh(Map.of()));
    private final Deque<Step<?>> steps = new ArrayDeque<>();
    private @Nullable RunningTask running;
    private @Nullable Runnable due;
    private boolean active;

    BudgetFigures(TaskRunner tasks, Consumer<Throwable> failed) {
        this.tasks = tasks;
        this.failed = failed;
    }

    /** Whether somebody looks. */
    boolean isActive() {
        return active;
    }

    void setActive(boolean looked) {
        active = looked;
        Runnable waiting = due;
        if (looked && waiting != null) {
            due = null;
            waiting.run();
        }
    }

    /** The question is another: what is shown is stale. */
    void age() {
        steps.clear();
        due = null;
        RunningTask now = running;
        running = null;
        if (now != null) {
            now.cancel();
        }
        objectives.set(objectives.get().aged());
    }

    /** Computes all figures of a question, now or when somebody looks. */
    void ask(OptimiseInput question, Evaluation draft) {
        age();
        if (!active) {
            due = () -> ask(question, draft);
            return;
        }
        for (Objective o : Objective.values()) {
            steps.add(new Step<>(
                    o.label(),
                    (progress, cancellation) -> {
                        Aim aim = question.aim().objective() == o
                                ? question.aim()
                                : question.aim().with(o).withEvenness(0);
                        OptimiseInput other = question.with(aim);
                        return ObjectiveFigures.of(
                                BestPlan.of(other, Optimiser.live(other), BestPlan.Stage.LIVE), draft);
                    },
                    this::show));
        }
        next();
    }

    private void show(ObjectiveFigures figures) {
        Map<Objective, ObjectiveFigures> all = new EnumMap<>(Objective.class);
        all.putAll(objectives.get().value());
        all.put(figures.objective(), figures);
        boolean more = figures.objective().ordinal() < Objective.values().length - 1;
        objectives.set(new Timely<>(Map.copyOf(all), more && objectives.get().stale()));
    }

    private void next() {
        Step<?> step = steps.poll();
        if (step == null) {
            running = null;
        } else {
            run(step);
        }
    }

    private <T> void run(Step<T> step) {
        RunningTask task = tasks.run(
                KIND,
                step.title,
                step.work,
                value -> {
                    step.done.accept(value);
                    next();
                },
                e -> {
                    failed.accept(e);
                    next();
                });
        if (!task.finished().get()) {
            running = task;
        }
    }

    /** By objective, as far as computed. */
    public ReadOnlyObjectProperty<Timely<Map<Objective, ObjectiveFigures>>> objectives() {
        return objectives.getReadOnlyProperty();
    }
}
