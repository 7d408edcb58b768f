package org.wardplan.report.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.WithProblems;
import org.wardplan.planning.figures.FigureTable;

/** Figures from a workbook: the sheet Wards, or the first that has a header with ward codes. */
final class FigureWorkbook {
    /** Rows of a sheet in which the header is looked for. */
    private static final int MOST_ABOVE = 50;

    private final String file;

    private FigureWorkbook(String file) {
        this.file = file;
    }

    static WithProblems<FigureTable> read(String file, byte[] bytes) {
        // Cells that don't parse are told as such, not thrown.
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(false, true))) {
            return new FigureWorkbook(file).read(book);
        } catch (IOException | RuntimeException e) {
            // The library meets a broken package with exceptions of many kinds.
            return FigureFile.failed(
                    file,
                    "It can't be read as a workbook (" + e.getMessage()
                            + "): open it in a spreadsheet and save it as .xlsx, or as CSV");
        }
    }

    private WithProblems<FigureTable> read(ReadableWorkbook book) throws IOException {
        List<Sheet> sheets = new ArrayList<>();
        Optional<Sheet> named = book.findSheet(WardsSheet.NAME);
        named.ifPresent(sheets::add);
        book.getSheets().filter(s -> !s.getName().equals(WardsSheet.NAME)).forEach(sheets::add);
        FigureTable.@Nullable Origin origin = null;
        Optional<Sheet> summary = book.findSheet(SummarySheet.NAME);
        if (summary.isPresent()) {
            origin = origin(rows(summary.get(), MOST_ABOVE * 2));
        }
        for (Sheet sheet : sheets) {
            List<FigureTable.Row> rows = rows(sheet, FigureFile.MOST_ROWS);
            for (int k = 0; k < Math.min(MOST_ABOVE, rows.size()); k++) {
                FigureTable.Row head = rows.get(k);
                if (head.cells().stream().anyMatch(FigureTable::isCode)) {
                    return WithProblems.of(new FigureTable(
                            file,
                            file + ", sheet " + sheet.getName(),
                            origin,
                            head.line(),
                            head.cells(),
                            rows.subList(k + 1, rows.size())));
                }
            }
        }
        return FigureFile.failed(
                file,
                "No sheet has a header with ward codes: expected the sheet " + WardsSheet.NAME
                        + " as Wardplan exports it, or a row with \"Ward code\" and the roles");
    }

    private static FigureTable.@Nullable Origin origin(List<FigureTable.Row> summary) {
        Map<String, String> said = new HashMap<>();
        summary.forEach(row -> said.putIfAbsent(row.cell(0), row.cell(1)));
        return said.containsKey(FigureFile.PLAN)
                ? new FigureTable.Origin(
                        said.getOrDefault(FigureFile.PLAN, ""),
                        said.getOrDefault(FigureFile.SCENARIO, ""),
                        said.getOrDefault(FigureFile.WARD_SET, ""),
                        said.getOrDefault(FigureFile.SCOPE, ""),
                        said.getOrDefault(FigureFile.DATE, ""))
                : null;
    }

    /** Rows that hold anything, as far as the limit. */
    private static List<FigureTable.Row> rows(Sheet sheet, int most) throws IOException {
        List<FigureTable.Row> rows = new ArrayList<>();
        try (Stream<Row> stream = sheet.openStream()) {
            stream.limit(most).forEach(row -> {
                List<String> cells = new ArrayList<>();
                int n = Math.min(FigureFile.MOST_COLUMNS, row.getCellCount());
                for (int c = 0; c < n; c++) {
                    cells.add(text(row.getOptionalCell(c).orElse(null)));
                }
                if (cells.stream().anyMatch(t -> !t.isEmpty())) {
                    rows.add(new FigureTable.Row(row.getRowNum(), cells));
                }
            });
        }
        return rows;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        return switch (cell.getType()) {
            case NUMBER -> number(cell.getRawValue());
            case FORMULA -> number(cell.getText());
            case EMPTY -> "";
            default -> String.valueOf(cell.getText()).replace('\u00a0', ' ').strip();
        };
    }

    /** Without the zeros and exponents that programs add: 2.0 and 2E0 are 2. A text stays. */
    private static String number(@Nullable String raw) {
        if (raw == null) {
            return "";
        }
        try {
            BigDecimal value = new BigDecimal(raw.strip());
            return value.precision() - value.scale() > 30 || value.scale() > 300
                    ? raw
                    : value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return raw.strip();
        }
    }
}
