package org.wardplan.planning.whatif;

import java.util.List;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.plan.Scenario;

/** A scenario with other figures, and the program's profiles with other harm weights. */
public record Case(Scenario scenario, List<PriorityProfile> profiles) {
    public Case {
        profiles = List.copyOf(profiles);
    }
}
