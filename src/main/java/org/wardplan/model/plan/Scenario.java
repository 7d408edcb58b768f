package org.wardplan.model.plan;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
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
 * @param rulebook what the optimiser is asked for, and under which rules
 * @param notes the note of a ward by its code
 * @param advice what the optimiser recommended, and where people decided otherwise
 * @param watch the hot-spot study of its papers, and the wards pinned
 * @param phasing how it runs over time
 * @param ranges between what values the user lets assumptions lie, by key; where not given, the program's own ranges
 * @param archived put away: not offered to work on, nothing lost
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
        Rulebook rulebook,
        Allocation allocation,
        Set<Lock> locks,
        Map<String, String> notes,
        Advice advice,
        WatchList watch,
        Phasing phasing,
        Map<String, ValueRange> ranges,
        boolean archived) {
    public Scenario {
        referenceRates = Map.copyOf(referenceRates);
        ranges = Map.copyOf(ranges);
        locks = Set.copyOf(locks);
        notes = Map.copyOf(notes);
    }

    public Scenario withName(String newName) {
        return with(d -> d.name = newName);
    }

    public Scenario withDescription(String changed) {
        return with(d -> d.description = changed);
    }

    public Scenario withStanding(boolean nowFrozen, boolean nowArchived) {
        return with(d -> {
            d.frozen = nowFrozen;
            d.archived = nowArchived;
        });
    }

    /** Whether it can be edited: neither locked nor put away. */
    public boolean isOpen() {
        return !frozen && !archived;
    }

    /** The same under another id, as a scenario of its own. */
    public Scenario withId(String newId) {
        return with(d -> d.id = newId);
    }

    public Scenario withPhasing(Phasing changed) {
        return with(d -> d.phasing = changed);
    }

    public Scenario withRanges(Map<String, ValueRange> changed) {
        return with(d -> d.ranges = changed);
    }

    public Scenario withProfile(String newProfile) {
        return with(d -> d.profile = newProfile);
    }

    public Scenario withDemand(DemandModel changed) {
        return with(d -> d.demand = changed);
    }

    public Scenario withAssumptions(Assumptions changed) {
        return with(d -> d.assumptions = changed);
    }

    public Scenario withBudget(Budget changed) {
        return with(d -> d.budget = changed);
    }

    public Scenario withAllocation(Allocation changed) {
        return with(d -> d.allocation = changed);
    }

    public Scenario withLocks(Set<Lock> changed) {
        return with(d -> d.locks = changed);
    }

    public Scenario withNotes(Map<String, String> changed) {
        return with(d -> d.notes = changed);
    }

    public Scenario withRulebook(Rulebook changed) {
        return with(d -> d.rulebook = changed);
    }

    public Scenario withAdvice(Advice changed) {
        return with(d -> d.advice = changed);
    }

    public Scenario withWatch(WatchList changed) {
        return with(d -> d.watch = changed);
    }

    /** Least posts by role that policy promises each ward; empty while the rule is off. */
    public Map<String, Integer> floor() {
        return rulebook.floor();
    }

    private Scenario with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.finished();
    }

    /** A copy of which the parts that may change are open. */
    private static final class Draft {
        private final Scenario of;
        private String id;
        private String name;
        private String description;
        private boolean frozen;
        private boolean archived;
        private String profile;
        private DemandModel demand;
        private Assumptions assumptions;
        private Budget budget;
        private Rulebook rulebook;
        private Allocation allocation;
        private Set<Lock> locks;
        private Map<String, String> notes;
        private Advice advice;
        private WatchList watch;
        private Phasing phasing;
        private Map<String, ValueRange> ranges;

        Draft(Scenario of) {
            this.of = of;
            id = of.id;
            name = of.name;
            description = of.description;
            frozen = of.frozen;
            archived = of.archived;
            phasing = of.phasing;
            ranges = of.ranges;
            profile = of.profile;
            demand = of.demand;
            assumptions = of.assumptions;
            budget = of.budget;
            rulebook = of.rulebook;
            allocation = of.allocation;
            locks = of.locks;
            notes = of.notes;
            advice = of.advice;
            watch = of.watch;
        }

        Scenario finished() {
            return new Scenario(
                    id,
                    name,
                    description,
                    of.preset,
                    frozen,
                    profile,
                    demand,
                    assumptions,
                    of.referenceRates,
                    budget,
                    rulebook,
                    allocation,
                    locks,
                    notes,
                    advice,
                    watch,
                    phasing,
                    ranges,
                    archived);
        }
    }
}
