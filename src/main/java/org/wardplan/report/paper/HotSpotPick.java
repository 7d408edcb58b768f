package org.wardplan.report.paper;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wardplan.planning.HotSpotList;
import org.wardplan.planning.HotSpotList.Row;
import org.wardplan.report.content.Words;

/**
 * Which rows of the hot-spot list a paper prints: those of highest priority, all that are pinned, and of the significant
 * ones as many as there is room for.
 *
 * @param rows in the order of priority
 * @param first how many rows of highest priority are printed in any case
 * @param left significant wards that are not printed
 */
record HotSpotPick(List<Row> rows, int first, int left) {
    private static final int FIRST_OF_LONDON = 20;
    private static final int FIRST_OF_BOROUGH = 10;
    private static final int MOST = 60;

    static HotSpotPick of(HotSpotList list, boolean london) {
        int first = Math.min(
                london ? FIRST_OF_LONDON : FIRST_OF_BOROUGH, list.rows().size());
        Set<Row> chosen = new HashSet<>(list.rows().subList(0, first));
        chosen.addAll(list.pinned().rows());
        int left = 0;
        for (Row r : list.significant().rows()) {
            if (!chosen.contains(r)) {
                if (chosen.size() < MOST) {
                    chosen.add(r);
                } else {
                    left++;
                }
            }
        }
        List<Row> rows = new ArrayList<>(list.rows());
        rows.removeIf(r -> !chosen.contains(r));
        return new HotSpotPick(rows, first, left);
    }

    /** What stands above the table. */
    String lead() {
        return "Hot-spot priorities: the " + first + " wards of highest priority"
                + (rows.size() > first ? ", and those further down that are significant or pinned" : "") + ":";
    }

    /** What is not in it, as a sentence with a space after it; empty where all is. */
    String rest() {
        return left == 0
                ? ""
                : Words.several(left, "more significant ward is", "more significant wards are")
                        + " not listed; the command \"priorities\" and the program list all. ";
    }
}
