package org.wardplan.app;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.WithProblems;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Need;
import org.wardplan.planning.Requirement;

/**
 * What scenarios mean, also those that are not worked on, or are of another plan on the same data; made when asked for,
 * kept while it holds. Scenarios whose wards need the same share one need.
 */
public final class ScenarioSums {
    private final PlanSession session;
    private final Map<String, Evaluation> known = new HashMap<>();
    private final Map<Scenario, Evaluation> ofOthers = new IdentityHashMap<>();

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
        WithProblems<Evaluation> made = made(plan, s);
        if (made.value() != null) {
            known.put(scenarioId, made.value());
        }
        known.keySet().removeIf(id -> plan.findScenario(id).isEmpty());
        return made;
    }

    /** The sums of a scenario of another plan, which must be on the same wards, data and roles. */
    public WithProblems<Evaluation> of(Plan other, String scenarioId) {
        Scenario s = other.scenario(scenarioId);
        Evaluation last = ofOthers.get(s);
        if (last != null) {
            return WithProblems.of(last);
        }
        WithProblems<Evaluation> made = made(other, s);
        if (made.value() != null) {
            ofOthers.put(s, made.value());
        }
        return made;
    }

    private WithProblems<Evaluation> made(Plan plan, Scenario s) {
        Need shared = sharedNeed(s);
        WithProblems<Need> need =
                shared != null ? WithProblems.of(shared) : Requirement.need(session.data(), session.profiles(), s);
        Need found = need.value();
        if (found == null) {
            return WithProblems.failed(need.problems());
        }
        return WithProblems.of(
                Evaluation.of(found, s, plan.roles(), plan.baselineScenario().allocation()));
    }

    private @Nullable Need sharedNeed(Scenario s) {
        return Stream.of(Stream.of(session.evaluation().get()), known.values().stream(), ofOthers.values().stream())
                .flatMap(e -> e)
                .filter(e -> Questions.sameNeed(e.scenario(), s))
                .findFirst()
                .map(Evaluation::need)
                .orElse(null);
    }
}
