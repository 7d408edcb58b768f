package org.wardplan.app.evidence;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.forecast.CrimeSeries;
import org.wardplan.analysis.forecast.Forecast;
import org.wardplan.analysis.forecast.MonthForecast;
import org.wardplan.analysis.forecast.TestedChange;
import org.wardplan.analysis.forecast.Trend;
import org.wardplan.analysis.forecast.TrendClass;
import org.wardplan.analysis.forecast.TrendRow;
import org.wardplan.app.WardFigure;
import org.wardplan.app.WardWords;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.crime.CrimeCube;
import org.wardplan.model.crime.CrimeGroup;

/** One series of crime in all places: its months, the last year against the one before, and the months to come. */
public final class SeriesStudy {
    /** Months shown at most. */
    public static final int MOST_MONTHS = 48;

    /**
     * A series to choose.
     *
     * @param inner true for a category of the group above it
     */
    public record Choice(CrimeSeries series, boolean inner) {}

    private final DataSet data;
    private final CrimeSeries series;
    private final @Nullable Trend trend;
    private final @Nullable Forecast forecast;
    private final List<String> problems;

    private SeriesStudy(DataSet data, CrimeSeries series, WithProblems<Trend> trend, WithProblems<Forecast> forecast) {
        this.data = data;
        this.series = series;
        this.trend = trend.value();
        this.forecast = forecast.value();
        List<String> all = new ArrayList<>();
        trend.problems().stream().map(Problem::message).forEach(all::add);
        forecast.problems().stream()
                .map(Problem::message)
                .filter(m -> !all.contains(m))
                .forEach(all::add);
        problems = List.copyOf(all);
    }

    /** A few hundredths of a second for all wards. */
    public static SeriesStudy of(DataSet data, CrimeSeries series) {
        CrimeCube cube = data.crime();
        return new SeriesStudy(
                data,
                series,
                Trend.of(cube, data.wards(), series, cube.lastMonth()),
                Forecast.of(cube, data.wards(), series, Forecast.MOST_MONTHS));
    }

