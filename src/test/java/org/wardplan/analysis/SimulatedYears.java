package org.wardplan.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;

/**
 * Wards whose true intensities are known, and two years of counts drawn from them: how often does the interval of a rank
 * hold the rank of the true need? Counts are negative binomial of mean λ and variance φ·λ, as the method takes them to
 * be; fits, weights and the sizes of the wards are those of the input.
 */
final class SimulatedYears {
    /** Where the true intensities come from. */
    enum Truth {
        /** Each category by itself from its fitted prior. */
        PRIOR,
        /** From what is known of the real wards, so that their categories go together as they do. */
        REAL_WARDS
    }

    /**
     * What came out.
     *
     * @param inside share of the intervals that hold the true rank
     * @param insideTop the same of wards that are truly in the top tenth
     * @param width mean number of ranks in an interval
     * @param predicted by tenth of the given probability of the top tenth, its mean
     * @param came by the same, how often the ward truly was in the top tenth
     * @param cases by the same, how many
     */
    record Outcome(double inside, double insideTop, double width, double[] predicted, double[] came, int[] cases) {}

    private final RankInput real;
    private final CategoryFit[] fits;
    private final int wards;

    SimulatedYears(RankInput real) {
        this.real = real;
        this.wards = real.wards();
        fits = IntStream.range(0, real.counts().length)
                .mapToObj(c -> CategoryFit.of(real.counts()[c], real.before()[c]))
                .toArray(CategoryFit[]::new);
    }

    /**
     * @param common standard deviation of a factor that all categories of a ward share in a year, which the method is not
     *     told of
     */
    Outcome run(Truth truth, double common, int years, int draws, long seed) {
        List<Year> all = IntStream.range(0, years)
                .parallel()
                .mapToObj(year -> year(truth, common, draws, seed, year))
                .toList();
        int top = LensStability.topSize(wards);
        double inside = 0;
        double insideTop = 0;
        double width = 0;
        double[] predicted = new double[10];
        double[] came = new double[10];
        int[] cases = new int[10];
        for (Year year : all) {
            RankIntervals r = year.intervals;
            for (int w = 0; w < wards; w++) {
                int rank = year.rank[w];
                boolean holds = r.low()[w] <= rank && rank <= r.high()[w];
                inside += holds ? 1 : 0;
                insideTop += holds && rank <= top ? 1 : 0;
                width += r.high()[w] - r.low()[w] + 1;
                double p = r.topTenth()[w];
                int bin = Math.min(9, (int) (10 * p));
                predicted[bin] += p;
                came[bin] += rank <= top ? 1 : 0;
                cases[bin]++;
            }
        }
        double n = (double) years * wards;
        for (int bin = 0; bin < 10; bin++) {
            predicted[bin] /= Math.max(1, cases[bin]);
            came[bin] /= Math.max(1, cases[bin]);
        }
        return new Outcome(inside / n, insideTop / years / top, width / n, predicted, came, cases);
    }

    private record Year(RankIntervals intervals, int[] rank) {}

    private Year year(Truth truth, double common, int draws, long seed, int year) {
        double[][] intensity = intensity(truth, seed, year);
        RankInput input = new RankInput(
                counts(intensity, common, seed + 1, year),
                counts(intensity, common, seed + 2, year),
                real.weights(),
                real.crimeShare(),
                real.fixedShare(),
                real.borough(),
                real.boroughWeights());
        return new Year(
                RankUncertainty.of(input, draws, seed + year, Progress.NONE, new Cancellation()),
                ranks(score(intensity)));
    }

    private double[][] intensity(Truth truth, long seed, int year) {
        double[][] intensity = new double[fits.length][wards];
        for (int c = 0; c < fits.length; c++) {
            CategoryFit fit = fits[c];
            if (fit.allEqual()) {
                Arrays.fill(intensity[c], fit.mean());
            } else if (truth == Truth.PRIOR) {
                new RandomStream(seed, year, c).addGamma(intensity[c], fit.shape(), 1 / fit.rate());
            } else {
                RandomStream stream = new RandomStream(seed, year, c);
                for (int w = 0; w < wards; w++) {
                    intensity[c][w] = gamma(stream, fit.posteriorShape(real.counts()[c][w])) / fit.posteriorRate();
                }
            }
        }
        return intensity;
    }

    private int[][] counts(double[][] intensity, double common, long seed, int year) {
        int[][] counts = new int[fits.length][wards];
        double[] factor = new double[wards];
        if (common > 0) {
            new RandomStream(seed, year + 1_000_000L, -1).addGamma(factor, 1 / common / common, common * common);
        } else {
            Arrays.fill(factor, 1);
        }
        for (int c = 0; c < fits.length; c++) {
            RandomStream stream = new RandomStream(seed, year + 1_000_000L, c);
            double excess = fits[c].dispersion() - 1;
            for (int w = 0; w < wards; w++) {
                double mean = intensity[c][w] * factor[w];
                if (excess > 1e-6 && mean > 0) {
                    mean = gamma(stream, mean / excess) * excess;
                }
                counts[c][w] = poisson(stream, mean);
            }
        }
        return counts;
    }

    private double[] score(double[][] intensity) {
        double[] demand = new double[wards];
        for (int c = 0; c < fits.length; c++) {
            for (int w = 0; w < wards; w++) {
                demand[w] += real.weights()[c] * intensity[c][w];
            }
        }
        double total = Arrays.stream(demand).sum();
        return IntStream.range(0, wards)
                .mapToDouble(w -> real.crimeShare()[w] * demand[w] / total + real.fixedShare()[w])
                .toArray();
    }

    private static double gamma(RandomStream stream, double shape) {
        double[] one = new double[1];
        stream.addGamma(one, shape, 1);
        return one[0];
    }

    /** By inversion, from the most likely number outward in turn to both sides. */
    static int poisson(RandomStream stream, double mean) {
        int mode = (int) mean;
        double up = Math.exp(-mean + (mode == 0 ? 0 : mode * Math.log(mean)) - logFactorial(mode));
        double down = up;
        double u = stream.uniform() - up;
        for (int k = 1; u >= 0; k++) {
            up *= mean / (mode + k);
            u -= up;
            if (u < 0 || (up < 1e-300 && k > mode)) {
                return mode + k;
            }
            if (k <= mode) {
                down *= (mode - k + 1) / mean;
                u -= down;
                if (u < 0) {
                    return mode - k;
                }
            }
        }
        return mode;
    }

    private static double logFactorial(int n) {
        double log = 0;
        if (n < 20) {
            for (int k = 2; k <= n; k++) {
                log += Math.log(k);
            }
            return log;
        }
        double x = n + 1.0;
        return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * x) - 1 / (360 * x * x * x);
    }

    /** Ranks from 1, the highest first; equal ones in the order of the wards. */
    static int[] ranks(double[] score) {
        int[] order = IntStream.range(0, score.length)
                .boxed()
                .sorted((a, b) -> Double.compare(score[b], score[a]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] rank = new int[score.length];
        for (int k = 0; k < order.length; k++) {
            rank[order[k]] = k + 1;
        }
        return rank;
    }
}
