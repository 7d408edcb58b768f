package org.wardplan.planning.optimise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.plan.Objective;
import org.wardplan.model.plan.Rule;

/**
 * The best way to add posts for a sum of money to an allocation, or to save it, with all other posts where they are. So
 * few posts cost so much that a dynamic programme over their number by role, ward after ward and area after area, finds
 * it at once. Rules that the allocation breaks already are not broken further. Where neighbours are tied, where the worst
 * ward comes first, or where posts are so cheap that too many could be had, it takes one best step after the other
 * instead.
 */
final class Purchase {
    /**
     * @param change {@code change[ward][role]}, placed roles
     * @param best whether no other way is better
     */
    record Result(int[][] change, boolean best) {}

    private static final int MOST_STATES = 4_000;
    private static final int MOST_CELLS = 4_000_000;
    private static final int PRICE_STEPS = 60;
    private static final double NOTHING = 1e-12;

    /** What a point of unmet need counts where all else is equal. */
    private static final double LITTLE = 1e-9;

    private final OptimiseInput in;
    private final AllocationModel model;
    private final Worth worth;
    private final Standing standing;
    private final int sign;
    private final long money;
    private final int roles;

    /** Numbers of posts by role that the money may move, and their place by cell of the box around them. */
    private int[][] states = new int[0][];

    private int[] cell = new int[0];
    private int[] stateAt = new int[0];
    private int[] width = new int[0];

    /** By ward, the numbers of posts that it may take, 0 first, and what each adds to the sum. */
    private final List<Options> options = new ArrayList<>();

    private record Options(int[] state, double[] cost) {}

    private Purchase(OptimiseInput in, Allocation present, Money change) {
        this.in = in;
        model = in.model();
        worth = new Worth(in);
        standing = new Standing(in, present, worth);
        sign = change.isNegative() ? -1 : 1;
        money = Math.abs(change.pence());
        roles = worth.roles().count();
    }

    /**
     * @param change to be spent at most, or saved at least where negative
     * @return empty where so much cannot be saved under the rules
     */
    static Optional<Result> of(OptimiseInput in, Allocation present, Money change) {
        Purchase p = new Purchase(in, present, change);
        boolean steps = in.model().ties() != null || in.aim().objective() == Objective.FAIREST;
        if (steps || !p.box()) {
            return p.steps().run();
        }
        for (int w = 0; w < in.wards().size(); w++) {
            p.options.add(p.options(w));
        }
        p.steps().run().ifPresent(p::dropTheHopeless);
        return p.best();
    }

    private StepByStep steps() {
        return new StepByStep(in, worth, standing, sign, money);
    }

    private long cost(int[] posts) {
        long sum = 0;
        for (int k = 0; k < roles; k++) {
            sum += posts[k] * worth.roles().pence(k);
        }
        return sum;
    }

    /** Lists the numbers of posts; false where there are too many. */
    private boolean box() {
        int[] most = new int[roles];
        width = new int[roles];
        long cells = 1;
        for (int k = 0; k < roles; k++) {
            long each = worth.roles().pence(k);
            long n = each <= 0 ? 0 : sign > 0 ? money / each : (money + each - 1) / each;
            most[k] = (int) Math.min(n, MOST_CELLS);
            width[k] = (int) cells;
            cells *= 2L * most[k] + 1;
            if (cells > MOST_CELLS) {
                return false;
            }
        }
        stateAt = new int[(int) cells];
        Arrays.fill(stateAt, -1);
        List<int[]> list = new ArrayList<>();
        List<Integer> cellOf = new ArrayList<>();
        int[] at = new int[roles];
        while (true) {
            if (inReach(at)) {
                int c = 0;
                for (int k = 0; k < roles; k++) {
                    c += width[k] * at[k];
                }
                stateAt[c] = list.size();
                cellOf.add(c);
                list.add(at.clone());
            }
            int k = 0;
            while (k < roles && at[k] == most[k]) {
                at[k++] = 0;
            }
            if (k == roles) {
                break;
            }
            at[k]++;
        }
        states = list.toArray(int[][]::new);
        cell = cellOf.stream().mapToInt(Integer::intValue).toArray();
        return states.length <= MOST_STATES;
    }

