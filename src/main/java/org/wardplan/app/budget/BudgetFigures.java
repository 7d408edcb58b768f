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
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Aim;
import org.wardplan.model.plan.Objective;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.optimise.EvennessFrontier;
import org.wardplan.planning.optimise.Frontier;
import org.wardplan.planning.optimise.NextMillion;
import org.wardplan.planning.optimise.OptimiseInput;
import org.wardplan.planning.optimise.Optimiser;

/**
 * Figures about the question that take longer than a frame, one after the other in the background: what each objective
 * comes to, what the next money buys, the frontier, what each rule costs. Old ones stay, marked as stale, until the new
 * ones come. Nothing is computed while nobody looks.
 */
public final class BudgetFigures {
    private static final String KIND = "budget-figures";

    private static final int FRONTIER_STEPS = 60;
    private static final int EVENNESS_STEPS = 16;

    private record Step<T>(String title, TaskRunner.Work<T> work, Consumer<T> done) {}

    private final TaskRunner tasks;
    private final Consumer<Throwable> failed;
    private final ReadOnlyObjectWrapper<Timely<Map<Objective, ObjectiveFigures>>> objectives =
            new ReadOnlyObjectWrapper<>(Timely.fresh(Map.of()));
    private final ReadOnlyObjectWrapper<Timely<NextMoney>> next =
            new ReadOnlyObjectWrapper<>(Timely.fresh(NextMoney.NONE));
    private final ReadOnlyObjectWrapper<@Nullable Timely<Frontier>> frontier = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Timely<EvennessFrontier>> evenness = new ReadOnlyObjectWrapper<>();
    private @Nullable OptimiseInput asked;
    private @Nullable BudgetRange range;
    private boolean evennessWanted;
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
        asked = null;
        RunningTask now = running;
        running = null;
        if (now != null) {
            now.cancel();
        }
        objectives.set(objectives.get().aged());
        next.set(next.get().aged());
        age(frontier);
        age(evenness);
    }

    private static <T> void age(ReadOnlyObjectWrapper<@Nullable Timely<T>> figure) {
        Timely<T> now = figure.get();
        if (now != null) {
            figure.set(now.aged());
        }
    }

    /** Computes all figures of a question, now or when somebody looks. */
    void ask(OptimiseInput question, Evaluation draft) {
        age();
        if (!active) {
            due = () -> ask(question, draft);
            return;
        }
        asked = question;
        for (Objective o : Objective.values()) {
            steps.add(new Step<>(
                    o.label(),
                    (progress, cancellation) -> {
                        Aim aim = question.aim().objective() == o
                                ? question.aim()
                                : question.aim().with(o).withEvenness(0);
                        OptimiseInput other = question.with(aim);
                        return ObjectiveFigures.of(
                                BestPlan.of(other, Optimiser.live(other), BestPlan.Stage.LIVE));
                    },
                    this::show));
        }
        steps.add(fromDraft(question, draft));
        steps.add(frontierOf(question, draft));
        if (evennessWanted) {
            steps.add(evennessOf(question));
        }
        go();
    }

    /** The draft is another, the question is not. */
    void drafted(OptimiseInput question, Evaluation draft) {
        if (active && asked != null) {
            steps.addFirst(fromDraft(question, draft));
            go();
        } else {
            ask(question, draft);
        }
    }

    private Step<NextMillion> fromDraft(OptimiseInput question, Evaluation draft) {
        return new Step<>(
                "What the next £1m buys",
                (progress, cancellation) ->
                        NextMillion.from(question, draft.scenario().allocation(), NextMillion.MILLION),
                found -> next.set(Timely.fresh(next.get().value().withFromDraft(found))));
    }

    private Step<Frontier> frontierOf(OptimiseInput question, Evaluation draft) {
        BudgetRange over = range != null ? range : BudgetRange.of(draft, question.budget());
        return new Step<>(
                "Budget against unmet need",
                (progress, cancellation) ->
                        Frontier.of(question, over.from(), over.to(), FRONTIER_STEPS, progress, cancellation),
                found -> frontier.set(Timely.fresh(found)));
    }

    private Step<EvennessFrontier> evennessOf(OptimiseInput question) {
        return new Step<>(
                "Evenness against unmet need",
                (progress, cancellation) ->
                        EvennessFrontier.of(question, EVENNESS_STEPS, progress, cancellation),
                found -> evenness.set(Timely.fresh(found)));
    }

    /** The search of the question came to its end: what more and less money means for the best plan. */
    void searched(BestPlan best) {
        if (asked == null || !best.isFeasible()) {
            return;
        }
        steps.add(new Step<>(
                "What £1m more buys at best",
                (progress, cancellation) -> NextMillion.optimised(
                        best.question(), best.optimum(), NextMillion.MILLION, progress, cancellation),
                found -> next.set(Timely.fresh(next.get().value().withMore(found)))));
        steps.add(new Step<>(
                "What £1m less costs",
                (progress, cancellation) -> NextMillion.optimised(
                        best.question(),
                        best.optimum(),
                        Money.ZERO.minus(NextMillion.MILLION),
                        progress,
                        cancellation),
                found -> next.set(Timely.fresh(next.get().value().withLess(found)))));
        go();
    }

    /** Shows the frontier over another range of budgets. */
    public void showRange(Money from, Money to, Evaluation draft) {
        range = new BudgetRange(from, to);
        if (asked != null) {
            age(frontier);
            steps.addFirst(frontierOf(asked, draft));
            go();
        }
    }

    /** The curve of evenness is looked at, from now on. */
    public void wantEvenness() {
        if (!evennessWanted) {
            evennessWanted = true;
            if (asked != null) {
                steps.addFirst(evennessOf(asked));
                go();
            }
        }
    }

    private void show(ObjectiveFigures figures) {
        Map<Objective, ObjectiveFigures> all = new EnumMap<>(Objective.class);
        all.putAll(objectives.get().value());
        all.put(figures.objective(), figures);
        boolean more = figures.objective().ordinal() < Objective.values().length - 1;
        objectives.set(new Timely<>(Map.copyOf(all), more && objectives.get().stale()));
    }

    private void go() {
        if (running == null) {
            following();
        }
    }

    private void following() {
        running = null;
        Step<?> step = steps.poll();
        if (step != null) {
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
                    following();
                },
                e -> {
                    failed.accept(e);
                    following();
                });
        if (!task.finished().get()) {
            running = task;
        }
    }

    /** What the next money buys. */
    public ReadOnlyObjectProperty<Timely<NextMoney>> nextMoney() {
        return next.getReadOnlyProperty();
    }

    /** Unmet need against budget; null before the first. */
    public ReadOnlyObjectProperty<@Nullable Timely<Frontier>> frontier() {
        return frontier.getReadOnlyProperty();
    }

    /** Unmet need against evenness; null until it is looked at. */
    public ReadOnlyObjectProperty<@Nullable Timely<EvennessFrontier>> evenness() {
        return evenness.getReadOnlyProperty();
    }

    /** By objective, as far as computed. */
    public ReadOnlyObjectProperty<Timely<Map<Objective, ObjectiveFigures>>> objectives() {
        return objectives.getReadOnlyProperty();
    }
}
