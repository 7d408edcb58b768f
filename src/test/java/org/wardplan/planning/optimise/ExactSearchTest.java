package org.wardplan.planning.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.planning.optimise.AllocationModel.Limit;
import org.wardplan.planning.optimise.AllocationModel.Ward;

/** The search against trying everything, on small cases with and without limits of groups. */
class ExactSearchTest {
    private static AllocationModel model(Random random, boolean grouped) {
        int wards = 3 + random.nextInt(4);
        List<Ward> list = new ArrayList<>();
        int[] group = new int[wards];
        for (int w = 0; w < wards; w++) {
            double target = 1 + 8 * random.nextDouble();
            int[][] posts = new int[9][];
            double[] value = new double[9];
            for (int c = 0; c < 9; c++) {
                posts[c] = new int[] {c / 3, c % 3};
                double gap = Math.max(0, target - 0.833 * posts[c][0] - 0.5244 * posts[c][1]);
                value[c] = random.nextInt(4) == 0 ? gap : gap * gap / target;
            }
            list.add(new Ward(posts, value));
            group[w] = w % 2;
        }
        List<Limit> limits = List.of(
                new Limit("money", new long[] {60043, 40000}, (long) (60043 * 2.0 * wards * random.nextDouble())),
                new Limit("DWO", new long[] {1, 0}, 1 + random.nextInt(2 * wards)),
                new Limit("mix", new long[] {-1, 1}, random.nextInt(3)));
        List<List<Limit>> ofGroups = grouped
                ? List.of(
                        List.of(new Limit("most", new long[] {1, 1}, 2 + random.nextInt(4))),
                        List.of(new Limit("least", new long[] {-1, -1}, -1)))
                : List.of();
        return new AllocationModel(
                2,
                list,
                group,
                limits,
                ofGroups.stream().map(l -> new AllocationModel.Group(-1, l)).toList(),
                null);
    }

    /** The least value of all allocations that keep the limits; infinite where none does. */
    private static double tryAll(AllocationModel m, int ward, int[][] totals, double value) {
        if (ward == m.wards().size()) {
            int[] all = new int[2];
            for (int[] t : totals) {
                all[0] += t[0];
                all[1] += t[1];
            }
            boolean kept = m.limits().stream().allMatch(l -> l.slack(all) >= 0);
            for (int g = 0; g < m.groupLimits().size(); g++) {
                int[] of = totals[g];
                kept &= m.groupLimits().get(g).stream().allMatch(l -> l.slack(of) >= 0);
            }
            return kept ? value : Double.POSITIVE_INFINITY;
        }
        double best = Double.POSITIVE_INFINITY;
        Ward w = m.wards().get(ward);
        for (int c = 0; c < w.value().length; c++) {
            int[] t = totals[m.group()[ward]];
            t[0] += w.posts()[c][0];
            t[1] += w.posts()[c][1];
            best = Math.min(best, tryAll(m, ward + 1, totals, value + w.value()[c]));
            t[0] -= w.posts()[c][0];
            t[1] -= w.posts()[c][1];
        }
        return best;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void findsWhatTryingEverythingFinds(boolean grouped) {
        Random random = new Random(7);
        int feasible = 0;
        for (int k = 0; k < 60; k++) {
            AllocationModel m = model(random, grouped);
            double best = tryAll(m, 0, new int[2][2], 0);
            Prices prices = Prices.of(m);
            Optional<ExactSearch.Result> found = new ExactSearch(m, prices, ExactSearch.Room.LARGE, new Cancellation())
                    .run(1e-6, 1e3, Progress.NONE);
            if (Double.isInfinite(best)) {
                assertThat(found).isEmpty();
            } else {
                feasible++;
                assertThat(prices.bound()).isLessThanOrEqualTo(best + 1e-9);
                assertThat(found).isPresent();
                assertThat(found.get().value()).isCloseTo(best, within(1e-9));
            }
        }
        assertThat(feasible).isGreaterThan(20);
    }
}