    /** What the money buys; or what saves it and would not without any one of its posts. */
    private boolean inReach(int[] posts) {
        long cheapest = Long.MAX_VALUE;
        for (int k = 0; k < roles; k++) {
            if (posts[k] > 0) {
                cheapest = Math.min(cheapest, worth.roles().pence(k));
            }
        }
        long cost = cost(posts);
        return sign > 0 ? cost <= money : cheapest == Long.MAX_VALUE || cost - cheapest < money;
    }

    /** Least cost by state, with the way there: stages of a ward each, or of an area with a table of its own. */
    private static final class Table {
        double[] cost;
        final List<int[]> from = new ArrayList<>();
        final List<int[]> with = new ArrayList<>();
        final List<Integer> ward = new ArrayList<>();
        final List<@Nullable Table> part = new ArrayList<>();

        Table(int states) {
            cost = new double[states];
            Arrays.fill(cost, Double.POSITIVE_INFINITY);
            cost[0] = 0;
        }
    }

    private Optional<Result> best() {
        Table london = table(-1);
        int end = -1;
        for (int s = 0; s < states.length; s++) {
            boolean enough = sign > 0 || cost(states[s]) >= money;
            if (enough && london.cost[s] < Double.POSITIVE_INFINITY && (end < 0 || london.cost[s] < london.cost[end])) {
                end = s;
            }
        }
        if (end < 0) {
            return Optional.empty();
        }
        int[][] change = new int[in.wards().size()][roles];
        trace(london, end, change);
        return Optional.of(new Result(change, true));
    }

    private Table table(int group) {
        Table t = new Table(states.length);
        for (int w = 0; w < in.wards().size(); w++) {
            if (model.group()[w] == group) {
                addWard(t, w);
            }
        }
        for (int g = 0; g < model.groups().size(); g++) {
            if (model.groups().get(g).parent() == group) {
                Table part = table(g);
                int[] all = new int[states.length];
                Arrays.setAll(all, s -> s);
                add(t, all, part.cost, -1, part);
            }
        }
        List<AllocationModel.Limit> limits =
                group < 0 ? model.limits() : model.groups().get(group).limits();
        int[] present = group < 0 ? standing.london() : standing.ofGroup(group);
        for (int s = 0; s < states.length; s++) {
            if (!keeps(limits, present, states[s])) {
                t.cost[s] = Double.POSITIVE_INFINITY;
            }
        }
        return t;
    }

    private boolean keeps(List<AllocationModel.Limit> limits, int[] present, int[] moved) {
        int[] then = present.clone();
        for (int k = 0; k < roles; k++) {
            then[k] += sign * moved[k];
        }
        return limits.stream()
                .filter(l -> !money(l))
                .allMatch(l -> l.slack(then) >= Math.min(0, l.slack(present)));
    }

    private boolean money(AllocationModel.Limit limit) {
        return standing.rule(limit.id()).filter(Rule.Money.class::isInstance).isPresent();
    }

    private void addWard(Table t, int w) {
        Options of = options.get(w);
        if (of.state().length > 1) {
            add(t, of.state(), of.cost(), w, null);
        }
    }

