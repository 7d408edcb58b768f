package org.wardplan.app;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wardplan.storage.PlanFileException;

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

    /** Why the last change was not kept, in words. */
    static String notKept(RuntimeException failure) {
        if (failure instanceof PlanFileException e) {
            return "The last change was not kept. " + e.problem().message();
        }
        if (failure instanceof IllegalArgumentException) {
            return "The last change was not kept, since the plan changed at the same moment: make it again";
        }
        return "The last change was not kept: " + failure;
    }
}
