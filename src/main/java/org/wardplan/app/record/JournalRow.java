package org.wardplan.app.record;

import org.jspecify.annotations.Nullable;
import org.wardplan.storage.JournalEntry;

/**
 * A line of the journal.
 *
 * @param n number of the entry
 * @param entry null until it is read
 */
public record JournalRow(long n, @Nullable JournalEntry entry) {}
