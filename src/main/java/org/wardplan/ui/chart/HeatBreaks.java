package org.wardplan.ui.chart;

import java.util.Arrays;
import org.wardplan.ui.theme.Numbers;

/**
 * The seven classes of months in heat strips.
 *
 * @param at the lowest value of each class but the first, six, ascending; the array belongs to this record
 */
public record HeatBreaks(double[] at) {
    /** The design's: robberies of a ward in a month. */
    public static final HeatBreaks STANDARD = new HeatBreaks(new double[] {6, 9, 12, 16, 20, 26});

    public static final int CLASSES = 7;
    private static final double[] SHARES = {0.1, 0.28, 0.46, 0.64, 0.82, 0.95};

    public HeatBreaks {
        if (at.length != CLASSES - 1) {
            throw new IllegalArgumentException(at.length + " breaks: expected " + (CLASSES - 1));
        }
    }

    /**
     * Round breaks for these values: whole, two digits that count, each above the last.
     *
     * @param values in any order; those not-a-number are passed over
     */
    public static HeatBreaks around(double[] values) {
        double[] sorted =
                Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
        double[] at = new double[CLASSES - 1];
        double before = 0;
        for (int k = 0; k < at.length; k++) {
            double value = sorted.length == 0 ? 0 : sorted[(int) Math.floor(SHARES[k] * (sorted.length - 1))];
            double step = Math.max(1, Math.pow(10, Math.floor(Math.log10(Math.max(1, value))) - 1));
            at[k] = Math.max(step * Math.rint(value / step), before + step);
            before = at[k];
        }
        return new HeatBreaks(at);
    }

    /** From 0 for the lowest to 6. */
    public int classOf(double value) {
        int k = 0;
        while (k < at.length && value >= at[k]) {
            k++;
        }
        return k;
    }

    /** Where a class begins: {@code 0}, {@code 6}, … {@code 26+}. */
    public String label(int heatClass) {
        return heatClass == 0
                ? "0"
                : Numbers.whole(Math.round(at[heatClass - 1])) + (heatClass == at.length ? "+" : "");
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof HeatBreaks b && Arrays.equals(b.at, at);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(at);
    }
}
