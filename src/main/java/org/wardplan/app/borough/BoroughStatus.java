package org.wardplan.app.borough;

import org.wardplan.model.plan.Submission;

/** How far a borough's plan is, from nothing handed in to agreed. */
public enum BoroughStatus {
    /** Nothing came from the borough yet. */
    NONE("No plan yet"),
    /** Being worked on. */
    DRAFT("Draft"),
    /** Handed in by the borough, waiting to be agreed. */
    SUBMITTED("Submitted"),
    /** Agreed by London. */
    AGREED("Agreed");

    private final String label;

    BoroughStatus(String label) {
        this.label = label;
    }

    static BoroughStatus of(Submission.State state) {
        return switch (state) {
            case DRAFT -> DRAFT;
            case SUBMITTED -> SUBMITTED;
            case AGREED -> AGREED;
        };
    }

    /** As on the screen: {@code No plan yet}. */
    public String label() {
        return label;
    }
}
