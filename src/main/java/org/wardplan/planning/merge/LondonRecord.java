package org.wardplan.planning.merge;

import java.util.Optional;

/** What London's journal knows of its past. */
@FunctionalInterface
public interface LondonRecord {
    /** Hash of the journal entry of this number, counted from 1; empty where there is none. */
    Optional<String> hash(long entry);
}
