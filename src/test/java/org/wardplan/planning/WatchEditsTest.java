package org.wardplan.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wardplan.app.Sessions;
import org.wardplan.model.geography.Nearness;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.Advice;
import org.wardplan.model.plan.HotSpotStudy;
import org.wardplan.model.plan.LocalStatistic;
import org.wardplan.model.plan.Lock;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.PostOverride;
import org.wardplan.model.plan.Recommendation;
import org.wardplan.model.plan.Rule;
import org.wardplan.model.plan.Scenario;

class WatchEditsTest {
    private static final WardSet WARDS = Sessions.wards2014().wards();
    private static final Plan PLAN = Sessions.plan(Sessions.wards2014(), "growth-2017");
    private static final String COLDHARBOUR = "E05000420";
    private static final int WARD = WARDS.indexOf(COLDHARBOUR);
    private static final int NEXT = WARD + 1;
    private static final int THIRD = WARD + 2;

    private static Scenario work(Plan plan) {
        return plan.working();
    }

    /** The plan after an edit, which undo takes back exactly. */
    private static Plan after(Plan plan, @Nullable PlanEdit edit) {
        Plan after = plan.apply(Objects.requireNonNull(edit));
        assertThat(after.apply(edit.inverse())).isEqualTo(plan);
        return after;
    }

    private static String code(int ward) {
        return WARDS.ward(ward).code().value();
    }

    @Test
    void wardsArePinnedOnceAndUnpinned() {
        PlanEdit one = Objects.requireNonNull(WatchEdits.pin(work(PLAN), List.of(COLDHARBOUR), WARDS));
        assertThat(one.label()).isEqualTo("Coldharbour: pinned");
        Plan pinned = after(PLAN, one);
        assertThat(work(pinned).watch().pinned()).containsExactly(COLDHARBOUR);
        assertThat(WatchEdits.pin(work(pinned), List.of(COLDHARBOUR), WARDS)).isNull();

        PlanEdit more = Objects.requireNonNull(
                WatchEdits.pin(work(pinned), List.of(code(THIRD), COLDHARBOUR, code(NEXT)), WARDS));
        assertThat(more.label()).isEqualTo("2 wards: pinned");
        Plan three = after(pinned, more);
        assertThat(work(three).watch().pinned()).containsExactly(COLDHARBOUR, code(NEXT), code(THIRD));

        PlanEdit off = Objects.requireNonNull(WatchEdits.unpin(work(three), List.of(COLDHARBOUR), WARDS));
        assertThat(off.label()).isEqualTo("Coldharbour: no longer pinned");
        assertThat(work(after(three, off)).watch().pinned()).containsExactly(code(NEXT), code(THIRD));
        assertThat(WatchEdits.unpin(work(PLAN), List.of(COLDHARBOUR), WARDS)).isNull();
    }

    @Test
    void aStudyIsKeptBesideThePins() {
        Plan pinned = after(PLAN, WatchEdits.pin(work(PLAN), List.of(COLDHARBOUR), WARDS));
        HotSpotStudy robbery = HotSpotStudy.STANDARD
                .withSeries("robbery")
                .withStatistic(LocalStatistic.MORAN_PERM)
                .withNearness(Nearness.ROOK)
                .withCorrection(false);
        PlanEdit edit = Objects.requireNonNull(WatchEdits.study(work(pinned), robbery));
        assertThat(edit.label()).isEqualTo("Hot-spot study: Local Moran by permutation, robbery, rook, not corrected");
        Scenario s = work(after(pinned, edit));
        assertThat(s.watch().study()).isEqualTo(robbery);
        assertThat(s.watch().pinned()).containsExactly(COLDHARBOUR);
        assertThat(WatchEdits.study(s, robbery)).isNull();
    }

    @Test
    void oneMorePostIsOneStepForAllWards() {
        WatchEdits.Sent sent = WatchEdits.oneMorePost(PLAN, WARDS, work(PLAN), new int[] {NEXT, WARD, THIRD, WARD}, 0);
        PlanEdit edit = Objects.requireNonNull(sent.edit());
        assertThat(edit.label()).isEqualTo("One more DWO in 3 hot-spot wards");
        assertThat(sent.leftOut()).isEmpty();
        assertThat(sent.why()).isEmpty();
        Scenario s = work(after(PLAN, edit));
        for (int w : new int[] {WARD, NEXT, THIRD}) {
            assertThat(s.allocation().posts(0, w)).isEqualTo(3);
        }
        assertThat(s.allocation().total(0))
                .isEqualTo(3 + work(PLAN).allocation().total(0));
    }

