package org.wardplan.report.content;

import java.util.Arrays;
import java.util.Comparator;

/** The order in which papers and maps number the wards of their scope. */
public final class WardOrder {
    private WardOrder() {}

    /** Wards of the scope, greatest priority first: number 1 on the map and in the table. */
    public static int[] byPriority(ExportInput in) {
        return Arrays.stream(in.scope().wards())
                .boxed()
                .sorted(Comparator.comparingInt(w -> in.evaluation().need().rank(w)))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
