package org.wardplan.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;
import org.wardplan.model.crime.CrimeCube;
import org.wardplan.model.crime.CrimeGroup;
import org.wardplan.model.crime.MonthWindow;
import org.wardplan.model.geography.Ward;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.Assumptions;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.workforce.RoleRates;

/**
 * What every ward needs, whatever posts it has: demand, share of London's need, target and priority. All arrays are
 * indexed by ward and belong to this object: read, don't write.
 *
 * <p>Demand is {@code D_w = Σ_c weight_c · n_wc} over the window. The need index mixes extensive indicators,
 * {@code share_w = Σ_k α_k · x_kw / Σ_w x_kw}. The target is the top-down one,
 * {@code R_w = F + share_w · (T − n·F)}, with F the effective posts of the reference floor and T the effective
 * strength aimed at, both at the scenario's reference rates.
 */
public final class Need {
    /** One component of the priority score: a crime group, or another indicator of the need index. */
    public record Part(String id, String label, double[] points) {}

    private final MonthWindow window;
    private final double[] demand;
    private final int[] crimes;
    private final double[] share;
    private final double[] target;
    private final double[] priority;
    private final int[] rank;
    private final List<Part> parts;
    private final double crimeShare;
    private final double[] shareWithoutCrime;
    private final double floorEffective;
    private final double aimedEffective;
    private final double[] unmetNeedAtFloor;

    private Need(
            MonthWindow window,
            double[] demand,
            int[] crimes,
            double[] share,
            double[] target,
            double[] priority,
            List<Part> parts,
            double crimeShare,
            double[] shareWithoutCrime,
            double floorEffective,
            double aimedEffective) {
        this.window = window;
        this.demand = demand;
        this.crimes = crimes;
        this.share = share;
        this.target = target;
        this.priority = priority;
        this.parts = List.copyOf(parts);
        this.crimeShare = crimeShare;
        this.shareWithoutCrime = shareWithoutCrime;
        this.floorEffective = floorEffective;
        this.aimedEffective = aimedEffective;
        this.rank = ranks(priority);
        this.unmetNeedAtFloor = new double[target.length];
        for (int w = 0; w < target.length; w++) {
            unmetNeedAtFloor[w] = Evaluation.unmetNeed(target[w], floorEffective);
        }
    }

    /**
     * @param weights demand weight by category of the cube
     * @return the need, with a warning for each indicator that had to be left out; or the errors why there is none
     */
    public static WithProblems<Need> of(
            WardSet wards, CrimeCube crime, List<CrimeGroup> groups, double[] weights, Scenario scenario) {
        int n = wards.size();
        List<Problem> problems = new ArrayList<>();
        Assumptions given = scenario.assumptions();
        int months = (int) Math.round(given.value(Assumptions.WINDOW_MONTHS, 12));
        if (months < 1 || months > crime.months()) {
            return WithProblems.failed(
                    Problem.error("The window of " + months + " months does not fit the data, which has "
                            + crime.months() + ": choose 1 to " + crime.months()));
        }
        MonthWindow window = crime.lastMonths(months);

        double[][] byGroup = new double[groups.size()][n];
        double[] demand = new double[n];
        int[] crimes = new int[n];
        for (int c = 0; c < crime.categories().size(); c++) {
            int g = groupIndex(groups, crime.categories().get(c).group());
            for (int w = 0; w < n; w++) {
                int count = crime.count(w, c, window);
                crimes[w] += count;
                demand[w] += weights[c] * count;
                byGroup[g][w] += weights[c] * count;
            }
        }

        List<Indicator> indicators = new ArrayList<>();
        indicators.add(new Indicator("crime", "Crime", demand));
        indicators.add(new Indicator("population", "Residents", sums(wards, Ward::population)));
        indicators.add(new Indicator(
                "jobs",
                "Workplace jobs",
                sums(wards, w -> w.jobs().isPresent() ? w.jobs().getAsInt() : Double.NaN)));
        indicators.add(new Indicator(
                "deprivation",
                "Deprivation",
                sums(wards, w -> w.population() * w.deprivation().orElse(Double.NaN))));
        List<Indicator> used = new ArrayList<>();
        double alphaSum = 0;
        for (Indicator i : indicators) {
            double alpha = given.value(Assumptions.ALPHA + i.id, 0);
            if (alpha < 0 || !Double.isFinite(alpha)) {
                problems.add(Problem.error("The share of " + i.label + " in the need index is " + alpha
                        + ": expected a number from 0 to 1"));
            } else if (alpha > 0) {
                double sum = Arrays.stream(i.values).sum();
                if (Double.isNaN(sum)) {
                    long missing = Arrays.stream(i.values).filter(Double::isNaN).count();
                    problems.add(new Problem(
                            Problem.Severity.WARNING,
                            null,
                            0,
                            null,
                            i.label + " is not published for " + missing + " of " + n
                                    + " wards, so it is left out of the"
                                    + " need index and the other shares grow to fill its place"));
                } else if (sum <= 0) {
                    problems.add(Problem.error(i.label
                            + " is zero in every ward: take it out of the need index, or choose other weights"));
                } else {
                    used.add(i.weighing(alpha, sum));
                    alphaSum += alpha;
                }
            }
        }
        if (problems.stream().anyMatch(p -> p.severity() == Problem.Severity.ERROR)) {
            return WithProblems.failed(problems);
        }
        if (used.isEmpty()) {
            problems.add(Problem.error("The need index is empty: give crime or another indicator a share above 0"));
            return WithProblems.failed(problems);
        }

        double floor = 0;
        double aimed = 0;
        for (var entry : scenario.referenceRates().entrySet()) {
            double each = effective(entry.getValue());
            floor += each * given.value(Assumptions.REFERENCE_FLOOR + entry.getKey(), 0);
            aimed += each * given.value(Assumptions.AIM + entry.getKey(), 0);
        }
        aimed += n * floor;
        if (aimed < n * floor - 1e-9) {
            problems.add(Problem.error("The strength aimed at is below the floor of all wards: expected at least "
                    + "the floor, so give 0 or more posts beyond it"));
            return WithProblems.failed(problems);
        }

        double[] share = new double[n];
        double[] priority = new double[n];
        double[] target = new double[n];
        List<Part> parts = new ArrayList<>();
        double crimeShare = 0;
        double[] withoutCrime = new double[n];
        for (Indicator i : used) {
            double scale = i.alpha / alphaSum / i.sum;
            if (i.values == demand) {
                crimeShare = i.alpha / alphaSum;
                for (int g = 0; g < groups.size(); g++) {
                    parts.add(
                            new Part(groups.get(g).id(), groups.get(g).label(), times(byGroup[g], 100.0 * n * scale)));
                }
            } else {
                parts.add(new Part(i.id, i.label, times(i.values, 100.0 * n * scale)));
            }
            for (int w = 0; w < n; w++) {
                share[w] += scale * i.values[w];
                withoutCrime[w] += i.values == demand ? 0 : scale * i.values[w];
            }
        }
        for (int w = 0; w < n; w++) {
            priority[w] = 100.0 * share[w] * n;
            target[w] = floor + share[w] * (aimed - n * floor);
        }
        return new WithProblems<Need>(
                new Need(
                        window, demand, crimes, share, target, priority, parts, crimeShare, withoutCrime, floor, aimed),
                problems);
    }

