package org.wardplan.spatial;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which areas touch, from their outlines. */
public final class Contiguity {
    private Contiguity() {}

    /**
     * Queen contiguity: two areas are neighbours when they share at least one vertex, exactly. No snapping: outlines of
     * one publisher share their vertices, and a tolerance would add neighbours across narrow gaps.
     *
     * @param outlines per area its rings, x0, y0, x1, y1, …
     * @return per area the positions of its neighbours, ascending, without itself
     */
    public static int[][] queen(List<List<double[]>> outlines) {
        Map<Vertex, TreeSet<Integer>> areasAt = new HashMap<>();
        for (int area = 0; area < outlines.size(); area++) {
            for (double[] ring : outlines.get(area)) {
                for (int i = 0; i < ring.length; i += 2) {
                    areasAt.computeIfAbsent(new Vertex(ring[i], ring[i + 1]), v -> new TreeSet<>())
                            .add(area);
                }
            }
        }
        List<TreeSet<Integer>> neighbours =
                Stream.generate(TreeSet<Integer>::new).limit(outlines.size()).toList();
        for (TreeSet<Integer> areas : areasAt.values()) {
            if (areas.size() > 1) {
                for (int area : areas) {
                    neighbours.get(area).addAll(areas);
                }
            }
        }
        int[][] result = new int[outlines.size()][];
        for (int area = 0; area < result.length; area++) {
            neighbours.get(area).remove(area);
            result[area] = neighbours.get(area).stream().mapToInt(i -> i).toArray();
        }
        return result;
    }

    private record Vertex(double x, double y) {}
}
