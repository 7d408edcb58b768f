package org.wardplan.planning.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.model.finance.Money;
import org.wardplan.planning.Summary;

/** The curve on the 629 wards. */
class FrontierTest {
    private final OptimiseInput in = Londons.question("growth-2017");

    private Frontier frontier(long from, long to, int steps) {
        return Frontier.of(in, Money.pounds(from), Money.pounds(to), steps, Progress.NONE, new Cancellation());
    }

    @Test
    void moreMoneyNeverLeavesMoreUnmetAndNoPointLiesBelowItsBound() {
        List<Frontier.Point> points = frontier(101_000_000, 160_000_000, 60).points();
        assertThat(points).hasSize(60);
        assertThat(points.get(0).budget()).isEqualTo(Money.pounds(101_000_000));
        assertThat(points.get(59).budget()).isEqualTo(Money.pounds(160_000_000));
        double before = 100;
        double boundBefore = 100;
        for (Frontier.Point p : points) {
            Summary s = Objects.requireNonNull(p.summary());
            assertThat(p.unmetNeedIndex()).isLessThanOrEqualTo(before + 1e-12);
            assertThat(p.boundIndex()).isLessThanOrEqualTo(Math.min(boundBefore, p.unmetNeedIndex()) + 1e-9);
            assertThat(s.cost()).isLessThanOrEqualTo(p.budget());
            assertThat(s.unmetNeed()).isCloseTo(p.best().objective(), within(1e-9));
            assertThat(p.best().gap()).isLessThan(0.001);
            before = p.unmetNeedIndex();
            boundBefore = p.boundIndex();
        }
    }

    @Test
    void aProvedPointLiesBetweenBoundAndLivePlanAndBindsItsNeighbours() {
        Frontier live = frontier(110_000_000, 130_000_000, 5);
        Money asked = Money.pounds(120_000_000);
        Frontier proved = live.refined(asked, Progress.NONE, new Cancellation());
        Frontier.Point was = live.at(asked).orElseThrow();
        Frontier.Point is = proved.at(asked).orElseThrow();
        assertThat(is.proved()).isTrue();
        assertThat(is.best().objective())
                .isBetween(was.best().bound() - 1e-9, was.best().objective() + 1e-9);
        assertThat(proved.points()).hasSize(5);
        for (Frontier.Point p : proved.points()) {
            if (p.budget().compareTo(asked) < 0) {
                assertThat(p.best().bound()).isGreaterThanOrEqualTo(is.best().objective());
            } else {
                assertThat(p.best().objective()).isLessThanOrEqualTo(is.best().objective());
            }
        }
        Money between = Money.pounds(121_234_567);
        Frontier more = proved.refined(between, Progress.NONE, new Cancellation());
        assertThat(more.points()).hasSize(6);
        assertThat(more.at(between).orElseThrow().unmetNeedIndex()).isLessThan(is.unmetNeedIndex());
    }

    @Test
    void belowTheFloorThereIsNoPlanAndItSaysWhy() {
        Frontier f = frontier(90_000_000, 110_000_000, 3);
        assertThat(f.points().get(0).feasible()).isFalse();
        assertThat(f.points().get(0).best().conflicts()).isNotEmpty();
        assertThat(f.points().get(0).unmetNeedIndex()).isNaN();
        assertThat(f.points().get(2).feasible()).isTrue();
        assertThat(f.indexAt(Money.pounds(95_000_000))).isEmpty();
        assertThat(f.perMillion(4)).isEmpty();
    }

    @Test
    void whatAMillionSavesAddsUpToTheWholeCurveAndShrinks() {
        Frontier f = frontier(101_000_000, 161_000_000, 31);
        List<Frontier.Stretch> bars = f.perMillion(12);
        assertThat(bars).hasSize(12);
        double sum = 0;
        for (int k = 0; k < 12; k++) {
            assertThat(bars.get(k).perMillion()).isPositive();
            sum += bars.get(k).perMillion() * 5;
            if (k > 0) {
                assertThat(bars.get(k).perMillion()).isLessThan(bars.get(k - 1).perMillion() * 1.02);
            }
        }
        assertThat(sum)
                .isCloseTo(
                        f.points().get(0).unmetNeedIndex() - f.points().get(30).unmetNeedIndex(), within(1e-9));
        assertThat(f.indexAt(Money.pounds(102_000_000)).orElseThrow())
                .isBetween(f.points().get(1).unmetNeedIndex(), f.points().get(0).unmetNeedIndex());
    }

    @Test
    void cancellingEndsIt() {
        Cancellation stop = new Cancellation();
        assertThatThrownBy(() -> Frontier.of(
                        in,
                        Money.pounds(101_000_000),
                        Money.pounds(160_000_000),
                        100,
                        (done, total, what) -> {
                            if (done == 3) {
                                stop.cancel();
                            }
                        },
                        stop))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void evennessCostsUnmetNeed() {
        List<EvennessFrontier.Point> points = EvennessFrontier.of(
                        in.with(Money.pounds(120_000_000)), 5, Progress.NONE, new Cancellation())
                .points();
        assertThat(points).hasSize(5);
        assertThat(points.get(0).aim().power()).isEqualTo(2);
        assertThat(points.get(3).aim().power()).isCloseTo(64, within(1e-9));
        assertThat(points.get(4).evenness()).isEqualTo(1);
        Summary gaps = Objects.requireNonNull(points.get(0).summary());
        Summary even = Objects.requireNonNull(points.get(3).summary());
        assertThat(even.worstCoverage()).isGreaterThan(gaps.worstCoverage());
        for (EvennessFrontier.Point p : points) {
            assertThat(p.unmetNeedIndex())
                    .isGreaterThanOrEqualTo(points.get(0).best().bound()
                            * 100
                            / points.get(0).best().floorObjective());
        }
    }
}
