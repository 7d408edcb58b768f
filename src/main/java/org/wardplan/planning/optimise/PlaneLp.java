package org.wardplan.planning.optimise;

import java.util.Arrays;

/**
 * The lowest of some planes over a box of a few prices, made as high as possible: the master problem of Kelley's cutting
 * planes (1960) and, seen from the other side, of Dantzig and Wolfe's decomposition (1960). A plane comes from one
 * allocation of some wards: its value and its totals by role. As these hang neither on the limits' figures nor on prices
 * around, planes are kept from one question to the next.
 */
final class PlaneLp {
    private static final int MOST_KEPT = 80;
    private static final int KEPT = 40;
    private static final int MOST_PIVOTS = 2000;

    private final int limits;
    private final int roles;
    private final int rows;

    private int planes;
    private double[] value = new double[16];
    private double[][] totals = new double[16][];

    /** Of a plane: its height at prices of 0, then its slopes. */
    private double[] cost = new double[16];

    private double[][] slope = new double[16][];

    private double[] most = {};
    private int[] basis;
    private final double[][] inverse;
    private final double[] dual;
    private final double[] level;

    PlaneLp(int limits, int roles) {
        this.limits = limits;
        this.roles = roles;
        rows = limits + 1;
        basis = new int[0];
        inverse = new double[rows][rows];
        dual = new double[rows];
        level = new double[rows];
    }

    /** The planes of another question on the same wards, with other limits. */
    PlaneLp withLimits(int n) {
        PlaneLp lp = new PlaneLp(n, roles);
        for (int k = 0; k < planes; k++) {
            lp.keep(value[k], totals[k]);
        }
        return lp;
    }

    int planes() {
        return planes;
    }

    /**
     * Begins anew with the planes that are known.
     *
     * @param perPost prices around
     * @param each by limit and role, scaled
     * @param figure by limit, scaled
     * @param highest by limit, the largest price that can be of use
     */
    void begin(double[] perPost, double[][] each, double[] figure, double[] highest) {
        if (planes > MOST_KEPT) {
            int drop = planes - KEPT;
            for (int k = 0; k < KEPT; k++) {
                value[k] = value[k + drop];
                totals[k] = totals[k + drop];
            }
            planes = KEPT;
        }
        most = highest;
        for (int k = 0; k < planes; k++) {
            place(k, perPost, each, figure);
        }
        basis = new int[0];
    }

    private void keep(double v, double[] t) {
        if (planes == value.length) {
            int n = planes * 2;
            value = Arrays.copyOf(value, n);
            cost = Arrays.copyOf(cost, n);
            totals = Arrays.copyOf(totals, n);
            slope = Arrays.copyOf(slope, n);
        }
        value[planes] = v;
        totals[planes] = t;
        planes++;
    }

    private void place(int k, double[] perPost, double[][] each, double[] figure) {
        double sum = value[k];
        for (int r = 0; r < roles; r++) {
            sum += totals[k][r] * perPost[r];
        }
        cost[k] = sum;
        double[] s = new double[limits];
        for (int l = 0; l < limits; l++) {
            double used = -figure[l];
            for (int r = 0; r < roles; r++) {
                used += each[l][r] * totals[k][r];
            }
            s[l] = used;
        }
        slope[k] = s;
    }

    void add(double v, double[] t, double[] perPost, double[][] each, double[] figure) {
        keep(v, t);
        place(planes - 1, perPost, each, figure);
    }

    // Columns: planes k, then for each limit its excess (−1 in its row, costs the highest price), then what is left of
    // it
    // (+1, free). The rows: weights of planes add up to 1; the mixture keeps every limit.
    private double at(int column, int row) {
        if (column < planes) {
            return row == 0 ? 1 : slope[column][row - 1];
        }
        int c = column - planes;
        if (c < limits) {
            return row == c + 1 ? -1 : 0;
        }
        return row == c - limits + 1 ? 1 : 0;
    }

    private double costOf(int column) {
        if (column < planes) {
            return cost[column];
        }
        return column < planes + limits ? most[column - planes] : 0;
    }

    /**
     * The highest point under the planes.
     *
     * @param prices to be filled
     * @return its height
     */
    double highest(double[] prices) {
        int from = shifted();
        if (from == 0 || !invert()) {
            first();
            invert();
        }
        double scale = 1e-300;
        for (int k = 0; k < planes; k++) {
            scale = Math.max(scale, Math.abs(cost[k]));
        }
        double tolerance = 1e-13 * scale;
        double[] direction = new double[rows];
        for (int pivot = 0; pivot < MOST_PIVOTS; pivot++) {
            duals();
            int entering = entering(tolerance);
            if (entering < 0) {
                break;
            }
            double largest = 0;
            for (int i = 0; i < rows; i++) {
                double d = 0;
                for (int j = 0; j < rows; j++) {
                    d += inverse[i][j] * at(entering, j);
                }
                direction[i] = d;
                largest = Math.max(largest, Math.abs(d));
            }
            int leaving = -1;
            double ratio = Double.POSITIVE_INFINITY;
            for (int i = 0; i < rows; i++) {
                if (direction[i] > 1e-11 * largest) {
                    double q = Math.max(0, level[i]) / direction[i];
                    if (q < ratio || (q == ratio && leaving >= 0 && direction[i] > direction[leaving])) {
                        ratio = q;
                        leaving = i;
                    }
                }
            }
            if (leaving < 0) {
                break;
            }
            pivot(entering, leaving, direction);
            if (pivot % 50 == 49 && !invert()) {
                first();
                invert();
            }
        }
        for (int l = 0; l < limits; l++) {
            prices[l] = Math.max(0, Math.min(most[l], -dual[l + 1]));
        }
        double height = Double.POSITIVE_INFINITY;
        for (int k = 0; k < planes; k++) {
            double h = cost[k];
            for (int l = 0; l < limits; l++) {
                h += slope[k][l] * prices[l];
            }
            height = Math.min(height, h);
        }
        return height;
    }

