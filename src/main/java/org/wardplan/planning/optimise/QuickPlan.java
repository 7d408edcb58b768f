package org.wardplan.planning.optimise;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A good plan within a frame. It begins with each ward's best choice under the prices of {@link Prices}, which is marginal
 * allocation along the wards' lower hulls (Fox 1966), brings totals back within the limits by the moves that cost least for
 * what they mend, and then uses up what is left: single wards first, then pairs of wards that change together. Under the
 * prices a plan is worth the bound, plus the reduced costs of its choices, plus price times what is left of each limit: so
 * only moves with small reduced costs need a look.
 */
final class QuickPlan {
    private static final int MOST_ROUNDS = 200;
    private static final double TINY = 1e-12;

    private final ChoiceTable table;
    private final LimitTree tree;
    private final Prices prices;
    private final double[] reduced;
    private final int[] at;
    private final long[][] slack;
    private final long[][][] each;
    private final double[][] scale;
    private final double size;
    private final long[] step;

    private QuickPlan(AllocationModel model, Prices prices) {
        table = model.table();
        tree = prices.tree();
        this.prices = prices;
        reduced = prices.reduced();
        at = new int[table.wards()];
        slack = new long[tree.nodes.size()][];
        each = new long[slack.length][][];
        scale = new double[slack.length][];
        for (int n = 0; n < slack.length; n++) {
            List<AllocationModel.Limit> limits = tree.nodes.get(n).limits();
            slack[n] = new long[limits.size()];
            each[n] = new long[limits.size()][];
            scale[n] = new double[limits.size()];
            for (int l = 0; l < slack[n].length; l++) {
                slack[n][l] = limits.get(l).most();
                each[n][l] = limits.get(l).each();
                for (long e : limits.get(l).each()) {
                    scale[n][l] = Math.max(scale[n][l], Math.abs((double) e));
                }
                scale[n][l] = Math.max(1, scale[n][l]);
            }
        }
        size = Math.max(1e-9, Math.abs(prices.bound()));
        step = new long[table.roles()];
    }

    /**
     * @param pairs how many moves are tried with each other
     * @return the choice by ward; empty where no plan was found that keeps the limits, which does not prove that there is
     *     none
     */
    static Optional<int[]> of(AllocationModel model, Prices prices, int pairs) {
        QuickPlan plan = new QuickPlan(model, prices);
        plan.begin();
        if (!plan.mend()) {
            return Optional.empty();
        }
        plan.fill();
        plan.exchange(pairs);
        return Optional.of(plan.choice());
    }

    /** Makes a plan that keeps the limits better where single moves and pairs can. */
    static int[] improved(AllocationModel model, Prices prices, int[] choice, int pairs) {
        QuickPlan plan = new QuickPlan(model, prices);
        for (int w = 0; w < choice.length; w++) {
            plan.at[w] = plan.table.first[w] + choice[w];
            plan.use(w, plan.at[w]);
        }
        plan.fill();
        plan.exchange(pairs);
        return plan.choice();
    }

    private int[] choice() {
        int[] choice = new int[at.length];
        for (int w = 0; w < at.length; w++) {
            choice[w] = at[w] - table.first[w];
        }
        return choice;
    }

    private void begin() {
        for (int w = 0; w < at.length; w++) {
            int best = table.first[w];
            for (int c = best + 1; c < table.first[w + 1]; c++) {
                if (reduced[c] < reduced[best]) {
                    best = c;
                }
            }
            at[w] = best;
            use(w, best);
        }
    }

    private void use(int w, int c) {
        for (int r = 0; r < step.length; r++) {
            step[r] = table.posts[r][c];
        }
        for (int n = tree.nodeOf[w]; ; n = tree.nodes.get(n).parent()) {
            for (int l = 0; l < slack[n].length; l++) {
                slack[n][l] -= use(each[n][l]);
            }
            if (n == 0) {
                return;
            }
        }
    }

    private long use(long[] each) {
        long use = 0;
        for (int r = 0; r < step.length; r++) {
            use += each[r] * step[r];
        }
        return use;
    }

    private void steps(int from, int to) {
        for (int r = 0; r < step.length; r++) {
            step[r] = (long) table.posts[r][to] - table.posts[r][from];
        }
    }

