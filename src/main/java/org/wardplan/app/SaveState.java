package org.wardplan.app;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the plan on the screen is the one in the file.
 *
 * @param at when the last edit was kept, or null before the first
 * @param message what went wrong, or who holds the file
 */
public record SaveState(Kind kind, @Nullable Instant at, String message) {
    /** Kept, being written, not kept, or not ours to write. */
    public enum Kind {
        KEPT,
        WRITING,
        FAILED,
        READ_ONLY
    }
}
