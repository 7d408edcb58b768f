package org.wardplan.analysis;

import java.time.YearMonth;
import java.util.Arrays;
import org.wardplan.model.crime.CrimeCube;
import org.wardplan.model.crime.MonthWindow;

/**
 * What the ranks of the wards rest on: {@code score_w = crimeShare_w · share_w + fixedShare_w}, with
 * {@code share_w = D_w / Σ D} and {@code D_w = Σ_c weight_c · n_cw}. In a borough b that has weights of its own, these
 * place b's share among its wards and leave it as London's weights make it: {@code share_w = (Σ_b D / Σ D) · D*_w / Σ_b
 * D*}, D* being the demand by the borough's weights. The arrays belong to this object: don't write to them afterwards.
 *
 * @param counts {@code counts[category][ward]}, offences of the window
 * @param before the same of the window to compare with, for the over-dispersion; no categories at all when there is no
 *     such window
 * @param weights London's, by category, 0 or more; a category of weight 0 plays no part
 * @param crimeShare by ward, what its share of London's crime counts for; the same in all wards but where an indicator
 *     is off in some of them
 * @param fixedShare by ward, what the other indicators (residents, …) add to its score; taken as certain
 * @param borough by ward the position of its borough; may be empty when no borough has weights of its own
 * @param boroughWeights {@code boroughWeights[borough][category]}; an empty row where London's weights hold, as for
 *     every borough beyond the end. A row is kept as an empty one when it equals London's, or weighs nothing that was
 *     recorded in the borough.
 */