    private Options options(int w) {
        int[] now = standing.posts(w);
        double before = worth.value(w, now);
        double[] value = new double[states.length];
        List<Integer> state = new ArrayList<>();
        List<Double> cost = new ArrayList<>();
        for (int s = 0; s < states.length; s++) {
            int[] then = now.clone();
            for (int k = 0; k < roles; k++) {
                then[k] += sign * states[s][k];
            }
            boolean may = s == 0 || standing.permits(w, then) && !(sign > 0 && standing.beyondTarget(w, then));
            value[s] = may || sign > 0 ? worth.value(w, then) : 0;
            if (may && useful(s, value)) {
                state.add(s);
                // Of ways that are as good, the one with less unmet need.
                cost.add(value[s] - before - LITTLE * worth.unmetSaved(w, now, then));
            }
        }
        return new Options(
                state.stream().mapToInt(Integer::intValue).toArray(),
                cost.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Bought posts are each worth something; what is saved needs no worth. */
    private boolean useful(int s, double[] value) {
        for (int k = 0; k < roles && sign > 0; k++) {
            if (states[s][k] > 0 && value[stateAt[cell[s] - width[k]]] <= value[s] + NOTHING) {
                return false;
            }
        }
        return true;
    }

    /**
     * Options that cannot be part of a way as good as one that is known: at a price of money they alone put the bound
     * above it.
     */
    private void dropTheHopeless(Result known) {
        double value = 0;
        for (int w = 0; w < options.size(); w++) {
            int[] now = standing.posts(w);
            int[] then = now.clone();
            for (int k = 0; k < roles; k++) {
                then[k] += known.change()[w][k];
            }
            value += worth.value(w, then) - worth.value(w, now) - LITTLE * worth.unmetSaved(w, now, then);
        }
        double low = 0;
        double high = 0;
        for (Options of : options) {
            for (int o = 1; o < of.state().length; o++) {
                high = Math.max(high, Math.abs(of.cost()[o]) / cost(states[of.state()[o]]));
            }
        }
        for (int step = 0; step < PRICE_STEPS; step++) {
            double left = low + (high - low) / 3;
            double right = high - (high - low) / 3;
            if (bound(left) < bound(right)) {
                low = left;
            } else {
                high = right;
            }
        }
        double price = (low + high) / 2;
        double room = value - bound(price) + NOTHING * Math.max(1, Math.abs(value));
        for (int w = 0; w < options.size(); w++) {
            Options of = options.get(w);
            double least = least(of, price);
            int[] keep = IntStream.range(0, of.state().length)
                    .filter(o -> o == 0 || priced(of, o, price) - least <= room)
                    .toArray();
            options.set(
                    w,
                    new Options(
                            Arrays.stream(keep).map(o -> of.state()[o]).toArray(),
                            Arrays.stream(keep).mapToDouble(o -> of.cost()[o]).toArray()));
        }
    }

    private double priced(Options of, int o, double price) {
        return of.cost()[o] + sign * price * cost(states[of.state()[o]]);
    }

    private double least(Options of, double price) {
        double least = Double.POSITIVE_INFINITY;
        for (int o = 0; o < of.state().length; o++) {
            least = Math.min(least, priced(of, o, price));
        }
        return least;
    }

    /** No way to spend the money, or to save it, adds less to the sum. */
    private double bound(double price) {
        double sum = -sign * price * money;
        for (Options of : options) {
            sum += least(of, price);
        }
        return sum;
    }

    private void add(Table t, int[] option, double[] cost, int ward, @Nullable Table part) {
        double[] sum = new double[states.length];
        int[] from = new int[states.length];
        int[] with = new int[states.length];
        Arrays.fill(sum, Double.POSITIVE_INFINITY);
        for (int s = 0; s < states.length; s++) {
            if (t.cost[s] == Double.POSITIVE_INFINITY) {
                continue;
            }
            for (int o = 0; o < option.length; o++) {
                int to = stateAt[cell[s] + cell[option[o]]];
                if (to >= 0 && t.cost[s] + cost[o] < sum[to]) {
                    sum[to] = t.cost[s] + cost[o];
                    from[to] = s;
                    with[to] = option[o];
                }
            }
        }
        t.cost = sum;
        t.from.add(from);
        t.with.add(with);
        t.ward.add(ward);
        t.part.add(part);
    }

    private void trace(Table t, int end, int[][] change) {
        int s = end;
        for (int stage = t.from.size() - 1; stage >= 0; stage--) {
            int with = t.with.get(stage)[s];
            Table part = t.part.get(stage);
            if (part != null) {
                trace(part, with, change);
            } else {
                for (int k = 0; k < roles; k++) {
                    change[t.ward.get(stage)][k] = sign * states[with][k];
                }
            }
            s = t.from.get(stage)[s];
        }
    }
}
