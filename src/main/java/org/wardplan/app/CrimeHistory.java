package org.wardplan.app;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.crime.CrimeCube;

/**
 * Recorded offences of some wards by month, for a chart of two years.
 *
 * @param first month of the first count
 * @param counts one a month, up to 24
 * @param seriesBreak position of the first month recorded under another system, or −1 when none is among these
 * @param last12 offences of the last 12 months
 * @param before12 offences of the 12 months before; empty when these are not known, or when another system recorded
 *     part of the 24, since counts across a break don't compare
 */
public record CrimeHistory(YearMonth first, int[] counts, int seriesBreak, int last12, OptionalInt before12) {
    private static final int MONTHS = 24;
    private static final int YEAR = 12;

    public static CrimeHistory of(CrimeCube cube, int[] wards) {
        int months = Math.min(MONTHS, cube.months());
        int from = cube.months() - months;
        int[] counts = new int[months];
        for (int m = 0; m < months; m++) {
            for (int w : wards) {
                counts[m] += cube.total(w, from + m);
            }
        }
        YearMonth first = cube.firstMonth().plusMonths(from);
        int broken = breakAt(cube.seriesBreak(), first, months);
        int last = sum(counts, Math.max(0, months - YEAR), months);
        OptionalInt before =
                months == MONTHS && broken < 0 ? OptionalInt.of(sum(counts, 0, months - YEAR)) : OptionalInt.empty();
        return new CrimeHistory(first, counts, broken, last, before);
    }

    private static int breakAt(@Nullable YearMonth seriesBreak, YearMonth first, int months) {
        if (seriesBreak == null) {
            return -1;
        }
        int at = (int) java.time.temporal.ChronoUnit.MONTHS.between(first, seriesBreak);
        return at > 0 && at < months ? at : -1;
    }

    private static int sum(int[] counts, int from, int to) {
        return Arrays.stream(counts, from, to).sum();
    }

    /** Change of the last 12 months on the 12 before, −0.024 is 2.4 % less; not-a-number when they don't compare. */
    public double change() {
        return before12.isEmpty() || before12.getAsInt() == 0 ? Double.NaN : (double) last12 / before12.getAsInt() - 1;
    }

    /** Position of the first month with the highest count. */
    public int highest() {
        return extreme(1);
    }

    /** Position of the first month with the lowest count. */
    public int lowest() {
        return extreme(-1);
    }

    private int extreme(int sign) {
        int best = 0;
        for (int m = 1; m < counts.length; m++) {
            if (sign * counts[m] > sign * counts[best]) {
                best = m;
            }
        }
        return best;
    }

    /** The month at a position. */
    public YearMonth month(int position) {
        return first.plusMonths(position);
    }

    /** In words, for those who can't see the chart. */
    public String inWords() {
        return "Recorded offences by month, " + first + " to " + month(counts.length - 1) + ": highest "
                + counts[highest()] + " in " + month(highest()) + ", lowest " + counts[lowest()] + " in "
                + month(lowest()) + ", all " + Arrays.toString(counts);
    }
}
