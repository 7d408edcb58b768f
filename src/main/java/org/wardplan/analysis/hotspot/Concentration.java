package org.wardplan.analysis.hotspot;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.wardplan.analysis.forecast.CrimeSeries;
import org.wardplan.model.crime.CrimeCube;
import org.wardplan.model.crime.MonthWindow;

/**
 * How few wards hold how much of the crime: the concentration curve (a Lorenz curve from the highest ward down), beside
 * what chance alone would make of as many offences.
 *
 * <p>Few offences look concentrated by chance: three of them lie in three wards at most, whatever the wards are like
 * (Bernasco and Steenbeek 2017, Journal of Quantitative Criminology 33, 451–467). So the same number of offences is thrown
 * on the wards, each ward as likely as any other (a multinomial draw, {@value #DRAWS} times, seeded), each draw has its
 * own curve from the highest ward down, and the mean of these is what chance gives. It takes the wards as equal: part of
 * what lies beyond chance is that some wards have more residents, shops and stations.
 *
 * <p>A ward whose figure is unknown is left out.
 */
public final class Concentration {
    /** The wards that hold half by chance then move by 0.2 of a ward (standard deviation) from seed to seed, or less. */
    public static final int DRAWS = 200;

    private static final long SEED = 1;
    private static final int FEW = 30;
    private static final double HALF = 0.5;
    private static final double ROUNDING = 1e-12;

    private final int[] order;
    private final double total;
    private final long offences;
    private final double[] curve;
    private final double[] byChance;
    private final double leastHalfByChance;

