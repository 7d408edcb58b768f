package org.wardplan.app;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.PhaseKeys;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Need;
import org.wardplan.planning.Requirement;
import org.wardplan.planning.optimise.OptimiseInput;

/** Puts the optimiser's questions together; recorded harm is counted once for a need. */
final class Questions {
    private final DataSet data;
    private double[] harm = new double[0];
    private @Nullable Need harmOf;

    Questions(DataSet data) {
        this.data = data;
    }

    /** What the optimiser is asked under a scenario of the plan and what it means. */
    OptimiseInput of(Plan plan, Evaluation e) {
        if (harmOf != e.need()) {
            harm = Requirement.preventableHarm(data, e.need());
            harmOf = e.need();
        }
        return OptimiseInput.of(plan, e, data.wards(), harm);
    }

    /** Whether the wards need the same under both: rules, posts, money and how it runs over time change nothing of it. */
    static boolean sameNeed(Scenario a, Scenario b) {
        return (a.assumptions().equals(b.assumptions()) || ofNeed(a).equals(ofNeed(b)))
                && a.demand().equals(b.demand())
                && a.profile().equals(b.profile())
                && a.referenceRates().equals(b.referenceRates());
    }

    private static List<Assumption> ofNeed(Scenario s) {
        return s.assumptions().list().stream()
                .filter(a -> !a.key().startsWith(PhaseKeys.ALL))
                .toList();
    }
}
