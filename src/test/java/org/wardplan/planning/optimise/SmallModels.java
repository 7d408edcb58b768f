package org.wardplan.planning.optimise;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.wardplan.planning.optimise.AllocationModel.Group;
import org.wardplan.planning.optimise.AllocationModel.Limit;
import org.wardplan.planning.optimise.AllocationModel.Ward;

/** Made-up models small enough to try everything. */
final class SmallModels {
    private static final double[] EFFECTIVE = {0.833, 0.5244, 0.4165};
    private static final long[] COST = {60043, 40000, 72000};

    private SmallModels() {}

    /** A model of one to three roles with limits of every sign, in half of the cases on boroughs and what is around them. */
    static AllocationModel any(Random random) {
        int roles = 1 + random.nextInt(3);
        int wards = 2 + random.nextInt(4);
        List<Ward> list = new ArrayList<>();
        int[] group = new int[wards];
        boolean linear = random.nextInt(3) == 0;
        for (int w = 0; w < wards; w++) {
            list.add(ward(random, roles, linear));
            group[w] = random.nextInt(6) == 0 ? -1 : random.nextInt(3);
        }
        boolean grouped = random.nextBoolean();
        List<Group> groups = new ArrayList<>();
        for (int g = 0; g < 4 && grouped; g++) {
            // Groups 0 and 1 lie in group 3.
            groups.add(new Group(g < 2 ? 3 : -1, limits(random, roles, wards / 2 + 1, random.nextInt(3))));
        }
        if (!grouped) {
            java.util.Arrays.fill(group, -1);
        }
        return new AllocationModel(
                roles, list, group, limits(random, roles, wards, 1 + random.nextInt(3)), groups, null);
    }

    private static Ward ward(Random random, int roles, boolean linear) {
        int choices = random.nextInt(8) == 0 ? 1 : 2 + random.nextInt(6);
        double target = 1 + 5 * random.nextDouble();
        int[][] posts = new int[choices][roles];
        double[] value = new double[choices];
        boolean odd = random.nextInt(4) == 0;
        for (int c = 0; c < choices; c++) {
            double gap = target;
            for (int r = 0; r < roles; r++) {
                posts[c][r] = random.nextInt(4);
                gap -= EFFECTIVE[r] * posts[c][r];
            }
            gap = Math.max(0, gap);
            value[c] = odd ? 5 * random.nextDouble() : linear ? gap : gap * gap / target;
        }
        return new Ward(posts, value);
    }

    private static List<Limit> limits(Random random, int roles, int wards, int count) {
        List<Limit> limits = new ArrayList<>();
        for (int l = 0; l < count; l++) {
            long[] each = new long[roles];
            long most;
            switch (random.nextInt(5)) {
                case 0 -> {
                    System.arraycopy(COST, 0, each, 0, roles);
                    most = (long) (80000.0 * roles * wards * random.nextDouble());
                }
                case 1 -> {
                    each[random.nextInt(roles)] = 1;
                    most = random.nextInt(2 * wards);
                }
                case 2 -> {
                    each[random.nextInt(roles)] = -1;
                    most = -random.nextInt(wards + 1);
                }
                case 3 -> {
                    for (int r = 0; r < roles; r++) {
                        each[r] = random.nextInt(5) - 2;
                    }
                    most = random.nextInt(5) - 1;
                }
                default -> {
                    java.util.Arrays.fill(each, -1);
                    most = -random.nextInt(wards + 1);
                }
            }
            limits.add(new Limit("limit" + l, each, most));
        }
        return limits;
    }

    /** The least value of all allocations that keep the limits; infinite where none does. */
    static double tryAll(AllocationModel m) {
        return tryAll(m, 0, new int[m.wards().size()], 0, Double.POSITIVE_INFINITY);
    }

    private static double tryAll(AllocationModel m, int ward, int[] choice, double value, double best) {
        if (value >= best) {
            return best;
        }
        if (ward == choice.length) {
            return keeps(m, choice) ? value : best;
        }
        Ward w = m.wards().get(ward);
        double least = best;
        for (int c = 0; c < w.value().length; c++) {
            choice[ward] = c;
            least = tryAll(m, ward + 1, choice, value + w.value()[c], least);
        }
        return least;
    }

    /** Whether every limit is kept, told without any of the optimiser's own sums. */
    static boolean keeps(AllocationModel m, int[] choice) {
        if (m.limits().stream().anyMatch(l -> l.slack(totals(m, choice, -1)) < 0)) {
            return false;
        }
        for (int g = 0; g < m.groups().size(); g++) {
            int[] of = totals(m, choice, g);
            if (m.groups().get(g).limits().stream().anyMatch(l -> l.slack(of) < 0)) {
                return false;
            }
        }
        return true;
    }

    private static int[] totals(AllocationModel m, int[] choice, int group) {
        int[] totals = new int[m.roles()];
        for (int w = 0; w < choice.length; w++) {
            int g = m.group()[w];
            while (g >= 0 && g != group) {
                g = m.groups().get(g).parent();
            }
            if (group < 0 || g == group) {
                for (int r = 0; r < totals.length; r++) {
                    totals[r] += m.wards().get(w).posts()[choice[w]][r];
                }
            }
        }
        return totals;
    }
}
