package org.wardplan.analysis.hotspot;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.wardplan.analysis.RandomStream;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;

/**
 * Conditional permutations: each ward keeps its figure, and its k neighbours get k of the other wards' figures, drawn
 * without replacement, each choice as likely as any other. The sum that the neighbours really have is held against the sums
 * drawn; of Gi* and local Moran alike, since both rise (or Moran's falls, for a ward below the mean) with that sum alone.
 *
 * <p>The wards share the draws, as in GeoDa. A permutation is one row of K + 1 different wards, K being the most neighbours
 * of any. For a ward with k neighbours it stands for the first k of the row that are not the ward itself: the first k, or,
 * where the ward is among these, the first k + 1 without it. Either way they are a uniform draw from the others, so that
 * every ward's own p-value is that of independent draws; only between wards the errors of chance go together. So the sums
 * of a permutation are looked up once for all wards of the same k, and put right for the few that were drawn for
 * themselves: the work is (permutations × K), not (permutations × wards × k).
 *
 * <p>Sums are whole numbers ({@link FixedPoint}), ties are ties, and permutations come in blocks with a random stream of
 * their own: the seed decides on the result, whatever the number of threads. Draws at least and at most as large as the
 * ward's own sum are counted apart and both hold the ties, so that p is never too small where many sums are equal.
 */
final class Permutations {
    private static final int BLOCK = 256;

    private final int permutations;
    private final SumGroups groups;
    private final Tally tally;
    private final int[][] below;

    private Permutations(int permutations, SumGroups groups, Tally tally) {
        this.permutations = permutations;
        this.groups = groups;
        this.tally = tally;
        this.below = new int[tally.places.length][];
        for (int g = 0; g < below.length; g++) {
            below[g] = tally.places[g].clone();
            Arrays.parallelPrefix(below[g], Integer::sum);
        }
    }

    /**
     * Works on the threads of the current fork-join pool, and reports from them, one at a time.
     *
     * @param figures of the wards known, in their order
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    static Permutations of(
            Surroundings known, int permutations, long seed, Progress progress, Cancellation cancellation) {
        int most = IntStream.range(0, known.size())
                .filter(known::isDefined)
                .map(i -> known.neighbours[i].length)
                .max()
                .orElse(0);
        FixedPoint fixed = new FixedPoint(known.figure, known.mean, most + 2, permutations);
        SumGroups groups = new SumGroups(known, fixed.values);
        int blocks = most == 0 ? 0 : (permutations + BLOCK - 1) / BLOCK;
        Reports reports = new Reports(progress, blocks);
        Tally total = IntStream.range(0, blocks)
                .parallel()
                .collect(
                        () -> new Tally(groups),
                        (tally, block) -> {
                            if (!cancellation.isCancelled()) {
                                int size = Math.min(BLOCK, permutations - block * BLOCK);
                                draw(new RandomStream(seed, block, 0), size, fixed.values, groups, tally);
                                reports.oneMore();
                            }
                        },
                        Tally::add);
        cancellation.check();
        return new Permutations(permutations, groups, total);
    }

    private static void draw(RandomStream random, int size, long[] values, SumGroups groups, Tally tally) {
        int n = values.length;
        int most = groups.most;
        // Shuffled on from permutation to permutation: what follows in any order of the wards is as likely as the rest.
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        long[] first = new long[most + 2];
        for (int r = 0; r < size; r++) {
            for (int t = 0; t <= most; t++) {
                int from = t + random.below(n - t);
                int drawn = order[from];
                order[from] = order[t];
                order[t] = drawn;
                first[t + 1] = first[t] + values[drawn];
            }
            for (int g = 0; g < groups.size.length; g++) {
                long drawn = first[groups.size[g]];
                tally.addToGroup(g, place(groups.sums[g], drawn), drawn);
            }
            for (int t = 0; t < most; t++) {
                int ward = order[t];
                int g = groups.group[ward];
                if (g >= 0 && t < groups.size[g]) {
                    int k = groups.size[g];
                    tally.correct(ward, groups.own(ward), first[k], first[k + 1] - values[ward]);
                }
            }
        }
    }

    /** {@code 2j + 1} where the sum equals the j-th, {@code 2j} where it lies between the one before and the j-th. */
    private static int place(long[] sums, long sum) {
        int from = 0;
        int to = sums.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sums[middle] < sum) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return 2 * from + (from < sums.length && sums[from] == sum ? 1 : 0);
    }

    /** Permutations whose sum is at least as large as the ward's own. */
    int atLeast(int ward) {
        int g = groups.group[ward];
        return permutations - below[g][2 * groups.place[ward]] + tally.atLeast[ward];
    }

    /** Permutations whose sum is at most as large as the ward's own. */
    int atMost(int ward) {
        int g = groups.group[ward];
        return below[g][2 * groups.place[ward] + 1] + tally.atMost[ward];
    }

    /** Whether the ward's own sum lies on the high side of those drawn. */
    boolean isHigh(int ward) {
        return atLeast(ward) < atMost(ward);
    }

    /** The pseudo p-value in the direction of the ward's own sum: (as extreme + 1) / (permutations + 1). */
    double p(int ward) {
        return (Math.min(atLeast(ward), atMost(ward)) + 1.0) / (permutations + 1.0);
    }

    /** The ward's own sum less the mean of the sums drawn, in their standard deviations; 0 where they don't vary. */
    double z(int ward) {
        int g = groups.group[ward];
        double mean = ((double) tally.sum[g] + tally.wardSum[ward]) / permutations;
        double squares = wide(tally.squareHigh[g], tally.squareLow[g])
                + wide(tally.wardSquareHigh[ward], tally.wardSquareLow[ward]);
        double variance = (squares - permutations * mean * mean) / (permutations - 1.0);
        return variance > 0 ? (groups.own(ward) - mean) / Math.sqrt(variance) : 0;
    }

    private static double wide(long high, long low) {
        return high * 0x1p64 + (low >>> 1) * 2.0 + (low & 1);
    }

    /** Tells how far the work is, in order, though several threads do it. */
    private static final class Reports {
        private final Progress progress;
        private final int total;
        private int done;

        Reports(Progress progress, int total) {
            this.progress = progress;
            this.total = total;
        }

        synchronized void oneMore() {
            done++;
            progress.report(done, total, "Permuting the wards");
        }
    }
}
