package org.wardplan.app;

import java.util.HashMap;
import java.util.Map;
import org.wardplan.base.WithProblems;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Need;
import org.wardplan.planning.Requirement;

/** What the scenarios of an open plan mean, also those that are not worked on; made when asked for, kept while it holds. */
public final class ScenarioSums {
    private final PlanSession session;
    private final Map<String, Evaluation> known = new HashMap<>();

    public ScenarioSums(PlanSession session) {
        this.session = session;
    }

    /** The sums of a scenario as the plan is now; no value, and why, where its demand makes no sense. */
    public WithProblems<Evaluation> of(String scenarioId) {
        Plan plan = session.plan().get();
        Scenario s = plan.scenario(scenarioId);
        Evaluation last = known.get(scenarioId);
        if (last != null
                && last.scenario().equals(s)
                && last.baseline().equals(plan.baselineScenario().allocation())) {
            return WithProblems.of(last);
        }
        WithProblems<Need> need = last != null && Questions.sameNeed(last.scenario(), s)
                ? WithProblems.of(last.need())
                : Requirement.need(session.data(), session.profiles(), s);
        Need found = need.value();
        if (found == null) {
            return WithProblems.failed(need.problems());
        }
        Evaluation made =
                Evaluation.of(found, s, plan.roles(), plan.baselineScenario().allocation());
        known.put(scenarioId, made);
        known.keySet().removeIf(id -> plan.findScenario(id).isEmpty());
        return WithProblems.of(made);
    }
}
