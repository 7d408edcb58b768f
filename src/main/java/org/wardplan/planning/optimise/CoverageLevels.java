package org.wardplan.planning.optimise;

import java.util.Arrays;
import org.wardplan.planning.Evaluation;

/**
 * The coverage that each ward's choices give, as whole levels that can be compared without rounding: coverage in
 * billionths, a ward at its target or beyond has 1.
 */
final class CoverageLevels {
    /** Coverage 1. */
    static final long COVERED = 1_000_000_000;

    private final long[][] ofChoice;
    private final long[][] steps;

    /** @param coverage {@code coverage[ward][choice]} */
    CoverageLevels(double[][] coverage) {
        ofChoice = new long[coverage.length][];
        steps = new long[coverage.length][];
        for (int w = 0; w < coverage.length; w++) {
            ofChoice[w] = Arrays.stream(coverage[w])
                    .mapToLong(c -> Math.round(COVERED * Math.min(1, c)))
                    .toArray();
            steps[w] = Arrays.stream(ofChoice[w]).sorted().distinct().toArray();
        }
    }

    static CoverageLevels of(OptimiseInput in) {
        AllocationModel model = in.model();
        Evaluation e = in.evaluation();
        int[] planned = in.planned();
        double[][] coverage = new double[model.wards().size()][];
        for (int w = 0; w < coverage.length; w++) {
            double others = e.effective(w);
            for (int r : planned) {
                others -= e.posts(r, w) * e.rates(r).effectivePerPost();
            }
            double target = e.need().target(w);
            int[][] posts = model.wards().get(w).posts();
            coverage[w] = new double[posts.length];
            for (int c = 0; c < posts.length; c++) {
                double effective = others;
                for (int k = 0; k < planned.length; k++) {
                    effective += posts[c][k] * e.rates(planned[k]).effectivePerPost();
                }
                coverage[w][c] = target <= 0 ? 1 : effective / target;
            }
        }
        return new CoverageLevels(coverage);
    }

    int wards() {
        return steps.length;
    }

    long level(int ward, int choice) {
        return ofChoice[ward][choice];
    }

    /** Levels that a ward can have, rising. */
    long[] steps(int ward) {
        return steps[ward];
    }

    /** The first step of a ward that is no lower than a level; the number of its steps where there is none. */
    int stepAt(int ward, long level) {
        int at = Arrays.binarySearch(steps[ward], level);
        return at >= 0 ? at : -at - 1;
    }
}
