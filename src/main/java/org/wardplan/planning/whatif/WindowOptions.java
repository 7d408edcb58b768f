package org.wardplan.planning.whatif;

import java.time.YearMonth;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.crime.CrimeCube;
import org.wardplan.model.plan.Assumptions;

/**
 * The lengths that the window of crime may have: whole years, since parts of a year mix in the season, and whatever the
 * scenario and the user name themselves. None that the data lacks, none across a series break unless the scenario's own
 * crosses it.
 */
final class WindowOptions {
    private static final int YEAR = 12;

    private final CrimeCube crime;
    private final @Nullable YearMonth first;
    private final boolean crosses;

    private WindowOptions(CrimeCube crime, Assumptions given, int months) {
        this.crime = crime;
        int set = (int) Math.round(given.value(Assumptions.WINDOW_FIRST, 0));
        first = set <= 0 ? null : YearMonth.of(set / 100, set % 100);
        crosses = crosses(months);
    }

    /** @return in rising order; at least the scenario's own length when it lies between low and high and fits the data */
    static List<Double> of(CrimeCube crime, Assumptions given, double low, double high) {
        int own = (int) Math.round(given.value(Assumptions.WINDOW_MONTHS, YEAR));
        WindowOptions options = new WindowOptions(crime, given, own);
        TreeSet<Double> fit = new TreeSet<>();
        for (int m = (int) Math.ceil(low); m <= high && m <= crime.months(); m++) {
            boolean named = m == own || m == low || m == high || m % YEAR == 0;
            if (named && options.fits(m)) {
                fit.add((double) m);
            }
        }
        return List.copyOf(fit);
    }

    private boolean fits(int months) {
        if (months < 1 || months > crime.months()) {
            return false;
        }
        boolean inside = first == null || !first.plusMonths(months - 1L).isAfter(crime.lastMonth());
        return inside && (crosses || !crosses(months));
    }

    private boolean crosses(int months) {
        YearMonth at = crime.seriesBreak();
        YearMonth from = first == null ? crime.lastMonth().minusMonths(months - 1L) : first;
        YearMonth to = from.plusMonths(months - 1L);
        return at != null && from.isBefore(at) && !at.isAfter(to);
    }
}
