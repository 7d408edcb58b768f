package org.wardplan.analysis.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.dataset.DataSet;
import org.wardplan.dataset.WardData;
import org.wardplan.model.geography.Nearness;
import org.wardplan.model.plan.LocalStatistic;
import org.wardplan.spatial.Links;

/** Against {@code localG}, {@code localmoran} and {@code poly2nb} of spdep 1.2.7: {@code src/test/r/local-statistics.R}. */
class LocalStatisticsReferenceTest {
    private static final Map<String, Nearness> NEARNESS = Map.of(
            "queen",
            Nearness.QUEEN,
            "rook",
            Nearness.ROOK,
            "distance",
            new Nearness(Nearness.Kind.DISTANCE, 2000),
            "nearest",
            new Nearness(Nearness.Kind.NEAREST, 6));

    @ParameterizedTest
    @ValueSource(strings = {"london-2014", "london-2022"})
    void giStarAndLocalMoranAreThoseOfSpdep(String set) {
        DataSet data = data(set);
        List<String[]> rows = LondonWards.reference("spdep-" + set + ".csv");
        List<String> head = List.of(rows.get(0));
        int compared = 0;
        for (String column : head) {
            String[] parts = column.split("\\.", -1);
            if (parts.length == 3) {
                LocalResult ours = result(
                        data,
                        parts[0].startsWith("g") ? LocalStatistic.GISTAR : LocalStatistic.MORAN,
                        parts[1],
                        parts[2]);
                double[] figures =
                        switch (parts[0]) {
                            case "gi", "moran" -> ours.value();
                            case "z" -> ours.z();
                            case "gip", "p" -> ours.p();
                            case "q" -> ours.pAdjusted();
                            case "e", "var" -> null;
                            default -> throw new AssertionError(column);
                        };
                if (figures != null) {
                    compared++;
                    int at = head.indexOf(column);
                    double[] theirs = rows.stream()
                            .skip(1)
                            .mapToDouble(r -> LondonWards.number(r[at]))
                            .toArray();
                    assertSame(column, figures, theirs);
                }
            }
        }
        assertThat(compared).isEqualTo(27);
    }

    @ParameterizedTest
    @ValueSource(strings = {"london-2014", "london-2022"})
    void meanAndVarianceOfLocalMoranAreThoseOfSpdep(String set) {
        List<String[]> rows = LondonWards.reference("spdep-" + set + ".csv");
        List<String> head = List.of(rows.get(0));
        LocalResult ours = result(data(set), LocalStatistic.MORAN, "robbery", "queen");
        for (int w = 0; w < ours.wards(); w++) {
            String[] row = rows.get(w + 1);
            double expected = LondonWards.number(row[head.indexOf("e.robbery.queen")]);
            double variance = LondonWards.number(row[head.indexOf("var.robbery.queen")]);
            // What their mean and variance make of our I.
            assertThat(ours.z()[w])
                    .isCloseTo(
                            (ours.value()[w] - expected) / Math.sqrt(variance),
                            within(1e-9 * (1 + Math.abs(ours.z()[w]))));
        }
    }

    private static void assertSame(String column, double[] ours, double[] theirs) {
        assertThat(ours).hasSameSizeAs(theirs);
        for (int w = 0; w < ours.length; w++) {
            if (Double.isNaN(theirs[w])) {
                assertThat(ours[w]).as("%s of ward %d", column, w).isNaN();
            } else {
                assertThat(ours[w])
                        .as("%s of ward %d", column, w)
                        .isCloseTo(theirs[w], within(1e-9 * Math.max(Math.abs(theirs[w]), 1e-3)));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"london-2014, 3686, 3550", "london-2022, 4012, 3832"})
    void wardsThatOnlyMeetInPointsAreThoseOfSpdep(String set, int queen, int rook) {
        DataSet data = data(set);
        Links touching = Links.of(data.wards(), data.boundaries(), Nearness.QUEEN);
        Links bordering = Links.of(data.wards(), data.boundaries(), Nearness.ROOK);
        assertThat(touching.size()).isEqualTo(queen);
        assertThat(bordering.size()).isEqualTo(rook);
        for (String[] row : LondonWards.reference("rook.csv")) {
            if (row[0].equals(set)) {
                int a = data.wards().indexOf(row[1]);
                int b = data.wards().indexOf(row[2]);
                assertThat(touching.neighbours()[a]).contains(b);
                assertThat(bordering.neighbours()[a]).doesNotContain(b);
                assertThat(bordering.neighbours()[b]).doesNotContain(a);
            }
        }
    }

    @Test
    void theYearOfThe629WardsHasAsManyHotAndColdSpotsAsSaid() {
        LocalResult all = result(data("london-2014"), LocalStatistic.GISTAR, "all", "queen");
        assertThat(Arrays.stream(all.pTwoSided()).filter(p -> p < 0.05).count()).isEqualTo(28);
        assertThat(Arrays.stream(all.pAdjusted()).filter(p -> p < 0.05).count()).isEqualTo(13);
        assertThat(all.count(HotSpotClass.HOT_99) + all.count(HotSpotClass.HOT_95))
                .isEqualTo(13);
    }

    private static LocalResult result(DataSet data, LocalStatistic statistic, String series, String links) {
        boolean rate = series.equals("rate");
        double[] x = HotSpotValues.of(
                        data,
                        LondonWards.series(data, rate ? "all" : series),
                        data.crime().lastMonths(12),
                        rate)
                .orThrow();
        return LocalStatistics.of(
                x,
                Links.of(data.wards(), data.boundaries(), NEARNESS.get(links)).neighbours(),
                statistic,
                true,
                999,
                1,
                Progress.NONE,
                new Cancellation());
    }

    private static DataSet data(String set) {
        return set.equals("london-2014") ? LondonWards.OF_2014 : Later.SET;
    }

    /** Opened when first asked for. */
    private static final class Later {
        static final DataSet SET =
                new WardData(Path.of("ward-data")).load("london-2022").orThrow();
    }
}
