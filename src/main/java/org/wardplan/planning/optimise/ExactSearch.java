package org.wardplan.planning.optimise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;

/**
 * Finds the best allocation and proves it.
 *
 * <p>Under the prices of {@link Prices} the value of any allocation that keeps the limits is the bound, plus what each
 * ward's choice costs above the ward's best one, plus price times what is left of every limit. All three are 0 or more.
 * So if some allocation lies within δ of the bound, its wards use only choices that cost no more than δ, and all of them
 * together no more than δ. A dynamic programme over the totals by role, which drops every state beyond δ, finds it, or
 * shows that there is none; then δ is doubled. The first allocation found is the best, as all better ones were in reach.
 * (Core and bound as in Pisinger 1995 for the multiple-choice knapsack, here with several limits and groups.) The wards of
 * a group with limits are taken first and then stand as one ward with many choices.
 */
public final class ExactSearch {
    /**
     * @param choice by ward
     * @param value the sum of the wards' values
     * @param bound no allocation under the limits has less; equal to the value when proved best
     * @param states how many states were looked at
     */
    public record Result(int[] choice, double value, double bound, long states) {}

    /**
     * How large a search may grow.
     *
     * @param layer states after one ward
     * @param all states kept for the way back, 8 bytes each
     */
    record Room(int layer, long all) {
        static final Room SMALL = new Room(100_000, 1_500_000);
        static final Room LARGE = new Room(2_000_000, 24_000_000);
    }

    private static final double ROUND = 1e-11;

    private final AllocationModel model;
    private final Prices prices;
    private final Cancellation cancellation;
    private final Room room;
    private final ChoiceTable table;
    private final LimitTree tree;
    private final double[] reduced;
    private final int beam;

    /** Totals by role share the bits of a long. */
    private final int bits;

    private final long mask;
    private long seen;
    private long kept;
    private double excluded;
    private boolean full;

    ExactSearch(AllocationModel model, Prices prices, Room room, Cancellation cancellation) {
        this(model, prices, room, Integer.MAX_VALUE, cancellation);
    }

    /** @param mostStates after one ward */
    ExactSearch(AllocationModel model, Prices prices, int mostStates, Cancellation cancellation) {
        this(model, prices, new Room(mostStates, Room.LARGE.all()), cancellation);
    }

    private ExactSearch(AllocationModel model, Prices prices, Room room, int beam, Cancellation cancellation) {
        this.model = model;
        this.prices = prices;
        this.room = room;
        this.beam = beam;
        this.cancellation = cancellation;
        table = model.table();
        tree = prices.tree();
        reduced = prices.reduced();
        bits = Math.min(31, 62 / model.roles());
        mask = (1L << bits) - 1;
    }

    /** Too many states to go on. */
    private static final class TooMany extends Exception {
        private static final long serialVersionUID = 1;
    }

    /**
     * A plan that keeps the limits, found by a search that keeps only the cheapest states; not the best one for sure.
     *
     * @param states kept after each ward
     * @return empty when the search lost all plans within δ, which does not prove that there is none
     */
    static Optional<int[]> narrow(
            AllocationModel model, Prices prices, double delta, int states, Cancellation cancellation) {
        try {
            return new ExactSearch(model, prices, Room.LARGE, states, cancellation)
                    .within(delta)
                    .map(Result::choice);
        } catch (TooMany e) {
            return Optional.empty();
        }
    }

    /**
     * @param first the first δ to try, more than 0
     * @param most the last δ: where an allocation is known, how far it lies above the bound
     * @return the best allocation; empty when there is none within {@link #excluded} of the bound
     */
    Optional<Result> run(double first, double most, Progress progress) {
        double rounding = ROUND * Math.max(1, Math.abs(prices.bound()));
        double delta = Math.min(first, most);
        while (true) {
            cancellation.check();
            progress.report(
                    0,
                    0,
                    String.format(
                            Locale.ROOT,
                            "Looking through all plans within %.4f %% of the best possible",
                            100 * delta / Math.max(1e-9, Math.abs(prices.bound()))));
            try {
                Optional<Result> found = within(delta + rounding);
                if (found.isPresent()) {
                    return found;
                }
            } catch (TooMany e) {
                full = true;
                return Optional.empty();
            }
            excluded = delta;
            if (delta >= most) {
                return Optional.empty();
            }
            delta = Math.min(2 * delta, most);
        }
    }

    /** No allocation has a value less than the bound and this. */
    double excluded() {
        return excluded;
    }

