package org.wardplan.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wardplan.analysis.Classification.Method;

class ClassBreaksTest {
    private static final double[] NONE = {};

    private static double[] breaks(Method method, int classes, double... values) {
        return ClassBreaks.of(method, values, classes, NONE).breaks();
    }

    @Test
    void quantilesHoldEqualNumbers() {
        assertThat(breaks(Method.QUANTILE, 4, 8, 1, 7, 2, 6, 3, 5, 4)).containsExactly(3, 5, 7);
    }

    @Test
    void quantilesKeepTiesTogether() {
        // A third of the values would end within the fives; the nearest step lies before them.
        assertThat(breaks(Method.QUANTILE, 3, 1, 2, 5, 5, 5, 5, 5, 8, 9)).containsExactly(5, 6);
        assertThat(breaks(Method.QUANTILE, 3, 1, 1, 1, 1, 1, 1, 2, 3, 4)).containsExactly(2);
    }

    @Test
    void naturalBreaksOfTheTextbookExample() {
        // Squared distances: {4}{5 9 10} 14, {4 5}{9 10} 1, {4 5 9}{10} 14.
        assertThat(breaks(Method.NATURAL_BREAKS, 2, 4, 5, 9, 10)).containsExactly(6);
    }

    @Test
    void naturalBreaksOfTheExampleOfCkmeans1dDp() {
        double[] x = {-1, 2, -1, 2, 4, 5, 6, -1, 2, -1};
        Classification c = ClassBreaks.of(Method.NATURAL_BREAKS, x, 3, NONE);
        assertThat(c.breaks()).containsExactly(0, 4);
        assertThat(c.counts(x)).containsExactly(4, 3, 3);
    }

    @Test
    void naturalBreaksAreAsGoodAsTheBestOfAllPartitions() {
        Random random = new Random(5);
        for (int round = 0; round < 400; round++) {
            double[] x = random.doubles(2 + random.nextInt(8)).toArray();
            double size = Math.pow(10, random.nextInt(9) - 4);
            double shift = random.nextInt(3) * 1000 * size;
            for (int i = 0; i < x.length; i++) {
                x[i] = shift + size * (round % 2 == 0 ? x[i] * x[i] : Math.floor(x[i] * 5));
            }
            for (int k = 1; k <= 4; k++) {
                Classification c = ClassBreaks.of(Method.NATURAL_BREAKS, x, k, NONE);
                double[] sorted = x.clone();
                Arrays.sort(sorted);
                assertThat(cost(x, c))
                        .as(Arrays.toString(sorted) + " in " + k)
                        .isCloseTo(leastCost(sorted, 0, k), within(1e-9 * size * size));
            }
        }
    }

    private static double cost(double[] x, Classification c) {
        double cost = 0;
        for (int k = 0; k < c.classes(); k++) {
            int wanted = k;
            cost += squares(Arrays.stream(x).filter(v -> c.classOf(v) == wanted).toArray());
        }
        return cost;
    }

    private static double squares(double[] x) {
        double mean = Arrays.stream(x).average().orElse(0);
        return Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum();
    }

    private static double leastCost(double[] sorted, int from, int classes) {
        double least = squares(Arrays.copyOfRange(sorted, from, sorted.length));
        for (int to = from + 1; classes > 1 && to < sorted.length; to++) {
            least = Math.min(least, squares(Arrays.copyOfRange(sorted, from, to)) + leastCost(sorted, to, classes - 1));
        }
        return least;
    }

    @Test
    void equalIntervals() {
        assertThat(breaks(Method.EQUAL_INTERVALS, 5, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10))
                .containsExactly(2, 4, 6, 8);
        // Empty classes are part of the method.
        assertThat(breaks(Method.EQUAL_INTERVALS, 4, 0, 1, 100)).containsExactly(25, 50, 75);
    }

    @Test
    void standardDeviationsAroundTheMean() {
        double[] x = {2, 4, 4, 4, 5, 5, 7, 9}; // mean 5, standard deviation 2
        assertThat(breaks(Method.STANDARD_DEVIATION, 4, x)).containsExactly(3, 5, 7);
        // Half deviations for an odd number; the break at 2 would leave an empty class below.
        assertThat(breaks(Method.STANDARD_DEVIATION, 5, x)).containsExactly(4, 6, 8);
    }

