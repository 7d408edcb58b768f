package org.wardplan.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RoundedPartsTest {
    @Test
    void thirdsAddUpToTheWhole() {
        assertThat(RoundedParts.of(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, 2)).containsExactly(0.34, 0.33, 0.33);
        assertThat(RoundedParts.of(new double[] {-0.005, 0.005}, 2)).containsExactly(0, 0);
        assertThat(RoundedParts.of(new double[] {2.19, 0.1}, 2)).containsExactly(2.19, 0.1);
        assertThat(RoundedParts.of(new double[0], 1)).isEmpty();
    }

    @Test
    void anyPartsAddUpAndStayNearTheirExactValue() {
        Random random = new Random(3);
        for (int round = 0; round < 500; round++) {
            double[] parts = random.doubles(1 + random.nextInt(12), -3, 9).toArray();
            double[] rounded = RoundedParts.of(parts, 2);
            double sum = Arrays.stream(parts).sum();
            assertThat(Arrays.stream(rounded).sum()).isEqualTo(Math.round(100 * sum) / 100.0, within(1e-9));
            for (int k = 0; k < parts.length; k++) {
                assertThat(rounded[k]).isEqualTo(parts[k], within(0.01));
            }
        }
    }
}
