package org.wardplan.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import org.wardplan.analysis.Classification.Method;

/**
 * Finds class breaks from values.
 *
 * <p>Breaks that come from the data are moved to the roundest number that leaves every value in its class: a legend
 * reads 50, not 48.3. Equal values are always in one class. Values that are not numbers, or infinite, are left out.
 * Where the values don't fill the classes asked for there are fewer, never an error and never two equal breaks.
 */
public final class ClassBreaks {
    private ClassBreaks() {}

    /**
     * @param values values of the wards, in any order
     * @param classes how many classes are wanted, 1 or more; not used with {@code DEFAULT} and {@code CUSTOM}
     * @param standardOrCustom the breaks themselves with {@code DEFAULT} and {@code CUSTOM}, in any order; not used
     *     with the other methods
     */
    public static Classification of(Method method, double[] values, int classes, double[] standardOrCustom) {
        if (classes < 1) {
            throw new IllegalArgumentException(classes + " classes: expected 1 or more");
        }
        double[] sorted = Arrays.stream(values)
                .filter(Double::isFinite)
                .map(v -> v + 0.0) // −0 becomes 0
                .sorted()
                .toArray();
        double[] found =
                switch (method) {
                    case DEFAULT, CUSTOM -> standardOrCustom;
                    case QUANTILE -> between(sorted, quantile(sorted, classes));
                    case NATURAL_BREAKS -> between(sorted, natural(sorted, classes));
                    case EQUAL_INTERVALS -> equalIntervals(sorted, classes);
                    case STANDARD_DEVIATION -> standardDeviations(sorted, classes);
                };
        double[] breaks = Arrays.stream(found)
                .filter(Double::isFinite)
                .map(v -> v + 0.0)
                .sorted()
                .distinct()
                .toArray();
        return new Classification(method, breaks);
    }

    /**
     * Classes as even in number as ties allow: each break is put at the step between two different values that lies
     * nearest to its share of the values.
     *
     * @return where classes begin, as positions in the sorted values
     */
    private static int[] quantile(double[] sorted, int classes) {
        int[] steps = steps(sorted);
        if (steps.length < classes) {
            return steps;
        }
        int[] starts = new int[classes - 1];
        for (int k = 1; k < classes; k++) {
            double wanted = (double) k * sorted.length / classes;
            int best = steps[0];
            for (int step : steps) {
                if (Math.abs(step - wanted) < Math.abs(best - wanted)) {
                    best = step;
                }
            }
            starts[k - 1] = best;
        }
        return Arrays.stream(starts).distinct().toArray();
    }

    private static int[] natural(double[] sorted, int classes) {
        int[] steps = steps(sorted);
        if (steps.length < classes) {
            return steps;
        }
        double[] distinct = new double[steps.length + 1];
        int[] times = new int[distinct.length];
        for (int i = 0; i < distinct.length; i++) {
            int from = i == 0 ? 0 : steps[i - 1];
            distinct[i] = sorted[from];
            times[i] = (i == steps.length ? sorted.length : steps[i]) - from;
        }
        return Arrays.stream(NaturalBreaks.starts(distinct, times, classes))
                .map(i -> steps[i - 1])
                .toArray();
    }

    /** Positions at which a value differs from the one before it. */
    private static int[] steps(double[] sorted) {
        int[] steps = new int[sorted.length];
        int found = 0;
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] > sorted[i - 1]) {
                steps[found++] = i;
            }
        }
        return Arrays.copyOf(steps, found);
    }

    private static double[] between(double[] sorted, int[] starts) {
        return Arrays.stream(starts)
                .mapToDouble(i -> {
                    double middle = sorted[i - 1] / 2 + sorted[i] / 2;
                    return roundest(sorted[i - 1], sorted[i], middle);
                })
                .toArray();
    }

    private static double[] equalIntervals(double[] sorted, int classes) {
        if (sorted.length == 0 || sorted[0] == sorted[sorted.length - 1]) {
            return new double[0];
        }
        double min = sorted[0];
        double max = sorted[sorted.length - 1];
        double width = max / classes - min / classes;
        double[] exact = new double[classes - 1];
        for (int k = 1; k < classes; k++) {
            exact[k - 1] = min * ((double) (classes - k) / classes) + max * ((double) k / classes);
        }
        return near(sorted, exact, width);
    }

    /**
     * Breaks a standard deviation apart (of the values as a whole, not as a sample): at the mean for an even number of
     * classes, half a deviation to either side of it for an odd one. Breaks beyond the values are left out.
     */
    private static double[] standardDeviations(double[] sorted, int classes) {
        double mean = Arrays.stream(sorted).average().orElse(0);
        double sd = Math.sqrt(Arrays.stream(sorted)
                .map(v -> (v - mean) * (v - mean))
                .average()
                .orElse(0));
        double[] exact = new double[classes - 1];
        for (int k = 1; k < classes; k++) {
            exact[k - 1] = mean + (k - classes / 2.0) * sd;
        }
        return near(sorted, exact, sd);
    }

    /** Rounds each break by no more than a twentieth of a class, and not past a value; drops those outside. */
    private static double[] near(double[] sorted, double[] exact, double width) {
        return Arrays.stream(exact)
                .filter(t -> sorted.length > 0 && t > sorted[0] && t <= sorted[sorted.length - 1])
                .map(t -> {
                    int at = Arrays.binarySearch(sorted, t);
                    int above = at >= 0 ? at : -at - 1;
                    while (sorted[above - 1] >= t) {
                        above--;
                    }
                    double slack = width / 20;
                    return roundest(Math.max(sorted[above - 1], t - slack), Math.min(sorted[above], t + slack), t);
                })
                .toArray();
    }

    /**
     * The roundest number above {@code low} and up to {@code high}: a multiple of the greatest 5, 2 or 1 × power of ten
     * that has one there; of several the nearest to {@code wanted}, which lies between the two.
     */
    static double roundest(double low, double high, double wanted) {
        if (low < 0 && high >= 0) {
            return 0;
        }
        BigDecimal target = BigDecimal.valueOf(wanted);
        int top = (int) Math.ceil(Math.log10(Math.max(Math.abs(low), Math.abs(high))));
        for (int power = top; power >= top - 18; power--) {
            for (int lead : new int[] {5, 2, 1}) {
                BigDecimal step = BigDecimal.valueOf(lead).scaleByPowerOfTen(power);
                BigDecimal count = target.divide(step, 0, RoundingMode.HALF_EVEN);
                double best = Double.NaN;
                for (int shift = -1; shift <= 1; shift++) {
                    double d =
                            count.add(BigDecimal.valueOf(shift)).multiply(step).doubleValue();
                    if (d > low && d <= high && !(Math.abs(best - wanted) <= Math.abs(d - wanted))) {
                        best = d;
                    }
                }
                if (!Double.isNaN(best)) {
                    return best;
                }
            }
        }
        return high;
    }
}
