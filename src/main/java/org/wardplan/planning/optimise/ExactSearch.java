package org.wardplan.planning.optimise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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
 * (Core and bound as in Pisinger 1995 for the multiple-choice knapsack, here with several limits and groups.)
 */
public final class ExactSearch {
    /**
     * @param choice by ward
     * @param value the sum of the wards' values
     * @param bound no allocation under the limits has less; equal to the value when proved best
     * @param states how many states were looked at
     */
    public record Result(int[] choice, double value, double bound, long states) {}

    private static final int BITS = 15;
    private static final int MASK = (1 << BITS) - 1;
    private static final double ROUND = 1e-11;

    private final AllocationModel model;
    private final Prices prices;
    private final Cancellation cancellation;
    private final int mostStates;
    private long seen;
    private double excluded;

    ExactSearch(AllocationModel model, Prices prices, int mostStates, Cancellation cancellation) {
        this.model = model;
        this.prices = prices;
        this.mostStates = mostStates;
        this.cancellation = cancellation;
    }

    /** Too many states to go on. */
    private static final class TooMany extends Exception {
        private static final long serialVersionUID = 1;
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
            progress.report(0, 0, "Searching within " + delta + " of the bound");
            try {
                Optional<Result> found = within(delta + rounding);
                if (found.isPresent()) {
                    return found;
                }
            } catch (TooMany e) {
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

    long states() {
        return seen;
    }

    private record Step(int ward, int[] choices, double[] reduced) {}

    private Step step(int ward, double delta) {
        double[] reduced = prices.reduced(ward);
        int[] keep = IntStream.range(0, reduced.length)
                .filter(c -> reduced[c] <= delta)
                .boxed()
                .sorted(Comparator.comparingDouble(c -> reduced[c]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new Step(
                ward, keep, Arrays.stream(keep).mapToDouble(c -> reduced[c]).toArray());
    }

    private Optional<Result> within(double delta) throws TooMany {
        int groups = model.groupLimits().size();
        List<Step> free = new ArrayList<>();
        List<List<Step>> inGroup = new ArrayList<>();
        for (int g = 0; g < groups; g++) {
            inGroup.add(new ArrayList<>());
        }
        for (int w = 0; w < model.wards().size(); w++) {
            int g = model.group()[w];
            boolean limited =
                    g >= 0 && g < groups && !model.groupLimits().get(g).isEmpty();
            (limited ? inGroup.get(g) : free).add(step(w, delta));
        }
        List<Block> blocks = new ArrayList<>();
        for (int g = 0; g < groups; g++) {
            if (!inGroup.get(g).isEmpty()) {
                Block b = new Block(inGroup.get(g), delta, model.groupLimits().get(g), g);
                if (b.end.size() == 0) {
                    return Optional.empty();
                }
                blocks.add(b);
            }
        }
        Block all = new Block(free, blocks, delta);
        int best = -1;
        for (int s = 0; s < all.end.size(); s++) {
            if (best < 0 || all.end.cost[s] < all.end.cost[best]) {
                best = s;
            }
        }
        if (best < 0) {
            return Optional.empty();
        }
        int[] choice = new int[model.wards().size()];
        all.trace(best, choice);
        double value = 0;
        for (int w = 0; w < choice.length; w++) {
            value += model.wards().get(w).value()[choice[w]];
        }
        return Optional.of(new Result(choice, value, value, seen));
    }

    private static long pack(int[] posts) {
        long key = 0;
        for (int r = 0; r < posts.length; r++) {
            key |= (long) posts[r] << (BITS * r);
        }
        return key;
    }

    private int[] unpack(long key) {
        int[] totals = new int[model.roles()];
        for (int r = 0; r < totals.length; r++) {
            totals[r] = (int) (key >>> (BITS * r)) & MASK;
        }
        return totals;
    }

    /** Wards (and blocks of wards) taken one after the other; the states that keep the limits are its end. */
    private final class Block {
        private final List<Step> steps = new ArrayList<>();
        private final List<Block> parts = new ArrayList<>();
        private final List<StateTable.Layer> layers = new ArrayList<>();
        private final List<Integer> fixed = new ArrayList<>();
        private final List<Integer> fixedChoice = new ArrayList<>();
        StateTable.Layer end;

        /** The wards of a group with limits of its own. */
        Block(List<Step> wards, double delta, List<AllocationModel.Limit> limits, int group) throws TooMany {
            StateTable.Layer now = start(wards);
            now = run(now, wards, List.of(), delta, limits, group);
            end = finish(now, delta, limits, group);
        }

        /** All of London: wards of no such group, and the groups. */
        Block(List<Step> wards, List<Block> groups, double delta) throws TooMany {
            StateTable.Layer now = start(wards);
            now = run(now, wards, groups, delta, model.limits(), -1);
            end = finish(now, delta, model.limits(), -1);
        }

        private StateTable.Layer start(List<Step> wards) {
            long totals = 0;
            for (Step s : wards) {
                if (s.choices.length == 1) {
                    totals += pack(model.wards().get(s.ward).posts()[s.choices[0]]);
                    fixed.add(s.ward);
                    fixedChoice.add(s.choices[0]);
                } else {
                    steps.add(s);
                }
            }
            steps.sort(Comparator.comparingDouble((Step s) -> -s.reduced[1]));
            return new StateTable.Layer(new long[] {totals}, new double[1], new int[] {-1}, new int[] {-1});
        }

        private StateTable.Layer run(
                StateTable.Layer from,
                List<Step> wards,
                List<Block> groups,
                double delta,
                List<AllocationModel.Limit> limits,
                int group)
                throws TooMany {
            StateTable.Layer now = from;
            layers.add(now);
            Reach reach = new Reach(steps, groups, limits, group);
            for (int k = 0; k < steps.size(); k++) {
                Step s = steps.get(k);
                long[] add = new long[s.choices.length];
                for (int c = 0; c < add.length; c++) {
                    add[c] = pack(model.wards().get(s.ward).posts()[s.choices[c]]);
                }
                now = extend(now, add, s.reduced, delta, reach, k + 1);
                layers.add(now);
            }
            for (int k = 0; k < groups.size(); k++) {
                StateTable.Layer part = groups.get(k).end;
                parts.add(groups.get(k));
                now = extend(now, part.totals, part.cost, delta, reach, steps.size() + k + 1);
                layers.add(now);
            }
            return now;
        }

        private StateTable.Layer extend(
                StateTable.Layer from, long[] add, double[] cost, double delta, Reach reach, int done) throws TooMany {
            cancellation.check();
            StateTable table = new StateTable(Math.max(16, from.size() * 2));
            Integer[] order = new Integer[add.length];
            Arrays.setAll(order, c -> c);
            Arrays.sort(order, Comparator.comparingDouble(c -> cost[c]));
            for (int s = 0; s < from.size(); s++) {
                for (int c : order) {
                    double total = from.cost[s] + cost[c];
                    if (total > delta) {
                        break;
                    }
                    long key = from.totals[s] + add[c];
                    if (total + reach.atLeast(key, done) <= delta) {
                        table.put(key, total, s, c);
                    }
                }
                if (table.size > mostStates) {
                    throw new TooMany();
                }
            }
            seen += table.size;
            return table.layer();
        }

        /** Drops the states that break a limit, and adds what is left of each at its price. */
        private StateTable.Layer finish(
                StateTable.Layer now, double delta, List<AllocationModel.Limit> limits, int group) {
            int[] keep = new int[now.size()];
            double[] cost = new double[now.size()];
            int n = 0;
            for (int s = 0; s < now.size(); s++) {
                int[] totals = unpack(now.totals[s]);
                double sum = now.cost[s];
                for (int l = 0; l < limits.size() && sum <= delta; l++) {
                    long slack = limits.get(l).slack(totals);
                    double price = group < 0 ? prices.price(l) : prices.price(group, l);
                    sum = slack < 0 ? Double.POSITIVE_INFINITY : sum + slack * price;
                }
                if (sum <= delta) {
                    keep[n] = s;
                    cost[n++] = sum;
                }
            }
            long[] totals = new long[n];
            for (int k = 0; k < n; k++) {
                totals[k] = now.totals[keep[k]];
            }
            return new StateTable.Layer(totals, Arrays.copyOf(cost, n), Arrays.copyOf(keep, n), new int[n]);
        }

        /** Writes the choices that led to a state of the end. */
        void trace(int state, int[] choice) {
            for (int k = 0; k < fixed.size(); k++) {
                choice[fixed.get(k)] = fixedChoice.get(k);
            }
            int s = end.from[state];
            for (int k = layers.size() - 1; k > 0; k--) {
                StateTable.Layer layer = layers.get(k);
                int with = layer.with[s];
                if (k > steps.size()) {
                    parts.get(k - 1 - steps.size()).trace(with, choice);
                } else {
                    Step step = steps.get(k - 1);
                    choice[step.ward] = step.choices[with];
                }
                s = layer.from[s];
            }
        }
    }

    /** What the steps still to come can add to the use of each limit: least and most. */
    private final class Reach {
        private final List<AllocationModel.Limit> limits;
        private final double[] price;
        private final long[][] least;
        private final long[][] most;

        Reach(List<Step> steps, List<Block> groups, List<AllocationModel.Limit> limits, int group) {
            this.limits = limits;
            int n = steps.size() + groups.size();
            least = new long[limits.size()][n + 1];
            most = new long[limits.size()][n + 1];
            price = new double[limits.size()];
            for (int l = 0; l < limits.size(); l++) {
                price[l] = group < 0 ? prices.price(l) : prices.price(group, l);
                long[] each = limits.get(l).each();
                for (int k = n - 1; k >= 0; k--) {
                    long low = Long.MAX_VALUE;
                    long high = Long.MIN_VALUE;
                    if (k < steps.size()) {
                        Step s = steps.get(k);
                        for (int c : s.choices) {
                            long use = use(each, model.wards().get(s.ward).posts()[c]);
                            low = Math.min(low, use);
                            high = Math.max(high, use);
                        }
                    } else {
                        for (long totals : groups.get(k - steps.size()).end.totals) {
                            long use = use(each, unpack(totals));
                            low = Math.min(low, use);
                            high = Math.max(high, use);
                        }
                    }
                    least[l][k] = least[l][k + 1] + low;
                    most[l][k] = most[l][k + 1] + high;
                }
            }
        }

        private long use(long[] each, int[] posts) {
            long sum = 0;
            for (int r = 0; r < posts.length; r++) {
                sum += each[r] * posts[r];
            }
            return sum;
        }

        /** The least that what is left of the limits will cost in the end; infinite when one must break. */
        double atLeast(long key, int done) {
            double sum = 0;
            for (int l = 0; l < price.length; l++) {
                AllocationModel.Limit limit = limits.get(l);
                long slack = limit.most();
                long[] each = limit.each();
                for (int r = 0; r < each.length; r++) {
                    slack -= each[r] * ((key >>> (BITS * r)) & MASK);
                }
                if (slack < least[l][done]) {
                    return Double.POSITIVE_INFINITY;
                }
                if (slack > most[l][done]) {
                    sum += price[l] * (slack - most[l][done]);
                }
            }
            return sum;
        }
    }
}
