package org.wardplan.analysis.hotspot;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.forecast.CrimeSeries;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.crime.CrimeCube;
import org.wardplan.model.crime.MonthWindow;

/**
 * Emerging hot spots: how the hot and cold months of a ward follow each other. For each month of the window the analytic
 * Gi* of all wards ({@link LocalStatistics#giStar}); a month is hot for a ward when its z is above 1.96, cold when it is
 * below −1.96, not corrected for the number of wards or months. The trend of a ward's z is told by {@link MannKendall} at
 * p below 0.05.
 *
 * <p>The class of a ward is the first of these that holds, "often" being at least 90 % of the months of the window:
 *
 * <ol>
 *   <li>new: only the last month is hot;
 *   <li>consecutive: hot in an unbroken run to the end, never before, not often;
 *   <li>intensifying: often hot, the last month too, and z rises;
 *   <li>diminishing: often hot, and z falls;
 *   <li>persistent: often hot, and z has no trend;
 *   <li>historical: often hot, the last month not;
 *   <li>oscillating: the last month hot, cold at some time, not often hot;
 *   <li>sporadic: the last month hot, hot on and off before, never cold, not often hot;
 * </ol>
 *
 * else no pattern. Cold classes read cold for hot, and a falling z for a rising one. A ward that is often hot but not in the
 * last month is thus historical only when z rises all the same: without a trend it is persistent by the order of the rules.
 *
 * <p>In a month in which all wards have the same figure no ward is hot or cold, and the trend leaves the month out; so too a
 * ward without neighbours in every month. Such months count as months that are not hot.
 *
 * <p>References: Ord and Getis 1995 (Geographical Analysis 27, 286–306); Mann 1945; Kendall 1975.
 */
public final class Emerging {
    /** Months below which a trend or a share of months says nothing. */
    public static final int LEAST_MONTHS = 8;

    /** Months of the window when none is asked for. */
    public static final int USUAL_MONTHS = 24;

    /** z beyond which a month is hot, or below the negative of which it is cold. */
    public static final double LIMIT = 1.96;

    private final CrimeSeries series;
    private final MonthWindow window;
    private final boolean rate;
    private final double[][] z;
    private final MannKendall[] trend;
    private final int[] monthsHot;
    private final int[] monthsCold;
    private final EmergingClass[] hotClass;
    private final EmergingClass[] coldClass;
    private final List<String> notes;

    private Emerging(CrimeSeries series, MonthWindow window, boolean rate, double[][] z, List<String> notes) {
        this.series = series;
        this.window = window;
        this.rate = rate;
        this.z = z;
        this.notes = List.copyOf(notes);
        int wards = z.length;
        trend = new MannKendall[wards];
        monthsHot = new int[wards];
        monthsCold = new int[wards];
        hotClass = new EmergingClass[wards];
        coldClass = new EmergingClass[wards];
        boolean[] hot = new boolean[window.months()];
        boolean[] cold = new boolean[window.months()];
        for (int w = 0; w < wards; w++) {
            for (int m = 0; m < hot.length; m++) {
                hot[m] = z[w][m] > LIMIT;
                cold[m] = z[w][m] < -LIMIT;
            }
            trend[w] = MannKendall.of(z[w]);
            monthsHot[w] = EmergingRules.times(hot);
            monthsCold[w] = EmergingRules.times(cold);
            hotClass[w] = EmergingRules.of(hot, cold, trend[w].trend());
            coldClass[w] = EmergingRules.of(cold, hot, -trend[w].trend());
        }
    }

    /**
     * @param neighbours by ward the positions of its neighbours, without itself
     * @param rate true for monthly rates per 1,000 residents, smoothed by empirical Bayes; false for counts
     * @return nothing, and a problem in words, where the data lack the series or some of the months, where the months lie
     *     on both sides of a series break, or where they are fewer than {@value #LEAST_MONTHS}
     */
    public static WithProblems<Emerging> of(
            DataSet data, CrimeSeries series, int[][] neighbours, boolean rate, MonthWindow window) {
        Problem refused = refused(data.crime(), window);
        if (refused != null) {
            return WithProblems.failed(refused);
        }
        double[][] z = new double[data.wards().size()][window.months()];
        List<YearMonth> even = new ArrayList<>();
        for (int m = 0; m < window.months(); m++) {
            YearMonth month = window.first().plusMonths(m);
            WithProblems<double[]> values = HotSpotValues.of(data, series, new MonthWindow(month, 1), rate);
            double @Nullable [] x = values.value();
            if (x == null) {
                return WithProblems.failed(values.problems());
            }
            double[] ofMonth = LocalStatistics.giStar(x, neighbours);
            boolean any = false;
            for (int w = 0; w < z.length; w++) {
                z[w][m] = ofMonth[w];
                any |= !Double.isNaN(ofMonth[w]);
            }
            if (!any) {
                even.add(month);
            }
        }
        return WithProblems.of(new Emerging(series, window, rate, z, notes(data, series, window, even)));
    }

