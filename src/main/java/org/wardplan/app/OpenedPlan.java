package org.wardplan.app;

import java.util.List;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.storage.PlanFile;

/** A plan file together with the data that it is about. Whoever receives it closes the file. */
public record OpenedPlan(PlanFile file, DataSet data, List<PriorityProfile> profiles) {
    public OpenedPlan {
        profiles = List.copyOf(profiles);
    }
}
