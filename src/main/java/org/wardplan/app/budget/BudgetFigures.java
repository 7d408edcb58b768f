package org.wardplan.app.budget;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.RunningTask;
import org.wardplan.app.TaskRunner;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Aim;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.plan.Objective;
import org.wardplan.model.plan.Rule;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.optimise.Clash;
import org.wardplan.planning.optimise.Clashes;
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
    private final ReadOnlyObjectWrapper<Timely<Map<String, RuleFigure>>> prices =
            new ReadOnlyObjectWrapper<>(Timely.fresh(Map.of()));
    private final ReadOnlyObjectWrapper<@Nullable Clash> clash = new ReadOnlyObjectWrapper<>();
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
        prices.set(prices.get().aged());
        clash.set(null);
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
    void ask(OptimiseInput question, Evaluation draft, boolean feasible) {
        age();
        if (!active) {
            due = () -> ask(question, draft, feasible);
            return;
        }
        asked = question;
        if (!feasible) {
            steps.add(new Step<>(
                    "Which rules clash",
                    (progress, cancellation) -> Clashes.of(question, progress, cancellation),
                    found -> clash.set(found.orElse(null))));
        }
        for (Objective o : Objective.values()) {
            steps.add(new Step<>(
                    o.label(),
                    (progress, cancellation) -> {
                        Aim aim = question.aim().objective() == o
                                ? question.aim()
                                : question.aim().with(o).withEvenness(0);
                        OptimiseInput other = question.with(aim);
                        return ObjectiveFigures.of(BestPlan.of(other, Optimiser.live(other), BestPlan.Stage.LIVE));
                    },
                    this::show));
        }
        steps.add(fromDraft(question, draft));
        steps.add(frontierOf(question, draft));
        if (evennessWanted) {
            steps.add(evennessOf(question));
        }
        pricesOf(question);
        go();
    }

    /** Each rule switched the other way, one after the other. */
    private void pricesOf(OptimiseInput question) {
        for (Rule rule : question.rules()) {
            if (!(rule instanceof Rule.WholePosts)) {
                steps.add(
                        new Step<>("What the rules cost", (progress, cancellation) -> price(question, rule), found -> {
                            Map<String, RuleFigure> all =
                                    new HashMap<>(prices.get().value());
                            all.put(rule.id(), found);
                            boolean more = steps.stream().anyMatch(s -> s.title.equals("What the rules cost"));
                            prices.set(new Timely<>(
                                    Map.copyOf(all), more && prices.get().stale()));
                        }));
            }
        }
    }

    private static RuleFigure price(OptimiseInput question, Rule rule) {
        double now = index(question);
        double then = index(question.switched(rule.id(), !rule.on()));
        return new RuleFigure(!rule.on(), then, then - now);
    }

    private static double index(OptimiseInput question) {
        Allocation best = Optimiser.live(question).allocation();
        return best == null ? Double.NaN : question.evaluate(best).london().unmetNeedIndex();
    }

    /** The draft is another, the question is not. */
    void drafted(OptimiseInput question, Evaluation draft, boolean feasible) {
        if (active && asked != null) {
            steps.addFirst(fromDraft(question, draft));
            go();
        } else {
            ask(question, draft, feasible);
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
                (progress, cancellation) -> EvennessFrontier.of(question, EVENNESS_STEPS, progress, cancellation),
                found -> evenness.set(Timely.fresh(found)));
    }

    /** The search of the question came to its end: what more and less money means for the best plan. */
    void searched(BestPlan best) {
        Runnable first = due;
        if (first != null) {
            due = () -> {
                first.run();
                searched(best);
            };
            return;
        }
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
                        best.question(), best.optimum(), Money.ZERO.minus(NextMillion.MILLION), progress, cancellation),
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

    /** Unmet need with each rule switched the other way, by its id, as far as computed. */
    public ReadOnlyObjectProperty<Timely<Map<String, RuleFigure>>> prices() {
        return prices.getReadOnlyProperty();
    }

    /** The smallest set of rules that can't be kept together; null where there is a plan, or none was found yet. */
    public ReadOnlyObjectProperty<@Nullable Clash> clash() {
        return clash.getReadOnlyProperty();
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
