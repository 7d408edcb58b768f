package org.wardplan.planning.optimise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardplan.base.Cancellation;
import org.wardplan.planning.optimise.AllocationModel.Group;
import org.wardplan.planning.optimise.AllocationModel.Limit;
import org.wardplan.planning.optimise.AllocationModel.Ties;
import org.wardplan.planning.optimise.AllocationModel.Ward;

/** The fairest plan against the lexicographic order of all plans, on small cases. */
class FairestSearchTest {
    private record Case(AllocationModel model, CoverageLevels levels) {}

    /** @param even coverage in steps of a fifth, so that wards often have the same */
    private static Case random(Random random, boolean grouped, boolean even, boolean tied) {
        int wards = 2 + random.nextInt(4);
        List<Ward> list = new ArrayList<>();
        int[] group = new int[wards];
        double[][] coverage = new double[wards][];
        for (int w = 0; w < wards; w++) {
            int floor = random.nextInt(2);
            double target = even ? 2 + random.nextInt(3) : 1 + 4 * random.nextDouble();
            int most = 2 + random.nextInt(2);
            int[][] posts = new int[most * 2][];
            coverage[w] = new double[posts.length];
            for (int c = 0; c < posts.length; c++) {
                posts[c] = new int[] {floor + c / 2, c % 2};
                double effective = even ? posts[c][0] + posts[c][1] : 0.833 * posts[c][0] + 0.5244 * posts[c][1];
                coverage[w][c] = effective / target;
            }
            list.add(new Ward(posts, new double[posts.length]));
            group[w] = grouped ? random.nextInt(3) - 1 : -1;
        }
        List<Limit> limits = new ArrayList<>();
        if (random.nextInt(8) > 0) {
            limits.add(new Limit(
                    "money", new long[] {60043, 40000}, (long) (60043 * 2.5 * wards * (0.3 + random.nextDouble()))));
        }
        if (random.nextBoolean()) {
            limits.add(new Limit("DWO", new long[] {1, 0}, 1 + random.nextInt(2 * wards)));
        }
        if (random.nextBoolean()) {
            limits.add(new Limit("PCSO", new long[] {0, 1}, random.nextInt(wards + 1)));
        }
        if (random.nextInt(4) == 0) {
            limits.add(new Limit("mix", new long[] {-1, 2}, random.nextInt(3)));
        }
        List<Group> groups = grouped
                ? List.of(
                        new Group(-1, List.of(new Limit("most", new long[] {1, 1}, 2 + random.nextInt(6)))),
                        new Group(-1, List.of(new Limit("least", new long[] {-1, -1}, -random.nextInt(4)))))
                : List.of();
        Ties ties = null;
        if (tied) {
            List<int[]> pairs = new ArrayList<>();
            for (int w = 1; w < wards; w++) {
                pairs.add(new int[] {random.nextInt(w), w});
            }
            ties = new Ties("near", pairs.toArray(int[][]::new), coverage, 0.2 + 0.5 * random.nextDouble());
        }
        return new Case(new AllocationModel(2, list, group, limits, groups, ties), new CoverageLevels(coverage));
    }

    private static boolean kept(AllocationModel m, int[] choice) {
        int[] london = new int[2];
        int[][] ofGroup = new int[m.groups().size()][2];
        for (int w = 0; w < choice.length; w++) {
            int[] posts = m.wards().get(w).posts()[choice[w]];
            for (int r = 0; r < 2; r++) {
                london[r] += posts[r];
                if (m.group()[w] >= 0) {
                    ofGroup[m.group()[w]][r] += posts[r];
                }
            }
        }
        boolean kept = m.limits().stream().allMatch(l -> l.slack(london) >= 0);
        for (int g = 0; g < ofGroup.length; g++) {
            int[] totals = ofGroup[g];
            kept &= m.groups().get(g).limits().stream().allMatch(l -> l.slack(totals) >= 0);
        }
        return kept && near(m.ties(), choice);
    }

    private static boolean near(@Nullable Ties ties, int[] choice) {
        return ties == null
                || Arrays.stream(ties.pairs())
                        .allMatch(p -> Math.abs(ties.level()[p[0]][choice[p[0]]] - ties.level()[p[1]][choice[p[1]]])
                                <= ties.most());
    }

    private static long[] sorted(CoverageLevels levels, int[] choice) {
        long[] sorted = new long[choice.length];
        Arrays.setAll(sorted, w -> levels.level(w, choice[w]));
        Arrays.sort(sorted);
        return sorted;
    }

    /** The best of all plans that keep the limits, lowest coverage first; null for none. */
    private static long @Nullable [] tryAll(Case c) {
        int[] choice = new int[c.model.wards().size()];
        long[] best = null;
        while (true) {
            if (kept(c.model, choice)) {
                long[] of = sorted(c.levels, choice);
                if (best == null || Arrays.compare(of, best) > 0) {
                    best = of;
                }
            }
            int w = 0;
            while (w < choice.length && choice[w] == c.model.wards().get(w).value().length - 1) {
                choice[w++] = 0;
            }
            if (w == choice.length) {
                return best;
            }
            choice[w]++;
        }
    }

    @ParameterizedTest
    @CsvSource({"false, false", "true, false", "false, true", "true, true"})
    void findsThePlanThatIsFairestOfAll(boolean grouped, boolean even) {
        Random random = new Random(11);
        int feasible = 0;
        for (int k = 0; k < 1000; k++) {
            Case c = random(random, grouped, even, false);
            long[] best = tryAll(c);
            FairestSearch search = new FairestSearch(c.model, c.levels, plan -> {}, new Cancellation());
            int[] plan = search.run();
            if (best == null) {
                assertThat(plan).as("case %d", k).isNull();
            } else {
                feasible++;
                assertThat(plan).as("case %d", k).isNotNull();
                assertThat(kept(c.model, plan)).as("case %d", k).isTrue();
                assertThat(sorted(c.levels, plan)).as("case %d", k).isEqualTo(best);
                assertThat(search.proved()).as("case %d", k).isTrue();
            }
        }
        assertThat(feasible).isGreaterThan(500);
    }

    /** With ties the search may leave open whether its plan is the fairest; what it proves must be so. */
    @Test
    void neverProvesAPlanUnderTiesThatIsNotTheFairest() {
        Random random = new Random(5);
        int proved = 0;
        for (int k = 0; k < 1000; k++) {
            Case c = random(random, false, false, true);
            long[] best = tryAll(c);
            FairestSearch search = new FairestSearch(c.model, c.levels, plan -> {}, new Cancellation());
            int[] plan = search.run();
            if (plan != null) {
                assertThat(kept(c.model, plan)).as("case %d", k).isTrue();
            }
            if (search.proved()) {
                proved++;
                assertThat(plan == null ? null : sorted(c.levels, plan))
                        .as("case %d", k)
                        .isEqualTo(best);
            }
        }
        assertThat(proved).isGreaterThan(700);
    }
}
