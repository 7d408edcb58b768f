package org.wardplan.planning.optimise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The flow against augmenting along any shortest way in a matrix (Edmonds and Karp), at first and after changes. */
class MinimumCutTest {
    private static long reference(long[][] capacity) {
        int n = capacity.length;
        long[][] left = Arrays.stream(capacity).map(long[]::clone).toArray(long[][]::new);
        long sum = 0;
        while (true) {
            int[] from = new int[n];
            Arrays.fill(from, -1);
            from[0] = 0;
            Deque<Integer> queue = new ArrayDeque<>();
            queue.add(0);
            while (!queue.isEmpty()) {
                int u = queue.remove();
                for (int v = 0; v < n; v++) {
                    if (from[v] < 0 && left[u][v] > 0) {
                        from[v] = u;
                        queue.add(v);
                    }
                }
            }
            if (from[1] < 0) {
                return sum;
            }
            long room = Long.MAX_VALUE;
            for (int v = 1; v != 0; v = from[v]) {
                room = Math.min(room, left[from[v]][v]);
            }
            for (int v = 1; v != 0; v = from[v]) {
                left[from[v]][v] -= room;
                left[v][from[v]] += room;
            }
            sum += room;
        }
    }

    private static long across(long[][] capacity, boolean[] side) {
        long sum = 0;
        for (int u = 0; u < side.length; u++) {
            for (int v = 0; v < side.length; v++) {
                sum += side[u] && !side[v] ? capacity[u][v] : 0;
            }
        }
        return sum;
    }

    @Test
    void flowAndCutAreThoseOfTheReference() {
        Random random = new Random(3);
        for (int k = 0; k < 2000; k++) {
            int n = 3 + random.nextInt(10);
            long[][] capacity = new long[n][n];
            int[][] arc = new int[n][n];
            MinimumCut cut = new MinimumCut(n);
            for (int u = 0; u < n; u++) {
                for (int v = 0; v < n; v++) {
                    if (u != v && v != 0 && u != 1 && random.nextInt(3) == 0) {
                        capacity[u][v] = random.nextInt(20);
                        arc[u][v] = cut.arc(u, v, capacity[u][v], 0);
                    }
                }
            }
            long flow = cut.fill();
            assertThat(flow).isEqualTo(reference(capacity));
            boolean[] narrow = cut.sourceSide(false);
            boolean[] wide = cut.sourceSide(true);
            assertThat(across(capacity, narrow)).isEqualTo(flow);
            assertThat(across(capacity, wide)).isEqualTo(flow);
            for (int u = 0; u < n; u++) {
                assertThat(narrow[u] && !wide[u]).isFalse();
                for (int v = 0; v < n; v++) {
                    if (capacity[u][v] > 0 && random.nextBoolean()) {
                        long more = random.nextInt(20);
                        capacity[u][v] += more;
                        cut.setLeft(arc[u][v], cut.left(arc[u][v]) + more);
                    }
                }
            }
            assertThat(flow + cut.fill()).isEqualTo(reference(capacity));
        }
    }
}
