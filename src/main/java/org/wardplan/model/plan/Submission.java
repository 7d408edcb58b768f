package org.wardplan.model.plan;

/**
 * How far a borough's plan is on its way into London's.
 *
 * @param borough code
 * @param by who brought it to this state
 * @param at when, as ISO-8601 instant
 * @param note what was said with it; empty for none
 */
public record Submission(String borough, State state, String by, String at, String note) {

    /** The steps of the way, in order. */
    public enum State {
        /** Being worked on. */
        DRAFT,
        /** Handed in by the borough. */
        SUBMITTED,
        /** Taken into London's plan and agreed. */
        AGREED
    }
}