    /** Whether the search was ended for want of room. */
    boolean full() {
        return full;
    }

    long states() {
        return seen;
    }

    private record Step(int ward, int[] choices, double[] cost) {}

    private Step step(int ward, double delta) {
        int from = table.first[ward];
        int[] keep = IntStream.range(from, table.first[ward + 1])
                .filter(c -> reduced[c] <= delta)
                .toArray();
        Integer[] order = Arrays.stream(keep).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(c -> reduced[c]));
        double[] cost = new double[order.length];
        for (int k = 0; k < cost.length; k++) {
            keep[k] = order[k];
            cost[k] = reduced[order[k]];
        }
        return new Step(ward, keep, cost);
    }

    private Optional<Result> within(double delta) throws TooMany {
        kept = 0;
        Block[] blocks = new Block[tree.nodes.size()];
        for (int n = blocks.length - 1; n >= 0; n--) {
            List<Block> parts = new ArrayList<>();
            for (int child : tree.nodes.get(n).children()) {
                parts.add(blocks[child]);
            }
            blocks[n] = new Block(n, parts, delta);
            if (blocks[n].totals.length == 0) {
                return Optional.empty();
            }
        }
        Block all = blocks[0];
        int best = 0;
        for (int s = 1; s < all.totals.length; s++) {
            if (all.cost[s] < all.cost[best]) {
                best = s;
            }
        }
        int[] choice = new int[table.wards()];
        all.trace(best, choice);
        double value = QuickPlan.value(model, choice);
        return Optional.of(new Result(choice, value, value, seen));
    }

    private long pack(int choice) {
        long key = 0;
        for (int r = 0; r < table.roles(); r++) {
            key |= (long) table.posts[r][choice] << (bits * r);
        }
        return key;
    }

    private long use(long[] each, long key) {
        long sum = 0;
        for (int r = 0; r < each.length; r++) {
            sum += each[r] * ((key >>> (bits * r)) & mask);
        }
        return sum;
    }

    /** Wards, and blocks of wards, taken one after the other; the states that keep the limits are its end. */
    private final class Block {
        private final List<AllocationModel.Limit> limits;
        private final double[] price;
        private final List<Step> steps = new ArrayList<>();
        private final List<Block> parts;
        private final List<int[]> from = new ArrayList<>();
        private final List<int[]> with = new ArrayList<>();
        private final List<Integer> fixed = new ArrayList<>();

        /** The states at the end: totals, what they cost above the bound, and the state of the last layer. */
        private long[] totals;

        private double[] cost;
        private int[] last;

        Block(int node, List<Block> parts, double delta) throws TooMany {
            this.parts = parts;
            limits = tree.nodes.get(node).limits();
            price = new double[limits.size()];
            for (int l = 0; l < price.length; l++) {
                price[l] = prices.nodePrice(node, l);
            }
            parts.sort(Comparator.comparingInt((Block b) -> b.totals.length));
            long begin = 0;
            for (int w : tree.nodes.get(node).wards()) {
                Step s = step(w, delta);
                if (s.choices.length == 1) {
                    begin += pack(s.choices[0]);
                    fixed.add(s.choices[0]);
                    fixed.add(w);
                } else {
                    steps.add(s);
                }
            }
            steps.sort(Comparator.comparingDouble((Step s) -> -s.cost[1]));
            totals = new long[] {begin};
            cost = new double[1];
            Reach reach = new Reach();
            for (int k = 0; k < steps.size(); k++) {
                Step s = steps.get(k);
                long[] add = new long[s.choices.length];
                for (int c = 0; c < add.length; c++) {
                    add[c] = pack(s.choices[c]);
                }
                extend(add, s.cost, delta, reach, k + 1);
            }
            for (int k = 0; k < parts.size(); k++) {
                Block part = parts.get(k);
                part.sort();
                extend(part.totals, part.cost, delta, reach, steps.size() + k + 1);
            }
            finish(delta);
        }

        /** Brings the states at the end into the order of their costs. */
        private void sort() {
            Integer[] order = new Integer[totals.length];
            Arrays.setAll(order, c -> c);
            Arrays.sort(order, Comparator.comparingDouble(c -> cost[c]));
            long[] t = new long[order.length];
            double[] d = new double[order.length];
            int[] l = new int[order.length];
            for (int k = 0; k < order.length; k++) {
                t[k] = totals[order[k]];
                d[k] = cost[order[k]];
                l[k] = last[order[k]];
            }
            totals = t;
            cost = d;
            last = l;
        }

        /** @param more in the order of costs */
        private void extend(long[] add, double[] more, double delta, Reach reach, int done) throws TooMany {
            cancellation.check();
            StateTable next = new StateTable(Math.max(16, totals.length * 2));
            int n = limits.size();
            long[][] used = new long[add.length][n];
            for (int c = 0; c < add.length; c++) {
                for (int l = 0; l < n; l++) {
                    used[c][l] = use(limits.get(l).each(), add[c]);
                }
            }
            long[] slack = new long[n];
            for (int s = 0; s < totals.length; s++) {
                for (int l = 0; l < n; l++) {
                    slack[l] = limits.get(l).most() - use(limits.get(l).each(), totals[s]);
                }
                for (int c = 0; c < add.length; c++) {
                    double total = cost[s] + more[c];
                    if (total > delta) {
                        break;
                    }
                    if (total + reach.atLeast(slack, used[c], done) <= delta) {
                        next.put(totals[s] + add[c], total, s, c);
                    }
                }
                if (next.size > room.layer) {
                    throw new TooMany();
                }
            }
            next.cheapest(beam);
            seen += next.size;
            kept += next.size;
            if (kept > room.all) {
                throw new TooMany();
            }
            totals = Arrays.copyOf(next.keys, next.size);
            cost = Arrays.copyOf(next.cost, next.size);
            from.add(Arrays.copyOf(next.from, next.size));
            with.add(Arrays.copyOf(next.with, next.size));
        }

        /** Drops the states that break a limit, and adds what is left of each at its price. */
        private void finish(double delta) {
            int[] keep = new int[totals.length];
            int n = 0;
            for (int s = 0; s < totals.length; s++) {
                double sum = cost[s];
                for (int l = 0; l < price.length && sum <= delta; l++) {
                    long slack = limits.get(l).most() - use(limits.get(l).each(), totals[s]);
                    sum = slack < 0 ? Double.POSITIVE_INFINITY : sum + slack * price[l];
                }
                if (sum <= delta) {
                    cost[n] = sum;
                    totals[n] = totals[s];
                    keep[n++] = s;
                }
            }
            totals = Arrays.copyOf(totals, n);
            cost = Arrays.copyOf(cost, n);
            last = Arrays.copyOf(keep, n);
        }

        /** Writes the choices that led to a state of the end. */
        void trace(int state, int[] choice) {
            for (int k = 0; k < fixed.size(); k += 2) {
                int ward = fixed.get(k + 1);
                choice[ward] = fixed.get(k) - table.first[ward];
            }
            int s = last[state];
            for (int k = from.size() - 1; k >= 0; k--) {
                int took = with.get(k)[s];
                if (k >= steps.size()) {
                    parts.get(k - steps.size()).trace(took, choice);
                } else {
                    Step step = steps.get(k);
                    choice[step.ward] = step.choices[took] - table.first[step.ward];
                }
                s = from.get(k)[s];
            }
        }

        /** What the steps still to come can add to the use of each limit: least and most. */
        private final class Reach {
            private final long[][] least;
            private final long[][] most;

            Reach() {
                int n = steps.size() + parts.size();
                least = new long[n + 1][limits.size()];
                most = new long[n + 1][limits.size()];
                for (int l = 0; l < limits.size(); l++) {
                    long[] each = limits.get(l).each();
                    for (int k = n - 1; k >= 0; k--) {
                        long low = Long.MAX_VALUE;
                        long high = Long.MIN_VALUE;
                        if (k < steps.size()) {
                            for (int c : steps.get(k).choices) {
                                long use = use(each, pack(c));
                                low = Math.min(low, use);
                                high = Math.max(high, use);
                            }
                        } else {
                            for (long t : parts.get(k - steps.size()).totals) {
                                long use = use(each, t);
                                low = Math.min(low, use);
                                high = Math.max(high, use);
                            }
                        }
                        least[k][l] = least[k + 1][l] + low;
                        most[k][l] = most[k + 1][l] + high;
                    }
                }
            }

            /** The least that what is left of the limits will cost in the end; infinite when one must break. */
            double atLeast(long[] slack, long[] used, int done) {
                double sum = 0;
                for (int l = 0; l < slack.length; l++) {
                    long left = slack[l] - used[l];
                    if (left < least[done][l]) {
                        return Double.POSITIVE_INFINITY;
                    }
                    if (left > most[done][l]) {
                        sum += price[l] * (left - most[done][l]);
                    }
                }
                return sum;
            }
        }
    }
}
