package org.wardplan.analysis.hotspot;

import java.util.Arrays;
import org.wardplan.analysis.RandomStream;

/**
 * Offences thrown on wards that are all as likely. Exactly multinomial, at a cost that doesn't grow with their number:
 * Poisson counts of a little less than the mean, which given their sum are multinomial, and what is left of the offences
 * one by one. A draw whose sum is above the number of offences is thrown again; given the sum that changes nothing.
 */
final class EvenDraws {
    /** So many standard deviations below the mean, a draw is thrown again once in 30,000 times. */
    private static final double BELOW = 4;

    private static final double WIDTH = 10;

    private final long offences;
    private final int wards;
    private final long seed;
    private final int least;
    private final double[] cumulative;

    EvenDraws(long offences, int wards, long seed) {
        this.offences = offences;
        this.wards = wards;
        this.seed = seed;
        double mean = Math.max(0, offences - BELOW * Math.sqrt(offences)) / wards;
        double half = WIDTH * Math.sqrt(mean) + WIDTH;
        least = (int) Math.max(0, mean - half);
        cumulative = poisson(mean, least, (int) (mean + half));
    }

    /** P(least ≤ X ≤ k) for k from least to most, scaled to end at 1; from the mode, so that nothing vanishes. */
    private static double[] poisson(double mean, int least, int most) {
        double[] p = new double[most - least + 1];
        int mode = (int) mean - least;
        p[mode] = 1;
        for (int i = mode + 1; i < p.length; i++) {
            p[i] = p[i - 1] * mean / (least + i);
        }
        for (int i = mode - 1; i >= 0; i--) {
            p[i] = p[i + 1] * (least + i + 1) / mean;
        }
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            sum += p[i];
            p[i] = sum;
        }
        for (int i = 0; i < p.length; i++) {
            p[i] /= sum;
        }
        return p;
    }

    /** The counts of a draw from the highest down; the sum is the number of offences. */
    double[] descending(int draw) {
        RandomStream random = new RandomStream(seed, draw, wards);
        int[] counts = new int[wards];
        long left = -1;
        while (left < 0) {
            left = offences;
            for (int w = 0; w < wards; w++) {
                counts[w] = least + upTo(random.uniform());
                left -= counts[w];
            }
        }
        for (; left > 0; left--) {
            counts[random.below(wards)]++;
        }
        Arrays.sort(counts);
        double[] descending = new double[wards];
        for (int w = 0; w < wards; w++) {
            descending[w] = counts[wards - 1 - w];
        }
        return descending;
    }

    /** The first place whose cumulative share is above u. */
    private int upTo(double u) {
        int low = 0;
        int high = cumulative.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cumulative[middle] > u) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
