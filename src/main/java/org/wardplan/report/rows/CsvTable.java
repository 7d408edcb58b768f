package org.wardplan.report.rows;

import com.fasterxml.jackson.core.io.NumberOutput;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardplan.report.content.ExportInput;

/**
 * One row a ward as CSV (RFC 4180): UTF-8 with a byte order mark, so that spreadsheets read accents right, and CRLF.
 *
 * <p>A text that a spreadsheet would take for a formula gets an apostrophe before it. Numbers are ours, never a user's
 * text: they stay plain, so a change of minus two is {@code -2} and is read as a number everywhere. Decimals are the
 * shortest that give the same binary number back.
 */
public final class CsvTable {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private CsvTable() {}

    /** Writes the wards of the scope in order of code and tells how many. */
    public static int write(ExportInput in, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        List<Column> columns = WardColumns.of(in);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        csv.writeRecord(columns.stream().map(Column::name).toList());
        for (int ward : in.scope().wards()) {
            csv.writeRecord(columns.stream().map(c -> cell(c.of(ward))).toList());
        }
        csv.flush();
        text.flush();
        return in.scope().wards().length;
    }

    /**
     * Writes the data dictionary of the exports: for each column of {@link #write(ExportInput, OutputStream)} a row with
     * its type, unit and meaning, then where the figures come from and under which licence.
     */
    public static int writeDictionary(ExportInput in, OutputStream out) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Column c : WardColumns.of(in)) {
            rows.add(entry("column", c.name(), c.type().label(), c.unit(), c.meaning()));
        }
        Origin.of(in).forEach((name, value) -> rows.add(entry("origin", name, Column.Type.TEXT.label(), "", value)));
        return write(rows, out);
    }

    private static Map<String, String> entry(String kind, String name, String type, String unit, String meaning) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("kind", kind);
        row.put("name", name);
        row.put("type", type);
        row.put("unit", unit);
        row.put("meaning", meaning);
        return row;
    }

    /**
     * Writes rows of any kind.
     *
     * @param rows each by column: String, Integer, Long, Double, Boolean, or null where unknown; the columns are those of
     *     the first row
     */
    public static int write(List<? extends Map<String, ? extends @Nullable Object>> rows, OutputStream out)
            throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        List<String> columns =
                rows.isEmpty() ? List.of() : List.copyOf(rows.get(0).keySet());
        csv.writeRecord(columns);
        for (Map<String, ? extends @Nullable Object> row : rows) {
            csv.writeRecord(columns.stream().map(c -> cell(row.get(c))).toList());
        }
        csv.flush();
        text.flush();
        return rows.size();
    }

    /** A cell as it stands in the file, before quoting. */
    static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Double number) {
            return Double.isFinite(number) ? NumberOutput.toString(number, true) : "";
        }
        if (value instanceof Number) {
            return value.toString();
        }
        String s = value.toString();
        return !s.isEmpty() && FORMULA_STARTS.indexOf(s.charAt(0)) >= 0 ? "'" + s : s;
    }
}
