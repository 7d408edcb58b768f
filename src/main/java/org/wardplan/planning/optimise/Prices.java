package org.wardplan.planning.optimise;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a unit of every limit is worth, and the bound that these prices prove: {@code L = Σ_w min_c (value_c + Σ_r posts_cr ·
 * price_wr) − Σ limits price · most}. No allocation that keeps the limits has a smaller sum of values (Lagrangian duality:
 * Everett 1963; Fisher 1981). The price of a post in a ward is what it takes of the limits of London and of every group
 * that the ward is in.
 */
final class Prices {
    private static final double TOLERANCE = 1e-11;
    private static final int MOST_STEPS = 120;

    private final AllocationModel model;
    private final ChoiceTable table;
    private final LimitTree tree;
    private final Node[] nodes;
    private final double[] reduced;
    private final double[][] perPost;
    private final double bound;

    /** A node of the tree with what is known of it. */
    private static final class Node {
        final double[] scale;
        final double[][] each;
        final double[] figure;
        final double[] most;
        final double[] price;
        final PlaneLp planes;
        final double[] mixed;
        double mixedValue;

        Node(List<AllocationModel.Limit> limits, int roles, double steepest, @Nullable Node before, boolean planesToo) {
            int n = limits.size();
            scale = new double[n];
            each = new double[n][roles];
            figure = new double[n];
            most = new double[n];
            for (int l = 0; l < n; l++) {
                AllocationModel.Limit limit = limits.get(l);
                for (long e : limit.each()) {
                    scale[l] = Math.max(scale[l], Math.abs((double) e));
                }
                scale[l] = Math.max(scale[l], 1e-9);
                for (int r = 0; r < roles; r++) {
                    each[l][r] = limit.each()[r] / scale[l];
                }
                figure[l] = limit.most() / scale[l];
                most[l] = steepest;
            }
            price = before != null && before.price.length == n ? before.price.clone() : new double[n];
            planes = before == null || !planesToo ? new PlaneLp(n, roles) : before.planes.withLimits(n);
            mixed = new double[roles];
        }

        double[] perPost(double[] around, double[] prices) {
            double[] perPost = around.clone();
            for (int l = 0; l < prices.length; l++) {
                for (int r = 0; r < perPost.length; r++) {
                    perPost[r] += prices[l] * each[l][r];
                }
            }
            return perPost;
        }

        double charge(double[] prices) {
            double sum = 0;
            for (int l = 0; l < prices.length; l++) {
                sum += prices[l] * figure[l];
            }
            return sum;
        }
    }

    private Prices(AllocationModel model, @Nullable Prices before) {
        this.model = model;
        table = model.table();
        tree = LimitTree.of(model);
        nodes = new Node[tree.nodes.size()];
        boolean same = before != null
                && before.table == table
                && before.nodes.length == nodes.length
                && Arrays.equals(before.tree.nodeOf, tree.nodeOf);
        double steepest = steepest();
        for (int n = 0; n < nodes.length; n++) {
            nodes[n] = new Node(
                    tree.nodes.get(n).limits(),
                    model.roles(),
                    steepest,
                    same && before != null ? before.nodes[n] : null,
                    same && before != null && (tree.nodes.get(n).children().length == 0 || within(before)));
        }
        solve(0, new double[model.roles()], TOLERANCE);
        reduced = new double[table.size()];
        perPost = new double[nodes.length][];
        bound = certify();
    }

    /** The best prices. */
    static Prices of(AllocationModel model) {
        return new Prices(model, null);
    }

    /** The best prices, found sooner when those of a question on the same wards are known. */
    static Prices of(AllocationModel model, @Nullable Prices before) {
        return new Prices(model, before);
    }

    /** Whether the limits within London are as they were: planes of what lies around them hang on them. */
    private boolean within(Prices before) {
        for (int n = 1; n < nodes.length; n++) {
            List<AllocationModel.Limit> now = tree.nodes.get(n).limits();
            List<AllocationModel.Limit> then = before.tree.nodes.get(n).limits();
            boolean same = now.size() == then.size();
            for (int l = 0; l < now.size() && same; l++) {
                same = now.get(l).most() == then.get(l).most()
                        && Arrays.equals(now.get(l).each(), then.get(l).each());
            }
            if (!same) {
                return false;
            }
        }
        return true;
    }

