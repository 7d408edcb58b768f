package org.wardplan.storage;

import java.util.List;
import java.util.Set;
import org.wardplan.base.Problem;

/**
 * What a check of a plan's journal found.
 *
 * @param entries how many were checked
 * @param problems what is wrong, the earliest first; empty where the chain is whole and leads to the plan
 * @param broken numbers of the entries that were changed, that can't be followed, or before which entries are missing
 */
public record JournalStanding(long entries, List<Problem> problems, Set<Long> broken) {
    public JournalStanding {
        problems = List.copyOf(problems);
        broken = Set.copyOf(broken);
    }

    public boolean whole() {
        return problems.isEmpty();
    }
}
