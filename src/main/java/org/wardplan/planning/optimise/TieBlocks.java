package org.wardplan.planning.optimise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wardplan.base.Cancellation;

/**
 * A model without ties that is a bound for the one with ties. A choice is worth in it what the flow of {@link TieGraph}
 * leaves it worth, so that the bound is the same; choices beyond δ are left out. Wards whose tie was broken in it are put
 * together into one: its choices are the totals by role that they can have under the ties, with the least worth for each.
 * Put together tie after tie, the exact search of this model ends with the best plan under ties.
 */
final class TieBlocks {
    private final AllocationModel model;
    private final TieLimits limits;
    private final TieDomains domains;
    private final TieGraph graph;
    private final double delta;
    private final int mostStates;
    private final Cancellation cancellation;
    private final double[] prices;
    private final double bound;
    private final boolean[] split;
    private List<Block> blocks = new ArrayList<>();
    private double constant;

    /** A block has too many states. */
    private static final class TooMany extends Exception {
        private static final long serialVersionUID = 1;
    }

    /** @param delta how far above the bound plans matter */
    TieBlocks(
            AllocationModel model,
            TieLimits limits,
            TieDomains domains,
            TieBound of,
            double delta,
            int mostStates,
            Cancellation cancellation) {
        this.model = model;
        this.limits = limits;
        graph = of.graph();
        prices = of.prices();
        bound = of.bound();
        this.domains = domains.only((w, c) -> graph.reduced(w, c) <= delta);
        this.delta = delta;
        this.mostStates = mostStates;
        this.cancellation = cancellation;
        split = new boolean[model.groups().size()];
        for (int w = 0; w < model.wards().size() && !this.domains.empty(); w++) {
            blocks.add(single(w));
        }
    }

    private Block single(int ward) {
        try {
            return new Block(new int[] {ward});
        } catch (TooMany e) {
            throw new IllegalStateException("one ward with too many choices", e);
        }
    }

    /** No plan lies within δ of the bound. */
    boolean empty() {
        return domains.empty() || blocks.stream().anyMatch(b -> b.posts.length == 0);
    }

    /** Tied wards of different blocks that a plan has too far apart, or that cost something together. */
    List<int[]> broken(int[] choice) {
        int[] of = blockOf();
        List<int[]> broken = new ArrayList<>();
        for (int w = 0; w < choice.length; w++) {
            for (int v : domains.tied(w)) {
                if (v > w
                        && of[w] != of[v]
                        && (!domains.within(w, choice[w], v, choice[v])
                                || graph.tieCost(w, choice[w], v, choice[v]) > 0)) {
                    broken.add(new int[] {w, v});
                }
            }
        }
        return broken;
    }

    private int[] blockOf() {
        int[] of = new int[model.wards().size()];
        for (int b = 0; b < blocks.size(); b++) {
            for (int w : blocks.get(b).wards) {
                of[w] = b;
            }
        }
        return of;
    }

    /**
     * Puts the blocks of pairs together.
     *
     * @return whether any were; those with too many states stay as they are
     */
    boolean join(List<int[]> pairs) {
        boolean any = false;
        for (int[] p : pairs) {
            int[] of = blockOf();
            if (of[p[0]] == of[p[1]]) {
                continue;
            }
            List<Integer> members = new ArrayList<>();
            for (int b : new int[] {of[p[0]], of[p[1]]}) {
                Arrays.stream(blocks.get(b).wards).forEach(members::add);
            }
            try {
                Block together = new Block(order(members));
                List<Block> next = new ArrayList<>();
                for (int b = 0; b < blocks.size(); b++) {
                    if (b == of[p[0]]) {
                        next.add(together);
                    } else if (b != of[p[1]]) {
                        next.add(blocks.get(b));
                    }
                }
                blocks = next;
                any = true;
            } catch (TooMany e) {
                cancellation.check();
            }
        }
        return any;
    }

    /** Whether the choices that are left of two tied wards do not all go together, or not for nothing. */
    private boolean open(int w, int v) {
        int[] a = domains.open(w);
        int[] b = domains.open(v);
        return graph.priced(w, v)
                || !domains.within(w, a[0], v, b[b.length - 1])
                || !domains.within(w, a[a.length - 1], v, b[0]);
    }

