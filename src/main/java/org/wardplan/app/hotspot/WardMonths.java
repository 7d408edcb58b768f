package org.wardplan.app.hotspot;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.forecast.CrimeSeries;
import org.wardplan.analysis.hotspot.ControlChart;
import org.wardplan.model.crime.CrimeCube;

/**
 * One ward's last months with the limits of its own ups and downs.
 *
 * @param first month of the chart
 * @param chart null where the months of a ward are not printed
 * @param refused why they are not; else empty
 */
public record WardMonths(YearMonth first, @Nullable ControlChart chart, String refused) {
    /** Months at most. */
    public static final int MOST_MONTHS = 48;

    /** Months that set the limits. */
    public static final int BASELINE = 12;

    /** @param secret why months of a ward are not printed, empty where they are */
    static WardMonths of(CrimeCube cube, CrimeSeries series, String secret, int ward) {
        int months = Math.min(MOST_MONTHS, cube.months());
        int from = cube.months() - months;
        YearMonth first = cube.firstMonth().plusMonths(from);
        if (!secret.isEmpty()) {
            return new WardMonths(first, null, secret);
        }
        int[] counts = new int[months];
        double[] weights = series.weights();
        for (int c = 0; c < weights.length; c++) {
            for (int m = 0; m < months && weights[c] > 0; m++) {
                counts[m] += cube.count(ward, c, from + m);
            }
        }
        YearMonth broken = cube.seriesBreak();
        int restart = broken == null || broken.isAfter(cube.lastMonth()) || !broken.isAfter(cube.firstMonth())
                ? 0
                : cube.monthIndex(broken) - from;
        return new WardMonths(first, ControlChart.of(counts, BASELINE, restart), "");
    }
}
