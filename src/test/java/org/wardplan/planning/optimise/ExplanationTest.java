package org.wardplan.planning.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Aim;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.plan.Lock;
import org.wardplan.model.plan.Objective;
import org.wardplan.model.plan.Plan;
import org.wardplan.planning.Evaluation;

/** The best plan of the 629 wards, its reasons derived anew by evaluating and solving with one post more or fewer. */
class ExplanationTest {
    private static final int COLDHARBOUR = Londons.DATA.wards().indexOf("E05000420");
    private static final int WEST_END = Londons.DATA.wards().indexOf("E05000649");

    private static OptimiseInput in;
    private static Optimum best;
    private static Allocation plan;
    private static Explanation why;

    @BeforeAll
    static void solve() {
        in = Londons.question("growth-2017");
        best = Optimiser.exact(in, Progress.NONE, new Cancellation());
        plan = Objects.requireNonNull(best.allocation());
        why = Explanation.of(in, plan);
    }

    private static double index(Allocation a) {
        return in.evaluate(a).london().unmetNeedIndex();
    }

    private static Allocation with(Allocation a, int role, int ward, int more) {
        int[][] posts = a.toArray();
        posts[role][ward] += more;
        return Allocation.of(posts);
    }

    @Test
    void lastAndNextPostAreWorthWhatUnmetNeedChangesBy() {
        assertThat(best.status()).isEqualTo(Optimum.Status.OPTIMAL);
        for (int w : new int[] {COLDHARBOUR, WEST_END, 0, 300}) {
            WardReason reason = why.ward(w);
            for (int k = 0; k < 2; k++) {
                WardReason.OfRole r = reason.roles().get(k);
                assertThat(r.posts()).isEqualTo(plan.posts(k, w));
                assertThat(r.nextPoints()).isCloseTo(index(plan) - index(with(plan, k, w, 1)), within(1e-9));
                assertThat(r.lastPoints()).isCloseTo(index(with(plan, k, w, -1)) - index(plan), within(1e-9));
                assertThat(r.nextWorth()).isCloseTo(r.nextPoints(), within(1e-9));
            }
        }
    }

    /** A post worth more elsewhere could be moved there, so in the best plan there is none. */
    @Test
    void inTheBestPlanWhoGotThePostNeededItMore() {
        int rivals = 0;
        for (int w = 0; w < 629; w++) {
            for (WardReason.OfRole r : why.ward(w).roles()) {
                assertThat(r.couldGain()).isFalse();
                if (r.got() != null) {
                    rivals++;
                    assertThat(r.got().worth()).isGreaterThanOrEqualTo(r.nextWorth() - 1e-9);
                }
                if (r.lost() != null && r.fewer().stop() == WardReason.Stop.NONE) {
                    assertThat(r.lost().worth()).isLessThanOrEqualTo(r.lastWorth() + 1e-9);
                }
            }
        }
        assertThat(rivals).isGreaterThan(600);
    }

    @Test
    void inTheDraftAPostIsBetterMoved() {
        int[][] posts = plan.toArray();
        posts[0][COLDHARBOUR]--;
        int quiet = 0;
        while (posts[0][quiet] > 2) {
            quiet++;
        }
        posts[0][quiet]++;
        Allocation draft = Allocation.of(posts);
        WardReason reason = Explanation.of(in, draft).ward(COLDHARBOUR);
        WardReason.OfRole dwo = reason.roles().get(0);
        assertThat(dwo.couldGain()).isTrue();
        int from = Objects.requireNonNull(dwo.got()).ward();
        assertThat(index(with(with(draft, 0, COLDHARBOUR, 1), 0, from, -1)))
                .isCloseTo(index(draft) - dwo.nextWorth() + dwo.got().worth(), within(1e-9));
        assertThat(reason.sentences())
                .anyMatch(s -> s.startsWith("Coldharbour’s next DWO would save")
                        && s.endsWith("moving it here would better the plan."));
    }

    @Test
    void theMoneyAndTheFloorAreNamed() {
        WardReason west = why.ward(WEST_END);
        assertThat(west.roles().get(0).more().stop()).isEqualTo(WardReason.Stop.MONEY);
        assertThat(west.roles().get(0).fewer()).isEqualTo(WardReason.Binding.NONE);
        assertThat(west.sentences())
                .anyMatch(s ->
                        s.matches("West End’s next DWO would save 0\\.\\d+ points of unmet need; the same £60,043 saves"
                                + " 0\\.\\d+ in .*, which got it\\."))
                .anyMatch(s -> s.matches("Nothing but the money binds it: £1m more for London would save about .*"));
        int quiet = 0;
        while (plan.posts(0, quiet) > 2) {
            quiet++;
        }
        WardReason.OfRole dwo = why.ward(quiet).roles().get(0);
        assertThat(dwo.fewer().rule()).isEqualTo("floor");
        assertThat(dwo.fewer().words()).isEqualTo("the floor of 2 DWOs and 1 PCSO");
    }

