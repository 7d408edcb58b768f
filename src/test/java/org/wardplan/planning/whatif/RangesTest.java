package org.wardplan.planning.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wardplan.base.WithProblems;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.plan.TargetMethod;
import org.wardplan.model.plan.ValueRange;

class RangesTest {
    private final WhatIfQuestion growth = Asked.of("growth-2017");

    private static RangedFigure figure(WhatIfQuestion q, String key) {
        return Ranges.of(q).orThrow().find(key).orElseThrow();
    }

    private static String reason(WhatIfQuestion q, String key) {
        Ranges ranges = Ranges.of(q).orThrow();
        assertThat(ranges.find(key)).isEmpty();
        return ranges.fixed().stream()
                .filter(f -> f.key().equals(key))
                .findFirst()
                .orElseThrow()
                .reason();
    }

    @Test
    void theProgramsOwnRangesAreLabelledAssumptions() {
        RangedFigure cost = figure(growth, "DWO.unitCost");
        assertThat(cost.low()).isEqualTo(5_704_100);
        assertThat(cost.high()).isEqualTo(6_304_500);
        assertThat(cost.basis()).isEqualTo(RangedFigure.Basis.OWN);
        assertThat(cost.reason()).startsWith("Wardplan's assumption: ");
        assertThat(figure(growth, "DWO.abstraction").high()).isEqualTo(0.3);
        assertThat(figure(growth, "alpha.crime").low()).isEqualTo(0.65);
        assertThat(figure(growth, "window.months").options()).containsExactly(12.0, 24.0);
        assertThat(Ranges.of(growth).orThrow().figures()).allMatch(RangedFigure::holdsValue);
    }

    @Test
    void harmWeightsRunFromThePublishedLowestToTheHighestTimesTheProfilesMultiple() {
        RangedFigure violence = figure(growth, "weight.violence-with-injury");
        assertThat(violence.value()).isEqualTo(189.2);
        assertThat(violence.low()).isEqualTo(189.2);
        assertThat(violence.high()).isEqualTo(4654.3);
        assertThat(violence.basis()).isEqualTo(RangedFigure.Basis.PUBLISHED);

        WhatIfQuestion plan2022 = Asked.with(growth, growth.scenario().withProfile("plan-2022"));
        RangedFigure multiplied = figure(plan2022, "weight.violence-with-injury");
        assertThat(multiplied.value()).isEqualTo(283.8);
        assertThat(multiplied.high()).isCloseTo(1.5 * 4654.3, org.assertj.core.data.Offset.offset(0.001));
        assertThat(multiplied.status()).isEqualTo(Assumption.Status.ASSUMPTION);
    }

    @Test
    void whatHasNoRangeOrNoPartIsLeftOutAndSaid() {
        assertThat(reason(growth, "weight.homicide")).contains("one weight");
        assertThat(reason(growth, "DWO.effectiveness")).contains("unit");
        assertThat(reason(growth, "reference.DWO")).contains("promise");
        Ranges ranges = Ranges.of(growth).orThrow();
        // Not counted in these wards, weighs nothing, no posts, or off by choice.
        assertThat(ranges.find("weight.death-serious-injury-driving")).isEmpty();
        assertThat(ranges.find("weight.weapons")).isEmpty();
        assertThat(ranges.find("SGT.unitCost")).isEmpty();
        assertThat(ranges.find("alpha.jobs")).isEmpty();
        assertThat(ranges.find("hours.homicide")).isEmpty();
        WhatIfQuestion count = Asked.with(growth, growth.scenario().withProfile("count"));
        assertThat(reason(count, "weight.violence-with-injury")).contains("counts offences alike");
    }

    @Test
    void targetsByWorkloadHangOnHoursAndNotOnShares() {
        Scenario s = growth.scenario();
        WhatIfQuestion byHours = Asked.with(growth, s.withDemand(s.demand().withMethod(TargetMethod.WORKLOAD)));
        Ranges ranges = Ranges.of(byHours).orThrow();
        assertThat(ranges.find("hours.shoplifting")).isPresent();
        assertThat(ranges.find("workload.post")).isPresent();
        assertThat(ranges.find("alpha.crime")).isEmpty();
        assertThat(ranges.find("aim.DWO")).isEmpty();
        assertThat(ranges.find("weight.rape")).isEmpty();
    }

    @Test
    void theUsersRangeTakesThePlaceAndAPointIsNotVaried() {
        RangedFigure own = figure(Asked.with(growth, "DWO.abstraction", 0.1, 0.4), "DWO.abstraction");
        assertThat(own.high()).isEqualTo(0.4);
        assertThat(own.basis()).isEqualTo(RangedFigure.Basis.USER);
        assertThat(reason(Asked.with(growth, "DWO.abstraction", 0.15, 0.15), "DWO.abstraction"))
                .isEqualTo("Its range is a point");
        assertThat(figure(Asked.with(growth, "reference.DWO", 1, 2), "reference.DWO")
                        .low())
                .isEqualTo(1);
        assertThat(figure(Asked.with(growth, "window.months", 6, 12), "window.months")
                        .options())
                .containsExactly(6.0, 12.0);
    }

    @Test
    void aValueOutsideItsRangeIsDrawnFromTheNearerEnd() {
        RangedFigure f = figure(
                Asked.assuming(Asked.with(growth, "DWO.abstraction", 0.1, 0.2), "DWO.abstraction", 0.5),
                "DWO.abstraction");
        assertThat(f.holdsValue()).isFalse();
        assertThat(f.mode()).isEqualTo(0.2);
    }

    @Test
    void editsAreLabelledAndUndone() {
        Optional<PlanEdit> edit =
                RangeEdits.set(growth, "DWO.unitCost", 5_500_000, 6_500_000).orThrow();
        assertThat(edit.orElseThrow().label()).isEqualTo("Range: DWO, all-in cost a year, 2017/18 £55,000–£65,000");
        var after = growth.plan().apply(edit.get());
        assertThat(after.working().ranges()).containsEntry("DWO.unitCost", new ValueRange(5_500_000, 6_500_000));
        assertThat(after.apply(edit.get().inverse())).isEqualTo(growth.plan());
        WhatIfQuestion again = Asked.with(growth, after.working());
        assertThat(RangeEdits.set(again, "DWO.unitCost", 5_500_000, 6_500_000).orThrow())
                .isEmpty();
        PlanEdit back = RangeEdits.reset(again, "DWO.unitCost").orElseThrow();
        assertThat(after.apply(back)).isEqualTo(growth.plan());
        assertThat(RangeEdits.reset(growth, "DWO.unitCost")).isEmpty();
    }

    @Test
    void rangesThatMakeNoSenseAreRefusedWithTheReason() {
        refused("DWO.abstraction", 0.2, 0.1, "begins above its end");
        refused("DWO.abstraction", 0.2, 0.4, "does not hold the scenario's own value, 15 %");
        refused("DWO.abstraction", 0.1, 1.2, "from 0 to 100 %");
        refused("DWO.unitCost", 5_500_000.5, 6_500_000, "whole pence");
        refused("aim.DWO", 1000.5, 1400, "whole posts");
        refused("weight.nonsense", 1, 2, "no figure \"weight.nonsense\"");
        refused("alpha.asb", Double.NaN, 0.2, "begins above");
        refused("window.first", 0, 201704, "a choice");
    }

    private void refused(String key, double low, double high, String why) {
        WithProblems<Optional<PlanEdit>> edit = RangeEdits.set(growth, key, low, high);
        assertThat(edit.value()).as(key).isNull();
        assertThat(edit.problems().get(0).message()).contains(why);
    }
}
