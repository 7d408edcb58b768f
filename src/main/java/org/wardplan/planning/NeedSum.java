package org.wardplan.planning;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;
import org.wardplan.model.crime.CrimeCube;
import org.wardplan.model.crime.CrimeGroup;
import org.wardplan.model.crime.MonthWindow;
import org.wardplan.model.geography.Ward;
import org.wardplan.model.geography.WardIndicator;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.Assumptions;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.plan.TargetMethod;

/**
 * Adds up a {@link Need}. The fields are filled step by step; a step that finds an error ends it.
 *
 * <p>An indicator that is off where it is missing works like this: let the indicators known everywhere give the shares
 * {@code base_w}, and let the indicator be known in the wards K, which hold {@code B = Σ_K base_w}. It then gives
 * {@code y_w = B · x_w / Σ_K x} in K and {@code y_w = base_w} elsewhere: wards of K share among themselves what they
 * have, and a ward where it is unknown neither gains nor loses.
 */
final class NeedSum {
    private static final double SUM_TOLERANCE = 1e-6;
    private static final int MONTHS_A_YEAR = 12;

    final NeedInput in;
    private final WindowCounts counts;
    private final Assumptions given;
    private final int n;
    private final List<Problem> problems = new ArrayList<>();

    final TargetMethod method;

    @SuppressWarnings("NullAway.Init")
    MonthWindow window;

    final double[] demand;
    final int[] crimes;
    final double[] share;
    final double[] crimeFactor;
    final double[] withoutCrime;
    /** In shares of London's need. */
    final List<Need.Part> parts = new ArrayList<>();
    /** In effective posts. */
    final List<Need.Part> workload = new ArrayList<>();

    double floor;
    double aimed;
    private final double[][] byGroup;
    private final double[] hours;
    private final double[][] hoursByGroup;
    private final int[] groupOf;

    private NeedSum(NeedInput in, Scenario scenario, WindowCounts counts) {
        this.in = in;
        this.counts = counts;
        given = scenario.assumptions();
        method = scenario.demand().method();
        n = in.wards().size();
        demand = new double[n];
        crimes = new int[n];
        share = new double[n];
        crimeFactor = new double[n];
        withoutCrime = new double[n];
        byGroup = new double[in.groups().size()][n];
        hours = in.hours();
        groupOf = in.crime().categories().stream()
                .mapToInt(c -> groupIndex(in.groups(), c.group()))
                .toArray();
        hoursByGroup = new double[in.groups().size()][hours.length == 0 ? 0 : n];
    }

    static WithProblems<Need> of(NeedInput in, Scenario scenario, WindowCounts counts) {
        if (counts.cube() != in.crime()) {
            throw new IllegalArgumentException("counts of another cube");
        }
        NeedSum sum = new NeedSum(in, scenario, counts);
        if (!sum.findWindow() || !sum.count() || !sum.mix() || !sum.strength(scenario) || !sum.workload()) {
            return WithProblems.failed(sum.problems);
        }
        List<String> notices = sum.problems.stream().map(Problem::message).toList();
        return new WithProblems<>(new Need(sum, notices), sum.problems);
    }

    private boolean fail(String message) {
        problems.add(Problem.error(message));
        return false;
    }

    private void warn(String message) {
        problems.add(new Problem(Problem.Severity.WARNING, null, 0, null, message));
    }

    private boolean findWindow() {
        CrimeCube crime = in.crime();
        int months = (int) Math.round(given.value(Assumptions.WINDOW_MONTHS, MONTHS_A_YEAR));
        if (months < 1 || months > crime.months()) {
            return fail("The window of " + months + " months does not fit the data, which has " + crime.months()
                    + ": choose 1 to " + crime.months());
        }
        YearMonth first = month(given.value(Assumptions.WINDOW_FIRST, 0));
        MonthWindow chosen = first == null ? crime.lastMonths(months) : new MonthWindow(first, months);
        if (chosen.first().isBefore(crime.firstMonth()) || chosen.last().isAfter(crime.lastMonth())) {
            return fail("The window " + chosen.first() + " to " + chosen.last() + " lies outside the data, which runs"
                    + " from " + crime.firstMonth() + " to " + crime.lastMonth() + ": choose months inside it");
        }
        YearMonth seriesBreak = crime.seriesBreak();
        if (seriesBreak != null && chosen.first().isBefore(seriesBreak) && !seriesBreak.isAfter(chosen.last())) {
            warn("The window " + chosen.first() + " to " + chosen.last() + " crosses the series break of " + seriesBreak
                    + ", from when crime was recorded in another system: the months before and after don't compare");
        }
        window = chosen;
        return true;
    }

    private static @Nullable YearMonth month(double value) {
        int v = (int) Math.round(value);
        return v <= 0 || v % 100 < 1 || v % 100 > MONTHS_A_YEAR ? null : YearMonth.of(v / 100, v % 100);
    }

