package org.wardplan.planning.optimise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes a concave function of a few prices, each 0 or more, as large as possible by Kelley's cutting planes (1960): every
 * value with its slope is a plane above the function; the next prices are where the lowest of the planes is highest.
 */
final class SmallDual {
    /** A concave function. */
    interface Function {
        /**
         * @param slope to be filled with a supergradient at the prices
         * @return the value there
         */
        double at(double[] prices, double[] slope);
    }

    private static final int MOST_STEPS = 200;

    private SmallDual() {}

    /**
     * @param most by price, the largest that can be of use
     * @param tolerance ends when no plane lets hope for more than this above the best value
     * @return the best prices found
     */
    static double[] maximise(Function f, double[] most, double[] start, double tolerance) {
        int n = most.length;
        double[] best = start.clone();
        if (n == 0) {
            return best;
        }
        List<double[]> planes = new ArrayList<>();
        double[] at = start.clone();
        double bestValue = Double.NEGATIVE_INFINITY;
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] slope = new double[n];
            double value = f.at(at, slope);
            if (value > bestValue) {
                bestValue = value;
                best = at.clone();
            }
            double[] plane = Arrays.copyOf(slope, n + 1);
            plane[n] = value;
            for (int i = 0; i < n; i++) {
                plane[n] -= slope[i] * at[i];
            }
            planes.add(plane);
            double[] next = highest(planes, most);
            if (next[n] - bestValue <= tolerance) {
                break;
            }
            // Halfway to the best point keeps the steps from swinging between the corners.
            for (int i = 0; i < n; i++) {
                at[i] = step % 3 == 2 ? next[i] : 0.5 * (next[i] + best[i]);
            }
        }
        return best;
    }

    /**
     * The prices in the box where the lowest plane is highest, and that height: a linear programme in n + 1 unknowns,
     * solved by the simplex method on its dual, which has a row for each unknown.
     */
    static double[] highest(List<double[]> planes, double[] most) {
        int n = most.length;
        int rows = n + 1;
        // Dual: min Σ_k y_k c_k + Σ_i u_i most_i  with  Σ_k y_k = 1,  u_i − v_i = Σ_k y_k a_ki,  y, u, v ≥ 0.
        int m = planes.size();
        int columns = m + 2 * n;
        double[][] column = new double[columns][rows];
        double[] cost = new double[columns];
        for (int k = 0; k < m; k++) {
            double[] p = planes.get(k);
            cost[k] = p[n];
            column[k][0] = 1;
            for (int i = 0; i < n; i++) {
                column[k][i + 1] = p[i];
            }
        }
        for (int i = 0; i < n; i++) {
            column[m + i][i + 1] = -1;
            cost[m + i] = most[i];
            column[m + n + i][i + 1] = 1;
        }
        int[] basis = new int[rows];
        basis[0] = 0;
        for (int i = 0; i < n; i++) {
            basis[i + 1] = column[0][i + 1] >= 0 ? m + i : m + n + i;
        }
        double[] right = new double[rows];
        right[0] = 1;
        double[] prices = new double[rows];
        for (int step = 0; step < 1000; step++) {
            double[][] b = new double[rows][rows];
            double[] c = new double[rows];
            for (int j = 0; j < rows; j++) {
                b[j] = column[basis[j]].clone();
                c[j] = cost[basis[j]];
            }
            // prices · column_j = cost_j over the basis.
            prices = solve(b, c);
            int entering = -1;
            double least = -1e-12 * (1 + Math.abs(prices[0]));
            for (int j = 0; j < columns; j++) {
                double reduced = cost[j];
                double scale = Math.abs(cost[j]);
                for (int i = 0; i < rows; i++) {
                    reduced -= prices[i] * column[j][i];
                    scale = Math.max(scale, Math.abs(prices[i] * column[j][i]));
                }
                if (reduced < least && reduced < -1e-11 * scale) {
                    least = reduced;
                    entering = j;
                }
            }
            if (entering < 0) {
                break;
            }
            double[][] t = new double[rows][rows];
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < rows; j++) {
                    t[i][j] = column[basis[j]][i];
                }
            }
            double[] direction = solve(t, column[entering]);
            double[] level = solve(t, right);
            int leaving = -1;
            double ratio = Double.POSITIVE_INFINITY;
            for (int j = 0; j < rows; j++) {
                if (direction[j] > 1e-12 && level[j] / direction[j] < ratio) {
                    ratio = level[j] / direction[j];
                    leaving = j;
                }
            }
            if (leaving < 0) {
                break;
            }
            basis[leaving] = entering;
        }
        double[] result = new double[rows];
        for (int i = 0; i < n; i++) {
            result[i] = Math.max(0, Math.min(most[i], -prices[i + 1]));
        }
        double height = Double.POSITIVE_INFINITY;
        for (double[] p : planes) {
            double h = p[n];
            for (int i = 0; i < n; i++) {
                h += p[i] * result[i];
            }
            height = Math.min(height, h);
        }
        result[n] = height;
        return result;
    }

    /** Solves {@code Σ_j a[i][j] x_j = b_i} by elimination with pivoting. */
    private static double[] solve(double[][] given, double[] right) {
        int n = right.length;
        double[][] a = new double[n][];
        for (int i = 0; i < n; i++) {
            a[i] = Arrays.copyOf(given[i], n + 1);
            a[i][n] = right[i];
        }
        for (int k = 0; k < n; k++) {
            int pivot = k;
            for (int i = k + 1; i < n; i++) {
                if (Math.abs(a[i][k]) > Math.abs(a[pivot][k])) {
                    pivot = i;
                }
            }
            double[] swap = a[k];
            a[k] = a[pivot];
            a[pivot] = swap;
            for (int i = k + 1; i < n; i++) {
                double factor = a[i][k] / a[k][k];
                for (int j = k; j <= n && factor != 0; j++) {
                    a[i][j] -= factor * a[k][j];
                }
            }
        }
        double[] x = new double[n];
        for (int i = n - 1; i >= 0; i--) {
            double sum = a[i][n];
            for (int j = i + 1; j < n; j++) {
                sum -= a[i][j] * x[j];
            }
            x[i] = sum / a[i][i];
        }
        return x;
    }
}
