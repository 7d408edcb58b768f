package org.wardplan.base;

/** Where a long computation reports how far it is. Called from the computing thread. */
@FunctionalInterface
public interface Progress {
    /** Ignores every report. */
    Progress NONE = (done, total, what) -> {};

    /**
     * @param done steps done
     * @param total steps in all, or 0 when not known
     * @param what what is being done now, in words for the user
     */
    void report(long done, long total, String what);
}
