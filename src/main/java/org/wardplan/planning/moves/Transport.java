package org.wardplan.planning.moves;

import java.util.Arrays;

/**
 * The transportation problem, solved exactly in whole numbers: of the flows that ship all that can be shipped from
 * sources to sinks the one of least cost.
 *
 * <p>Successive shortest paths with node prices (Edmonds and Karp 1972; Tomizawa 1971), in the form that Jonker and
 * Volgenant (1987) gave it for assignment: one source after the other sends its units along the cheapest augmenting path,
 * found by Dijkstra's search over the sinks, which stops at the first that has room. After each path the flow is of least
 * cost among those that ship as much of the same sources. The side with fewer units takes the part of the sources, so
 * that all of them are shipped; which units of the other side stay is part of the answer. Ties fall to the sink that
 * comes first, so the answer hangs on the input alone.
 */
final class Transport {
    private static final long FAR = Long.MAX_VALUE;

    private final int[] need;
    private final int[] room;
    private final long[][] cost;
    private final int[][] flow;
    /** Prices: cost − row − column is never negative, and 0 where there is flow. */
    private final long[] rowPrice;

    private final long[] columnPrice;
    private final long[] distance;
    private final int[] fromRow;
    private final boolean[] settled;
    private final long[] rowDistance;
    private final int[] fromColumn;
    private final boolean[] reached;

    private Transport(int[] need, int[] room, long[][] cost) {
        this.need = need.clone();
        this.room = room.clone();
        this.cost = cost;
        int rows = need.length;
        int columns = room.length;
        flow = new int[rows][columns];
        rowPrice = new long[rows];
        columnPrice = new long[columns];
        distance = new long[columns];
        fromRow = new int[columns];
        settled = new boolean[columns];
        rowDistance = new long[rows];
        fromColumn = new int[rows];
        reached = new boolean[rows];
    }

    /**
     * Units from each source to each sink, {@code flow[source][sink]}; their sum is the lesser of the two totals.
     *
     * @param supply units at each source, 0 or more
     * @param demand units that each sink takes, 0 or more
     * @param cost {@code cost[source][sink]} of a unit, 0 or more; the sum along a path must fit a long
     */
    static int[][] solve(int[] supply, int[] demand, long[][] cost) {
        if (sum(supply) <= sum(demand)) {
            return new Transport(supply, demand, cost).run();
        }
        return turned(new Transport(demand, supply, turned(cost, demand.length)).run(), supply.length);
    }

    private static long sum(int[] units) {
        return Arrays.stream(units).asLongStream().sum();
    }

    private static long[][] turned(long[][] cost, int columns) {
        long[][] turned = new long[columns][cost.length];
        for (int i = 0; i < cost.length; i++) {
            for (int j = 0; j < columns; j++) {
                turned[j][i] = cost[i][j];
            }
        }
        return turned;
    }

    private static int[][] turned(int[][] flow, int columns) {
        int[][] turned = new int[columns][flow.length];
        for (int i = 0; i < flow.length; i++) {
            for (int j = 0; j < columns; j++) {
                turned[j][i] = flow[i][j];
            }
        }
        return turned;
    }

    private int[][] run() {
        for (int row = 0; row < need.length; row++) {
            while (need[row] > 0) {
                int end = search(row);
                reprice(distance[end]);
                push(row, end);
            }
        }
        return flow;
    }

    /** Dijkstra's search from a row; the first column with room that it comes to. */
    private int search(int row) {
        Arrays.fill(distance, FAR);
        Arrays.fill(settled, false);
        Arrays.fill(reached, false);
        reach(row, 0, -1);
        while (true) {
            int nearest = -1;
            for (int j = 0; j < distance.length; j++) {
                if (!settled[j] && (nearest < 0 || distance[j] < distance[nearest])) {
                    nearest = j;
                }
            }
            settled[nearest] = true;
            if (room[nearest] > 0) {
                return nearest;
            }
            for (int i = 0; i < need.length; i++) {
                if (!reached[i] && flow[i][nearest] > 0) {
                    reach(i, distance[nearest], nearest);
                }
            }
        }
    }

    private void reach(int row, long at, int column) {
        reached[row] = true;
        rowDistance[row] = at;
        fromColumn[row] = column;
        long[] costs = cost[row];
        long base = at - rowPrice[row];
        for (int j = 0; j < distance.length; j++) {
            long d = base + costs[j] - columnPrice[j];
            if (!settled[j] && d < distance[j]) {
                distance[j] = d;
                fromRow[j] = row;
            }
        }
    }

    private void reprice(long end) {
        for (int i = 0; i < need.length; i++) {
            if (reached[i]) {
                rowPrice[i] += end - rowDistance[i];
            }
        }
        for (int j = 0; j < distance.length; j++) {
            if (settled[j]) {
                columnPrice[j] -= end - distance[j];
            }
        }
    }

    private void push(int row, int end) {
        int units = Math.min(need[row], room[end]);
        for (int j = end, i = fromRow[j]; i != row; j = fromColumn[i], i = fromRow[j]) {
            units = Math.min(units, flow[i][fromColumn[i]]);
        }
        need[row] -= units;
        room[end] -= units;
        int j = end;
        while (true) {
            int i = fromRow[j];
            flow[i][j] += units;
            if (i == row) {
                return;
            }
            j = fromColumn[i];
            flow[i][j] -= units;
        }
    }
}
