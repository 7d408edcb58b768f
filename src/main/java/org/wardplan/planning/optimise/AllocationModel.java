package org.wardplan.planning.optimise;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A choice of posts for each ward that makes a sum of ward values as small as possible under linear limits on totals: of
 * London, of command units, of boroughs; and, where asked for, under ties between wards that touch. Immutable.
 */
public final class AllocationModel {
    /** The most posts of a role in all wards together that can be told apart. */
    static final int MOST = 1 << 15;

    /**
     * What one ward may have; nothing at all where rules contradict each other in it.
     *
     * @param posts {@code posts[choice][role]}
     * @param value of each choice, 0 or more; less is better
     */
    public record Ward(int[][] posts, double[] value) {
        public Ward {
            if (posts.length != value.length) {
                throw new IllegalArgumentException(posts.length + " choices with " + value.length + " values");
            }
        }
    }

    /**
     * {@code Σ_r each[r] · posts_r ≤ most}, in whole units such as pence or posts. A lower limit has negative figures, a
     * limit of one role by another has both.
     *
     * @param id of the rule it comes from
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

        /** The same, or looser where these totals break it: just as loose as they need. */
        Limit reaching(int[] totals) {
            long slack = slack(totals);
            return slack < 0 ? new Limit(id, each, most - slack) : this;
        }
    }

    /**
     * Wards with limits on their totals, those of groups within it included.
     *
     * @param parent −1 for London
     */
    public record Group(int parent, List<Limit> limits) {
        public Group {
            limits = List.copyOf(limits);
        }
    }

    /**
     * Pairs of wards whose levels differ by no more than so much.
     *
     * @param id of the rule it comes from
     * @param pairs each of two wards, each pair once, the lower number first
     * @param level {@code level[ward][choice]}, coverage
     */
    public record Ties(String id, int[][] pairs, double[][] level, double most) {}

    private final int roles;
    private final List<Ward> wards;
    private final int[] group;
    private final List<Limit> limits;
    private final List<Group> groups;
    private final @Nullable Ties ties;
    private final ChoiceTable table;

    /**
     * @param roles number of roles that are placed, 1 to 4
     * @param wards what each ward may have; where one has no choice there is no plan
     * @param group innermost group of each ward; −1 where it belongs to none
     * @param limits on London's totals
     * @param groups a forest: boroughs, with command units as their parents
     * @param ties between wards; null for none
     */
    public AllocationModel(
            int roles, List<Ward> wards, int[] group, List<Limit> limits, List<Group> groups, @Nullable Ties ties) {
        this(roles, List.copyOf(wards), group, limits, groups, ties, ChoiceTable.of(roles, wards));
    }

    private AllocationModel(
            int roles,
            List<Ward> wards,
            int[] group,
            List<Limit> limits,
            List<Group> groups,
            @Nullable Ties ties,
            ChoiceTable table) {
        if (roles < 1 || roles > 4 || group.length != wards.size()) {
            throw new IllegalArgumentException(
                    roles + " roles, " + wards.size() + " wards, " + group.length + " groups");
        }
        this.roles = roles;
        this.wards = wards;
        this.group = group;
        this.limits = List.copyOf(limits);
        this.groups = List.copyOf(groups);
        this.ties = ties;
        this.table = table;
    }

    public int roles() {
        return roles;
    }

    public List<Ward> wards() {
        return wards;
    }

    /** Innermost group of each ward, −1 for none: read, don't write. */
    public int[] group() {
        return group;
    }

    public List<Limit> limits() {
        return limits;
    }

    public List<Group> groups() {
        return groups;
    }

    public @Nullable Ties ties() {
        return ties;
    }

    /** All choices of all wards in one table. */
    ChoiceTable table() {
        return table;
    }

    /** The same wards under other limits on the same groups. */
    AllocationModel with(List<Limit> ofLondon, List<Group> ofGroups) {
        return new AllocationModel(roles, wards, group, ofLondon, ofGroups, ties, table);
    }

    /** By group, its limits. */
    List<List<Limit>> groupLimits() {
        return groups.stream().map(Group::limits).toList();
    }
}
