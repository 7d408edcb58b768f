package org.wardplan.spatial;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wardplan.model.geography.Nearness;
import org.wardplan.model.geography.WardSet;

/**
 * Who is a neighbour of whom. Contact comes with the ward set, which has it from the full outlines; distances are between
 * the middles (centroids of the area) of the finest outlines at hand, in metres, borders included. Where wards are equally
 * near, the one that comes first in the set is the nearer.
 */
public final class Links {
    private final int[][] neighbours;
    private final int islands;

    private Links(int[][] neighbours) {
        this.neighbours = neighbours;
        this.islands = (int) Stream.of(neighbours).filter(n -> n.length == 0).count();
    }

    public static Links of(WardSet wards, Boundaries boundaries, Nearness nearness) {
        return new Links(
                switch (nearness.kind()) {
                    case QUEEN -> touching(wards, false);
                    case ROOK -> touching(wards, true);
                    case DISTANCE -> within(middles(boundaries.finest(), wards.size()), nearness.amount());
                    case NEAREST -> nearest(middles(boundaries.finest(), wards.size()), (int) nearness.amount());
                });
    }

    /** Cells of a grid, row by row; each touches the up to eight around it. */
    public static Links grid(int columns, int rows) {
        int[][] links = new int[columns * rows][];
        int[] around = new int[8];
        for (int cell = 0; cell < links.length; cell++) {
            int n = 0;
            for (int r = cell / columns - 1; r <= cell / columns + 1; r++) {
                for (int c = cell % columns - 1; c <= cell % columns + 1; c++) {
                    if (r >= 0 && r < rows && c >= 0 && c < columns && r * columns + c != cell) {
                        around[n++] = r * columns + c;
                    }
                }
            }
            links[cell] = Arrays.copyOf(around, n);
        }
        return new Links(links);
    }

    /** For each ward the positions of its neighbours, ascending, without itself. Shared, not copied: not to be modified. */
    public int[][] neighbours() {
        return neighbours;
    }

    /** Number of wards that have no neighbours. */
    public int islands() {
        return islands;
    }

    /** Number of directed links. */
    public int size() {
        return Stream.of(neighbours).mapToInt(n -> n.length).sum();
    }

    private static int[][] touching(WardSet wards, boolean alongABorder) {
        return IntStream.range(0, wards.size())
                .mapToObj(w -> IntStream.range(0, wards.neighbourCount(w))
                        .filter(k -> !alongABorder || wards.sharesBorder(w, k))
                        .map(k -> wards.neighbour(w, k))
                        .toArray())
                .toArray(int[][]::new);
    }

    private static int[][] within(double[][] middles, double metres) {
        int[][] links = new int[middles.length][];
        for (int w = 0; w < links.length; w++) {
            double[] from = middles[w];
            int self = w;
            links[w] = IntStream.range(0, links.length)
                    .filter(v -> v != self && distance(from, middles[v]) <= metres)
                    .toArray();
        }
        return links;
    }

    private static int[][] nearest(double[][] middles, int count) {
        int[][] links = new int[middles.length][];
        for (int w = 0; w < links.length; w++) {
            double[] from = middles[w];
            double[] distances =
                    Stream.of(middles).mapToDouble(to -> distance(from, to)).toArray();
            int self = w;
            links[w] = IntStream.range(0, links.length)
                    .filter(v -> v != self)
                    .boxed()
                    .sorted(Comparator.comparingDouble(v -> distances[v]))
                    .limit(count)
                    .mapToInt(v -> v)
                    .sorted()
                    .toArray();
        }
        return links;
    }

    private static double distance(double[] a, double[] b) {
        return Math.hypot(a[0] - b[0], a[1] - b[1]);
    }

    /** Middle of each ward: x, y of the centroid of its area. */
    private static double[][] middles(BoundaryLevel level, int wards) {
        double[][] middles = new double[wards][];
        for (int w = 0; w < wards; w++) {
            middles[w] = level.middle(w);
        }
        return middles;
    }
}
