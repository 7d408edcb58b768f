package org.wardplan.analysis.forecast;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;
import org.wardplan.model.crime.CrimeCube;
import org.wardplan.model.crime.MonthWindow;
import org.wardplan.model.geography.WardSet;

/**
 * Offences of the coming months, for every ward and borough and for London, as far as the past tells: London's number
 * (level, month of the year, days of the month) times the ward's part of it. The two models say how. Their constants were
 * chosen once, by the error on every fourth month from 2018 to February 2024 of the 679 wards and not by later months;
 * {@link Backtest} says how good they are. A forecast knows nothing of what is about to be done: more officers, an event,
 * another way of recording.
 *
 * <p>Intervals are of negative-binomial distributions with the variance that the models give. Boroughs are forecast as
 * the wards are, from their own sums, so that their intervals hold the movements that wards of a borough share; the means
 * of a borough's wards therefore add up to nearly, not exactly, the borough's.
 *
 * <p>Only months of one side of the break of the series are learnt from.
 */
public final class Forecast {
    /** Furthest month ahead. */
    public static final int MOST_MONTHS = 12;

    private final CrimeSeries series;
    private final MonthWindow learnt;
    private final int[][] history;
    private final List<List<MonthForecast>> wards;
    private final List<List<MonthForecast>> boroughs;
    private final List<MonthForecast> london;

    private Forecast(
            CrimeSeries series,
            MonthWindow learnt,
            int[][] history,
            List<List<MonthForecast>> wards,
            List<List<MonthForecast>> boroughs,
            List<MonthForecast> london) {
        this.series = series;
        this.learnt = learnt;
        this.history = history;
        this.wards = wards;
        this.boroughs = boroughs;
        this.london = london;
    }

    /** The months after the last of the data. */
    public static WithProblems<Forecast> of(CrimeCube cube, WardSet wards, CrimeSeries series, int months) {
        return of(cube, wards, series, cube.lastMonth(), months);
    }

    /**
     * @param series of counts, not weighted
     * @param last last month that is known
     * @param months 1 to {@value #MOST_MONTHS} months after it
     * @return the forecast; a problem where the data lack the series or that month or have less than 12 months of it recorded alike
     */
    public static WithProblems<Forecast> of(
            CrimeCube cube, WardSet wards, CrimeSeries series, YearMonth last, int months) {
        if (months < 1 || months > MOST_MONTHS) {
            throw new IllegalArgumentException(months + " months ahead: expected 1 to " + MOST_MONTHS);
        }
        if (series.isEmpty()) {
            return WithProblems.failed(
                    Problem.error(series.label() + " is not in the data of " + wards.title() + ": choose another"));
        }
        if (last.isBefore(cube.firstMonth()) || last.isAfter(cube.lastMonth())) {
            return WithProblems.failed(SeriesMonths.outside(cube, last));
        }
        SeriesMonths ofWards = new SeriesMonths(cube, series);
        int to = cube.monthIndex(last) + 1;
        int known = ofWards.known(to);
        if (known < SeriesMonths.LEAST) {
            return WithProblems.failed(Problem.error("A forecast needs " + SeriesMonths.LEAST
                    + " months recorded in the same way, and up to " + last + " there are " + known
                    + ": choose a later month"));
        }
        int[] boroughOf = IntStream.range(0, wards.size()).map(wards::boroughOf).toArray();
        SeriesMonths ofBoroughs = ofWards.sums(boroughOf, wards.boroughs().size());
        LondonModel model = ofWards.london(to);
        List<LondonModel.Prediction> total = new ArrayList<>();
        List<MonthForecast> london = new ArrayList<>();
        for (int h = 0; h < months; h++) {
            LondonModel.Prediction p = model.ahead(h + 1);
            total.add(p);
            london.add(MonthForecast.of(
                    last.plusMonths(h + 1L), p.offences(), p.logVariance() * p.offences() * p.offences()));
        }
        int from = ofWards.from(to, ShareModel.MONTHS);
        int[][] history = new int[wards.size()][];
        for (int w = 0; w < history.length; w++) {
            history[w] = Arrays.copyOfRange(ofWards.counts[w], from, to);
        }
        return WithProblems.of(new Forecast(
                series,
                new MonthWindow(cube.firstMonth().plusMonths(from), to - from),
                history,
                areas(ofWards.shares(to, boroughOf, months), total, wards.size(), last),
                areas(
                        ofBoroughs.shares(to, new int[wards.boroughs().size()], months),
                        total,
                        wards.boroughs().size(),
                        last),
                List.copyOf(london)));
    }

    private static List<List<MonthForecast>> areas(
            ShareModel shares, List<LondonModel.Prediction> london, int areas, YearMonth last) {
        return IntStream.range(0, areas)
                .parallel()
                .mapToObj(a -> {
                    List<MonthForecast> months = new ArrayList<>();
                    for (int h = 0; h < london.size(); h++) {
                        LondonModel.Prediction p = london.get(h);
                        months.add(MonthForecast.of(
                                last.plusMonths(h + 1L), shares.mean(h, a, p.offences()), shares.variance(h, a, p)));
                    }
                    return List.copyOf(months);
                })
                .toList();
    }

    public CrimeSeries series() {
        return series;
    }

    /** The months that the wards' parts were learnt from, and that {@link #history} holds. */
    public MonthWindow learnt() {
        return learnt;
    }

    /** Offences of the ward in each month of {@link #learnt}. */
    public int[] history(int ward) {
        return history[ward].clone();
    }

    /** The coming months of a ward, by its position in the ward set. */
    public List<MonthForecast> ward(int ward) {
        return wards.get(ward);
    }

    /** The coming months of a borough, by its position in the boroughs of the ward set. */
    public List<MonthForecast> borough(int borough) {
        return boroughs.get(borough);
    }

    public List<MonthForecast> london() {
        return london;
    }
}
