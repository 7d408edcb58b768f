package org.wardplan.planning.moves;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Posts of one role that go from one ward to another in one month, or are new, or end.
 *
 * @param role position among the plan's roles
 * @param from position of the ward that they leave; {@link #NOWHERE} for new posts, which have to be recruited
 * @param to position of the ward that they come to; {@link #NOWHERE} for posts that end
 * @param posts 1 or more
 * @param metres straight line between the middles of the two wards; 0 for posts that are new or end
 * @param month the month that they move in; null where it isn't fixed: new posts come as they are recruited, posts end as
 *     they fall vacant
 */
public record Move(int role, int from, int to, int posts, int metres, Reach reach, @Nullable YearMonth month) {
    /** In place of a ward. */
    public static final int NOWHERE = -1;

    public Move {
        if (posts < 1 || metres < 0 || from < NOWHERE || to < NOWHERE || from == to) {
            throw new IllegalArgumentException(posts + " posts from " + from + " to " + to + ", " + metres + " m");
        }
    }

    /** To recruit. */
    public boolean isNew() {
        return from == NOWHERE;
    }

    public boolean isEnd() {
        return to == NOWHERE;
    }

    /** Neither new nor ending: somebody changes wards. */
    public boolean isTransfer() {
        return from != NOWHERE && to != NOWHERE;
    }

    /** Whether the ward is one of the two. */
    public boolean touches(int ward) {
        return ward != NOWHERE && (from == ward || to == ward);
    }

    Move dated(int of, @Nullable YearMonth in) {
        return new Move(role, from, to, of, metres, reach, in);
    }
}
