package org.wardplan.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Problem;
import org.wardplan.base.Progress;
import org.wardplan.model.plan.Advice;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PostOverride;
import org.wardplan.model.plan.Rule;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Requirement;
import org.wardplan.planning.optimise.OptimiseInput;
import org.wardplan.planning.optimise.Optimiser;
import org.wardplan.planning.optimise.Optimum;
import org.wardplan.planning.optimise.OverrideCost;

/**
 * What the hand changes against the recommended plan cost, each by solving without it and with it, the other changes
 * kept. Worked out in the background when asked.
 */
public final class OverrideCosts {
    private static final String KIND = "override-costs";
    private static final String KEPT = "overrides-kept";
    /** More than these are not priced: each takes two searches. */
    static final int MOST = 40;

    /**
     * What is known.
     *
     * @param of the hand changes it was worked out for
     * @param each by change
     * @param together index points of unmet need that all of them cost; not-a-number where there is no plan without or
     *     with them
     */
    public record Known(Advice of, Map<PostOverride, OverrideCost> each, double together) {
        static final Known NONE = new Known(Advice.NONE, Map.of(), Double.NaN);
    }

    private final PlanSession session;
    private final ReadOnlyObjectWrapper<Known> known = new ReadOnlyObjectWrapper<>(Known.NONE);
    private @Nullable Evaluation priced;
    private boolean failed;

    public OverrideCosts(PlanSession session) {
        this.session = session;
    }

    /** The question is the same where only posts or findings are others: posts are the answer, not the question. */
    private static boolean sameQuestion(@Nullable Evaluation a, Evaluation b) {
        return a != null
                && a.need() == b.need()
                && a.scenario().rulebook().equals(b.scenario().rulebook())
                && a.scenario().budget().equals(b.scenario().budget())
                && a.scenario().assumptions().equals(b.scenario().assumptions())
                && a.scenario().locks().equals(b.scenario().locks())
                && a.scenario()
                        .advice()
                        .overrides()
                        .equals(b.scenario().advice().overrides())
                && (a.scenario().locks().isEmpty()
                        || a.scenario().allocation().equals(b.scenario().allocation()));
    }

    /** Works out what the hand changes of a scenario cost, unless that is known or under way. */
    public void ask(Evaluation e) {
        if (e.scenario().advice().overrides().isEmpty() || sameQuestion(priced, e) && !failed) {
            return;
        }
        priced = e;
        failed = false;
        session.tasks()
                .run(
                        KIND,
                        "What the changes by hand cost",
                        (progress, cancellation) -> costs(e, progress, cancellation),
                        known::set,
                        problem -> {
                            failed = true;
                            session.problems()
                                    .add(Problem.error("The cost of changes by hand could not be found: " + problem));
                        });
    }

    private Known costs(Evaluation e, Progress progress, Cancellation cancellation) {
        Advice advice = e.scenario().advice();
        List<PostOverride> all = advice.overrides();
        Map<PostOverride, OverrideCost> each = new LinkedHashMap<>();
        int n = Math.min(MOST, all.size());
        for (int k = 0; k < n; k++) {
            cancellation.check();
            PostOverride o = all.get(k);
            List<PostOverride> others = new ArrayList<>(all);
            others.remove(o);
            OptimiseInput without = question(e, advice.withOverrides(others));
            Optimum best = Optimiser.exact(without, Progress.NONE, cancellation);
            int ward = session.data().wards().indexOf(o.ward());
            each.put(o, OverrideCost.of(without, best, ward, o.role(), o.posts(), Progress.NONE, cancellation));
            progress.report(k + 1L, n + 1L, session.data().wards().ward(ward).name());
        }
        double free = index(question(e, advice.withOverrides(List.of())), cancellation);
        double kept = index(question(e, advice), cancellation);
        return new Known(advice, Map.copyOf(each), kept - free);
    }

    private static double index(OptimiseInput in, Cancellation cancellation) {
        cancellation.check();
        Allocation best = Optimiser.exact(in, Progress.NONE, cancellation).allocation();
        return best == null ? Double.NaN : in.evaluate(best).london().unmetNeedIndex();
    }

    private OptimiseInput question(Evaluation of, Advice advice) {
        Plan plan = session.plan().get();
        Allocation baseline = plan.scenario(plan.baseline()).allocation();
        List<Rule> rules = new ArrayList<>(of.scenario().rulebook().rules());
        // They are priced as kept, whether the next search keeps them or not.
        rules.removeIf(Rule.Overrides.class::isInstance);
        rules.add(new Rule.Overrides(KEPT, true));
        return OptimiseInput.of(
                        plan,
                        Evaluation.of(of.need(), of.scenario().withAdvice(advice), of.roles(), baseline),
                        session.data().wards(),
                        Requirement.preventableHarm(session.data(), of.need()))
                .with(rules);
    }

    /** What was worked out last. */
    public ReadOnlyObjectProperty<Known> known() {
        return known.getReadOnlyProperty();
    }
}
