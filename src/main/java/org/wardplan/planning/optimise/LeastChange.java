package org.wardplan.planning.optimise;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.model.plan.Aim;
import org.wardplan.model.plan.Objective;

/** The fewest posts added and taken that bring every ward to a stated coverage; where that can't be, how far they get. */
final class LeastChange {
    private LeastChange() {}

    static Optimum run(OptimiseInput in, Consumer<Optimum> soFar, Progress progress, Cancellation cancellation) {
        OptimiseInput fairest = in.with(Aim.of(Objective.FAIREST));
        CoverageLevels levels = CoverageLevels.of(fairest);
        int[] wanted = levels.steps(CoverageLevels.level(in.aim().coverage()));
        for (int w = 0; w < wanted.length; w++) {
            wanted[w] = in.isFixed(w) ? 0 : wanted[w];
        }
        if (new LevelTest(fairest.model(), levels).test(wanted, cancellation) == LevelTest.Answer.NO) {
            return infeasible(in, fairest, cancellation);
        }
        return Optimiser.sum(in, soFar, progress, cancellation);
    }

    private static Optimum infeasible(OptimiseInput in, OptimiseInput fairest, Cancellation cancellation) {
        OptionalDouble highest = FairestSearch.highest(fairest, cancellation);
        if (highest.isEmpty()) {
            return Optimiser.infeasible(in, Optimiser.conflicts(fairest));
        }
        // Rounded down, so that the figure named can be reached.
        double reached = Math.floor(1000 * highest.getAsDouble()) / 10;
        return Optimiser.infeasible(
                in,
                List.of(String.format(
                        Locale.ROOT,
                        "Not every ward can be brought to %s %% coverage: under the rules, %s brings every ward to"
                                + " %.1f %% at most",
                        Double.toString(Math.round(1000 * in.aim().coverage()) / 10.0)
                                .replace(".0", ""),
                        in.budget().inPounds(),
                        reached)));
    }

    /** Posts of the baseline, of the roles that are placed. */
    static int posts(OptimiseInput in) {
        int sum = 0;
        for (int role : in.planned()) {
            sum += in.baseline().total(role);
        }
        return sum;
    }
}
