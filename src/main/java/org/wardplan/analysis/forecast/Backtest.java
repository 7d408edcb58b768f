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
 * Forecasts of wards for months that are known, each made from the months that were known so many months before, against
 * what came ("rolling origin"), beside three simple rules that see the same months.
 */
public final class Backtest {
    /** Months tested when nothing else is asked for. */
    public static final int MONTHS = 6;

    private static final int YEAR = 12;
    private static final double WEIGHT_OF_LATEST = 0.3;

    private Backtest() {}

    /**
     * How many months up to this one can be tested: those with 12 months before the forecast that were recorded alike.
     *
     * @param ahead months from the last one known to the one forecast, 1 to 12
     */
    public static int mostMonths(CrimeCube cube, YearMonth last, int ahead) {
        int to = cube.monthIndex(last) + 1;
        YearMonth seriesBreak = cube.seriesBreak();
        int start = seriesBreak == null || last.isBefore(seriesBreak) ? 0 : cube.monthIndex(seriesBreak);
        return Math.max(0, to - start - SeriesMonths.LEAST - ahead + 1);
    }

    /**
     * Works on the threads of the current fork-join pool; the result does not depend on how many those are.
     *
     * @param series of counts, not weighted; those that the data lack are left out, with a warning
     * @param last last month to test; a problem when the data don't have it
     * @param months how many months to test, 1 to {@link #mostMonths}; else a problem
     * @param ahead months from the last one known to the one forecast, 1 to 12
     * @return a row for each series
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static WithProblems<List<BacktestRow>> of(
            CrimeCube cube,
            WardSet wards,
            List<CrimeSeries> series,
            YearMonth last,
            int months,
            int ahead,
            Progress progress,
            Cancellation cancellation) {
        if (ahead < 1 || ahead > Forecast.MOST_MONTHS) {
            throw new IllegalArgumentException(ahead + " months ahead: expected 1 to " + Forecast.MOST_MONTHS);
        }
        if (last.isBefore(cube.firstMonth()) || last.isAfter(cube.lastMonth())) {
            return WithProblems.failed(SeriesMonths.outside(cube, last));
        }
        int most = mostMonths(cube, last, ahead);
        if (months < 1 || months > most) {
            return WithProblems.failed(Problem.error("To test " + months + " months up to " + last + ": "
                    + (most < 1 ? "none can be" : "expected 1 to " + most)
                    + ", since a forecast needs 12 months before it that were recorded in the same way"));
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
                    scores[k] = test(data, boroughOf, to - months + k, ahead);
                }
            });
            cancellation.check();
            rows.add(row(s, last.minusMonths(months - 1L), ahead, wards.size(), List.of(scores)));
        }
        progress.report(series.size(), series.size(), "Testing forecasts");
        return new WithProblems<>(List.copyOf(rows), problems);
    }

    /**
     * Sums over the wards of one month: errors and offences in the top tenth by our mean and by the three rules, and then
     * the error of our median.
     */
    private record Scores(double[] error, double[] hits, double[] within, double offences, double possible) {}

    private static Scores test(SeriesMonths data, int[] boroughOf, int t, int ahead) {
        int to = t - ahead + 1;
        int n = data.counts.length;
        double[] actual = new double[n];
        double[][] score = new double[4][n];
        double[] error = new double[5];
        double[] within = new double[4];
        LondonModel.Prediction london = data.london(to).ahead(ahead);
        ShareModel shares = data.shares(to, boroughOf, ahead);
        int from = data.from(to, ShareModel.MONTHS);
        double offences = 0;
        for (int w = 0; w < n; w++) {
            int[] counts = data.counts[w];
            actual[w] = counts[t];
            offences += actual[w];
            double mean = shares.mean(ahead - 1, w, london.offences());
            CountQuantiles.Interval q = CountQuantiles.intervals(mean, shares.variance(ahead - 1, w, london));
            score[0][w] = mean;
            score[1][w] = counts[t - YEAR];
            score[2][w] = mean(counts, to - YEAR, to);
            score[3][w] = weighted(counts, from, to);
            error[4] += Math.abs(q.median() - actual[w]);
            for (int f = 0; f < 4; f++) {
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

    private static BacktestRow row(CrimeSeries series, YearMonth first, int ahead, int wards, List<Scores> scores) {
        double[] error = new double[5];
        double[] hits = new double[4];
        double[] within = new double[4];
        double offences = 0;
        double possible = 0;
        for (Scores s : scores) {
            for (int f = 0; f < 5; f++) {
                error[f] += s.error[f];
            }
            for (int f = 0; f < 4; f++) {
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
                ahead,
                offences / n,
                error[4] / n,
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