    @Test
    void lockedPostsStayAndAreNamed() {
        Plan locked = after(
                PLAN, new PlanEdit.SetLocks(work(PLAN).id(), List.of(new Lock(COLDHARBOUR, "DWO")), true, "locked"));
        WatchEdits.Sent sent = WatchEdits.morePosts(locked, WARDS, work(locked), new int[] {WARD, NEXT}, 0, 2);
        assertThat(sent.leftOut()).containsExactly(WARD);
        assertThat(sent.why()).isEqualTo("DWO posts of Coldharbour are locked and stay as they are");
        assertThat(Objects.requireNonNull(sent.edit()).label())
                .isEqualTo(
                        "2 more DWOs in the hot-spot ward " + WARDS.ward(NEXT).name());
        assertThat(work(after(locked, sent.edit())).allocation().posts(0, WARD)).isEqualTo(2);

        WatchEdits.Sent none = WatchEdits.oneMorePost(locked, WARDS, work(locked), new int[] {WARD}, 0);
        assertThat(none.edit()).isNull();
        assertThat(WatchEdits.oneMorePost(locked, WARDS, work(locked), new int[] {WARD}, 1)
                        .edit())
                .as("the lock is on DWOs only")
                .isNotNull();
    }

    @Test
    void noWardGetsMorePostsThanCanBeTyped() {
        WatchEdits.Sent sent = WatchEdits.morePosts(PLAN, WARDS, work(PLAN), new int[] {WARD}, 0, 998);
        assertThat(sent.edit()).isNull();
        assertThat(sent.leftOut()).containsExactly(WARD);
        assertThat(sent.why()).contains("Coldharbour", "999");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WatchEdits.morePosts(PLAN, WARDS, work(PLAN), new int[] {WARD}, 0, 0));
    }

    @Test
    void againstARecommendationItIsAHandChange() {
        Scenario s = work(PLAN);
        Plan advised = PLAN.withScenario(s.withAdvice(new Advice(
                new Recommendation(
                        s.rulebook().aim(), s.budget().total(), 400, 399, "2026-03-02T09:30:00Z", s.allocation()),
                List.of())));
        PlanEdit edit =
                Objects.requireNonNull(WatchEdits.oneMorePost(advised, WARDS, work(advised), new int[] {WARD}, 0)
                        .edit());
        Plan after = after(advised, RuleEdits.handChange(advised, edit, "Ada", "2026-03-02T10:00:00Z"));
        assertThat(work(after).advice().overrides())
                .containsExactly(new PostOverride(COLDHARBOUR, "DWO", 2, 3, "", "Ada", "2026-03-02T10:00:00Z"));
    }

    @Test
    void aLocalMinimumIsARuleThatIsChangedRatherThanDoubled() {
        PlanEdit edit = Objects.requireNonNull(
                WatchEdits.localMinimum(WARDS, work(PLAN), new int[] {NEXT, WARD, THIRD}, "DWO", 4));
        assertThat(edit.label()).isEqualTo("Rule added: at least 4 DWOs in 3 hot-spot wards");
        Plan plan = after(PLAN, edit);
        Set<String> codes = Set.of(COLDHARBOUR, code(NEXT), code(THIRD));
        assertThat(work(plan).rulebook().rules())
                .endsWith(new Rule.WardPosts("hot-spot-minimum", true, codes, "DWO", 4, null));
        assertThat(work(plan).allocation())
                .as("no posts move")
                .isEqualTo(work(PLAN).allocation());
        assertThat(WatchEdits.localMinimum(WARDS, work(plan), new int[] {WARD, NEXT, THIRD}, "DWO", 4))
                .isNull();

        PlanEdit five = Objects.requireNonNull(
                WatchEdits.localMinimum(WARDS, work(plan), new int[] {WARD, NEXT, THIRD}, "DWO", 5));
        assertThat(five.label()).isEqualTo("Rule changed: at least 5 DWOs in 3 hot-spot wards");
        Plan changed = after(plan, five);
        assertThat(work(changed).rulebook().rules())
                .hasSameSizeAs(work(plan).rulebook().rules());

        PlanEdit other = Objects.requireNonNull(WatchEdits.localMinimum(WARDS, work(changed), new int[] {WARD}, "", 6));
        assertThat(other.label()).isEqualTo("Rule added: at least 6 posts in the hot-spot ward Coldharbour");
        assertThat(work(after(changed, other)).rulebook().find("hot-spot-minimum-2"))
                .isPresent();
    }
}
