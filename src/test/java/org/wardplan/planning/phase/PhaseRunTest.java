package org.wardplan.planning.phase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wardplan.base.Problem;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.plan.Phasing;
import org.wardplan.model.plan.Phasing.FundingPeriod;
import org.wardplan.model.plan.Phasing.GrowthStep;
import org.wardplan.model.plan.Phasing.PayAward;
import org.wardplan.model.plan.Phasing.Promise;
import org.wardplan.planning.Evaluation;

class PhaseRunTest {
    private static final int[][] ONE_EACH = {{1, 1, 1}, {1, 1, 1}};

    private static YearMonth month(int year, int month) {
        return YearMonth.of(year, month);
    }

    /** From one DWO in each of three wards to two, with two places a quarter, a pay award in mid-year and inflation. */
    private static ThreeWards byHand() {
        ThreeWards three = new ThreeWards()
                .assume("phase.recruits.DWO", 2)
                .assume("phase.training.DWO", 2)
                .assume("phase.traineeCost", 0.5)
                .assume("phase.payShare", 0.8)
                .assume("phase.inflation", 0.05)
                .funding(ThreeWards.line("core", 400_000), ThreeWards.line("growth", 60_000));
        return three.phasing(three.phasing()
                .withAwards(List.of(new PayAward(month(2017, 9), "", 0.02), new PayAward(month(2019, 1), "DWO", 0.01)))
                .withFunding(List.of(new FundingPeriod("growth", month(2017, 7), 12)))
                .withPromises(List.of(new Promise("Two DWOs in every ward", Map.of("DWO", 2), month(2017, 8)))));
    }

    @Test
    void costsOfFinancialYearsAreThoseWorkedOutByHand() {
        PhaseRun run = byHand().from(ONE_EACH);

        // 3 DWOs in April and May; the 2 who began in April from June on; the 1 who began in July from September on.
        assertThat(run.months().stream().limit(7).map(m -> m.roles().get(0).filled()))
                .containsExactly(3, 3, 5, 5, 5, 6, 6);
        assertThat(run.months().stream().limit(7).map(m -> m.roles().get(0).training()))
                .containsExactly(2.0, 2.0, 0.0, 1.0, 1.0, 0.0, 0.0);

        // A month of a DWO is £5,000 and of a PCSO £3,000 until August; then pay, 80 % of it, is 2 % dearer.
        double autumn = 0.8 * 1.02 + 0.2;
        double dwo2017 = (3 + 3 + 5 + 5 + 5) * 5_000 + 0.5 * (2 + 2 + 1 + 1) * 5_000 + 7 * 6 * 5_000 * autumn;
        double pcso2017 = 5 * 3 * 3_000 + 7 * 3 * 3_000 * autumn;
        assertThat(dwo2017 + pcso2017).isCloseTo(442_368, within(1e-6));

        // From April 2018 the other 20 % is 5 % dearer; from January 2019 DWOs earn another 1 %.
        double spring = 0.8 * 1.02 + 0.2 * 1.05;
        double winter = 0.8 * 1.02 * 1.01 + 0.2 * 1.05;
        double year2018 = 9 * 6 * 5_000 * spring + 3 * 6 * 5_000 * winter + 12 * 3 * 3_000 * spring;
        assertThat(year2018).isCloseTo(480_902.40, within(1e-6));

        List<PhaseSpan> years = run.years();
        assertThat(years).hasSize(2);
        assertThat(years.get(0).cost()).isEqualTo(new Money(44_236_800));
        assertThat(years.get(1).cost()).isEqualTo(new Money(48_090_240));
        assertThat(years.get(0).roles().get(1).cost()).isEqualTo(new Money(10_900_800));

        // Growth pays £5,000 a month from July 2017 to June 2018.
        assertThat(years.get(0).funded()).isEqualTo(Money.pounds(400_000 + 9 * 5_000));
        assertThat(years.get(1).funded()).isEqualTo(Money.pounds(400_000 + 3 * 5_000));
        assertThat(years.get(0).balance()).isEqualTo(new Money(263_200));
        assertThat(years.get(1).balance()).isEqualTo(new Money(-6_590_240));
    }

    @Test
    void quartersAndYearsAreSumsOfTheMonthsShown() {
        PhaseRun run = byHand().from(ONE_EACH);
        Money months = run.months().stream().map(PhaseSpan::cost).reduce(Money.ZERO, Money::plus);
        assertThat(run.quarters().stream().map(PhaseSpan::cost).reduce(Money.ZERO, Money::plus))
                .isEqualTo(months);
        assertThat(run.years().stream().map(PhaseSpan::cost).reduce(Money.ZERO, Money::plus))
                .isEqualTo(months);
        assertThat(run.quarters()).hasSize(8);
        assertThat(run.quarters().get(1).first()).isEqualTo(month(2017, 7));
        assertThat(run.quarters().get(1).roles().get(0).recruited()).isEqualTo(1);
    }

