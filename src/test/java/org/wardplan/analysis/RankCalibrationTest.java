package org.wardplan.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardplan.analysis.SimulatedYears.Outcome;
import org.wardplan.analysis.SimulatedYears.Truth;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;

/** Whether the 90 % intervals of the 629 wards hold the true rank nine times in ten; seeded, so always the same. */
class RankCalibrationTest {
    private static final RealWards LONDON = new RealWards("london-2014", "harm");

    @ParameterizedTest
    @CsvSource({"PRIOR, 0, 120", "REAL_WARDS, 0, 30", "REAL_WARDS, 0.06, 30"})
    void intervalsHoldTheTrueRankNineTimesInTen(Truth truth, double common, int years) {
        Outcome o = new SimulatedYears(LONDON.lastYear()).run(truth, common, years, 100, 1);
        assertThat(o.inside()).isBetween(0.87, 0.93);
        assertThat(o.insideTop()).isBetween(0.85, 0.95);
        double off = IntStream.range(0, 10)
                        .mapToDouble(bin -> o.cases()[bin] * Math.abs(o.predicted()[bin] - o.came()[bin]))
                        .sum()
                / (629.0 * years);
        assertThat(off).as("chance of the top tenth, said against came").isLessThan(0.01);
    }

    /** The next year's rank has its own noise too, so that fewer than nine in ten fall inside: the figure in the Javadoc. */
    @Test
    void fourWardsInFiveStayInsideInTheNextYear() {
        RankInput first = LONDON.year(YearMonth.of(2017, 3));
        RankInput second = LONDON.year(YearMonth.of(2018, 3));
        assertThat(first.before()).isEmpty();
        RankInput fitted = RealWards.before(first, second.counts());
        RankIntervals r = RankUncertainty.of(fitted, RankUncertainty.DRAWS, 1, Progress.NONE, new Cancellation());
        assertThat(RealWards.inside(r, second)).isCloseTo(0.82, within(0.01));
        assertThat(RealWards.inside(r, first)).isGreaterThan(0.99);
    }

    @Test
    void simulatedCountsHaveTheMeanAndVarianceOfPoisson() {
        for (double mean : new double[] {0.3, 4, 60, 2500}) {
            RandomStream stream = new RandomStream(5, 0, 0);
            double[] x = IntStream.range(0, 20_000)
                    .mapToDouble(i -> SimulatedYears.poisson(stream, mean))
                    .toArray();
            double m = IntStream.range(0, x.length)
                    .mapToDouble(i -> x[i])
                    .average()
                    .orElseThrow();
            double v = IntStream.range(0, x.length)
                    .mapToDouble(i -> (x[i] - mean) * (x[i] - mean))
                    .average()
                    .orElseThrow();
            assertThat(m).isCloseTo(mean, within(4 * Math.sqrt(mean / x.length)));
            assertThat(v).isCloseTo(mean, within(4 * Math.sqrt((2 * mean * mean + mean) / x.length)));
        }
    }
}