    private void take(int w, int to) {
        steps(at[w], to);
        for (int n = tree.nodeOf[w]; ; n = tree.nodes.get(n).parent()) {
            for (int l = 0; l < slack[n].length; l++) {
                slack[n][l] -= use(each[n][l]);
            }
            if (n == 0) {
                break;
            }
        }
        at[w] = to;
    }

    /** How much less the limits are exceeded by after a move, in posts. */
    private double mended(int w, int to) {
        steps(at[w], to);
        double sum = 0;
        for (int n = tree.nodeOf[w]; ; n = tree.nodes.get(n).parent()) {
            for (int l = 0; l < slack[n].length; l++) {
                long before = Math.min(0, slack[n][l]);
                long after = Math.min(0, slack[n][l] - use(each[n][l]));
                sum += (after - before) / scale[n][l];
            }
            if (n == 0) {
                return sum;
            }
        }
    }

    private boolean fits(int w, int to) {
        steps(at[w], to);
        for (int n = tree.nodeOf[w]; ; n = tree.nodes.get(n).parent()) {
            for (int l = 0; l < slack[n].length; l++) {
                if (slack[n][l] < use(each[n][l])) {
                    return false;
                }
            }
            if (n == 0) {
                return true;
            }
        }
    }

    /** By how much limits are exceeded, in posts. */
    private double excess() {
        double sum = 0;
        for (int n = 0; n < slack.length; n++) {
            for (int l = 0; l < slack[n].length; l++) {
                sum -= Math.min(0, slack[n][l]) / scale[n][l];
            }
        }
        return sum;
    }

    private boolean[] broken() {
        boolean[] broken = new boolean[slack.length];
        for (int n = 0; n < slack.length; n++) {
            for (long s : slack[n]) {
                broken[n] |= s < 0;
            }
        }
        return broken;
    }

    /** Moves of single wards, each with what it is ranked by. */
    private final class Moves {
        private int size;
        private final int[] ward = new int[at.length];
        private final int[] to = new int[at.length];
        private final double[] rank = new double[at.length];

        void add(int w, int c, double by) {
            ward[size] = w;
            to[size] = c;
            rank[size++] = by;
        }

        int[] order() {
            return QuickPlan.order(rank, size);
        }
    }

    private static int[] order(double[] rank, int size) {
        long[] keys = new long[size];
        for (int k = 0; k < size; k++) {
            // Doubles in the order of longs; the low bits give way to the place in the list.
            long bits = Double.doubleToLongBits(rank[k]);
            bits = bits < 0 ? ~bits : bits | Long.MIN_VALUE;
            keys[k] = ((bits >>> 1) & ~0xFFFFFL) | k;
        }
        Arrays.sort(keys);
        int[] order = new int[size];
        for (int k = 0; k < size; k++) {
            order[k] = (int) (keys[k] & 0xFFFFF);
        }
        return order;
    }

