package org.wardplan.planning.phase;

import java.time.YearMonth;
import java.util.List;
import org.wardplan.model.plan.Phasing;
import org.wardplan.model.plan.Phasing.GrowthStep;

/** Posts that are open by month: those of the start and the growth steps, until those of the plan are reached. */
final class Establishment {
    private Establishment() {}

    /**
     * Open posts of a role in each month. Without steps of the role these are the plan's own from the first month. Steps
     * from before the run count from its first month; none leads beyond the plan's posts, nor away from them.
     *
     * @param start posts at the start
     * @param end posts of the plan
     */
    static int[] of(Phasing phasing, String role, int start, int end) {
        int[] posts = new int[phasing.months()];
        List<GrowthStep> steps = steps(phasing, role);
        for (int m = 0; m < posts.length; m++) {
            YearMonth month = phasing.start().plusMonths(m);
            long sum = start;
            for (GrowthStep s : steps) {
                sum += s.month().isAfter(month) ? 0 : s.posts();
            }
            long within = Math.max(Math.min(start, end), Math.min(Math.max(start, end), sum));
            posts[m] = steps.isEmpty() ? end : (int) within;
        }
        return posts;
    }

    static List<GrowthStep> steps(Phasing phasing, String role) {
        return phasing.steps().stream().filter(s -> s.role().equals(role)).toList();
    }
}
