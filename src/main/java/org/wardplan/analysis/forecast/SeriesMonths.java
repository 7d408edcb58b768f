package org.wardplan.analysis.forecast;

import java.time.YearMonth;
import org.wardplan.base.Problem;
import org.wardplan.model.crime.CrimeCube;

/** Counts of a series and the months of one side of its break, which is all that a forecast may see. */
final class SeriesMonths {
    /** A forecast needs a year: the season, and what simple rules are compared on. */
    static final int LEAST = 12;

    final YearMonth first;
    final int[][] counts;
    final long[] totals;

    /** Position of the first month after the break, or 0. */
    private final int broken;

    SeriesMonths(CrimeCube cube, CrimeSeries series) {
        this(cube.firstMonth(), series.counts(cube), breakOf(cube));
    }

    private SeriesMonths(YearMonth first, int[][] counts, int broken) {
        this.first = first;
        this.counts = counts;
        this.broken = broken;
        totals = new long[counts[0].length];
        for (int[] unit : counts) {
            for (int m = 0; m < totals.length; m++) {
                totals[m] += unit[m];
            }
        }
    }

    static Problem outside(CrimeCube cube, YearMonth month) {
        return Problem.error("The month " + month + " is not in the data: choose one from " + cube.firstMonth() + " to "
                + cube.lastMonth());
    }

    private static int breakOf(CrimeCube cube) {
        YearMonth at = cube.seriesBreak();
        return at == null ? 0 : cube.monthIndex(at);
    }

    /** The same months with the wards of each area added up. */
    SeriesMonths sums(int[] areaOf, int areas) {
        int[][] sums = new int[areas][totals.length];
        for (int w = 0; w < counts.length; w++) {
            for (int m = 0; m < totals.length; m++) {
                sums[areaOf[w]][m] += counts[w][m];
            }
        }
        return new SeriesMonths(first, sums, broken);
    }

    /** First month recorded as the last month before {@code to} was, at most so many months back. */
    int from(int to, int months) {
        return Math.max(to > broken ? broken : 0, to - months);
    }

    /** Number of months recorded alike up to {@code to}. */
    int known(int to) {
        return to - from(to, to);
    }

    LondonModel london(int to) {
        return new LondonModel(totals, first, from(to, LondonModel.MONTHS), to);
    }

    ShareModel shares(int to, int[] parent, int ahead) {
        return new ShareModel(counts, totals, parent, from(to, ShareModel.MONTHS), to, ahead);
    }
}
