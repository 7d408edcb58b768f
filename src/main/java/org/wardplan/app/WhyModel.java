package org.wardplan.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
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
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Requirement;
import org.wardplan.planning.optimise.Explanation;
import org.wardplan.planning.optimise.OptimiseInput;
import org.wardplan.planning.optimise.Optimiser;
import org.wardplan.planning.optimise.Optimum;
import org.wardplan.planning.optimise.OverrideCost;
import org.wardplan.planning.optimise.WardReason;

/**
 * Why the wards have what they have in the plan that is shown, and what it costs to have it otherwise: worked out in the
 * background when a view asks. What was known before stays, marked as stale, until the new comes.
 *
 * <p>All methods are called on the interface's thread.
 */
public final class WhyModel {
    private static final String WHY = "why";
    private static final String COST = "why-cost";

    /**
     * What other posts in one ward cost, by solving again around them.
     *
     * @param steps one post more or fewer of each role
     * @param overrides of the hand changes that there are
     */
    public record Costs(int ward, List<OverrideCost> steps, Map<PostOverride, OverrideCost> overrides) {
        static final Costs NONE = new Costs(-1, List.of(), Map.of());
    }

    private final PlanSession session;
    private final ReadOnlyObjectWrapper<@Nullable Explanation> explanation = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Costs> costs = new ReadOnlyObjectWrapper<>(Costs.NONE);
    private final ReadOnlyBooleanWrapper pricing = new ReadOnlyBooleanWrapper();
    private @Nullable Evaluation explained;
    private @Nullable Evaluation asked;
    private @Nullable Evaluation priced;

    public WhyModel(PlanSession session) {
        this.session = session;
    }

    /** Whether there is anything to explain: a recommended plan, hand changes against it, or one that is previewed. */
    public boolean applies(Evaluation shown) {
        Scenario s = session.scenario();
        return s.advice().recommendation() != null
                || !s.advice().overrides().isEmpty()
                || !shown.scenario().allocation().equals(s.allocation());
    }

    /** The same posts under the same rules and sums have the same reasons. */
    private static boolean same(@Nullable Evaluation a, Evaluation b) {
        return a != null
                && (a == b
                        || a.need() == b.need()
                                && a.scenario().allocation().equals(b.scenario().allocation())
                                && a.scenario().rulebook().equals(b.scenario().rulebook())
                                && a.scenario().budget().equals(b.scenario().budget())
                                && a.scenario()
                                        .assumptions()
                                        .equals(b.scenario().assumptions())
                                && a.scenario().locks().equals(b.scenario().locks())
                                && a.scenario().advice().equals(b.scenario().advice()));
    }

    /** Says that what is known is of another plan than the one shown, where it is. */
    public boolean isCurrent(Evaluation shown) {
        boolean current = same(explained, shown);
        stale.set(explained != null && !current);
        return current;
    }

    /** Works the reasons out for what is shown, unless they are known or under way. */
    public void ask(Evaluation shown) {
        if (isCurrent(shown) || same(asked, shown)) {
            return;
        }
        asked = shown;
        session.tasks()
                .run(
                        WHY,
                        "Why each ward has what it has",
                        (progress, cancellation) -> Explanation.of(
                                question(shown, shown.scenario()),
                                shown.scenario().allocation()),
                        found -> explained(found, shown),
                        e -> {
                            asked = null;
                            session.problems().add(Problem.error("The reasons could not be worked out: " + e));
                        });
    }

    private void explained(Explanation found, Evaluation of) {
        explained = of;
        asked = null;
        stale.set(false);
        explanation.set(found);
    }

    private OptimiseInput question(Evaluation of, Scenario scenario) {
        Plan plan = session.plan().get();
        Allocation baseline = plan.scenario(plan.baseline()).allocation();
        Evaluation e = scenario == of.scenario() ? of : Evaluation.of(of.need(), scenario, of.roles(), baseline);
        return OptimiseInput.of(
                plan, e, session.data().wards(), Requirement.preventableHarm(session.data(), of.need()));
    }

    /** Works out what other posts in a ward cost; with {@code steps} also of those that nobody has set. */
    public void price(Evaluation shown, int ward, boolean steps) {
        Costs known = costs.get();
        if (same(priced, shown)
                && known.ward() == ward
                && (!steps || !known.steps().isEmpty())) {
            return;
        }
        pricing.set(true);
        String code = session.plan().get().wardCodes().get(ward);
        List<PostOverride> set = shown.scenario().advice().overrides().stream()
                .filter(o -> o.ward().equals(code))
                .toList();
        session.tasks()
                .run(
                        COST,
                        "What overriding costs",
                        (progress, cancellation) -> costs(shown, ward, set, steps, cancellation),
                        found -> {
                            priced = shown;
                            pricing.set(false);
                            costs.set(found);
                        },
                        e -> {
                            pricing.set(false);
                            session.problems().add(Problem.error("The cost of an override could not be found: " + e));
                        });
    }

    private Costs costs(Evaluation of, int ward, List<PostOverride> set, boolean steps, Cancellation cancellation) {
        Map<PostOverride, OverrideCost> overrides = new LinkedHashMap<>();
        for (PostOverride o : set) {
            Advice advice = of.scenario().advice();
            List<PostOverride> others =
                    advice.overrides().stream().filter(x -> !x.equals(o)).toList();
            OptimiseInput without = question(of, of.scenario().withAdvice(advice.withOverrides(others)));
            Optimum best = Optimiser.exact(without, Progress.NONE, cancellation);
            cancellation.check();
            overrides.put(o, OverrideCost.of(without, best, ward, o.role(), o.posts(), Progress.NONE, cancellation));
        }
        List<OverrideCost> list = new ArrayList<>();
        if (steps) {
            OptimiseInput in = question(of, of.scenario());
            Optimum best = Optimiser.exact(in, Progress.NONE, cancellation);
            Explanation why = Explanation.of(in, of.scenario().allocation());
            for (WardReason.OfRole r : why.ward(ward).roles()) {
                for (int more : r.posts() > 0 ? new int[] {1, -1} : new int[] {1}) {
                    cancellation.check();
                    list.add(why.override(best, ward, r.role(), more, Progress.NONE, cancellation));
                }
            }
        }
        return new Costs(ward, List.copyOf(list), Map.copyOf(overrides));
    }

    /** What is known of a ward's costs under the plan that is shown; none where that is another. */
    public Costs costsOf(Evaluation shown, int ward) {
        Costs known = costs.get();
        return same(priced, shown) && known.ward() == ward ? known : Costs.NONE;
    }

    /** The reasons of the plan that was explained last; null before the first. */
    public ReadOnlyObjectProperty<@Nullable Explanation> explanation() {
        return explanation.getReadOnlyProperty();
    }

    /** Whether the reasons are those of another plan than the one shown. */
    public ReadOnlyBooleanProperty stale() {
        return stale.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Costs> costs() {
        return costs.getReadOnlyProperty();
    }

    /** Whether costs are being worked out. */
    public ReadOnlyBooleanProperty pricing() {
        return pricing.getReadOnlyProperty();
    }
}
