package org.wardplan.planning.optimise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.finance.Money;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.Aim;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.plan.Extract;
import org.wardplan.model.plan.Objective;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.Rule;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.Evaluation;

/**
 * The question put to the optimiser: a scenario, what is best, how much money, and the rules. Roles that are not placed
 * stay as they are. Immutable; a question with another budget shares all that the budget does not touch.
 */
public final class OptimiseInput {
    private static final int BESIDE = 6;

    /** Id of the rule that a borough's file always keeps. */
    private static final String ENVELOPE = "envelope";

    private final Evaluation evaluation;
    private final WardSet wards;
    private final Allocation baseline;
    private final double[] preventableHarm;
    private final Aim aim;
    private final Money budget;
    private final List<Rule> rules;
    private final FixedWards fixed;
    private final int[] planned;
    private final RuleModel meaning;
    private final @Nullable HarmChoices harm;
    private final int beside;
    private final long room;
    private final AllocationModel model;

    private OptimiseInput(
            Evaluation evaluation,
            WardSet wards,
            Allocation baseline,
            double[] preventableHarm,
            Aim aim,
            Money budget,
            List<Rule> rules,
            FixedWards fixed) {
        this.evaluation = evaluation;
        this.wards = wards;
        this.baseline = baseline;
        this.preventableHarm = preventableHarm;
        this.aim = aim;
        this.budget = budget;
        this.rules = List.copyOf(rules);
        this.fixed = fixed;
        meaning = RuleModel.of(evaluation, wards, baseline, budget, rules, fixed);
        planned = meaning.planned();
        beside = BESIDE;
        room = room(budget);
        harm = aim.objective() == Objective.HARM ? harm() : null;
        model = model(planned.length, choices(), meaning);
    }

    /** The same question on least harm with more choices. */
    private OptimiseInput(OptimiseInput same, int beside) {
        evaluation = same.evaluation;
        wards = same.wards;
        baseline = same.baseline;
        preventableHarm = same.preventableHarm;
        aim = same.aim;
        budget = same.budget;
        rules = same.rules;
        fixed = same.fixed;
        planned = same.planned;
        meaning = same.meaning;
        this.beside = beside;
        room = same.room;
        harm = harm();
        model = harm.listable() ? model(planned.length, choices(), meaning) : same.model;
    }

    /** The same question with another budget. */
    private OptimiseInput(OptimiseInput same, Money budget) {
        evaluation = same.evaluation;
        wards = same.wards;
        baseline = same.baseline;
        preventableHarm = same.preventableHarm;
        aim = same.aim;
        this.budget = budget;
        rules = same.rules;
        fixed = same.fixed;
        planned = same.planned;
        meaning = same.meaning.with(budget);
        beside = same.beside;
        boolean more = same.harm != null && budget.pence() > same.room;
        boolean shared = meaning.sameChoices(same.meaning) && !more;
        room = more ? room(budget) : same.room;
        harm = same.harm == null || shared ? same.harm : harm();
        model = shared
                ? same.model.with(meaning.london(), meaning.groups())
                : model(planned.length, choices(), meaning);
    }

    private static AllocationModel model(int roles, List<AllocationModel.Ward> choices, RuleModel meaning) {
        return new AllocationModel(
                roles, choices, meaning.group(), meaning.london(), meaning.groups(), meaning.ties(choices));
    }

    /** Money that choices are listed for, when every post is of use: a fifth more than there is. */
    private static long room(Money budget) {
        return Math.round(1.2 * budget.pence());
    }

    private HarmChoices harm() {
        return HarmChoices.of(
                evaluation,
                WardValues.harm(
                        evaluation,
                        preventableHarm,
                        WardValues.elasticity(evaluation.scenario().assumptions())),
                meaning,
                PlacedRoles.of(evaluation, rules),
                room,
                beside);
    }

    private List<AllocationModel.Ward> choices() {
        if (harm != null) {
            return harm.wards();
        }
        return WardChoices.of(evaluation, baseline, aim, WardValues.of(aim, evaluation, preventableHarm), meaning);
    }

    /**
     * The scenario's own question.
     *
     * @param baseline the allocation that change, loss and gain are counted against
     * @param preventableHarm by ward, harm of the kinds that patrol may prevent
     *     ({@link org.wardplan.planning.Requirement#preventableHarm})
     */
    public static OptimiseInput of(
            Evaluation evaluation, WardSet wards, Allocation baseline, double[] preventableHarm) {
        return new OptimiseInput(
                evaluation,
                wards,
                baseline,
                preventableHarm,
                evaluation.scenario().rulebook().aim(),
                evaluation.budget(),
                evaluation.scenario().rulebook().rules(),
                FixedWards.NONE);
    }