    /** All crime, then every group that the data have, with its categories where there is more than one. */
    public static List<Choice> choices(DataSet data) {
        CrimeCube cube = data.crime();
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(CrimeSeries.all(cube), false));
        for (CrimeGroup g : data.groups()) {
            CrimeSeries group = CrimeSeries.group(cube, g);
            if (group.isEmpty()) {
                continue;
            }
            choices.add(new Choice(group, false));
            int[] categories = IntStream.range(0, cube.categories().size())
                    .filter(c -> cube.categories().get(c).group().equals(g.id()) && cube.isAvailable(c))
                    .toArray();
            for (int c : categories) {
                if (categories.length > 1) {
                    choices.add(new Choice(CrimeSeries.category(cube, c), true));
                }
            }
        }
        return choices;
    }

    public CrimeSeries series() {
        return series;
    }

    /** Why there is no trend or no forecast; empty where there are both. */
    public List<String> problems() {
        return problems;
    }

    public @Nullable Trend trend() {
        return trend;
    }

    /** False for a ward's months of sexual offences and homicide, which might point to a person. */
    public boolean mayShow(Place place) {
        return place.kind() != Place.Kind.WARD || series.mayPrintWardMonths();
    }

    /** First month of {@link #counts}. */
    public YearMonth first() {
        return data.crime().lastMonth().minusMonths(months() - 1L);
    }

    private int months() {
        return Math.min(MOST_MONTHS, data.crime().months());
    }

    /** Offences by month in a place that may be shown. */
    public int[] counts(Place place) {
        if (!mayShow(place)) {
            throw new IllegalArgumentException("no months of a ward for " + series.label());
        }
        CrimeCube cube = data.crime();
        int months = months();
        int from = cube.months() - months;
        int[] counts = new int[months];
        for (int w = 0; w < cube.wards(); w++) {
            for (int c = 0; c < series.weights().length; c++) {
                if (series.weights()[c] > 0 && place.holds(data.wards(), w)) {
                    for (int m = 0; m < months; m++) {
                        counts[m] += cube.count(w, c, from + m);
                    }
                }
            }
        }
        return counts;
    }

    /** Position among {@link #counts} of the first month recorded in another system, or −1. */
    public int breakAt() {
        YearMonth at = data.crime().seriesBreak();
        long position = at == null ? -1 : ChronoUnit.MONTHS.between(first(), at);
        return position > 0 && position < months() ? (int) position : -1;
    }

    /** The coming months of a place that may be shown, 1 to 12 of them; none where there is no forecast. */
    public List<MonthForecast> ahead(Place place, int months) {
        if (forecast == null || !mayShow(place)) {
            return List.of();
        }
        List<MonthForecast> all =
                switch (place.kind()) {
                    case WARD -> forecast.ward(place.index());
                    case BOROUGH -> forecast.borough(place.index());
                    case LONDON -> forecast.london();
                };
        return all.subList(0, Math.min(months, all.size()));
    }

    private @Nullable TrendRow row(Place place) {
        return trend == null
                ? null
                : switch (place.kind()) {
                    case WARD -> trend.wards().get(place.index());
                    case BOROUGH -> trend.boroughs().get(place.index());
                    case LONDON -> trend.london();
                };
    }

    /**
     * Wards that rose or fell clearly, corrected for testing all of them (Benjamini and Hochberg), the clearest first.
     *
     * @param againstLondon more or less than London did, not than the year before
     */
    public int[] clearest(boolean againstLondon) {
        if (trend == null) {
            return new int[0];
        }
        List<TrendRow> rows = trend.wards();
        return IntStream.range(0, rows.size())
                .filter(w -> clear(test(rows.get(w), againstLondon).trend()))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer w) ->
                                -Math.abs(test(rows.get(w), againstLondon).z()))
                        .thenComparingInt(w -> w))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static boolean clear(TrendClass c) {
        return c == TrendClass.UP || c == TrendClass.DOWN;
    }

    /** The test of a row, on its own or against London. */
    public static TestedChange test(TrendRow row, boolean againstLondon) {
        return againstLondon ? row.againstLondon() : row.own();
    }

    /** {@code +12.4%}; a dash where the months don't compare. */
    public static String percent(double change) {
        return Double.isNaN(change) ? "–" : PostWords.signed(100 * change, 1) + "%";
    }

    /** The last 12 months of the place against the 12 before, and what can be said of it, in sentences. */
    public String trendInWords(Place place) {
        TrendRow row = row(place);
        Trend t = trend;
        if (row == null || t == null) {
            return String.join(" ", problems);
        }
        String name = place.name(data.wards());
        String what = series.id().equals("all")
                ? "offences"
                : "offences of " + series.label().toLowerCase(Locale.UK);
        String text = name + " recorded " + WardFigure.number(row.last12(), 0) + " " + what + " from "
                + WardWords.month(t.last12().first()) + " to "
                + WardWords.month(t.last12().last());
        YearMonth broken = t.brokenAt();
        if (broken != null) {
            return text + ". From " + WardWords.month(broken)
                    + " crime was recorded in another system, so the 12 months before don't compare.";
        }
        text += Double.isNaN(row.change())
                ? ", none in the 12 months before."
                : ", " + percent(row.change()) + " on the 12 before (" + WardFigure.number(row.before12(), 0) + ").";
        return text + " " + verdict(place, row);
    }

    private String verdict(Place place, TrendRow row) {
        String kind = place.kind() == Place.Kind.WARD ? "wards" : "boroughs";
        String own =
                switch (row.own().trend()) {
                    case UP -> "A clear rise: more than " + kind + " of its size usually move in a year.";
                    case DOWN -> "A clear fall: more than " + kind + " of its size usually move in a year.";
                    case NO_CLEAR_CHANGE ->
                        row.own().pCount() <= TestedChange.LEVEL
                                ? "No clear change: more than chance alone, but no more than " + kind
                                        + " of its size often move in a year."
                                : "No clear change: chance alone often makes as much.";
                    case TOO_FEW -> "Too few offences to tell.";
                    case NOT_TESTED -> "London as a whole is not tested: there is nothing to hold its change against.";
                };
        TrendRow london = trend == null ? row : trend.london();
        String against =
                switch (row.againstLondon().trend()) {
                    case UP -> " It rose clearly against London (" + percent(london.change()) + ").";
                    case DOWN -> " It fell clearly against London (" + percent(london.change()) + ").";
                    case NO_CLEAR_CHANGE -> " London changed by " + percent(london.change()) + ", not clearly apart.";
                    case TOO_FEW, NOT_TESTED -> "";
                };
        return own + against;
    }

    /** The next months in a sentence; empty where there is no forecast to show. */
    public String aheadInWords(Place place, int months) {
        List<MonthForecast> ahead = ahead(place, months);
        if (ahead.isEmpty()) {
            return "";
        }
        MonthForecast next = ahead.get(0);
        String text = WardWords.month(next.month()) + ": " + WardFigure.number(next.median(), 0)
                + " expected, 50% between " + range(next.low50(), next.high50()) + ", 90% between "
                + range(next.low90(), next.high90()) + ".";
        if (ahead.size() > 1) {
            double sum = ahead.stream().mapToDouble(MonthForecast::mean).sum();
            text += " The " + ahead.size() + " months to "
                    + WardWords.month(ahead.get(ahead.size() - 1).month()) + " together: about "
                    + WardFigure.number(sum, 0) + ".";
        }
        return text;
    }

    /** {@code 250 and 288}. */
    private static String range(int low, int high) {
        return WardFigure.number(low, 0) + " and " + WardFigure.number(high, 0);
    }

    /** The months and the forecast as lines with cells parted by tabs. */
    public String asRows(Place place, int months) {
        StringBuilder text = new StringBuilder("Month\tOffences\tForecast\t5%\t25%\t75%\t95%\n");
        if (mayShow(place)) {
            int[] counts = counts(place);
            for (int m = 0; m < counts.length; m++) {
                text.append(first().plusMonths(m))
                        .append('\t')
                        .append(counts[m])
                        .append("\t\t\t\t\t\n");
            }
        }
        for (MonthForecast f : ahead(place, months)) {
            text.append(f.month()).append("\t\t").append(f.median());
            for (int bound : new int[] {f.low90(), f.low50(), f.high50(), f.high90()}) {
                text.append('\t').append(bound);
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** How many wards were tested, for the false-discovery correction. */
    public int tested(boolean againstLondon) {
        return trend == null
                ? 0
                : (int) trend.wards().stream()
                        .filter(r -> !Double.isNaN(test(r, againstLondon).p()))
                        .count();
    }
}
