package org.wardplan.planning.merge;

import org.jspecify.annotations.Nullable;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.Plan;

/** All that the merge of one file looks at. */
record MergeInput(
        Plan london,
        LondonRecord record,
        Returned file,
        WardSet wards,
        @Nullable String scenario,
        SameBorough same,
        Decisions decisions) {}
