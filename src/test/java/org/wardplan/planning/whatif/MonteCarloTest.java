package org.wardplan.planning.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.Assumptions;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Need;
import org.wardplan.planning.Requirement;
import org.wardplan.planning.Summary;
import org.wardplan.planning.optimise.OptimiseInput;
import org.wardplan.planning.optimise.Optimiser;
import org.wardplan.planning.optimise.Optimum;

class MonteCarloTest {
    private static final int DRAWS = 60;
    private final WhatIfQuestion growth = Asked.of("growth-2017");
    private final Ranges ranges = Ranges.of(growth).orThrow();

    private Spread draws(WhatIfQuestion q, DrawSettings settings, int threads) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(
                            () -> MonteCarlo.of(q, Ranges.of(q).orThrow(), settings, Progress.NONE, new Cancellation())
                                    .orThrow())
                    .get();
        } finally {
            pool.shutdown();
        }
    }

    private static void same(Spread a, Spread b) {
        assertThat(a.cost()).isEqualTo(b.cost());
        assertThat(a.unmet()).isEqualTo(b.unmet());
        assertThat(a.unmetNeed()).isEqualTo(b.unmetNeed());
        assertThat(a.bestUnmet()).isEqualTo(b.bestUnmet());
        assertThat(a.bestCost()).isEqualTo(b.bestCost());
        assertThat(a.correlations()).isEqualTo(b.correlations());
        for (int w = 0; w < a.wards(); w++) {
            assertThat(a.kept(w)).isEqualTo(b.kept(w));
            for (int percent : new int[] {5, 50, 95}) {
                assertThat(a.posts(0, w, percent)).isEqualTo(b.posts(0, w, percent));
                assertThat(a.posts(w, percent)).isEqualTo(b.posts(w, percent));
            }
        }
    }

    @Test
    void oneThreadAndTwoGiveTheSameAndAnotherSeedDoesNot() throws Exception {
        DrawSettings settings = new DrawSettings(DRAWS, 5, false);
        Spread one = draws(growth, settings, 1);
        same(one, draws(growth, settings, 2));
        assertThat(draws(growth, new DrawSettings(DRAWS, 6, false), 2).cost()).isNotEqualTo(one.cost());
    }

    @Test
    void everyDrawIsWhatThePublicPathGives() throws Exception {
        // Local priorities, a series of presets and both distributions go through the same functions one by one.
        for (String preset : new String[] {"growth-2017", "new-met-2024", "end-2017"}) {
            WhatIfQuestion q = Asked.of(preset);
            Ranges of = Ranges.of(q).orThrow();
            DrawSettings settings = new DrawSettings(8, 3, preset.equals("end-2017"));
            Spread s = draws(q, settings, 2);
            int planned = 0;
            int[] kept = new int[s.wards()];
            for (int d = 0; d < settings.draws(); d++) {
                Case c = MonteCarlo.draw(q, of, settings, d);
                Need need =
                        Requirement.need(Asked.DATA, c.profiles(), c.scenario()).orThrow();
                Evaluation e = Evaluation.of(need, c.scenario(), q.plan().roles(), q.baseline());
                assertThat(s.cost()[d]).isEqualTo(e.london().cost().pence());
                assertThat(s.unmet()[d]).isEqualTo(e.london().unmetNeedIndex());
                assertThat(s.unmetNeed()[d]).isEqualTo(e.london().unmetNeed());
                OptimiseInput in = OptimiseInput.of(
                        e, Asked.DATA.wards(), q.baseline(), Requirement.preventableHarm(Asked.DATA, need));
                Optimum best = Optimiser.live(in);
                Allocation posts = best.allocation();
                if (posts == null) {
                    assertThat(s.bestUnmet()[d]).isNaN();
                    continue;
                }
                planned++;
                Summary found = in.evaluate(posts).london();
                assertThat(s.bestUnmet()[d]).isEqualTo(found.unmetNeedIndex());
                assertThat(s.bestCost()[d]).isEqualTo(found.cost().pence());
                for (int w = 0; w < kept.length; w++) {
                    kept[w] += posts.inWard(w) >= q.scenario().allocation().inWard(w) ? 1 : 0;
                }
            }
            assertThat(s.planned()).isEqualTo(planned);
            for (int w = 0; w < kept.length && planned > 0; w++) {
                assertThat(s.kept(w)).isEqualTo((double) kept[w] / planned);
            }
        }
    }

    @Test
    void drawsKeepWithinTheirRangesAndSharesAddUpToOne() {
        for (boolean even : new boolean[] {false, true}) {
            DrawSettings settings = new DrawSettings(200, 11, even);
            for (int d = 0; d < settings.draws(); d++) {
                Case c = MonteCarlo.draw(growth, ranges, settings, d);
                Assumptions given = c.scenario().assumptions();
                double sum = 0;
                for (Assumption a : given.list()) {
                    if (a.key().startsWith(Assumptions.ALPHA)) {
                        sum += a.value();
                    } else if (ranges.find(a.key()).isPresent()) {
                        RangedFigure f = ranges.find(a.key()).orElseThrow();
                        assertThat(a.value()).as(a.key()).isBetween(f.low(), f.high());
                    }
                }
                assertThat(sum).isCloseTo(1, within(1e-12));
                assertThat(given.value("window.months", 0)).isIn(12.0, 24.0);
                assertThat(given.value("DWO.unitCost", 0) % 1).isZero();
                assertThat(given.value("aim.DWO", 0) % 1).isZero();
            }
        }
    }

    @Test
    void triangularDrawsHaveTheMeanAndTheShapeOfTheTriangle() {
        RangedFigure f = ranges.find("DWO.abstraction").orElseThrow();
        int n = 20_000;
        double[] drawn = new double[n];
        double[] even = new double[n];
        for (int d = 0; d < n; d++) {
            drawn[d] = DrawnValue.of(f, 1, d, false);
            even[d] = DrawnValue.of(f, 1, d, true);
        }
        double a = 0.075;
        double m = 0.15;
        double b = 0.3;
        assertThat(Arrays.stream(drawn).average().orElse(0)).isCloseTo((a + m + b) / 3, within(0.002));
        assertThat(Arrays.stream(even).average().orElse(0)).isCloseTo((a + b) / 2, within(0.002));
        Arrays.sort(drawn);
        double furthest = 0;
        for (int k = 0; k < n; k++) {
            double x = drawn[k];
            double below =
                    x < m ? (x - a) * (x - a) / ((b - a) * (m - a)) : 1 - (b - x) * (b - x) / ((b - a) * (b - m));
            furthest = Math.max(furthest, Math.abs(below - (k + 0.5) / n));
        }
        assertThat(furthest).as("Kolmogorov's distance, 1 in 1,000").isLessThan(1.95 / Math.sqrt(n));
    }

    @Test
    void aFurtherRangeLeavesTheOtherDrawsAsTheyAre() {
        WhatIfQuestion more = Asked.with(growth, "reference.DWO", 1, 2);
        DrawSettings settings = new DrawSettings(1, 1, false);
        double before = MonteCarlo.draw(growth, ranges, settings, 0)
                .scenario()
                .assumptions()
                .value("PCSO.vacancy", 0);
        double after = MonteCarlo.draw(more, Ranges.of(more).orThrow(), settings, 0)
                .scenario()
                .assumptions()
                .value("PCSO.vacancy", 0);
        assertThat(after).isEqualTo(before).isNotEqualTo(0.05);
    }

    @Test
    void cancelledDrawsEnd() {
        Cancellation cancellation = new Cancellation();
        Progress stop = (done, total, what) -> {
            if (done > 0) {
                cancellation.cancel();
            }
        };
        assertThatThrownBy(() -> MonteCarlo.of(
                        growth, ranges, new DrawSettings(DrawSettings.MOST, 1, false), stop, cancellation))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void unmetNeedOfTheFloorFollowsWhatIsAimedAtAndAbstractionMost() throws Exception {
        Spread s = draws(growth, new DrawSettings(300, 1, false), 2);
        assertThat(s.correlations().stream().map(c -> c.figure().key())).startsWith("aim.DWO", "DWO.abstraction");
        assertThat(s.correlations().get(0).rho()).isBetween(0.5, 1.0);
        assertThat(s.count(Robustness.ROBUST) + s.count(Robustness.OPEN) + s.count(Robustness.FRAGILE))
                .isEqualTo(629);
    }

    @Test
    void rankCorrelationSharesRanksOfEqualFigures() {
        // Ranks 1, 2.5, 2.5, 4 against 1, 3, 2, 4: Σ d² is not enough with ties; Pearson of the ranks is 0.9487.
        assertThat(RankCorrelation.of(new double[] {1, 2, 2, 9}, new double[] {10, 30, 20, 40}))
                .isCloseTo(4.5 / Math.sqrt(4.5 * 5), within(1e-12));
        assertThat(RankCorrelation.of(new double[] {1, 2, 3}, new double[] {9, 4, 1}))
                .isEqualTo(-1);
        assertThat(RankCorrelation.of(new double[] {1, 1, 1}, new double[] {9, 4, 1}))
                .isZero();
    }

    @Test
    void percentilesAreDrawnFiguresThemselves() {
        double[] values = new double[101];
        Arrays.setAll(values, k -> k == 100 ? Double.NaN : 100 - k);
        assertThat(Percentiles.of(values)).isEqualTo(new Percentiles(5, 25, 50, 75, 95));
        assertThat(Percentiles.of(new double[] {Double.NaN}).p50()).isNaN();
    }
}
