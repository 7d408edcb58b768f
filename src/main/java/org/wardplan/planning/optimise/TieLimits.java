package org.wardplan.planning.optimise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All limits of a model in one list, London's first, each with the wards that it counts. */
final class TieLimits {
    private final AllocationModel model;
    private final List<AllocationModel.Limit> limits = new ArrayList<>();
    private final List<int[]> groupsOf = new ArrayList<>();
    private final double[] scale;
    private final List<Integer> group = new ArrayList<>();
    private final int london;

    TieLimits(AllocationModel model) {
        this.model = model;
        limits.addAll(model.limits());
        london = limits.size();
        for (int l = 0; l < london; l++) {
            group.add(-1);
        }
        int groups = model.groups().size();
        List<List<Integer>> by = new ArrayList<>();
        for (int g = -1; g < groups; g++) {
            by.add(new ArrayList<>());
        }
        for (int g = 0; g < groups; g++) {
            for (AllocationModel.Limit limit : model.groups().get(g).limits()) {
                for (int inner = 0; inner < groups; inner++) {
                    if (within(inner, g)) {
                        by.get(inner + 1).add(limits.size());
                    }
                }
                limits.add(limit);
                group.add(g);
            }
        }
        for (List<Integer> l : by) {
            for (int k = london - 1; k >= 0; k--) {
                l.add(0, k);
            }
            groupsOf.add(l.stream().mapToInt(Integer::intValue).toArray());
        }
        scale = limits.stream()
                .mapToDouble(l -> Math.max(
                        1, Arrays.stream(l.each()).mapToDouble(Math::abs).max().orElse(1)))
                .toArray();
    }

    /** Whether a group is the other or part of it. */
    boolean within(int group, int outer) {
        int g = group;
        while (g >= 0 && g != outer) {
            g = model.groups().get(g).parent();
        }
        return g == outer;
    }

    int count() {
        return limits.size();
    }

    /** How many of them are London's. */
    int london() {
        return london;
    }

    /** The group whose limit it is; −1 for London. */
    int group(int limit) {
        return group.get(limit);
    }

    /** The limits that count the ward. */
    int[] of(int ward) {
        return groupsOf.get(model.group()[ward] + 1);
    }

    long most(int limit) {
        return limits.get(limit).most();
    }

    /** What a unit of a scaled price stands for. */
    double scale(int limit) {
        return scale[limit];
    }

    long use(int limit, int[] posts) {
        long[] each = limits.get(limit).each();
        long sum = 0;
        for (int r = 0; r < each.length; r++) {
            sum += each[r] * posts[r];
        }
        return sum;
    }

    /** What is left of each limit under a plan. */
    long[] slack(int[] choice) {
        long[] slack = new long[limits.size()];
        Arrays.setAll(slack, l -> limits.get(l).most());
        for (int w = 0; w < choice.length; w++) {
            for (int l : of(w)) {
                slack[l] -= use(l, model.wards().get(w).posts()[choice[w]]);
            }
        }
        return slack;
    }

    boolean kept(int[] choice) {
        return Arrays.stream(slack(choice)).allMatch(s -> s >= 0);
    }

    /** What a post of each role costs in a ward under scaled prices. */
    double[] perPost(int ward, double[] prices) {
        double[] perPost = new double[model.roles()];
        for (int l : of(ward)) {
            long[] each = limits.get(l).each();
            for (int r = 0; r < perPost.length; r++) {
                perPost[r] += prices[l] * each[r] / scale[l];
            }
        }
        return perPost;
    }
}
