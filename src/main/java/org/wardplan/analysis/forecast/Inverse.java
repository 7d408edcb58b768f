package org.wardplan.analysis.forecast;

/** Inverse of a small symmetric positive definite matrix, by Cholesky's decomposition. */
final class Inverse {
    private Inverse() {}

    /** Puts the inverse in place of the matrix, both in full. */
    static void inPlace(double[][] a) {
        int n = a.length;
        for (int j = 0; j < n; j++) {
            double[] row = a[j];
            for (int i = 0; i <= j; i++) {
                double s = row[i];
                double[] other = a[i];
                for (int k = 0; k < i; k++) {
                    s -= row[k] * other[k];
                }
                row[i] = i == j ? Math.sqrt(s) : s / other[i];
            }
        }
        // L becomes its own inverse, row by row.
        for (int i = 0; i < n; i++) {
            double[] row = a[i];
            double d = 1 / row[i];
            for (int j = 0; j < i; j++) {
                double s = 0;
                for (int k = j; k < i; k++) {
                    s += row[k] * a[k][j];
                }
                row[j] = -s * d;
            }
            row[i] = d;
        }
        // Then the inverse is the transpose of L⁻¹ times L⁻¹.
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double s = 0;
                for (int k = i; k < n; k++) {
                    s += a[k][i] * a[k][j];
                }
                a[i][j] = s;
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                a[j][i] = a[i][j];
            }
        }
    }
}
