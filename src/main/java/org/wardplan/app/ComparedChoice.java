package org.wardplan.app;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.plan.Plan;

/**
 * Which scenarios stand beside each other and how they are looked at: a matter of the screen, kept while the plan is
 * open, and no part of it.
 *
 * @param scenarios those compared, A first
 * @param from place of the scenario that change is counted from
 * @param to place of the scenario that change is counted to
 * @param byUnit whether areas are Basic Command Units; else boroughs
 * @param sameTarget whether all are held to the target of the first
 */
public record ComparedChoice(List<Chosen> scenarios, int from, int to, boolean byUnit, boolean sameTarget) {
    /**
     * A scenario.
     *
     * @param other the plan that it is of; null for the one that is open
     * @param id of the scenario in its plan
     */
    public record Chosen(@Nullable Plan other, String id) {}

    public ComparedChoice {
        scenarios = List.copyOf(scenarios);
    }

    public ComparedChoice withScenarios(List<Chosen> changed) {
        return new ComparedChoice(changed, from, to, byUnit, sameTarget);
    }

    public ComparedChoice withPair(int newFrom, int newTo) {
        return new ComparedChoice(scenarios, newFrom, newTo, byUnit, sameTarget);
    }

    public ComparedChoice withUnits(boolean units) {
        return new ComparedChoice(scenarios, from, to, units, sameTarget);
    }

    public ComparedChoice withSameTarget(boolean same) {
        return new ComparedChoice(scenarios, from, to, byUnit, same);
    }
}
