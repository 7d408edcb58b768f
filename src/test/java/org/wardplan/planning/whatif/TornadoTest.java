package org.wardplan.planning.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.model.plan.Assumptions;
import org.wardplan.planning.Need;
import org.wardplan.planning.Requirement;

class TornadoTest {
    private final WhatIfQuestion growth = Asked.of("growth-2017");
    private final Tornado tornado = Tornado.of(growth, Ranges.of(growth).orThrow(), Progress.NONE, new Cancellation())
            .orThrow();

    private Tornado.Bar bar(String key) {
        return tornado.bars().stream()
                .filter(b -> b.figure().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void costsAreThoseAddedUpByHand() {
        // 1,258 DWO and 629 PCSO: 1,258 × £57,041 + 629 × £40,000, and 1,258 × £63,045 + 629 × £40,000.
        assertThat(bar("DWO.unitCost").low().plan().cost().pence()).isEqualTo(9_691_757_800L);
        assertThat(bar("DWO.unitCost").high().plan().cost().pence()).isEqualTo(10_447_061_000L);
        assertThat(bar("DWO.unitCost").low().plan().unmetNeed())
                .isEqualTo(tornado.central().plan().unmetNeed());
        assertThat(bar("DWO.abstraction").high().plan().cost())
                .isEqualTo(tornado.central().plan().cost());
    }

    @Test
    void abstractionChangesWhatPostsAchieveAndNotTheTargets() {
        Need need =
                Requirement.need(Asked.DATA, Asked.PROFILES, growth.scenario()).orThrow();
        double each = 2 * 0.98 * (1 - 0.3) * 1 + 0.95 * 0.92 * 0.6;
        double unmet = 0;
        double target = 0;
        double gap = 0;
        for (int w = 0; w < need.wards(); w++) {
            double g = Math.max(0, need.target(w) - each);
            unmet += g * g / need.target(w);
            target += need.target(w);
            gap += g;
        }
        Outcome high = bar("DWO.abstraction").high();
        assertThat(high.plan().unmetNeed()).isCloseTo(unmet, within(1e-9));
        assertThat(high.plan().targetPosts()).isCloseTo(target, within(1e-9));
        assertThat(high.plan().coverage()).isCloseTo(1 - gap / target, within(1e-12));
    }

    @Test
    void aHeldShareIsExactAndTheOthersMakeRoom() {
        Ranges ranges = Ranges.of(growth).orThrow();
        int crime = ranges.figures().indexOf(ranges.find("alpha.crime").orElseThrow());
        Assumptions given =
                new Cases(growth, ranges).with(crime, 0.65).scenario().assumptions();
        assertThat(given.value("alpha.crime", 0)).isEqualTo(0.65);
        assertThat(given.value("alpha.population", 0)).isCloseTo(0.35, within(1e-12));
    }

    @Test
    void widestSwingComesFirstAndAnAssumptionThatMovesNothingHasNone() {
        List<Tornado.Bar> byCost = tornado.by(WhatIfMeasure.COST);
        assertThat(byCost.get(0).figure().key()).isEqualTo("DWO.unitCost");
        assertThat(byCost.get(1).figure().key()).isEqualTo("PCSO.unitCost");
        assertThat(byCost.get(2).swing(WhatIfMeasure.COST, tornado.central())).isZero();
        assertThat(tornado.by(WhatIfMeasure.UNMET_NEED).stream()
                        .map(b -> b.figure().key()))
                .startsWith("aim.DWO", "DWO.abstraction");
        assertThat(bar("alpha.crime").swing(WhatIfMeasure.UNMET_INDEX, tornado.central()))
                .as("the plan is the floor, whose index is 100 whatever the targets")
                .isZero();
        assertThat(bar("weight.burglary-residential").swing(WhatIfMeasure.MOVED, tornado.central()))
                .isPositive();
    }

    @Test
    void aDearerFloorThanTheMoneyHasNoBestPlan() {
        WhatIfQuestion end = Asked.of("end-2017");
        Tornado found = Tornado.of(end, Ranges.of(end).orThrow(), Progress.NONE, new Cancellation())
                .orThrow();
        Tornado.Bar cost = found.bars().get(0);
        assertThat(cost.figure().key()).isEqualTo("DWO.unitCost");
        assertThat(cost.low().planned()).isTrue();
        assertThat(cost.high().planned()).isFalse();
        assertThat(cost.high().moved(found.central())).isNaN();
        assertThat(cost.anyImpossible()).isTrue();
    }
}
