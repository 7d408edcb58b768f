package org.wardplan.planning.merge;

import org.jspecify.annotations.Nullable;
import org.wardplan.model.plan.Submission;

/**
 * What becomes of one file in a merge.
 *
 * @param borough code; empty where the file is no borough's
 * @param boroughName the file's name where the file is no borough's
 * @param scenario id of the scenario that it goes into; empty where it can't
 * @param changes how many fields are taken from it
 * @param open how many clashes of it are not decided
 * @param blocked whether nothing is taken from it, as a clash about the whole file is undecided or was decided for London
 * @param submission how far the borough's file says it is; null for a draft that was never handed in
 * @param words all in one line
 */
public record FileOutcome(
        String file,
        String borough,
        String boroughName,
        String scenario,
        int changes,
        int open,
        boolean blocked,
        @Nullable Submission submission,
        String words) {}
