package org.wardplan.planning.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Aim;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.plan.Extract;
import org.wardplan.model.plan.Objective;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.PostChange;
import org.wardplan.model.plan.PostOverride;
import org.wardplan.model.plan.Recommendation;
import org.wardplan.model.plan.Rule;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Requirement;
import org.wardplan.planning.RuleEdits;
import org.wardplan.planning.optimise.OptimiseInput;
import org.wardplan.planning.optimise.Optimiser;
import org.wardplan.planning.optimise.Optimum;

/** What the optimiser may do in a borough's file. */
class BoroughQuestionTest {
    private static OptimiseInput question(Plan plan) {
        Scenario s = plan.working();
        Evaluation e = Evaluation.of(
                Requirement.need(London.DATA, London.PROFILES, s).orThrow(),
                s,
                plan.roles(),
                plan.baselineScenario().allocation());
        return OptimiseInput.of(plan, e, London.DATA.wards(), Requirement.preventableHarm(London.DATA, e.need()));
    }

    private static Money cost(Plan part, Allocation posts) {
        Extract extract = Objects.requireNonNull(part.extract());
        return Extraction.cost(part, part.working().withAllocation(posts), new HashSet<>(extract.wards()));
    }

    private static void onlyOwnMoved(Plan part, Allocation found) {
        List<String> own = Objects.requireNonNull(part.extract()).wards();
        Allocation before = part.working().allocation();
        boolean moved = false;
        for (int r = 0; r < part.roles().size(); r++) {
            for (int w = 0; w < part.wardCodes().size(); w++) {
                boolean same = found.posts(r, w) == before.posts(r, w);
                moved |= !same;
                assertThat(same || own.contains(part.wardCodes().get(w)))
                        .as(part.wardCodes().get(w))
                        .isTrue();
            }
        }
        assertThat(moved).isTrue();
        assertThat(cost(part, found)).isLessThanOrEqualTo(part.extract().envelope());
    }

    @ParameterizedTest
    @EnumSource(Objective.class)
    void onlyTheBoroughsPostsMoveWithinItsEnvelope(Objective objective) {
        Plan part = London.part(London.plan(), London.borough("Lambeth"));
        OptimiseInput in = question(part)
                .with(objective == Objective.LEAST_CHANGE ? new Aim(objective, 0, 0.4) : Aim.of(objective));
        onlyOwnMoved(part, Objects.requireNonNull(Optimiser.live(in).allocation()));
        Optimum exact = Optimiser.exact(in, Progress.NONE, new Cancellation());
        onlyOwnMoved(part, Objects.requireNonNull(exact.allocation()));
        assertThat(exact.status()).isEqualTo(Optimum.Status.OPTIMAL);
    }

    @Test
    void whatOtherBoroughsBreakDoesNotStopThisOne() {
        Plan london = London.plan();
        Scenario s = london.working();
        String camden =
                Extraction.wards(London.borough("Camden"), London.DATA.wards()).get(0);
        // Camden is below the floor, London above a head-count limit and over its budget.
        london = london.apply(new PlanEdit.SetPosts(
                s.id(),
                List.of(new PostChange(camden, "DWO", 2, 0), new PostChange(camden, "PCSO", 1, 800)),
                "posts",
                null));
        london = london.apply(new PlanEdit.SetRule(
                s.id(),
                s.rulebook().rules().size(),
                null,
                new Rule.Neighbours("near", true, 0.9, java.util.Set.of()),
                "rule"));
        Plan part = London.part(london, London.borough("Lambeth"));
        onlyOwnMoved(part, Objects.requireNonNull(Optimiser.live(question(part)).allocation()));
    }

    @Test
    void moneyIsAlwaysARuleInABoroughsFile() {
        Plan london = London.plan();
        Scenario s = london.working();
        Rule money = s.rulebook().rules().stream()
                .filter(Rule.Money.class::isInstance)
                .findFirst()
                .orElseThrow();
        london = london.apply(Objects.requireNonNull(RuleEdits.switched(s, money, false, "Budget")));
        Plan part = London.part(london, London.borough("Lambeth"));
        onlyOwnMoved(part, Objects.requireNonNull(Optimiser.live(question(part)).allocation()));
    }

    @Test
    void thePlanFoundCanBeTakenOverAndOtherBoroughsHandChangesStay() {
        Plan london = London.plan();
        Scenario s = london.working();
        Recommendation same = new Recommendation(
                Aim.CLOSE_THE_GAPS, s.budget().total(), 900, 899, London.AT.toString(), s.allocation());
        london = london.apply(Objects.requireNonNull(RuleEdits.take(london, s, same, false)));
        String camden =
                Extraction.wards(London.borough("Camden"), London.DATA.wards()).get(0);
        PlanEdit byHand =
                new PlanEdit.SetPosts(s.id(), List.of(new PostChange(camden, "DWO", 2, 3)), "one more", "markets");
        london = london.apply(RuleEdits.handChange(london, byHand, "Jo", London.AT.toString()));
        Plan part = London.part(london, London.borough("Lambeth"));

        OptimiseInput in = question(part).with(Aim.of(Objective.SHORT));
        Optimum best = Optimiser.live(in);
        Plan after = part.apply(Objects.requireNonNull(RuleEdits.take(
                part,
                part.working(),
                new Recommendation(
                        in.aim(),
                        in.budget(),
                        best.objective(),
                        best.bound(),
                        "2018-05-01T10:00:00Z",
                        best.allocation()),
                false)));
        assertThat(after.working().allocation()).isEqualTo(best.allocation());
        assertThat(after.working().rulebook())
                .as("London's")
                .isEqualTo(part.working().rulebook());
        assertThat(after.working().advice().overrides())
                .extracting(PostOverride::ward, PostOverride::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(camden, "markets"));

        Merge merge = London.merge(london, Returned.of("lambeth.wardplan", part, after));
        assertThat(merge.clashes()).isEmpty();
        assertThat(merge.kept()).anyMatch(k -> k.what().equals("Recommended plan"));
        Plan merged = london.apply(Objects.requireNonNull(merge.edit()));
        assertThat(merged.working().allocation()).isEqualTo(best.allocation());
        assertThat(merged.working().advice().recommendation())
                .isEqualTo(london.working().advice().recommendation());
        assertThat(merged.working().advice().override(camden, "DWO")).isPresent();
        assertThat(merged.working().advice().overrides()).hasSizeGreaterThan(1);
        Merge again = London.merge(merged, Returned.of("lambeth.wardplan", part, after));
        assertThat(again.edit()).isNull();
        assertThat(again.clashes()).isEmpty();
    }
}
