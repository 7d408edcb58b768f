package org.wardplan.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wardplan.analysis.RankIntervals;
import org.wardplan.analysis.hotspot.EmergingClass;
import org.wardplan.analysis.hotspot.HotSpotClass;
import org.wardplan.app.Sessions;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.Rule;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.HotSpotList.Row;

class HotSpotListTest {
    private static final DataSet DATA = Sessions.wards2014();
    private static final WardSet WARDS = DATA.wards();
    private static final Plan PLAN = Sessions.plan(DATA, "growth-2017");
    private static final int COLDHARBOUR = WARDS.indexOf("E05000420");

    private static Evaluation evaluation(Scenario s) {
        return Evaluation.of(
                Requirement.need(DATA, Sessions.profiles(), s).orThrow(),
                s,
                PLAN.roles(),
                PLAN.scenario(PLAN.baseline()).allocation());
    }

    private static HotSpotClass[] classes() {
        HotSpotClass[] classes = new HotSpotClass[WARDS.size()];
        Arrays.fill(classes, HotSpotClass.NOT_SIGNIFICANT);
        classes[COLDHARBOUR] = HotSpotClass.HOT_95;
        classes[0] = HotSpotClass.COLD_99;
        classes[1] = HotSpotClass.HIGH_LOW;
        classes[2] = HotSpotClass.NONE;
        return classes;
    }

    private static Scenario withPosts(Scenario s, int role, int ward, int posts) {
        int[][] all = s.allocation().toArray();
        all[role][ward] = posts;
        return s.withAllocation(Allocation.of(all));
    }

    @Test
    void wardsAreInTheOrderOfPriorityWithWhatIsKnownOfThem() {
        Evaluation e = evaluation(PLAN.working());
        HotSpotList list = HotSpotList.of(
                e,
                classes(),
                w -> w == COLDHARBOUR ? EmergingClass.PERSISTENT : EmergingClass.NONE,
                WARDS,
                List.of("E05000420", "E99999999"));
        assertThat(list.rows()).hasSize(629);
        for (int k = 0; k < 629; k++) {
            Row r = list.rows().get(k);
            assertThat(r.rank()).isEqualTo(k + 1);
            if (k > 0) {
                assertThat(r.priority())
                        .isLessThanOrEqualTo(list.rows().get(k - 1).priority());
            }
        }
        Row row = list.row(COLDHARBOUR).orElseThrow();
        assertThat(row.hotSpot()).isEqualTo(HotSpotClass.HOT_95);
        assertThat(row.pattern()).isEqualTo(EmergingClass.PERSISTENT);
        assertThat(row.gap()).isEqualTo(e.gap(COLDHARBOUR));
        assertThat(row.gapPosts()).isCloseTo(row.gap() / 0.833, within(1e-9));
        assertThat(row.coverage()).isEqualTo(e.coverage(COLDHARBOUR));
        assertThat(row.pinned()).isTrue();
        assertThat(row.hasRanks()).isFalse();
        assertThat(row.rankInterval()).isEqualTo("–");

        assertThat(list.hot().rows()).containsExactly(row);
        assertThat(list.pinned().rows()).containsExactly(row);
        assertThat(list.significant().rows()).extracting(Row::ward).containsExactlyInAnyOrder(COLDHARBOUR, 0, 1);
        assertThat(list.in(w -> w == 2).rows()).extracting(Row::ward).containsExactly(2);
        assertThat(list.count(HotSpotClass.NOT_SIGNIFICANT)).isEqualTo(625);
        assertThat(list.count(EmergingClass.PERSISTENT)).isEqualTo(1);
    }

    @Test
    void aHotSpotIsFlaggedUntilAPostAboveTheFloorCoversIt() {
        Scenario s = PLAN.working();
        assertThat(row(s).isUncovered()).isTrue();
        assertThat(row(s).aboveFloor()).isZero();

        Scenario more = withPosts(s, 0, COLDHARBOUR, 3);
        assertThat(row(more).aboveFloor()).isEqualTo(1);
        assertThat(row(more).isUncovered()).isFalse();

        assertThat(row(withPosts(s, 1, COLDHARBOUR, 0)).aboveFloor()).isEqualTo(-1);
    }

    @Test
    void theFloorCountsAlsoWhileItsRuleIsOff() {
        Scenario s = PLAN.working();
        Rule floor = s.rulebook().find("floor").orElseThrow();
        Scenario off = s.withRulebook(s.rulebook().with(s.rulebook().indexOf("floor"), floor, floor.switched(false)));
        assertThat(row(off).isUncovered()).isTrue();
        Scenario without = s.withRulebook(s.rulebook().with(s.rulebook().indexOf("floor"), floor, null));
        assertThat(row(without).isUncovered()).isTrue();
    }

    @Test
    void onlyHotWardsAreUncovered() {
        HotSpotList list = HotSpotList.of(evaluation(PLAN.working()), classes(), null, WARDS, List.of());
        assertThat(list.uncovered().rows()).extracting(Row::ward).containsExactly(COLDHARBOUR);
        assertThat(list.rows()).extracting(Row::pattern).containsOnlyNulls();
    }

    @Test
    void rankIntervalsAreThoseOfTheFindings() {
        int[] low = new int[629];
        int[] high = new int[629];
        Arrays.fill(low, 12);
        Arrays.fill(high, 87);
        RankIntervals ranks = new RankIntervals(low, high, new double[629], 2000, 1, true);
        Evaluation e = evaluation(PLAN.working()).with(Findings.NONE.with(ranks));
        Row row = HotSpotList.of(e, classes(), null, WARDS, List.of()).rows().get(0);
        assertThat(row.rankInterval()).isEqualTo("12–87");
        assertThat(row.hasRanks()).isTrue();
    }

    @Test
    void classesOfAnotherWardSetAreRefused() {
        Evaluation e = evaluation(PLAN.working());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HotSpotList.of(e, new HotSpotClass[3], null, WARDS, List.of()))
                .withMessageContaining("3");
    }

    private static Row row(Scenario s) {
        return HotSpotList.of(evaluation(s), classes(), null, WARDS, List.of())
                .row(COLDHARBOUR)
                .orElseThrow();
    }
}
