package org.wardplan.analysis.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wardplan.analysis.rate.Denominator;
import org.wardplan.dataset.DataSet;

class FunnelTest {
    /** θ = 60 / 6000 = 0.01; z = (10 − 10)/√10, (20 − 10)/√10, (30 − 40)/√40. */
    @Test
    void byHand() {
        Funnel funnel = Funnel.of(new double[] {10, 20, 30}, new double[] {1000, 1000, 4000});
        assertThat(funnel.centre()).isCloseTo(10, within(1e-12));
        double high = Math.sqrt(10);
        double low = -10 / Math.sqrt(40);
        assertThat(funnel.zByChance(0)).isZero();
        assertThat(funnel.zByChance(1)).isCloseTo(high, within(1e-12));
        assertThat(funnel.zByChance(2)).isCloseTo(low, within(1e-12));
        // Quantiles at 0.2 and 1.8 between the sorted z: both ends come in by a fifth of the way to 0.
        double phi = 0.64 * (high * high + low * low) / 3;
        assertThat(funnel.dispersion()).isCloseTo(phi, within(1e-12));
        assertThat(funnel.zOf(1)).isCloseTo(high / Math.sqrt(phi), within(1e-12));
        Funnel.Limits limits = funnel.limit(4000, 1.96);
        double half = 1960 * Math.sqrt(phi * 0.01 / 4000);
        assertThat(limits.lower()).isCloseTo(10 - half, within(1e-12));
        assertThat(limits.upper()).isCloseTo(10 + half, within(1e-12));
        assertThat(funnel.limitByChance(1000, 1).upper()).isCloseTo(10 + high, within(1e-12));
        assertThat(funnel.limit(10, 3.09).lower()).isZero();
        assertThat(funnel.rate(2)).isCloseTo(7.5, within(1e-12));
    }

    @Test
    void beyondALimitIsOutside() {
        double[] counts = new double[40];
        double[] people = new double[40];
        for (int w = 0; w < 40; w++) {
            counts[w] = 100 + (w % 2 == 0 ? -10 : 10);
            people[w] = 10_000;
        }
        counts[0] = 160;
        counts[1] = 125;
        counts[2] = 75;
        counts[3] = 40;
        Funnel funnel = Funnel.of(counts, people);
        for (int w = 0; w < 40; w++) {
            Funnel.Limits inner = funnel.limit(people[w], Funnel.Z_95);
            Funnel.Limits outer = funnel.limit(people[w], Funnel.Z_998);
            int expected = funnel.rate(w) > outer.upper()
                    ? 2
                    : funnel.rate(w) > inner.upper()
                            ? 1
                            : funnel.rate(w) < outer.lower() ? -2 : funnel.rate(w) < inner.lower() ? -1 : 0;
            assertThat(funnel.outside(w)).as("ward %d", w).isEqualTo(expected);
        }
        assertThat(funnel.outside(0)).isEqualTo(2);
        assertThat(funnel.outside(1)).isEqualTo(1);
        assertThat(funnel.outside(2)).isEqualTo(-1);
        assertThat(funnel.outside(3)).isEqualTo(-2);
        assertThat(funnel.count(0)).isEqualTo(36);
    }

    @Test
    void wardsWithoutADenominatorAreLeftOutAndSaid() {
        Funnel funnel = Funnel.of(new double[] {5, Double.NaN, 7, 9}, new double[] {1000, 1000, Double.NaN, 0});
        assertThat(funnel.known()).isEqualTo(1);
        assertThat(funnel.centre()).isCloseTo(5, within(1e-12));
        assertThat(funnel.rate(2)).isNaN();
        assertThat(funnel.zOf(3)).isNaN();
        assertThat(funnel.outside(3)).isZero();
        assertThat(funnel.words("jobs"))
                .isEqualTo("Limits of 95% and 99.8%; no over-dispersion. 3 wards without known jobs are left out.");
    }

    @Test
    void noOffenceAtAllAndNoWardAtAllStandStill() {
        Funnel none = Funnel.of(new double[] {0, 0}, new double[] {10, 20});
        assertThat(none.centre()).isZero();
        assertThat(none.dispersion()).isEqualTo(1);
        assertThat(none.zOf(1)).isZero();
        assertThat(none.limit(10, 3.09)).isEqualTo(new Funnel.Limits(0, 0));
        Funnel nobody = Funnel.of(new double[] {4}, new double[] {Double.NaN});
        assertThat(nobody.centre()).isNaN();
        assertThat(nobody.words("jobs")).contains("No ward has jobs");
    }

    /** Robbery of the 629 wards per resident, computed apart from this program: src/test/scripts/hotspots.py. */
    @Test
    void equalsTheReference() {
        DataSet data = LondonWards.OF_2014;
        Funnel funnel = Funnel.of(
                LondonWards.sums(
                        data, LondonWards.series(data, "robbery"), data.crime().lastMonths(12)),
                Denominator.RESIDENTS.of(data.wards()));
        List<String[]> rows = LondonWards.reference("funnel-robbery-2014.csv");
        assertThat(funnel.centre()).isCloseTo(LondonWards.number(rows.get(0)[1]), within(1e-9));
        assertThat(funnel.dispersion()).isCloseTo(LondonWards.number(rows.get(0)[3]), within(1e-9));
        for (int w = 0; w < 629; w++) {
            String[] row = rows.get(2 + w);
            assertThat(row[0]).isEqualTo(data.wards().ward(w).code().value());
            assertThat(funnel.rate(w)).isCloseTo(LondonWards.number(row[1]), within(1e-9));
            assertThat(funnel.zOf(w)).isCloseTo(LondonWards.number(row[2]), within(1e-9));
            Funnel.Limits limits = funnel.limit(funnel.denominator(w), Funnel.Z_998);
            assertThat(limits.lower()).isCloseTo(LondonWards.number(row[3]), within(1e-9));
            assertThat(limits.upper()).isCloseTo(LondonWards.number(row[4]), within(1e-9));
            assertThat(funnel.outside(w)).isEqualTo(Integer.parseInt(row[5]));
        }
    }
}
