package org.wardplan.app.record;

import java.util.Set;

/**
 * How the journal's chain stands.
 *
 * @param words for the page: {@code chain whole, checked 14:06}, or what is wrong
 * @param broken numbers of entries to mark
 */
public record Standing(Kind kind, String words, Set<Long> broken) {
    static final Standing UNKNOWN = new Standing(Kind.UNKNOWN, "", Set.of());

    public Standing {
        broken = Set.copyOf(broken);
    }

    /** What is known. */
    public enum Kind {
        UNKNOWN,
        CHECKING,
        WHOLE,
        BROKEN
    }
}