    @ParameterizedTest
    @EnumSource(
            value = Method.class,
            names = {"DEFAULT", "CUSTOM"})
    void givenBreaksAreSortedAndDeduplicated(Method method) {
        double[] given = {30, 10, Double.NaN, 10, Double.POSITIVE_INFINITY, -0.0, 0.0};
        Classification c = ClassBreaks.of(method, new double[] {500, 600}, 2, given);
        assertThat(c.breaks()).containsExactly(0, 10, 30);
        assertThat(c.method()).isEqualTo(method);
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void nothingToClassIsOneClass(Method method) {
        double[][] cases = {
            {},
            {Double.NaN},
            {7},
            {7, 7, 7},
            {0.0, -0.0},
            {Double.NaN, 3, Double.NaN, 3},
            {Double.NEGATIVE_INFINITY, 3, Double.POSITIVE_INFINITY}
        };
        for (double[] values : cases) {
            assertThat(breaks(method, 7, values)).as(Arrays.toString(values)).isEmpty();
        }
        assertThat(breaks(method, 1, 1, 2, 3)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Method.class,
            names = {"QUANTILE", "NATURAL_BREAKS"})
    void fewerDifferentValuesThanClassesGiveEachItsOwn(Method method) {
        assertThat(breaks(method, 7, 1, 1, 2, 3, 3, 3, Double.NaN)).containsExactly(2, 3);
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void anyValuesGiveRisingBreaks(Method method) {
        Random random = new Random(11);
        double[] odd = {0, -0.0, 1, -1, Double.MAX_VALUE, -Double.MAX_VALUE, Double.MIN_VALUE, Math.nextUp(1.0), 1e-300
        };
        for (int round = 0; round < 2000; round++) {
            double[] x = new double[1 + random.nextInt(12)];
            for (int i = 0; i < x.length; i++) {
                x[i] = switch (round % 4) {
                    case 0 -> odd[random.nextInt(odd.length)];
                    case 1 -> random.nextInt(4) - 2;
                    case 2 -> Math.nextUp(1.0) + random.nextInt(4) * Math.ulp(1.0);
                    default -> random.nextGaussian() * 1000;
                };
            }
            int classes = 1 + random.nextInt(7);
            Classification c = ClassBreaks.of(method, x, classes, NONE);
            assertThat(c.classes()).isLessThanOrEqualTo(classes);
            if (method == Method.QUANTILE || method == Method.NATURAL_BREAKS) {
                assertThat(c.counts(x)).as(c + " of " + Arrays.toString(x)).doesNotContain(0);
            }
        }
    }

    @Test
    void roundingLeavesEveryValueInItsClass() {
        Random random = new Random(3);
        for (int round = 0; round < 300; round++) {
            double[] x = random.doubles(40, 3, 900).map(v -> Math.exp(v / 100)).toArray();
            double min = Arrays.stream(x).min().orElseThrow();
            double max = Arrays.stream(x).max().orElseThrow();
            double[] exact = new double[5];
            for (int k = 1; k < 6; k++) {
                exact[k - 1] = min + k * (max - min) / 6;
            }
            int[] counts = new Classification(Method.EQUAL_INTERVALS, exact).counts(x);
            assertThat(ClassBreaks.of(Method.EQUAL_INTERVALS, x, 6, NONE).counts(x))
                    .containsExactly(counts);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "47, 53, 50",
        "199, 203, 200",
        "33, 34, 34",
        "-3, 2, 0",
        "-3, 0, 0",
        "0, 7, 5",
        "10.2, 10.5, 10.5",
        "0.31, 0.38, 0.35",
        "-53, -47, -50",
        "150, 260, 200",
        "0.0012, 0.0013, 0.0013"
    })
    void roundestNumberBetween(double low, double high, double expected) {
        assertThat(ClassBreaks.roundest(low, high, (low + high) / 2)).isEqualTo(expected);
    }
}
