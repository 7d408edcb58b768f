package org.wardplan.planning.optimise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.PriorityQueue;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.model.plan.Allocation;
import org.wardplan.planning.Need;

/**
 * The fairest plan: the worst-served ward has as much coverage as it can have, then the next worst, and so on through all
 * wards (the lexicographic max-min order; Ogryczak 1997).
 *
 * <p>Every ward starts at its lowest level. Always the wards of the lowest level are raised to their next one, where
 * {@link LevelTest} finds a plan that keeps all levels; where there is none, they stay for good. Raises are first taken
 * in a row as far as the prices allow, and what they rule out is proved to stay; then one search tells how far the row
 * can really go. Wards of equal level are raised together; where that can't be, as many as can, and where it matters
 * which, every way is followed to its end.
 */
final class FairestSearch {
    private static final int MOST_TRIALS = 2_000;

    private final CoverageLevels levels;
    private final AllocationModel model;
    private final LevelTest test;
    private final Cancellation cancellation;
    private final Consumer<int[]> soFar;
    private boolean proved = true;
    private int trials;

    /** @param soFar hears of each better plan: the choice by ward */
    FairestSearch(
            AllocationModel model, CoverageLevels levels, Consumer<int[]> soFar, Cancellation cancellation) {
        this.model = model;
        this.levels = levels;
        this.soFar = soFar;
        this.cancellation = cancellation;
        test = new LevelTest(model, levels);
    }

    /** The levels that the wards are sure to reach, and which of them are proved to go no higher. */
    private static final class State {
        final int[] at;
        final boolean[] done;

        State(int[] at, boolean[] done) {
            this.at = at;
            this.done = done;
        }

        State copy() {
            return new State(at.clone(), done.clone());
        }
    }

    /** Wards of one level that are raised together; all up to here can't be ruled out, or it is known that they can. */
    private record Raise(List<Integer> wards, boolean possible) {}

    static Optimum run(
            OptimiseInput in, Consumer<Optimum> soFar, Progress progress, Cancellation cancellation) {
        CoverageLevels levels = CoverageLevels.of(in);
        double atFloor = Optimiser.atFloor(in);
        FairestSearch search = new FairestSearch(
                in.model(),
                levels,
                plan -> {
                    double objective = 1 - lowest(levels, plan);
                    progress.report(0, 0, "Lowest coverage " + Math.round(100 * (1 - objective)) + " %");
                    soFar.accept(new Optimum(
                            Optimum.Status.FEASIBLE, Allocation.of(in.posts(plan)), objective, 0, atFloor, List.of()));
                },
                cancellation);
        int[] plan = search.run();
        if (plan == null) {
            return Optimiser.infeasible(
                    in, search.proved ? Optimiser.conflicts(in) : List.of(Optimiser.UNKNOWN));
        }
        double objective = 1 - lowest(levels, plan);
        return new Optimum(
                search.proved ? Optimum.Status.OPTIMAL : Optimum.Status.FEASIBLE,
                Allocation.of(in.posts(plan)),
                objective,
                search.proved ? objective : Math.min(objective, 1 - search.highestLevel()),
                atFloor,
                List.of());
    }

    /** What the ward worst served lacks to full coverage with the reference floor in every ward. */
    static double atFloor(Need need) {
        double lacks = 0;
        for (int w = 0; w < need.wards(); w++) {
            lacks = need.target(w) <= 0 ? lacks : Math.max(lacks, 1 - need.floorEffective() / need.target(w));
        }
        return lacks;
    }

    private static double lowest(CoverageLevels levels, int[] plan) {
        long lowest = CoverageLevels.COVERED;
        for (int w = 0; w < plan.length; w++) {
            lowest = Math.min(lowest, levels.level(w, plan[w]));
        }
        return (double) lowest / CoverageLevels.COVERED;
    }

    boolean proved() {
        return proved;
    }

    int searches() {
        return test.searches();
    }

