package org.wardplan.model.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wardplan.model.workforce.Role;

/**
 * The content of a plan file at one moment.
 *
 * @param id unique id given when the file was made
 * @param name shown in the title
 * @param wardSet id of the ward set, {@code london-2014}
 * @param dataSha256 content hash of the data set that the plan was made on
 * @param wardCodes ward codes in the order that the allocations are indexed by
 * @param roles in the order that the allocations are indexed by
 * @param baseline id of the scenario that others are compared with
 */
public record Plan(
        String id,
        String name,
        String wardSet,
        String dataSha256,
        List<String> wardCodes,
        List<Role> roles,
        List<Scenario> scenarios,
        String baseline) {
    public Plan {
        wardCodes = List.copyOf(wardCodes);
        roles = List.copyOf(roles);
        scenarios = List.copyOf(scenarios);
        if (scenarios.isEmpty()) {
            throw new IllegalArgumentException("a plan without a scenario");
        }
    }

    public Optional<Scenario> findScenario(String scenarioId) {
        return scenarios.stream().filter(s -> s.id().equals(scenarioId)).findFirst();
    }

    /** The scenario with this id, which must exist. */
    public Scenario scenario(String scenarioId) {
        return findScenario(scenarioId)
                .orElseThrow(() -> new IllegalArgumentException("no scenario \"" + scenarioId + "\"; there are "
                        + scenarios.stream().map(Scenario::id).toList()));
    }

    /** The first scenario that is not frozen: the one to work on when none is named. */
    public Scenario working() {
        return scenarios.stream().filter(s -> !s.frozen()).findFirst().orElse(scenarios.get(0));
    }

    /** Position of a role, or −1. */
    public int roleIndex(String roleId) {
        for (int r = 0; r < roles.size(); r++) {
            if (roles.get(r).id().equals(roleId)) {
                return r;
            }
        }
        return -1;
    }

    /** Position of a ward, or −1. */
    public int wardIndex(String wardCode) {
        int i = java.util.Collections.binarySearch(wardCodes, wardCode);
        return i < 0 ? -1 : i;
    }

    public Plan withName(String newName) {
        return new Plan(id, newName, wardSet, dataSha256, wardCodes, roles, scenarios, baseline);
    }

    /** With the scenario of the same id replaced. */
    public Plan withScenario(Scenario changed) {
        List<Scenario> list = new ArrayList<>(scenarios);
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).id().equals(changed.id())) {
                list.set(i, changed);
                return new Plan(id, name, wardSet, dataSha256, wardCodes, roles, list, baseline);
            }
        }
        throw new IllegalArgumentException("no scenario \"" + changed.id() + "\"");
    }

    /** The plan after an edit. */
    public Plan apply(PlanEdit edit) {
        return edit.applyTo(this);
    }
}
