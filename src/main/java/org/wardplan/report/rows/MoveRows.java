package org.wardplan.report.rows;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.geography.Ward;
import org.wardplan.planning.moves.Move;
import org.wardplan.planning.moves.MoveQuestion;

/** Moves as rows for machines: JSON and CSV. */
public final class MoveRows {
    private MoveRows() {}

    /**
     * A row a move, in order.
     *
     * <p>Columns: kind ("move", "new", "ends"), role, fromCode, fromWard, fromBorough, toCode, toWard,
     * toBorough (null where there is no ward), posts, metres, sameBorough, reach (null for posts that are new or end),
     * month ({@code 2019-04}; null where not fixed).
     */
    public static List<Map<String, @Nullable Object>> of(MoveQuestion q, List<Move> moves) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Move m : moves) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("kind", m.isTransfer() ? "move" : m.isNew() ? "new" : "ends");
            row.put("role", q.roles().get(m.role()).id());
            ward(row, "from", m.from(), q);
            ward(row, "to", m.to(), q);
            row.put("posts", m.posts());
            row.put("metres", m.isTransfer() ? m.metres() : null);
            row.put(
                    "sameBorough",
                    m.isTransfer() ? q.wards().boroughOf(m.from()) == q.wards().boroughOf(m.to()) : null);
            row.put("reach", m.isTransfer() ? m.reach().label() : null);
            YearMonth month = m.month();
            row.put("month", month == null ? null : month.toString());
            rows.add(row);
        }
        return rows;
    }

    private static void ward(Map<String, @Nullable Object> row, String which, int w, MoveQuestion q) {
        Ward ward = w == Move.NOWHERE ? null : q.wards().ward(w);
        row.put(which + "Code", ward == null ? null : ward.code().value());
        row.put(which + "Ward", ward == null ? null : ward.name());
        row.put(which + "Borough", ward == null ? null : ward.borough().name());
    }
}
