package org.wardplan.planning.phase;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.plan.Phasing.Promise;

/**
 * How a promise with a date turns out.
 *
 * @param timing whether its date lies in the run
 * @param atStart whether every ward had the posts before the run began
 * @param met first month in which every ward has the posts; null when that isn't within the run
 * @param wardsShort wards short of a post at its date; of a date before the run at the start, after it in the last month
 * @param postsShort posts that these are short of, all roles of the promise
 * @param withoutPost wards to which the plan itself gives fewer posts than promised
 * @param end last month of the run
 */
public record PromiseOutcome(
        Promise promise,
        Timing timing,
        boolean atStart,
        @Nullable YearMonth met,
        int wardsShort,
        int postsShort,
        int withoutPost,
        YearMonth end) {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    /** Where the date of a promise lies. */
    public enum Timing {
        BEFORE_RUN,
        WITHIN_RUN,
        AFTER_RUN
    }

    /** How it turns out. */
    public enum Standing {
        KEPT,
        MISSED,
        /** Not met by the end of the run, which is before its date. */
        OPEN
    }

    public Standing standing() {
        if (timing == Timing.AFTER_RUN) {
            return met != null && wardsShort == 0 ? Standing.KEPT : Standing.OPEN;
        }
        return wardsShort == 0 ? Standing.KEPT : Standing.MISSED;
    }

    /** {@code Two DWOs in every ward by December 2017}. */
    public String title() {
        return promise.label() + " by " + MONTH.format(promise.by());
    }

    /** {@code met in October 2017}, {@code missed: 143 wards, 160 posts short; met in March 2018}. */
    public String words() {
        String shortOf = wardsShort == 0 ? "" : count(wardsShort, "ward") + ", " + count(postsShort, "post") + " short";
        String then = met == null ? "not met by " + MONTH.format(end) : "met in " + MONTH.format(met);
        String words =
                switch (standing()) {
                    case KEPT -> atStart || met == null ? "met from the start" : "met in " + MONTH.format(met);
                    case MISSED ->
                        met != null && !met.isAfter(promise.by())
                                ? "met in " + MONTH.format(met) + ", but missed at its date: " + shortOf
                                : "missed: " + shortOf + "; " + then;
                    case OPEN -> "open: " + shortOf + " when the run ends in " + MONTH.format(end);
                };
        return words
                + (withoutPost == 0
                        ? ""
                        : "; the plan itself gives " + count(withoutPost, "ward") + " fewer posts than promised");
    }

    private static String count(int n, String one) {
        return String.format(Locale.ROOT, "%,d", n) + " " + (n == 1 ? one : one + "s");
    }
}
