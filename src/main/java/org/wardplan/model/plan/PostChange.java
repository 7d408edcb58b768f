package org.wardplan.model.plan;

/** Posts of one role in one ward, before and after. */
public record PostChange(String ward, String role, int from, int to) {
    /** More posts than this in one ward and role is taken for a slip of the keyboard. */
    public static final int MOST_POSTS = 999;

    public PostChange {
        if (from < 0 || to < 0 || to > MOST_POSTS) {
            throw new IllegalArgumentException("posts from " + from + " to " + to + ": expected 0 to " + MOST_POSTS);
        }
    }

    public PostChange inverse() {
        return new PostChange(ward, role, to, from);
    }
}
