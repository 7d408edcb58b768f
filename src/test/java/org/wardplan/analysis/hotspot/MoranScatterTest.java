package org.wardplan.analysis.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardplan.analysis.rate.Denominator;
import org.wardplan.dataset.DataSet;

/** Against {@code moran.test} of spdep 1.2.7; made by {@code src/test/r/moran-test.R}. */
class MoranScatterTest {
    private static final double[] TEN = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3};

    @ParameterizedTest
    @ValueSource(strings = {"all", "robbery", "jobs"})
    void equalsSpdep(String name) {
        DataSet data = LondonWards.OF_2014;
        double[] x = name.equals("jobs")
                ? Denominator.JOBS.of(data.wards())
                : LondonWards.sums(
                        data, LondonWards.series(data, name), data.crime().lastMonths(12));
        MoranScatter moran = MoranScatter.of(x, LondonWards.neighbours(data));
        double[] spdep = LondonWards.reference("moran-test-2014.csv").stream()
                .filter(row -> row[0].equals(name))
                .flatMapToDouble(row -> Arrays.stream(row).skip(1).mapToDouble(LondonWards::number))
                .toArray();
        assertThat(moran.used()).isEqualTo((int) spdep[0]);
        assertThat(moran.slope()).isCloseTo(spdep[1], within(1e-12));
        assertThat(moran.z()).isCloseTo(spdep[2], within(1e-9));
        assertThat(moran.p()).isCloseTo(spdep[3], within(1e-9 * spdep[3]));
        assertThat(moran.lag()[0]).isCloseTo(spdep[4], within(1e-12));
        assertThat(moran.lag()[628]).isCloseTo(spdep[5], within(1e-12));
    }

    @Test
    void linksThatGoOneWayEqualSpdepToo() {
        MoranScatter moran = MoranScatter.of(TEN, ring());
        assertThat(moran.slope()).isCloseTo(-0.065573770491803254, within(1e-14));
        assertThat(moran.z()).isCloseTo(0.2815053871933324, within(1e-12));
        assertThat(moran.p()).isCloseTo(0.38916139835115421, within(1e-12));
        assertThat(moran.words())
                .isEqualTo("Moran's I −0.07: no pattern that chance doesn't make (z 0.3, p 0.778; randomisation).");
    }

    private static int[][] ring() {
        int[][] ring = new int[10][];
        for (int i = 0; i < 10; i++) {
            int[] near = {(i + 1) % 10, (i + 2) % 10};
            Arrays.sort(near);
            ring[i] = near;
        }
        return ring;
    }

    @Test
    void theSlopeIsThatOfTheLineThroughThePoints() {
        MoranScatter moran = MoranScatter.of(TEN, ring());
        double[] x = moran.standardised();
        double[] y = moran.lag();
        double xy = 0;
        double xx = 0;
        for (int i = 0; i < 10; i++) {
            xy += x[i] * y[i];
            xx += x[i] * x[i];
        }
        assertThat(xx).isCloseTo(10, within(1e-12));
        assertThat(xy / xx).isCloseTo(moran.slope(), within(1e-12));
    }

    @Test
    void aWardAloneAndAWardWithoutAFigureAreLeftOut() {
        int[][] near = {{1}, {0, 2}, {1, 3}, {2, 4}, {3}, {}, {7}, {6}};
        double[] x = {1, 2, 3, 5, 8, 900, 800, Double.NaN};
        MoranScatter moran = MoranScatter.of(x, near);
        MoranScatter without = MoranScatter.of(Arrays.copyOf(x, 5), Arrays.copyOf(near, 5));
        assertThat(moran.used()).isEqualTo(5);
        assertThat(moran.slope()).isEqualTo(without.slope());
        assertThat(moran.z()).isEqualTo(without.z());
        assertThat(moran.standardised()[5]).isNaN();
        assertThat(moran.lag()[6]).isNaN();
    }

    @Test
    void equalFiguresAndTooFewWardsHaveNoTest() {
        double[] equal = new double[10];
        Arrays.fill(equal, 0.1);
        MoranScatter moran = MoranScatter.of(equal, ring());
        assertThat(moran.slope()).isNaN();
        assertThat(moran.z()).isNaN();
        assertThat(moran.p()).isNaN();
        assertThat(moran.words()).contains("not defined");
        MoranScatter three = MoranScatter.of(new double[] {1, 2, 4}, new int[][] {{1}, {0, 2}, {1}});
        assertThat(three.z()).isNaN();
        assertThat(three.words()).contains("too few wards");
        assertThat(MoranScatter.of(new double[] {5}, new int[][] {{}}).slope()).isNaN();
    }
}
