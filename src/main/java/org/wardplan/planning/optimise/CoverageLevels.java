package org.wardplan.planning.optimise;

import java.util.Arrays;

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
            ofChoice[w] =
                    Arrays.stream(coverage[w]).mapToLong(CoverageLevels::level).toArray();
            steps[w] = Arrays.stream(ofChoice[w]).sorted().distinct().toArray();
        }
    }

    /** Coverage as a level. */
    static long level(double coverage) {
        return Math.round(COVERED * Math.min(1, coverage));
    }

    static CoverageLevels of(OptimiseInput in) {
        AllocationModel model = in.model();
        double[][] coverage = new double[model.wards().size()][];
        for (int w = 0; w < coverage.length; w++) {
            double target = in.evaluation().need().target(w);
            coverage[w] = new double[model.wards().get(w).posts().length];
            for (int c = 0; c < coverage[w].length; c++) {
                coverage[w][c] = target <= 0 ? 1 : in.effective(w, c) / target;
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

    /** All levels that some ward can have, rising. */
    long[] all() {
        return Arrays.stream(steps)
                .flatMapToLong(Arrays::stream)
                .sorted()
                .distinct()
                .toArray();
    }

    /** By ward, its first step that is no lower than a level; the number of its steps where there is none. */
    int[] steps(long level) {
        int[] at = new int[steps.length];
        for (int w = 0; w < at.length; w++) {
            int found = Arrays.binarySearch(steps[w], level);
            at[w] = found >= 0 ? found : -found - 1;
        }
        return at;
    }
}
