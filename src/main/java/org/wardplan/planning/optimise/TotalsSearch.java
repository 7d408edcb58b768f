package org.wardplan.planning.optimise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.ObjDoubleConsumer;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;

/**
 * Goes through London's totals by role one after the other. Posts come whole, so the money hardly ever comes out even: only
 * some hundred totals lie close enough to the limits to be of use. For each of them prices of their own give a bound (what
 * London would lose with just these totals), mostly far sharper than the bound over all totals at once; the total with the
 * lowest bound is looked into first, and every set of prices sharpens the bounds of all other totals too. When the lowest
 * bound of what is left reaches the best plan, that plan is proved best. This closes what the one search over all totals
 * leaves open where many plans tie, as they do when posts short are counted.
 */
final class TotalsSearch {
    private static final int MOST_TOTALS = 20_000;
    private static final int MOST_CUTS = 60;
    private static final int PAIRS = 60;
    private static final double SAME = 1e-10;

    private final AllocationModel model;
    private final Prices prices;
    private final Cancellation cancellation;
    private final double same;
    private int[] best;
    private double value;
    private double bound;
    private int looks;

    private TotalsSearch(AllocationModel model, Prices prices, int[] best, double value, Cancellation cancellation) {
        this.model = model;
        this.prices = prices;
        this.best = best;
        this.value = value;
        this.cancellation = cancellation;
        same = SAME * Math.max(1, Math.abs(value));
        bound = prices.bound();
    }

    /** Totals by role that keep London's limits. */
    private static final class Candidate {
        final int[] totals;
        double bound;
        boolean solved;

        Candidate(int[] totals, double bound) {
            this.totals = totals;
            this.bound = bound;
        }

        List<Integer> key() {
            return Arrays.stream(totals).boxed().toList();
        }
    }

    /**
     * @param choice the best plan found
     * @param value of the plan
     * @param bound no plan has less
     * @param proved whether the bound reaches the value
     */
    record Result(int[] choice, double value, double bound, boolean proved) {}

    /**
     * @param best a plan that keeps the limits
     * @param better told of each better plan, with the bound so far
     * @param most totals that are looked into before it gives up
     */
    static Result run(
            AllocationModel model,
            Prices prices,
            int[] best,
            int most,
            ObjDoubleConsumer<int[]> better,
            Progress progress,
            Cancellation cancellation) {
        TotalsSearch search = new TotalsSearch(model, prices, best, QuickPlan.value(model, best), cancellation);
        boolean proved = search.search(most, better, progress);
        return new Result(search.best, search.value, proved ? search.value : search.bound, proved);
    }

    private boolean search(int most, ObjDoubleConsumer<int[]> better, Progress progress) {
        Set<List<Integer>> closed = new HashSet<>();
        looks = most;
        double ceiling = value;
        while (true) {
            List<Candidate> candidates = candidates(Math.min(value, ceiling));
            for (int k = 0; candidates == null && k < MOST_CUTS; k++) {
                // So far above the bound lie too many totals: those nearer to it may give a better plan.
                ceiling = bound + (Math.min(value, ceiling) - bound) / 2;
                candidates = candidates(ceiling);
            }
            if (candidates == null || !through(candidates, closed, better, progress)) {
                return false;
            }
            if (value <= ceiling + same) {
                return true;
            }
            bound = Math.max(bound, ceiling);
            ceiling = bound + 2 * (ceiling - prices.bound());
        }
    }

    /** Looks through totals until none can hold a better plan; whether it came to that. */
    private boolean through(
            List<Candidate> candidates, Set<List<Integer>> closed, ObjDoubleConsumer<int[]> better, Progress progress) {
        PriorityQueue<Candidate> queue = new PriorityQueue<>(Comparator.comparingDouble((Candidate c) -> c.bound));
        for (Candidate c : candidates) {
            if (closed.isEmpty() || !closed.contains(c.key())) {
                queue.add(c);
            }
        }
        Prices before = prices;
        while (true) {
            cancellation.check();
            Candidate c = queue.poll();
            if (c == null || c.bound >= value - same) {
                return true;
            }
            bound = Math.min(value, Math.max(bound, c.bound));
            if (looks-- <= 0) {
                return false;
            }
            progress.report(0, 0, String.format(Locale.ROOT, "Looking into %,d totals by role", queue.size() + 1));
            AllocationModel fixed = fixed(c.totals);
            Prices own = Prices.of(fixed, before);
            before = own;
            if (!c.solved) {
                c.bound = Math.max(c.bound, own.bound());
                c.solved = true;
                sharpen(queue, own, c.totals);
                Optional<int[]> plan = own.infeasible() ? Optional.empty() : QuickPlan.of(fixed, own, PAIRS);
                if (plan.isPresent() && take(plan.get())) {
                    better.accept(best, bound);
                }
                if (c.bound < value - same) {
                    queue.add(c);
                } else {
                    closed.add(c.key());
                }
            } else {
                ExactSearch exact = new ExactSearch(fixed, own, ExactSearch.Room.LARGE, cancellation);
                double widest = value - own.bound();
                Optional<ExactSearch.Result> found =
                        exact.run(Math.min(widest, 1e-7 * Math.max(1e-3, Math.abs(value))), widest, progress);
                if (found.isPresent() && take(found.get().choice())) {
                    better.accept(best, bound);
                }
                if (exact.full()) {
                    return false;
                }
                closed.add(c.key());
            }
        }
    }

