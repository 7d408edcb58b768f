package org.wardplan.analysis.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.wardplan.analysis.forecast.CrimeSeries;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.crime.MonthWindow;

class ConcentrationTest {
    @Test
    void byHand() {
        Concentration c = Concentration.of(new double[] {1, 5, 0, 2, Double.NaN, 2});
        assertThat(c.wards()).isEqualTo(5);
        assertThat(c.total()).isEqualTo(10);
        assertThat(c.order()).containsExactly(1, 3, 5, 0, 2);
        assertThat(c.curve()).containsExactly(new double[] {0, 0.5, 0.7, 0.9, 1, 1}, within(1e-12));
        assertThat(c.wardsHolding(0.5)).isEqualTo(1);
        assertThat(c.wardsHolding(0.51)).isEqualTo(2);
        assertThat(c.wardsHolding(1)).isEqualTo(4);
        assertThat(c.wardsHolding(0)).isZero();
        assertThat(c.shareHeldBy(3)).isCloseTo(0.9, within(1e-12));
        // Gini of 5, 2, 2, 1, 0: Σ |x_i − x_j| / (2 n² mean) = 44 / (2 · 25 · 2).
        assertThat(c.gini()).isCloseTo(0.44, within(1e-12));
    }

    @Test
    void equalWardsHoldEqualParts() {
        double[] counts = new double[10];
        Arrays.fill(counts, 7);
        Concentration c = Concentration.of(counts);
        assertThat(c.wardsHolding(0.5)).isEqualTo(5);
        assertThat(c.gini()).isCloseTo(0, within(1e-12));
        assertThat(c.beyondChance()).isFalse();
    }

    /** The two offences of two wards lie in one of them in half of the draws: half is then held by 1 ward in any case. */
    @Test
    void chanceIsThatOfThrowingTheOffences() {
        Concentration c = Concentration.of(new double[] {1, 1});
        assertThat(c.shareHeldByChance(1)).isCloseTo(0.75, within(0.06));
        assertThat(c.giniByChance()).isCloseTo(0.25, within(0.06));
        // Poisson quantiles tell of many wards: the top half of Poisson counts of mean 4 holds 0.697 of all.
        double[] many = new double[2000];
        Arrays.fill(many, 4);
        assertThat(Concentration.of(many).shareHeldByChance(1000)).isCloseTo(topHalfOfPoisson4(), within(0.002));
    }

    private static double topHalfOfPoisson4() {
        double p = Math.exp(-4);
        double below = 0;
        double heldBelow = 0;
        for (int k = 0; ; k++) {
            if (below + p >= 0.5) {
                return 1 - (heldBelow + k * (0.5 - below)) / 4;
            }
            below += p;
            heldBelow += k * p;
            p *= 4.0 / (k + 1);
        }
    }

    @Test
    void drawsHaveAllOffencesAndTheSpreadOfChance() {
        for (long offences : new long[] {1, 3, 16, 17, 629, 50_000, 1_657_256}) {
            double squares = 0;
            for (int d = 0; d < 50; d++) {
                double[] counts = new EvenDraws(offences, 629, 3).descending(d);
                assertThat(Arrays.stream(counts).sum()).isEqualTo(offences);
                double mean = offences / 629.0;
                squares += Arrays.stream(counts)
                        .map(x -> (x - mean) * (x - mean) / mean)
                        .sum();
            }
            // Pearson's chi-squared has 628 degrees of freedom; of 50 draws its mean is sure to ± 20.
            assertThat(squares / 50).as("%d offences", offences).isBetween(600.0, 656.0);
        }
    }

    @Test
    void nothingRecordedIsSaid() {
        Concentration c = Concentration.of(new double[] {0, 0, 0});
        assertThat(c.wardsHolding(0.5)).isZero();
        assertThat(c.gini()).isNaN();
        assertThat(c.shareHeldBy(2)).isNaN();
        assertThat(c.beyondChance()).isFalse();
        assertThat(c.words("robbery")).isEqualTo("No robbery was recorded in these months.");
        assertThat(Concentration.of(new double[] {Double.NaN}).words("robbery")).contains("no figures");
    }

    @Test
    void threeOffencesAreNoSignOfConcentration() {
        double[] counts = new double[629];
        counts[4] = 1;
        counts[80] = 1;
        counts[81] = 1;
        Concentration c = Concentration.of(counts);
        assertThat(c.gini()).isGreaterThan(0.99);
        assertThat(c.wardsHoldingByChance(1)).isEqualTo(3);
        assertThat(c.beyondChance()).isFalse();
        assertThat(c.words("homicide")).endsWith("so this is no sign of concentration. Few offences in all: 3.");
    }

    @Test
    void robberyOfLondon() {
        DataSet data = LondonWards.OF_2014;
        MonthWindow year = data.crime().lastMonths(12);
        CrimeSeries robbery = LondonWards.series(data, "robbery");
        Concentration c = Concentration.of(data.crime(), robbery, year);
        Concentration same = Concentration.of(LondonWards.sums(data, robbery, year));
        assertThat(same.curve()).isEqualTo(c.curve());
        assertThat(same.curveByChance()).isEqualTo(c.curveByChance());
        assertThat(c.words("robbery"))
                .isEqualTo("Half of robbery is in 20.0% of wards (126 of 629); by chance alone it would be in 45%.");
    }

    @Test
    void harmIsNoSurerThanItsOffences() {
        DataSet data = LondonWards.OF_2014;
        MonthWindow year = data.crime().lastMonths(12);
        CrimeSeries harm = LondonWards.series(data, "harm");
        Concentration c = Concentration.of(data.crime(), harm, year);
        CrimeSeries tenfold = CrimeSeries.weighted(
                "x",
                "x",
                data.crime(),
                Arrays.stream(harm.weights()).map(w -> 10 * w).toArray());
        assertThat(Concentration.of(data.crime(), tenfold, year).curveByChance())
                .isEqualTo(c.curveByChance());
        assertThat(c.giniByChance())
                .isGreaterThan(Concentration.of(data.crime(), CrimeSeries.all(data.crime()), year)
                        .giniByChance());
    }
}
