package org.wardplan.analysis.hotspot;

import java.util.Arrays;
import org.wardplan.analysis.Normal;

/**
 * Moran scatter plot: every ward's figure against the mean of its neighbours' figures, both in standard deviations from
 * the mean of London (Anselin 1996, in Spatial Analytical Perspectives on GIS, 111–125). The slope of the line through
 * the points is the global Moran's I.
 *
 * <p>{@code I = (n / S0) · Σ_i Σ_j w_ij z_i z_j / Σ z_i²}, {@code w_ij} being 1 / (number of neighbours) so that
 * {@code S0 = n}; {@code E(I) = −1 / (n − 1)}. The null is that the figures lie on the wards at random (randomisation):
 * {@code Var(I) = [n((n² − 3n + 3) S1 − n S2 + 3 S0²) − k((n² − n) S1 − 2n S2 + 6 S0²)] / [(n − 1)(n − 2)(n − 3) S0²] −
 * E(I)²} with {@code S1 = ½ ΣΣ (w_ij + w_ji)²}, {@code S2 = Σ (w_i. + w_.i)²} and {@code k = n Σ z⁴ / (Σ z²)²} (Cliff and
 * Ord 1981). These are the figures of {@code moran.test(x, nb2listw(nb, "W"))} of R's spdep.
 *
 * <p>A ward without a figure, or without a neighbour that has one, is left out of everything, the mean included.
 */
public final class MoranScatter {
    private final double[] standardised;
    private final double[] lag;
    private final int used;
    private final double slope;
    private final double z;

    private MoranScatter(double[] x, int[][] neighbours) {
        if (x.length != neighbours.length) {
            throw new IllegalArgumentException(x.length + " figures, neighbours of " + neighbours.length + " wards");
        }
        boolean[] in = used(x, neighbours);
        double[] at = new double[x.length];
        double sum = 0;
        int n = 0;
        for (int w = 0; w < at.length; w++) {
            if (in[w]) {
                sum += x[w];
                n++;
            }
        }
        double mean = sum / n;
        double squares = 0;
        double fourth = 0;
        for (int w = 0; w < at.length; w++) {
            at[w] = in[w] ? x[w] - mean : Double.NaN;
            if (in[w]) {
                squares += at[w] * at[w];
                fourth += at[w] * at[w] * at[w] * at[w];
            }
        }
        // Equal figures leave a rest of rounding, whose pattern means nothing.
        boolean equal = !(squares > n * Math.ulp(mean) * Math.ulp(mean));
        double spread = equal ? Double.NaN : Math.sqrt(squares / n);
        standardised = Arrays.stream(at).map(d -> d / spread).toArray();
        lag = new double[x.length];
        double[] into = new double[x.length];
        double products = 0;
        double s1 = 0;
        for (int w = 0; w < lag.length; w++) {
            int[] near = in[w] ? among(neighbours[w], in) : new int[0];
            double own = 1.0 / near.length;
            double total = 0;
            for (int j : near) {
                total += standardised[j];
                into[j] += own;
                int[] back = among(neighbours[j], in);
                double both = own + 1.0 / back.length;
                // A mutual pair comes up twice, half of it each time; one of a single way once, with both its orders.
                s1 += contains(back, w) ? both * both / 2 : own * own;
            }
            lag[w] = near.length == 0 ? Double.NaN : total / near.length;
            products += near.length == 0 ? 0 : standardised[w] * lag[w];
        }
        double s2 = 0;
        for (int w = 0; w < into.length; w++) {
            s2 += in[w] ? (1 + into[w]) * (1 + into[w]) : 0;
        }
        used = n;
        slope = equal ? Double.NaN : products / n;
        double variance = variance(n, s1, s2, n * fourth / (squares * squares));
        z = variance > 0 ? (slope - expected()) / Math.sqrt(variance) : Double.NaN;
    }

    private static double variance(double n, double s1, double s2, double k) {
        double s0 = n * n;
        double normal = n * ((n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0);
        double tails = k * ((n * n - n) * s1 - 2 * n * s2 + 6 * s0);
        return (normal - tails) / ((n - 1) * (n - 2) * (n - 3) * s0) - 1 / ((n - 1) * (n - 1));
    }

    /** Wards with a figure and a neighbour that is in; leaving one out may leave another alone where links go one way. */
    private static boolean[] used(double[] x, int[][] neighbours) {
        boolean[] in = new boolean[x.length];
        for (int w = 0; w < in.length; w++) {
            in[w] = Double.isFinite(x[w]);
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int w = 0; w < in.length; w++) {
                if (in[w] && among(neighbours[w], in).length == 0) {
                    in[w] = false;
                    changed = true;
                }
            }
        }
        return in;
    }

    private static boolean contains(int[] wards, int ward) {
        for (int w : wards) {
            if (w == ward) {
                return true;
            }
        }
        return false;
    }

    private static int[] among(int[] wards, boolean[] in) {
        return Arrays.stream(wards).filter(w -> in[w]).toArray();
    }

    /**
     * @param x figures by ward; not-a-number where unknown
     * @param neighbours by ward the positions of its neighbours, without itself
     */
    public static MoranScatter of(double[] x, int[][] neighbours) {
        return new MoranScatter(x, neighbours);
    }

    /** The wards' figures in standard deviations (population) from the mean; not-a-number where left out or all equal. */
    public double[] standardised() {
        return standardised.clone();
    }

    /** The mean of the neighbours' standardised figures; not-a-number where left out or all equal. */
    public double[] lag() {
        return lag.clone();
    }

    /** Number of wards that are in. */
    public int used() {
        return used;
    }

    /** Global Moran's I; not-a-number when all figures are equal. */
    public double slope() {
        return slope;
    }

    /** What I is on average when the figures lie at random. */
    public double expected() {
        return -1.0 / (used - 1);
    }

    /** Distance of I from that, in its standard deviations; not-a-number with fewer than 4 wards or equal figures. */
    public double z() {
        return z;
    }

    /** One-sided p that like lies beside like (I greater than at random), as {@code moran.test} gives it. */
    public double p() {
        double both = Normal.twoSided(z) / 2;
        return z >= 0 ? both : 1 - both;
    }

    /** Two-sided p. */
    public double pTwoSided() {
        return Normal.twoSided(z);
    }

    /** {@code Moran's I 0.53: like lies beside like (z 22.5, p < 0.001; randomisation).} */
    public String words() {
        if (Double.isNaN(slope)) {
            return "Moran's I is not defined: the figures are all equal, or no ward has a neighbour.";
        }
        String start = "Moran's I " + Told.decimals(slope, 2);
        if (Double.isNaN(z)) {
            return start + ": too few wards for a test.";
        }
        double p = pTwoSided();
        String says = p >= 0.05
                ? "no pattern that chance doesn't make"
                : z > 0 ? "like lies beside like" : "high lies beside low";
        return start + ": " + says + " (z " + Told.decimals(z, 1) + ", p "
                + (p < 0.001 ? "< 0.001" : Told.decimals(p, 3)) + "; randomisation).";
    }
}