    private boolean take(int[] choice) {
        double v = QuickPlan.value(model, choice);
        if (v < value) {
            value = v;
            best = choice;
            return true;
        }
        return false;
    }

    /** The same model with London's totals given. */
    private AllocationModel fixed(int[] totals) {
        List<AllocationModel.Limit> limits = new ArrayList<>();
        for (int r = 0; r < totals.length; r++) {
            long[] up = new long[totals.length];
            long[] down = new long[totals.length];
            up[r] = 1;
            down[r] = -1;
            limits.add(new AllocationModel.Limit("most", up, totals[r]));
            limits.add(new AllocationModel.Limit("least", down, -totals[r]));
        }
        return model.with(limits, model.groups());
    }

    /** Raises the bounds of the others by the prices found for one. */
    private void sharpen(PriorityQueue<Candidate> queue, Prices own, int[] totals) {
        double[] perPost = own.perPost();
        double all = own.bound();
        for (int r = 0; r < totals.length; r++) {
            all += perPost[r] * totals[r];
        }
        List<Candidate> left = new ArrayList<>();
        for (Candidate c : queue) {
            double b = all;
            for (int r = 0; r < totals.length; r++) {
                b -= perPost[r] * c.totals[r];
            }
            c.bound = Math.max(c.bound, b);
            if (c.bound < value - same) {
                left.add(c);
            }
        }
        queue.clear();
        queue.addAll(left);
    }

    /** The totals within London's limits whose bound is below a ceiling; null where they are too many. */
    private @Nullable List<Candidate> candidates(double ceiling) {
        int roles = model.roles();
        ChoiceTable table = model.table();
        long[] low = new long[roles];
        long[] high = new long[roles];
        for (int r = 0; r < roles; r++) {
            for (int w = 0; w < table.wards(); w++) {
                int least = Integer.MAX_VALUE;
                int most = 0;
                for (int c = table.first[w]; c < table.first[w + 1]; c++) {
                    least = Math.min(least, table.posts[r][c]);
                    most = Math.max(most, table.posts[r][c]);
                }
                low[r] += least;
                high[r] += most;
            }
        }
        double[] perPost = prices.perPost();
        double all = prices.bound();
        for (int l = 0; l < model.limits().size(); l++) {
            all += prices.price(l) * model.limits().get(l).most();
        }
        List<Candidate> list = new ArrayList<>();
        int[] totals = new int[roles];
        return add(0, totals, low, high, perPost, all - ceiling + same, all, list) ? list : null;
    }

    private boolean add(
            int role,
            int[] totals,
            long[] low,
            long[] high,
            double[] perPost,
            double worth,
            double all,
            List<Candidate> list) {
        long from = low[role];
        long to = high[role];
        for (AllocationModel.Limit limit : model.limits()) {
            // What the limit leaves for this role when those before are given and those after use least.
            long left = limit.most();
            for (int r = 0; r < totals.length; r++) {
                long e = limit.each()[r];
                if (r < role) {
                    left -= e * totals[r];
                } else if (r > role) {
                    left -= Math.min(e * low[r], e * high[r]);
                }
            }
            long e = limit.each()[role];
            if (e > 0) {
                to = Math.min(to, Math.floorDiv(left, e));
            } else if (e < 0) {
                from = Math.max(from, -Math.floorDiv(left, -e));
            } else if (left < 0) {
                return true;
            }
        }
        // The bound all − Σ perPost · totals stays below the ceiling where the totals are worth enough.
        double need = worth;
        for (int r = 0; r < totals.length; r++) {
            if (r < role) {
                need -= perPost[r] * totals[r];
            } else if (r > role) {
                need -= Math.max(perPost[r] * low[r], perPost[r] * high[r]);
            }
        }
        if (perPost[role] > 0) {
            from = Math.max(from, (long) Math.ceil(need / perPost[role] - 1e-9));
        } else if (perPost[role] < 0) {
            to = Math.min(to, (long) Math.floor(need / perPost[role] + 1e-9));
        } else if (need > 0) {
            return true;
        }
        for (long t = from; t <= to; t++) {
            totals[role] = (int) t;
            if (role + 1 < totals.length) {
                if (!add(role + 1, totals, low, high, perPost, worth, all, list)) {
                    return false;
                }
            } else {
                double b = all;
                for (int r = 0; r < totals.length; r++) {
                    b -= perPost[r] * totals[r];
                }
                list.add(new Candidate(totals.clone(), b));
                if (list.size() > MOST_TOTALS) {
                    return false;
                }
            }
        }
        return true;
    }
}
