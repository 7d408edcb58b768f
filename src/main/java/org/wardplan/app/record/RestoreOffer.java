package org.wardplan.app.record;

import java.util.List;
import org.wardplan.model.plan.Plan;
import org.wardplan.storage.JournalEntry;

/**
 * An earlier state that can be brought back.
 *
 * @param entry after which the plan was so
 * @param says what would change, a sentence a line; empty where nothing would
 */
public record RestoreOffer(JournalEntry entry, Plan then, List<String> says) {
    public RestoreOffer {
        says = List.copyOf(says);
    }
}
