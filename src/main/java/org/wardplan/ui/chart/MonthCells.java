package org.wardplan.ui.chart;

/**
 * Where the months of a strip lie: as many of the last ones as there is room for, with a gap after each 12 counted from
 * the end, and one at a series break.
 *
 * @param months number of months in all
 * @param from the first one shown
 * @param cell room of a month with the line between two, in px
 * @param gap room of a gap, in px
 * @param breakAt the first month recorded in another system, or −1
 */
record MonthCells(int months, int from, double cell, double gap, int breakAt) {
    private static final int YEAR = 12;

    /** @param least width of a month below which fewer are shown; {@code most} above which it doesn't grow */
    static MonthCells fit(int months, int breakAt, double width, double least, double most, double gap) {
        int shown = Math.max(0, Math.min(months, (int) (width / least)));
        shown = Math.max(Math.min(1, months), shown);
        while (shown > 1 && room(months, shown, breakAt, width, gap) < least) {
            shown--;
        }
        double cell = Math.max(1, Math.min(most, Math.floor(room(months, shown, breakAt, width, gap))));
        return new MonthCells(months, months - shown, cell, gap, breakAt);
    }

    private static double room(int months, int shown, int breakAt, double width, double gap) {
        int gaps = new MonthCells(months, months - shown, 0, gap, breakAt).gapsBefore(months - 1);
        return (width - gaps * gap) / Math.max(1, shown);
    }

    private boolean isGap(int month) {
        return month > from && ((months - month) % YEAR == 0 || month == breakAt);
    }

    private int gapsBefore(int month) {
        int gaps = 0;
        for (int m = from + 1; m <= month; m++) {
            gaps += isGap(m) ? 1 : 0;
        }
        return gaps;
    }

    /** Left edge of a month that is shown. */
    double x(int month) {
        return (month - from) * cell + gapsBefore(month) * gap;
    }

    /** The middle of the gap at the series break; not-a-number where it is not among what is shown. */
    double breakX() {
        return breakAt > from && breakAt < months ? x(breakAt) - gap / 2 - 0.5 : Double.NaN;
    }

    /** The month at a place, or −1. */
    int at(double x) {
        for (int m = from; m < months; m++) {
            if (x >= x(m) && x < x(m) + cell) {
                return m;
            }
        }
        return -1;
    }

    double width() {
        return months == 0 ? 0 : x(months - 1) + cell;
    }
}