    /** The choice by ward; null where no plan keeps the limits, or where none was found and {@link #proved} says so. */
    int @Nullable [] run() {
        State state = new State(new int[levels.wards()], new boolean[levels.wards()]);
        // The first plan is found even when it is cancelled at once, so that there is something to show.
        LevelTest.Answer first = test.test(state.at, new Cancellation());
        if (first != LevelTest.Answer.YES) {
            proved = first == LevelTest.Answer.NO;
            return null;
        }
        tell();
        try {
            State best = run(state);
            if (test.test(best.at, cancellation) != LevelTest.Answer.YES) {
                throw new IllegalStateException("levels that were reached can't be reached");
            }
        } catch (CancellationException e) {
            proved = false;
        }
        return test.plan();
    }

    private void tell() {
        int[] plan = test.plan();
        if (plan != null) {
            soFar.accept(plan.clone());
        }
    }

    private boolean reached(int[] at) {
        LevelTest.Answer answer = test.test(at, cancellation);
        proved &= answer != LevelTest.Answer.UNKNOWN;
        return answer == LevelTest.Answer.YES;
    }

    private State run(State state) {
        while (true) {
            List<Raise> row = row(state);
            if (row.isEmpty()) {
                return state;
            }
            int good = 0;
            int bad = row.size() + 1;
            int next = row.get(row.size() - 1).possible ? row.size() : row.size() - 1;
            if (next < row.size()) {
                bad = row.size();
            }
            while (bad - good > 1) {
                if (reached(raised(state, row.subList(0, next)))) {
                    good = next;
                    tell();
                } else {
                    bad = next;
                }
                next = (good + bad) / 2;
            }
            int[] at = raised(state, row.subList(0, good));
            System.arraycopy(at, 0, state.at, 0, at.length);
            if (good < row.size()) {
                List<Integer> stuck = row.get(good).wards;
                if (stuck.size() == 1) {
                    state.done[stuck.get(0)] = true;
                } else {
                    List<State> ways = tied(state, stuck);
                    if (ways.size() > 1) {
                        return ways.stream().map(this::run).max(this::compare).orElseThrow();
                    }
                    state = ways.get(0);
                }
            }
            // New prices where the row begins now.
            reached(state.at);
        }
    }

    private static int[] raised(State state, List<Raise> row) {
        int[] at = state.at.clone();
        row.forEach(raise -> raise.wards.forEach(w -> at[w]++));
        return at;
    }

    private long level(int[] at, int ward) {
        return levels.steps(ward)[at[ward]];
    }

    private int compare(State a, State b) {
        return Arrays.compare(sorted(a), sorted(b));
    }

    private long[] sorted(State s) {
        long[] sorted = new long[s.at.length];
        Arrays.setAll(sorted, w -> level(s.at, w));
        Arrays.sort(sorted);
        return sorted;
    }

    /**
     * Raises one after the other, as far as the prices don't rule them out. Wards that they rule out are passed over;
     * those before the first raise are done for good, those after it only if all raises before them can be had.
     */
    private List<Raise> row(State state) {
        int[] at = state.at.clone();
        double sum = 0;
        double[] takes = new double[at.length];
        PriorityQueue<Integer> queue =
                new PriorityQueue<>(Comparator.<Integer>comparingLong(w -> level(at, w)).thenComparingInt(w -> w));
        for (int w = 0; w < at.length; w++) {
            takes[w] = test.takes(w, at[w]);
            sum += takes[w];
            if (!state.done[w]) {
                queue.add(w);
            }
        }
        List<Raise> row = new ArrayList<>();
        while (!queue.isEmpty()) {
            List<Integer> same = sameLevel(queue, at);
            if (same.isEmpty()) {
                continue;
            }
            double more = 0;
            for (int w : same) {
                more += test.takes(w, at[w] + 1) - takes[w];
            }
            if (sum + more <= test.room()) {
                for (int w : same) {
                    at[w]++;
                    takes[w] = test.takes(w, at[w]);
                    queue.add(w);
                }
                sum += more;
                row.add(new Raise(same, true));
            } else if (same.size() > 1) {
                row.add(new Raise(same, false));
                return row;
            } else if (row.isEmpty()) {
                state.done[same.get(0)] = true;
            }
        }
        return row;
    }

