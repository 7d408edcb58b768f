package org.wardplan.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuickLogTest {
    @ParameterizedTest
    @ValueSource(doubles = {1, 1.0001, 1.7, 10, 33.3, 400})
    void equalsThePowerToTwelveDigits(double exponent) {
        RandomStream stream = new RandomStream(1, 0, 0);
        for (int i = 0; i < 20_000; i++) {
            double base = stream.uniform();
            double expected = StrictMath.pow(base, exponent);
            if (expected > 1e-290) {
                assertThat(QuickLog.power(base, exponent) / expected).isCloseTo(1, within(1e-12));
            } else {
                assertThat(QuickLog.power(base, exponent)).isLessThan(1e-289);
            }
        }
    }

    @Test
    void equalsTheLogarithm() {
        RandomStream stream = new RandomStream(1, 0, 0);
        for (int i = 0; i < 20_000; i++) {
            double x = Math.exp(40 * (stream.uniform() - 0.5));
            assertThat(QuickLog.log(x)).isCloseTo(StrictMath.log(x), within(1e-12));
            // Near 1, where a logarithm is small and its digits are easily lost.
            double near = 1 + 1e-3 * (stream.uniform() - 0.5);
            assertThat(QuickLog.log(near)).isCloseTo(StrictMath.log(near), within(1e-15));
        }
        assertThat(QuickLog.log(1)).isCloseTo(0, within(1e-15));
        assertThat(QuickLog.log(0)).isLessThan(-709);
    }

    @Test
    void atTheEnds() {
        assertThat(QuickLog.power(0, 1.5)).isZero();
        assertThat(QuickLog.power(0x1p-53, 2)).isCloseTo(0x1p-106, within(1e-44));
        assertThat(QuickLog.power(1 - 0x1p-53, 3)).isCloseTo(1, within(1e-12));
        assertThat(QuickLog.power(0.5, 1000)).isCloseTo(0x1p-1000, within(1e-312));
    }
}