    /** The basis in today's numbering, as planes were added since; 0 when there is none. */
    private int shifted() {
        if (basis.length == 0) {
            return 0;
        }
        int before = basisPlanes;
        for (int i = 0; i < rows; i++) {
            if (basis[i] >= before) {
                basis[i] += planes - before;
            }
        }
        basisPlanes = planes;
        return rows;
    }

    private int basisPlanes;

    private void first() {
        basis = new int[rows];
        basisPlanes = planes;
        for (int l = 0; l < limits; l++) {
            basis[l + 1] = slope[0][l] >= 0 ? planes + l : planes + limits + l;
        }
    }

    /** The basis inverted, with its levels; whether that could be done and no level is negative. */
    private boolean invert() {
        double[][] a = new double[rows][2 * rows];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < rows; j++) {
                a[i][j] = at(basis[j], i);
            }
            a[i][rows + i] = 1;
        }
        for (int k = 0; k < rows; k++) {
            int pivot = k;
            for (int i = k + 1; i < rows; i++) {
                if (Math.abs(a[i][k]) > Math.abs(a[pivot][k])) {
                    pivot = i;
                }
            }
            if (Math.abs(a[pivot][k]) < 1e-13) {
                return false;
            }
            double[] swap = a[k];
            a[k] = a[pivot];
            a[pivot] = swap;
            double by = a[k][k];
            for (int j = 0; j < 2 * rows; j++) {
                a[k][j] /= by;
            }
            for (int i = 0; i < rows; i++) {
                double factor = a[i][k];
                if (i != k && factor != 0) {
                    for (int j = k; j < 2 * rows; j++) {
                        a[i][j] -= factor * a[k][j];
                    }
                }
            }
        }
        boolean feasible = true;
        for (int i = 0; i < rows; i++) {
            System.arraycopy(a[i], rows, inverse[i], 0, rows);
            level[i] = inverse[i][0];
            feasible &= level[i] >= -1e-9;
        }
        return feasible;
    }

    private void duals() {
        Arrays.fill(dual, 0);
        for (int i = 0; i < rows; i++) {
            double c = costOf(basis[i]);
            if (c != 0) {
                for (int j = 0; j < rows; j++) {
                    dual[j] += c * inverse[i][j];
                }
            }
        }
    }

    private int entering(double tolerance) {
        int entering = -1;
        double least = -tolerance;
        for (int k = 0; k < planes; k++) {
            double reduced = cost[k] - dual[0];
            double[] s = slope[k];
            for (int l = 0; l < limits; l++) {
                reduced -= dual[l + 1] * s[l];
            }
            if (reduced < least) {
                least = reduced;
                entering = k;
            }
        }
        for (int l = 0; l < limits; l++) {
            double excess = most[l] + dual[l + 1];
            if (excess < least) {
                least = excess;
                entering = planes + l;
            }
            if (-dual[l + 1] < least) {
                least = -dual[l + 1];
                entering = planes + limits + l;
            }
        }
        return entering;
    }

    private void pivot(int entering, int leaving, double[] direction) {
        double by = direction[leaving];
        double[] row = inverse[leaving];
        for (int j = 0; j < rows; j++) {
            row[j] /= by;
        }
        level[leaving] = Math.max(0, level[leaving]) / by;
        for (int i = 0; i < rows; i++) {
            if (i != leaving && direction[i] != 0) {
                for (int j = 0; j < rows; j++) {
                    inverse[i][j] -= direction[i] * row[j];
                }
                level[i] -= direction[i] * level[leaving];
            }
        }
        basis[leaving] = entering;
    }

    /**
     * The mixture of planes that the highest point rests on.
     *
     * @param mixed to be filled with its totals by role
     * @return its value, with the cost of what it exceeds limits by
     */
    double mixture(double[] mixed) {
        Arrays.fill(mixed, 0);
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < rows; i++) {
            double y = Math.max(0, level[i]);
            if (basis[i] < planes) {
                weights += y;
            }
        }
        for (int i = 0; i < rows; i++) {
            double y = Math.max(0, level[i]);
            int b = basis[i];
            if (b < planes) {
                y /= weights;
                sum += y * value[b];
                for (int r = 0; r < roles; r++) {
                    mixed[r] += y * totals[b][r];
                }
            } else if (b < planes + limits) {
                sum += y * most[b - planes];
            }
        }
        return sum;
    }
}
