package org.wardplan.planning.whatif;

import java.util.Arrays;
import org.wardplan.model.plan.Allocation;

/** How often each ward got how many posts of each role. Counts add up to the same in any order. */
final class PostCounts {
    private final int[][][] times;
    private final int[][] together;
    private final Allocation plan;
    private final int[] kept;
    private int draws;

    PostCounts(Allocation plan) {
        this.plan = plan;
        times = new int[plan.roles()][plan.wards()][4];
        together = new int[plan.wards()][8];
        kept = new int[plan.wards()];
    }

    synchronized void add(Allocation posts) {
        draws++;
        for (int w = 0; w < kept.length; w++) {
            int all = 0;
            for (int r = 0; r < times.length; r++) {
                int n = posts.posts(r, w);
                times[r][w] = counted(times[r][w], n);
                all += n;
            }
            together[w] = counted(together[w], all);
            if (all >= plan.inWard(w)) {
                kept[w]++;
            }
        }
    }

    private static int[] counted(int[] times, int posts) {
        int[] room = posts < times.length ? times : Arrays.copyOf(times, 2 * posts);
        room[posts]++;
        return room;
    }

    int draws() {
        return draws;
    }

    /** Posts of a role that so many per cent of the draws gave the ward at most; 0 where there was no draw. */
    int posts(int role, int ward, int percent) {
        return reached(times[role][ward], percent);
    }

    /** Posts of all roles together that so many per cent of the draws gave the ward at most. */
    int posts(int ward, int percent) {
        return reached(together[ward], percent);
    }

    private int reached(int[] of, int percent) {
        int place = Percentiles.place(percent, draws);
        int seen = 0;
        for (int n = 0; n < of.length; n++) {
            seen += of[n];
            if (seen > place) {
                return n;
            }
        }
        return 0;
    }

    /** Share of draws in which the ward got at least as many posts as the plan gives it, all roles together. */
    double kept(int ward) {
        return draws == 0 ? Double.NaN : (double) kept[ward] / draws;
    }
}
