package org.wardplan.model.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Edits of whole scenarios and of what stands beside them in the plan. */
public sealed interface ScenarioEdit extends PlanEdit {
    /** A scenario's name and description. */
    record DescribeScenario(String scenario, ScenarioTitle from, ScenarioTitle to, String label)
            implements ScenarioEdit {
        @Override
        public Plan applyTo(Plan plan) {
            Scenario s = plan.scenario(scenario);
            return plan.withScenario(s.withName(to.name()).withDescription(to.description()));
        }

        @Override
        public PlanEdit inverse() {
            return new DescribeScenario(scenario, to, from, label);
        }
    }

    /** A name with a description of one or two sentences. */
    record ScenarioTitle(String name, String description) {}

    /** A scenario is locked or opened for edits, put away or brought back. */
    record SetStanding(String scenario, ScenarioStanding from, ScenarioStanding to, String label)
            implements ScenarioEdit {
        @Override
        public Plan applyTo(Plan plan) {
            Scenario s = plan.scenario(scenario);
            return plan.withScenario(s.withStanding(to.frozen(), to.archived()));
        }

        @Override
        public PlanEdit inverse() {
            return new SetStanding(scenario, to, from, label);
        }
    }

    /** Whether a scenario can be edited, and whether it is put away. */
    record ScenarioStanding(boolean frozen, boolean archived) {}

    /**
     * A whole scenario: added (from is null), removed (to is null), or put back as it was at an earlier time. Ids of
     * both are the same.
     *
     * @param at place in the list where it stands or is to stand
     */
    record PlaceScenario(int at, @Nullable Scenario from, @Nullable Scenario to, String label, @Nullable String reason)
            implements ScenarioEdit {
        @Override
        public Plan applyTo(Plan plan) {
            List<Scenario> list = new ArrayList<>(plan.scenarios());
            if (from != null && (at < 0 || at >= list.size() || !list.remove(at).equals(from))) {
                throw new IllegalArgumentException("the scenario \"" + from.name() + "\" is not as it was");
            }
            if (to == null && from != null && plan.baseline().equals(from.id())) {
                throw new IllegalArgumentException(
                        "\"" + from.name() + "\" is the baseline: make another the baseline before it is removed");
            }
            if (to != null) {
                if (at < 0 || at > list.size() || list.stream().anyMatch(s -> s.id().equals(to.id()))) {
                    throw new IllegalArgumentException(
                            "there is no place " + at + " for a scenario \"" + to.id() + "\"");
                }
                list.add(at, to);
            }
            return plan.withScenarios(list);
        }

        @Override
        public PlanEdit inverse() {
            return new PlaceScenario(at, to, from, label, reason);
        }
    }

    /** The scenario that others are compared with, by its id. */
    record SetBaseline(String from, String to, String label) implements ScenarioEdit {
        @Override
        public Plan applyTo(Plan plan) {
            plan.scenario(to);
            return plan.withBaseline(to);
        }

        @Override
        public PlanEdit inverse() {
            return new SetBaseline(to, from, label);
        }
    }

    /** How a scenario runs over time. */
    record SetPhasing(String scenario, Phasing from, Phasing to, String label) implements ScenarioEdit {
        @Override
        public Plan applyTo(Plan plan) {
            return plan.withScenario(plan.editable(scenario).withPhasing(to));
        }

        @Override
        public PlanEdit inverse() {
            return new SetPhasing(scenario, to, from, label);
        }
    }

    /** Between what values an assumption may lie; null for the program's own range. */
    record SetRange(String scenario, String key, @Nullable ValueRange from, @Nullable ValueRange to, String label)
            implements ScenarioEdit {
        @Override
        public Plan applyTo(Plan plan) {
            Scenario s = plan.editable(scenario);
            Map<String, ValueRange> ranges = new HashMap<>(s.ranges());
            if (to == null) {
                ranges.remove(key);
            } else {
                ranges.put(key, to);
            }
            return plan.withScenario(s.withRanges(ranges));
        }

        @Override
        public PlanEdit inverse() {
            return new SetRange(scenario, key, to, from, label);
        }
    }

    /** How far a borough's plan is: handed in (from is null), agreed, taken back. */
    record SetSubmission(@Nullable Submission from, @Nullable Submission to, String label, @Nullable String reason)
            implements ScenarioEdit {
        @Override
        public Plan applyTo(Plan plan) {
            return plan.withSubmission(from, to);
        }

        @Override
        public PlanEdit inverse() {
            return new SetSubmission(to, from, label, reason);
        }
    }
}
