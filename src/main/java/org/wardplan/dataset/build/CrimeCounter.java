package org.wardplan.dataset.build;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Problem;
import org.wardplan.dataset.CrimeCrosswalk;
import org.wardplan.dataset.MpsCrimeTable;
import org.wardplan.model.crime.CrimeCategory;
import org.wardplan.model.crime.CrimeCube;
import org.wardplan.model.geography.WardSet;

/** Adds up published rows by ward, category and month. */
final class CrimeCounter {
    private final WardSet wards;
    private final List<CrimeCategory> categories;
    private final YearMonth first;
    private final int months;
    private final int[] counts;
    private final boolean[] monthSeen;
    private final Set<Integer> wardsSeen = new HashSet<>();
    private final Set<String> categoriesSeen = new TreeSet<>();
    private final CrimeCrosswalk crosswalk = CrimeCrosswalk.load();
    private final Map<String, Integer> position = new HashMap<>();
    private int doubledRows;

    CrimeCounter(WardSet wards, List<CrimeCategory> categories, YearMonth first, YearMonth last) {
        this.wards = wards;
        this.categories = categories;
        this.first = first;
        this.months = index(last) + 1;
        this.counts = new int[wards.size() * categories.size() * months];
        this.monthSeen = new boolean[months];
        categories.forEach(c -> position.put(c.id(), position.size()));
    }

    private int index(YearMonth month) {
        return (month.getYear() - first.getYear()) * 12 + month.getMonthValue() - first.getMonthValue();
    }

    /**
     * Adds the months from…to of a file. A ward and crime type that occurs twice (the publisher splits the airport's
     * ward so) is added up. A spelling or ward that isn't known is a problem, and then the whole is of no use.
     */
    void add(MpsCrimeTable table, YearMonth from, YearMonth to, List<Problem> problems) {
        List<Integer> columns = new ArrayList<>();
        for (YearMonth m = from; !m.isAfter(to); m = m.plusMonths(1)) {
            int column = table.months().indexOf(m);
            if (column < 0) {
                problems.add(Problem.error(table.file(), 1, null, "it lacks the month " + m));
                return;
            }
            columns.add(column);
            monthSeen[index(m)] = true;
        }
        Set<String> keys = new HashSet<>();
        for (MpsCrimeTable.Row row : table.rows()) {
            Optional<String> category = crosswalk.category(row.major(), row.minor());
            Integer c = category.map(position::get).orElse(null);
            int ward = wards.indexOf(row.wardCode());
            if (c == null) {
                problems.add(Problem.error(
                        table.file(),
                        row.line(),
                        "MinorText",
                        "\"" + row.major() + "\" / \"" + row.minor()
                                + "\" is no known crime type: add it to crime-crosswalk.csv"));
            } else if (ward < 0) {
                problems.add(Problem.error(
                        table.file(),
                        row.line(),
                        "WardCode",
                        row.wardCode() + " is no ward of " + wards.id() + ": is the file on other boundaries?"));
            } else {
                categoriesSeen.add(categories.get(c).id());
                wardsSeen.add(ward);
                if (!keys.add(row.wardCode() + '|' + row.major() + '|' + row.minor())) {
                    doubledRows++;
                }
                int base = (ward * categories.size() + c) * months + index(from);
                for (int m = 0; m < columns.size(); m++) {
                    counts[base + m] += row.counts()[columns.get(m)];
                }
            }
        }
    }

    /** Rows that repeated a ward and crime type of the same file. */
    int doubledRows() {
        return doubledRows;
    }

    /**
     * The cube, or nothing when wards or months had no data at all, which would be unknown and not 0.
     *
     * @param unavailable categories that must not occur in the files
     */
    Optional<CrimeCube> cube(List<String> unavailable, @Nullable YearMonth seriesBreak, List<Problem> problems) {
        int before = problems.size();
        for (int m = 0; m < months; m++) {
            if (!monthSeen[m]) {
                problems.add(Problem.error("no file gives the month " + first.plusMonths(m)));
            }
        }
        if (wardsSeen.size() != wards.size()) {
            problems.add(Problem.error(
                    (wards.size() - wardsSeen.size()) + " wards of " + wards.id() + " have no row in the crime files"));
        }
        boolean[] available = new boolean[categories.size()];
        for (int c = 0; c < available.length; c++) {
            String id = categories.get(c).id();
            available[c] = !unavailable.contains(id);
            if (available[c] != categoriesSeen.contains(id)) {
                problems.add(Problem.error("category " + id + " is "
                        + (available[c] ? "in none of the files of " : "said to be missing and yet in the files of ")
                        + wards.id()));
            }
        }
        return problems.size() > before
                ? Optional.empty()
                : Optional.of(
                        new CrimeCube(categories, available, wards.size(), first, months, seriesBreak, counts, ""));
    }
}
