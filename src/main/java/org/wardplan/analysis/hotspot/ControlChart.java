package org.wardplan.analysis.hotspot;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Control chart of a ward's months: which months are more than the ward's usual ups and downs.
 *
 * <p>An individuals chart (XmR; Shewhart, in the form of Wheeler, Understanding Variation, 2nd ed. 2000): of the baseline
 * months the mean and the mean moving range {@code mR = mean |x_t − x_(t−1)|}; limits {@code mean ± 2.66 · mR} (2.66 = 3 /
 * 1.128, three standard deviations by the range of two), the lower one not below 0. The limits of the baseline are frozen
 * for the months after it. Unlike limits of a Poisson count they rest on how much the ward really varies from month to
 * month.
 *
 * <p>Signals: a month beyond a limit; 8 or more months in a row on one side of the mean (a month equal to the mean ends
 * the run); 6 or more months that each rise, or each fall (Nelson 1984, Journal of Quality Technology 16, 237–239, with
 * the run of 8 of the Western Electric rules). Every month of a run is marked. After a series break all begins anew, with
 * a baseline of its own, and no run goes across.
 *
 * <p>A part of fewer than {@value #LEAST} months has no limits and no signals. Where the baseline has less than one offence
 * a month on average single offences would be signals: limits are given, signals are not. Months of a season differ: a
 * rise that comes every summer is a signal too.
 */
public final class ControlChart {
    /** Months that limits need at least. */
    public static final int LEAST = 8;

    /** Limits are this many mean moving ranges from the mean. */
    public static final double RANGES = 2.66;

    private static final int RUN = 8;
    private static final int TREND = 6;

    private final int[] monthly;
    private final int baselineMonths;
    private final int restart;
    private final double[] centre;
    private final double[] lower;
    private final double[] upper;
    private final boolean[] sparse;
    private final List<EnumSet<ControlSignal>> signals;

    private ControlChart(int[] monthly, int baselineMonths, int restart) {
        if (baselineMonths < 1) {
            throw new IllegalArgumentException("a baseline of " + baselineMonths + " months: expected 1 or more");
        }
        for (int count : monthly) {
            if (count < 0) {
                throw new IllegalArgumentException("count " + count + ": expected 0 or more");
            }
        }
        int n = monthly.length;
        this.monthly = monthly.clone();
        this.baselineMonths = Math.max(LEAST, baselineMonths);
        this.restart = restart > 0 && restart < n ? restart : 0;
        centre = new double[n];
        lower = new double[n];
        upper = new double[n];
        sparse = new boolean[n];
        signals = IntStream.range(0, n)
                .mapToObj(m -> EnumSet.noneOf(ControlSignal.class))
                .toList();
        if (this.restart > 0) {
            part(0, this.restart);
        }
        part(this.restart, n);
    }

    private void part(int from, int to) {
        int frozen = Math.min(to, from + baselineMonths);
        if (to - from < LEAST) {
            Arrays.fill(centre, from, to, Double.NaN);
            Arrays.fill(lower, from, to, Double.NaN);
            Arrays.fill(upper, from, to, Double.NaN);
            return;
        }
        long sum = 0;
        long ranges = 0;
        for (int m = from; m < frozen; m++) {
            sum += monthly[m];
            ranges += m > from ? Math.abs(monthly[m] - monthly[m - 1]) : 0;
        }
        double mean = (double) sum / (frozen - from);
        double half = RANGES * ranges / (frozen - from - 1);
        Arrays.fill(centre, from, to, mean);
        Arrays.fill(lower, from, to, Math.max(0, mean - half));
        Arrays.fill(upper, from, to, mean + half);
        Arrays.fill(sparse, from, to, mean < 1);
        if (mean >= 1) {
            beyond(from, to);
            runs(from, to);
            trends(from, to);
        }
    }

    private void beyond(int from, int to) {
        for (int m = from; m < to; m++) {
            if (monthly[m] > upper[m]) {
                signals.get(m).add(ControlSignal.ABOVE);
            } else if (monthly[m] < lower[m]) {
                signals.get(m).add(ControlSignal.BELOW);
            }
        }
    }

    private void runs(int from, int to) {
        for (int start = from; start < to; ) {
            int side = Double.compare(monthly[start], centre[start]);
            int end = start + 1;
            while (end < to && Double.compare(monthly[end], centre[end]) == side) {
                end++;
            }
            if (side != 0 && end - start >= RUN) {
                mark(start, end, side > 0 ? ControlSignal.RUN_HIGH : ControlSignal.RUN_LOW);
            }
            start = end;
        }
    }

    private void trends(int from, int to) {
        for (int start = from; start < to - 1; ) {
            int way = Integer.compare(monthly[start + 1], monthly[start]);
            int last = start + 1;
            while (last + 1 < to && Integer.compare(monthly[last + 1], monthly[last]) == way) {
                last++;
            }
            if (way != 0 && last - start + 1 >= TREND) {
                mark(start, last + 1, way > 0 ? ControlSignal.RISING : ControlSignal.FALLING);
            }
            start = last;
        }
    }

    private void mark(int from, int to, ControlSignal signal) {
        for (int m = from; m < to; m++) {
            signals.get(m).add(signal);
        }
    }

    /**
     * @param monthly offences by month, 0 or more
     * @param baselineMonths the months that set the limits, from the first; at least {@value #LEAST} are used, and all
     *     there are when there are fewer
     */
    public static ControlChart of(int[] monthly, int baselineMonths) {
        return new ControlChart(monthly, baselineMonths, 0);
    }

    /**
     * The same, begun anew at a series break.
     *
     * @param restart position of the first month recorded in another way; none when that is 0 or less, or beyond the end
     */
    public static ControlChart of(int[] monthly, int baselineMonths, int restart) {
        return new ControlChart(monthly, baselineMonths, restart);
    }

    public int months() {
        return monthly.length;
    }

    public int count(int month) {
        return monthly[month];
    }

    /** Mean of the baseline that holds for the month; not-a-number where there are too few months. */
    public double centre(int month) {
        return centre[month];
    }

    /** Lower limit, 0 or more; not-a-number where there are too few months. */
    public double lower(int month) {
        return lower[month];
    }

    /** Upper limit; not-a-number where there are too few months. */
    public double upper(int month) {
        return upper[month];
    }

    /** What the chart says of the month; often nothing. */
    public Set<ControlSignal> signals(int month) {
        return Collections.unmodifiableSet(signals.get(month));
    }

    /** Number of months with a signal. */
    public int signalled() {
        return (int) signals.stream().filter(s -> !s.isEmpty()).count();
    }

    /** Position of the month at which the chart begins anew, or 0. */
    public int restart() {
        return restart;
    }

    /** True when the month sets the limits. */
    public boolean isBaseline(int month) {
        return month < restart ? month < baselineMonths : month < restart + baselineMonths;
    }

    /** What the limits are, in a sentence. */
    public String words() {
        if (monthly.length == 0) {
            return "There are no months.";
        }
        int last = monthly.length - 1;
        if (Double.isNaN(centre[last])) {
            return "Too few months for limits: " + (monthly.length - restart) + ", and " + LEAST + " are needed.";
        }
        int base = Math.min(baselineMonths, monthly.length - restart);
        String limits = "Limits of the ward's own " + base + " first months" + (restart > 0 ? " after the break" : "")
                + ": mean " + Told.decimals(centre[last], 1) + ", " + Told.decimals(lower[last], 1) + " to "
                + Told.decimals(upper[last], 1) + " (XmR).";
        return sparse[last] ? limits + " Less than one offence a month: too few for signals." : limits;
    }
}
