package org.wardplan.app.borough;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.finance.Money;
import org.wardplan.planning.merge.FileOutcome;

/**
 * A borough's file in a review.
 *
 * @param posts how many numbers of posts it changes
 * @param kept how many differences stay London's
 * @param clashes decided or not
 * @param before yearly cost of the borough's posts in London's plan as it is; null where the file goes nowhere
 * @param after the same once the merge is applied as it stands
 * @param envelope what its posts may cost; null where the file is no borough's
 */
public record ReviewFile(
        FileOutcome outcome,
        int posts,
        int notes,
        int locks,
        int priorities,
        int kept,
        int clashes,
        @Nullable Money before,
        @Nullable Money after,
        @Nullable Money envelope) {

    /** {@code 12 posts, 1 note, 2 locks}, or {@code nothing}. */
    public String changes() {
        List<String> parts = new ArrayList<>();
        add(parts, posts, "post", "posts");
        add(parts, notes, "note", "notes");
        add(parts, locks, "lock", "locks");
        add(parts, priorities, "year of priorities", "years of priorities");
        return parts.isEmpty() ? "nothing" : String.join(", ", parts);
    }

    private static void add(List<String> parts, int n, String one, String many) {
        if (n > 0) {
            parts.add(n + " " + (n == 1 ? one : many));
        }
    }

    /** How far the file says that it is. */
    public BoroughStatus status() {
        return outcome.submission() == null
                ? BoroughStatus.DRAFT
                : BoroughStatus.of(outcome.submission().state());
    }
}
