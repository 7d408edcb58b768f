package org.wardplan.analysis;

/**
 * Natural breaks (Fisher 1958; Jenks 1977): the classes of least total squared distance from the class means. Exact, by
 * dynamic programming over the sorted values. The best last break never moves down as values are added, so each row of
 * the table is filled by halving, in n·log n steps rather than n².
 */
final class NaturalBreaks {
    private final int n;
    private final double[] weight;
    private final double[] sum;
    private final double[] squares;

    private NaturalBreaks(double[] values, int[] times) {
        n = values.length;
        weight = new double[n + 1];
        sum = new double[n + 1];
        squares = new double[n + 1];
        // Scaled and centred: sums of squares then neither overflow nor drown in the mean.
        double scale = Math.max(Math.abs(values[0]), Math.abs(values[n - 1]));
        double total = 0;
        double count = 0;
        for (int i = 0; i < n; i++) {
            total += times[i] * (values[i] / scale);
            count += times[i];
        }
        double mean = total / count;
        for (int i = 0; i < n; i++) {
            double x = values[i] / scale - mean;
            weight[i + 1] = weight[i] + times[i];
            sum[i + 1] = sum[i] + times[i] * x;
            squares[i + 1] = squares[i] + times[i] * x * x;
        }
    }

    /**
     * @param values ascending, all different, more than one
     * @param times how often each occurs
     * @param classes no more than there are values
     * @return the position in the values at which each class but the first begins
     */
    static int[] starts(double[] values, int[] times, int classes) {
        return new NaturalBreaks(values, times).solve(classes);
    }

    /** Squared distance from their mean of the values from one position up to, not including, another. */
    private double cost(int from, int to) {
        double s = sum[to] - sum[from];
        return Math.max(0, squares[to] - squares[from] - s * s / (weight[to] - weight[from]));
    }

    private int[] solve(int classes) {
        double[] best = new double[n + 1];
        for (int to = 1; to <= n; to++) {
            best[to] = cost(0, to);
        }
        int[][] last = new int[classes + 1][n + 1];
        for (int k = 2; k <= classes; k++) {
            double[] next = new double[n + 1];
            fill(best, next, last[k], k, n, k - 1, n - 1);
            best = next;
        }
        int[] starts = new int[classes - 1];
        int end = n;
        for (int k = classes; k > 1; k--) {
            end = last[k][end];
            starts[k - 2] = end;
        }
        return starts;
    }

    /**
     * Fills {@code next[lo..hi]}, the least cost of the first values in one class more than {@code best} has, knowing
     * that the last class begins between {@code from} and {@code to}.
     */
    private void fill(double[] best, double[] next, int[] last, int lo, int hi, int from, int to) {
        if (lo > hi) {
            return;
        }
        int middle = (lo + hi) >>> 1;
        double least = Double.POSITIVE_INFINITY;
        int at = from;
        for (int start = from; start <= Math.min(to, middle - 1); start++) {
            double c = best[start] + cost(start, middle);
            if (c < least) {
                least = c;
                at = start;
            }
        }
        next[middle] = least;
        last[middle] = at;
        fill(best, next, last, lo, middle - 1, from, at);
        fill(best, next, last, middle + 1, hi, at, to);
    }
}
