package org.wardplan.dataset;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;

/**
 * A comma-separated file with a header row, RFC 4180, UTF-8 with or without byte order mark. Column names match without
 * regard to case and surrounding spaces, since publishers change both.
 */
public final class CsvTable {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String file;
    private final List<String> columns;
    private final Map<String, Integer> index = new HashMap<>();
    private final List<CsvRecord> rows;

    private CsvTable(String file, List<String> columns, List<CsvRecord> rows) {
        this.file = file;
        this.columns = List.copyOf(columns);
        this.rows = rows;
        for (int i = 0; i < columns.size(); i++) {
            index.putIfAbsent(columns.get(i).toLowerCase(Locale.ROOT), i);
        }
    }

    /**
     * Reads the file. Rows with another number of fields than the header are left out and reported.
     *
     * @param file name for messages
     * @param required columns without which the file is of no use
     */
    public static WithProblems<CsvTable> read(String file, byte[] bytes, List<String> required) {
        List<Problem> problems = new ArrayList<>();
        List<CsvRecord> rows = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8))) {
            for (CsvRecord row : reader) {
                if (columns.isEmpty()) {
                    row.getFields().forEach(f -> columns.add(cleanName(f)));
                } else if (row.getFieldCount() == columns.size()) {
                    rows.add(row);
                } else {
                    problems.add(Problem.error(
                            file,
                            (int) row.getStartingLineNumber(),
                            null,
                            "row has " + row.getFieldCount() + " fields, the header " + columns.size()
                                    + ": the row was left out; mend it in the file"));
                }
            }
        } catch (CsvParseException | java.io.IOException e) {
            problems.add(Problem.error(file, "it can't be read as comma-separated text: " + e.getMessage()));
        }
        CsvTable table = new CsvTable(file, columns, rows);
        for (String name : required) {
            if (!table.has(name)) {
                problems.add(Problem.error(file, 1, name, "column is missing; found " + columns));
            }
        }
        boolean usable = required.stream().allMatch(table::has);
        return usable ? new WithProblems<>(table, problems) : WithProblems.failed(problems);
    }

    private static String cleanName(String name) {
        return (name.isEmpty() || name.charAt(0) != BYTE_ORDER_MARK ? name : name.substring(1)).strip();
    }

    public String file() {
        return file;
    }

    public List<String> columns() {
        return columns;
    }

    public boolean has(String column) {
        return index.containsKey(column.toLowerCase(Locale.ROOT));
    }

    /** Position of a column; the column must be there. */
    public int column(String name) {
        Integer i = index.get(name.toLowerCase(Locale.ROOT));
        if (i == null) {
            throw new IllegalArgumentException("no column " + name + " in " + file);
        }
        return i;
    }

    public int size() {
        return rows.size();
    }

    /** Line of the file on which a row begins, counted from 1. */
    public int line(int row) {
        return (int) rows.get(row).getStartingLineNumber();
    }

    public String get(int row, int column) {
        return rows.get(row).getField(column);
    }

    public String get(int row, String column) {
        return rows.get(row).getField(column(column));
    }
}
