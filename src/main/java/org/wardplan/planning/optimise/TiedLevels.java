package org.wardplan.planning.optimise;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a level of one ward asks of its neighbours, where their coverage may differ by no more than so much. */
final class TiedLevels {
    private final CoverageLevels levels;
    private final AllocationModel.Ties ties;
    private final List<List<Integer>> neighbours = new ArrayList<>();

    TiedLevels(CoverageLevels levels, AllocationModel.Ties ties) {
        this.levels = levels;
        this.ties = ties;
        for (int w = 0; w < levels.wards(); w++) {
            neighbours.add(new ArrayList<>());
        }
        for (int[] pair : ties.pairs()) {
            neighbours.get(pair[0]).add(pair[1]);
            neighbours.get(pair[1]).add(pair[0]);
        }
    }

    /**
     * Steps that all wards must reach at least when each reaches its own: a ward is no further below a neighbour than
     * the ties allow. A step that is the number of its ward's steps can't be reached.
     */
    int[] closed(int[] steps) {
        int[] closed = steps.clone();
        Deque<Integer> queue = new ArrayDeque<>();
        for (int w = 0; w < closed.length; w++) {
            queue.add(w);
        }
        while (!queue.isEmpty()) {
            int w = queue.remove();
            if (closed[w] >= levels.steps(w).length) {
                return closed;
            }
            long least = atLeast((double) levels.steps(w)[closed[w]] / CoverageLevels.COVERED);
            for (int v : neighbours.get(w)) {
                if (raise(closed, v, least)) {
                    queue.add(v);
                }
            }
        }
        return closed;
    }

    /** The level of wards that touch one with this coverage; rounded so that it asks too little rather than too much. */
    private long atLeast(double coverage) {
        return CoverageLevels.level(coverage - ties.most()) - 2;
    }

    private boolean raise(int[] steps, int ward, long level) {
        boolean raised = false;
        while (steps[ward] < levels.steps(ward).length && levels.steps(ward)[steps[ward]] < level) {
            steps[ward]++;
            raised = true;
        }
        return raised;
    }

    /** Steps that raise the lower ward of each pair that a plan breaks; null where it breaks none. */
    int @Nullable [] mended(int[] steps, int[] plan) {
        int[] mended = null;
        for (int[] pair : ties.pairs()) {
            double first = ties.level()[pair[0]][plan[pair[0]]];
            double second = ties.level()[pair[1]][plan[pair[1]]];
            if (Math.abs(first - second) > ties.most()) {
                mended = mended == null ? steps.clone() : mended;
                int low = first < second ? pair[0] : pair[1];
                raise(mended, low, atLeast(Math.max(first, second)));
            }
        }
        return mended;
    }
}
