package org.wardplan.planning.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a file as they stand in it.
 *
 * @param file its name
 * @param where the same with the sheet, for messages
 * @param origin what it was exported from; null where it doesn't say
 * @param headLine line or row of the sheet on which the header stands, from 1
 * @param header headings; one of them names the column of ward codes
 * @param rows below the header, without blank ones
 */
public record FigureTable(
        String file, String where, @Nullable Origin origin, int headLine, List<String> header, List<Row> rows) {
    /** Ends the heading of a column that holds the posts of a role as they were exported: {@code DWO as exported}. */
    public static final String AS_EXPORTED = " as exported";

    public FigureTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /**
     * What a workbook says of itself; empty texts where it says nothing.
     *
     * @param plan id
     * @param scenario id
     * @param wardSet id
     * @param scope {@code London}, or the title of a borough or BCU
     * @param exported day, as ISO 8601
     */
    public record Origin(String plan, String scenario, String wardSet, String scope, String exported) {}

    /** @param line line of the file or row of the sheet, from 1 */
    public record Row(int line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** Empty past the end of the row. */
        public String cell(int column) {
            return column < 0 || column >= cells.size() ? "" : cells.get(column);
        }
    }

    /** Whether a heading names the column of ward codes. */
    public static boolean isCode(String heading) {
        return FigureHeader.isCode(heading);
    }
}
