package org.wardplan.analysis.hotspot;

import java.util.Arrays;

/**
 * Figures of wards with those of their neighbours. Wards without a figure are left out: of the mean, of the spread, and of
 * their neighbours' sums. What remains is numbered anew, in the same order.
 */
final class Surroundings {
    /** Position in the ward set of each ward with a figure. */
    final int[] ward;

    /** Figures as given. */
    final double[] figure;

    final double mean;

    /** Figures less their mean; exactly 0 when all are equal. */
    final double[] deviation;

    /** Neighbours with a figure, ascending, by the new numbers. */
    final int[][] neighbours;

    /** Sum of the neighbours' deviations. */
    final double[] around;

    /** Population variance of the figures; exactly 0 when all are equal. */
    final double variance;

    /**
     * @param x by ward; not-a-number (or infinite) where there is no figure
     * @param links by ward the positions of its neighbours, without itself
     */
    Surroundings(double[] x, int[][] links) {
        if (links.length != x.length) {
            throw new IllegalArgumentException("figures of " + x.length + " wards, neighbours of " + links.length);
        }
        int[] position = new int[x.length];
        int[] known = new int[x.length];
        int n = 0;
        for (int w = 0; w < x.length; w++) {
            position[w] = Double.isFinite(x[w]) ? n : -1;
            if (position[w] >= 0) {
                known[n++] = w;
            }
        }
        ward = Arrays.copyOf(known, n);
        figure = new double[n];
        deviation = new double[n];
        neighbours = new int[n][];
        double sum = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            figure[i] = x[ward[i]];
            sum += figure[i];
            least = Math.min(least, figure[i]);
            most = Math.max(most, figure[i]);
            neighbours[i] = n == x.length ? links[i] : among(links[ward[i]], position);
        }
        mean = least < most ? sum / n : least;
        double squares = 0;
        for (int i = 0; i < n && least < most; i++) {
            deviation[i] = figure[i] - mean;
            squares += deviation[i] * deviation[i];
        }
        variance = n == 0 ? 0 : squares / n;
        around = new double[n];
        for (int i = 0; i < n; i++) {
            double near = 0;
            for (int j : neighbours[i]) {
                near += deviation[j];
            }
            around[i] = near;
        }
    }

    private static int[] among(int[] links, int[] position) {
        int[] kept = new int[links.length];
        int n = 0;
        for (int link : links) {
            if (position[link] >= 0) {
                kept[n++] = position[link];
            }
        }
        return n == links.length && Arrays.equals(kept, links) ? links : Arrays.copyOf(kept, n);
    }

    int size() {
        return ward.length;
    }

    /**
     * Whether the statistic of this ward is defined: it has neighbours, though not all the others, whose sum would never
     * vary; and the figures differ.
     */
    boolean isDefined(int i) {
        int k = neighbours[i].length;
        return k > 0 && k < size() - 1 && variance > 0;
    }
}
