package org.wardplan.analysis.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.dataset.DataSet;
import org.wardplan.dataset.WardData;
import org.wardplan.model.plan.LocalStatistic;

/**
 * Pseudo p-values of 99,999 permutations against three others of as many; two such figures of one p differ by chance with a
 * variance of 2·p(1 − p)/99,999.
 *
 * <ul>
 *   <li>Draws of each ward's own without replacement, the plain way, in R ({@code src/test/r/local-draws.R}).
 *   <li>{@code localmoran_perm} of spdep ({@code src/test/r/local-statistics.R}), which draws with replacement: too little
 *       difference to show.
 *   <li>GeoDa's engine ({@code src/test/scripts/local-statistics.cjs}). Its random numbers are a hash of consecutive numbers
 *       and not quite even: by Gi* of robbery one of the 679 wards has 5,221 permutations below its own, by twelve
 *       other seeds 5,458 ± 42, by the plain way 5,660 to 5,960 with ties. So a tenth of p is allowed for.
 * </ul>
 *
 * <p>In spdep and GeoDa a tie, being of floating-point sums, falls into either tail: theirs is held to the range from none of
 * the ties to all of them.
 */
class PermutationReferenceTest {
    private static final int PERMUTATIONS = 99_999;
    private static final double GEODA_UNEVEN = 0.1;

    @ParameterizedTest
    @CsvSource({"london-2014, all", "london-2014, robbery", "london-2022, all", "london-2022, robbery"})
    void bothTailsAreThoseOfDrawsOfEachWardsOwn(String set, String series) {
        Permutations drawn = drawn(data(set), series);
        int[] atLeast = times("draws-" + set + ".csv", series + ".atLeast");
        int[] atMost = times("draws-" + set + ".csv", series + ".atMost");
        for (int w = 0; w < atLeast.length; w++) {
            assertThat(difference(drawn.atLeast(w), atLeast[w]))
                    .as("ward %d", w)
                    .isLessThan(5);
            assertThat(difference(drawn.atMost(w), atMost[w])).as("ward %d", w).isLessThan(5);
        }
    }

    /** In standard errors. */
    private static double difference(int ours, int theirs) {
        double p = (ours + theirs + 1.0) / (2 * PERMUTATIONS + 2);
        return Math.abs(ours - theirs) / Math.sqrt(2 * PERMUTATIONS * p * (1 - p));
    }

    @ParameterizedTest
    @CsvSource({
        "london-2014, moran.all", "london-2014, gi.all", "london-2014, moran.robbery", "london-2014, gi.robbery",
        "london-2022, moran.all", "london-2022, gi.all", "london-2022, moran.robbery", "london-2022, gi.robbery",
    })
    void pIsThatOfGeoDa(String set, String column) {
        assertThat(worst(
                        data(set),
                        column.substring(column.indexOf('.') + 1),
                        times("geoda-" + set + ".csv", column),
                        GEODA_UNEVEN))
                .isLessThan(5);
    }

    @ParameterizedTest
    @CsvSource({
        "london-2014, all", "london-2014, robbery", "london-2014, rate",
        "london-2022, all", "london-2022, robbery", "london-2022, rate",
    })
    void pIsThatOfSpdep(String set, String series) {
        assertThat(worst(data(set), series, times("spdep-perm-" + set + ".csv", series), 0))
                .isLessThan(5);
    }

    /** What theirs is: their Moran's I is spdep's × (n − 1)/n, their Gi* the ratio and no z. */
    @ParameterizedTest
    @ValueSource(strings = {"london-2014", "london-2022"})
    void statisticsOfGeoDaHaveAnotherForm(String set) {
        DataSet data = data(set);
        double[] x = figures(data, "robbery");
        int[][] near = LondonWards.neighbours(data);
        LocalResult moran =
                LocalStatistics.of(x, near, LocalStatistic.MORAN, false, 999, 1, Progress.NONE, new Cancellation());
        List<String[]> rows = LondonWards.reference("geoda-" + set + ".csv");
        int n = x.length;
        double all = 0;
        for (double figure : x) {
            all += figure;
        }
        for (int w = 0; w < n; w++) {
            String[] row = rows.get(w + 1);
            double i = LondonWards.number(row[row.length - 2]);
            double ratio = LondonWards.number(row[row.length - 1]);
            assertThat(i).isCloseTo(moran.value()[w] * (n - 1) / n, within(1e-9));
            double sum = x[w] + IntStream.of(near[w]).mapToDouble(v -> x[v]).sum();
            assertThat(ratio).isCloseTo(sum / ((near[w].length + 1) * all), within(1e-9));
        }
    }

    /** The largest difference of any ward, in standard errors, with a bias of such a part of p allowed for. */
    private static double worst(DataSet data, String series, int[] theirs, double bias) {
        Permutations drawn = drawn(data, series);
        double worst = 0;
        for (int w = 0; w < theirs.length; w++) {
            int least = PERMUTATIONS - Math.max(drawn.atLeast(w), drawn.atMost(w));
            int most = Math.min(Math.min(drawn.atLeast(w), drawn.atMost(w)), PERMUTATIONS / 2);
            double beyond = Math.max(0, Math.max(least - theirs[w], theirs[w] - most)) / (double) PERMUTATIONS;
            double p = (theirs[w] + 1.0) / (PERMUTATIONS + 1);
            worst = Math.max(worst, Math.max(0, beyond - bias * p) / Math.sqrt(2 * p * (1 - p) / PERMUTATIONS));
        }
        return worst;
    }

    private static Permutations drawn(DataSet data, String series) {
        return Permutations.of(
                new Surroundings(figures(data, series), LondonWards.neighbours(data)),
                PERMUTATIONS,
                11,
                Progress.NONE,
                new Cancellation());
    }

    private static double[] figures(DataSet data, String series) {
        boolean rate = series.equals("rate");
        return HotSpotValues.of(
                        data,
                        LondonWards.series(data, rate ? "all" : series),
                        data.crime().lastMonths(12),
                        rate)
                .orThrow();
    }

    private static int[] times(String file, String column) {
        List<String[]> rows = LondonWards.reference(file);
        int at = List.of(rows.get(0)).indexOf(column);
        return rows.stream().skip(1).mapToInt(r -> Integer.parseInt(r[at])).toArray();
    }

    private static DataSet data(String set) {
        return set.equals("london-2014")
                ? LondonWards.OF_2014
                : new WardData(Path.of("ward-data")).load(set).orThrow();
    }
}
