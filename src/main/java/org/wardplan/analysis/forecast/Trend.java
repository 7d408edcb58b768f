package org.wardplan.analysis.forecast;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.FalseDiscovery;
import org.wardplan.analysis.Normal;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;
import org.wardplan.model.crime.CrimeCube;
import org.wardplan.model.crime.MonthWindow;
import org.wardplan.model.geography.WardSet;

/**
 * The last 12 months against the 12 before, for every ward and borough and for London.
 *
 * <p>Given the sum of a ward's two counts, the later one is binomial if nothing changed but the days of the months, or if
 * the ward changed as London did; {@link CountDifference} makes a z of its tail. For weighted sums D (harm) the z is
 * {@code (D1 − r·D2) / √(r · Σ_c weight_c² (n1 + n2))} with r the expected ratio, a normal approximation.
 *
 * <p>Wards differ from London's change by far more than chance makes them. So z is divided by what wards of that size
 * scatter, see {@link Scatter}, fitted on the same 24 months; boroughs have a scatter of their own. The test then picks
 * out the areas that moved more than areas usually move in a year; the p-value of counting noise alone stands beside it.
 * London itself is not tested, having nothing to compare its scatter with.
 *
 * <p>An area is {@link TrendClass#TOO_FEW} when it had fewer than {@value #FEW} offences in the 24 months (for weighted
 * sums: fewer than what would carry as much chance, {@code (Σ weight·n)² / Σ weight²·n}).
 */
public final class Trend {
    /** Offences of 24 months below which a change says nothing. */
    public static final int FEW = 20;

    private static final int YEAR = 12;

    private final CrimeSeries series;
    private final MonthWindow last;
    private final MonthWindow before;
    private final @Nullable YearMonth broken;
    private final Scatter wardScatter;
    private final Scatter boroughScatter;
    private final List<TrendRow> wards;
    private final List<TrendRow> boroughs;
    private final TrendRow london;

    private Trend(CrimeCube cube, WardSet set, CrimeSeries series, MonthWindow last) {
        this.series = series;
        this.last = last;
        before = new MonthWindow(last.first().minusMonths(YEAR), YEAR);
        YearMonth at = cube.seriesBreak();
        boolean across = at != null && at.isAfter(before.first()) && !at.isAfter(last.last());
        broken = across ? at : null;
        Sums ofWards = Sums.of(cube, series, last, before);
        int[] boroughOf = IntStream.range(0, set.size()).map(set::boroughOf).toArray();
        Sums ofBoroughs = ofWards.added(boroughOf, set.boroughs().size());
        Sums ofLondon = ofWards.added(new int[set.size()], 1);
        double ratio = ofLondon.now[0] / ofLondon.then[0];
        double days = (double) days(last) / days(before);
        wardScatter = ofWards.scatter(ratio);
        boroughScatter = ofBoroughs.scatter(ratio);
        wards = rows(ofWards, days, ratio, wardScatter);
        boroughs = rows(ofBoroughs, days, ratio, boroughScatter);
        london = row(ofLondon, 0, ratio, TestedChange.NONE, TestedChange.NONE);
    }

    /**
     * @param series any, also weighted
     * @param to last of the 24 months
     * @return a problem when the data lack the series or some of the 24 months; when another system recorded part of
     *     them, the sums without any change or test, see {@link #brokenAt}
     */
    public static WithProblems<Trend> of(CrimeCube cube, WardSet set, CrimeSeries series, YearMonth to) {
        if (series.isEmpty()) {
            return WithProblems.failed(
                    Problem.error(series.label() + " is not in the data of " + set.title() + ": choose another"));
        }
        YearMonth first = cube.firstMonth().plusMonths(2 * YEAR - 1L);
        if (to.isBefore(first) || to.isAfter(cube.lastMonth())) {
            return WithProblems.failed(
                    Problem.error("A trend up to " + to + " needs the 24 months up to it, and the data"
                            + " run from " + cube.firstMonth() + " to " + cube.lastMonth() + ": choose "
                            + (first.isAfter(cube.lastMonth()) ? "longer data" : first + " to " + cube.lastMonth())));
        }
        return WithProblems.of(new Trend(cube, set, series, new MonthWindow(to.minusMonths(YEAR - 1L), YEAR)));
    }

    /** Sums of both years by area. */
    private record Sums(double[] now, double[] then, double[] squares, boolean counts) {

        static Sums of(CrimeCube cube, CrimeSeries series, MonthWindow last, MonthWindow before) {
            Sums sums = empty(cube.wards(), series.isCount());
            double[] weights = series.weights();
            for (int w = 0; w < cube.wards(); w++) {
                for (int c = 0; c < weights.length; c++) {
                    if (weights[c] > 0) {
                        int n1 = cube.count(w, c, last);
                        int n2 = cube.count(w, c, before);
                        sums.now[w] += weights[c] * n1;
                        sums.then[w] += weights[c] * n2;
                        sums.squares[w] += weights[c] * weights[c] * (n1 + n2);
                    }
                }
            }
            return sums;
        }