    /** Whatever is made small or fair, no post could better be moved, and the sentences speak of it. */
    @ParameterizedTest
    @CsvSource({
        "HARM, West End’s next DWO would save, points of harm",
        "SHORT, West End’s next DWO would save, posts short",
        "FAIREST, West End lacks, of its target"
    })
    void otherAimsHaveTheirOwnReasons(Objective objective, String start, String unit) {
        OptimiseInput other = in.with(Aim.of(objective)).with(Money.pounds(115_000_000));
        Optimum of = Optimiser.exact(other, Progress.NONE, new Cancellation());
        assertThat(of.status()).isEqualTo(Optimum.Status.OPTIMAL);
        Explanation x = Explanation.of(other, Objects.requireNonNull(of.allocation()));
        for (int w = 0; w < 629; w += 7) {
            assertThat(x.ward(w).roles()).noneMatch(WardReason.OfRole::couldGain);
        }
        assertThat(x.unit()).isEqualTo(unit);
        assertThat(x.ward(WEST_END).sentences()).anyMatch(s -> s.startsWith(start) && s.contains(unit));
        assertThat(x.shadowPrices().isEmpty()).isEqualTo(objective == Objective.FAIREST);
    }

    @Test
    void leastChangeKeepsPostsForTheCoverageAskedFor() {
        OptimiseInput change = in.with(Aim.of(Objective.LEAST_CHANGE).withCoverage(0.4));
        Optimum of = Optimiser.exact(change, Progress.NONE, new Cancellation());
        WardReason west =
                Explanation.of(change, Objects.requireNonNull(of.allocation())).ward(WEST_END);
        WardReason.OfRole added = west.roles().stream()
                .filter(r -> r.fewer().stop() == WardReason.Stop.COVERAGE)
                .findFirst()
                .orElseThrow();
        assertThat(added.fewer().words()).isEqualTo("the coverage of 40 % that is asked for");
        assertThat(west.sentences()).anyMatch(s -> s.endsWith("; the coverage of 40 % that is asked for keeps it."));
        assertThat(west.sentences()).anyMatch(s -> s.endsWith("would be one post more that changes."));
    }

    @Test
    void aLockIsNamed() {
        Plan of = Londons.plan("growth-2017");
        Evaluation e = Londons.evaluation(of, of.working().withLocks(Set.of(new Lock("E05000420", "DWO"))));
        OptimiseInput locked = OptimiseInput.of(e, Londons.DATA.wards(), in.baseline(), in.preventableHarm());
        Allocation live = Objects.requireNonNull(Optimiser.live(locked).allocation());
        WardReason reason = Explanation.of(locked, live).ward(COLDHARBOUR);
        assertThat(reason.roles().get(0).more().rule()).isEqualTo("locks");
        assertThat(reason.roles().get(0).got()).isNull();
        assertThat(reason.sentences()).anyMatch(s -> s.endsWith("; the lock on its posts stops it."));
    }

    /** At £200m and more the PCSOs run out before the money does. */
    @Test
    void theHeadCountIsNamedAndHasAPrice() {
        OptimiseInput rich = in.with(Money.pounds(165_000_000));
        Optimum live = Optimiser.live(rich);
        Explanation x = Explanation.of(rich, Objects.requireNonNull(live.allocation()));
        for (ShadowPrice p : x.shadowPrices()) {
            assertThat(p.saves()).isNotNegative();
            assertThat(p.slack()).isNotNegative();
            if (p.slack() > 40) {
                assertThat(p.binding()).isFalse();
            }
        }
        assertThat(x.shadowPrices()).extracting(ShadowPrice::rule).containsExactly("budget", "limit-DWO", "limit-PCSO");
        assertThat(x.shadowPrices().get(2).words()).isEqualTo("the head-count of 1,129 PCSOs");
    }

    /** The bound is convex in the budget, and its slope is the price. */
    @Test
    void thePriceOfMoneyIsTheSlopeOfTheBound() {
        double price = why.shadowPrices().get(0).saves();
        assertThat(why.shadowPrices().get(0).unit()).isEqualTo("£1m");
        double half = 0.5e8;
        double more = bound(in.budget().plus(new Money((long) half)));
        double less = bound(in.budget().minus(new Money((long) half)));
        double here = bound(in.budget());
        assertThat(price).isBetween(2 * (here - more) - 1e-6, 2 * (less - here) + 1e-6);
        assertThat(price).isCloseTo(less - more, within(0.02 * price));
    }

