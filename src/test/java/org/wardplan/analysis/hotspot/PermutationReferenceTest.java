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
 * Pseudo p-values against those of spdep's {@code localmoran_perm} ({@code src/test/r/local-statistics.R}) and of GeoDa's
 * engine ({@code src/test/scripts/local-statistics.cjs}), all from 99,999 permutations. Two such figures of one p differ by
 * chance with a variance of 2·p(1 − p)/99,999. Their p counts a tie for one tail only, so ours is counted so here as well.
 *
 * <p>spdep draws with replacement, which makes its null a little wider than theirs and ours: for k neighbours the sums have
 * a variance of (n − 2)/(n − 1 − k) times ours. It is held to a wider bound.
 */
class PermutationReferenceTest {
    private static final int PERMUTATIONS = 99_999;

    @ParameterizedTest
    @CsvSource({
        "london-2014, moran.all", "london-2014, gi.all", "london-2014, moran.robbery", "london-2014, gi.robbery",
        "london-2022, moran.all", "london-2022, gi.all", "london-2022, moran.robbery", "london-2022, gi.robbery",
    })
    void pIsThatOfGeoDa(String set, String column) {
        int[] theirs = times("geoda-" + set + ".csv", column);
        int[] ours = ours(data(set), column.substring(column.indexOf('.') + 1));
        double worst = 0;
        double squares = 0;
        for (int w = 0; w < ours.length; w++) {
            double z = difference(ours[w], theirs[w], 0);
            worst = Math.max(worst, Math.abs(z));
            squares += z * z;
        }
        assertThat(worst).isLessThan(5);
        // The scatter is that of chance: neither wider nor, as of figures that were made the same way, narrower.
        assertThat(squares / ours.length).isBetween(0.5, 1.6);
    }

    @ParameterizedTest
    @CsvSource({
        "london-2014, all", "london-2014, robbery", "london-2014, rate",
        "london-2022, all", "london-2022, robbery", "london-2022, rate",
    })
    void pIsThatOfSpdep(String set, String series) {
        int[] theirs = times("spdep-perm-" + set + ".csv", series);
        int[] ours = ours(data(set), series);
        for (int w = 0; w < ours.length; w++) {
            assertThat(Math.abs(difference(ours[w], theirs[w], 0.003))).as("ward %d", w).isLessThan(5);
        }
    }

    /** What theirs is: their Moran's I is spdep's × (n − 1)/n, their Gi* the ratio and no z. */
    @ParameterizedTest
    @ValueSource(strings = {"london-2014", "london-2022"})
    void statisticsOfGeoDaHaveAnotherForm(String set) {
        DataSet data = data(set);
        double[] x = figures(data, "robbery");
        int[][] near = LondonWards.neighbours(data);
        LocalResult moran = LocalStatistics.of(
                x, near, LocalStatistic.MORAN, false, 999, 1, Progress.NONE, new Cancellation());
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

    /** In standard errors, with a bias of so much of p allowed for. */
    private static double difference(int ours, int theirs, double bias) {
        double p = (ours + theirs + 2.0) / 2 / (PERMUTATIONS + 1);
        double error = Math.sqrt(2 * p * (1 - p) / PERMUTATIONS);
        double between = (double) (ours - theirs) / PERMUTATIONS;
        return Math.copySign(Math.max(0, Math.abs(between) - bias), between) / error;
    }

    /** Permutations as extreme as the ward's own sum, ties with the upper tail, folded. */
    private static int[] ours(DataSet data, String series) {
        Permutations drawn = Permutations.of(
                new Surroundings(figures(data, series), LondonWards.neighbours(data)),
                PERMUTATIONS,
                11,
                Progress.NONE,
                new Cancellation());
        return IntStream.range(0, data.wards().size())
                .map(w -> Math.min(drawn.atLeast(w), PERMUTATIONS - drawn.atLeast(w)))
                .toArray();
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
