package org.wardplan.analysis.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardplan.analysis.FalseDiscovery;
import org.wardplan.analysis.Normal;

/**
 * Against R 4: {@code z <- function(n1, n2, s) { n <- n1 + n2; up <- pbinom(n1, n, s, lower = FALSE) + dbinom(n1, n,
 * s)/2; lo <- pbinom(n1 - 1, n, s) + dbinom(n1, n, s)/2; if (n1 > n*s) qnorm(up, lower = FALSE) else qnorm(lo) }}.
 */
class CountDifferenceTest {
    private static final Offset<Double> EXACT = within(1e-8);

    @ParameterizedTest
    @CsvSource({
        "15, 5, 0.5, 2.21728388022976",
        "3, 9, 0.5, -1.68346475764399",
        "130, 100, 0.45, 3.49420679347839",
        "0, 4, 0.5, -1.86273186742165",
        "1200, 1000, 0.5, 4.26582577046879",
        "10, 10, 0.5, 0",
        "40000, 39000, 0.5, 3.55786157143271",
        "3000, 1000, 0.5, 32.3444469032"
    })
    void isTheNormalScoreOfTheBinomialTail(long first, long second, double share, double z) {
        assertThat(CountDifference.z(first, second, share)).isCloseTo(z, EXACT);
        assertThat(CountDifference.z(second, first, 1 - share)).isCloseTo(-z, EXACT);
    }

    @Test
    void noOffenceAtAllIsNoDifference() {
        assertThat(CountDifference.z(0, 0, 0.5)).isZero();
    }

    /** R: {@code pnorm(z, lower = FALSE, log = TRUE)}. */
    @ParameterizedTest
    @CsvSource({
        "1, -1.84102164500926",
        "2.9, -6.28405823494742",
        "3.1, -6.94068845842123",
        "10, -53.23128515051247",
        "30, -454.32124395634321"
    })
    void theTailIsThatOfTheNormalDistributionAndBack(double z, double logTail) {
        assertThat(Normal.logUpperTail(z)).isCloseTo(logTail, EXACT);
        assertThat(Normal.upperQuantile(logTail)).isCloseTo(z, EXACT);
    }

    /** R: {@code p.adjust(c(.01, .04, .03, .2, .005, .5), "BH")}; a value that is none doesn't count. */
    @Test
    void manyTestsAreAdjustedAsByBenjaminiAndHochberg() {
        double[] adjusted = FalseDiscovery.adjusted(new double[] {.01, .04, Double.NaN, .03, .2, .005, .5});
        assertThat(adjusted).containsExactly(new double[] {.03, .06, Double.NaN, .06, .24, .03, .5}, within(1e-12));
    }

    /** 400 areas whose z are the quantiles of a normal distribution with variance 1.5 + 0.01 · size. */
    @Test
    void scatterIsFoundAgain() {
        double[] z = new double[400];
        double[] size = new double[400];
        for (int i = 0; i < 400; i++) {
            size[i] = 20 + 10 * (i * 149 % 400);
            double share = (i % 200 + 0.5) / 400;
            double score = Normal.upperQuantile(StrictMath.log(share));
            z[i] = (i < 200 ? 1 : -1) * score * Math.sqrt(1.5 + 0.01 * size[i]);
        }
        Scatter scatter = Scatter.fit(z, size);
        assertThat(scatter.counting()).isCloseTo(1.5, within(0.5));
        assertThat(scatter.swing()).isCloseTo(0.01, within(0.001));

        double[] withEvents = z.clone();
        for (int i = 0; i < 400; i += 40) {
            withEvents[i] = 100;
        }
        assertThat(Scatter.fit(withEvents, size).variance(2000))
                .as("a few areas that did change don't widen the scatter of all by half")
                .isLessThan(1.5 * scatter.variance(2000));
        assertThat(Scatter.fit(Arrays.copyOf(z, 9), Arrays.copyOf(size, 9))).isEqualTo(Scatter.POISSON);
    }
}
