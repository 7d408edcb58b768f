package org.wardplan.analysis.hotspot;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.forecast.CrimeSeries;
import org.wardplan.analysis.rate.Denominator;
import org.wardplan.analysis.rate.Rates;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.crime.CrimeCube;
import org.wardplan.model.crime.MonthWindow;

/** The figure of each ward that a local statistic examines. */
public final class HotSpotValues {
    private HotSpotValues() {}

    /**
     * Sums the months of a window: offences, or offences times their weights; or as rates per 1,000 residents for the
     * whole window, smoothed by empirical Bayes ({@link Rates}). Of a weighted series the rates of each category are
     * smoothed and then weighted and summed, since a category with few cases needs more smoothing than the others.
     *
     * @return by ward; not-a-number where a ward has no rate. Nothing where the data lack the series or the months; a
     *     warning where the months run over a series break
     */
    public static WithProblems<double[]> of(DataSet data, CrimeSeries series, MonthWindow window, boolean rate) {
        CrimeCube cube = data.crime();
        if (series.isEmpty()) {
            return WithProblems.failed(Problem.error(series.label() + " is not available in the data of "
                    + data.description().title() + ": choose another category or ward set"));
        }
        if (window.first().isBefore(cube.firstMonth()) || window.last().isAfter(cube.lastMonth())) {
            return WithProblems.failed(Problem.error("The months " + window.first() + " to " + window.last()
                    + " lie outside the data, which run from " + cube.firstMonth() + " to " + cube.lastMonth()));
        }
        double[] values = rate ? rates(data, series, window) : sums(cube, series, window);
        Problem broken = broken(cube, window);
        return new WithProblems<>(values, broken == null ? List.of() : List.of(broken));
    }

    private static @Nullable Problem broken(CrimeCube cube, MonthWindow window) {
        YearMonth at = cube.seriesBreak();
        return at == null || !window.first().isBefore(at) || window.last().isBefore(at)
                ? null
                : new Problem(
                        Problem.Severity.WARNING,
                        null,
                        0,
                        null,
                        "From " + at + " crime was recorded in another way, and the months " + window.first() + " to "
                                + window.last() + " lie on both sides: the sum mixes two ways of counting. Choose"
                                + " months before " + at + " or from then on.");
    }

    /** Offences of the window times their weights. */
    private static double[] sums(CrimeCube cube, CrimeSeries series, MonthWindow window) {
        double[] values = new double[cube.wards()];
        for (int c = 0; c < series.weights().length; c++) {
            double weight = series.weights()[c];
            for (int w = 0; w < values.length && weight > 0; w++) {
                values[w] += weight * cube.count(w, c, window);
            }
        }
        return values;
    }

    private static double[] rates(DataSet data, CrimeSeries series, MonthWindow window) {
        CrimeCube cube = data.crime();
        double[] residents = Denominator.RESIDENTS.of(data.wards());
        double[] weights = series.weights();
        if (series.isCount()) {
            return Rates.of(cube, window, c -> weights[c] > 0, residents).smoothed();
        }
        double[] values = new double[cube.wards()];
        for (int c = 0; c < weights.length; c++) {
            if (weights[c] > 0) {
                int category = c;
                double[] smoothed =
                        Rates.of(cube, window, k -> k == category, residents).smoothed();
                double weight = weights[c];
                Arrays.setAll(values, w -> values[w] + weight * smoothed[w]);
            }
        }
        return values;
    }
}
