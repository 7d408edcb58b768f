package org.wardplan.analysis.forecast;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Problem;
import org.wardplan.base.Progress;
import org.wardplan.base.WithProblems;
import org.wardplan.model.crime.CrimeCube;
import org.wardplan.model.geography.WardSet;

/**
 * Forecasts of wards one month ahead, made for months that are known from the months before each, against what came
 * ("rolling origin"), beside three simple rules on the same months.
 */
public final class Backtest {
    /** Months tested when nothing else is asked for. */
    public static final int MONTHS = 6;

    private static final int YEAR = 12;
    private static final double WEIGHT_OF_LATEST = 0.3;

    private Backtest() {}

    /** How many months up to this one can be tested: those with 12 months before them that were recorded alike. */
    public static int mostMonths(CrimeCube cube, YearMonth last) {
        int to = cube.monthIndex(last) + 1;
        YearMonth seriesBreak = cube.seriesBreak();
        int start = seriesBreak == null || last.isBefore(seriesBreak) ? 0 : cube.monthIndex(seriesBreak);
        return Math.max(0, to - start - SeriesMonths.LEAST);
    }

    /**
     * Works on the threads of the current fork-join pool; the result does not depend on how many those are.
     *
     * @param series of counts, not weighted; those that the data lack are left out, with a warning
     * @param last last month to test, within the data
     * @param months how many months to test, 1 to {@link #mostMonths}; else a problem
     * @return a row for each series
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static WithProblems<List<BacktestRow>> of(
            CrimeCube cube,
            WardSet wards,
            List<CrimeSeries> series,
            YearMonth last,
            int months,
            Progress progress,
            Cancellation cancellation) {
        int most = mostMonths(cube, last);
        if (months < 1 || months > most) {
            return WithProblems.failed(Problem.error("To test " + months + " months up to " + last + ": "
                    + (most < 1
                            ? "none can be tested, since a forecast needs 12 months before, recorded in the same way"
                            : "expected 1 to " + most + ", since each needs 12 months before it, recorded in the same"
                                    + " way")));
        }
        int[] boroughOf = IntStream.range(0, wards.size()).map(wards::boroughOf).toArray();
        int to = cube.monthIndex(last) + 1;
        List<BacktestRow> rows = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            CrimeSeries s = series.get(i);
            progress.report(i, series.size(), "Testing forecasts of " + s.label());
            if (s.isEmpty()) {
                problems.add(new Problem(
                        Problem.Severity.WARNING, null, 0, null, s.label() + " is not in the data, and left out"));
                continue;
            }
            SeriesMonths data = new SeriesMonths(cube, s);
            Scores[] scores = new Scores[months];
            IntStream.range(0, months).parallel().forEach(k -> {
                if (!cancellation.isCancelled()) {
                    scores[k] = test(data, boroughOf, to - months + k);
                }
            });
            cancellation.check();
            rows.add(row(s, last.minusMonths(months - 1L), wards.size(), List.of(scores)));
        }
        progress.report(series.size(), series.size(), "Testing forecasts");
        return new WithProblems<>(List.copyOf(rows), problems);
    }

    /** Sums over the wards of one month: errors and offences in the top tenth by forecaster, ours first. */
    private record Scores(double[] error, double[] hits, double[] within, double offences, double possible) {}

    private static Scores test(SeriesMonths data, int[] boroughOf, int t) {
        int n = data.counts.length;
        double[] actual = new double[n];
        double[][] score = new double[4][n];
        double[] error = new double[4];
        double[] within = new double[4];
        LondonModel.Prediction london = data.london(t).ahead(1);
        ShareModel shares = data.shares(t, boroughOf, 1);
        int from = data.from(t, ShareModel.MONTHS);
        double offences = 0;
        for (int w = 0; w < n; w++) {
            int[] counts = data.counts[w];
            actual[w] = counts[t];
            offences += actual[w];
            double mean = shares.mean(0, w, london.offences());
            CountQuantiles.Interval q = CountQuantiles.intervals(mean, shares.variance(0, w, london));
            score[0][w] = mean;
            score[1][w] = counts[t - YEAR];
            score[2][w] = mean(counts, t - YEAR, t);
            score[3][w] = weighted(counts, from, t);
            error[0] += Math.abs(q.median() - actual[w]);
            for (int f = 1; f < 4; f++) {
                error[f] += Math.abs(score[f][w] - actual[w]);
            }
            within[0] += q.low50() <= actual[w] && actual[w] <= q.high50() ? 1 : 0;
            within[1] += q.low90() <= actual[w] && actual[w] <= q.high90() ? 1 : 0;
            within[2] += q.within50();
            within[3] += q.within90();
        }
        double[] hits = new double[4];
        for (int f = 0; f < 4; f++) {
            hits[f] = topTenth(score[f], actual);
        }
        return new Scores(error, hits, within, offences, topTenth(actual, actual));
    }

    private static double mean(int[] counts, int from, int to) {
        double sum = 0;
        for (int m = from; m < to; m++) {
            sum += counts[m];
        }
        return sum / (to - from);
    }

    private static double weighted(int[] counts, int from, int to) {
        double level = counts[from];
        for (int m = from + 1; m < to; m++) {
            level += WEIGHT_OF_LATEST * (counts[m] - level);
        }
        return level;
    }

    /** Sum of the values at the highest scores, a tenth of all, rounded up; of equal scores the first. */
    private static double topTenth(double[] score, double[] value) {
        return IntStream.range(0, score.length)
                .boxed()
                .sorted((a, b) -> Double.compare(score[b], score[a]))
                .limit((score.length + 9) / 10)
                .mapToDouble(w -> value[w])
                .sum();
    }

    private static BacktestRow row(CrimeSeries series, YearMonth first, int wards, List<Scores> scores) {
        double[] error = new double[4];
        double[] hits = new double[4];
        double[] within = new double[4];
        double offences = 0;
        double possible = 0;
        for (Scores s : scores) {
            for (int f = 0; f < 4; f++) {
                error[f] += s.error[f];
                hits[f] += s.hits[f];
                within[f] += s.within[f];
            }
            offences += s.offences;
            possible += s.possible;
        }
        double n = (double) wards * scores.size();
        double all = Math.max(1, offences);
        return new BacktestRow(
                series,
                first,
                scores.size(),
                offences / n,
                error[0] / n,
                error[1] / n,
                error[2] / n,
                error[3] / n,
                hits[0] / all,
                possible / all,
                hits[1] / all,
                hits[2] / all,
                hits[3] / all,
                within[0] / n,
                within[1] / n,
                within[2] / n,
                within[3] / n);
    }
}
