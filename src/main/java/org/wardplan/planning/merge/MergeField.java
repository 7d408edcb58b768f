package org.wardplan.planning.merge;

import java.util.Comparator;

/**
 * One thing that a borough may change in its file and London in its plan.
 *
 * @param ward code; empty for what is of the whole borough
 * @param role id; empty for what is of the whole ward
 * @param year in which the financial year of local priorities begins; 0 for all else
 */
public record MergeField(Kind kind, String ward, String role, int year) implements Comparable<MergeField> {
    private static final Comparator<MergeField> ORDER = Comparator.comparing(MergeField::kind)
            .thenComparing(MergeField::ward)
            .thenComparing(MergeField::role)
            .thenComparing(MergeField::year);

    /** What kind of thing. */
    public enum Kind {
        /** Posts of a role in a ward, with the reason of a hand change against the recommended plan. */
        POSTS,
        /** Whether they are locked. */
        LOCK,
        /** The note of a ward. */
        NOTE,
        /** The borough's priorities of a financial year. */
        PRIORITIES
    }

    static MergeField posts(String ward, String role) {
        return new MergeField(Kind.POSTS, ward, role, 0);
    }

    static MergeField lock(String ward, String role) {
        return new MergeField(Kind.LOCK, ward, role, 0);
    }

    static MergeField note(String ward) {
        return new MergeField(Kind.NOTE, ward, "", 0);
    }

    static MergeField priorities(int year) {
        return new MergeField(Kind.PRIORITIES, "", "", year);
    }

    /** {@code posts/E05000416/DWO}: part of a clash's id. */
    String id() {
        return switch (kind) {
            case POSTS -> "posts/" + ward + "/" + role;
            case LOCK -> "lock/" + ward + "/" + role;
            case NOTE -> "note/" + ward;
            case PRIORITIES -> "priorities/" + year;
        };
    }

    @Override
    public int compareTo(MergeField other) {
        return ORDER.compare(this, other);
    }
}
