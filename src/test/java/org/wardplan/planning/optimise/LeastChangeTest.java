package org.wardplan.planning.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Aim;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.plan.Objective;
import org.wardplan.model.plan.Rule;
import org.wardplan.planning.Evaluation;

/** The fewest moves to a coverage, against all posts that the six wards could have, by their totals. */
class LeastChangeTest {
    private static final int MOST_DWO = 7;
    private static final int MOST_PCSO = 13;
    private static final Pattern REACHED = Pattern.compile("every ward to ([0-9.]+) % at most");

    private static Allocation baseline(Random random) {
        int[][] posts = new int[3][6];
        for (int w = 0; w < 6; w++) {
            posts[0][w] = random.nextInt(6);
            posts[1][w] = random.nextInt(5);
        }
        return Allocation.of(posts);
    }

    /** The least sum over all plans within the money and 12 DWOs; infinite where no plan reaches the coverage. */
    private static double tryAll(OptimiseInput in, double coverage) {
        Evaluation e = in.evaluation();
        double all = 0;
        for (int w = 0; w < 6; w++) {
            all += e.need().target(w);
        }
        double part = 1 / (2 * all);
        int pounds = (int) (in.budget().pence() / 100) - 700;
        double[][] least = table();
        least[0][0] = 0;
        for (int w = 0; w < 6; w++) {
            double[][] next = table();
            double target = e.need().target(w);
            for (int d = 0; d <= MOST_DWO; d++) {
                for (int p = 0; p <= MOST_PCSO; p++) {
                    double effective = d + 0.5 * p + (w == 0 ? 0.5 : 0);
                    if (effective < coverage * target - 1e-9) {
                        continue;
                    }
                    double gap = Math.max(0, target - effective);
                    double value = Math.abs(d - in.baseline().posts(0, w))
                            + Math.abs(p - in.baseline().posts(1, w))
                            + part * gap * gap / target;
                    for (int dwo = d; dwo <= 12; dwo++) {
                        for (int pcso = p; 600 * dwo + 400 * pcso <= pounds; pcso++) {
                            next[dwo][pcso] = Math.min(next[dwo][pcso], least[dwo - d][pcso - p] + value);
                        }
                    }
                }
            }
            least = next;
        }
        return Arrays.stream(least).flatMapToDouble(Arrays::stream).min().orElseThrow();
    }

    private static double[][] table() {
        double[][] table = new double[13][40];
        for (double[] row : table) {
            Arrays.fill(row, Double.POSITIVE_INFINITY);
        }
        return table;
    }

    @Test
    void findsTheFewestMovesOrSaysHowFarTheMoneyGoes() {
        Random random = new Random(3);
        int feasible = 0;
        int infeasible = 0;
        for (int k = 0; k < 400; k++) {
            double coverage = Math.round(100 * (0.2 + 0.8 * random.nextDouble())) / 100.0;
            OptimiseInput in = OptimiseInput.of(
                            SixWards.evaluation(SixWards.scenario(
                                    List.of(
                                            new Rule.Money("budget", true),
                                            new Rule.HeadCount("limit-DWO", true, "DWO")),
                                    Set.of(),
                                    List.of())),
                            SixWards.WARDS,
                            baseline(random),
                            new double[6])
                    .with(Money.pounds(4_000 + random.nextInt(10_000)))
                    .with(Aim.of(Objective.LEAST_CHANGE).withCoverage(coverage));
            double best = tryAll(in, coverage);
            Optimum found = Optimiser.plain(in, part -> {}, Progress.NONE, new Cancellation());
            if (Double.isInfinite(best)) {
                infeasible++;
                assertThat(found.status()).as("case %d", k).isEqualTo(Optimum.Status.INFEASIBLE);
                Matcher m = REACHED.matcher(found.conflicts().get(0));
                assertThat(m.find()).as("case %d: %s", k, found.conflicts()).isTrue();
                double reached = Double.parseDouble(m.group(1)) / 100;
                assertThat(tryAll(in, reached)).as("case %d", k).isFinite();
                assertThat(tryAll(in, reached + 0.0011)).as("case %d", k).isInfinite();
            } else {
                feasible++;
                assertThat(found.status()).as("case %d", k).isEqualTo(Optimum.Status.OPTIMAL);
                assertThat(found.objective()).as("case %d", k).isCloseTo(best, within(1e-9));
            }
        }
        assertThat(feasible).isGreaterThan(100);
        assertThat(infeasible).isGreaterThan(100);
    }
}
