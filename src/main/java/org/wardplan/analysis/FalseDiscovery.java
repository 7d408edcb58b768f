package org.wardplan.analysis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Benjamini and Hochberg's (1995) adjustment for many tests at once. */
public final class FalseDiscovery {
    private FalseDiscovery() {}

    /**
     * @param p p-values; not-a-number where there was no test
     * @return adjusted p-values, as R's {@code p.adjust(p, "BH")}; not-a-number where there was no test
     */
    public static double[] adjusted(double[] p) {
        double[] adjusted = new double[p.length];
        Arrays.fill(adjusted, Double.NaN);
        int[] order = IntStream.range(0, p.length)
                .filter(i -> !Double.isNaN(p[i]))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(i -> i)
                .toArray();
        double least = 1;
        for (int k = order.length - 1; k >= 0; k--) {
            least = Math.min(least, p[order[k]] * order.length / (k + 1));
            adjusted[order[k]] = least;
        }
        return adjusted;
    }
}
