package org.wardplan.planning.optimise;

import java.util.List;

/**
 * Posts that minima of areas may ask for though the wards have no more need. Most wards list only posts that close a gap;
 * where those of all wards of an area together may not reach a least figure, each ward of it lists posts up to a common
 * level that does.
 */
final class AskedPosts {
    /** No minimum is followed beyond so many posts of a role in each ward. */
    private static final int MOST = 40;

    private final PlacedRoles roles;
    private final WardRules rules;
    private final int[][] useful;
    private final int[][] asked;

    private AskedPosts(PlacedRoles roles, WardRules rules, int[][] useful) {
        this.roles = roles;
        this.rules = rules;
        this.useful = useful;
        asked = new int[useful.length][roles.count()];
    }

    /**
     * @param useful by ward and role, the posts that close its gap when the other roles have their least
     * @return by ward and role
     */
    static int[][] of(PlacedRoles roles, WardRules rules, AreaLimits limits, int[][] useful) {
        AskedPosts asked = new AskedPosts(roles, rules, useful);
        boolean[] all = new boolean[useful.length];
        java.util.Arrays.fill(all, true);
        limits.london().forEach(l -> asked.add(l, all));
        List<AllocationModel.Group> groups = limits.groups();
        int[] group = limits.group();
        for (int g = 0; g < groups.size(); g++) {
            boolean[] in = new boolean[useful.length];
            for (int w = 0; w < in.length; w++) {
                in[w] = group[w] == g || group[w] >= 0 && groups.get(group[w]).parent() == g;
            }
            groups.get(g).limits().forEach(l -> asked.add(l, in));
        }
        return asked.asked;
    }

    private void add(AllocationModel.Limit limit, boolean[] in) {
        long missing = -limit.most();
        boolean asks = false;
        for (int k = 0; k < limit.each().length; k++) {
            asks |= limit.each()[k] < 0;
            for (int w = 0; w < in.length && limit.each()[k] > 0; w++) {
                missing += in[w] ? limit.each()[k] * rules.least(w, k) : 0;
            }
        }
        if (!asks || missing <= 0) {
            return;
        }
        int level = 0;
        while (level < MOST && reached(limit, in, level) < missing) {
            level++;
        }
        for (int w = 0; w < in.length && level > 0; w++) {
            for (int k = 0; k < limit.each().length; k++) {
                if (in[w] && limit.each()[k] < 0) {
                    asked[w][k] = Math.max(asked[w][k], level);
                }
            }
        }
    }

    /** What the wards reach at least, each with one of the roles, when they list as many posts as the level. */
    private long reached(AllocationModel.Limit limit, boolean[] in, int level) {
        long sum = 0;
        for (int w = 0; w < in.length; w++) {
            long of = Long.MAX_VALUE;
            for (int k = 0; k < roles.count() && in[w]; k++) {
                if (limit.each()[k] < 0) {
                    int posts = Math.min(rules.most(w, k), Math.max(rules.least(w, k), Math.max(useful[w][k], level)));
                    of = Math.min(of, -limit.each()[k] * posts);
                }
            }
            sum += of == Long.MAX_VALUE ? 0 : of;
        }
        return sum;
    }
}