    /**
     * The question of a scenario of a plan. In a borough's file the posts of all other wards stay as they are, the rules
     * ask nothing of them, and there is never more money than the envelope.
     *
     * @param preventableHarm by ward, as above
     */
    public static OptimiseInput of(Plan plan, Evaluation evaluation, WardSet wards, double[] preventableHarm) {
        Extract extract = plan.extract();
        List<Rule> rules = evaluation.scenario().rulebook().rules();
        return new OptimiseInput(
                evaluation,
                wards,
                plan.baselineScenario().allocation(),
                preventableHarm,
                evaluation.scenario().rulebook().aim(),
                evaluation.budget(),
                extract == null ? rules : withMoney(rules),
                extract == null ? FixedWards.NONE : FixedWards.allBut(extract.wards(), wards));
    }

    private static List<Rule> withMoney(List<Rule> rules) {
        if (rules.stream().anyMatch(r -> r instanceof Rule.Money && r.on())) {
            return rules;
        }
        List<Rule> more = new ArrayList<>(rules);
        more.removeIf(Rule.Money.class::isInstance);
        more.add(new Rule.Money(ENVELOPE, true));
        return more;
    }

    public OptimiseInput with(Aim changed) {
        return new OptimiseInput(evaluation, wards, baseline, preventableHarm, changed, budget, rules, fixed);
    }

    public OptimiseInput with(Money changed) {
        return new OptimiseInput(this, changed);
    }

    public OptimiseInput with(List<Rule> changed) {
        return new OptimiseInput(evaluation, wards, baseline, preventableHarm, aim, budget, changed, fixed);
    }

    /** The same question of a scenario that differs in assumptions, locks or hand changes alone. */
    OptimiseInput of(Scenario changed) {
        return new OptimiseInput(
                Evaluation.of(evaluation.need(), changed, evaluation.roles(), baseline),
                wards,
                baseline,
                preventableHarm,
                aim,
                budget,
                rules,
                fixed);
    }

    /** With one rule switched on or off. */
    public OptimiseInput switched(String rule, boolean on) {
        return with(rules.stream()
                .map(r -> r.id().equals(rule) ? r.switched(on) : r)
                .toList());
    }

    AllocationModel model() {
        return model;
    }

    /** What no plan can go below, under prices found for the model: also none with a choice that it does not list. */
    double bound(Prices prices) {
        return harm == null ? prices.bound() : harm.reach(model, prices).free();
    }

    /** What no plan can go below that has a choice which the model does not list; infinite where it lists all of use. */
    double beyond(Prices prices) {
        return harm == null
                ? Double.POSITIVE_INFINITY
                : harm.reach(model, prices).beyond();
    }

    /** The same question with more choices; empty where they would be too many, or all of use are listed. */
    Optional<OptimiseInput> wider() {
        if (harm == null) {
            return Optional.empty();
        }
        OptimiseInput wider = new OptimiseInput(this, 4 * beside);
        return wider.model == model ? Optional.empty() : Optional.of(wider);
    }

    public Evaluation evaluation() {
        return evaluation;
    }

    public WardSet wards() {
        return wards;
    }

    public Allocation baseline() {
        return baseline;
    }

    /** Recorded harm of the ward of the kinds that patrol may prevent. */
    public double preventableHarm(int ward) {
        return preventableHarm[ward];
    }

    double[] preventableHarm() {
        return preventableHarm;
    }

    /** Whether the posts of a ward are not for this plan to change. */
    public boolean isFixed(int ward) {
        return fixed.contains(ward);
    }

    public Aim aim() {
        return aim;
    }

    public Money budget() {
        return budget;
    }

    public List<Rule> rules() {
        return rules;
    }

    /** The whole allocation, with the roles that are not placed as they are. */
    int[][] posts(int[] choice) {
        int[][] posts = evaluation.scenario().allocation().toArray();
        for (int w = 0; w < choice.length; w++) {
            int[] of = model.wards().get(w).posts()[choice[w]];
            for (int k = 0; k < planned.length; k++) {
                posts[planned[k]][w] = of[k];
            }
        }
        return posts;
    }

    /** Effective posts of a choice, roles that are not placed included. */
    double effective(int ward, int choice) {
        return meaning.effective(ward, model.wards().get(ward).posts()[choice]);
    }

    /** What the scenario means with another allocation. */
    public Evaluation evaluate(Allocation allocation) {
        return Evaluation.of(
                evaluation.need(), evaluation.scenario().withAllocation(allocation), evaluation.roles(), baseline);
    }

    /** Roles that are placed, by their place in the plan's list. */
    int[] planned() {
        return planned.clone();
    }

    /** Ids of the roles that are placed, in the order of the model. */
    List<String> plannedRoles() {
        return Arrays.stream(planned)
                .mapToObj(r -> evaluation.roles().get(r).id())
                .toList();
    }

    String wardCode(int ward) {
        return wards.ward(ward).code().value();
    }
}