    private static @Nullable Problem refused(CrimeCube cube, MonthWindow window) {
        String months = window.first() + " to " + window.last();
        YearMonth at = cube.seriesBreak();
        if (window.first().isBefore(cube.firstMonth()) || window.last().isAfter(cube.lastMonth())) {
            return Problem.error("The months " + months + " lie outside the data, which run from " + cube.firstMonth()
                    + " to " + cube.lastMonth() + ": choose months within them");
        }
        if (at != null && window.first().isBefore(at) && !window.last().isBefore(at)) {
            return Problem.error("From " + at + " crime was recorded in another way, and the months " + months
                    + " lie on both sides of it: choose months before " + at + " or from then on");
        }
        return window.months() < LEAST_MONTHS
                ? Problem.error(window.months() + (window.months() == 1 ? " month is" : " months are")
                        + " too few to tell emerging hot spots: expected " + LEAST_MONTHS + " or more")
                : null;
    }

    private static List<String> notes(DataSet data, CrimeSeries series, MonthWindow window, List<YearMonth> even) {
        List<String> notes = new ArrayList<>();
        CrimeCube cube = data.crime();
        long offences = 0;
        for (int w = 0; w < cube.wards(); w++) {
            for (int c = 0; c < series.weights().length; c++) {
                offences += series.weights()[c] > 0 ? cube.count(w, c, window) : 0;
            }
        }
        if (offences < (long) cube.wards() * window.months() / 2) {
            notes.add(String.format(
                    Locale.UK,
                    "Few offences: %,d in %,d wards and %d months. Where most wards have none in a month, one or two"
                            + " offences make their ward and its neighbours hot.",
                    offences,
                    cube.wards(),
                    window.months()));
        }
        if (!even.isEmpty()) {
            notes.add((even.size() == 1 ? "In 1 month (" : "In " + even.size() + " months (first ") + even.get(0)
                    + ") no ward differs from another: none is hot or cold.");
        }
        return notes;
    }

    /**
     * The months to look at up to one: as many as asked for, or as there are from the first of the data or since the
     * series break.
     *
     * @param to last of the months, in the data
     */
    public static MonthWindow windowTo(CrimeCube cube, YearMonth to, int months) {
        YearMonth at = cube.seriesBreak();
        int first = at != null && !to.isBefore(at) ? cube.monthIndex(at) : 0;
        int known = cube.monthIndex(to) - first + 1;
        int used = Math.max(1, Math.min(months, known));
        return new MonthWindow(to.minusMonths(used - 1L), used);
    }

    public MonthWindow window() {
        return window;
    }

    public CrimeSeries series() {
        return series;
    }

    /** True when rates were looked at, false for counts. */
    public boolean rate() {
        return rate;
    }

    public int wards() {
        return z.length;
    }

    /** Gi* of the ward in a month, counted from the first of the window; not-a-number where it is not defined. */
    public double z(int ward, int month) {
        return z[ward][month];
    }

    /** True when the ward was hot in that month. */
    public boolean hot(int ward, int month) {
        return z[ward][month] > LIMIT;
    }

    /** True when the ward was cold in that month. */
    public boolean cold(int ward, int month) {
        return z[ward][month] < -LIMIT;
    }

    /** How the hot months follow each other. */
    public EmergingClass classOf(int ward) {
        return hotClass[ward];
    }

    /** How the cold months follow each other. */
    public EmergingClass coldClassOf(int ward) {
        return coldClass[ward];
    }

    /** Mann–Kendall test of the ward's z. */
    public MannKendall trend(int ward) {
        return trend[ward];
    }

    /** Kendall's tau-b of z against time, −1 to 1; not-a-number where z never changes. */
    public double tau(int ward) {
        return trend[ward].tau();
    }

    /** Two-sided p of the trend of z. */
    public double p(int ward) {
        return trend[ward].p();
    }

    public int monthsHot(int ward) {
        return monthsHot[ward];
    }

    public int monthsCold(int ward) {
        return monthsCold[ward];
    }

    /** Number of wards of a class of hot spots. */
    public int count(EmergingClass c) {
        return count(hotClass, c);
    }

    /** Number of wards of a class of cold spots. */
    public int countCold(EmergingClass c) {
        return count(coldClass, c);
    }

    private static int count(EmergingClass[] classes, EmergingClass c) {
        int n = 0;
        for (EmergingClass of : classes) {
            n += of == c ? 1 : 0;
        }
        return n;
    }

    /** What a reader must know to read it rightly, each a sentence; none when there is nothing to warn of. */
    public List<String> notes() {
        return notes;
    }

    /** The method in a sentence, for screens and papers. */
    public String words() {
        String label = series.label().substring(0, 1).toLowerCase(Locale.UK)
                + series.label().substring(1);
        return "Emerging hot spots of " + label + (rate ? " per 1,000 residents, smoothed (empirical Bayes)" : "")
                + ", "
                + window.first() + " to " + window.last()
                + ": Getis–Ord Gi* of each month (null: all figures are placed"
                + " at random), hot above z " + LIMIT + " and cold below −" + LIMIT
                + ", not corrected for the number of wards or months; trend of z by Mann–Kendall, p below 0.05.";
    }
}
