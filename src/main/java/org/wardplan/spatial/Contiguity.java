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

    /**
     * Rook contiguity: two areas are neighbours when they share a piece of border, that is two vertices that follow each
     * other in both, exactly. Those that only touch in points are no neighbours.
     *
     * @param outlines per area its closed rings, x0, y0, x1, y1, …, x0, y0
     * @return per area the positions of its neighbours, ascending, without itself
     */
    public static int[][] rook(List<List<double[]>> outlines) {
        Map<Segment, Integer> areaBeside = new HashMap<>();
        List<TreeSet<Integer>> neighbours =
                Stream.generate(TreeSet<Integer>::new).limit(outlines.size()).toList();
        for (int area = 0; area < outlines.size(); area++) {
            for (double[] ring : outlines.get(area)) {
                for (int i = 0; i + 3 < ring.length; i += 2) {
                    Segment segment =
                            Segment.of(new Vertex(ring[i], ring[i + 1]), new Vertex(ring[i + 2], ring[i + 3]));
                    Integer other = areaBeside.putIfAbsent(segment, area);
                    if (other != null && other != area) {
                        neighbours.get(area).add(other);
                        neighbours.get(other).add(area);
                    }
                }
            }
        }
        return neighbours.stream()
                .map(n -> n.stream().mapToInt(i -> i).toArray())
                .toArray(int[][]::new);
    }

    private record Vertex(double x, double y) {}

    /** A piece of border, the same in either direction. */
    private record Segment(Vertex from, Vertex to) {
        static Segment of(Vertex a, Vertex b) {
            return a.x < b.x || (a.x == b.x && a.y < b.y) ? new Segment(a, b) : new Segment(b, a);
        }
    }
}
