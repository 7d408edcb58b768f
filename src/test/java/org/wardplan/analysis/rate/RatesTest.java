package org.wardplan.analysis.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RatesTest {
    private static final double[] PEOPLE = {10_000, 5_000, 20_000, 100};

    @Test
    void smallWardsArePulledFurtherToTheMean() {
        Rates r = Rates.of(new int[] {900, 250, 1400, 30}, PEOPLE);
        assertThat(r.raw()).containsExactly(new double[] {90, 50, 70, 300}, within(1e-12));
        assertThat(r.mean()).isCloseTo(1000 * 2580 / 35_100.0, within(1e-12));
        assertThat(r.weight(3)).isLessThan(r.weight(1));
        assertThat(r.weight(1)).isLessThan(r.weight(0));
        for (int w = 0; w < 4; w++) {
            double low = Math.min(r.raw(w), r.mean());
            double high = Math.max(r.raw(w), r.mean());
            assertThat(r.smoothed(w)).isBetween(low, high);
        }
        assertThat(Math.abs(r.smoothed(3) - r.raw(3))).isGreaterThan(100);
    }

    @Test
    void formulaWorkedByHand() {
        // θ = 30/200, s² = (100·0.05² + 100·0.05²)/200 = 0.0025, σ² = 0.0025 − 0.15/100 = 0.001.
        Rates r = Rates.of(new int[] {10, 20}, new double[] {100, 100});
        assertThat(r.variance()).isCloseTo(1000, within(1e-9));
        assertThat(r.weight(0)).isCloseTo(0.001 / (0.001 + 0.0015), within(1e-12));
        assertThat(r.smoothed(0)).isCloseTo(150 - 0.4 * 50, within(1e-9));
    }

    @Test
    void wardsThatDifferByChanceOnlyAllGetTheMean() {
        Rates r = Rates.of(new int[] {1, 0, 2, 0}, PEOPLE);
        assertThat(r.variance()).isZero();
        assertThat(r.weight()).containsOnly(0);
        assertThat(r.smoothed()).containsOnly(r.mean());
    }

    @Test
    void aWardWithoutDenominatorOrCountHasNoRateAndTouchesNoOther() {
        Rates some = Rates.of(new double[] {900, 250, 1400}, new double[] {10_000, 5_000, 20_000});
        Rates with = Rates.of(
                new double[] {900, 250, 1400, 7, 7, Double.NaN, -1, 7},
                new double[] {10_000, 5_000, 20_000, 0, Double.NaN, 500, 500, Double.POSITIVE_INFINITY});
        assertThat(with.known()).isEqualTo(3);
        assertThat(Arrays.copyOf(with.smoothed(), 3)).isEqualTo(some.smoothed());
        for (int w = 3; w < 8; w++) {
            assertThat(with.raw(w)).isNaN();
            assertThat(with.smoothed(w)).isNaN();
            assertThat(with.weight(w)).isNaN();
        }
    }

    @Test
    void nothingKnownAndNothingRecorded() {
        Rates unknown = Rates.of(new int[] {3, 4}, new double[2]);
        assertThat(unknown.known()).isZero();
        assertThat(unknown.mean()).isNaN();
        assertThat(unknown.smoothed()).containsOnly(Double.NaN);
        Rates none = Rates.of(new int[4], PEOPLE);
        assertThat(none.smoothed()).containsOnly(0);
        assertThat(none.mean()).isZero();
        assertThat(Rates.of(new int[0], new double[0]).wards()).isZero();
        assertThatThrownBy(() -> Rates.of(new int[2], PEOPLE)).hasMessageContaining("2 wards");
    }

    @Test
    void ratesFollowTheUnitOfTheDenominator() {
        int[] counts = {900, 250, 1400, 30};
        Rates people = Rates.of(counts, PEOPLE);
        Rates dozens = Rates.of(counts, Arrays.stream(PEOPLE).map(p -> p / 12).toArray());
        for (int w = 0; w < 4; w++) {
            assertThat(dozens.smoothed(w)).isCloseTo(12 * people.smoothed(w), within(1e-9));
            assertThat(dozens.weight(w)).isCloseTo(people.weight(w), within(1e-12));
        }
    }
}