        private static Sums empty(int areas, boolean counts) {
            return new Sums(new double[areas], new double[areas], new double[areas], counts);
        }

        Sums added(int[] areaOf, int areas) {
            Sums sums = empty(areas, counts);
            for (int w = 0; w < areaOf.length; w++) {
                sums.now[areaOf[w]] += now[w];
                sums.then[areaOf[w]] += then[w];
                sums.squares[areaOf[w]] += squares[w];
            }
            return sums;
        }

        double z(int area, double ratio) {
            if (counts) {
                return CountDifference.z(Math.round(now[area]), Math.round(then[area]), ratio / (1 + ratio));
            }
            return (now[area] - ratio * then[area]) / Math.sqrt(ratio * squares[area]);
        }

        /** Offences of both years; of a weighted sum as many as carry the same chance. */
        double size(int area) {
            double both = now[area] + then[area];
            return both > 0 ? both * both / squares[area] : 0;
        }

        boolean few(int area) {
            return size(area) < FEW;
        }

        Scatter scatter(double ratio) {
            int[] used = IntStream.range(0, now.length).filter(a -> !few(a)).toArray();
            return ratio > 0 && !Double.isInfinite(ratio)
                    ? Scatter.fit(
                            Arrays.stream(used).mapToDouble(a -> z(a, ratio)).toArray(),
                            Arrays.stream(used).mapToDouble(this::size).toArray())
                    : Scatter.POISSON;
        }
    }

    private static long days(MonthWindow window) {
        return ChronoUnit.DAYS.between(
                window.first().atDay(1), window.last().plusMonths(1).atDay(1));
    }

    private List<TrendRow> rows(Sums sums, double days, double ratio, Scatter scatter) {
        int n = sums.now.length;
        TestedChange[] own = tests(sums, days, scatter);
        TestedChange[] against = tests(sums, ratio, scatter);
        List<TrendRow> rows = new ArrayList<>();
        for (int a = 0; a < n; a++) {
            rows.add(row(sums, a, ratio, own[a], against[a]));
        }
        return List.copyOf(rows);
    }

    private TestedChange[] tests(Sums sums, double ratio, Scatter scatter) {
        int n = sums.now.length;
        TestedChange[] tests = new TestedChange[n];
        if (broken != null || !(ratio > 0) || Double.isInfinite(ratio)) {
            Arrays.fill(tests, TestedChange.NONE);
            return tests;
        }
        double[] counting = new double[n];
        double[] z = new double[n];
        double[] p = new double[n];
        for (int a = 0; a < n; a++) {
            if (sums.few(a)) {
                p[a] = Double.NaN;
            } else {
                counting[a] = sums.z(a, ratio);
                z[a] = counting[a] / Math.sqrt(scatter.variance(sums.size(a)));
                p[a] = Normal.twoSided(z[a]);
            }
        }
        double[] adjusted = FalseDiscovery.adjusted(p);
        for (int a = 0; a < n; a++) {
            tests[a] = Double.isNaN(p[a])
                    ? TestedChange.FEW
                    : TestedChange.of(Normal.twoSided(counting[a]), z[a], p[a], adjusted[a]);
        }
        return tests;
    }

    private TrendRow row(Sums sums, int a, double ratio, TestedChange own, TestedChange against) {
        boolean comparable = broken == null;
        return new TrendRow(
                sums.now[a],
                sums.then[a],
                comparable && sums.then[a] > 0 ? sums.now[a] / sums.then[a] - 1 : Double.NaN,
                comparable && !Double.isNaN(ratio) ? ratio * sums.then[a] : Double.NaN,
                own,
                against);
    }

    public CrimeSeries series() {
        return series;
    }

    public MonthWindow last12() {
        return last;
    }

    public MonthWindow before12() {
        return before;
    }

    /** First month recorded under another system when that lies within the 24, so that they don't compare; else null. */
    public @Nullable YearMonth brokenAt() {
        return broken;
    }

    /** What wards of a size usually move in a year. */
    public Scatter wardScatter() {
        return wardScatter;
    }

    public Scatter boroughScatter() {
        return boroughScatter;
    }

    /** By position in the ward set. */
    public List<TrendRow> wards() {
        return wards;
    }

    /** By position in the boroughs of the ward set. */
    public List<TrendRow> boroughs() {
        return boroughs;
    }

    /** London's sums and change, not tested. */
    public TrendRow london() {
        return london;
    }
}
