package org.wardplan.planning.optimise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.wardplan.model.geography.WardSet;
import org.wardplan.planning.Deprivation;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Summary;

/**
 * How evenly posts are spread: share of effective posts against share of target, wards from worst to best covered. Even
 * coverage is the straight line from corner to corner.
 *
 * @param points from (0, 0) to (1, 1), one after each ward; wards of equal coverage in their order
 * @param gini one less twice the area under the curve, as {@link Summary#gini}
 * @param worstCoverage lowest coverage of a ward
 * @param worstTenth mean coverage of the ⌈n/10⌉ lowest wards
 */
public record Lorenz(List<Point> points, double gini, double worstCoverage, double worstTenth) {
    /**
     * The wards up to one of them.
     *
     * @param target share of London's target
     * @param effective share of London's effective posts
     * @param ward the last of them, −1 at the start
     */
    public record Point(double target, double effective, int ward) {}

    /**
     * Coverage of a fifth of the wards by deprivation.
     *
     * @param fifth 1 for the most deprived, 5 for the least
     * @param coverage {@code 1 − Σ gap / Σ R}
     */
    public record Fifth(int fifth, int wards, double coverage) {}

    public Lorenz {
        points = List.copyOf(points);
    }

    /** The curve of an allocation. Where no ward has posts, or none a target, it is the line of even coverage. */
    public static Lorenz of(Evaluation e) {
        int n = e.wards();
        double posts = e.london().effectivePosts();
        double targets = e.london().targetPosts();
        List<Point> points = new ArrayList<>(n + 1);
        points.add(new Point(0, 0, -1));
        double x = 0;
        double y = 0;
        double area = 0;
        if (posts > 0 && targets > 0) {
            Integer[] order = new Integer[n];
            Arrays.setAll(order, w -> w);
            Arrays.sort(order, Comparator.comparingDouble(e::coverage));
            for (int k = 0; k < n; k++) {
                int w = order[k];
                double dx = e.need().target(w) / targets;
                double dy = e.effective(w) / posts;
                area += dx * (2 * y + dy);
                x += dx;
                y += dy;
                points.add(k == n - 1 ? new Point(1, 1, w) : new Point(Math.min(1, x), Math.min(1, y), w));
            }
        } else {
            points.add(new Point(1, 1, -1));
            area = 1;
        }
        return new Lorenz(
                points, 1 - area, e.london().worstCoverage(), e.london().worstDecileCoverage());
    }

    /**
     * Coverage by fifth of deprivation, the most deprived wards first; wards without a score are left out. Empty where
     * fewer than five have one. Not an equality impact assessment.
     */
    public static List<Fifth> byDeprivation(Evaluation e, WardSet wards) {
        int[] fifthOf = Deprivation.fifths(wards);
        List<Fifth> fifths = new ArrayList<>();
        for (int f = 0; f < Deprivation.FIFTHS; f++) {
            int fifth = f;
            int[] of = IntStream.range(0, fifthOf.length)
                    .filter(w -> fifthOf[w] == fifth)
                    .toArray();
            if (of.length == 0) {
                return List.of();
            }
            fifths.add(new Fifth(f + 1, of.length, e.summary(of).coverage()));
        }
        return List.copyOf(fifths);
    }
}
