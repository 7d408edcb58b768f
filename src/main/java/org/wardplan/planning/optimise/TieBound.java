package org.wardplan.planning.optimise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.wardplan.base.Cancellation;

/**
 * The bound that the limits' prices prove when the ties are kept: {@code L(price) = least Σ_w (value + price · posts) over
 * plans that keep the ties − Σ price · most}, by {@link TieGraph}, as high as prices of 0 or more make it. The ties being
 * solved exactly for every price, it is never below the bound with prices on the ties as well.
 */
final class TieBound {
    private final AllocationModel model;
    private final TieDomains domains;
    private final TieLimits limits;
    private final TieGraph graph;
    private final boolean counted;
    private final Consumer<int[]> plans;
    private final Cancellation cancellation;
    private final double tolerance;
    private final double steepest;
    private double[] prices;
    private double bound = Double.NEGATIVE_INFINITY;
    private int steps;

    /**
     * @param counted whether the wards' values count; without them any bound above 0 shows that no plan keeps the limits
     * @param prices scaled, to begin with
     * @param plans told every plan that comes up; all keep the ties
     */
    TieBound(
            AllocationModel model,
            TieDomains domains,
            TieLimits limits,
            boolean counted,
            double[] prices,
            double tolerance,
            Consumer<int[]> plans,
            Cancellation cancellation) {
        this.model = model;
        this.domains = domains;
        this.limits = limits;
        this.counted = counted;
        this.prices = prices.clone();
        this.tolerance = tolerance;
        this.plans = plans;
        this.cancellation = cancellation;
        double range = 0;
        double sum = 0;
        for (int w = 0; w < model.wards().size(); w++) {
            double low = Double.POSITIVE_INFINITY;
            double high = 0;
            for (int c : domains.open(w)) {
                low = Math.min(low, model.wards().get(w).value()[c]);
                high = Math.max(high, model.wards().get(w).value()[c]);
            }
            range = Math.max(range, high - low);
            sum += high;
        }
        steepest = counted ? 10 * range + 1e-9 : 1;
        graph = new TieGraph(model, domains, counted ? 16 * sum : 64.0 * model.wards().size());
    }

    /** Finds the best prices. */
    void maximise() {
        List<Integer> active = new ArrayList<>();
        for (int l = 0; l < limits.count(); l++) {
            if (l < limits.london() || prices[l] > 0) {
                active.add(l);
            }
        }
        while (true) {
            double[] start = active.stream().mapToDouble(l -> prices[l]).toArray();
            double[] most = new double[start.length];
            Arrays.fill(most, steepest);
            int[] of = active.stream().mapToInt(Integer::intValue).toArray();
            double[] best = SmallDual.maximise((p, slope) -> at(of, p, slope), most, start, tolerance);
            bound = at(of, best, new double[best.length]);
            long[] slack = limits.slack(graph.plan(false));
            boolean more = false;
            for (int l = 0; l < slack.length; l++) {
                if (slack[l] < 0 && !active.contains(l)) {
                    active.add(l);
                    more = true;
                }
            }
            if (!more) {
                return;
            }
        }
    }

    private double at(int[] active, double[] some, double[] slope) {
        cancellation.check();
        double[] all = new double[limits.count()];
        for (int k = 0; k < active.length; k++) {
            all[active[k]] = some[k];
        }
        double value = at(all);
        int[] plan = graph.plan(false);
        plans.accept(plan);
        long[] slack = limits.slack(plan);
        for (int k = 0; k < active.length; k++) {
            slope[k] = -slack[active[k]] / limits.scale(active[k]);
        }
        return value;
    }

    /** The bound at these prices. */
    double at(double[] all) {
        steps++;
        prices = all.clone();
        double sum = 0;
        for (int l = 0; l < all.length; l++) {
            sum -= all[l] * limits.most(l) / limits.scale(l);
        }
        bound = graph.least(priced()) + sum;
        return bound;
    }

    private double[][] priced() {
        double[][] priced = new double[model.wards().size()][];
        for (int w = 0; w < priced.length; w++) {
            double[] perPost = limits.perPost(w, prices);
            AllocationModel.Ward ward = model.wards().get(w);
            priced[w] = new double[ward.value().length];
            for (int c : domains.open(w)) {
                double v = counted ? ward.value()[c] : 0;
                for (int r = 0; r < perPost.length; r++) {
                    v += perPost[r] * ward.posts()[c][r];
                }
                priced[w][c] = v;
            }
        }
        return priced;
    }

    /**
     * Of all plans that cost least at the prices, and of those nearly so, the one whose wards are nearest to stated levels. The
     * bound and what the graph says of it are as before after {@link #at(double[])} with the same prices.
     */
    int[] near(double[] level, double weight) {
        double[][] costs = priced();
        for (int w = 0; w < costs.length; w++) {
            for (int c : domains.open(w)) {
                double away = domains.level(w, c) - level[w];
                costs[w][c] += weight * away * away;
            }
        }
        graph.least(costs);
        return graph.plan(false);
    }

    /** No plan that keeps limits and ties has less. */
    double bound() {
        return bound;
    }

    double[] prices() {
        return prices.clone();
    }

    TieGraph graph() {
        return graph;
    }

    int steps() {
        return steps;
    }
}
