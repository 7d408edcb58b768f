package org.wardplan.planning;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Rounds the parts of a sum so that the figures printed add up to the sum printed: all are rounded down, and those with
 * the largest remainders up until the sum is met. No figure is more than one last digit from its exact value.
 */
public final class RoundedParts {
    private RoundedParts() {}

    /**
     * @param parts may be below 0
     * @param decimals digits after the point
     * @return by part; their sum is that of the parts, rounded
     */
    public static double[] of(double[] parts, int decimals) {
        double scale = Math.pow(10, decimals);
        long wanted = Math.round(Arrays.stream(parts).sum() * scale);
        long[] units = new long[parts.length];
        double[] rest = new double[parts.length];
        for (int k = 0; k < parts.length; k++) {
            double exact = parts[k] * scale;
            units[k] = (long) Math.floor(exact + 1e-9);
            rest[k] = exact - units[k];
        }
        long missing = wanted - Arrays.stream(units).sum();
        int[] order = IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer k) -> -rest[k]).thenComparing(k -> k))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int k = 0; k < order.length && missing > 0; k++, missing--) {
            units[order[k]]++;
        }
        return Arrays.stream(units).mapToDouble(u -> u / scale).toArray();
    }
}
