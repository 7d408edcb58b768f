package org.wardplan.model.plan;

import java.util.Arrays;
import java.util.List;

/** Posts by role and ward, indexed as the plan's roles and the ward set's wards. Immutable. */
public final class Allocation {
    private final int[][] posts;

    private Allocation(int[][] posts) {
        this.posts = posts;
    }

    /** @param posts {@code posts[role][ward]}, copied */
    public static Allocation of(int[][] posts) {
        int[][] copy = new int[posts.length][];
        for (int r = 0; r < posts.length; r++) {
            copy[r] = posts[r].clone();
        }
        return new Allocation(copy);
    }

    /** The same posts in every ward. */
    public static Allocation even(List<Integer> perRole, int wards) {
        int[][] posts = new int[perRole.size()][wards];
        for (int r = 0; r < posts.length; r++) {
            Arrays.fill(posts[r], perRole.get(r));
        }
        return new Allocation(posts);
    }

    public int roles() {
        return posts.length;
    }

    public int wards() {
        return posts.length == 0 ? 0 : posts[0].length;
    }

    public int posts(int role, int ward) {
        return posts[role][ward];
    }

    /** Posts of a role in all wards. */
    public int total(int role) {
        int sum = 0;
        for (int n : posts[role]) {
            sum += n;
        }
        return sum;
    }

    /** Posts of all roles in a ward. */
    public int inWard(int ward) {
        int sum = 0;
        for (int[] of : posts) {
            sum += of[ward];
        }
        return sum;
    }

    /** A copy that the caller may change and give to {@link #of}. */
    public int[][] toArray() {
        return of(posts).posts;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Allocation other && Arrays.deepEquals(posts, other.posts);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(posts);
    }
}