    /** Next always the ward that leaves the fewest choices open between those taken and those to come. */
    private int[] order(List<Integer> members) {
        List<Integer> rest = new ArrayList<>(members);
        List<Integer> taken = new ArrayList<>();
        while (!rest.isEmpty()) {
            int best = -1;
            double least = Double.POSITIVE_INFINITY;
            for (int w : taken.isEmpty() && rest.size() > 60 ? rest.subList(0, 1) : rest) {
                double front = 0;
                for (int u : taken) {
                    if (looksAhead(u, rest, w)) {
                        front += Math.log(domains.open(u).length);
                    }
                }
                if (looksAhead(w, rest, w)) {
                    front += Math.log(domains.open(w).length);
                }
                if (front < least) {
                    least = front;
                    best = w;
                }
            }
            taken.add(best);
            rest.remove(Integer.valueOf(best));
        }
        return taken.stream().mapToInt(Integer::intValue).toArray();
    }

    private boolean looksAhead(int u, List<Integer> rest, int but) {
        for (int v : domains.tied(u)) {
            if (v != but && rest.contains(v) && open(u, v)) {
                return true;
            }
        }
        return false;
    }

    /** The model without ties. Its values and {@link #constant} add up to no more than those of the plan. */
    AllocationModel model() {
        int[] group = new int[blocks.size()];
        for (int b = 0; b < group.length; b++) {
            int[] in = blocks.get(b).wards;
            group[b] = around(in);
        }
        double[] kept = prices.clone();
        constant = bound;
        for (int l = 0; l < kept.length; l++) {
            if (limits.group(l) >= 0 && split[limits.group(l)]) {
                kept[l] = 0;
            }
            constant += kept[l] * limits.most(l) / limits.scale(l);
        }
        List<AllocationModel.Ward> wards = new ArrayList<>();
        for (Block block : blocks) {
            double[] perPost = limits.perPost(block.wards[0], kept);
            double[] value = block.above.clone();
            double low = Double.POSITIVE_INFINITY;
            for (int c = 0; c < value.length; c++) {
                for (int r = 0; r < perPost.length; r++) {
                    value[c] -= perPost[r] * block.posts[c][r];
                }
                low = Math.min(low, value[c]);
            }
            for (int c = 0; c < value.length; c++) {
                value[c] -= low;
            }
            constant += low;
            wards.add(new AllocationModel.Ward(block.posts, value));
        }
        List<AllocationModel.Group> groups = new ArrayList<>();
        for (int g = 0; g < split.length; g++) {
            AllocationModel.Group of = model.groups().get(g);
            groups.add(split[g] ? new AllocationModel.Group(of.parent(), List.of()) : of);
        }
        return new AllocationModel(model.roles(), wards, group, model.limits(), groups, null);
    }

    /** What the last {@link #model} leaves out of its values. */
    double constant() {
        return constant;
    }

    /** The innermost group that all wards are in. Limits of groups with some of them only are left to their prices. */
    private int around(int[] in) {
        for (int w : in) {
            for (int g = model.group()[w]; g >= 0; g = model.groups().get(g).parent()) {
                for (int v : in) {
                    split[g] |= !limits.within(model.group()[v], g);
                }
            }
        }
        int g = model.group()[in[0]];
        while (g >= 0 && outside(in, g)) {
            g = model.groups().get(g).parent();
        }
        return g;
    }

    private boolean outside(int[] in, int group) {
        return Arrays.stream(in).anyMatch(w -> !limits.within(model.group()[w], group));
    }

    /** The wards' choices from those of the blocks. */
    int[] choice(int[] ofBlocks) {
        int[] choice = new int[model.wards().size()];
        for (int b = 0; b < ofBlocks.length; b++) {
            blocks.get(b).trace(ofBlocks[b], choice);
        }
        return choice;
    }

    /** Wards that are chosen for together. */
    private final class Block {
        private final int[] wards;
        private final List<StateTable> layers = new ArrayList<>();
        private final int[][] posts;
        private final double[] above;

