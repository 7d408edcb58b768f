package org.wardplan.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.wardplan.app.Sessions;
import org.wardplan.model.finance.Money;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.Advice;
import org.wardplan.model.plan.Aim;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.plan.Objective;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.PostChange;
import org.wardplan.model.plan.PostOverride;
import org.wardplan.model.plan.Recommendation;
import org.wardplan.model.plan.Rule;
import org.wardplan.model.plan.Rulebook;
import org.wardplan.model.plan.Scenario;

class RuleEditsTest {
    private static final String COLDHARBOUR = "E05000420";
    private static final String AT = "2026-03-02T09:30:00Z";
    private static final WardSet WARDS = Sessions.wards2014().wards();
    private static final int WARD = WARDS.indexOf(COLDHARBOUR);

    private final Plan opened = Sessions.plan(Sessions.wards2014(), "growth-2017");

    private static Scenario work(Plan plan) {
        return plan.working();
    }

    private static int posts(Plan plan, int role) {
        return work(plan).allocation().posts(role, WARD);
    }

    private static PlanEdit set(Plan plan, String role, int to, String reason) {
        return new PlanEdit.SetPosts(
                work(plan).id(),
                List.of(new PostChange(COLDHARBOUR, role, posts(plan, plan.roleIndex(role)), to)),
                "Coldharbour: " + role,
                reason);
    }

    private static Plan byHand(Plan plan, String role, int to, String reason) {
        PlanEdit whole = RuleEdits.handChange(plan, set(plan, role, to, reason), "Ada", AT);
        Plan after = plan.apply(whole);
        assertThat(after.apply(whole.inverse())).isEqualTo(plan);
        return after;
    }

    /** The whole plan with another number of DWOs in Coldharbour, as the optimiser would give it. */
    private static Recommendation found(Plan plan, int dwo, Aim aim, Money budget) {
        int[][] posts = work(plan).allocation().toArray();
        posts[0][WARD] = dwo;
        return new Recommendation(aim, budget, 400 + dwo + overrides(plan).size(), 399.5, AT, Allocation.of(posts));
    }

    private static Plan taken(Plan plan, int dwo, boolean overridesKept) {
        Money budget = work(plan).budget().total();
        PlanEdit edit = Objects.requireNonNull(RuleEdits.take(
                plan, work(plan), found(plan, dwo, work(plan).rulebook().aim(), budget), overridesKept));
        Plan after = plan.apply(edit);
        assertThat(after.apply(edit.inverse())).isEqualTo(plan);
        return after;
    }

    private static List<PostOverride> overrides(Plan plan) {
        return work(plan).advice().overrides();
    }

    @Test
    void takingAPlanSetsPostsMoneyAndAimAndNotesTheRecommendation() {
        Recommendation found = found(opened, 6, Aim.of(Objective.SHORT), Money.pounds(120_000_000));
        PlanEdit edit = Objects.requireNonNull(RuleEdits.take(opened, work(opened), found, true));
        assertThat(edit.label()).isEqualTo("Optimised: fewest posts short, £120,000,000");
        Plan after = opened.apply(edit);
        assertThat(work(after).allocation()).isEqualTo(found.posts());
        assertThat(work(after).budget().total()).isEqualTo(Money.pounds(120_000_000));
        assertThat(work(after).rulebook().aim().objective()).isEqualTo(Objective.SHORT);
        assertThat(work(after).advice()).isEqualTo(new Advice(found, List.of()));
        assertThat(after.apply(edit.inverse())).isEqualTo(opened);
        assertThat(RuleEdits.take(after, work(after), found, true)).isNull();
    }

    @Test
    void aHandChangeAgainstTheRecommendationIsNotedUntilItIsTakenBack() {
        assertThat(overrides(byHand(opened, "DWO", 9, null)))
                .as("nothing was recommended yet")
                .isEmpty();

        Plan plan = taken(opened, 6, true);
        Plan less = byHand(plan, "DWO", 4, "a new tube station");
        assertThat(overrides(less))
                .containsExactly(new PostOverride(COLDHARBOUR, "DWO", 6, 4, "a new tube station", "Ada", AT));
        Plan more = byHand(less, "DWO", 7, null);
        assertThat(overrides(more)).containsExactly(new PostOverride(COLDHARBOUR, "DWO", 6, 7, "", "Ada", AT));
        assertThat(overrides(byHand(more, "DWO", 6, null))).isEmpty();
        assertThat(overrides(byHand(more, "SGT", 3, null)))
                .as("sergeants are not placed by the optimiser")
                .hasSize(1);
    }

