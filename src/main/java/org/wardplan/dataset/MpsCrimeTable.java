package org.wardplan.dataset;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;
import org.wardplan.model.geography.WardCode;

/**
 * A ward file of "MPS Recorded Crime: Geographic Breakdown": a row per ward and crime type that had an offence in the
 * window, a column per month headed YYYYMM. A row that isn't there means none.
 *
 * @param months in the order of the columns, not always without a gap
 */
public record MpsCrimeTable(String file, List<YearMonth> months, List<Row> rows) {
    private static final Pattern MONTH = Pattern.compile("(\\d{4})(0[1-9]|1[0-2])");

    /**
     * A row of the file.
     *
     * @param line of the file, from 1
     * @param counts offences by position of the month
     */
    public record Row(int line, String major, String minor, String wardCode, String borough, int[] counts) {}

    /** Reads the file, uncompressed. A row with a count or code that can't be is left out and reported. */
    public static WithProblems<MpsCrimeTable> read(String file, byte[] bytes) {
        WithProblems<CsvTable> read =
                CsvTable.read(file, bytes, List.of("MajorText", "MinorText", "WardCode", "LookUp_BoroughName"));
        CsvTable table = read.value();
        if (table == null) {
            return WithProblems.failed(read.problems());
        }
        List<Problem> problems = new ArrayList<>(read.problems());
        List<YearMonth> months = new ArrayList<>();
        List<Integer> monthColumns = new ArrayList<>();
        for (int c = 0; c < table.columns().size(); c++) {
            var m = MONTH.matcher(table.columns().get(c));
            if (m.matches()) {
                months.add(YearMonth.of(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2))));
                monthColumns.add(c);
            }
        }
        if (months.isEmpty()) {
            problems.add(Problem.error(file, 1, null, "no column is headed by a month, as in 201703"));
            return WithProblems.failed(problems);
        }
        List<Row> rows = new ArrayList<>();
        for (int r = 0; r < table.size(); r++) {
            String code = table.get(r, "WardCode").strip();
            int[] counts = counts(table, r, monthColumns, problems);
            if (!WardCode.isValid(code)) {
                problems.add(Problem.error(
                        file,
                        table.line(r),
                        "WardCode",
                        "\"" + code + "\" is no ward code: expected E05 and six digits; the row was left out"));
            } else if (counts.length > 0) {
                rows.add(new Row(
                        table.line(r),
                        table.get(r, "MajorText"),
                        table.get(r, "MinorText"),
                        code,
                        table.get(r, "LookUp_BoroughName"),
                        counts));
            }
        }
        return new WithProblems<>(new MpsCrimeTable(file, List.copyOf(months), List.copyOf(rows)), problems);
    }

    /** Empty when a count is wrong. */
    private static int[] counts(CsvTable table, int row, List<Integer> columns, List<Problem> problems) {
        int[] counts = new int[columns.size()];
        for (int m = 0; m < counts.length; m++) {
            String text = table.get(row, columns.get(m));
            counts[m] = count(text);
            if (counts[m] < 0) {
                problems.add(Problem.error(
                        table.file(),
                        table.line(row),
                        table.columns().get(columns.get(m)),
                        "\"" + text + "\" is no count: expected a whole number of 0 or more; the row was left out"));
                return new int[0];
            }
        }
        return counts;
    }

    /** −1 when the text is no count. */
    private static int count(String text) {
        if (text.isEmpty() || text.length() > 9) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = 10 * value + (c - '0');
        }
        return value;
    }
}
