package org.wardplan.planning.moves;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a list of moves adds up to.
 *
 * @param moved posts that change wards
 * @param within of them within their borough
 * @param unit of them to another borough of their BCU
 * @param london of them to another BCU
 * @param added new posts
 * @param ended posts that end
 * @param metres of all that change wards, post by post
 * @param last the month of the last; null where none has a month
 */
public record MoveSums(
        int moved, int within, int unit, int london, int added, int ended, long metres, @Nullable YearMonth last) {

    /** Of some moves. */
    public static MoveSums of(List<Move> moves) {
        Map<Reach, Integer> reach = new EnumMap<>(Reach.class);
        int added = 0;
        int ended = 0;
        long metres = 0;
        YearMonth last = null;
        for (Move m : moves) {
            if (m.isTransfer()) {
                reach.merge(m.reach(), m.posts(), Integer::sum);
                metres += (long) m.metres() * m.posts();
            } else if (m.isNew()) {
                added += m.posts();
            } else {
                ended += m.posts();
            }
            YearMonth month = m.month();
            if (month != null && (last == null || month.isAfter(last))) {
                last = month;
            }
        }
        int within = reach.getOrDefault(Reach.BOROUGH, 0);
        int unit = reach.getOrDefault(Reach.UNIT, 0);
        int london = reach.getOrDefault(Reach.LONDON, 0);
        return new MoveSums(within + unit + london, within, unit, london, added, ended, metres, last);
    }

    /** To another borough. */
    public int across() {
        return unit + london;
    }

    /** Kilometres of a move on average; 0 without any. */
    public double meanKilometres() {
        return moved == 0 ? 0 : metres / 1000.0 / moved;
    }

    public boolean isEmpty() {
        return moved == 0 && added == 0 && ended == 0;
    }
}
