package org.wardplan.report.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;
import org.wardplan.planning.figures.FigureTable;

/**
 * Figures from comma-separated text, or as other spreadsheets write it: with semicolons or tabs, in UTF-8 or UTF-16, or
 * in the code page of western Windows.
 */
final class FigureText {
    private FigureText() {}

    static WithProblems<FigureTable> read(String file, byte[] bytes) {
        String text = text(bytes);
        if (text.indexOf('\0') >= 0) {
            return FigureFile.failed(file, "This is no text: expected a workbook (.xlsx) or a CSV file");
        }
        List<Problem> problems = new ArrayList<>();
        List<FigureTable.Row> rows = new ArrayList<>();
        FigureTable.@Nullable Row header = null;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            for (CsvRecord record : reader) {
                FigureTable.Row row = new FigureTable.Row(
                        (int) record.getStartingLineNumber(),
                        record.getFields().stream().map(FigureText::clean).toList());
                if (row.cells().size() > FigureFile.MOST_COLUMNS || rows.size() > FigureFile.MOST_ROWS) {
                    return FigureFile.failed(file, "The file has too many rows or columns: expected a row a ward");
                }
                if (header != null) {
                    rows.add(row);
                } else if (row.cells().stream().anyMatch(FigureTable::isCode)) {
                    header = row;
                }
            }
        } catch (CsvParseException | IOException e) {
            problems.add(Problem.error(file, "It can't be read as comma-separated text: " + e.getMessage()));
        }
        if (header == null) {
            problems.add(Problem.error(
                    file,
                    "No header names a column of ward codes: expected a row with \"code\" or \"Ward"
                            + " code\" and the roles, as Wardplan exports it"));
            return WithProblems.failed(problems);
        }
        return new WithProblems<>(new FigureTable(file, file, null, header.line(), header.cells(), rows), problems);
    }

    private static String text(byte[] bytes) {
        if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    /** What stands most often in the first line that has any. */
    private static char separator(String text) {
        for (String line : text.lines().limit(FigureFile.MOST_COLUMNS).toList()) {
            long tabs = line.chars().filter(c -> c == '\t').count();
            long semicolons = line.chars().filter(c -> c == ';').count();
            long commas = line.chars().filter(c -> c == ',').count();
            if (tabs + semicolons + commas > 0) {
                return tabs >= semicolons && tabs >= commas ? '\t' : semicolons >= commas ? ';' : ',';
            }
        }
        return ',';
    }

    private static String clean(String cell) {
        return cell.replace('\u00a0', ' ').replace("\ufeff", "").strip();
    }
}
