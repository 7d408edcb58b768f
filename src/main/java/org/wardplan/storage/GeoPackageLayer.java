package org.wardplan.storage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of a GeoPackage: features with outlines, or rows without.
 *
 * @param name of the table, a plain word
 * @param title shown by programs that read it, unique in the file
 * @param description one or two sentences
 * @param bounds minX, minY, maxX, maxY of all outlines in metres; null for a table without outlines
 * @param fields the columns, beside {@code fid} (1, 2, …) and {@code geom}; names differ in more than their case
 * @param rows each with as many values as there are fields
 */
public record GeoPackageLayer(
        String name, String title, String description, double @Nullable [] bounds, List<Field> fields, List<Row> rows) {

    /** What a column holds, by its name in the standard. */
    public enum Type {
        TEXT,
        INTEGER,
        REAL,
        BOOLEAN
    }

    /**
     * A column.
     *
     * @param title unit or short name for the data dictionary; may be empty
     * @param description one sentence for the data dictionary
     */
    public record Field(String name, Type type, String title, String description) {}

    /**
     * A feature or a row.
     *
     * @param shape outline; null in a table without
     * @param values String, Integer, Long, Double or Boolean as the field says; null where unknown
     */
    public record Row(@Nullable Shape shape, List<@Nullable Object> values) {}

    /**
     * An outline in the standard's binary form.
     *
     * @param bounds minX, minY, maxX, maxY
     * @param blob header and well-known binary
     */
    public record Shape(double[] bounds, byte[] blob) {}

    public GeoPackageLayer {
        if (!name.matches("[a-z][a-z_]*")) {
            throw new IllegalArgumentException("a table named " + name);
        }
        fields = List.copyOf(fields);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.values().size() != fields.size() || (row.shape() == null) != (bounds == null)) {
                throw new IllegalArgumentException("a row of " + row.values().size() + " values in " + name);
            }
        }
    }

    /** Whether it has outlines. */
    public boolean hasShapes() {
        return bounds != null;
    }
}
