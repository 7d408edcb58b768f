package org.wardplan.model.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.crime.LocalPriorities;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.finance.Budget;
import org.wardplan.model.geography.WardIndicator;

/**
 * One change to a plan: small, complete in itself, and able to be turned round. Appending an edit to the journal is the
 * only way to write to a plan. Each holds what was before, so that undo needs no other memory.
 */
public sealed interface PlanEdit
        permits PlanEdit.SetPosts,
                PlanEdit.SetLocks,
                PlanEdit.SetNote,
                PlanEdit.SetAssumption,
                PlanEdit.SetBudget,
                PlanEdit.SetProfile,
                PlanEdit.SetMethod,
                PlanEdit.SetOwnProfile,
                PlanEdit.SetLocalPriorities,
                PlanEdit.SetLocalYear,
                PlanEdit.SetIndicator,
                PlanEdit.SetAim,
                PlanEdit.SetRule,
                PlanEdit.SetAdvice,
                PlanEdit.SetOverrides,
                PlanEdit.SetWatch,
                PlanEdit.RenamePlan,
                PlanEdit.SetTemplate,
                PlanEdit.Several,
                ScenarioEdit {
    /** What was done, in words for the history and the undo menu: {@code Coldharbour: DWO 4 → 5}. */
    String label();

    /** Why, when a reason was given. */
    default @Nullable String reason() {
        return null;
    }

    /** Id of the one scenario that is changed; null where it is none, several, or a whole one. */
    default @Nullable String scenario() {
        return null;
    }

    /** The plan after this edit. Throws IllegalArgumentException where it doesn't fit the plan. */
    Plan applyTo(Plan plan);

    /** The edit that takes this one back. */
    PlanEdit inverse();

    /** Posts of one or many wards: typed, stepped, pasted, filled down, moved, or placed by the optimiser. */
    record SetPosts(String scenario, List<PostChange> changes, String label, @Nullable String reason)
            implements PlanEdit {
        public SetPosts {
            changes = List.copyOf(changes);
        }

        @Override
        public Plan applyTo(Plan plan) {
            Scenario s = plan.editable(scenario);
            int[][] posts = s.allocation().toArray();
            for (PostChange c : changes) {
                int ward = plan.wardIndex(c.ward());
                int role = plan.roleIndex(c.role());
                if (ward < 0 || role < 0) {
                    throw new IllegalArgumentException(
                            "no ward " + c.ward() + " with role " + c.role() + " in the plan");
                }
                posts[role][ward] = c.to();
            }
            return plan.withScenario(s.withAllocation(Allocation.of(posts)));
        }

        @Override
        public PlanEdit inverse() {
            return new SetPosts(
                    scenario, changes.stream().map(PostChange::inverse).toList(), label, reason);
        }
    }

    /** Locks put on or taken off. */
    record SetLocks(String scenario, List<Lock> locks, boolean locked, String label) implements PlanEdit {
        public SetLocks {
            locks = List.copyOf(locks);
        }

        @Override
        public Plan applyTo(Plan plan) {
            Scenario s = plan.editable(scenario);
            Set<Lock> set = new HashSet<>(s.locks());
            if (locked) {
                set.addAll(locks);
            } else {
                locks.forEach(set::remove);
            }
            return plan.withScenario(s.withLocks(set));
        }

        @Override
        public PlanEdit inverse() {
            return new SetLocks(scenario, locks, !locked, label);
        }
    }

    /** The note of a ward; empty means none. */
    record SetNote(String scenario, String ward, String from, String to, String label) implements PlanEdit {
        @Override
        public Plan applyTo(Plan plan) {
            Scenario s = plan.editable(scenario);
            Map<String, String> notes = new HashMap<>(s.notes());
            if (to.isBlank()) {
                notes.remove(ward);
            } else {
                notes.put(ward, to);
            }
            return plan.withScenario(s.withNotes(notes));
        }

        @Override
        public PlanEdit inverse() {
            return new SetNote(scenario, ward, to, from, label);
        }
    }

    /** One assumption, with its status and source before and after; null where the plan had or has none of its key. */
    record SetAssumption(String scenario, @Nullable Assumption from, @Nullable Assumption to, String label)
            implements PlanEdit {
        @Override
        public Plan applyTo(Plan plan) {
            Scenario s = plan.editable(scenario);
            return plan.withScenario(s.withAssumptions(s.assumptions().replacing(from, to)));
        }

        @Override
        public PlanEdit inverse() {
            return new SetAssumption(scenario, to, from, label);
        }
    }

    /** The budget and its funding lines. */
    record SetBudget(String scenario, Budget from, Budget to, String label) implements PlanEdit {
        @Override
        public Plan applyTo(Plan plan) {
            return plan.withScenario(plan.editable(scenario).withBudget(to));
        }

        @Override
        public PlanEdit inverse() {
            return new SetBudget(scenario, to, from, label);
        }
    }

    /** The priority profile that weighs the crime categories. */
    record SetProfile(String scenario, String from, String to, String label) implements PlanEdit {
        @Override
        public Plan applyTo(Plan plan) {
            return plan.withScenario(plan.editable(scenario).withProfile(to));
        }

        @Override
        public PlanEdit inverse() {
            return new SetProfile(scenario, to, from, label);
        }
    }

    /** How targets are found. */
    record SetMethod(String scenario, TargetMethod from, TargetMethod to, String label) implements PlanEdit {
        @Override
        public Plan applyTo(Plan plan) {
            Scenario s = plan.editable(scenario);
            return plan.withScenario(s.withDemand(s.demand().withMethod(to)));
        }

        @Override
        public PlanEdit inverse() {
            return new SetMethod(scenario, to, from, label);
        }
    }

    /** A priority profile of the plan's own: made (from is null), changed, or removed (to is null). */
    record SetOwnProfile(String scenario, @Nullable PriorityProfile from, @Nullable PriorityProfile to, String label)
            implements PlanEdit {
        @Override
        public Plan applyTo(Plan plan) {
            Scenario s = plan.editable(scenario);
            return plan.withScenario(s.withDemand(s.demand().withProfile(from, to)));
        }

        @Override
        public PlanEdit inverse() {
            return new SetOwnProfile(scenario, to, from, label);
        }
    }

    /** What one borough puts first in one year: agreed (from is null), changed, or removed (to is null). */
    record SetLocalPriorities(
            String scenario,
            @Nullable LocalPriorities from,
            @Nullable LocalPriorities to,
            String label,
            @Nullable String reason)
            implements PlanEdit {
        @Override
        public Plan applyTo(Plan plan) {
            Scenario s = plan.editable(scenario);
            return plan.withScenario(s.withDemand(s.demand().withLocal(from, to)));
        }

        @Override
        public PlanEdit inverse() {
            return new SetLocalPriorities(scenario, to, from, label, reason);
        }
    }

    /** The financial year whose local priorities are in force; 0 for none. */
    record SetLocalYear(String scenario, int from, int to, String label) implements PlanEdit {
        @Override
        public Plan applyTo(Plan plan) {
            Scenario s = plan.editable(scenario);
            return plan.withScenario(s.withDemand(s.demand().withLocalYear(to)));
        }

        @Override
        public PlanEdit inverse() {
            return new SetLocalYear(scenario, to, from, label);
        }
    }

    /** An imported indicator of need: brought in (from is null), replaced, or removed (to is null). */
    record SetIndicator(String scenario, @Nullable WardIndicator from, @Nullable WardIndicator to, String label)
            implements PlanEdit {
        @Override
        public Plan applyTo(Plan plan) {
            Scenario s = plan.editable(scenario);
            return plan.withScenario(s.withDemand(s.demand().withIndicator(from, to)));
        }

        @Override
        public PlanEdit inverse() {
            return new SetIndicator(scenario, to, from, label);
        }
    }

    /** What the optimiser is asked for. */
    record SetAim(String scenario, Aim from, Aim to, String label) implements PlanEdit {
        @Override
        public Plan applyTo(Plan plan) {
            Scenario s = plan.editable(scenario);
            return plan.withScenario(s.withRulebook(s.rulebook().withAim(to)));
        }

        @Override
        public PlanEdit inverse() {
            return new SetAim(scenario, to, from, label);
        }
    }

    /**
     * A rule of the optimiser's: added (from is null), changed or switched, or removed (to is null).
     *
     * @param at place in the list where it stands or stood
     */
    record SetRule(String scenario, int at, @Nullable Rule from, @Nullable Rule to, String label) implements PlanEdit {
        @Override
        public Plan applyTo(Plan plan) {
            Scenario s = plan.editable(scenario);
            return plan.withScenario(s.withRulebook(s.rulebook().with(at, from, to)));
        }

        @Override
        public PlanEdit inverse() {
            return new SetRule(scenario, at, to, from, label);
        }
    }

    /** What the optimiser recommended and the hand changes against it. */
    record SetAdvice(String scenario, Advice from, Advice to, String label, @Nullable String reason)
            implements PlanEdit {
        @Override
        public Plan applyTo(Plan plan) {
            return plan.withScenario(plan.editable(scenario).withAdvice(to));
        }

        @Override
        public PlanEdit inverse() {
            return new SetAdvice(scenario, to, from, label, reason);
        }
    }

    /**
     * Hand changes against the recommended plan: kept, changed or dropped. Only those that differ, so that a single
     * post set by hand stays a small entry.
     */
    record SetOverrides(
            String scenario, List<PostOverride> from, List<PostOverride> to, String label, @Nullable String reason)
            implements PlanEdit {
        public SetOverrides {
            from = List.copyOf(from);
            to = List.copyOf(to);
        }

        @Override
        public Plan applyTo(Plan plan) {
            Scenario s = plan.editable(scenario);
            return plan.withScenario(s.withAdvice(s.advice().replacing(from, to)));
        }

        @Override
        public PlanEdit inverse() {
            return new SetOverrides(scenario, to, from, label, reason);
        }
    }

    /** The hot-spot study that papers show, and the wards pinned. */
    record SetWatch(String scenario, WatchList from, WatchList to, String label) implements PlanEdit {
        @Override
        public Plan applyTo(Plan plan) {
            return plan.withScenario(plan.editable(scenario).withWatch(to));
        }

        @Override
        public PlanEdit inverse() {
            return new SetWatch(scenario, to, from, label);
        }
    }

    /** A template of papers is added (from is null), changed or removed (to is null). */
    record SetTemplate(@Nullable PaperTemplate from, @Nullable PaperTemplate to, String label) implements PlanEdit {
        @Override
        public Plan applyTo(Plan plan) {
            return plan.withTemplate(from, to);
        }

        @Override
        public PlanEdit inverse() {
            return new SetTemplate(to, from, label);
        }
    }

    /** The plan's name. */
    record RenamePlan(String from, String to, String label) implements PlanEdit {
        @Override
        public Plan applyTo(Plan plan) {
            return plan.withName(to);
        }

        @Override
        public PlanEdit inverse() {
            return new RenamePlan(to, from, label);
        }
    }

    /** Several edits that are one step to the user: done and undone together. */
    record Several(List<PlanEdit> edits, String label, @Nullable String reason) implements PlanEdit {
        public Several {
            edits = List.copyOf(edits);
        }

        @Override
        public Plan applyTo(Plan plan) {
            Plan result = plan;
            for (PlanEdit e : edits) {
                result = e.applyTo(result);
            }
            return result;
        }

        @Override
        public PlanEdit inverse() {
            java.util.ArrayList<PlanEdit> back = new java.util.ArrayList<>();
            for (int i = edits.size() - 1; i >= 0; i--) {
                back.add(edits.get(i).inverse());
            }
            return new Several(back, label, reason);
        }
    }
}
