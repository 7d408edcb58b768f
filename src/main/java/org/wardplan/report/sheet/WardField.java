package org.wardplan.report.sheet;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A column of the sheet of wards.
 *
 * @param id name that formulas use: {@code [id]} in a formula is the cell of the same row
 * @param head heading; roles have their id, so that the file can be read back
 * @param unit what the numbers count; empty for texts
 * @param meaning for the data dictionary, in a sentence
 * @param source where values come from; empty for formulas
 * @param formula with {@code [id]} for cells of the row; empty for values
 * @param sum how the rows shown are summed up: empty for not at all, {@code +} to add them, else a formula with
 *     {@code [id]} for the sums of other columns
 * @param value by ward: String, Integer, Long, Double, or null where unknown
 */
record WardField(
        String id,
        Band band,
        String head,
        Look look,
        double width,
        String unit,
        String meaning,
        String source,
        String formula,
        String sum,
        IntFunction<@Nullable Object> value) {
    /** A group of columns with one heading over it. */
    enum Band {
        WARD("Ward"),
        POSTS("Posts: yours to change"),
        RESULT("What the posts give (formulas)"),
        NEED("Need, and how sure it is"),
        CRIME("Recorded crime"),
        PLACE("Place and record"),
        WORKINGS("Workings (formulas)"),
        EXPORTED("As exported: keep for bringing figures back");

        private final String title;

        Band(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    boolean isInput() {
        return look.fill() == Look.Fill.INPUT;
    }

    boolean isFormula() {
        return !formula.isEmpty();
    }
}
