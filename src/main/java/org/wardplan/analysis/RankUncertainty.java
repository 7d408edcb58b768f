package org.wardplan.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;

/**
 * How sure the rank of a ward is, given that counts of crime are noisy: the counts are drawn again and again from what
 * they might have been, each draw is ranked, and the spread of a ward's ranks is reported.
 *
 * <p>Per category, ward counts n are taken as Poisson around intensities that follow a Gamma prior of shape a and rate
 * b, fitted to the wards by moments: with mean m and variance v (n − 1) of the counts, {@code b = m / (v − m)} and
 * {@code a = m · b}. Where {@code v ≤ m} the wards differ no more than chance makes them, and all are given m. A ward's
 * intensity is drawn from the posterior {@code Gamma(a + n, b + 1)}, widened by the over-dispersion φ seen from one
 * year to the next (below) to {@code Gamma((a + n)/φ, (b + 1)/φ)}: the same mean, φ times the variance. The score of a
 * draw is {@code crimeShare · D_w / Σ D + fixedShare_w}, and equal scores are put in order by lot.
 *
 * <p>φ is Pearson's chi-squared of the counts of the two windows × wards over its degrees of freedom, at least 1:
 * {@code Σ_w (n1 − r·n2)² / (r·(n1 + n2)) / (k − 1)}, with {@code r = N1/N2} the change of London as a whole.
 *
 * <p>Limits. φ is one figure per category for all wards, so a few wards that changed much widen the intervals of all,
 * and it counts real change between the years as noise: the interval answers "how might the ward have stood in such a
 * year", which is what a plan for the next year needs. Categories are drawn independently; where a ward's categories
 * rise and fall together, the true spread is wider. The prior takes its own parameters as known and its variance is not
 * corrected for φ, so counts of middling categories are pulled to the mean a little less than they might be. Ranks of
 * the draws gather round the rank of the smoothed counts: a ward that owes its place to one or two rare, heavily
 * weighted offences may lie outside its own interval, and rightly so. Weights, and all that is not crime, are taken as
 * certain.
 */
public final class RankUncertainty {
    /** On the harm of London's 629 wards a bound then moves by about 3 ranks from seed to seed, at most by 16. */
    public static final int DRAWS = 2000;

    private static final int MOST_DRAWS = 20_000;
    private static final int WARDS_AT_ONCE = 64;
    private static final int DRAWS_AT_ONCE = 16;

    private final RankInput input;
    private final int draws;
    private final long seed;
    private final Progress progress;
    private final Cancellation cancellation;

    private RankUncertainty(RankInput input, int draws, long seed, Progress progress, Cancellation cancellation) {
        this.input = input;
        this.draws = draws;
        this.seed = seed;
        this.progress = progress;
        this.cancellation = cancellation;
    }

    /**
     * Works on the threads of the current fork-join pool; the result does not depend on how many those are.
     *
     * @param draws 1 to 20,000, {@link #DRAWS} by default; they take 12 bytes for each ward and draw
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static RankIntervals of(
            RankInput input, int draws, long seed, Progress progress, Cancellation cancellation) {
        if (draws < 1 || draws > MOST_DRAWS) {
            throw new IllegalArgumentException(draws + " draws: expected 1 to " + MOST_DRAWS);
        }
        return new RankUncertainty(input, draws, seed, progress, cancellation).run();
    }

    /** A category that plays a part, with its place in the input, which names its random stream. */
    private record Used(int category, double weight, CategoryFit fit) {}

    private RankIntervals run() {
        cancellation.check();
        List<Used> used = fits();
        boolean fitted = used.stream().anyMatch(u -> u.fit.dispersionFitted());
        int n = input.wards();
        double[][] demand = new double[n][];
        for (int from = 0; from < n; from += WARDS_AT_ONCE) {
            progress.report(from, n, "Drawing the counts of each ward");
            IntStream.range(from, Math.min(n, from + WARDS_AT_ONCE)).parallel().forEach(w -> {
                if (!cancellation.isCancelled()) {
                    demand[w] = draw(used, w);
                }
            });
            cancellation.check();
        }
        progress.report(n, n, "Ranking the draws");
        int[][] ranks = new int[draws][];
        int blocks = (draws + DRAWS_AT_ONCE - 1) / DRAWS_AT_ONCE;
        IntStream.range(0, blocks).parallel().forEach(block -> {
            long[] keys = new long[n];
            int end = Math.min(draws, (block + 1) * DRAWS_AT_ONCE);
            for (int d = block * DRAWS_AT_ONCE; d < end && !cancellation.isCancelled(); d++) {
                ranks[d] = rank(demand, d, keys);
            }
        });
        cancellation.check();
        return summary(ranks, fitted);
    }

