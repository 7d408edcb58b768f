package org.wardplan.planning.optimise;

import java.util.Arrays;

/**
 * Largest flow and smallest cut of a network, by blocking flows along shortest ways (Dinic 1970), in whole numbers. What
 * is left of the arcs may be changed between two runs; the next run goes on from the flow that is there.
 *
 * <p>Node 0 is the source, node 1 the sink.
 */
final class MinimumCut {
    static final int SOURCE = 0;
    static final int SINK = 1;

    /** A capacity without end: far above any sum of others. */
    static final long ENDLESS = 1L << 61;

    private final int[] first;
    private int[] next;
    private int[] to;
    private long[] left;
    private int arcs;

    /** Steps to the sink, −1 where it can't be reached. */
    private final int[] far;

    private final int[] queue;
    private final int[] at;
    private final int[] way;

    MinimumCut(int nodes) {
        first = new int[nodes];
        Arrays.fill(first, -1);
        next = new int[8 * nodes + 16];
        to = new int[next.length];
        left = new long[next.length];
        far = new int[nodes];
        queue = new int[nodes];
        at = new int[nodes];
        way = new int[nodes + 1];
    }

    /**
     * @param back what the same arc lets through in the other direction
     * @return its number; the other direction has the next one
     */
    int arc(int from, int into, long capacity, long back) {
        if (arcs + 2 > to.length) {
            int more = 2 * to.length;
            next = Arrays.copyOf(next, more);
            to = Arrays.copyOf(to, more);
            left = Arrays.copyOf(left, more);
        }
        int a = arcs;
        put(from, into, capacity);
        put(into, from, back);
        return a;
    }

    private void put(int from, int into, long capacity) {
        to[arcs] = into;
        left[arcs] = capacity;
        next[arcs] = first[from];
        first[from] = arcs++;
    }

    /** What an arc still lets through. */
    long left(int arc) {
        return left[arc];
    }

    /** Changes what an arc still lets through; the flow stays. */
    void setLeft(int arc, long capacity) {
        left[arc] = capacity;
    }

    /** Adds as much flow as there is room for; returns how much that was. */
    long fill() {
        long sum = 0;
        while (distances()) {
            System.arraycopy(first, 0, at, 0, first.length);
            sum += block();
        }
        return sum;
    }

    private boolean distances() {
        Arrays.fill(far, -1);
        int end = 0;
        far[SINK] = 0;
        queue[end++] = SINK;
        for (int q = 0; q < end; q++) {
            int n = queue[q];
            for (int a = first[n]; a >= 0; a = next[a]) {
                int from = to[a];
                if (far[from] < 0 && left[a ^ 1] > 0) {
                    far[from] = far[n] + 1;
                    queue[end++] = from;
                }
            }
        }
        return far[SOURCE] >= 0;
    }

    /** Fills the shortest ways. */
    private long block() {
        long sum = 0;
        int depth = 0;
        int n = SOURCE;
        while (true) {
            if (n == SINK) {
                long room = Long.MAX_VALUE;
                for (int d = 0; d < depth; d++) {
                    room = Math.min(room, left[way[d]]);
                }
                int back = depth;
                for (int d = depth - 1; d >= 0; d--) {
                    left[way[d]] -= room;
                    left[way[d] ^ 1] += room;
                    if (left[way[d]] == 0) {
                        back = d;
                    }
                }
                sum += room;
                depth = back;
                n = to[way[depth] ^ 1];
                continue;
            }
            int a = at[n];
            while (a >= 0 && (left[a] <= 0 || far[to[a]] != far[n] - 1)) {
                a = next[a];
            }
            at[n] = a;
            if (a >= 0) {
                way[depth++] = a;
                n = to[a];
            } else if (depth == 0) {
                return sum;
            } else {
                depth--;
                n = to[way[depth] ^ 1];
                at[n] = next[at[n]];
            }
        }
    }

    /**
     * Once filled: the nodes on the source's side of a smallest cut.
     *
     * @param widest the largest such side, else the smallest
     */
    boolean[] sourceSide(boolean widest) {
        boolean[] side = new boolean[first.length];
        if (widest) {
            for (int n = 0; n < side.length; n++) {
                side[n] = far[n] < 0;
            }
            return side;
        }
        int end = 0;
        side[SOURCE] = true;
        queue[end++] = SOURCE;
        for (int q = 0; q < end; q++) {
            for (int a = first[queue[q]]; a >= 0; a = next[a]) {
                if (left[a] > 0 && !side[to[a]]) {
                    side[to[a]] = true;
                    queue[end++] = to[a];
                }
            }
        }
        return side;
    }
}