    /** Counts, weighs, and shares the crime of boroughs with local priorities out within each. */
    private boolean count() {
        for (double weight : in.weights()) {
            if (!(weight >= 0) || Double.isInfinite(weight)) {
                return fail("A crime category weighs " + weight + ": expected 0 or more");
            }
        }
        int boroughs = in.wards().boroughs().size();
        double[] london = new double[boroughs];
        double[] own = new double[boroughs];
        int[] offences = counts.of(window);
        for (int w = 0; w < n; w++) {
            int b = in.wards().boroughOf(w);
            double[] weights = in.weightsIn(b);
            for (int c = 0; c < weights.length; c++) {
                int count = offences[w * weights.length + c];
                int g = groupOf[c];
                crimes[w] += count;
                demand[w] += in.weights()[c] * count;
                byGroup[g][w] += weights[c] * count;
                own[b] += weights[c] * count;
                if (hours.length > 0) {
                    hoursByGroup[g][w] += hours[c] * count;
                }
            }
            london[b] += demand[w];
        }
        for (int b = 0; b < boroughs; b++) {
            if (in.weightsIn(b) == in.weights()) {
                continue;
            }
            if (own[b] <= 0 && london[b] > 0) {
                warn(
                        in.wards().boroughs().get(b).name()
                                + " recorded no offence that counts under its local priorities: London's weights are used there");
            }
            for (int w = 0; w < n; w++) {
                if (in.wards().boroughOf(w) == b) {
                    rescale(w, own[b], london[b]);
                }
            }
        }
        return true;
    }

    /** The borough keeps its total: its own weights only say how it is shared out. */
    private void rescale(int ward, double own, double london) {
        for (int g = 0; g < byGroup.length; g++) {
            byGroup[g][ward] *= own <= 0 ? 0 : london / own;
        }
        if (own <= 0) {
            for (int c = 0; c < in.weights().length; c++) {
                byGroup[groupOf[c]][ward] += in.weights()[c] * counts.of(window)[ward * in.weights().length + c];
            }
        }
    }

    /** An indicator that plays a part: its α, and its values, not-a-number where unknown. */
    private record Used(String id, String label, double alpha, double[] values, double sum, boolean partial) {}

    private boolean mix() {
        double[] crime = new double[n];
        for (double[] group : byGroup) {
            Arrays.setAll(crime, w -> crime[w] + group[w]);
        }
        List<Used> used = new ArrayList<>();
        add(used, "crime", "Crime", () -> crime, false);
        add(used, "population", "Residents", sums(Ward::population), false);
        add(
                used,
                "jobs",
                "Workplace jobs",
                sums(w -> w.jobs().isPresent() ? w.jobs().getAsInt() : Double.NaN),
                false);
        add(
                used,
                "deprivation",
                "Deprivation",
                sums(w -> w.population() * w.deprivation().orElse(Double.NaN)),
                false);
        for (WardIndicator i : in.indicators()) {
            add(used, i.id(), i.label(), () -> i.by(in.wards()), i.offWhereMissing());
        }
        in.sharesWithoutCounts(given)
                .forEach(label -> warn(label + ": not counted in these wards, so left out; the other shares grow"));
        if (problems.stream().anyMatch(p -> p.severity() == Problem.Severity.ERROR) || !addsUp()) {
            return false;
        }
        double known =
                used.stream().filter(u -> !u.partial).mapToDouble(Used::alpha).sum();
        if (known <= 0) {
            return fail("The need index is empty: give crime or another indicator that is known in every ward a share"
                    + " above 0");
        }
        double all = used.stream().mapToDouble(Used::alpha).sum();
        double[] base = new double[n];
        for (Used u : used) {
            for (int w = 0; w < n && !u.partial; w++) {
                base[w] += u.alpha / known * u.values[w] / u.sum;
            }
        }
        double[] factor = new double[n];
        Arrays.fill(factor, 1 / all);
        for (Used u : used) {
            if (u.partial) {
                double[] points = partial(u, base, all, known, factor);
                parts.add(new Need.Part(u.id, u.label, points));
            }
        }
        for (Used u : used) {
            if (!u.partial) {
                addParts(u, factor);
            }
        }
        parts.sort(Comparator.comparingInt(p -> order(p.id(), used)));
        return true;
    }

    /** Points of an indicator that is off in some wards; those keep what the others give, by a larger factor. */
    private double[] partial(Used u, double[] base, double all, double known, double[] factor) {
        double held = 0;
        for (int w = 0; w < n; w++) {
            held += Double.isNaN(u.values[w]) ? 0 : base[w];
        }
        double[] points = new double[n];
        int off = 0;
        for (int w = 0; w < n; w++) {
            if (Double.isNaN(u.values[w])) {
                factor[w] += u.alpha / all / known;
                off++;
            } else {
                points[w] = u.alpha / all * held * u.values[w] / u.sum;
                share[w] += points[w];
                withoutCrime[w] += points[w];
            }
        }
        warn(u.label + " is unknown in " + off + " of " + n + " wards: it is off there, and shifts need only among the "
                + (n - off) + " wards where it is known");
        return points;
    }

