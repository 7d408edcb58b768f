package org.wardplan.model.plan;

import java.util.Map;
import java.util.Set;
import org.wardplan.model.finance.Budget;
import org.wardplan.model.workforce.RoleRates;

/**
 * Assumptions, budget, rules and an allocation: one way to spend the money.
 *
 * @param id stable short name within the plan
 * @param preset id of the preset it began as
 * @param description one or two sentences, for papers
 * @param frozen a record that is not edited (the baseline)
 * @param profile id of the priority profile that weighs the crime categories, one of the program's or of the plan's own
 * @param demand own profiles, local priorities, imported indicators, and how targets are found
 * @param referenceRates rates by role at which the floor and the strength aimed at were turned into effective posts;
 *     they stay when the scenario's own rates change, so that a target doesn't move with abstraction
 * @param floor least posts by role that policy promises each ward; empty when the rule is off
 * @param notes the note of a ward by its code
 */
public record Scenario(
        String id,
        String name,
        String description,
        String preset,
        boolean frozen,
        String profile,
        DemandModel demand,
        Assumptions assumptions,
        Map<String, RoleRates> referenceRates,
        Budget budget,
        Map<String, Integer> floor,
        Allocation allocation,
        Set<Lock> locks,
        Map<String, String> notes) {
    public Scenario {
        referenceRates = Map.copyOf(referenceRates);
        floor = Map.copyOf(floor);
        locks = Set.copyOf(locks);
        notes = Map.copyOf(notes);
    }

    public Scenario withName(String newName) {
        return new Scenario(
                id,
                newName,
                description,
                preset,
                frozen,
                profile,
                demand,
                assumptions,
                referenceRates,
                budget,
                floor,
                allocation,
                locks,
                notes);
    }

    public Scenario withProfile(String newProfile) {
        return new Scenario(
                id,
                name,
                description,
                preset,
                frozen,
                newProfile,
                demand,
                assumptions,
                referenceRates,
                budget,
                floor,
                allocation,
                locks,
                notes);
    }

    public Scenario withDemand(DemandModel changed) {
        return new Scenario(
                id,
                name,
                description,
                preset,
                frozen,
                profile,
                changed,
                assumptions,
                referenceRates,
                budget,
                floor,
                allocation,
                locks,
                notes);
    }

    public Scenario withAssumptions(Assumptions changed) {
        return new Scenario(
                id,
                name,
                description,
                preset,
                frozen,
                profile,
                demand,
                changed,
                referenceRates,
                budget,
                floor,
                allocation,
                locks,
                notes);
    }

    public Scenario withBudget(Budget changed) {
        return new Scenario(
                id,
                name,
                description,
                preset,
                frozen,
                profile,
                demand,
                assumptions,
                referenceRates,
                changed,
                floor,
                allocation,
                locks,
                notes);
    }

    public Scenario withAllocation(Allocation changed) {
        return new Scenario(
                id,
                name,
                description,
                preset,
                frozen,
                profile,
                demand,
                assumptions,
                referenceRates,
                budget,
                floor,
                changed,
                locks,
                notes);
    }

    public Scenario withLocks(Set<Lock> changed) {
        return new Scenario(
                id,
                name,
                description,
                preset,
                frozen,
                profile,
                demand,
                assumptions,
                referenceRates,
                budget,
                floor,
                allocation,
                changed,
                notes);
    }

    public Scenario withNotes(Map<String, String> changed) {
        return new Scenario(
                id,
                name,
                description,
                preset,
                frozen,
                profile,
                demand,
                assumptions,
                referenceRates,
                budget,
                floor,
                allocation,
                locks,
                changed);
    }
}
