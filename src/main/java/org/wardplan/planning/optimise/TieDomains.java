package org.wardplan.planning.optimise;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.stream.IntStream;

/**
 * Which choices of each ward are still open under ties, ordered by level. Choices without a partner in some ward that
 * they are tied to are taken out until none is left (arc consistency: Mackworth 1977). As a tie lets the lower, and the
 * higher, of two plans' levels through ward by ward, the lowest of what is left keeps all ties: no plan keeps them only
 * where a ward is left with nothing.
 */
final class TieDomains {
    private final AllocationModel model;
    private final double[][] level;
    private final double most;
    private final int[][] tied;
    private final int[][] open;

    private TieDomains(AllocationModel model, AllocationModel.Ties ties, int[][] tied, int[][] open) {
        this.model = model;
        this.level = ties.level();
        this.most = ties.most();
        this.tied = tied;
        this.open = open;
    }

    /** All choices that have partners. */
    static TieDomains of(AllocationModel model, AllocationModel.Ties ties) {
        int n = model.wards().size();
        int[] count = new int[n];
        for (int[] p : ties.pairs()) {
            count[p[0]]++;
            count[p[1]]++;
        }
        int[][] tied = new int[n][];
        Arrays.setAll(tied, w -> new int[count[w]]);
        for (int[] p : ties.pairs()) {
            tied[p[0]][--count[p[0]]] = p[1];
            tied[p[1]][--count[p[1]]] = p[0];
        }
        int[][] open = new int[n][];
        for (int w = 0; w < n; w++) {
            double[] of = ties.level()[w];
            open[w] = IntStream.range(0, of.length)
                    .boxed()
                    .sorted((a, b) -> of[a] != of[b] ? Double.compare(of[a], of[b]) : Integer.compare(a, b))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        TieDomains all = new TieDomains(model, ties, tied, open);
        all.settle(IntStream.range(0, n).toArray());
        return all;
    }

    /** A part of a ward's choices. */
    interface Keep {
        boolean test(int ward, int choice);
    }

    /** With these choices only, and of them those that have partners. */
    TieDomains only(Keep keep) {
        int[][] less = new int[open.length][];
        for (int w = 0; w < less.length; w++) {
            int ward = w;
            less[w] = Arrays.stream(open[w]).filter(c -> keep.test(ward, c)).toArray();
        }
        TieDomains d = new TieDomains(
                model, new AllocationModel.Ties("", new int[0][], level, most), tied, less);
        d.settle(IntStream.range(0, open.length)
                .filter(w -> less[w].length < open[w].length)
                .toArray());
        return d;
    }

    private void settle(int[] changed) {
        Deque<Integer> waiting = new ArrayDeque<>();
        boolean[] waits = new boolean[open.length];
        for (int w : changed) {
            waiting.add(w);
            waits[w] = true;
        }
        while (!waiting.isEmpty()) {
            int w = waiting.remove();
            waits[w] = false;
            for (int v : tied[w]) {
                int before = open[v].length;
                open[v] = partnered(v, w);
                if (open[v].length < before && !waits[v]) {
                    waiting.add(v);
                    waits[v] = true;
                }
            }
        }
    }

    private int[] partnered(int v, int w) {
        int[] of = open[v];
        int[] partners = open[w];
        int n = 0;
        int low = 0;
        int[] keep = new int[of.length];
        for (int c : of) {
            while (low < partners.length && level[v][c] - level[w][partners[low]] > most) {
                low++;
            }
            if (low < partners.length && level[w][partners[low]] - level[v][c] <= most) {
                keep[n++] = c;
            }
        }
        return n == of.length ? of : Arrays.copyOf(keep, n);
    }

    /** Whether a ward has nothing left. */
    boolean empty() {
        return Arrays.stream(open).anyMatch(o -> o.length == 0);
    }

    /** The choices of the ward that are left, from the lowest level to the highest. */
    int[] open(int ward) {
        return open[ward];
    }

    /** The wards that a ward is tied to. */
    int[] tied(int ward) {
        return tied[ward];
    }

    double level(int ward, int choice) {
        return level[ward][choice];
    }

    /** By how much the levels of two wards that are tied may differ. */
    double most() {
        return most;
    }

    boolean within(int w, int choice, int v, int other) {
        return Math.abs(level[w][choice] - level[v][other]) <= most;
    }

    /** Whether a plan keeps all ties. */
    boolean kept(int[] choice) {
        for (int w = 0; w < choice.length; w++) {
            for (int v : tied[w]) {
                if (v > w && !within(w, choice[w], v, choice[v])) {
                    return false;
                }
            }
        }
        return true;
    }

    int size() {
        int sum = 0;
        for (int[] o : open) {
            sum += o.length;
        }
        return sum;
    }
}
