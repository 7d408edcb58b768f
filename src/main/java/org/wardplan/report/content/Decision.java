package org.wardplan.report.content;

import java.time.Instant;
import java.util.Set;

/**
 * An edit of the scenario that is in force and that a reason was given for, from the plan's journal.
 *
 * @param n number of its journal entry
 * @param label what was done, in words
 * @param reason why
 * @param wards codes of the wards whose posts, locks or notes it changed; empty where it was of no ward
 */
public record Decision(long n, Instant at, String author, String label, String reason, Set<String> wards) {
    public Decision {
        wards = Set.copyOf(wards);
    }
}