    /** The most that one more post can save in a ward: no price beyond a multiple of it is of use. */
    private double steepest() {
        double s = 0;
        for (int w = 0; w < table.wards(); w++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int c = table.first[w]; c < table.first[w + 1]; c++) {
                low = Math.min(low, table.value[c]);
                high = Math.max(high, table.value[c]);
            }
            s = Math.max(s, high - low);
        }
        return 10 * s + 1e-9;
    }

    /**
     * Finds the best prices of a node and those within it under the prices around it.
     *
     * @return what its wards cost at least: their values, and their posts at the prices around
     */
    private double solve(int n, double[] around, double tolerance) {
        Node node = nodes[n];
        int limits = node.price.length;
        double[] totals = new double[model.roles()];
        if (limits == 0) {
            double value = cheapest(n, around, totals, tolerance);
            System.arraycopy(totals, 0, node.mixed, 0, totals.length);
            node.mixedValue = planeValue;
            return value;
        }
        node.planes.begin(around, node.each, node.figure, node.most);
        double[] at = node.price.clone();
        double[] next = new double[limits];
        double best = Double.NEGATIVE_INFINITY;
        double height = Double.POSITIVE_INFINITY;
        boolean known = node.planes.planes() > 0;
        if (known) {
            height = node.planes.highest(next);
            System.arraycopy(next, 0, at, 0, limits);
        }
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] perPost = node.perPost(around, at);
            totals = new double[model.roles()];
            double value = cheapest(n, perPost, totals, tolerance * 0.1) - node.charge(at);
            if (value > best) {
                best = value;
                System.arraycopy(at, 0, node.price, 0, limits);
            }
            double enough = tolerance * Math.max(1e-3, Math.abs(best));
            if (known && height - best <= enough) {
                break;
            }
            node.planes.add(planeValue, totals, around, node.each, node.figure);
            known = true;
            height = node.planes.highest(next);
            if (height - best <= enough) {
                break;
            }
            // Halfway to the best point keeps the steps from swinging between the corners.
            boolean half = step % 2 == 1;
            for (int l = 0; l < limits; l++) {
                at[l] = half ? 0.5 * (next[l] + node.price[l]) : next[l];
            }
        }
        node.mixedValue = node.planes.mixture(node.mixed);
        return best;
    }

    /** Value of the allocation that {@link #cheapest} found last. */
    private double planeValue;

    /**
     * The cheapest allocation of a node's wards under prices.
     *
     * @param totals to be filled with its totals by role
     * @return the least cost; {@link #planeValue} is left as its value alone
     */
    private double cheapest(int n, double[] perPost, double[] totals, double tolerance) {
        LimitTree.Node of = tree.nodes.get(n);
        double cost = 0;
        double value = 0;
        int roles = totals.length;
        long[] sums = new long[roles];
        for (int w : of.wards()) {
            if (table.first[w] == table.first[w + 1]) {
                continue;
            }
            int c = table.best(w, perPost);
            cost += table.priced(c, perPost);
            value += table.value[c];
            for (int r = 0; r < roles; r++) {
                sums[r] += table.posts[r][c];
            }
        }
        for (int r = 0; r < roles; r++) {
            totals[r] = sums[r];
        }
        for (int child : of.children()) {
            cost += solve(child, perPost, tolerance);
            value += nodes[child].mixedValue;
            for (int r = 0; r < roles; r++) {
                totals[r] += nodes[child].mixed[r];
            }
        }
        planeValue = value;
        return cost;
    }

    /** Fills in the reduced costs and sums up the bound, at the prices as they stand. */
    private double certify() {
        double sum = 0;
        double[] none = new double[model.roles()];
        for (int n = 0; n < nodes.length; n++) {
            LimitTree.Node of = tree.nodes.get(n);
            double[] around = n == 0 ? none : perPost[of.parent()];
            if (n > 0) {
                solve(n, around, TOLERANCE * 0.1);
            }
            perPost[n] = nodes[n].perPost(around, nodes[n].price);
            sum -= nodes[n].charge(nodes[n].price);
        }
        for (int w = 0; w < table.wards(); w++) {
            double[] here = perPost[tree.nodeOf[w]];
            double least = Double.POSITIVE_INFINITY;
            for (int c = table.first[w]; c < table.first[w + 1]; c++) {
                reduced[c] = table.priced(c, here);
                least = Math.min(least, reduced[c]);
            }
            for (int c = table.first[w]; c < table.first[w + 1]; c++) {
                reduced[c] -= least;
            }
            sum += least;
        }
        return sum;
    }

    LimitTree tree() {
        return tree;
    }

    /** What no allocation can go below. */
    double bound() {
        return bound;
    }

    /** Whether the bound lies above every allocation: none keeps the limits. */
    boolean infeasible() {
        double highest = table.highest();
        return bound > highest + 1e-9 * Math.max(1, Math.abs(highest));
    }

    /** Price of a limit of London's, by unit of the limit. */
    double price(int limit) {
        return nodes[0].price[limit] / nodes[0].scale[limit];
    }

    /** Price of a limit of a group, by unit of the limit. */
    double price(int group, int limit) {
        for (int n = 1; n < nodes.length; n++) {
            if (tree.nodes.get(n).group() == group) {
                return nodePrice(n, limit);
            }
        }
        throw new IllegalArgumentException("group " + group + " has no limits");
    }

    /** Price of a limit of a node, by unit of the limit. */
    double nodePrice(int node, int limit) {
        return nodes[node].price[limit] / nodes[node].scale[limit];
    }

    /** What a post of each role in London takes of London's limits. */
    double[] perPost() {
        return perPost[0];
    }

    /** What a post of each role in a ward takes of the limits of London and of the groups that it is in. */
    double[] perPost(int ward) {
        return perPost[tree.nodeOf[ward]];
    }

    /** By choice of the table, what it costs above its ward's best choice under the prices: 0 or more. */
    double[] reduced() {
        return reduced;
    }

    /** By choice of the ward, what it costs above the ward's best choice under the prices: 0 or more. */
    double[] reduced(int ward) {
        return Arrays.copyOfRange(reduced, table.first[ward], table.first[ward + 1]);
    }
}
