package org.wardplan.analysis.rate;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.wardplan.model.crime.CrimeCube;
import org.wardplan.model.crime.MonthWindow;

/**
 * Rates per 1,000 by ward, as counted and smoothed by the global empirical Bayes estimator of Marshall (1991, Applied
 * Statistics 40, 283–294), so that a ward of few residents doesn't top the list by chance. For allocation use volume,
 * not these: officers serve people and places.
 *
 * <p>With the raw rate {@code r_i = n_i / P_i}, the prior mean {@code θ = Σ n / Σ P} and k wards, {@code s² = Σ P_i
 * (r_i − θ)² / Σ P} and {@code σ² = max(0, s² − θ / (Σ P / k))}; then {@code π_i = w_i r_i + (1 − w_i) θ} with
 * {@code w_i = σ² / (σ² + θ / P_i)}. These are the figures of {@code EBest(n, P, family = "poisson")} of R's spdep. When
 * σ² is 0 the wards differ no more than chance makes them, and all get θ.
 *
 * <p>A ward whose count is unknown, or whose denominator is unknown or not above 0, has no rate: it is not-a-number, and
 * plays no part in θ and σ². Wards are indexed as in the arrays given; rates are for the whole of the window counted,
 * not made annual.
 */
public final class Rates {
    /** Rates are per this many residents or jobs. */
    public static final int PER = 1000;

    private final double[] raw;
    private final double[] smoothed;
    private final double[] weight;
    private final double mean;
    private final double variance;
    private final int known;

    private Rates(double[] counts, double[] denominators) {
        if (counts.length != denominators.length) {
            throw new IllegalArgumentException(
                    "counts of " + counts.length + " wards, denominators of " + denominators.length);
        }
        int n = counts.length;
        raw = new double[n];
        double cases = 0;
        double at = 0;
        int with = 0;
        for (int i = 0; i < n; i++) {
            boolean has = counts[i] >= 0 && denominators[i] > 0 && Double.isFinite(counts[i] + denominators[i]);
            raw[i] = has ? counts[i] / denominators[i] : Double.NaN;
            if (has) {
                cases += counts[i];
                at += denominators[i];
                with++;
            }
        }
        double theta = cases / at;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            if (!Double.isNaN(raw[i])) {
                squares += denominators[i] * (raw[i] - theta) * (raw[i] - theta);
            }
        }
        double sigma2 = with == 0 ? Double.NaN : Math.max(0, squares / at - theta / (at / with));
        smoothed = new double[n];
        weight = new double[n];
        for (int i = 0; i < n; i++) {
            weight[i] =
                    Double.isNaN(raw[i]) ? Double.NaN : sigma2 > 0 ? sigma2 / (sigma2 + theta / denominators[i]) : 0;
            smoothed[i] = PER * (theta + weight[i] * (raw[i] - theta));
            raw[i] *= PER;
        }
        mean = PER * theta;
        variance = (double) PER * PER * sigma2;
        known = with;
    }

    /**
     * @param counts offences by ward, 0 or more; not-a-number (or less than 0) where unknown
     * @param denominators residents or jobs by ward; not-a-number, or not above 0, where there is no rate
     */
    public static Rates of(double[] counts, double[] denominators) {
        return new Rates(counts, denominators);
    }

    /** As {@link #of(double[], double[])}, with counts known for every ward. */
    public static Rates of(int[] counts, double[] denominators) {
        return new Rates(Arrays.stream(counts).asDoubleStream().toArray(), denominators);
    }

    /**
     * Rates of the offences of some categories in the window. Where the cube has none of these categories no ward has a
     * rate; those it lacks are left out of the count of the others.
     *
     * @param categories which categories of the cube to count, by position
     */
    public static Rates of(CrimeCube cube, MonthWindow window, IntPredicate categories, double[] denominators) {
        double[] counts = new double[cube.wards()];
        boolean any = false;
        for (int c = 0; c < cube.categories().size(); c++) {
            if (categories.test(c) && cube.isAvailable(c)) {
                any = true;
                for (int w = 0; w < counts.length; w++) {
                    counts[w] += cube.count(w, c, window);
                }
            }
        }
        if (!any) {
            Arrays.fill(counts, Double.NaN);
        }
        return of(counts, denominators);
    }

    public int wards() {
        return raw.length;
    }

    /** Number of wards that have a rate. */
    public int known() {
        return known;
    }

    /** The rate as counted, per 1,000; not-a-number where there is none. */
    public double raw(int ward) {
        return raw[ward];
    }

    /** The smoothed rate, per 1,000; not-a-number where there is none. */
    public double smoothed(int ward) {
        return smoothed[ward];
    }

    /** What the ward's own rate counts for in the smoothed one, 0 to below 1; not-a-number where there is none. */
    public double weight(int ward) {
        return weight[ward];
    }

    /** The rate of all wards together, θ, per 1,000; not-a-number when no ward has a rate. */
    public double mean() {
        return mean;
    }

    /** The variance between wards beyond chance, σ², of rates per 1,000; not-a-number when no ward has a rate. */
    public double variance() {
        return variance;
    }

    public double[] raw() {
        return raw.clone();
    }

    public double[] smoothed() {
        return smoothed.clone();
    }

    public double[] weight() {
        return weight.clone();
    }
}