    private List<Used> fits() {
        List<Used> used = new ArrayList<>();
        boolean compare = input.before().length > 0;
        for (int c = 0; c < input.weights().length; c++) {
            if (input.weights()[c] > 0) {
                int[] counts = input.counts()[c];
                used.add(new Used(
                        c,
                        input.weights()[c],
                        compare ? CategoryFit.of(counts, input.before()[c]) : CategoryFit.of(counts)));
            }
        }
        return used;
    }

    /** The ward's demand in every draw. A stream of its own for each category keeps draws alike as weights change. */
    private double[] draw(List<Used> used, int ward) {
        double[] demand = new double[draws];
        double same = 0;
        for (Used u : used) {
            CategoryFit fit = u.fit;
            if (fit.allEqual()) {
                same += u.weight * fit.mean();
            } else {
                double shape = (fit.shape() + input.counts()[u.category][ward]) / fit.dispersion();
                double scale = fit.dispersion() / (fit.rate() + 1);
                new RandomStream(seed, ward, u.category).addGamma(demand, shape, u.weight * scale);
            }
        }
        for (int d = 0; d < draws; d++) {
            demand[d] += same;
        }
        return demand;
    }

    /**
     * Ranks of one draw. A key is the score's bits, which sort as the score does since it is not negative, with the
     * ward in the lowest places: for 629 wards scores are told apart to 42 binary digits.
     */
    private int[] rank(double[][] demand, int d, long[] keys) {
        int n = keys.length;
        int places = 32 - Integer.numberOfLeadingZeros(Math.max(1, n - 1));
        long wardMask = (1L << places) - 1;
        double total = 0;
        for (double[] ward : demand) {
            total += ward[d];
        }
        double factor = total > 0 ? input.crimeShare() / total : 0;
        for (int w = 0; w < n; w++) {
            double score = factor * demand[w][d] + input.fixedShare()[w];
            keys[w] = (Double.doubleToRawLongBits(score) & ~wardMask) | w;
        }
        Arrays.sort(keys);
        int[] rank = new int[n];
        int from = 0;
        while (from < n) {
            int to = from + 1;
            while (to < n && keys[to] >>> places == keys[from] >>> places) {
                to++;
            }
            if (to - from > 1) {
                shuffle(keys, from, to, new RandomStream(seed, -1, d));
            }
            from = to;
        }
        for (int k = 0; k < n; k++) {
            rank[(int) (keys[k] & wardMask)] = n - k;
        }
        return rank;
    }

    private static void shuffle(long[] keys, int from, int to, RandomStream lot) {
        for (int k = to - 1; k > from; k--) {
            int other = from + lot.below(k - from + 1);
            long key = keys[k];
            keys[k] = keys[other];
            keys[other] = key;
        }
    }

    private RankIntervals summary(int[][] ranks, boolean fitted) {
        int n = input.wards();
        int[] low = new int[n];
        int[] high = new int[n];
        double[] topTenth = new double[n];
        int top = (n + 9) / 10;
        int outside = (draws + 19) / 20;
        int[] times = new int[n + 2];
        for (int w = 0; w < n; w++) {
            Arrays.fill(times, 0);
            for (int[] rank : ranks) {
                times[rank[w]]++;
            }
            low[w] = 0;
            for (int seen = 0; seen < outside; ) {
                seen += times[++low[w]];
            }
            high[w] = n + 1;
            for (int seen = 0; seen < outside; ) {
                seen += times[--high[w]];
            }
            int inTop = 0;
            for (int r = 1; r <= top; r++) {
                inTop += times[r];
            }
            topTenth[w] = (double) inTop / draws;
        }
        return new RankIntervals(low, high, topTenth, draws, seed, fitted);
    }
}
