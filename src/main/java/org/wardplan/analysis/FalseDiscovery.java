package org.wardplan.analysis;

import java.util.Arrays;

/** Benjamini and Hochberg's (1995) adjustment for many tests at once. */
public final class FalseDiscovery {
    private FalseDiscovery() {}

    /**
     * @param p p-values; not-a-number where there was no test
     * @return adjusted p-values, as R's {@code p.adjust(p, "BH")}; not-a-number where there was no test
     */
    public static double[] adjusted(double[] p) {
        double[] sorted =
                Arrays.stream(p).filter(v -> !Double.isNaN(v)).sorted().toArray();
        double[] least = new double[sorted.length];
        double so = 1;
        for (int k = sorted.length - 1; k >= 0; k--) {
            so = Math.min(so, (double) sorted.length / (k + 1) * sorted[k]);
            least[k] = so;
        }
        double[] adjusted = new double[p.length];
        for (int i = 0; i < p.length; i++) {
            // Where several are equal all have the same adjusted value, so that it doesn't matter which one is found.
            adjusted[i] = Double.isNaN(p[i]) ? Double.NaN : least[Arrays.binarySearch(sorted, p[i])];
        }
        return adjusted;
    }
}