    /** Brings the totals within the limits; whether that could be done. */
    private boolean mend() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            boolean[] broken = broken();
            boolean any = false;
            for (boolean b : broken) {
                any |= b;
            }
            if (!any) {
                return true;
            }
            double excess = excess();
            Moves moves = new Moves();
            for (int w = 0; w < at.length; w++) {
                boolean concerned = broken[0];
                for (int n = tree.nodeOf[w]; n > 0; n = tree.nodes.get(n).parent()) {
                    concerned |= broken[n];
                }
                if (concerned) {
                    bestMend(w, excess, moves);
                }
            }
            boolean moved = false;
            for (int k : moves.order()) {
                if (mended(moves.ward[k], moves.to[k]) > TINY) {
                    take(moves.ward[k], moves.to[k]);
                    moved = true;
                }
            }
            if (!moved) {
                return false;
            }
        }
        return false;
    }

    private void bestMend(int w, double excess, Moves moves) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        double slight = 1e-9 * size;
        for (int c = table.first[w]; c < table.first[w + 1]; c++) {
            double more = reduced[c] - reduced[at[w]] + slight;
            // No move mends more than all of the excess.
            if (c != at[w] && more < least * excess) {
                double mended = mended(w, c);
                double rate = mended > TINY ? more / mended : Double.POSITIVE_INFINITY;
                if (rate < least) {
                    least = rate;
                    best = c;
                }
            }
        }
        if (best >= 0) {
            moves.add(w, best, least);
        }
    }

    /** What the plan costs above the bound. */
    private double above() {
        double sum = left();
        for (int c : at) {
            sum += reduced[c];
        }
        return sum;
    }

    /** What is left of the limits, at their prices. */
    private double left() {
        double sum = 0;
        for (int n = 0; n < slack.length; n++) {
            for (int l = 0; l < slack[n].length; l++) {
                sum += slack[n][l] * prices.nodePrice(n, l);
            }
        }
        return sum;
    }

    /** Takes moves of single wards that make the sum smaller and fit, those of small reduced costs first. */
    private void fill() {
        double within = 1e-9 * size;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double above = above();
            boolean last = within >= above;
            Moves moves = new Moves();
            for (int w = 0; w < at.length; w++) {
                int now = at[w];
                int best = -1;
                double saves = TINY * size;
                for (int c = table.first[w]; c < table.first[w + 1]; c++) {
                    double s = table.value[now] - table.value[c];
                    if (s > saves && reduced[c] - reduced[now] <= within && fits(w, c)) {
                        saves = s;
                        best = c;
                    }
                }
                if (best >= 0) {
                    moves.add(w, best, -saves);
                }
            }
            boolean moved = false;
            for (int k : moves.order()) {
                if (fits(moves.ward[k], moves.to[k])) {
                    take(moves.ward[k], moves.to[k]);
                    moved = true;
                }
            }
            if (!moved) {
                if (last) {
                    return;
                }
                within = Math.max(8 * within, above / 64);
            }
        }
    }

    /** Two wards change together, as long as that makes the sum smaller. */
    private void exchange(int most) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double left = left();
            int[] list = new int[table.size()];
            int[] ward = new int[table.size()];
            double[] rank = new double[table.size()];
            int size = 0;
            for (int w = 0; w < at.length; w++) {
                for (int c = table.first[w]; c < table.first[w + 1]; c++) {
                    double more = reduced[c] - reduced[at[w]];
                    if (c != at[w] && more < left) {
                        list[size] = c;
                        ward[size] = w;
                        rank[size++] = more;
                    }
                }
            }
            int[] order = order(rank, size);
            int n = Math.min(most, size);
            double best = -TINY * size - 1e-12 * this.size;
            int first = -1;
            int second = -1;
            for (int i = 0; i < n; i++) {
                int a = order[i];
                for (int j = i + 1; j < n && rank[a] + rank[order[j]] < left; j++) {
                    int b = order[j];
                    double gain = table.value[list[a]]
                            - table.value[at[ward[a]]]
                            + table.value[list[b]]
                            - table.value[at[ward[b]]];
                    if (gain < best && ward[a] != ward[b] && fit(ward[a], list[a], ward[b], list[b])) {
                        best = gain;
                        first = a;
                        second = b;
                    }
                }
            }
            if (first < 0) {
                return;
            }
            take(ward[first], list[first]);
            take(ward[second], list[second]);
            fillAfterExchange();
        }
    }

    private void fillAfterExchange() {
        if (left() > 0) {
            fill();
        }
    }

    private boolean fit(int w, int c, int v, int d) {
        int before = at[w];
        take(w, c);
        boolean fits = fits(v, d);
        // The groups of the first ward that the second is not in.
        for (int n = tree.nodeOf[w]; n > 0 && fits; n = tree.nodes.get(n).parent()) {
            fits = n == tree.nodeOf[v] || around(n, v) || kept(n);
        }
        take(w, before);
        return fits;
    }

    private boolean around(int node, int ward) {
        for (int n = tree.nodeOf[ward]; n > 0; n = tree.nodes.get(n).parent()) {
            if (n == node) {
                return true;
            }
        }
        return false;
    }

    private boolean kept(int node) {
        for (long s : slack[node]) {
            if (s < 0) {
                return false;
            }
        }
        return true;
    }

    /** The sum of the wards' values. */
    static double value(AllocationModel model, int[] choice) {
        double sum = 0;
        for (int w = 0; w < choice.length; w++) {
            sum += model.wards().get(w).value()[choice[w]];
        }
        return sum;
    }
}
