package org.wardplan.report.rows;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A column of the exports.
 *
 * @param name header in CSV, property in GeoJSON, column in a GeoPackage
 * @param type of every known value
 * @param unit what a figure counts, in a word or two; empty for words
 * @param meaning one sentence for the data dictionary
 * @param value by ward: String, Integer, Long, Double or Boolean as the type says, or null where unknown
 */
public record Column(String name, Type type, String unit, String meaning, IntFunction<@Nullable Object> value) {

    /** What a column holds. */
    public enum Type {
        TEXT("text"),
        INTEGER("whole number"),
        REAL("number"),
        BOOLEAN("true or false");

        private final String label;

        Type(String label) {
            this.label = label;
        }

        /** In the data dictionary. */
        public String label() {
            return label;
        }
    }

    /** The value of a ward; null where it is not known, as not-a-number and infinities are not. */
    public @Nullable Object of(int ward) {
        Object v = value.apply(ward);
        return v instanceof Double d && !Double.isFinite(d) ? null : v;
    }
}