    @Test
    void postsOfARoleThatSupervisionPlacesAreNotedToo() {
        Scenario s = work(opened);
        Rule sergeants = s.rulebook().find("sergeants").orElseThrow();
        Plan on = opened.apply(Objects.requireNonNull(RuleEdits.switched(s, sergeants, true, "one for 8")));
        assertThat(overrides(byHand(taken(on, 6, true), "SGT", 3, null)))
                .extracting(PostOverride::role)
                .containsExactly("SGT");
    }

    @Test
    void overridesThatTheNextPlanKeepsStayWithWhatWasRecommendedBeforeThem() {
        Plan hand = byHand(taken(opened, 6, true), "DWO", 4, "why");
        Plan kept = taken(hand, 4, true);
        assertThat(overrides(kept)).isEqualTo(overrides(hand));
        // Back to what was recommended: nothing is left to note.
        assertThat(overrides(byHand(kept, "DWO", 6, null))).isEmpty();

        assertThat(overrides(taken(hand, 8, true)))
                .as("the plan has another number")
                .isEmpty();
        assertThat(overrides(taken(hand, 4, false)))
                .as("recommended without regard to it")
                .isEmpty();
    }

    @Test
    void anOverrideIsGivenAReasonOrDropped() {
        Plan hand = byHand(taken(opened, 6, true), "DWO", 4, null);
        PostOverride o = overrides(hand).get(0);
        PlanEdit reason = Objects.requireNonNull(RuleEdits.reason(work(hand), o, " a new school ", WARDS));
        assertThat(reason.label()).isEqualTo("Coldharbour: DWO: reason");
        assertThat(overrides(hand.apply(reason)).get(0).reason()).isEqualTo("a new school");

        PlanEdit drop = RuleEdits.dropOverride(hand, work(hand), o, WARDS);
        Plan dropped = hand.apply(drop);
        assertThat(drop.label()).isEqualTo("Coldharbour: DWO: back to the recommended 6");
        assertThat(posts(dropped, 0)).isEqualTo(6);
        assertThat(overrides(dropped)).isEmpty();
        assertThat(RuleEdits.handChange(hand, drop, "Ada", AT)).isEqualTo(drop);
    }

    @Test
    void whatGoesAgainstIsToldBeforehand() {
        Plan plan = taken(opened, 6, true);
        assertThat(RuleEdits.against(plan, set(plan, "DWO", 4, null), "Ada", AT))
                .hasSize(1);
        assertThat(RuleEdits.against(plan, set(plan, "SC", 4, null), "Ada", AT)).isEmpty();
        assertThat(RuleEdits.against(opened, set(opened, "DWO", 4, null), "Ada", AT))
                .isEmpty();
    }

    @Test
    void rulesAreAddedChangedSwitchedAndRemoved() {
        Scenario s = work(opened);
        assertThat(RuleEdits.freeId(s, "mix")).isEqualTo("mix-2");
        Rule keep = new Rule.Floor("mix-2", true, Map.of("DWO", 3));
        Plan added = opened.apply(RuleEdits.add(s, keep, "title"));
        Rulebook rules = work(added).rulebook();
        assertThat(rules.rules()).endsWith(keep).hasSize(s.rulebook().rules().size() + 1);
        assertThatIllegalArgumentException().isThrownBy(() -> RuleEdits.add(work(added), keep, "title"));

        Rule more = new Rule.Floor("mix-2", true, Map.of("DWO", 4));
        PlanEdit change = Objects.requireNonNull(RuleEdits.change(work(added), more, "4 DWO"));
        assertThat(change.label()).isEqualTo("Rule changed: 4 DWO");
        assertThat(RuleEdits.change(work(added), keep, "as it is")).isNull();
        PlanEdit off = Objects.requireNonNull(RuleEdits.switched(work(added), keep, false, "3 DWO"));
        assertThat(off.label()).isEqualTo("Rule off: 3 DWO");
        assertThat(work(added.apply(off)).rulebook().find("mix-2")).contains(keep.switched(false));
        Plan removed = added.apply(Objects.requireNonNull(RuleEdits.remove(work(added), keep, "3 DWO")));
        assertThat(removed).isEqualTo(opened);
    }

    @Test
    void theAimIsSaidInWords() {
        Scenario s = work(opened);
        assertThat(RuleEdits.aim(s, Aim.CLOSE_THE_GAPS)).isNull();
        assertThat(Objects.requireNonNull(RuleEdits.aim(s, Aim.of(Objective.FAIREST)))
                        .label())
                .isEqualTo("Objective: fairest");
        assertThat(Objects.requireNonNull(RuleEdits.aim(s, Aim.CLOSE_THE_GAPS.withEvenness(0.4)))
                        .label())
                .isEqualTo("Evenness 0 % → 40 %");
    }
}
