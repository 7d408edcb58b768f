package org.wardplan.planning.optimise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The cheapest choices under ties when every choice has a cost of its own: a smallest cut.
 *
 * <p>Each ward is a chain of nodes, one for each of its levels but the lowest; a node on the source's side says that the
 * ward is at its level or above (Ishikawa 2003). The arc cut in the chain is the level taken and has its cost. "Ward w at
 * a or above makes ward v be at a − k or above" is an arc without end from node to node, so that the cut is a closure
 * (Picard 1976); for costs of any form this is exact, as ties are convex in the difference (Hochbaum 2001).
 *
 * <p>What the flow leaves of the arcs prices every other plan: a plan that keeps the ties costs the smallest cut, plus what
 * is left of its wards' arcs ({@link #reduced}), plus the flow on the arcs between wards that it crosses against their
 * direction ({@link #tieCost}). Prices may change; the flow is kept and goes on from there.
 */
final class TieGraph {
    /** An arc between the chains of two wards. */
    private record Bridge(int arc, int from, int fromLevel, int to, int toLevel) {}

    /** Costs add up to no more than this, in units. */
    private static final double MOST_SUM = 0x1p57;

    private final TieDomains domains;
    private final int wards;
    /** {@code step[ward][choice]} is the place of the choice's level; −1 where it is not open. */
    private final int[][] step;

    private final int[] steps;
    private final int[][] chain;
    private final int[][] node;
    private final List<Bridge> bridges = new ArrayList<>();
    private final List<List<Bridge>> of = new ArrayList<>();
    private final MinimumCut cut;
    private final long[][] cost;
    private final int[][] best;
    private double unit;
    private long total;
    private double[][] priced = {};

    /** @param size how large the sum of all wards' dearest choices may be */
    TieGraph(AllocationModel model, TieDomains domains, double size) {
        this.domains = domains;
        wards = model.wards().size();
        unit = Math.scalb(1.0, Math.getExponent(MOST_SUM / Math.max(size, 1e-300)));
        step = new int[wards][];
        steps = new int[wards];
        node = new int[wards][];
        chain = new int[wards][];
        cost = new long[wards][];
        best = new int[wards][];
        int nodes = 2;
        for (int w = 0; w < wards; w++) {
            step[w] = new int[model.wards().get(w).value().length];
            Arrays.fill(step[w], -1);
            int at = -1;
            double last = Double.NaN;
            for (int c : domains.open(w)) {
                if (at < 0 || domains.level(w, c) != last) {
                    at++;
                    last = domains.level(w, c);
                }
                step[w][c] = at;
            }
            steps[w] = at + 1;
            cost[w] = new long[steps[w]];
            best[w] = new int[steps[w]];
            node[w] = new int[steps[w]];
            for (int i = 1; i < steps[w]; i++) {
                node[w][i] = nodes++;
            }
            of.add(new ArrayList<>());
        }
        cut = new MinimumCut(nodes);
        for (int w = 0; w < wards; w++) {
            chain[w] = new int[steps[w]];
            for (int i = 0; i < steps[w] && steps[w] > 1; i++) {
                int from = i == 0 ? MinimumCut.SOURCE : node[w][i];
                int to = i + 1 == steps[w] ? MinimumCut.SINK : node[w][i + 1];
                boolean inner = i > 0 && i + 1 < steps[w];
                chain[w][i] = cut.arc(from, to, 0, inner ? MinimumCut.ENDLESS : 0);
            }
        }
        for (int w = 0; w < wards; w++) {
            for (int v : domains.tied(w)) {
                bridge(w, v);
            }
        }
    }

    /** Ward w at one of its levels or above makes ward v be no lower than so much below. */
    private void bridge(int w, int v) {
        if (steps[w] < 2 || steps[v] < 2) {
            return;
        }
        int[] in = domains.open(v);
        int k = 0;
        int before = 0;
        int last = 0;
        for (int c : domains.open(w)) {
            int i = step[w][c];
            if (i == last) {
                continue;
            }
            last = i;
            while (domains.level(w, c) - domains.level(v, in[k]) > domains.most()) {
                k++;
            }
            int j = step[v][in[k]];
            if (j > before) {
                Bridge b = new Bridge(cut.arc(node[w][i], node[v][j], MinimumCut.ENDLESS, 0), w, i, v, j);
                bridges.add(b);
                of.get(w).add(b);
                of.get(v).add(b);
                before = j;
            }
        }
    }

    /**
     * The least cost of all plans that keep the ties.
     *
     * @param now {@code now[ward][choice]}
     */
    double least(double[][] now) {
        double size = 0;
        for (int w = 0; w < wards; w++) {
            double most = 0;
            for (int c : domains.open(w)) {
                most = Math.max(most, Math.abs(now[w][c]));
            }
            size += most;
        }
        if (size * unit > MOST_SUM) {
            coarser(size);
        }
        priced = now;
        for (int w = 0; w < wards; w++) {
            price(w, now[w]);
        }
        total += cut.fill();
        // Every cost was rounded to a whole unit.
        return (total - wards) / unit;
    }

    /** Begins again with larger units. */
    private void coarser(double size) {
        unit = Math.scalb(1.0, Math.getExponent(MOST_SUM / size) - 2);
        total = 0;
        for (long[] c : cost) {
            Arrays.fill(c, 0);
        }
        for (int w = 0; w < wards; w++) {
            for (int i = 0; i < steps[w] && steps[w] > 1; i++) {
                boolean inner = i > 0 && i + 1 < steps[w];
                cut.setLeft(chain[w][i], 0);
                cut.setLeft(chain[w][i] + 1, inner ? MinimumCut.ENDLESS : 0);
            }
        }
        for (Bridge b : bridges) {
            cut.setLeft(b.arc, MinimumCut.ENDLESS);
            cut.setLeft(b.arc + 1, 0);
        }
    }

    /** Moves what is left of a ward's arcs by the change of its costs, and as much along the whole chain as there is. */
    private void price(int w, double[] now) {
        double[] least = new double[steps[w]];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        for (int c : domains.open(w)) {
            if (now[c] < least[step[w][c]]) {
                least[step[w][c]] = now[c];
                best[w][step[w][c]] = c;
            }
        }
        long low = Long.MAX_VALUE;
        long[] left = new long[steps[w]];
        for (int i = 0; i < steps[w]; i++) {
            long c = Math.round(least[i] * unit);
            left[i] = (steps[w] > 1 ? cut.left(chain[w][i]) : 0) + c - cost[w][i];
            cost[w][i] = c;
            low = Math.min(low, left[i]);
        }
        total += low;
        for (int i = 0; i < steps[w] && steps[w] > 1; i++) {
            cut.setLeft(chain[w][i], left[i] - low);
        }
    }

    /**
     * A cheapest plan.
     *
     * @param highest of several the one with the highest levels, else the lowest
     */
    int[] plan(boolean highest) {
        boolean[] above = cut.sourceSide(highest);
        int[] choice = new int[wards];
        for (int w = 0; w < wards; w++) {
            int i = 0;
            while (i + 1 < steps[w] && above[node[w][i + 1]]) {
                i++;
            }
            choice[w] = best[w][i];
        }
        return choice;
    }

    /** What a choice costs on its own above the cheapest plan: 0 or more; infinite where it is not open. */
    double reduced(int w, int c) {
        int i = step[w][c];
        if (i < 0) {
            return Double.POSITIVE_INFINITY;
        }
        double above = priced[w][c] - priced[w][best[w][i]];
        return steps[w] > 1 ? above + cut.left(chain[w][i]) / unit : above;
    }

    /** What the choices of two wards cost together beyond that. */
    double tieCost(int w, int c, int v, int d) {
        long sum = 0;
        for (Bridge b : of.get(w)) {
            if (b.from == w && b.to == v && step[w][c] < b.fromLevel && step[v][d] >= b.toLevel) {
                sum += cut.left(b.arc + 1);
            } else if (b.from == v && b.to == w && step[v][d] < b.fromLevel && step[w][c] >= b.toLevel) {
                sum += cut.left(b.arc + 1);
            }
        }
        return sum / unit;
    }

    /** Whether two wards that are tied cost anything together. */
    boolean priced(int w, int v) {
        for (Bridge b : of.get(w)) {
            if ((b.from == v || b.to == v) && cut.left(b.arc + 1) > 0) {
                return true;
            }
        }
        return false;
    }
}
