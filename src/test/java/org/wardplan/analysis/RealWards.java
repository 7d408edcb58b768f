package org.wardplan.analysis;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import org.wardplan.dataset.DataSet;
import org.wardplan.dataset.WardData;
import org.wardplan.model.crime.MonthWindow;
import org.wardplan.model.geography.Ward;

/** What the ranks of the bundled wards rest on by default: 0.8 crime, 0.2 residents, the months of a year. */
final class RealWards {
    private static final double CRIME = 0.8;

    final DataSet data;
    private final double[] weights;

    RealWards(String set, String profile) {
        WardData wardData = new WardData(Path.of("ward-data"));
        data = wardData.load(set).orThrow();
        weights = data.weights(wardData.profiles().stream()
                .filter(p -> p.id().equals(profile))
                .findFirst()
                .orElseThrow());
    }

    RankInput year(YearMonth first) {
        return RankInput.of(data.crime(), new MonthWindow(first, 12), weights, CRIME, fixedShare());
    }

    RankInput lastYear() {
        return year(data.crime().lastMonth().minusMonths(11));
    }

    private double[] fixedShare() {
        double residents =
                data.wards().wards().stream().mapToDouble(Ward::population).sum();
        return data.wards().wards().stream()
                .mapToDouble(w -> (1 - CRIME) * w.population() / residents)
                .toArray();
    }

    /** Ranks by the counts themselves. */
    static int[] ranks(RankInput input) {
        double[] demand = new double[input.wards()];
        for (int c = 0; c < input.weights().length; c++) {
            for (int w = 0; w < demand.length; w++) {
                demand[w] += input.weights()[c] * input.counts()[c][w];
            }
        }
        double total = Arrays.stream(demand).sum();
        for (int w = 0; w < demand.length; w++) {
            demand[w] = input.crimeShare()[w] * demand[w] / total + input.fixedShare()[w];
        }
        return SimulatedYears.ranks(demand);
    }

    /** The input with its over-dispersion told by other counts before. */
    static RankInput before(RankInput input, int[][] before) {
        return new RankInput(
                input.counts(),
                before,
                input.weights(),
                input.crimeShare(),
                input.fixedShare(),
                input.borough(),
                input.boroughWeights());
    }

    /** Share of the wards whose rank by these counts lies within its interval. */
    static double inside(RankIntervals intervals, RankInput counts) {
        int[] rank = ranks(counts);
        int inside = 0;
        for (int w = 0; w < rank.length; w++) {
            inside += intervals.low()[w] <= rank[w] && rank[w] <= intervals.high()[w] ? 1 : 0;
        }
        return (double) inside / rank.length;
    }
}
