package org.wardplan.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Samplers against theory; a figure may lie 4 of its standard errors off. Seeded, so the outcome never changes. */
class RandomStreamTest {
    private static final int N = 400_000;

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.4, 0.999, 1, 2.5, 40, 5000})
    void gammaHasMeanAndVarianceOfItsShape(double shape) {
        double[] x = new double[N];
        new RandomStream(1, 2, 3).addGamma(x, shape, 1);
        double mean = Arrays.stream(x).average().orElseThrow();
        double variance = Arrays.stream(x).map(v -> (v - shape) * (v - shape)).sum() / N;
        assertThat(mean).isCloseTo(shape, within(4 * Math.sqrt(shape / N)));
        // Fourth central moment 3a² + 6a.
        assertThat(variance).isCloseTo(shape, within(4 * Math.sqrt((2 * shape * shape + 6 * shape) / N)));
        assertThat(Arrays.stream(x).min().orElseThrow()).isNotNegative();
    }

    @Test
    void gammaOfShapeOneIsExponential() {
        double[] x = new double[N];
        new RandomStream(1, 0, 0).addGamma(x, 1, 2);
        for (double at : new double[] {0.1, 1, 3, 8}) {
            close(Arrays.stream(x).filter(v -> v < at).count(), 1 - Math.exp(-at / 2));
        }
    }

    @Test
    void gammaBelowOneHasTheRightSmallValues() {
        // Shape 1/2 is half a squared normal number: P(x < 0.5·z²) = P(|Z| < z).
        double[] x = new double[N];
        new RandomStream(9, 0, 0).addGamma(x, 0.5, 1);
        close(Arrays.stream(x).filter(v -> v < 0.5).count(), 0.6826894921);
        close(Arrays.stream(x).filter(v -> v < 0.5 * 0.01 * 0.01).count(), 0.0079787);
    }

    @Test
    void normalsFollowTheirDistribution() {
        RandomStream stream = new RandomStream(4, 0, 0);
        double[] x = new double[N];
        Arrays.setAll(x, i -> stream.normal());
        assertThat(Arrays.stream(x).average().orElseThrow()).isCloseTo(0, within(4 / Math.sqrt(N)));
        assertThat(Arrays.stream(x).map(v -> v * v).average().orElseThrow())
                .isCloseTo(1, within(4 * Math.sqrt(2.0 / N)));
        close(Arrays.stream(x).filter(v -> v < -1.959964).count(), 0.025);
        close(Arrays.stream(x).filter(v -> v < 0.5).count(), 0.6914624613);
        close(Arrays.stream(x).filter(v -> v < 1).count(), 0.8413447461);
        close(Arrays.stream(x).filter(v -> v > 3).count(), 0.0013498980);
        // Beyond the ziggurat's layers.
        close(Arrays.stream(x).filter(v -> Math.abs(v) > 3.7).count(), 0.00021560);
    }

    @Test
    void belowIsEven() {
        RandomStream stream = new RandomStream(4, 0, 0);
        int[] times = new int[7];
        for (int i = 0; i < N; i++) {
            times[stream.below(7)]++;
        }
        for (int t : times) {
            close(t, 1.0 / 7);
        }
    }

    @Test
    void neighbouringStreamsAreUnrelated() {
        for (int[] other : new int[][] {{1, 1}, {2, 0}, {0, 1}, {-1, 0}}) {
            RandomStream a = new RandomStream(0, 1, 0);
            RandomStream b = new RandomStream(0, other[0], other[1]);
            double sum = 0;
            for (int i = 0; i < N; i++) {
                sum += a.normal() * b.normal();
            }
            assertThat(sum / N).isCloseTo(0, within(4 / Math.sqrt(N)));
        }
    }

    private static void close(long count, double probability) {
        assertThat((double) count / N)
                .isCloseTo(probability, within(4 * Math.sqrt(probability * (1 - probability) / N)));
    }
}
