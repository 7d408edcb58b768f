package org.wardplan.ui.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.PlanSession;
import org.wardplan.app.budget.BestPlan;
import org.wardplan.app.budget.BudgetModel;
import org.wardplan.app.budget.BudgetScale;
import org.wardplan.app.budget.NextMoney;
import org.wardplan.app.budget.Timely;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.optimise.BreakEven;
import org.wardplan.planning.optimise.EvennessFrontier;
import org.wardplan.planning.optimise.Frontier;
import org.wardplan.planning.optimise.NextMillion;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Numbers;
import org.wardplan.ui.theme.Theme;

/** The charts of the workspace, fed from the model. */
final class ChartFeed {
    private static final int STRETCHES = 14;

    private final BudgetModel model;
    final FrontierCard frontier;
    final NextMillionCard next;
    final LorenzCard lorenz;
    final ChangeMapCard change;
    final BreakEvenCard breakEven;
    final OverridesCard overrides;
    private @Nullable Evaluation floor;
    private @Nullable Evaluation floorOf;

    /** @param drawing one thread, on which the map is drawn */
    ChartFeed(BudgetModel model, Theme theme, Executor drawing) {
        this.model = model;
        PlanSession session = model.session();
        frontier = new FrontierCard(theme, session.tasks(), session.problems()::add);
        next = new NextMillionCard(session.view(), theme, session.tasks(), session.problems()::add);
        lorenz = new LorenzCard(session.data().wards(), theme, session.tasks(), session.problems()::add);
        change = new ChangeMapCard(session.data().boundaries(), session.view(), theme, drawing);
        change.menu(session.tasks(), session.problems()::add);
        breakEven = new BreakEvenCard(theme, session.tasks(), session.problems()::add);
        overrides = new OverridesCard(session);
        frontier.onTryBudget(model::propose);
        frontier.onTryAim(model::propose);
        frontier.onRange(
                (from, to) -> model.figures().showRange(from, to, model.draft().get()));
        frontier.onEvennessAsked(model.figures()::wantEvenness);
        next.onTryBudget(model::propose);
    }

    /** The baseline's posts at the scenario's own rates. */
    private Evaluation floor() {
        Evaluation draft = model.draft().get();
        Evaluation known = floor;
        Evaluation of = floorOf;
        if (known != null
                && of != null
                && of.need() == draft.need()
                && of.scenario().assumptions().equals(draft.scenario().assumptions())) {
            return known;
        }
        Plan plan = model.session().plan().get();
        Scenario baseline = plan.scenario(plan.baseline());
        Evaluation made = Evaluation.of(
                draft.need(),
                draft.scenario().withAllocation(baseline.allocation()),
                draft.roles(),
                baseline.allocation());
        floor = made;
        floorOf = draft;
        return made;
    }

    private @Nullable Evaluation plan() {
        BestPlan best = model.best().get();
        return best == null ? null : best.plan();
    }

    /** What follows the hand. */
    void refresh() {
        Evaluation draft = model.draft().get();
        change.show(draft, plan(), model.proposal().get() != null);
        lorenz.show(floor(), draft, plan());
        breakEven.show(BreakEven.of(draft).orElse(null));
        overrides.show(draft);
        money();
    }

    /** What is computed in the background. */
    void figures() {
        money();
        Timely<NextMoney> money = model.figures().nextMoney().get();
        Timely<Frontier> curve = model.figures().frontier().get();
        next.show(
                next(money.value(), curve == null ? null : curve.value()),
                model.budget().get());
        stale(next, money.stale());
        stale(frontier, curve != null && curve.stale());
        Timely<EvennessFrontier> even = model.figures().evenness().get();
        frontier.show(
                even == null
                        ? EvennessFigures.NONE
                        : EvennessFigures.of(even.value(), model.aim().get()));
    }

    private static void stale(javafx.scene.layout.Region card, boolean on) {
        Nodes.mark(card, "stale", on);
    }

    private void money() {
        Timely<Frontier> curve = model.figures().frontier().get();
        if (curve == null) {
            frontier.show((FrontierFigures) null);
            return;
        }
        Evaluation draft = model.draft().get();
        List<Frontier.Point> points =
                curve.value().points().stream().filter(Frontier.Point::feasible).toList();
        List<Frontier.Point> all = curve.value().points();
        BestPlan best = model.best().get();
        Evaluation plan = plan();
        List<FrontierFigures.Plan> others = new ArrayList<>();
        Evaluation baseline = floor();
        Plan whole = model.session().plan().get();
        others.add(new FrontierFigures.Plan(
                whole.scenario(whole.baseline()).name(),
                baseline.london().cost(),
                baseline.london().unmetNeedIndex()));
        List<BudgetScale.Tick> ticks =
                BudgetScale.of(draft, model.budget().get()).ticks();
        frontier.show(new FrontierFigures(
                points.stream().map(Frontier.Point::budget).toList(),
                points.stream().mapToDouble(Frontier.Point::unmetNeedIndex).toArray(),
                all.get(0).budget(),
                all.get(all.size() - 1).budget(),
                model.budget().get(),
                new FrontierFigures.Plan(
                        "Draft plan", draft.london().cost(), draft.london().unmetNeedIndex()),
                best == null || plan == null
                        ? null
                        : new FrontierFigures.Best(plan.london().unmetNeedIndex(), best.standing()),
                others,
                ticks.get(ticks.size() - 1).at()));
    }

    private NextMillionFigures next(NextMoney money, @Nullable Frontier curve) {
        NextMillion first = money.fromDraft();
        List<NextMillionFigures.Place> places = first == null
                ? List.of()
                : first.places().stream()
                        .limit(3)
                        .map(p -> new NextMillionFigures.Place(p.ward(), posts(p.posts(), " ")))
                        .toList();
        List<NextMillionFigures.Stretch> stretches = curve == null
                ? List.of()
                : curve.perMillion(STRETCHES).stream()
                        .map(s -> new NextMillionFigures.Stretch(s.from(), s.to(), s.perMillion()))
                        .toList();
        return new NextMillionFigures(step(first), step(money.more()), step(money.less()), places, stretches);
    }

    private static NextMillionFigures.@Nullable Step step(@Nullable NextMillion of) {
        if (of == null) {
            return null;
        }
        if (!of.feasible()) {
            return new NextMillionFigures.Step(of.text(), Double.NaN);
        }
        String posts = posts(of.posts(), ", ");
        return new NextMillionFigures.Step(
                (posts.isEmpty() ? "the same posts" : posts) + ", "
                        + Numbers.counted(of.places().size(), "ward"),
                -of.saved());
    }

    private static String posts(Map<String, Integer> posts, String between) {
        List<String> parts = new ArrayList<>();
        posts.forEach((role, n) -> {
            if (n != 0) {
                parts.add(Numbers.signed(n) + " " + role);
            }
        });
        return String.join(between, parts);
    }

    void close() {
        frontier.dispose();
        next.dispose();
        lorenz.dispose();
        change.dispose();
        breakEven.dispose();
        overrides.dispose();
    }
}
