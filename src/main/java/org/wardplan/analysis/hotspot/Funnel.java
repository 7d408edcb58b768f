package org.wardplan.analysis.hotspot;

import java.util.Arrays;

/**
 * Funnel plot of rates: which wards lie further from the common rate than wards of their size do by chance, after the
 * scatter that all wards share is allowed for.
 *
 * <p>Spiegelhalter (2005, Statistics in Medicine 24, 1185–1202; over-dispersion also in Quality and Safety in Health Care
 * 14, 347–351). With counts N and denominators P the centre is {@code θ = Σ N / Σ P}, the rate of a ward {@code y = N / P}
 * with the variance {@code θ / P} of a Poisson count, and {@code z = (y − θ) / √(θ / P)}. Over-dispersion is {@code φ = Σ
 * z_w² / k} over the k wards, {@code z_w} being winsorised: what lies beyond the 10 % and the 90 % quantile of z (linear
 * between order statistics) is set to it, so that the outliers sought don't widen their own limits. Where φ is below 1
 * it is taken as 1. The limits at denominator P are {@code θ ± z · √(φ θ / P)}, the lower one not below 0.
 *
 * <p>Normal limits are too narrow above where the expected count is below about 5: a single offence may then stand out.
 * For sums weighted by harm the variance of a sum is not its mean; φ then takes in the size of the weights too.
 *
 * <p>A ward whose count is unknown or whose denominator is unknown or not above 0 is left out.
 */
public final class Funnel {
    /** Rates are per this many of the denominator. */
    public static final int PER = 1000;

    /** Limits that 95 % of wards keep. */
    public static final double Z_95 = 1.96;

    /** Limits that 99.8 % of wards keep. */
    public static final double Z_998 = 3.09;

    private static final double TAIL = 0.1;

    private final double[] counts;
    private final double[] denominators;
    private final double[] byChance;
    private final double theta;
    private final double dispersion;
    private final int known;

    /** Limits of the rate per 1,000. */
    public record Limits(double lower, double upper) {}

    private Funnel(double[] counts, double[] denominators) {
        if (counts.length != denominators.length) {
            throw new IllegalArgumentException(
                    "counts of " + counts.length + " wards, denominators of " + denominators.length);
        }
        this.counts = counts.clone();
        this.denominators = denominators.clone();
        double cases = 0;
        double at = 0;
        int with = 0;
        for (int w = 0; w < counts.length; w++) {
            if (known(w)) {
                cases += counts[w];
                at += denominators[w];
                with++;
            }
        }
        known = with;
        theta = cases / at;
        byChance = new double[counts.length];
        for (int w = 0; w < byChance.length; w++) {
            double spread = Math.sqrt(theta / denominators[w]);
            byChance[w] = !known(w) ? Double.NaN : spread > 0 ? (counts[w] / denominators[w] - theta) / spread : 0;
        }
        dispersion = Math.max(1, winsorisedSquares(byChance));
    }

    private static double winsorisedSquares(double[] z) {
        double[] sorted =
                Arrays.stream(z).filter(x -> !Double.isNaN(x)).sorted().toArray();
        if (sorted.length == 0) {
            return 1;
        }
        double low = quantile(sorted, TAIL);
        double high = quantile(sorted, 1 - TAIL);
        double squares = 0;
        for (double x : sorted) {
            double kept = Math.min(high, Math.max(low, x));
            squares += kept * kept;
        }
        return squares / sorted.length;
    }

    /** Linear between the order statistics, the first at 0 and the last at 1. */
    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    /**
     * @param counts offences by ward (or their weighted sums), 0 or more; not-a-number where unknown
     * @param denominators residents or jobs by ward; not-a-number, or not above 0, where there is no rate
     */
    public static Funnel of(double[] counts, double[] denominators) {
        return new Funnel(counts, denominators);
    }

    public int wards() {
        return counts.length;
    }

    /** True when the ward has a rate. */
    public boolean known(int ward) {
        return counts[ward] >= 0
                && denominators[ward] > 0
                && Double.isFinite(counts[ward])
                && Double.isFinite(denominators[ward]);
    }

    /** Number of wards that have a rate. */
    public int known() {
        return known;
    }

    /** The common rate θ per 1,000; not-a-number when no ward has a rate. */
    public double centre() {
        return PER * theta;
    }

    /** φ, the variance of z over that of chance, 1 or more. */
    public double dispersion() {
        return dispersion;
    }

    /** What the ward's rate is of. */
    public double denominator(int ward) {
        return denominators[ward];
    }

    /** The ward's rate per 1,000; not-a-number where there is none. */
    public double rate(int ward) {
        return known(ward) ? PER * counts[ward] / denominators[ward] : Double.NaN;
    }

    /**
     * Limits per 1,000 for a ward of this denominator.
     *
     * @param z {@link #Z_95} or {@link #Z_998}; 0 gives the centre
     */
    public Limits limit(double denominator, double z) {
        return limits(denominator, z, dispersion);
    }

    /** The same limits were there nothing but chance, φ = 1. */
    public Limits limitByChance(double denominator, double z) {
        return limits(denominator, z, 1);
    }

    private Limits limits(double denominator, double z, double phi) {
        double half = z * Math.sqrt(phi * theta / denominator);
        return new Limits(PER * Math.max(0, theta - half), PER * (theta + half));
    }

    /** Distance from the centre in standard deviations of wards of its size, {@code z / √φ}; not-a-number without a rate. */
    public double zOf(int ward) {
        return byChance[ward] / Math.sqrt(dispersion);
    }

    /** The same in standard deviations of chance alone. */
    public double zByChance(int ward) {
        return byChance[ward];
    }

    /** 2 above the 99.8 % limit, 1 above the 95 % one, 0 within or without a rate, −1 and −2 below. */
    public int outside(int ward) {
        double z = zOf(ward);
        double size = Math.abs(z);
        int steps = size > Z_998 ? 2 : size > Z_95 ? 1 : 0;
        return z < 0 ? -steps : steps;
    }

    /** Number of wards at one of the values of {@link #outside}. */
    public int count(int outside) {
        int n = 0;
        for (int w = 0; w < counts.length; w++) {
            n += known(w) && outside(w) == outside ? 1 : 0;
        }
        return n;
    }

    /**
     * What the plot shows, in a sentence or two: {@code Limits of 95% and 99.8%, widened for over-dispersion (φ 14.2).
     * 2 wards without residents are left out.}
     *
     * @param denominator what the rates are of: {@code residents}
     */
    public String words(String denominator) {
        if (known == 0) {
            return "No ward has " + denominator + ", so there are no rates.";
        }
        String limits = dispersion > 1
                ? "Limits of 95% and 99.8%, widened for over-dispersion (φ " + Told.decimals(dispersion, 1) + ")."
                : "Limits of 95% and 99.8%; no over-dispersion.";
        int left = wards() - known;
        return left == 0
                ? limits
                : limits + " " + left + (left == 1 ? " ward" : " wards") + " without known " + denominator
                        + (left == 1 ? " is" : " are") + " left out.";
    }
}
