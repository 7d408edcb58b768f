package org.wardplan.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The fits of the categories that play a part, and from them the demand a ward might have had. */
final class DrawnDemand {
    private final RankInput input;
    private final long seed;
    private final List<Used> used = new ArrayList<>();
    private final double together;

    /** A category that plays a part, with its place in the input, which names its random stream. */
    private record Used(int category, CategoryFit fit) {}

    DrawnDemand(RankInput input, long seed) {
        this.input = input;
        this.seed = seed;
        boolean compare = input.before().length > 0;
        for (int c = 0; c < input.weights().length; c++) {
            if (input.uses(c)) {
                int[] counts = input.counts()[c];
                used.add(new Used(c, compare ? CategoryFit.of(counts, input.before()[c]) : CategoryFit.of(counts)));
            }
        }
        together = compare ? movingTogether() : 1;
    }

    /** False when φ could be estimated for no category. */
    boolean dispersionFitted() {
        return used.stream().anyMatch(u -> u.fit.dispersionFitted());
    }

    /**
     * How much more the demand of wards moves from year to year than its categories would if each moved on its own, κ:
     * {@code Σ_w (Σ_c weight_c (n1 − r_c n2))² / Σ_c weight_c² φ_c r_c (n1 + n2)}, over k − 1 for the k wards that have
     * offences; at least 1.
     */
    private double movingTogether() {
        double chi2 = 0;
        int wards = 0;
        double[] ratio = used.stream().mapToDouble(u -> ratio(u.category)).toArray();
        for (int w = 0; w < input.wards(); w++) {
            double difference = 0;
            double variance = 0;
            for (int k = 0; k < ratio.length; k++) {
                CategoryFit fit = used.get(k).fit;
                int c = used.get(k).category;
                if (fit.dispersionFitted()) {
                    int now = input.counts()[c][w];
                    int before = input.before()[c][w];
                    double weight = input.weights()[c];
                    difference += weight * (now - ratio[k] * before);
                    variance += weight * weight * fit.dispersion() * ratio[k] * (now + before);
                }
            }
            if (variance > 0) {
                chi2 += difference * difference / variance;
                wards++;
            }
        }
        return wards < 2 ? 1 : Math.max(1, chi2 / (wards - 1));
    }

    /** κ; 1 when there is no window to compare with. */
    double together() {
        return together;
    }

    private double ratio(int category) {
        return (double) CategoryFit.sum(input.counts()[category]) / CategoryFit.sum(input.before()[category]);
    }

    /**
     * The ward's demand in every draw, by London's weights and by its borough's own. A stream for each ward and category
     * keeps draws alike as weights change.
     *
     * @param own to fill with the demand by the weights of the ward's borough; empty when it has none of its own
     */
    void draw(int ward, double[] demand, double[] own) {
        double[] london = input.weights();
        double[] local = own.length == 0 ? london : input.boroughWeights()[input.ownBorough(ward)];
        double[] numbers = new double[own.length];
        double same = 0;
        double sameOwn = 0;
        for (Used u : used) {
            int c = u.category;
            CategoryFit fit = u.fit;
            if (london[c] == 0 && local[c] == 0) {
                continue;
            }
            if (fit.allEqual()) {
                same += london[c] * fit.mean();
                sameOwn += local[c] * fit.mean();
                continue;
            }
            double shape = fit.posteriorShape(input.counts()[c][ward]) / together;
            double scale = together / fit.posteriorRate();
            RandomStream stream = new RandomStream(seed, ward, c);
            if (own.length == 0) {
                stream.addGamma(demand, shape, london[c] * scale);
            } else {
                Arrays.fill(numbers, 0);
                stream.addGamma(numbers, shape, scale);
                add(numbers, london[c], demand);
                add(numbers, local[c], own);
            }
        }
        add(same, demand);
        add(sameOwn, own);
    }

    private static void add(double[] numbers, double factor, double[] to) {
        for (int d = 0; d < to.length; d++) {
            to[d] += factor * numbers[d];
        }
    }

    private static void add(double number, double[] to) {
        for (int d = 0; d < to.length; d++) {
            to[d] += number;
        }
    }
}
