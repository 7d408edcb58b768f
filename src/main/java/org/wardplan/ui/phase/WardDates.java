package org.wardplan.ui.phase;

import org.wardplan.app.WardWords;
import org.wardplan.app.phase.PhaseGoal;
import org.wardplan.planning.phase.PhaseRun;

/** Words for the months in which wards get posts. */
final class WardDates {
    private WardDates() {}

    /** {@code Jun 17}, {@code from the start}, {@code not within the run}. */
    static String words(int month, PhaseRun run) {
        return switch (month) {
            case PhaseGoal.AT_START -> "from the start";
            case PhaseGoal.NEVER -> "not within the run";
            default -> WardWords.shortMonth(run.phasing().start().plusMonths(month));
        };
    }

    /** The same for a table. */
    static String brief(int month, PhaseRun run) {
        return switch (month) {
            case PhaseGoal.AT_START -> "from start";
            case PhaseGoal.NEVER -> "not in run";
            default -> words(month, run);
        };
    }

    /** {@code 1 DWO + 1 PCSO}. */
    static String posts(PhaseRun run, int month, int ward) {
        StringBuilder text = new StringBuilder();
        for (int r = 0; r < run.roles().size(); r++) {
            int n = run.posts(month).posts(r, ward);
            if (n > 0) {
                text.append(text.isEmpty() ? "" : " + ").append(n).append(' ');
                text.append(run.roles().get(r).id());
            }
        }
        return text.isEmpty() ? "no posts" : text.toString();
    }
}
