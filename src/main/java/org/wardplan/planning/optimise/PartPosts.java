package org.wardplan.planning.optimise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What the least unmet need would be if posts could be divided: a lower bound on it. A ward may have any mixture of its
 * choices, {@code x ∈ conv(choices)}, and is worth what its effective posts are worth. Under prices on the limits the wards
 * come apart, {@code L(λ) = Σ_w min_x (f_w(E(x)) + λ·use(x)) − λ·most}: a convex function along the lower hull of (effective
 * posts, what they take of the limits at their prices). L is below the optimum for any prices (weak duality); London's are
 * chosen to make it as high as possible, those of groups are taken from the whole posts' problem. Ties between wards are
 * left out, which only lowers the bound.
 */
final class PartPosts {
    private static final int HALVINGS = 50;
    private static final double TOLERANCE = 1e-7;

    private final OptimiseInput in;
    private final AllocationModel model;
    private final Prices prices;
    private final WardValues values;
    private final double[] scale;
    private final double[][] ofGroups;

    private PartPosts(OptimiseInput in) {
        this.in = in;
        model = in.model();
        prices = Prices.of(model);
        values = WardValues.of(in.aim(), in.evaluation(), in.preventableHarm());
        scale = new double[model.limits().size()];
        for (int l = 0; l < scale.length; l++) {
            scale[l] = Math.max(
                    1,
                    Arrays.stream(model.limits().get(l).each())
                            .mapToDouble(Math::abs)
                            .max()
                            .orElse(1));
        }
        ofGroups = new double[model.wards().size()][model.roles()];
        for (int w = 0; w < ofGroups.length; w++) {
            for (int g = model.group()[w]; g >= 0; g = model.groups().get(g).parent()) {
                for (int l = 0; l < model.groups().get(g).limits().size(); l++) {
                    for (int r = 0; r < model.roles(); r++) {
                        ofGroups[w][r] += prices.price(g, l)
                                * model.groups().get(g).limits().get(l).each()[r];
                    }
                }
            }
        }
    }

    /** A sum of values that no plan in parts of posts goes below. */
    static double bound(OptimiseInput in) {
        return new PartPosts(in).bound();
    }

    private double bound() {
        double[] start = new double[scale.length];
        double[] most = new double[scale.length];
        for (int l = 0; l < start.length; l++) {
            start[l] = prices.price(l) * scale[l];
            most[l] = 4 * start[l] + 1;
        }
        double[] best = SmallDual.maximise(this::at, most, start, TOLERANCE);
        return at(best, new double[best.length]);
    }

    private double at(double[] scaled, double[] slope) {
        double sum = 0;
        double[] used = new double[scaled.length];
        for (int w = 0; w < ofGroups.length; w++) {
            double[] perPost = ofGroups[w].clone();
            for (int l = 0; l < scaled.length; l++) {
                for (int r = 0; r < perPost.length; r++) {
                    perPost[r] += scaled[l] / scale[l] * model.limits().get(l).each()[r];
                }
            }
            sum += ward(w, perPost, used);
        }
        for (int l = 0; l < scaled.length; l++) {
            long limit = model.limits().get(l).most();
            sum -= scaled[l] / scale[l] * limit;
            slope[l] = (used[l] - limit) / scale[l];
        }
        for (int g = 0; g < model.groups().size(); g++) {
            for (int l = 0; l < model.groups().get(g).limits().size(); l++) {
                sum -= prices.price(g, l)
                        * model.groups().get(g).limits().get(l).most();
            }
        }
        return sum;
    }

    /** A mixture of two choices, as much of the second as said. */
    private record Mixture(int from, int to, double part, double sum) {}

    private double ward(int w, double[] perPost, double[] used) {
        int[][] posts = model.wards().get(w).posts();
        double[] effective = new double[posts.length];
        double[] taken = new double[posts.length];
        for (int c = 0; c < posts.length; c++) {
            effective[c] = in.effective(w, c);
            for (int r = 0; r < perPost.length; r++) {
                taken[c] += perPost[r] * posts[c][r];
            }
        }
        List<Integer> hull = hull(effective, taken);
        Mixture best =
                new Mixture(hull.get(0), hull.get(0), 0, values.of(w, effective[hull.get(0)], 0) + taken[hull.get(0)]);
        for (int k = 1; k < hull.size(); k++) {
            Mixture m = along(w, hull.get(k - 1), hull.get(k), effective, taken);
            best = m.sum < best.sum ? m : best;
        }
        for (int l = 0; l < used.length; l++) {
            for (int r = 0; r < perPost.length; r++) {
                used[l] += model.limits().get(l).each()[r]
                        * ((1 - best.part) * posts[best.from][r] + best.part * posts[best.to][r]);
            }
        }
        return best.sum;
    }

    /** Choices on the lower hull, by effective posts. */
    private static List<Integer> hull(double[] effective, double[] taken) {
        Integer[] order = new Integer[effective.length];
        Arrays.setAll(order, c -> c);
        Arrays.sort(
                order, Comparator.<Integer>comparingDouble(c -> effective[c]).thenComparingDouble(c -> taken[c]));
        List<Integer> hull = new ArrayList<>();
        for (int c : order) {
            if (!hull.isEmpty() && effective[c] - effective[hull.get(hull.size() - 1)] < 1e-12) {
                continue;
            }
            while (hull.size() > 1) {
                int a = hull.get(hull.size() - 2);
                int b = hull.get(hull.size() - 1);
                double above = (taken[b] - taken[a]) * (effective[c] - effective[a])
                        - (taken[c] - taken[a]) * (effective[b] - effective[a]);
                if (above < 0) {
                    break;
                }
                hull.remove(hull.size() - 1);
            }
            hull.add(c);
        }
        return hull;
    }

    /** The least along an edge of the hull, where the sum is convex, by halving. */
    private Mixture along(int w, int from, int to, double[] effective, double[] taken) {
        double low = 0;
        double high = 1;
        for (int k = 0; k < HALVINGS; k++) {
            double a = low + (high - low) / 3;
            double b = high - (high - low) / 3;
            if (sum(w, from, to, a, effective, taken) <= sum(w, from, to, b, effective, taken)) {
                high = b;
            } else {
                low = a;
            }
        }
        double[] parts = {0, 0.5 * (low + high), 1};
        Mixture best = null;
        for (double part : parts) {
            double sum = sum(w, from, to, part, effective, taken);
            if (best == null || sum < best.sum) {
                best = new Mixture(from, to, part, sum);
            }
        }
        return java.util.Objects.requireNonNull(best);
    }

    private double sum(int w, int from, int to, double part, double[] effective, double[] taken) {
        double e = (1 - part) * effective[from] + part * effective[to];
        return values.of(w, e, 0) + (1 - part) * taken[from] + part * taken[to];
    }
}