    private static double bound(Money budget) {
        Optimum live = Optimiser.live(in.with(budget));
        return 100 * live.bound() / live.floorObjective();
    }

    @Test
    void overridingCostsWhatSolvingAroundItCosts() {
        int now = plan.posts(0, COLDHARBOUR);
        OverrideCost same = why.override(best, COLDHARBOUR, "DWO", 0, Progress.NONE, new Cancellation());
        assertThat(same.points()).isCloseTo(0, within(1e-9));
        OverrideCost more = why.override(best, COLDHARBOUR, "DWO", 1, Progress.NONE, new Cancellation());
        assertThat(more.posts()).isEqualTo(now + 1);
        assertThat(more.points()).isNotNegative().isCloseTo(more.unmetNeedPoints(), within(1e-9));
        OverrideCost many = why.override(best, COLDHARBOUR, "DWO", 4, Progress.NONE, new Cancellation());
        assertThat(many.points()).isGreaterThan(more.points());
        assertThat(many.text()).startsWith("Coldharbour with " + (now + 4) + " DWOs costs 0.");
        OverrideCost belowFloor = why.override(best, COLDHARBOUR, "DWO", 1 - now, Progress.NONE, new Cancellation());
        assertThat(belowFloor.feasible()).isFalse();
        assertThat(belowFloor.text()).isEqualTo("The rules do not let Coldharbour with 1 DWO be.");
    }

    /** The floor with £1m on top is the best plan of that much money, which the exact search finds in another way. */
    @Test
    void theNextMillionFromTheFloorIsTheBestPlanOfThatMoney() {
        Allocation floor = in.evaluation().scenario().allocation();
        NextMillion next = NextMillion.from(in, floor, NextMillion.MILLION);
        Money cost = in.evaluate(floor).london().cost();
        Optimum exact = Optimiser.exact(in.with(cost.plus(NextMillion.MILLION)), Progress.NONE, new Cancellation());
        assertThat(exact.status()).isEqualTo(Optimum.Status.OPTIMAL);
        assertThat(next.proved()).isTrue();
        assertThat(next.saved()).isCloseTo(100 - 100 * exact.objective() / exact.floorObjective(), within(1e-9));
        long spent = next.posts().get("DWO") * 6_004_300L + next.posts().get("PCSO") * 4_000_000L;
        assertThat(spent).isLessThanOrEqualTo(100_000_000L).isGreaterThan(96_000_000L);
        assertThat(next.places().stream().mapToDouble(NextMillion.Place::saved).sum())
                .isCloseTo(next.saved(), within(1e-9));
        assertThat(next.places().get(0).ward()).isEqualTo(WEST_END);
        assertThat(next.text()).startsWith("£1m more buys ").contains("points of unmet need; first West End +");
    }

    @Test
    void fromTheFloorNothingCanBeSaved() {
        Allocation floor = in.evaluation().scenario().allocation();
        NextMillion less = NextMillion.from(in, floor, Money.pounds(-1_000_000));
        assertThat(less.feasible()).isFalse();
        assertThat(less.text()).isEqualTo("£1m less cannot be saved: the rules keep the posts.");
    }

    @Test
    void afterOptimisingAMillionIsTheDifferenceOfTwoBestPlans() {
        NextMillion more = NextMillion.optimised(in, best, NextMillion.MILLION, Progress.NONE, new Cancellation());
        NextMillion less = NextMillion.optimised(in, best, Money.pounds(-1_000_000), Progress.NONE, new Cancellation());
        assertThat(more.proved()).isTrue();
        assertThat(more.saved()).isPositive().isLessThan(-less.saved() * 1.02);
        // Whatever may be moved besides, it is no worse than adding alone, and its price is near.
        assertThat(more.saved())
                .isGreaterThanOrEqualTo(
                        NextMillion.from(in, plan, NextMillion.MILLION).saved() - 0.02);
        assertThat(more.saved()).isCloseTo(why.shadowPrices().get(0).saves(), within(0.1));
        NextMillion taken = NextMillion.from(in, plan, Money.pounds(-1_000_000));
        assertThat(taken.saved()).isLessThanOrEqualTo(less.saved() + 0.02);
        assertThat(List.of("DWO", "PCSO")).containsAll(taken.posts().keySet());
        assertThat(taken.text()).startsWith("£1m less takes ");
    }
}