    @Test
    void aPromiseIsMissedBySoManyWardsAndPostsAndMetLater() {
        PhaseRun run = byHand().from(ONE_EACH);
        PromiseOutcome promise = run.promises().get(0);
        assertThat(promise.standing()).isEqualTo(PromiseOutcome.Standing.MISSED);
        assertThat(promise.wardsShort()).isEqualTo(1);
        assertThat(promise.postsShort()).isEqualTo(1);
        assertThat(promise.met()).isEqualTo(month(2017, 9));
        assertThat(promise.title() + ": " + promise.words())
                .isEqualTo(
                        "Two DWOs in every ward by August 2017: missed: 1 ward, 1 post short; met in September 2017");

        // By need: the ward with 300 crimes first, then that with 200, last that with 100.
        assertThat(new int[] {run.monthOf(0, 0, 2), run.monthOf(0, 1, 2), run.monthOf(0, 2, 2)})
                .containsExactly(5, 2, 2);
        assertThat(run.monthOf(0, 1, 3)).isEqualTo(-1);
        assertThat(run.monthOf(promise.promise(), 0)).isEqualTo(5);
        assertThat(run.hadAtStart(promise.promise(), 0)).isFalse();
    }

    @Test
    void withAllPostsFilledAYearCostsWhatTheScenarioCosts() {
        // £60,043 and £40,001 don't part into twelve whole amounts of pence.
        ThreeWards three = new ThreeWards()
                .assume("DWO.unitCost", 6_004_300)
                .assume("PCSO.unitCost", 4_000_100)
                .assume("phase.turnover.DWO", 0.08)
                .assume("phase.inflation", 0)
                .posts(new int[] {3, 2, 2}, new int[] {1, 1, 2});
        Evaluation stands = three.evaluation();
        PhaseRun run = three.from(new int[] {3, 2, 2}, new int[] {1, 1, 2});
        for (PhaseSpan year : run.years()) {
            assertThat(year.cost()).isEqualTo(stands.london().cost());
            assertThat(year.london().effectivePosts()).isEqualTo(stands.london().effectivePosts());
            assertThat(year.london().unmetNeed()).isEqualTo(stands.london().unmetNeed());
        }
        // Those who leave are replaced, a quarter's at once.
        double quarter = 3 * 7 * (1 - Math.pow(0.92, 1.0 / 12));
        assertThat(run.quarters().get(1).roles().get(0).recruited()).isCloseTo(quarter, within(1e-9));
        assertThat(run.quarters().get(1).roles().get(0).left()).isCloseTo(quarter, within(1e-9));
    }

    @Test
    void aLongerTrainingFillsPostsLater() {
        ThreeWards three = new ThreeWards().assume("phase.recruits.DWO", 3).assume("phase.training.DWO", 7);
        PhaseRun run = three.from(ONE_EACH);
        assertThat(run.monthOf(0, 0, 2)).isEqualTo(7);
        assertThat(run.months().get(6).roles().get(0).training()).isEqualTo(3);
        assertThat(run.months().get(7).roles().get(0).training()).isZero();
        // Nobody is recruited for a post that somebody is trained for.
        assertThat(run.months().stream()
                        .mapToDouble(m -> m.roles().get(0).recruited())
                        .sum())
                .isEqualTo(3);
    }

    @Test
    void aCutIsMadeByThoseWhoLeave() {
        ThreeWards three =
                new ThreeWards().assume("phase.turnover.DWO", 0.5).posts(new int[] {1, 2, 1}, new int[] {1, 1, 1});
        PhaseRun run = three.from(new int[] {2, 2, 2}, new int[] {1, 1, 1});
        // 6 · 0.5^(m/12) people after m months, none replaced until 4 are left: 6 · 0.5^(7/12) = 4.004.
        int[] filled =
                run.months().stream().mapToInt(m -> m.roles().get(0).filled()).toArray();
        for (int m = 0; m < 8; m++) {
            assertThat(filled[m]).isEqualTo((int) Math.floor(6 * Math.pow(0.5, m / 12.0) + 1e-9));
        }
        assertThat(filled).endsWith(4, 4, 4);
        assertThat(run.months().get(0).roles().get(0).establishment()).isEqualTo(4);
        // The wards that lose a post are those of the plan.
        assertThat(run.posts(12)).isEqualTo(three.scenario().allocation());
        assertThat(run.quarters().get(0).roles().get(0).recruited()).isZero();
    }

    @Test
    void whereRecruitsDontReplaceLeaversPostsFallEmpty() {
        ThreeWards three = new ThreeWards().assume("phase.turnover.DWO", 0.5).assume("phase.recruits.DWO", 0);
        PhaseRun run = three.from(new int[] {2, 2, 2}, new int[] {1, 1, 1});
        double monthly = 1 - Math.pow(0.5, 1.0 / 12);
        assertThat(run.months().get(2).roles().get(0).filled()).isEqualTo(6);
        assertThat(run.months().get(3).roles().get(0).filled()).isEqualTo((int) (6 - 3 * 6 * monthly));
        assertThat(run.months().get(3).london().coverage())
                .isLessThan(run.months().get(2).london().coverage());
    }

