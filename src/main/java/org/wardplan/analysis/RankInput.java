package org.wardplan.analysis;

import java.time.YearMonth;
import org.wardplan.model.crime.CrimeCube;
import org.wardplan.model.crime.MonthWindow;

/**
 * What the ranks of the wards rest on: {@code score_w = crimeShare · D_w / Σ D + fixedShare_w}, with
 * {@code D_w = Σ_c weight_c · n_cw}. The arrays belong to this object: don't write to them afterwards.
 *
 * @param counts {@code counts[category][ward]}, offences of the window
 * @param before the same of the window to compare with, for the over-dispersion; no categories at all when there is no
 *     such window
 * @param weights by category, 0 or more; a category of weight 0 plays no part
 * @param crimeShare the share of crime in the need index, 0 to 1
 * @param fixedShare by ward, what the other indicators (residents, …) add to its score; taken as certain
 */
public record RankInput(int[][] counts, int[][] before, double[] weights, double crimeShare, double[] fixedShare) {

    public RankInput {
        int wards = fixedShare.length;
        if (counts.length != weights.length || (before.length != 0 && before.length != counts.length)) {
            throw new IllegalArgumentException("categories: " + counts.length + " with counts, " + before.length
                    + " with counts before, " + weights.length + " with weights");
        }
        checkCounts(counts, wards);
        checkCounts(before, wards);
        for (double weight : weights) {
            checkShare("weight", weight);
        }
        for (double share : fixedShare) {
            checkShare("fixed share", share);
        }
        checkShare("share of crime", crimeShare);
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

    private static void checkShare(String what, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(what + " " + value + ": expected 0 or more");
        }
    }

    /**
     * Takes the counts from the cube. The window to compare with is the same months a year earlier, or, for a window
     * longer than a year, the months just before it. There is none when the data does not reach back so far, or when a
     * series break lies after its first month. Categories that the cube does not have count as weight 0.
     *
     * @param weights by category of the cube
     */
    public static RankInput of(
            CrimeCube cube, MonthWindow window, double[] weights, double crimeShare, double[] fixedShare) {
        if (weights.length != cube.categories().size() || fixedShare.length != cube.wards()) {
            throw new IllegalArgumentException(
                    "weights of " + weights.length + " categories and shares of " + fixedShare.length
                            + " wards, expected " + cube.categories().size() + " and " + cube.wards());
        }
        double[] used = weights.clone();
        for (int c = 0; c < used.length; c++) {
            if (!cube.isAvailable(c)) {
                used[c] = 0;
            }
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
                used,
                crimeShare,
                fixedShare.clone());
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
}
