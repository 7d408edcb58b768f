package org.wardplan.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;
import org.wardplan.model.geography.Borough;
import org.wardplan.model.geography.BoroughCode;
import org.wardplan.model.geography.CommandUnit;
import org.wardplan.model.geography.Ward;
import org.wardplan.model.geography.WardCode;
import org.wardplan.model.geography.WardSet;

/** The tables {@code wards.csv} and {@code neighbours.csv} of a data set. A field that isn't published is empty. */
public final class WardsFile {
    /** Columns of {@code wards.csv}. Areas in hectares, population and jobs in persons. */
    public static final List<String> COLUMNS = List.of(
            "code",
            "name",
            "borough",
            "borough_code",
            "bcu",
            "area_hectares",
            "land_hectares",
            "population",
            "jobs",
            "deprivation",
            "ptai",
            "ptal");

    /**
     * Columns of {@code neighbours.csv}: one row for each direction of each contact, which is {@code border} where the wards
     * share a stretch of it, and {@code point} where they only meet in points.
     */
    public static final List<String> NEIGHBOUR_COLUMNS = List.of("ward", "neighbour", "contact");

    private static final String BORDER = "border";
    private static final String POINT = "point";

    private WardsFile() {}

    public static String write(WardSet set) {
        StringBuilder s = new StringBuilder(String.join(",", COLUMNS)).append('\n');
        for (Ward w : set.wards()) {
            List<String> fields = List.of(
                    w.code().value(),
                    quoted(w.name()),
                    quoted(w.borough().name()),
                    w.borough().code().value(),
                    quoted(w.borough().unit().name()),
                    String.format(Locale.ROOT, "%.3f", w.areaHectares()),
                    String.format(Locale.ROOT, "%.3f", w.landHectares()),
                    Integer.toString(w.population()),
                    w.jobs().isPresent() ? Integer.toString(w.jobs().getAsInt()) : "",
                    text(w.deprivation()),
                    text(w.ptai()),
                    w.ptal() == null ? "" : w.ptal());
            s.append(String.join(",", fields)).append('\n');
        }
        return s.toString();
    }

    public static String writeNeighbours(WardSet set) {
        StringBuilder s = new StringBuilder(String.join(",", NEIGHBOUR_COLUMNS)).append('\n');
        for (int w = 0; w < set.size(); w++) {
            for (int k = 0; k < set.neighbourCount(w); k++) {
                s.append(set.ward(w).code())
                        .append(',')
                        .append(set.ward(set.neighbour(w, k)).code())
                        .append(',')
                        .append(set.sharesBorder(w, k) ? BORDER : POINT)
                        .append('\n');
            }
        }
        return s.toString();
    }

    /** Reads both tables. Nothing comes back unless all rows are good: half a ward set would mislead. */
    public static WithProblems<WardSet> read(String id, String title, byte[] wardsCsv, byte[] neighboursCsv) {
        List<Problem> problems = new ArrayList<>();
        WithProblems<CsvTable> wardTable = CsvTable.read(id + "/wards.csv", wardsCsv, COLUMNS);
        WithProblems<CsvTable> linkTable = CsvTable.read(id + "/neighbours.csv", neighboursCsv, NEIGHBOUR_COLUMNS);
        problems.addAll(wardTable.problems());
        problems.addAll(linkTable.problems());
        CsvTable rows = wardTable.value();
        CsvTable links = linkTable.value();
        if (rows == null || links == null || !problems.isEmpty()) {
            return WithProblems.failed(problems);
        }
        List<Ward> wards = new ArrayList<>();
        Map<String, Integer> byCode = new HashMap<>();
        Map<String, Borough> boroughs = new HashMap<>();
        for (int r = 0; r < rows.size(); r++) {
            try {
                Ward ward = ward(rows, r, boroughs);
                if (!wards.isEmpty() && wards.get(wards.size() - 1).code().compareTo(ward.code()) >= 0) {
                    throw new IllegalArgumentException("wards are not in order of their codes at " + ward.code());
                }
                byCode.put(ward.code().value(), wards.size());
                wards.add(ward);
            } catch (IllegalArgumentException e) {
                problems.add(Problem.error(rows.file(), rows.line(r), null, String.valueOf(e.getMessage())));
            }
        }
        List<List<Integer>> touching = lists(wards.size());
        List<List<Integer>> bordering = lists(wards.size());
        neighbours(links, byCode, touching, bordering, problems);
        return problems.isEmpty()
                ? WithProblems.of(new WardSet(id, title, wards, sorted(touching), sorted(bordering)))
                : WithProblems.failed(problems);
    }

    private static Ward ward(CsvTable t, int r, Map<String, Borough> boroughs) {
        Borough borough = boroughs.computeIfAbsent(
                t.get(r, 3), code -> new Borough(new BoroughCode(code), t.get(r, 2), new CommandUnit(t.get(r, 4))));
        String jobs = t.get(r, 8);
        return new Ward(
                new WardCode(t.get(r, 0)),
                t.get(r, 1),
                borough,
                Double.parseDouble(t.get(r, 5)),
                Double.parseDouble(t.get(r, 6)),
                Integer.parseInt(t.get(r, 7)),
                jobs.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(jobs)),
                optional(t.get(r, 9)),
                optional(t.get(r, 10)),
                emptyToNull(t.get(r, 11)));
    }

    private static void neighbours(
            CsvTable links,
            Map<String, Integer> byCode,
            List<List<Integer>> touching,
            List<List<Integer>> bordering,
            List<Problem> problems) {
        for (int r = 0; r < links.size(); r++) {
            Integer from = byCode.get(links.get(r, 0));
            Integer to = byCode.get(links.get(r, 1));
            String contact = links.get(r, 2);
            if (from == null || to == null) {
                problems.add(Problem.error(
                        links.file(),
                        links.line(r),
                        from == null ? "ward" : "neighbour",
                        "this ward is not in wards.csv: expected a code of the set"));
            } else if (!contact.equals(BORDER) && !contact.equals(POINT)) {
                problems.add(Problem.error(
                        links.file(),
                        links.line(r),
                        "contact",
                        "\"" + contact + "\": expected " + BORDER + " or " + POINT));
            } else {
                touching.get(from).add(to);
                if (contact.equals(BORDER)) {
                    bordering.get(from).add(to);
                }
            }
        }
    }

    private static List<List<Integer>> lists(int wards) {
        List<List<Integer>> lists = new ArrayList<>();
        for (int w = 0; w < wards; w++) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }

    private static int[][] sorted(List<List<Integer>> lists) {
        return lists.stream()
                .map(l -> l.stream().sorted().mapToInt(i -> i).toArray())
                .toArray(int[][]::new);
    }

    private static OptionalDouble optional(String text) {
        return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String text(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.3f", value.getAsDouble()) : "";
    }

    private static String quoted(String text) {
        return text.indexOf(',') < 0 && text.indexOf('"') < 0 ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
