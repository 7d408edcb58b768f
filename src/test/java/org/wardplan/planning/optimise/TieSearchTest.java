package org.wardplan.planning.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;

/** The search under ties against trying everything. */
class TieSearchTest {
    /** A small model of any kind of limits, with ties between wards and levels that often are the same. */
    private static AllocationModel tied(Random random) {
        AllocationModel m = SmallModels.any(random);
        int wards = m.wards().size();
        List<int[]> pairs = new ArrayList<>();
        double[][] level = new double[wards][];
        for (int w = 0; w < wards; w++) {
            level[w] = new double[m.wards().get(w).value().length];
            for (int c = 0; c < level[w].length; c++) {
                level[w][c] = random.nextInt(10) / 8.0;
            }
            for (int v = w + 1; v < wards; v++) {
                if (random.nextInt(5) < 3) {
                    pairs.add(new int[] {w, v});
                }
            }
        }
        double most = random.nextInt(6) / 8.0;
        return new AllocationModel(
                m.roles(),
                m.wards(),
                m.group(),
                m.limits(),
                m.groups(),
                new AllocationModel.Ties("ties", pairs.toArray(int[][]::new), level, most));
    }

    private static boolean keeps(AllocationModel.Ties ties, int[] choice) {
        for (int[] p : ties.pairs()) {
            if (Math.abs(ties.level()[p[0]][choice[p[0]]] - ties.level()[p[1]][choice[p[1]]]) > ties.most()) {
                return false;
            }
        }
        return true;
    }

    /** Without limits when asked for. */
    private static double tryAll(AllocationModel m, AllocationModel.Ties ties, boolean limits) {
        int[] choice = new int[m.wards().size()];
        double best = Double.POSITIVE_INFINITY;
        while (true) {
            if (keeps(ties, choice) && (!limits || SmallModels.keeps(m, choice))) {
                best = Math.min(best, QuickPlan.value(m, choice));
            }
            int w = 0;
            while (w < choice.length && choice[w] + 1 == m.wards().get(w).value().length) {
                choice[w++] = 0;
            }
            if (w == choice.length) {
                return best;
            }
            choice[w]++;
        }
    }

    private static AllocationModel.Ties ties(AllocationModel m) {
        AllocationModel.Ties ties = m.ties();
        assertThat(ties).isNotNull();
        return ties;
    }

    @Test
    void findsAndProvesWhatTryingEverythingFinds() {
        Random random = new Random(11);
        int feasible = 0;
        int proved = 0;
        int count = 3000;
        for (int k = 0; k < count; k++) {
            AllocationModel m = tied(random);
            double best = tryAll(m, ties(m), true);
            TieSearch.Found f = TieSearch.solve(m, part -> {}, Progress.NONE, new Cancellation());
            assertThat(f.bound()).as("bound of %d", k).isLessThanOrEqualTo(best + 1e-7);
            assertThat(f.value()).as("value of %d", k).isGreaterThanOrEqualTo(best - 1e-9);
            if (f.choice() != null) {
                assertThat(SmallModels.keeps(m, f.choice()) && keeps(ties(m), f.choice()))
                        .isTrue();
                assertThat(QuickPlan.value(m, f.choice())).isEqualTo(f.value());
            }
            if (f.proved()) {
                proved++;
                if (Double.isInfinite(best)) {
                    assertThat(f.choice()).isNull();
                } else {
                    assertThat(f.value()).as("best of %d", k).isCloseTo(best, within(1e-7));
                }
            }
            feasible += Double.isInfinite(best) ? 0 : 1;
        }
        assertThat(feasible).isGreaterThan(count / 4);
        assertThat(proved).as("proved of %d", count).isGreaterThan(count * 95 / 100);
    }

    /** Whatever the costs and however they change, the cut is the cheapest plan, and what is left prices every other. */
    @Test
    void theCutIsTheCheapestPlanUnderTheTies() {
        Random random = new Random(5);
        for (int k = 0; k < 1500; k++) {
            AllocationModel m = tied(random);
            TieDomains domains = TieDomains.of(m, ties(m));
            double best = tryAll(m, ties(m), false);
            assertThat(domains.empty()).isEqualTo(Double.isInfinite(best));
            if (domains.empty()) {
                continue;
            }
            TieGraph graph = new TieGraph(m, domains, 1000);
            for (int change = 0; change < 4; change++) {
                double[][] cost = new double[m.wards().size()][];
                List<AllocationModel.Ward> wards = new ArrayList<>();
                for (int w = 0; w < cost.length; w++) {
                    cost[w] = random.doubles(m.wards().get(w).value().length, -3, 10).toArray();
                    wards.add(new AllocationModel.Ward(m.wards().get(w).posts(), cost[w]));
                }
                AllocationModel priced =
                        new AllocationModel(m.roles(), wards, m.group(), m.limits(), m.groups(), m.ties());
                double least = graph.least(cost);
                assertThat(least).isCloseTo(tryAll(priced, ties(m), false), within(1e-9));
                for (boolean highest : new boolean[] {false, true}) {
                    int[] plan = graph.plan(highest);
                    assertThat(keeps(ties(m), plan)).isTrue();
                    assertThat(QuickPlan.value(priced, plan)).isCloseTo(least, within(1e-9));
                }
                int[] other = random.ints(cost.length, 0, 1000).toArray();
                for (int w = 0; w < other.length; w++) {
                    other[w] %= cost[w].length;
                }
                if (keeps(ties(m), other)) {
                    double above = 0;
                    for (int w = 0; w < other.length; w++) {
                        above += graph.reduced(w, other[w]);
                        for (int v = w + 1; v < other.length; v++) {
                            above += graph.tieCost(w, other[w], v, other[v]);
                        }
                    }
                    assertThat(least + above).isCloseTo(QuickPlan.value(priced, other), within(1e-9));
                }
            }
        }
    }

    @Test
    void cancelledItStillGivesABound() {
        AllocationModel m = tied(new Random(1));
        Cancellation stop = new Cancellation();
        stop.cancel();
        TieSearch.Found f = TieSearch.solve(m, part -> {}, Progress.NONE, stop);
        assertThat(f.bound()).isLessThanOrEqualTo(tryAll(m, ties(m), true));
    }
}