    private static double effective(RoleRates rates) {
        return rates.effectivePerPost();
    }

    private record Indicator(String id, String label, double[] values, double alpha, double sum) {
        Indicator(String id, String label, double[] values) {
            this(id, label, values, 0, 0);
        }

        Indicator weighing(double newAlpha, double newSum) {
            return new Indicator(id, label, values, newAlpha, newSum);
        }
    }

    private static double[] sums(WardSet wards, java.util.function.ToDoubleFunction<Ward> f) {
        return wards.wards().stream().mapToDouble(f).toArray();
    }

    private static double[] times(double[] values, double factor) {
        return Arrays.stream(values).map(v -> v * factor).toArray();
    }

    private static int groupIndex(List<CrimeGroup> groups, String id) {
        for (int g = 0; g < groups.size(); g++) {
            if (groups.get(g).id().equals(id)) {
                return g;
            }
        }
        throw new IllegalArgumentException("no crime group " + id);
    }

    /** Ranks from 1, the highest value first; equal values in the order of the wards. */
    static int[] ranks(double[] values) {
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer w) -> -values[w]).thenComparingInt(w -> w))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] rank = new int[values.length];
        for (int k = 0; k < order.length; k++) {
            rank[order[k]] = k + 1;
        }
        return rank;
    }

    public int wards() {
        return share.length;
    }

    /** The months that crime was counted over. */
    public MonthWindow window() {
        return window;
    }

    /** Weighted offences of the window, {@code D_w}. */
    public double demand(int ward) {
        return demand[ward];
    }

    /** Recorded offences of the window, unweighted. */
    public int crimes(int ward) {
        return crimes[ward];
    }

    /** The ward's share of London's need; all shares add up to 1. */
    public double share(int ward) {
        return share[ward];
    }

    /** Target in effective posts, {@code R_w}. */
    public double target(int ward) {
        return target[ward];
    }

    /** Need against the average ward, which is 100. */
    public double priority(int ward) {
        return priority[ward];
    }

    /** Place in the order of priority, 1 for the highest. */
    public int rank(int ward) {
        return rank[ward];
    }

    /** The components of the priority score, whose points add up to it in every ward. */
    public List<Part> parts() {
        return parts;
    }

    /** What crime counts for in the need index, 0 to 1. */
    public double crimeShare() {
        return crimeShare;
    }

    /** By ward, the part of its share that the other indicators give. */
    double[] shareWithoutCrime() {
        return shareWithoutCrime.clone();
    }

    /** Effective posts of the reference floor in one ward, {@code F}. */
    public double floorEffective() {
        return floorEffective;
    }

    /** Effective strength that London aims at, {@code T}. */
    public double aimedEffective() {
        return aimedEffective;
    }

    /** Unmet need of the ward with the reference floor at reference rates. */
    double unmetNeedAtFloor(int ward) {
        return unmetNeedAtFloor[ward];
    }
}
