package org.wardplan.app.hotspot;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.hotspot.EmergingClass;

/**
 * Wards and their months.
 *
 * @param first month of the first cell
 * @param months number of cells a row, up to 24; the last is the last month of the study
 * @param breakAt position of the first month recorded under another system, or −1
 * @param rows in order of rank
 * @param words what is listed: {@code Robbery, Mar 2017–Feb 2019 · selected ward and its neighbours in rank}
 * @param reason why the months are not printed, or why no row is there; else empty
 */
public record StripTable(YearMonth first, int months, int breakAt, List<Row> rows, String words, String reason) {
    /**
     * A ward.
     *
     * @param rank by offences of the study's window among all wards, 1 for the most; of equal ones the first by code
     * @param counts offences a month; empty where they are not printed
     * @param year1 the first 12 of the last 24 months; not-a-number where not known
     * @param year2 the last 12 months; not-a-number where not known
     * @param change of year 2 on year 1, 0.1 is 10 % more; not-a-number where they don't compare
     * @param pattern how hot months follow each other; null where not known
     * @param topTenth chance of being in the top tenth, 0 to 1; not-a-number where not known
     */
    public record Row(
            int ward,
            int rank,
            double[] counts,
            double year1,
            double year2,
            double change,
            @Nullable EmergingClass pattern,
            double topTenth) {}

    public StripTable {
        rows = List.copyOf(rows);
    }

    static StripTable none(YearMonth first, String reason) {
        return new StripTable(first, 0, -1, List.of(), "", reason);
    }

    /** The month at a position. */
    public YearMonth month(int position) {
        return first.plusMonths(position);
    }
}
