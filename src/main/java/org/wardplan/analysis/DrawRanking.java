package org.wardplan.analysis;

import java.util.Arrays;

/**
 * Ranks the wards of one draw after the other; one for each thread. A key is the score's bits, which sort as the score
 * does since it is not negative, with the ward in the lowest places: for 629 wards scores are told apart to 42 binary
 * digits. Bits of a number rise about as its logarithm does, so wards spread well over buckets of equal width.
 */
final class DrawRanking {
    /** So many in one bucket come of a few wards far from all others; then a general sort is quicker. */
    private static final int CROWD = 32;

    private final RankInput input;
    private final long seed;
    private final double[][] demand;
    private final double[][] own;
    private final double[] boroughDemand;
    private final double[] boroughOwn;
    private final int places;
    private final long wardMask;
    private final double[] scores;
    private final long[] keys;
    private final long[] sorted;
    private final int[] bucket;
    private final int[] starts;

    /**
     * @param demand {@code demand[ward][draw]} by London's weights
     * @param own the same by the weights of the ward's borough; an empty row for a ward whose borough has none
     */
    DrawRanking(RankInput input, long seed, double[][] demand, double[][] own) {
        this.input = input;
        this.seed = seed;
        this.demand = demand;
        this.own = own;
        int n = demand.length;
        places = 32 - Integer.numberOfLeadingZeros(Math.max(1, n - 1));
        wardMask = (1L << places) - 1;
        scores = new double[n];
        keys = new long[n];
        sorted = new long[n];
        bucket = new int[n];
        starts = new int[(2 << places) + 1];
        boolean local = Arrays.stream(own).anyMatch(row -> row.length > 0);
        boroughDemand = new double[local ? input.boroughWeights().length : 0];
        boroughOwn = new double[boroughDemand.length];
    }

    /** Ranks by ward, 1 for the highest score; equal scores are put in order by lot. */
    short[] rank(int draw) {
        double[] score = scores(draw);
        for (int w = 0; w < keys.length; w++) {
            keys[w] = (Double.doubleToRawLongBits(score[w]) & ~wardMask) | w;
        }
        sort();
        int n = keys.length;
        for (int from = 0; from < n; ) {
            int to = from + 1;
            while (to < n && sorted[to] >>> places == sorted[from] >>> places) {
                to++;
            }
            if (to - from > 1) {
                shuffle(from, to, new RandomStream(seed, -1, draw));
            }
            from = to;
        }
        short[] rank = new short[n];
        for (int k = 0; k < n; k++) {
            rank[(int) (sorted[k] & wardMask)] = (short) (n - k);
        }
        return rank;
    }

    /** By ward, as {@link RankInput} defines them; the next call writes over them. */
    double[] scores(int draw) {
        double total = 0;
        for (double[] ward : demand) {
            total += ward[draw];
        }
        double factor = total > 0 ? 1 / total : 0;
        if (boroughDemand.length > 0) {
            sumByBorough(draw);
        }
        double[] crimeShare = input.crimeShare();
        double[] fixedShare = input.fixedShare();
        for (int w = 0; w < keys.length; w++) {
            double crime = demand[w][draw];
            if (own[w].length > 0) {
                int b = input.borough()[w];
                // No number drawn above 0 of what the borough weighs leaves the order to London's weights.
                crime = boroughOwn[b] > 0 ? boroughDemand[b] * (own[w][draw] / boroughOwn[b]) : crime;
            }
            scores[w] = crimeShare[w] * factor * crime + fixedShare[w];
        }
        return scores;
    }

    private void sumByBorough(int draw) {
        Arrays.fill(boroughDemand, 0);
        Arrays.fill(boroughOwn, 0);
        for (int w = 0; w < keys.length; w++) {
            if (own[w].length > 0) {
                boroughDemand[input.borough()[w]] += demand[w][draw];
                boroughOwn[input.borough()[w]] += own[w][draw];
            }
        }
    }

    /** Counting sort into buckets, at least two for each ward, and insertion sort of what is then nearly in order. */
    private void sort() {
        long least = Long.MAX_VALUE;
        long most = 0;
        for (long key : keys) {
            least = Math.min(least, key);
            most = Math.max(most, key);
        }
        int last = starts.length - 2;
        double scale = last / Math.max(1.0, most - least);
        Arrays.fill(starts, 0);
        for (int w = 0; w < keys.length; w++) {
            // Rounding may bring the last one up to the number of buckets, never the order out of place.
            bucket[w] = Math.min(last, (int) ((keys[w] - least) * scale));
            starts[bucket[w] + 1]++;
        }
        int crowd = 0;
        for (int b = 0; b <= last; b++) {
            crowd = Math.max(crowd, starts[b + 1]);
            starts[b + 1] += starts[b];
        }
        for (int w = 0; w < keys.length; w++) {
            sorted[starts[bucket[w]]++] = keys[w];
        }
        if (crowd > CROWD) {
            Arrays.sort(sorted);
            return;
        }
        for (int k = 1; k < sorted.length; k++) {
            long key = sorted[k];
            int to = k;
            while (to > 0 && sorted[to - 1] > key) {
                sorted[to] = sorted[to - 1];
                to--;
            }
            sorted[to] = key;
        }
    }

    private void shuffle(int from, int to, RandomStream lot) {
        for (int k = to - 1; k > from; k--) {
            int other = from + lot.below(k - from + 1);
            long key = sorted[k];
            sorted[k] = sorted[other];
            sorted[other] = key;
        }
    }
}