        Block(int[] wards) throws TooMany {
            this.wards = wards;
            StateTable now = new StateTable(16);
            now.put(0, 0, -1, -1);
            layers.add(now);
            int bits = bits();
            int roles = model.roles();
            List<Integer> front = new ArrayList<>();
            for (int k = 0; k < wards.length; k++) {
                int w = wards[k];
                List<Integer> next = new ArrayList<>(front);
                next.add(w);
                int done = k;
                next.removeIf(u -> !ahead(u, done));
                now = extend(now, w, front, next, bits, bits * roles);
                layers.add(now);
                front = next;
            }
            posts = new int[now.size][roles];
            above = new double[posts.length];
            for (int s = 0; s < posts.length; s++) {
                for (int r = 0; r < roles; r++) {
                    posts[s][r] = (int) (now.keys[s] >>> (bits * r)) & ((1 << bits) - 1);
                }
                above[s] = now.cost[s];
            }
        }

        /** Whether the ward is tied to one of the block after place k. */
        private boolean ahead(int ward, int k) {
            for (int j = k + 1; j < wards.length; j++) {
                for (int v : domains.tied(ward)) {
                    if (v == wards[j] && open(ward, v)) {
                        return true;
                    }
                }
            }
            return false;
        }

        private int bits() throws TooMany {
            int most = 1;
            for (int r = 0; r < model.roles(); r++) {
                int sum = 0;
                for (int w : wards) {
                    int high = 0;
                    for (int c : domains.open(w)) {
                        high = Math.max(high, model.wards().get(w).posts()[c][r]);
                    }
                    sum += high;
                }
                most = Math.max(most, sum);
            }
            int bits = 32 - Integer.numberOfLeadingZeros(most);
            if (bits * model.roles() > 60) {
                throw new TooMany();
            }
            return bits;
        }

        private StateTable extend(StateTable from, int w, List<Integer> front, List<Integer> next, int bits, int shift)
                throws TooMany {
            cancellation.check();
            double size = Math.pow(2, shift);
            for (int u : next) {
                size *= domains.open(u).length;
            }
            if (size > 0x1p62) {
                throw new TooMany();
            }
            StateTable to = new StateTable(16);
            AllocationModel.Ward ward = model.wards().get(w);
            int[] open = domains.open(w);
            int[] at = new int[front.size()];
            for (int s = 0; s < from.size; s++) {
                long totals = from.keys[s] & ((1L << shift) - 1);
                long code = from.keys[s] >>> shift;
                for (int f = at.length - 1; f >= 0; f--) {
                    int n = domains.open(front.get(f)).length;
                    at[f] = (int) (code % n);
                    code /= n;
                }
                for (int k = 0; k < open.length; k++) {
                    double above = from.cost[s] + graph.reduced(w, open[k]);
                    for (int f = 0; f < at.length && above <= delta; f++) {
                        above += together(w, open[k], front.get(f), at[f]);
                    }
                    if (above <= delta) {
                        long key = 0;
                        for (int u : next) {
                            key = key * domains.open(u).length + (u == w ? k : at[front.indexOf(u)]);
                        }
                        key <<= shift;
                        key += totals;
                        for (int r = 0; r < model.roles(); r++) {
                            key += (long) ward.posts()[open[k]][r] << (bits * r);
                        }
                        to.put(key, above, s, open[k]);
                    }
                }
                if (to.size > mostStates) {
                    throw new TooMany();
                }
            }
            return to;
        }

        private double together(int w, int c, int u, int place) {
            boolean tied = false;
            for (int v : domains.tied(w)) {
                tied |= v == u;
            }
            if (!tied) {
                return 0;
            }
            int d = domains.open(u)[place];
            return domains.within(w, c, u, d) ? graph.tieCost(w, c, u, d) : Double.POSITIVE_INFINITY;
        }

        void trace(int end, int[] choice) {
            int s = end;
            for (int k = wards.length; k > 0; k--) {
                choice[wards[k - 1]] = layers.get(k).with[s];
                s = layers.get(k).from[s];
            }
        }
    }
}
