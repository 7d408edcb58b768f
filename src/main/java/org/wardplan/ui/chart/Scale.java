package org.wardplan.ui.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Where values lie along an axis.
 *
 * @param low value at the axis' start
 * @param high value at its end, above low
 * @param start place of low, in px
 * @param end place of high, in px; smaller than start on an axis that goes up
 * @param logarithmic whether equal ratios take equal room; low is then above 0
 */
public record Scale(double low, double high, double start, double end, boolean logarithmic) {
    private static final double[] ROUND = {1, 2, 5, 10};
    private static final double[] RATIOS = {1, 2, 5};
    private static final double[] FINE_RATIOS = {1, 1.5, 2, 3, 5, 7};
    private static final int LEAST_TICKS = 4;

    /** Values beyond this ratio of highest to lowest are better shown by their ratio. */
    private static final double WIDE = 4;

    /** From 0 to a round number at or above the highest value. */
    public static Scale fromZero(double highest, int ticks, double start, double end) {
        double step = step(Math.max(highest, 1e-9), ticks);
        return new Scale(0, Math.max(step, step * Math.ceil(highest / step - 1e-9)), start, end, false);
    }

    /** Around the values: by ratio where they are all above 0 and far apart, else from round number to round number. */
    public static Scale around(double lowest, double highest, int ticks, double start, double end) {
        if (lowest > 0 && highest / lowest > WIDE) {
            return new Scale(lowest / 1.08, highest * 1.08, start, end, true);
        }
        return between(lowest, highest, ticks, start, end);
    }

    /** From round number to round number around two values, never by ratio. */
    public static Scale between(double lowest, double highest, int ticks, double start, double end) {
        double step = step(Math.max(highest - lowest, 1e-9), ticks);
        double low = step * Math.floor(lowest / step + 1e-9);
        double high = step * Math.ceil(highest / step - 1e-9);
        return new Scale(low, high > low ? high : low + step, start, end, false);
    }

    /** The same values in another place. */
    public Scale between(double newStart, double newEnd) {
        return new Scale(low, high, newStart, newEnd, logarithmic);
    }

    private static double step(double range, int ticks) {
        double rough = range / Math.max(1, ticks);
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double r : ROUND) {
            if (r * power >= rough * (1 - 1e-9)) {
                return r * power;
            }
        }
        return 10 * power;
    }

    /** Place of a value, in px; beyond the ends for values beyond the axis. */
    public double at(double value) {
        double share = logarithmic
                ? Math.log(Math.max(value, 1e-12) / low) / Math.log(high / low)
                : (value - low) / (high - low);
        return start + share * (end - start);
    }

    /** Round values along the axis, ascending. */
    public double[] ticks(int about) {
        if (logarithmic) {
            double[] coarse = ratios(RATIOS);
            return coarse.length >= LEAST_TICKS ? coarse : ratios(FINE_RATIOS);
        }
        List<Double> ticks = new ArrayList<>();
        double step = step(high - low, about);
        for (long k = (long) Math.ceil(low / step - 1e-9); k * step <= high + 1e-9 * step; k++) {
            ticks.add(k * step);
        }
        return ticks.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private double[] ratios(double[] within) {
        List<Double> ticks = new ArrayList<>();
        for (double p = Math.pow(10, Math.floor(Math.log10(low))); p <= high; p *= 10) {
            for (double r : within) {
                if (p * r >= low && p * r <= high) {
                    ticks.add(p * r);
                }
            }
        }
        return ticks.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