    private void addParts(Used u, double[] factor) {
        double scale = u.alpha / u.sum;
        if (u.id.equals("crime")) {
            for (int g = 0; g < byGroup.length; g++) {
                parts.add(new Need.Part(
                        in.groups().get(g).id(), in.groups().get(g).label(), scaled(byGroup[g], scale, factor)));
            }
            for (int w = 0; w < n; w++) {
                crimeFactor[w] = u.alpha * factor[w];
                share[w] += scale * factor[w] * u.values[w];
            }
        } else {
            double[] points = scaled(u.values, scale, factor);
            parts.add(new Need.Part(u.id, u.label, points));
            for (int w = 0; w < n; w++) {
                share[w] += points[w];
                withoutCrime[w] += points[w];
            }
        }
    }

    private static double[] scaled(double[] values, double scale, double[] factor) {
        double[] points = new double[values.length];
        for (int w = 0; w < points.length; w++) {
            points[w] = values[w] * scale * factor[w];
        }
        return points;
    }

    /** Crime groups first, then the indicators in their order. */
    private static int order(String id, List<Used> used) {
        for (int k = 0; k < used.size(); k++) {
            if (used.get(k).id.equals(id)) {
                return k;
            }
        }
        return 0;
    }

    private boolean addsUp() {
        double sum = given.list().stream()
                .filter(a -> a.key().startsWith(Assumptions.ALPHA))
                .mapToDouble(Assumption::value)
                .sum();
        if (sum == 0) {
            return fail("The need index is empty: give crime or another indicator a share above 0");
        }
        return Math.abs(sum - 1) <= SUM_TOLERANCE
                || fail(String.format(
                        Locale.ROOT,
                        "The shares of the need index add up to %.4g %%: expected 100 %%, so change them together",
                        100 * sum));
    }

    private void add(List<Used> used, String id, String label, Supplier<double[]> counted, boolean offWhereMissing) {
        double alpha = given.value(Assumptions.ALPHA + id, 0);
        if (alpha == 0) {
            return;
        }
        double[] values = counted.get();
        double sum = 0;
        int missing = 0;
        for (double v : values) {
            missing += Double.isNaN(v) ? 1 : 0;
            sum += Double.isNaN(v) ? 0 : v;
        }
        if (alpha < 0 || alpha > 1 || Double.isNaN(alpha)) {
            fail("The share of " + label + " in the need index is " + alpha + ": expected a number from 0 to 1");
        } else if (missing > 0 && !offWhereMissing) {
            warn(label + " is not published for " + missing + " of " + n + " wards, so it is left out of the"
                    + " need index and the other shares grow to fill its place");
        } else if (sum <= 0) {
            fail(label + " is zero in every ward: take it out of the need index, or choose other weights");
        } else {
            used.add(new Used(id, label, alpha, values, sum, missing > 0));
        }
    }

    private boolean strength(Scenario scenario) {
        for (var entry : scenario.referenceRates().entrySet()) {
            double each = entry.getValue().effectivePerPost();
            floor += each * given.value(Assumptions.REFERENCE_FLOOR + entry.getKey(), 0);
            aimed += each * given.value(Assumptions.AIM + entry.getKey(), 0);
        }
        aimed += n * floor;
        return aimed >= n * floor - 1e-9
                || fail("The strength aimed at is below the floor of all wards: expected at least the floor, so give"
                        + " 0 or more posts beyond it");
    }

    private boolean workload() {
        if (hours.length == 0) {
            return method == TargetMethod.SHARE
                    || fail("This plan has no hours per offence, so there are no targets by workload: take the targets"
                            + " by share, or make a new plan, which has the table");
        }
        double perPost = given.value(Assumptions.HOURS_POST, 0);
        if (!(perPost > 0)) {
            return fail("An effective post has " + perPost + " hours a year: expected more than 0");
        }
        double aYear = (double) MONTHS_A_YEAR / window.months();
        double[] each = new double[n];
        Arrays.fill(each, given.value(Assumptions.HOURS_WARD, 0) / perPost);
        workload.add(new Need.Part("engagement", "Engagement", each));
        for (int g = 0; g < hoursByGroup.length; g++) {
            double[] hoursOf = hoursByGroup[g];
            double[] posts = new double[n];
            Arrays.setAll(posts, w -> hoursOf[w] * aYear / perPost);
            workload.add(
                    new Need.Part(in.groups().get(g).id(), in.groups().get(g).label(), posts));
        }
        return true;
    }

    private Supplier<double[]> sums(ToDoubleFunction<Ward> f) {
        return () -> in.wards().wards().stream().mapToDouble(f).toArray();
    }

    private static int groupIndex(List<CrimeGroup> groups, String id) {
        for (int g = 0; g < groups.size(); g++) {
            if (groups.get(g).id().equals(id)) {
                return g;
            }
        }
        throw new IllegalArgumentException("no crime group " + id);
    }
}
