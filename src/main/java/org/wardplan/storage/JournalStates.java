package org.wardplan.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Problem;
import org.wardplan.base.Progress;
import org.wardplan.base.WithProblems;
import org.wardplan.model.plan.Plan;

/**
 * The plan as it was right after an entry: the journal's edits one after the other from the first plan on, or taken
 * back one after the other from the present plan, whichever are fewer.
 */
final class JournalStates {
    /** Entries read at a time: others wait for the file no longer than these take. */
    static final int SLICE = 1000;

    private final String file;
    private final Source source;

    /** Where entries come from; each call holds the file for its own time only. */
    interface Source {
        /**
         * @param first number of the first entry
         * @param last number of the last
         * @return their edits as JSON in order of number, fewer where entries are missing
         */
        List<String> edits(long first, long last) throws SQLException;
    }

    /** @param file name, for messages */
    JournalStates(String file, Source source) {
        this.file = file;
        this.source = source;
    }

    /**
     * @param n from 1 to {@code end}
     * @param end number of the entry after which the plan is {@code present}
     */
    WithProblems<Plan> at(long n, long end, Plan present, Progress progress, Cancellation cancellation)
            throws SQLException {
        if (n < 1 || n > end) {
            return WithProblems.failed(
                    Problem.error(file, "has no entry " + n + ": its journal goes from 1 to " + end + "."));
        }
        return n == 1 || n - 1 < end - n
                ? forwards(n, progress, cancellation)
                : backwards(n, end, present, progress, cancellation);
    }

    private WithProblems<Plan> forwards(long n, Progress progress, Cancellation cancellation) throws SQLException {
        Plan plan = null;
        for (long first = 1; first <= n; first += SLICE) {
            cancellation.check();
            progress.report(first - 1, n, "Following the journal");
            long last = Math.min(n, first + SLICE - 1);
            List<String> edits = source.edits(first, last);
            if (edits.size() < last - first + 1) {
                return missing(first, last);
            }
            for (int i = 0; i < edits.size(); i++) {
                try {
                    plan = plan == null
                            ? PlanJson.readPlan(edits.get(i))
                            : PlanJson.readEdit(edits.get(i)).applyTo(plan);
                } catch (JsonProcessingException e) {
                    return unreadable(first + i, e.getOriginalMessage());
                } catch (IllegalArgumentException e) {
                    return unreadable(first + i, e.getMessage());
                }
            }
        }
        return plan == null ? missing(1, n) : WithProblems.of(plan);
    }

    private WithProblems<Plan> backwards(long n, long end, Plan present, Progress progress, Cancellation cancellation)
            throws SQLException {
        Plan plan = present;
        for (long last = end; last > n; last -= SLICE) {
            cancellation.check();
            progress.report(end - last, end - n, "Following the journal back");
            long first = Math.max(n + 1, last - SLICE + 1);
            List<String> edits = source.edits(first, last);
            if (edits.size() < last - first + 1) {
                return missing(first, last);
            }
            for (int i = edits.size() - 1; i >= 0; i--) {
                try {
                    plan = PlanJson.readEdit(edits.get(i)).inverse().applyTo(plan);
                } catch (JsonProcessingException e) {
                    return unreadable(first + i, e.getOriginalMessage());
                } catch (IllegalArgumentException e) {
                    return unreadable(first + i, e.getMessage());
                }
            }
        }
        return WithProblems.of(plan);
    }

    private WithProblems<Plan> missing(long first, long last) {
        return WithProblems.failed(Problem.error(
                file, "lacks entries of its journal from " + first + " to " + last + ". Check the journal."));
    }

    private WithProblems<Plan> unreadable(long n, @Nullable String why) {
        return WithProblems.failed(Problem.error(
                file,
                "has an entry " + n + " in its journal that can't be followed (" + why + "). Check the journal."));
    }
}
