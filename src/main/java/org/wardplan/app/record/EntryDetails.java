package org.wardplan.app.record;

import java.util.List;
import java.util.OptionalInt;
import org.wardplan.planning.record.Told;
import org.wardplan.storage.JournalEntry;

/**
 * An entry with all that can be said of it.
 *
 * @param told what it changed; empty for the first entry, which made the plan
 * @param problem why it can't be told; empty where it can
 * @param undoSteps how many steps of undo lead to the plan right after it; empty where undo doesn't lead there
 * @param last whether it is the last one, so that the plan is as it left it
 */
public record EntryDetails(JournalEntry entry, List<Told> told, String problem, OptionalInt undoSteps, boolean last) {
    public EntryDetails {
        told = List.copyOf(told);
    }
}