    /** Takes the wards of the lowest level off the queue; those that have no higher level are left out. */
    private List<Integer> sameLevel(PriorityQueue<Integer> queue, int[] at) {
        List<Integer> same = new ArrayList<>();
        long level = level(at, queue.element());
        while (!queue.isEmpty() && level(at, queue.element()) == level) {
            int w = queue.remove();
            if (at[w] + 1 < levels.steps(w).length) {
                same.add(w);
            }
        }
        return same;
    }

    /** The ways to raise as many as can be of wards at one level that can't all be raised. */
    private List<State> tied(State state, List<Integer> wards) {
        List<Integer> open = new ArrayList<>();
        for (int w : wards) {
            if (reached(raised(state, List.of(new Raise(List.of(w), true))))) {
                open.add(w);
            } else {
                state.done[w] = true;
            }
        }
        List<List<Integer>> alike = alike(open);
        for (int count = open.size(); count > 0; count--) {
            List<State> ways = new ArrayList<>();
            ways(state, alike, 0, count, new ArrayList<>(), ways);
            if (!ways.isEmpty()) {
                return ways;
            }
        }
        return List.of(state);
    }

    private void ways(
            State state, List<List<Integer>> alike, int from, int count, List<Integer> chosen, List<State> ways) {
        if (from == alike.size()) {
            if (count > 0 || (trials++ > MOST_TRIALS && !ways.isEmpty())) {
                proved &= count > 0;
                return;
            }
            State way = state.copy();
            chosen.forEach(w -> way.at[w]++);
            alike.forEach(kind -> kind.stream().filter(w -> !chosen.contains(w)).forEach(w -> way.done[w] = true));
            if (reached(way.at)) {
                ways.add(way);
            }
            return;
        }
        List<Integer> kind = alike.get(from);
        for (int k = Math.min(count, kind.size()); k >= 0; k--) {
            List<Integer> more = new ArrayList<>(chosen);
            more.addAll(kind.subList(0, k));
            ways(state, alike, from + 1, count - k, more, ways);
        }
    }

    /** Wards of which it makes no difference which one is raised. */
    private List<List<Integer>> alike(List<Integer> wards) {
        List<List<Integer>> kinds = new ArrayList<>();
        for (int w : wards) {
            kinds.stream()
                    .filter(k -> alike(k.get(0), w))
                    .findFirst()
                    .orElseGet(() -> {
                        kinds.add(new ArrayList<>());
                        return kinds.get(kinds.size() - 1);
                    })
                    .add(w);
        }
        return kinds;
    }

    private boolean alike(int a, int b) {
        boolean same = model.ties() == null
                && model.group()[a] == model.group()[b]
                && Arrays.equals(levels.steps(a), levels.steps(b))
                && Arrays.deepEquals(
                        model.wards().get(a).posts(), model.wards().get(b).posts());
        for (int c = 0; same && c < model.wards().get(a).posts().length; c++) {
            same = levels.level(a, c) == levels.level(b, c);
        }
        return same;
    }

    /** No plan has more as its lowest coverage, as far as prices tell. */
    private double highestLevel() {
        return highest(levels, at -> !test.excluded(at)).orElse(0);
    }

    /** The most coverage that every ward can have at the same time; empty where no plan keeps the limits. */
    static OptionalDouble highest(OptimiseInput in, Cancellation cancellation) {
        CoverageLevels levels = CoverageLevels.of(in);
        LevelTest test = new LevelTest(in.model(), levels);
        return highest(levels, at -> test.test(at, cancellation) == LevelTest.Answer.YES);
    }

    private static OptionalDouble highest(CoverageLevels levels, Predicate<int[]> possible) {
        long[] all = levels.all();
        int low = -1;
        int high = all.length;
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (possible.test(levels.steps(all[middle]))) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low < 0 ? OptionalDouble.empty() : OptionalDouble.of((double) all[low] / CoverageLevels.COVERED);
    }
}