    @Test
    void growthOpensPostsInSteps() {
        ThreeWards three = new ThreeWards().assume("phase.training.DWO", 1);
        three.phasing(three.phasing()
                .withSteps(
                        List.of(new GrowthStep(month(2017, 10), "DWO", 1), new GrowthStep(month(2018, 4), "DWO", 2))));
        PhaseRun run = three.from(ONE_EACH);
        assertThat(run.notices()).isEmpty();
        assertThat(run.months().stream().map(m -> m.roles().get(0).establishment()))
                .startsWith(3, 3, 3, 3, 3, 3, 4)
                .endsWith(6);
        assertThat(run.months().get(6).roles().get(0).filled()).isEqualTo(3);
        assertThat(run.months().get(7).roles().get(0).filled()).isEqualTo(4);
        assertThat(run.months().get(13).roles().get(0).filled()).isEqualTo(6);
    }

    @Test
    void stepsThatDontAddUpToThePlanAreTold() {
        ThreeWards three = new ThreeWards();
        Phasing phasing = three.phasing();
        PhaseRun few = three.phasing(phasing.withSteps(List.of(new GrowthStep(month(2017, 4), "DWO", 2))))
                .from(ONE_EACH);
        assertThat(few.notices())
                .extracting(Problem::message)
                .containsExactly(
                        "The growth steps of DWO add up to +2, from the start to the plan it is +3: 1 post of the"
                                + " plan never opened. Add a step, or take all steps of DWO away.");
        assertThat(few.months().get(23).establishment()).isEqualTo(8);

        PhaseRun many = three.phasing(phasing.withSteps(List.of(new GrowthStep(month(2017, 4), "DWO", 9))))
                .from(ONE_EACH);
        assertThat(many.notices())
                .extracting(Problem::message)
                .singleElement()
                .asString()
                .contains("left out");
        assertThat(many.months().get(23).establishment()).isEqualTo(9);
    }

    @Test
    void promisesByDateComeBeforeNeed() {
        ThreeWards three = new ThreeWards()
                .posts(new int[] {2, 9, 2}, new int[] {1, 1, 1})
                .assume("phase.recruits.DWO", 2)
                .assume("phase.training.DWO", 0);
        Phasing p = three.phasing().withPromises(List.of(new Promise("Two", Map.of("DWO", 2), month(2017, 12))));
        PhaseRun need = three.phasing(p).from(ONE_EACH);
        PhaseRun promised =
                three.phasing(p.withOrder(Phasing.FillOrder.PROMISES)).from(ONE_EACH);
        assertThat(need.posts(3)).isEqualTo(Allocation.of(new int[][] {{1, 4, 2}, {1, 1, 1}}));
        assertThat(promised.posts(3)).isEqualTo(Allocation.of(new int[][] {{2, 3, 2}, {1, 1, 1}}));
        assertThat(promised.promises().get(0).words()).isEqualTo("met in July 2017");
    }

    @Test
    void peopleInPostsThatThePlanHasNotMoveAtOnce() {
        ThreeWards three = new ThreeWards().posts(new int[] {1, 4, 1}, new int[] {1, 1, 1});
        PhaseRun run = three.from(new int[] {2, 2, 2}, new int[] {1, 1, 1});
        assertThat(run.posts(0)).isEqualTo(three.scenario().allocation());
        assertThat(run.months().get(0).roles().get(0).recruited()).isZero();
    }

    @Test
    void aPromiseBeyondThePlanOrTheRunIsTold() {
        ThreeWards three = new ThreeWards();
        Phasing p = three.phasing()
                .withPromises(List.of(
                        new Promise("Three DWOs", Map.of("DWO", 3), month(2030, 1)),
                        new Promise("A sergeant", Map.of("SGT", 1), month(2018, 1))));
        PhaseRun run = three.phasing(p).from(ONE_EACH);
        assertThat(run.promises().get(1).words())
                .isEqualTo("open: 3 wards, 3 posts short when the run ends in March 2019;"
                        + " the plan itself gives 3 wards fewer posts than promised");
        assertThat(run.notices())
                .extracting(Problem::message)
                .containsExactly(
                        "The promise \"A sergeant\" is of the role \"SGT\", which the plan hasn't: that part is"
                                + " left out.");
    }

    @Test
    void whatDoesntFitIsTold() {
        ThreeWards three = new ThreeWards();
        Phasing p = three.phasing()
                .withSteps(List.of(new GrowthStep(month(2020, 1), "PCSO", 0), new GrowthStep(month(2018, 1), "SGT", 3)))
                .withAwards(List.of(new PayAward(month(2016, 9), "", 0.01)))
                .withFunding(List.of(new FundingPeriod("lottery", month(2018, 1), 3)));
        assertThat(three.phasing(p).from(ONE_EACH).notices())
                .extracting(Problem::message)
                .satisfiesExactly(
                        m -> assertThat(m).contains("\"SGT\"").contains("DWO, PCSO"),
                        m -> assertThat(m).contains("January 2020").contains("make the run longer"),
                        m -> assertThat(m).contains("September 2016").contains("taken to be in them"),
                        m -> assertThat(m).contains("\"lottery\"").contains("left out"));
        assertThatThrownBy(() -> three.from(new int[] {1, 1}, new int[] {1, 1}))
                .hasMessageContaining("2 roles × 2 wards");
    }
}
