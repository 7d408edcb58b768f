package org.wardplan.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;
import org.wardplan.model.geography.WardIndicator;
import org.wardplan.model.geography.WardSet;

/**
 * A sum by ward as comma-separated text with a header: the ward's code in the column {@value #CODE}, the sum in the
 * column {@value #VALUE}. A file of two columns may call them otherwise. Codes, never names: names repeat.
 */
public final class IndicatorFile {
    public static final String CODE = "code";
    public static final String VALUE = "value";

    /** Names in the need index that an indicator of the user's own can't have. */
    private static final Set<String> RESERVED = Set.of("crime", "population", "jobs", "deprivation");

    private static final int MOST_NAMED = 5;

    private IndicatorFile() {}

    /** Where a data set keeps an indicator of its own. */
    public static String path(String id) {
        return id + ".csv";
    }

    /**
     * Reads a file that a user brings in. A row that can't be right is named by its line, and then there is no value:
     * counts of some wards taken for all would mislead. Wards that the file lacks make a warning.
     *
     * @param id short name of small letters, digits and hyphens, none that the need index has already
     * @param data the data set whose wards the codes must be of
     */
    public static WithProblems<WardIndicator> read(Path path, String id, String label, DataSet data) {
        String file = String.valueOf(path.getFileName());
        if (!id.matches("[a-z][a-z0-9-]{0,39}")) {
            return WithProblems.failed(
                    Problem.error("\"" + id + "\" can't be the short name of an indicator: expected a"
                            + " small letter and then small letters, digits and hyphens, 40 at most"));
        }
        if (RESERVED.contains(id) || data.indicators().stream().anyMatch(i -> i.id().equals(id))) {
            return WithProblems.failed(Problem.error(
                    "\"" + id + "\" is in the need index already, counted by Wardplan: choose another short name"));
        }
        if (label.isBlank()) {
            return WithProblems.failed(Problem.error("The indicator needs a name for screens and papers"));
        }
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            return WithProblems.failed(Problem.error(file, "is not there. Check the name and the folder."));
        } catch (IOException e) {
            return WithProblems.failed(Problem.error(file, "can't be read (" + e.getMessage() + ")"));
        }
        WithProblems<Map<String, Double>> values = values(file, bytes, data.wards());
        Map<String, Double> found = values.value();
        if (found == null) {
            return WithProblems.failed(values.problems());
        }
        int missing = data.wards().size() - found.size();
        List<Problem> problems = new ArrayList<>(values.problems());
        if (missing > 0) {
            problems.add(Problem.warning(
                    file,
                    "has no value for " + missing + " of " + data.wards().size() + " wards (" + someMissing(data, found)
                            + "): they are unknown, which is not 0, so the indicator is left out of the need index and"
                            + " the other shares grow to fill its place until the file has all wards"));
        }
        return new WithProblems<>(
                new WardIndicator(id, label.strip(), "Imported from " + file, found, false), problems);
    }

    private static String someMissing(DataSet data, Map<String, Double> found) {
        List<String> codes = data.wards().wards().stream()
                .map(w -> w.code().value())
                .filter(c -> !found.containsKey(c))
                .toList();
        return String.join(", ", codes.subList(0, Math.min(MOST_NAMED, codes.size())))
                + (codes.size() > MOST_NAMED ? ", …" : "");
    }

    /** Sums by ward code; or what is wrong with the file. */
    static WithProblems<Map<String, Double>> values(String file, byte[] bytes, WardSet wards) {
        WithProblems<CsvTable> read = CsvTable.read(file, bytes, List.of());
        CsvTable table = read.value();
        List<Problem> problems = new ArrayList<>(read.problems());
        if (table == null) {
            return WithProblems.failed(problems);
        }
        boolean named = table.has(CODE) && table.has(VALUE);
        if (!named && table.columns().size() != 2) {
            problems.add(Problem.error(
                    file,
                    1,
                    null,
                    "expected a header with the columns " + CODE + " and " + VALUE + ", found " + table.columns()));
            return WithProblems.failed(problems);
        }
        int code = named ? table.column(CODE) : 0;
        int value = named ? table.column(VALUE) : 1;
        Map<String, Double> values = new HashMap<>();
        Set<String> twice = new HashSet<>();
        for (int row = 0; row < table.size(); row++) {
            String ward = table.get(row, code).strip().toUpperCase(Locale.ROOT);
            String text = table.get(row, value).strip();
            double number = number(text);
            int line = table.line(row);
            if (wards.indexOf(ward) < 0) {
                problems.add(Problem.error(
                        file,
                        line,
                        table.columns().get(code),
                        "\"" + ward + "\" is no ward of " + wards.id() + ": codes look like "
                                + wards.ward(0).code()));
            } else if (!(number >= 0) || Double.isInfinite(number)) {
                problems.add(Problem.error(
                        file,
                        line,
                        table.columns().get(value),
                        "\"" + text + "\" for " + ward
                                + ": expected a number of 0 or more; leave the row out where it is" + " unknown"));
            } else if (values.put(ward, number + 0.0) != null && twice.add(ward)) {
                problems.add(Problem.error(file, line, null, ward + " has a second row: keep one"));
            }
        }
        if (problems.isEmpty() && values.values().stream().noneMatch(v -> v > 0)) {
            problems.add(Problem.error(
                    file, "is zero in every ward, or has none: an indicator needs a ward with more than 0"));
        }
        return problems.isEmpty() ? WithProblems.of(Map.copyOf(values)) : WithProblems.failed(problems);
    }

    private static double number(String text) {
        try {
            return text.matches("[-+.0-9eE]+") ? Double.parseDouble(text) : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