    private Concentration(double[] counts, long offences) {
        for (double count : counts) {
            if (count < 0) {
                throw new IllegalArgumentException("count " + count + ": expected 0 or more");
            }
        }
        order = IntStream.range(0, counts.length)
                .filter(w -> Double.isFinite(counts[w]))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer w) -> -counts[w]).thenComparing(w -> w))
                .mapToInt(w -> w)
                .toArray();
        double[] sorted = Arrays.stream(order).mapToDouble(w -> counts[w]).toArray();
        total = Arrays.stream(sorted).sum();
        this.offences = offences;
        curve = curve(sorted);
        byChance = new double[sorted.length + 1];
        leastHalfByChance = chance(byChance);
    }

    /** Fills in the mean curve of the draws; gives the number of wards holding half that 5 % of the draws stay below. */
    private double chance(double[] mean) {
        int n = order.length;
        if (n == 0 || offences == 0) {
            Arrays.fill(mean, Double.NaN);
            return Double.NaN;
        }
        EvenDraws draws = new EvenDraws(offences, n, SEED);
        int[] half = new int[DRAWS];
        for (int d = 0; d < DRAWS; d++) {
            double[] drawn = curve(draws.descending(d));
            for (int k = 0; k <= n; k++) {
                mean[k] += drawn[k] / DRAWS;
            }
            half[d] = holding(drawn, HALF);
        }
        mean[n] = 1;
        Arrays.sort(half);
        return half[DRAWS / 20];
    }

    private static double[] curve(double[] descending) {
        double[] curve = new double[descending.length + 1];
        double sum = Arrays.stream(descending).sum();
        double held = 0;
        for (int k = 0; k < descending.length; k++) {
            held += descending[k];
            curve[k + 1] = held / sum;
        }
        return curve;
    }

    private static int holding(double[] curve, double share) {
        int k = 0;
        while (k < curve.length - 1 && curve[k] < share - ROUNDING) {
            k++;
        }
        return k;
    }

    private static double gini(double[] curve) {
        int n = curve.length - 1;
        double area = 0;
        for (int k = 0; k < n; k++) {
            area += (curve[k] + curve[k + 1]) / 2;
        }
        return n == 0 ? Double.NaN : 2 * area / n - 1;
    }

    /**
     * @param counts offences by ward, whole numbers, 0 or more; not-a-number where unknown. Of sums weighted by harm use
     *     {@link #of(CrimeCube, CrimeSeries, MonthWindow)}, which knows how many offences they come from
     */
    public static Concentration of(double[] counts) {
        return new Concentration(
                counts,
                Math.round(Arrays.stream(counts).filter(Double::isFinite).sum()));
    }

    /**
     * A series in a window, weighted or not. Chance then throws as many offences as carry as much chance as the weighted
     * sum: {@code (Σ weight·n)² / Σ weight²·n}. Where the data lack the series no ward has a figure.
     */
    public static Concentration of(CrimeCube cube, CrimeSeries series, MonthWindow window) {
        double[] sums = new double[cube.wards()];
        double[] weights = series.weights();
        double all = 0;
        double squares = 0;
        for (int w = 0; w < sums.length; w++) {
            for (int c = 0; c < weights.length; c++) {
                if (weights[c] > 0) {
                    int n = cube.count(w, c, window);
                    sums[w] += weights[c] * n;
                    squares += weights[c] * weights[c] * n;
                }
            }
            all += sums[w];
        }
        if (series.isEmpty()) {
            Arrays.fill(sums, Double.NaN);
        }
        return new Concentration(sums, squares > 0 ? Math.round(all * all / squares) : 0);
    }

    /** Number of wards with a figure. */
    public int wards() {
        return order.length;
    }

    /** Sum of the counts of these wards. */
    public double total() {
        return total;
    }

    /** Positions of the wards from the highest down; of equal ones the first comes first. */
    public int[] order() {
        return order.clone();
    }

    /** Fewest wards that hold this share, 0 to 1, of the crime; 0 when there is none. */
    public int wardsHolding(double share) {
        return total > 0 ? holding(curve, share) : 0;
    }

    /** Share of the crime, 0 to 1, in so many of the highest wards; not-a-number when there is no crime. */
    public double shareHeldBy(int wards) {
        return curve[Math.min(wards, order.length)];
    }

    /** 0 when all wards have the same, nearly 1 when one has all; not-a-number when there is no crime. */
    public double gini() {
        return gini(curve);
    }

    /**
     * Share of the crime by number of the highest wards, from 0 wards to all of them: {@link #wards} + 1 values, the first
     * 0 and the last 1; not-a-number but the first when there is no crime.
     */
    public double[] curve() {
        return curve.clone();
    }

    /** {@link #wardsHolding} on the curve of chance alone. */
    public int wardsHoldingByChance(double share) {
        return offences > 0 ? holding(byChance, share) : 0;
    }

    /** {@link #shareHeldBy} by chance alone. */
    public double shareHeldByChance(int wards) {
        return byChance[Math.min(wards, order.length)];
    }

    /** {@link #gini} by chance alone. */
    public double giniByChance() {
        return gini(byChance);
    }

    /** {@link #curve} by chance alone, the mean of the draws. */
    public double[] curveByChance() {
        return byChance.clone();
    }

    /** True when half of the crime lies in fewer wards than in 95 % of the draws of chance. */
    public boolean beyondChance() {
        return total > 0 && wardsHolding(HALF) < leastHalfByChance;
    }

    /**
     * {@code Half of robbery is in 14.6% of wards (92 of 629); by chance alone it would be in 47%.}
     *
     * @param what the crime, as it stands in a sentence: {@code robbery}, {@code all crime}
     */
    public String words(String what) {
        if (order.length == 0) {
            return "There are no figures of " + what + ".";
        }
        if (!(total > 0)) {
            return "No " + what + " was recorded in these months.";
        }
        int half = wardsHolding(HALF);
        int chance = wardsHoldingByChance(HALF);
        String text =
                "Half of " + what + " is in " + Told.percent((double) half / order.length, 1) + " of wards (" + half
                        + " of " + order.length + "); by chance alone it would be in "
                        + Told.percent((double) chance / order.length, 0);
        return text
                + (beyondChance() ? "." : ", so this is no sign of concentration.")
                + (offences < FEW ? " Few offences in all: " + offences + "." : "");
    }
}
