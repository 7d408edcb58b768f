package org.wardplan.dataset.build;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;
import org.wardplan.dataset.CsvTable;
import org.wardplan.dataset.IndicatorFile;
import org.wardplan.model.geography.WardSet;

/**
 * Adds up a file with a row for each ward and month over the latest months in a row that every ward of the file has. A
 * ward without any row is unknown, and so is a month without a row: neither is taken for none.
 */
final class IndicatorBuild {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyyMM");

    private final SetPlan.IndicatorPart part;
    private final WardSet wards;
    private final List<Problem> problems;
    private final Map<YearMonth, Integer[]> counts = new TreeMap<>();

    private IndicatorBuild(SetPlan.IndicatorPart part, WardSet wards, List<Problem> problems) {
        this.part = part;
        this.wards = wards;
        this.problems = problems;
    }

    /**
     * What came of a file.
     *
     * @param known wards with a count
     * @param source what a user must know: what was counted, by whom, which months, what is missing
     */
    record Result(SetPlan.IndicatorPart part, YearMonth first, YearMonth last, int known, String source, String csv) {

        PackageText.Resource resource(int wards) {
            return new PackageText.Resource(
                    IndicatorFile.path(part.id()),
                    part.label() + " by ward, " + first + " to " + last + ", known for " + known + " of " + wards
                            + " wards",
                    "text/csv",
                    csv.getBytes(StandardCharsets.UTF_8),
                    known,
                    List.of(
                            new PackageText.Field(IndicatorFile.CODE, "string", "GSS code of the ward"),
                            new PackageText.Field(IndicatorFile.VALUE, "number", part.label())));
        }

        Map<String, Object> description() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("id", part.id());
            json.put("label", part.label());
            json.put("path", IndicatorFile.path(part.id()));
            json.put("firstMonth", first.toString());
            json.put("lastMonth", last.toString());
            json.put("wards", known);
            json.put("licence", part.licence());
            json.put("source", source);
            return json;
        }
    }

    static Optional<Result> build(SetPlan.IndicatorPart part, byte[] file, WardSet wards, List<Problem> problems) {
        WithProblems<CsvTable> read =
                CsvTable.read(part.file(), file, List.of(part.wardColumn(), part.monthColumn(), part.column()));
        problems.addAll(read.problems());
        CsvTable table = read.value();
        return table == null ? Optional.empty() : new IndicatorBuild(part, wards, problems).add(table);
    }

    private Optional<Result> add(CsvTable table) {
        for (int row = 0; row < table.size(); row++) {
            String code = table.get(row, part.wardColumn());
            int ward = wards.indexOf(code);
            YearMonth month = month(table.get(row, part.monthColumn()));
            String count = table.get(row, part.column());
            if (ward < 0 || month == null || !count.matches("\\d{1,7}")) {
                problems.add(Problem.error(
                        part.file(),
                        table.line(row),
                        null,
                        "ward " + code + ", month " + table.get(row, part.monthColumn()) + ", count \"" + count
                                + "\": expected a ward of " + wards.id() + ", a month as 201803 and a whole number"));
                continue;
            }
            Integer[] ofMonth = counts.computeIfAbsent(month, m -> new Integer[wards.size()]);
            if (ofMonth[ward] != null) {
                problems.add(Problem.error(
                        part.file(), table.line(row), null, "ward " + code + " has a second row for " + month));
            }
            ofMonth[ward] = Integer.valueOf(count);
        }
        return window();
    }

    private static @Nullable YearMonth month(String text) {
        try {
            return YearMonth.parse(text, MONTH);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private Optional<Result> window() {
        int[] known = IntStream.range(0, wards.size())
                .filter(w -> counts.values().stream().anyMatch(m -> m[w] != null))
                .toArray();
        List<YearMonth> months = new ArrayList<>(counts.keySet());
        for (int k = months.size() - 1; known.length > 0 && k >= 0; k--) {
            YearMonth first = months.get(k).minusMonths(part.months() - 1L);
            if (IntStream.range(0, part.months()).allMatch(i -> isWhole(first.plusMonths(i), known))) {
                return Optional.of(result(first, months.get(k), known));
            }
        }
        problems.add(Problem.error(
                part.file(), "no " + part.months() + " months in a row have a count for every ward of the file"));
        return Optional.empty();
    }

    private boolean isWhole(YearMonth month, int[] known) {
        Integer[] ofMonth = counts.get(month);
        return ofMonth != null && Arrays.stream(known).allMatch(w -> ofMonth[w] != null);
    }

    private Result result(YearMonth first, YearMonth last, int[] known) {
        StringBuilder csv = new StringBuilder(IndicatorFile.CODE + "," + IndicatorFile.VALUE + "\n");
        for (int w : known) {
            int sum = IntStream.range(0, part.months())
                    .map(i -> counts.getOrDefault(first.plusMonths(i), new Integer[wards.size()])[w])
                    .sum();
            csv.append(wards.ward(w).code()).append(',').append(sum).append('\n');
        }
        return new Result(part, first, last, known.length, source(first, last, known), csv.toString());
    }

    private String source(YearMonth first, YearMonth last, int[] known) {
        String gaps = counts.entrySet().stream()
                .filter(m -> !isWhole(m.getKey(), known))
                .map(m -> m.getKey() + " ("
                        + Arrays.stream(known)
                                .filter(w -> m.getValue()[w] != null)
                                .count() + " wards)")
                .collect(Collectors.joining(", "));
        TreeSet<String> without = new TreeSet<>();
        wards.wards().forEach(w -> without.add(w.borough().name()));
        Arrays.stream(known).forEach(w -> without.remove(wards.ward(w).borough().name()));
        return part.source() + ". " + first + " to " + last + ", the latest " + part.months()
                + " months in a row that every ward of the file has. Unknown, which is not 0, in "
                + (wards.size() - known.length) + " of " + wards.size() + " wards"
                + (without.isEmpty() ? "" : ", all of " + String.join(", ", without) + " among them")
                + (gaps.isEmpty() ? "" : ". Months with gaps, not used: " + gaps)
                + ". " + part.licence() + ".";
    }
}
