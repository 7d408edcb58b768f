package org.wardplan.planning.moves;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * When posts may move.
 *
 * @param first the first month
 * @param aMonth the most posts that a borough can let go, take in or move about in one month, 1 or more: an assumption
 * @param newFrom month of all new posts; null for "as recruited"
 * @param endsBy month of all posts that end; null for "as vacated"
 */
public record MoveTerms(YearMonth first, int aMonth, @Nullable YearMonth newFrom, @Nullable YearMonth endsBy) {
    /** The most posts a month of a borough where none is given: an assumption, as no source says what a borough bears. */
    public static final int STANDARD_A_MONTH = 10;

    /** The largest number of posts a month that can be asked for. */
    public static final int MOST_A_MONTH = 1_000;

    public MoveTerms {
        if (aMonth < 1 || aMonth > MOST_A_MONTH) {
            throw new IllegalArgumentException(aMonth + " posts a month: expected 1 to " + MOST_A_MONTH);
        }
    }

    /** From a month on, at the standard pace; new posts as recruited, others end as they fall vacant. */
    public static MoveTerms from(YearMonth first) {
        return new MoveTerms(first, STANDARD_A_MONTH, null, null);
    }

    public MoveTerms withFirst(YearMonth changed) {
        return new MoveTerms(changed, aMonth, newFrom, endsBy);
    }

    public MoveTerms withAMonth(int changed) {
        return new MoveTerms(first, changed, newFrom, endsBy);
    }
}
