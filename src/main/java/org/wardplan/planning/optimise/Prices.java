package org.wardplan.planning.optimise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a post of each role costs in unmet need under the prices of all limits, and the bound that these prices prove:
 * {@code L = Σ_w min_c (value_c + Σ_r posts_cr · price_wr) − Σ limits price · most}. No allocation that keeps the limits
 * has a smaller sum of values (Lagrangian duality: Everett 1963; Fisher 1981).
 */
final class Prices {
    private static final double TOLERANCE = 1e-10;

    private final AllocationModel model;
    private final double[] scale;
    private final double[] most;
    private final double[][] groupScale;
    private final double[][] groupMost;
    private final int[][] members;
    private final int[] free;
    private double[] london;
    private final double[][] ofGroup;
    private double bound = Double.NEGATIVE_INFINITY;

    private Prices(AllocationModel model) {
        this.model = model;
        double steepest = steepest();
        scale = scales(model.limits());
        london = new double[scale.length];
        most = new double[scale.length];
        Arrays.fill(most, steepest);
        int groups = model.groupLimits().size();
        groupScale = new double[groups][];
        groupMost = new double[groups][];
        ofGroup = new double[groups][];
        for (int g = 0; g < groups; g++) {
            groupScale[g] = scales(model.groupLimits().get(g));
            ofGroup[g] = new double[groupScale[g].length];
            groupMost[g] = new double[groupScale[g].length];
            Arrays.fill(groupMost[g], steepest);
        }
        List<List<Integer>> in = new ArrayList<>();
        for (int g = 0; g < groups; g++) {
            in.add(new ArrayList<>());
        }
        List<Integer> rest = new ArrayList<>();
        for (int w = 0; w < model.wards().size(); w++) {
            int g = model.group()[w];
            if (g >= 0 && g < groups && groupScale[g].length > 0) {
                in.get(g).add(w);
            } else {
                rest.add(w);
            }
        }
        members = in.stream()
                .map(l -> l.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        free = rest.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The best prices. */
    static Prices of(AllocationModel model) {
        Prices p = new Prices(model);
        double[] best = SmallDual.maximise(p::value, p.most, p.london, TOLERANCE);
        p.london = best;
        p.bound = p.value(best, new double[best.length]);
        return p;
    }

    /** The most that one more post can save in a ward: no price beyond a multiple of it is of use. */
    private double steepest() {
        double s = 0;
        for (AllocationModel.Ward w : model.wards()) {
            double low = Arrays.stream(w.value()).min().orElse(0);
            double high = Arrays.stream(w.value()).max().orElse(0);
            s = Math.max(s, high - low);
        }
        return 10 * s + 1e-9;
    }

    private static double[] scales(List<AllocationModel.Limit> limits) {
        return limits.stream()
                .mapToDouble(l -> Math.max(
                        1, Arrays.stream(l.each()).mapToDouble(Math::abs).max().orElse(1)))
                .toArray();
    }

    private double value(double[] prices, double[] slope) {
        double[] perPost = perPost(model.limits(), scale, prices, new double[model.roles()]);
        double sum = 0;
        long[] totals = new long[model.roles()];
        for (int w : free) {
            sum += best(w, perPost, totals);
        }
        for (int g = 0; g < members.length; g++) {
            if (members[g].length > 0) {
                sum += group(g, perPost, totals);
            }
        }
        for (int l = 0; l < scale.length; l++) {
            AllocationModel.Limit limit = model.limits().get(l);
            double used = 0;
            for (int r = 0; r < totals.length; r++) {
                used += (double) limit.each()[r] * totals[r];
            }
            sum -= prices[l] * limit.most() / scale[l];
            slope[l] = (used - limit.most()) / scale[l];
        }
        return sum;
    }

    private double group(int g, double[] perPost, long[] totals) {
        List<AllocationModel.Limit> limits = model.groupLimits().get(g);
        SmallDual.Function inner = (prices, slope) -> inGroup(g, limits, perPost, prices, slope, null);
        ofGroup[g] = SmallDual.maximise(inner, groupMost[g], ofGroup[g], TOLERANCE);
        return inGroup(g, limits, perPost, ofGroup[g], new double[limits.size()], totals);
    }

    private double inGroup(
            int g,
            List<AllocationModel.Limit> limits,
            double[] perPost,
            double[] prices,
            double[] slope,
            long @org.jspecify.annotations.Nullable [] totals) {
        double[] here = perPost(limits, groupScale[g], prices, perPost);
        long[] sums = new long[model.roles()];
        double sum = 0;
        for (int w : members[g]) {
            sum += best(w, here, sums);
        }
        for (int l = 0; l < prices.length; l++) {
            double used = 0;
            for (int r = 0; r < sums.length; r++) {
                used += (double) limits.get(l).each()[r] * sums[r];
            }
            sum -= prices[l] * limits.get(l).most() / groupScale[g][l];
            slope[l] = (used - limits.get(l).most()) / groupScale[g][l];
        }
        if (totals != null) {
            for (int r = 0; r < sums.length; r++) {
                totals[r] += sums[r];
            }
        }
        return sum;
    }

    private static double[] perPost(
            List<AllocationModel.Limit> limits, double[] scale, double[] prices, double[] before) {
        double[] perPost = before.clone();
        for (int l = 0; l < prices.length; l++) {
            for (int r = 0; r < perPost.length; r++) {
                perPost[r] += prices[l] * limits.get(l).each()[r] / scale[l];
            }
        }
        return perPost;
    }

    private double best(int ward, double[] perPost, long[] totals) {
        AllocationModel.Ward w = model.wards().get(ward);
        double least = Double.POSITIVE_INFINITY;
        int at = 0;
        for (int c = 0; c < w.value().length; c++) {
            double v = priced(w, c, perPost);
            if (v < least) {
                least = v;
                at = c;
            }
        }
        for (int r = 0; r < totals.length; r++) {
            totals[r] += w.posts()[at][r];
        }
        return least;
    }

    private static double priced(AllocationModel.Ward w, int choice, double[] perPost) {
        double v = w.value()[choice];
        int[] posts = w.posts()[choice];
        for (int r = 0; r < perPost.length; r++) {
            v += posts[r] * perPost[r];
        }
        return v;
    }

    /** What no allocation can go below. */
    double bound() {
        return bound;
    }

    /** Price of a limit of London's, by unit of the limit. */
    double price(int limit) {
        return london[limit] / scale[limit];
    }

    /** Price of a limit of a group, by unit of the limit. */
    double price(int group, int limit) {
        return ofGroup[group][limit] / groupScale[group][limit];
    }

    /** By choice of the ward, what it costs above the ward's best choice under the prices: 0 or more. */
    double[] reduced(int ward) {
        double[] perPost = perPost(model.limits(), scale, london, new double[model.roles()]);
        int g = model.group()[ward];
        if (g >= 0 && g < members.length && members[g].length > 0) {
            perPost = perPost(model.groupLimits().get(g), groupScale[g], ofGroup[g], perPost);
        }
        AllocationModel.Ward w = model.wards().get(ward);
        double[] reduced = new double[w.value().length];
        double least = Double.POSITIVE_INFINITY;
        for (int c = 0; c < reduced.length; c++) {
            reduced[c] = priced(w, c, perPost);
            least = Math.min(least, reduced[c]);
        }
        for (int c = 0; c < reduced.length; c++) {
            reduced[c] -= least;
        }
        return reduced;
    }
}
