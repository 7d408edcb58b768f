package org.wardplan.planning.merge;

/** Whose version holds where both can't. */
public enum Side {
    /** London's plan stays as it is. */
    LONDON,
    /** The borough's is taken. */
    BOROUGH
}
