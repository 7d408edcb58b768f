package org.wardplan.planning.whatif;

import java.util.List;
import java.util.Objects;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.PhaseKeys;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.Scenario;

/**
 * A scenario of a plan on its data, of which is asked what its result hangs on.
 *
 * @param profiles the program's priority profiles; the scenario's own come with it
 */
public record WhatIfQuestion(DataSet data, List<PriorityProfile> profiles, Plan plan, Scenario scenario) {
    public WhatIfQuestion {
        profiles = List.copyOf(profiles);
    }

    /** The allocation that change is counted against. */
    public Allocation baseline() {
        return plan.baselineScenario().allocation();
    }

    /** The assumptions without those of a run over time, which what if does not look at. */
    private static List<Assumption> now(Scenario s) {
        return s.assumptions().list().stream()
                .filter(a -> !a.key().startsWith(PhaseKeys.ALL))
                .toList();
    }

    /** Whether both have the same answers: names, notes, how it runs over time and the record don't matter. */
    public boolean sameAnswer(WhatIfQuestion other) {
        Scenario a = scenario;
        Scenario b = other.scenario;
        return data.description().sha256().equals(other.data.description().sha256())
                && (a.assumptions().equals(b.assumptions()) || now(a).equals(now(b)))
                && a.demand().equals(b.demand())
                && a.profile().equals(b.profile())
                && a.referenceRates().equals(b.referenceRates())
                && a.budget().total().equals(b.budget().total())
                && a.rulebook().equals(b.rulebook())
                && a.allocation().equals(b.allocation())
                && a.locks().equals(b.locks())
                && a.advice().overrides().equals(b.advice().overrides())
                && a.ranges().equals(b.ranges())
                && Objects.equals(plan.extract(), other.plan.extract())
                && baseline().equals(other.baseline());
    }
}