public record RankInput(
        int[][] counts,
        int[][] before,
        double[] weights,
        double[] crimeShare,
        double[] fixedShare,
        int[] borough,
        double[][] boroughWeights) {
    private static final double[] LONDON = {};

    public RankInput {
        int wards = fixedShare.length;
        if (counts.length != weights.length || (before.length != 0 && before.length != counts.length)) {
            throw new IllegalArgumentException("categories: " + counts.length + " with counts, " + before.length
                    + " with counts before, " + weights.length + " with weights");
        }
        checkCounts(counts, wards);
        checkCounts(before, wards);
        checkShares("weight", weights);
        checkShares("fixed share", fixedShare);
        checkShares("share of crime", crimeShare);
        if (crimeShare.length != wards || (borough.length != wards && borough.length != 0)) {
            throw new IllegalArgumentException("shares of crime of " + crimeShare.length + " wards and boroughs of "
                    + borough.length + ", expected " + wards);
        }
        boroughWeights = ownOnly(counts, weights, borough, boroughWeights);
    }

    /** Ranks by London's weights everywhere, and crime of the same share in every ward. */
    public RankInput(int[][] counts, int[][] before, double[] weights, double crimeShare, double[] fixedShare) {
        this(
                counts,
                before,
                weights,
                everywhere(crimeShare, fixedShare.length),
                fixedShare,
                new int[0],
                new double[0][]);
    }

    private static double[] everywhere(double share, int wards) {
        double[] shares = new double[wards];
        Arrays.fill(shares, share);
        return shares;
    }

    private static double[][] ownOnly(int[][] counts, double[] london, int[] borough, double[][] boroughWeights) {
        double[][] own = new double[boroughWeights.length][];
        for (int b = 0; b < own.length; b++) {
            double[] row = boroughWeights[b];
            if (row.length != 0 && row.length != london.length) {
                throw new IllegalArgumentException(
                        "weights of " + row.length + " categories for borough " + b + ", expected " + london.length);
            }
            if (row.length != 0 && borough.length == 0 && counts.length > 0 && counts[0].length > 0) {
                throw new IllegalArgumentException("weights for borough " + b + ", but no ward has a borough");
            }
            checkShares("weight", row);
            own[b] = Arrays.equals(row, london) || !weighsAny(counts, borough, b, row) ? LONDON : row;
        }
        return own;
    }

    private static boolean weighsAny(int[][] counts, int[] borough, int b, double[] row) {
        for (int c = 0; c < row.length; c++) {
            for (int w = 0; row[c] > 0 && w < borough.length; w++) {
                if (borough[w] == b && counts[c][w] > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void checkCounts(int[][] counts, int wards) {
        for (int[] row : counts) {
            if (row.length != wards) {
                throw new IllegalArgumentException("counts of " + row.length + " wards, expected " + wards);
            }
            for (int count : row) {
                if (count < 0) {
                    throw new IllegalArgumentException("count " + count + ": expected 0 or more");
                }
            }
        }
    }

    private static void checkShares(String what, double... values) {
        for (double value : values) {
            if (!(value >= 0) || Double.isInfinite(value)) {
                throw new IllegalArgumentException(what + " " + value + ": expected 0 or more");
            }
        }
    }

    /** As below, by London's weights only and with crime of the same share, 0 to 1, in every ward. */
    public static RankInput of(
            CrimeCube cube, MonthWindow window, double[] weights, double crimeShare, double[] fixedShare) {
        double[] shares = everywhere(crimeShare, fixedShare.length);
        return of(cube, window, weights, shares, fixedShare, new int[0], new double[0][]);
    }

    /**
     * Takes the counts from the cube. The window to compare with is the same months a year earlier, or, for a window
     * longer than a year, the months just before it. There is none when the data does not reach back so far, or when a
     * series break lies after its first month. Categories that the cube does not have count as weight 0.
     *
     * @param weights London's, by category of the cube
     * @param crimeShare by ward, what its share of London's crime counts for
     * @param fixedShare by ward, what the other indicators add to its score
     * @param borough by ward the position of its borough; may be empty when no borough has weights of its own
     * @param boroughWeights by position of the borough its own weights by category of the cube, or an empty row where
     *     London's hold
     */
    public static RankInput of(
            CrimeCube cube,
            MonthWindow window,
            double[] weights,
            double[] crimeShare,
            double[] fixedShare,
            int[] borough,
            double[][] boroughWeights) {
        if (weights.length != cube.categories().size() || fixedShare.length != cube.wards()) {
            throw new IllegalArgumentException(
                    "weights of " + weights.length + " categories and shares of " + fixedShare.length
                            + " wards, expected " + cube.categories().size() + " and " + cube.wards());
        }
        MonthWindow earlier =
                new MonthWindow(window.first().minusMonths(Math.max(12, window.months())), window.months());
        YearMonth seriesBreak = cube.seriesBreak();
        boolean broken =
                seriesBreak != null && seriesBreak.isAfter(earlier.first()) && !seriesBreak.isAfter(window.last());
        boolean known = !earlier.first().isBefore(cube.firstMonth()) && !broken;
        return new RankInput(
                counts(cube, window),
                known ? counts(cube, earlier) : new int[0][],
                available(cube, weights),
                crimeShare.clone(),
                fixedShare.clone(),
                borough.clone(),
                Arrays.stream(boroughWeights).map(row -> available(cube, row)).toArray(double[][]::new));
    }

    private static double[] available(CrimeCube cube, double[] weights) {
        double[] used = weights.clone();
        for (int c = 0; c < used.length; c++) {
            if (!cube.isAvailable(c)) {
                used[c] = 0;
            }
        }
        return used;
    }

    private static int[][] counts(CrimeCube cube, MonthWindow window) {
        int[][] counts = new int[cube.categories().size()][cube.wards()];
        for (int c = 0; c < counts.length; c++) {
            for (int w = 0; w < cube.wards(); w++) {
                counts[c][w] = cube.count(w, c, window);
            }
        }
        return counts;
    }

    public int wards() {
        return fixedShare.length;
    }

    /** Position of the ward's borough when that has weights of its own, else −1. */
    int ownBorough(int ward) {
        if (borough.length == 0) {
            return -1;
        }
        int b = borough[ward];
        return b >= 0 && b < boroughWeights.length && boroughWeights[b].length > 0 ? b : -1;
    }

    /** True when the category weighs something, in London or in a borough. */
    boolean uses(int category) {
        return weights[category] > 0
                || Arrays.stream(boroughWeights).anyMatch(row -> row.length > 0 && row[category] > 0);
    }
}
