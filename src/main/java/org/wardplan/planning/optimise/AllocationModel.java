package org.wardplan.planning.optimise;

import java.util.List;

/**
 * A choice of posts for each ward that makes a sum of ward values as small as possible under linear limits on totals:
 * of London, and of groups of wards (boroughs, command units) that do not overlap.
 *
 * @param roles number of roles that are placed, 1 to 4
 * @param wards what each ward may have, at least one choice each
 * @param group group of each ward, 0 or more; −1 where it belongs to none
 * @param limits on London's totals
 * @param groupLimits by group, on the group's totals
 */
public record AllocationModel(
        int roles, List<Ward> wards, int[] group, List<Limit> limits, List<List<Limit>> groupLimits) {
    /** The most posts of a role in all wards together that can be told apart. */
    static final int MOST = 1 << 15;

    /**
     * What one ward may have.
     *
     * @param posts {@code posts[choice][role]}
     * @param value of each choice, 0 or more; less is better
     */
    public record Ward(int[][] posts, double[] value) {
        public Ward {
            if (posts.length == 0 || posts.length != value.length) {
                throw new IllegalArgumentException(posts.length + " choices with " + value.length + " values");
            }
        }
    }

    /**
     * {@code Σ_r each[r] · posts_r ≤ most}, in whole units such as pence or posts. A lower limit has negative figures.
     *
     * @param id names the rule it comes from
     */
    public record Limit(String id, long[] each, long most) {
        /** What is left of it, negative where it is broken. */
        long slack(int[] totals) {
            long used = 0;
            for (int r = 0; r < each.length; r++) {
                used += each[r] * totals[r];
            }
            return most - used;
        }
    }

    public AllocationModel {
        if (roles < 1 || roles > 4 || group.length != wards.size()) {
            throw new IllegalArgumentException(
                    roles + " roles, " + wards.size() + " wards, " + group.length + " groups");
        }
        wards = List.copyOf(wards);
        limits = List.copyOf(limits);
        groupLimits = List.copyOf(groupLimits);
    }
}
