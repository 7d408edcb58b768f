package org.wardplan.ui.chart;

import java.util.function.IntFunction;
import org.wardplan.analysis.RankIntervals;
import org.wardplan.analysis.forecast.CrimeSeries;
import org.wardplan.analysis.hotspot.Emerging;
import org.wardplan.analysis.hotspot.Funnel;
import org.wardplan.analysis.hotspot.SeriesRanks;
import org.wardplan.app.Sessions;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.crime.CrimeCube;
import org.wardplan.model.crime.CrimeGroup;
import org.wardplan.model.geography.Nearness;
import org.wardplan.spatial.Links;

/** Robberies of the 629 published wards, for tests and pictures of charts. */
final class Robberies {
    final DataSet data = Sessions.wards2014();
    final CrimeCube cube = data.crime();
    final int months = cube.months();
    final double[][] monthly = new double[cube.wards()][months];
    final double[] year = new double[cube.wards()];
    final double[] residents = new double[cube.wards()];
    final CrimeSeries series = CrimeSeries.group(cube, new CrimeGroup("robbery", "Robbery"));
    final Emerging emerging;
    final IntFunction<String> name = w -> data.wards().ward(w).name();

    Robberies() {
        for (int w = 0; w < year.length; w++) {
            for (int c = 0; c < series.weights().length; c++) {
                for (int m = 0; m < months && series.weights()[c] > 0; m++) {
                    monthly[w][m] += cube.count(w, c, m);
                    year[w] += m >= months - 12 ? cube.count(w, c, m) : 0;
                }
            }
        }
        emerging = Emerging.of(
                        data,
                        series,
                        Links.of(data.wards(), data.boundaries(), Nearness.QUEEN)
                                .neighbours(),
                        false,
                        cube.lastMonths(months))
                .orThrow();
        for (int w = 0; w < residents.length; w++) {
            residents[w] = data.wards().ward(w).population();
        }
    }

    int ward(String wardName) {
        for (int w = 0; w < year.length; w++) {
            if (name.apply(w).equals(wardName)) {
                return w;
            }
        }
        throw new IllegalArgumentException(wardName);
    }

    Funnel funnel() {
        return Funnel.of(year, residents);
    }

    int[] counts(int ward) {
        return java.util.Arrays.stream(monthly[ward]).mapToInt(x -> (int) x).toArray();
    }

    MonthRow row(int ward) {
        double[] of = new double[months];
        int[] signs = new int[months];
        for (int m = 0; m < months; m++) {
            of[m] = emerging.z(ward, m);
            signs[m] = emerging.hot(ward, m) ? 1 : emerging.cold(ward, m) ? -1 : 0;
        }
        return new MonthRow(cube.firstMonth(), monthly[ward], of, signs, -1, "");
    }

    RankIntervals ranks() {
        return SeriesRanks.of(data, series, cube.lastMonths(12), 200, 1, Progress.NONE, new Cancellation());
    }
}
