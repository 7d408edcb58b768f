package org.wardplan.planning.optimise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;

/**
 * Better plans near a given one: each ward gets a span of levels about its own, the cheap choices first, so that all spans
 * of wards that are tied go together whatever is chosen. Within the spans there are no ties, and the exact search finds
 * the best.
 */
final class TieBoxes {
    private final AllocationModel model;
    private final TieDomains domains;
    private final TieGraph graph;
    private final Cancellation cancellation;

    TieBoxes(
            AllocationModel model, TieDomains domains, TieGraph graph, Cancellation cancellation) {
        this.model = model;
        this.domains = domains;
        this.graph = graph;
        this.cancellation = cancellation;
    }

    private record Cheap(int ward, int choice, double cost) {}

    /** The mean level of each ward and those that it is tied to. */
    private double[] middle(int[] plan) {
        double[] middle = new double[plan.length];
        for (int w = 0; w < plan.length; w++) {
            double sum = domains.level(w, plan[w]);
            for (int v : domains.tied(w)) {
                sum += domains.level(v, plan[v]);
            }
            middle[w] = sum / (1 + domains.tied(w).length);
        }
        return middle;
    }

    /**
     * By ward, the choices that are in its span.
     *
     * @param width how much a choice may cost above the cheapest plan
     * @param seed of what comes first: another one gives other spans
     */
    int[][] around(int[] plan, double width, long seed) {
        int n = plan.length;
        Random random = new Random(seed);
        double[] low = new double[n];
        double[] high = new double[n];
        double[] middle = middle(plan);
        List<Cheap> cheap = new ArrayList<>();
        for (int w = 0; w < n; w++) {
            low[w] = domains.level(w, plan[w]);
            high[w] = low[w];
            for (int c : domains.open(w)) {
                double cost = graph.reduced(w, c);
                if (cost <= width) {
                    double away = Math.abs(domains.level(w, c) - middle[w]) / domains.most();
                    double order = cost / width + away * (seed % 3) + 0.1 * (seed / 3) * random.nextDouble();
                    cheap.add(new Cheap(w, c, order));
                }
            }
        }
        cheap.sort(Comparator.comparingDouble(Cheap::cost));
        for (Cheap c : cheap) {
            double level = domains.level(c.ward, c.choice);
            boolean fits = true;
            for (int v : domains.tied(c.ward)) {
                fits &= high[v] - level <= domains.most() && level - low[v] <= domains.most();
            }
            if (fits) {
                low[c.ward] = Math.min(low[c.ward], level);
                high[c.ward] = Math.max(high[c.ward], level);
            }
        }
        int[][] in = new int[n][];
        for (int w = 0; w < n; w++) {
            int ward = w;
            in[w] = Arrays.stream(domains.open(w))
                    .filter(c -> c == plan[ward]
                            || graph.reduced(ward, c) <= width
                                    && domains.level(ward, c) >= low[ward]
                                    && domains.level(ward, c) <= high[ward])
                    .toArray();
        }
        return in;
    }

    /** The best plan with choices in the spans; empty where none keeps the limits. */
    Optional<int[]> best(int[][] in) {
        int[] found = SumSearch.run(part(in), (choice, bound) -> {}, Progress.NONE, cancellation)
                .choice();
        if (found == null) {
            return Optional.empty();
        }
        int[] choice = new int[in.length];
        Arrays.setAll(choice, w -> in[w][found[w]]);
        return Optional.of(choice);
    }

    private AllocationModel part(int[][] in) {
        List<AllocationModel.Ward> wards = new ArrayList<>();
        for (int w = 0; w < in.length; w++) {
            AllocationModel.Ward ward = model.wards().get(w);
            wards.add(new AllocationModel.Ward(
                    Arrays.stream(in[w]).mapToObj(c -> ward.posts()[c]).toArray(int[][]::new),
                    Arrays.stream(in[w]).mapToDouble(c -> ward.value()[c]).toArray()));
        }
        return new AllocationModel(model.roles(), wards, model.group(), model.limits(), model.groups(), null);
    }
}
