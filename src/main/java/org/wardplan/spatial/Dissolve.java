package org.wardplan.spatial;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** Outlines of unions of faces, by dropping the arcs with a chosen face on either side. */
final class Dissolve {
    private Dissolve() {}

    static List<double[]> outline(BoundaryLevel level, IntPredicate chosen) {
        List<Integer> border = new ArrayList<>();
        for (int arc = 0; arc < level.arcCount(); arc++) {
            boolean left = isChosen(level.left(arc), chosen);
            if (left != isChosen(level.right(arc), chosen)) {
                border.add(left ? arc : ~arc);
            }
        }
        Map<Point, List<Integer>> leaving = new HashMap<>();
        for (int signed : border) {
            leaving.computeIfAbsent(end(level, signed, true), p -> new ArrayList<>())
                    .add(signed);
        }
        double[][] arcs = new double[level.arcCount()][];
        for (int arc = 0; arc < arcs.length; arc++) {
            arcs[arc] = level.arc(arc);
        }
        List<double[]> rings = new ArrayList<>();
        boolean[] used = new boolean[level.arcCount()];
        for (int first : border) {
            if (used[arcOf(first)]) {
                continue;
            }
            Point start = end(level, first, true);
            List<Integer> ring = new ArrayList<>();
            int at = first;
            while (true) {
                used[arcOf(at)] = true;
                ring.add(at);
                Point here = end(level, at, false);
                if (here.equals(start)) {
                    break;
                }
                at = next(leaving.getOrDefault(here, List.of()), used, level);
            }
            rings.add(Rings.join(arcs, ring.stream().mapToInt(i -> i).toArray()));
        }
        return rings;
    }

    private static int next(List<Integer> candidates, boolean[] used, BoundaryLevel level) {
        for (int signed : candidates) {
            if (!used[arcOf(signed)]) {
                return signed;
            }
        }
        throw new IllegalStateException("the border is not closed at the level of " + level.toleranceMetres() + " m");
    }

    private static boolean isChosen(int face, IntPredicate chosen) {
        return face != BoundaryLevel.OUTSIDE && chosen.test(face);
    }

    private static int arcOf(int signed) {
        return signed < 0 ? ~signed : signed;
    }

    private static Point end(BoundaryLevel level, int signed, boolean first) {
        double[] arc = level.arc(arcOf(signed));
        int i = first == signed >= 0 ? 0 : arc.length - 2;
        return new Point(arc[i], arc[i + 1]);
    }

    private record Point(double x, double y) {}
}
