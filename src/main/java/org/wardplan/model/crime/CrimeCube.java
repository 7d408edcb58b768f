package org.wardplan.model.crime;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Recorded offences by ward, category and month. Wards are indexed as in the ward set, categories as in
 * {@link #categories()}, months from {@link #firstMonth()} without a gap.
 */
public final class CrimeCube {
    private final List<CrimeCategory> categories;
    private final boolean[] available;
    private final int wards;
    private final YearMonth firstMonth;
    private final int months;
    private final @Nullable YearMonth seriesBreak;
    private final int[] counts;
    private final String sha256;

    /**
     * @param available per category: false where the publisher's files of this set do not have the category, which is
     *     not the same as no offence
     * @param seriesBreak first month recorded under another system, or null: months before and after don't compare
     * @param counts {@code counts[(ward * categories + category) * months + month]}; taken over, not copied
     * @param sha256 hash of the file the counts came from, lower-case hex
     */
    public CrimeCube(
            List<CrimeCategory> categories,
            boolean[] available,
            int wards,
            YearMonth firstMonth,
            int months,
            @Nullable YearMonth seriesBreak,
            int[] counts,
            String sha256) {
        if (counts.length != wards * categories.size() * months || available.length != categories.size()) {
            throw new IllegalArgumentException("shape: " + counts.length + " counts for " + wards + " wards × "
                    + categories.size() + " categories × " + months + " months");
        }
        this.categories = List.copyOf(categories);
        this.available = available.clone();
        this.wards = wards;
        this.firstMonth = firstMonth;
        this.months = months;
        this.seriesBreak = seriesBreak;
        this.counts = counts;
        this.sha256 = sha256;
    }

    public List<CrimeCategory> categories() {
        return categories;
    }

    public boolean isAvailable(int category) {
        return available[category];
    }

    public int wards() {
        return wards;
    }

    public YearMonth firstMonth() {
        return firstMonth;
    }

    public YearMonth lastMonth() {
        return firstMonth.plusMonths(months - 1L);
    }

    public int months() {
        return months;
    }

    public @Nullable YearMonth seriesBreak() {
        return seriesBreak;
    }

    public String sha256() {
        return sha256;
    }

    public int count(int ward, int category, int month) {
        return counts[(ward * categories.size() + category) * months + month];
    }

    /** Offences of one category in the months of the window. */
    public int count(int ward, int category, MonthWindow window) {
        int from = monthIndex(window.first());
        int base = (ward * categories.size() + category) * months;
        int sum = 0;
        for (int m = from; m < from + window.months(); m++) {
            sum += counts[base + m];
        }
        return sum;
    }

    /** Offences of all categories in one month. */
    public int total(int ward, int month) {
        int sum = 0;
        for (int c = 0; c < categories.size(); c++) {
            sum += count(ward, c, month);
        }
        return sum;
    }

    /** Offences of all categories in the months of the window. */
    public int total(int ward, MonthWindow window) {
        int sum = 0;
        for (int c = 0; c < categories.size(); c++) {
            sum += count(ward, c, window);
        }
        return sum;
    }

    /** Position of a month, which must lie in the data. */
    public int monthIndex(YearMonth month) {
        int index = (month.getYear() - firstMonth.getYear()) * 12 + month.getMonthValue() - firstMonth.getMonthValue();
        if (index < 0 || index >= months) {
            throw new IllegalArgumentException(
                    month + " lies outside the data, which runs from " + firstMonth + " to " + lastMonth());
        }
        return index;
    }

    /** The last n months of the data, or all when there are fewer. */
    public MonthWindow lastMonths(int n) {
        int k = Math.min(n, months);
        return new MonthWindow(lastMonth().minusMonths(k - 1L), k);
    }

    /** Position of the category with this id, or −1. */
    public int categoryIndex(String id) {
        for (int c = 0; c < categories.size(); c++) {
            if (categories.get(c).id().equals(id)) {
                return c;
            }
        }
        return -1;
    }
}
