package org.wardplan.storage;

import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One line of a plan's history.
 *
 * @param n number counted from 1 without gaps; 1 is the making of the plan
 * @param at when it was written
 * @param author who did it
 * @param label what was done, in words
 * @param reason why, when a reason was given
 * @param target the entry that an UNDO takes back or a REDO brings back
 * @param undone whether an EDIT is taken back at present
 * @param hash SHA-256, in hexadecimal, over this entry and the hash of the one before
 */
public record JournalEntry(
        long n,
        Instant at,
        String author,
        Kind kind,
        String label,
        @Nullable String reason,
        OptionalLong target,
        boolean undone,
        String hash) {

    /** What an entry is. */
    public enum Kind {
        /** The plan was made, or brought over from an older format. */
        CREATE,
        /** Something was changed. */
        EDIT,
        /** An EDIT was taken back. */
        UNDO,
        /** An EDIT that had been taken back was done again. */
        REDO
    }
}
