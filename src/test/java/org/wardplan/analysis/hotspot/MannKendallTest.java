package org.wardplan.analysis.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MannKendallTest {
    @Test
    void byHand() {
        MannKendall test = MannKendall.of(new double[] {1, 3, 2, 4, 5});
        assertThat(test.s()).isEqualTo(8);
        assertThat(test.tau()).isCloseTo(0.8, within(1e-12));
        assertThat(test.z()).isCloseTo(7 / Math.sqrt(5 * 4 * 15 / 18.0), within(1e-12));
        assertThat(MannKendall.of(new double[] {5, 4, 2, 3, 1}).z()).isEqualTo(-test.z());
    }

    /**
     * Series with and without ties: tau-b of scipy's {@code kendalltau} ({@code src/test/scripts/hotspots.py}), and all of R's
     * {@code cor.test} ({@code src/test/r/moran-test.R}).
     */
    @Test
    void equalsScipyAndR() {
        List<String[]> drawn = LondonWards.reference("mann-kendall.csv");
        List<String[]> r = LondonWards.reference("mann-kendall-r.csv");
        assertThat(drawn).hasSize(25).hasSameSizeAs(r);
        for (int i = 1; i < drawn.size(); i++) {
            MannKendall test = MannKendall.of(Arrays.stream(drawn.get(i)[3].split(" "))
                    .mapToDouble(Double::parseDouble)
                    .toArray());
            assertThat(test.tau()).isCloseTo(LondonWards.number(drawn.get(i)[0]), within(1e-12));
            assertThat(test.tau()).isCloseTo(LondonWards.number(r.get(i)[0]), within(1e-12));
            assertThat(test.z()).isCloseTo(LondonWards.number(r.get(i)[1]), within(1e-12));
            assertThat(test.p()).isCloseTo(LondonWards.number(r.get(i)[2]), within(1e-12));
        }
    }

    @Test
    void equalValuesHaveNoTrend() {
        MannKendall test = MannKendall.of(new double[] {0.0, -0.0, 0, 0});
        assertThat(test.tau()).isNaN();
        assertThat(test.z()).isZero();
        assertThat(test.p()).isEqualTo(1);
        assertThat(test.trend()).isZero();
        assertThat(MannKendall.of(new double[0]).p()).isEqualTo(1);
        assertThat(MannKendall.of(new double[] {3}).tau()).isNaN();
    }

    @Test
    void unknownValuesAreLeftOut() {
        assertThat(MannKendall.of(new double[] {1, Double.NaN, 3, 2, Double.NaN, 4, 5}))
                .isEqualTo(MannKendall.of(new double[] {1, 3, 2, 4, 5}));
    }

    @Test
    void trendsAreTestedAtFivePerCent() {
        double[] rising = {1, 2, 3, 4, 5, 6, 7, 8};
        assertThat(MannKendall.of(rising).trend()).isEqualTo(1);
        assertThat(MannKendall.of(Arrays.stream(rising).map(x -> -x).toArray()).trend())
                .isEqualTo(-1);
        assertThat(MannKendall.of(new double[] {1, 2, 3, 4}).trend()).isZero();
    }
}
