package org.wardplan.spatial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the shared arcs of rings that form a coverage: faces that meet along the same vertices and never overlap. */
final class Topology {
    private final double toleranceMetres;
    private final List<double[]> arcs = new ArrayList<>();
    private final List<Integer> left = new ArrayList<>();
    private final List<Integer> right = new ArrayList<>();
    private final Map<List<Point>, Integer> arcByStart = new HashMap<>();
    private final Map<Point, Set<Point>> linked = new HashMap<>();

    private Topology(double toleranceMetres) {
        this.toleranceMetres = toleranceMetres;
    }

    static BoundaryLevel build(double toleranceMetres, List<List<double[]>> ringsOfFaces, int[] boroughOfWard) {
        return new Topology(toleranceMetres).build(ringsOfFaces, boroughOfWard);
    }

    private BoundaryLevel build(List<List<double[]>> ringsOfFaces, int[] boroughOfWard) {
        List<List<List<Point>>> faces = new ArrayList<>();
        for (List<double[]> rings : ringsOfFaces) {
            List<List<Point>> points = new ArrayList<>();
            for (double[] ring : rings) {
                points.add(points(ring));
            }
            faces.add(points);
        }
        for (List<List<Point>> rings : faces) {
            rings.forEach(this::link);
        }
        int[][][] signed = new int[faces.size()][][];
        for (int face = 0; face < signed.length; face++) {
            signed[face] = new int[faces.get(face).size()][];
            for (int r = 0; r < signed[face].length; r++) {
                signed[face][r] = cut(faces.get(face).get(r), face);
            }
        }
        return new BoundaryLevel(
                toleranceMetres,
                arcs.toArray(double[][]::new),
                left.stream().mapToInt(i -> i).toArray(),
                right.stream().mapToInt(i -> i).toArray(),
                signed,
                boroughOfWard.clone());
    }

    /** Points without the closing one. */
    private static List<Point> points(double[] ring) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i + 3 < ring.length; i += 2) {
            points.add(new Point(ring[i], ring[i + 1]));
        }
        return points;
    }

    private void link(List<Point> ring) {
        for (int i = 0; i < ring.size(); i++) {
            Point a = ring.get(i);
            Point b = ring.get((i + 1) % ring.size());
            linked.computeIfAbsent(a, p -> new HashSet<>()).add(b);
            linked.computeIfAbsent(b, p -> new HashSet<>()).add(a);
        }
    }

    private boolean isNode(Point p) {
        return linked.getOrDefault(p, Set.of()).size() != 2;
    }

    /** Cuts a ring at the points where more than two borders meet, and names each piece. */
    private int[] cut(List<Point> ring, int face) {
        int first = firstNode(ring);
        List<Point> turned = new ArrayList<>(ring.subList(first, ring.size()));
        turned.addAll(ring.subList(0, first));
        turned.add(turned.get(0));
        List<Integer> signed = new ArrayList<>();
        int from = 0;
        for (int i = 1; i < turned.size(); i++) {
            if (i == turned.size() - 1 || isNode(turned.get(i))) {
                signed.add(arc(turned.subList(from, i + 1), face));
                from = i;
            }
        }
        return signed.stream().mapToInt(i -> i).toArray();
    }

    /** Where to start: at a node, or, on a ring that meets nothing, at its lowest point, the same from both sides. */
    private int firstNode(List<Point> ring) {
        for (int i = 0; i < ring.size(); i++) {
            if (isNode(ring.get(i))) {
                return i;
            }
        }
        return ring.indexOf(Collections.min(ring));
    }

    private int arc(List<Point> points, int face) {
        List<Point> backwards = List.of(points.get(points.size() - 1), points.get(points.size() - 2));
        Integer known = arcByStart.get(backwards);
        if (known != null) {
            if (right.get(known) != BoundaryLevel.OUTSIDE) {
                throw new IllegalArgumentException("faces " + left.get(known) + ", " + right.get(known) + " and " + face
                        + " share a border at " + points.get(0));
            }
            right.set(known, face);
            return ~known;
        }
        List<Point> start = List.of(points.get(0), points.get(1));
        if (arcByStart.put(start, arcs.size()) != null) {
            throw new IllegalArgumentException("face " + face + " overlaps another at " + points.get(0));
        }
        double[] xy = new double[2 * points.size()];
        Arrays.setAll(
                xy, i -> i % 2 == 0 ? points.get(i / 2).x() : points.get(i / 2).y());
        arcs.add(xy);
        left.add(face);
        right.add(BoundaryLevel.OUTSIDE);
        return arcs.size() - 1;
    }

    private record Point(double x, double y) implements Comparable<Point> {
        @Override
        public int compareTo(Point other) {
            int c = Double.compare(x, other.x);
            return c != 0 ? c : Double.compare(y, other.y);
        }
    }
}
