package org.wardplan.report.content;

import java.util.Arrays;
import java.util.Comparator;
import org.wardplan.planning.Need;

/** The order in which papers and maps number the wards of their scope. */
public final class WardOrder {
    private WardOrder() {}

    /** Wards of the scope, greatest priority first: number 1 on the map and in the table. */
    public static int[] byPriority(ExportInput in) {
        return byPriority(in.scope(), in.evaluation().need());
    }

    /** The same by a need. */
    public static int[] byPriority(ReportScope scope, Need need) {
        return Arrays.stream(scope.wards())
                .boxed()
                .sorted(Comparator.comparingInt(need::rank))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
