package org.wardplan.app;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;

/**
 * Text from a clipboard as rows of cells: tab-separated as spreadsheets copy it, or with commas or semicolons.
 *
 * @param rows without blank rows at the end; each with the line it began at, counted from 1
 */
record PastedCells(List<Row> rows) {
    record Row(int line, List<String> cells) {
        /** Empty past the end of the row; without the spaces around it. */
        String cell(int column) {
            return column < 0 || column >= cells.size() ? "" : cells.get(column);
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }

    static WithProblems<PastedCells> parse(String text) {
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(false)
                .ofCsvRecord(text)) {
            for (CsvRecord record : reader) {
                rows.add(new Row(
                        (int) record.getStartingLineNumber(),
                        record.getFields().stream().map(PastedCells::clean).toList()));
            }
        } catch (CsvParseException | java.io.IOException e) {
            return WithProblems.failed(Problem.error("The pasted text can't be read as cells: " + e.getMessage()
                    + ". Expected rows copied from a spreadsheet"));
        }
        while (!rows.isEmpty() && rows.get(rows.size() - 1).isBlank()) {
            rows.remove(rows.size() - 1);
        }
        return rows.isEmpty()
                ? WithProblems.failed(
                        Problem.error(
                                "Nothing to paste: expected numbers of posts, or rows with a header, copied from a spreadsheet"))
                : WithProblems.of(new PastedCells(List.copyOf(rows)));
    }

    /** A single column of numbers with thousands separators is not taken for two columns. */
    private static char separator(String text) {
        if (text.indexOf('\t') >= 0) {
            return '\t';
        }
        if (text.indexOf(';') >= 0) {
            return ';';
        }
        boolean oneColumn =
                text.lines().allMatch(line -> line.isBlank() || line.strip().matches("\\d{1,3}(,\\d{3})*"));
        return oneColumn ? '\t' : ',';
    }

    private static String clean(String cell) {
        return cell.replace('\u00a0', ' ').replace("\ufeff", "").strip();
    }
}
