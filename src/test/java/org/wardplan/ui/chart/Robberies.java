package org.wardplan.ui.chart;

import java.util.Random;
import java.util.function.IntFunction;
import org.wardplan.analysis.RankIntervals;
import org.wardplan.analysis.hotspot.Funnel;
import org.wardplan.analysis.hotspot.LocalStatistics;
import org.wardplan.app.Sessions;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.crime.CrimeCube;
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
    final double[][] z = new double[months][];
    final IntFunction<String> name = w -> data.wards().ward(w).name();

    Robberies() {
        for (int c = 0; c < cube.categories().size(); c++) {
            if (cube.categories().get(c).group().equals("robbery")) {
                for (int w = 0; w < year.length; w++) {
                    for (int m = 0; m < months; m++) {
                        monthly[w][m] += cube.count(w, c, m);
                        year[w] += m >= months - 12 ? cube.count(w, c, m) : 0;
                    }
                }
            }
        }
        int[][] near = Links.of(data.wards(), data.boundaries(), Nearness.QUEEN).neighbours();
        for (int m = 0; m < months; m++) {
            double[] x = new double[year.length];
            for (int w = 0; w < x.length; w++) {
                x[w] = monthly[w][m];
            }
            z[m] = LocalStatistics.giStar(x, near);
        }
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
            of[m] = z[m][ward];
            signs[m] = of[m] > 1.96 ? 1 : of[m] < -1.96 ? -1 : 0;
        }
        return new MonthRow(cube.firstMonth(), monthly[ward], of, signs, -1, "");
    }

    /** Chances and intervals by plain normal draws, near enough for pictures. */
    RankIntervals ranks() {
        int n = year.length;
        int draws = 400;
        Random random = new Random(1);
        int[][] ranks = new int[n][draws];
        double[] top = new double[n];
        for (int d = 0; d < draws; d++) {
            double[] x = new double[n];
            for (int w = 0; w < n; w++) {
                x[w] = year[w] + random.nextGaussian() * Math.sqrt(2 * year[w] + 1);
            }
            Integer[] order = new Integer[n];
            java.util.Arrays.setAll(order, k -> k);
            java.util.Arrays.sort(order, java.util.Comparator.comparingDouble(w -> -x[w]));
            for (int k = 0; k < n; k++) {
                ranks[order[k]][d] = k + 1;
                top[order[k]] += k < (n + 9) / 10 ? 1.0 / draws : 0;
            }
        }
        int[] low = new int[n];
        int[] high = new int[n];
        for (int w = 0; w < n; w++) {
            java.util.Arrays.sort(ranks[w]);
            low[w] = ranks[w][draws / 20];
            high[w] = ranks[w][draws - 1 - draws / 20];
            top[w] = Math.min(1, top[w]);
        }
        return new RankIntervals(low, high, top, draws, 1, true);
    }
}
