package org.wardplan.app.phase;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.plan.Phasing.Promise;
import org.wardplan.planning.phase.PhaseEdits;
import org.wardplan.planning.phase.PhaseRun;

/**
 * Something that each ward gets in some month of a run: what a promise gives it, or all posts of the plan.
 *
 * @param label in lists
 * @param months by ward the month counted from 0, {@link #AT_START} or {@link #NEVER}
 */
public record PhaseGoal(String label, int[] months) {
    /** Had before the run began. */
    public static final int AT_START = -1;

    /** Not within the run. */
    public static final int NEVER = Integer.MAX_VALUE;

    /** The promises of a run in order of their dates, then all posts of the plan. */
    static List<PhaseGoal> of(PhaseRun run) {
        int n = run.end().wards();
        List<PhaseGoal> goals = new ArrayList<>();
        for (Promise p : run.phasing().promises()) {
            goals.add(new PhaseGoal(
                    PhaseEdits.words(p),
                    IntStream.range(0, n)
                            .map(w -> run.hadAtStart(p, w) ? AT_START : orNever(run.monthOf(p, w)))
                            .toArray()));
        }
        goals.add(new PhaseGoal(
                "All posts of the plan",
                IntStream.range(0, n).map(w -> all(run, w)).toArray()));
        return goals;
    }

    private static int orNever(int month) {
        return month < 0 ? NEVER : month;
    }

    private static int all(PhaseRun run, int ward) {
        Allocation plan = run.end().scenario().allocation();
        if (has(run.start(), plan, ward)) {
            return AT_START;
        }
        for (int m = 0; m < run.months().size(); m++) {
            if (has(run.posts(m), plan, ward)) {
                return m;
            }
        }
        return NEVER;
    }

    private static boolean has(Allocation posts, Allocation plan, int ward) {
        for (int r = 0; r < plan.roles(); r++) {
            if (posts.posts(r, ward) < plan.posts(r, ward)) {
                return false;
            }
        }
        return true;
    }

    /** Wards that have it by the end of a month counted from 0. */
    public int by(int month) {
        return (int) IntStream.of(months).filter(m -> m <= month).count();
    }
}
