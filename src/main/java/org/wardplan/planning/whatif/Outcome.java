package org.wardplan.planning.whatif;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.plan.Allocation;
import org.wardplan.planning.Summary;

/**
 * What a scenario comes to when its figures have some values.
 *
 * @param plan key figures of its posts as they are
 * @param best key figures of the best plan for the same money under the same rules, found by the live allocator; null
 *     where no plan keeps the rules for the money
 * @param bestPosts of that plan
 */
public record Outcome(Summary plan, @Nullable Summary best, @Nullable Allocation bestPosts) {
    /** Whether there is a plan that keeps the rules for the money. */
    public boolean planned() {
        return best != null;
    }

    /** Unmet need of the plan less that of the best, as indices; not-a-number where there is none. */
    public double regret() {
        return best == null ? Double.NaN : plan.unmetNeedIndex() - best.unmetNeedIndex();
    }

    /**
     * Posts that move from one best plan to the other: for each role the posts put somewhere or those taken away, whichever
     * are more; not-a-number where either has none.
     */
    public double moved(Outcome from) {
        if (bestPosts == null || from.bestPosts == null) {
            return Double.NaN;
        }
        return moved(Objects.requireNonNull(from.bestPosts), bestPosts);
    }

    static int moved(Allocation from, Allocation to) {
        int moved = 0;
        for (int r = 0; r < to.roles(); r++) {
            int more = 0;
            int fewer = 0;
            for (int w = 0; w < to.wards(); w++) {
                int change = to.posts(r, w) - from.posts(r, w);
                more += Math.max(0, change);
                fewer += Math.max(0, -change);
            }
            moved += Math.max(more, fewer);
        }
        return moved;
    }
}
