package org.wardplan.planning.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;

/** Bound, live plan and search against trying everything, on thousands of small models of every kind. */
class SumSearchTest {
    private static final int MODELS = 6000;
    private static final double CLOSE = 1e-9;

    @Test
    void theBestOfAllIsFoundAndProved() {
        Random random = new Random(11);
        int feasible = 0;
        int open = 0;
        for (int k = 0; k < MODELS; k++) {
            AllocationModel m = SmallModels.any(random);
            double best = SmallModels.tryAll(m);
            List<Double> told = new ArrayList<>();
            SumSearch.Result r = SumSearch.run(
                    m,
                    (choice, bound) -> {
                        assertThat(bound).isLessThanOrEqualTo(best + CLOSE);
                        assertThat(SmallModels.keeps(m, choice)).isTrue();
                        told.add(QuickPlan.value(m, choice));
                    },
                    Progress.NONE,
                    new Cancellation());
            assertThat(r.proved()).as("model %d", k).isTrue();
            int[] choice = r.choice();
            if (Double.isInfinite(best)) {
                assertThat(choice).as("model %d", k).isNull();
                continue;
            }
            feasible++;
            assertThat(choice).as("model %d", k).isNotNull();
            assertThat(SmallModels.keeps(m, choice)).as("model %d", k).isTrue();
            assertThat(r.value()).as("model %d", k).isCloseTo(best, within(CLOSE));
            assertThat(told).isNotEmpty();
            open += told.get(0) > best + CLOSE ? 1 : 0;
        }
        // Enough of both kinds, and enough where the live plan was not the best yet.
        assertThat(feasible).isBetween(MODELS / 4, MODELS * 3 / 4);
        assertThat(open).isGreaterThan(5);
    }

    @Test
    void theLivePlanKeepsTheLimitsAndItsBoundHolds() {
        Random random = new Random(12);
        for (int k = 0; k < MODELS; k++) {
            AllocationModel m = SmallModels.any(random);
            double best = SmallModels.tryAll(m);
            Prices prices = Prices.of(m);
            Optional<int[]> plan = LivePlan.plan(m, prices, 50);
            assertThat(plan.isPresent()).as("model %d", k).isEqualTo(Double.isFinite(best));
            if (plan.isPresent()) {
                assertThat(prices.bound()).as("model %d", k).isLessThanOrEqualTo(best + CLOSE);
                assertThat(SmallModels.keeps(m, plan.get())).as("model %d", k).isTrue();
                assertThat(QuickPlan.value(m, plan.get())).isGreaterThanOrEqualTo(best - CLOSE);
            }
        }
    }

    @Test
    void theSearchNearTheBoundAloneFindsTheSame() {
        Random random = new Random(13);
        for (int k = 0; k < MODELS / 2; k++) {
            AllocationModel m = SmallModels.any(random);
            double best = SmallModels.tryAll(m);
            Prices prices = Prices.of(m);
            Optional<ExactSearch.Result> found = new ExactSearch(m, prices, ExactSearch.Room.LARGE, new Cancellation())
                    .run(1e-3, SumSearch.widest(m, prices), Progress.NONE);
            assertThat(found.isPresent()).as("model %d", k).isEqualTo(Double.isFinite(best));
            found.ifPresent(r -> assertThat(r.value()).isCloseTo(best, within(CLOSE)));
        }
    }

    @Test
    void pricesOfTheQuestionBeforeGiveTheSameBound() {
        Random random = new Random(14);
        for (int k = 0; k < MODELS / 4; k++) {
            AllocationModel m = SmallModels.any(random);
            AllocationModel other = m.with(
                    m.limits().stream()
                            .map(l -> new AllocationModel.Limit(l.id(), l.each(), l.most() + l.most() / 3))
                            .toList(),
                    m.groups().stream()
                            .map(g -> new AllocationModel.Group(
                                    g.parent(),
                                    g.limits().stream()
                                            .map(l -> new AllocationModel.Limit(l.id(), l.each(), l.most() + 1))
                                            .toList()))
                            .toList());
            Prices cold = Prices.of(other);
            if (!cold.infeasible()) {
                assertThat(Prices.of(other, Prices.of(m)).bound())
                        .as("model %d", k)
                        .isCloseTo(cold.bound(), within(1e-7));
            }
        }
    }
}
