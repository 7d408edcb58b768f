package org.wardplan.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.rate.Denominator;
import org.wardplan.analysis.rate.Rates;
import org.wardplan.base.WithProblems;
import org.wardplan.model.crime.MonthWindow;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.plan.TargetMethod;

/**
 * What every ward needs, whatever posts it has: demand, share of London's need, target and priority. All arrays are
 * indexed by ward and belong to this object: read, don't write.
 *
 * <p>Demand is {@code D_w = Σ_c weight_c · n_wc} over the window. The need index mixes extensive indicators,
 * {@code share_w = Σ_k α_k · x_kw / Σ_w x_kw}; where boroughs have local priorities, the crime part of their wards is
 * shared out within the borough by its own weights. Targets are found in two ways, of which the scenario chooses one:
 * top-down {@code R_w = F + share_w · (T − n·F)}, with F the effective posts of the reference floor and T the effective
 * strength aimed at, both at the scenario's reference rates; bottom-up {@code R_w = (Σ_c n_wc · hours_c + engagement
 * hours) / hours of one effective post}, with the counts brought to a year.
 */
public final class Need {
    /** A component of a priority score in points, or of a target in effective posts: the parts add up to it. */
    public record Part(String id, String label, double[] points) {}

    private final MonthWindow window;
    private final List<String> notices;
    private final double[] demand;
    private final int[] crimes;
    private final double[] share;
    private final double[] priority;
    private final WardSet wards;
    private volatile int @Nullable [] rank;
    private final List<Part> parts;
    private final List<Part> shareParts;
    private final List<Part> workloadParts;
    private final double[] byShare;
    private volatile double @Nullable [] byWorkload;
    private final TargetMethod method;
    private final double[] crimeFactor;
    private final double[] shareWithoutCrime;
    private final double floorEffective;
    private final double aimedEffective;
    private final double[] unmetNeedAtFloor;
    private volatile @Nullable Rates perResident;
    private volatile @Nullable Rates perJob;

    Need(NeedSum sum, List<String> notices) {
        this.window = sum.window;
        this.notices = List.copyOf(notices);
        this.demand = sum.demand;
        this.crimes = sum.crimes;
        this.share = sum.share;
        this.crimeFactor = sum.crimeFactor;
        this.shareWithoutCrime = sum.withoutCrime;
        this.floorEffective = sum.floor;
        this.aimedEffective = sum.aimed;
        this.method = sum.method;
        int n = share.length;
        this.priority = times(share, 100.0 * n);
        this.wards = sum.in.wards();
        this.parts = sum.parts.stream()
                .map(p -> new Part(p.id(), p.label(), times(p.points(), 100.0 * n)))
                .toList();
        double beyond = aimedEffective - n * floorEffective;
        List<Part> posts = new ArrayList<>();
        double[] floors = new double[n];
        Arrays.fill(floors, floorEffective);
        posts.add(new Part("floor", "Floor", floors));
        sum.parts.forEach(p -> posts.add(new Part(p.id(), p.label(), times(p.points(), beyond))));
        this.shareParts = List.copyOf(posts);
        this.workloadParts = List.copyOf(sum.workload);
        this.byShare = new double[n];
        Arrays.setAll(byShare, w -> floorEffective + share[w] * beyond);
        this.unmetNeedAtFloor = new double[n];
        Arrays.setAll(unmetNeedAtFloor, w -> Evaluation.unmetNeed(target(w), floorEffective));
    }

    /** @return the need, with a warning for each indicator that had to be left out; or the errors why there is none */
    public static WithProblems<Need> of(NeedInput input, Scenario scenario) {
        return of(input, scenario, new WindowCounts(input.crime()));
    }

    /** The same, with counts of the input's cube that are kept from one time to the next. */
    static WithProblems<Need> of(NeedInput input, Scenario scenario, WindowCounts counts) {
        return NeedSum.of(input, scenario, counts);
    }

    private static double[] times(double[] values, double factor) {
        double[] result = new double[values.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = values[i] * factor;
        }
        return result;
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

    /** What a reader must know of this need: an indicator left out, a series break inside the window. */
    public List<String> notices() {
        return notices;
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

    /** Recorded offences of the window per 1,000 residents or jobs, as counted and smoothed. */
    public Rates rates(Denominator per) {
        Rates known = per == Denominator.JOBS ? perJob : perResident;
        if (known != null) {
            return known;
        }
        // Made when first asked for: most needs are asked for targets alone. Twice at once gives the same.
        Rates made = Rates.of(crimes, per.of(wards));
        if (per == Denominator.JOBS) {
            perJob = made;
        } else {
            perResident = made;
        }
        return made;
    }

    /** The ward's share of London's need; all shares add up to 1. */
    public double share(int ward) {
        return share[ward];
    }

    /** Target in effective posts, {@code R_w}, by the scenario's method. */
    public double target(int ward) {
        return target(method, ward);
    }

    /** How {@link #target} is found. */
    public TargetMethod method() {
        return method;
    }

    /** Target in effective posts by a method; not-a-number by workload where the scenario has no table of hours. */
    public double target(TargetMethod by, int ward) {
        return by == TargetMethod.WORKLOAD ? byWorkload()[ward] : byShare[ward];
    }

    private double[] byWorkload() {
        double[] known = byWorkload;
        if (known == null) {
            known = new double[share.length];
            Arrays.setAll(
                    known,
                    w -> workloadParts.isEmpty()
                            ? Double.NaN
                            : workloadParts.stream()
                                    .mapToDouble(p -> p.points()[w])
                                    .sum());
            byWorkload = known;
        }
        return known;
    }

    /** True where the scenario has a table of hours, so that a target by workload is known. */
    public boolean hasWorkload() {
        return !workloadParts.isEmpty();
    }

    /** The components of {@link #target}, in effective posts, which add up to it in every ward. */
    public List<Part> targetParts() {
        return targetParts(method);
    }

    /** The components of the target by a method; none by workload where the scenario has no table of hours. */
    public List<Part> targetParts(TargetMethod by) {
        return by == TargetMethod.WORKLOAD ? workloadParts : shareParts;
    }

    /** Need against the average ward, which is 100. */
    public double priority(int ward) {
        return priority[ward];
    }

    /** Place in the order of priority, 1 for the highest. */
    public int rank(int ward) {
        int[] known = rank;
        if (known == null) {
            known = ranks(priority);
            rank = known;
        }
        return known[ward];
    }

    /** The components of the priority score, whose points add up to it in every ward. */
    public List<Part> parts() {
        return parts;
    }

    /** By ward, what the share of crime counts for in its share of need: α of crime, more where an indicator is off. */
    double[] crimeFactor() {
        return crimeFactor.clone();
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
