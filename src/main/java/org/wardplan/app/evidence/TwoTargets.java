package org.wardplan.app.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.wardplan.analysis.LensStability;
import org.wardplan.app.WardFigure;
import org.wardplan.model.plan.TargetMethod;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Need;

/**
 * The targets of all wards by share of a stated strength and by workload, side by side. Both in effective posts. What
 * every ward has alike, the floor of the one and the engagement hours of the other, is one term; so the terms of a ward
 * add up to the difference of its targets.
 */
public final class TwoTargets {
    /** What the targets by workload are compared as. */
    public enum Basis {
        /** As they are: where the totals differ, most wards do. */
        AS_THEY_ARE("As they are"),
        /** Brought to the London total of the targets by share: what is left is who gets more and who less. */
        SAME_TOTAL("Same London total");

        private final String label;

        Basis(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private static final String ALIKE = "alike";
    private final Evaluation evaluation;
    private final double factor;
    private final double[] share;
    private final double[] workload;
    private final List<Need.Part> shareParts;
    private final List<Need.Part> workloadParts;
    private final double londonShare;
    private final double londonWorkload;
    private final double rankAgreement;
    private final int sameTop;

    private TwoTargets(Evaluation e, Basis basis) {
        evaluation = e;
        Need need = e.need();
        int n = need.wards();
        share = by(need, TargetMethod.SHARE);
        double[] plain = by(need, TargetMethod.WORKLOAD);
        londonShare = Arrays.stream(share).sum();
        londonWorkload = Arrays.stream(plain).sum();
        factor = basis == Basis.SAME_TOTAL && londonWorkload > 0 ? londonShare / londonWorkload : 1;
        workload = Arrays.stream(plain).map(v -> v * factor).toArray();
        shareParts = need.targetParts(TargetMethod.SHARE);
        workloadParts = need.targetParts(TargetMethod.WORKLOAD);
        double[] a = ranks(share);
        double[] b = ranks(workload);
        rankAgreement = correlation(a, b);
        int top = LensStability.topSize(n);
        sameTop = (int)
                IntStream.range(0, n).filter(w -> a[w] <= top && b[w] <= top).count();
    }

    /** The need must have targets by workload, {@link Need#hasWorkload}. */
    public static TwoTargets of(Evaluation e, Basis basis) {
        if (!e.need().hasWorkload()) {
            throw new IllegalArgumentException("no targets by workload: the scenario has no hours per offence");
        }
        return new TwoTargets(e, basis);
    }

    private static double[] by(Need need, TargetMethod method) {
        return IntStream.range(0, need.wards())
                .mapToDouble(w -> need.target(method, w))
                .toArray();
    }

    /** Ranks from 1 for the highest; equal values share the mean of their ranks. */
    static double[] ranks(double[] values) {
        int n = values.length;
        Integer[] order = IntStream.range(0, n).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble((Integer w) -> -values[w]));
        double[] ranks = new double[n];
        for (int k = 0; k < n; ) {
            int end = k;
            while (end + 1 < n && values[order[end + 1]] == values[order[k]]) {
                end++;
            }
            for (int i = k; i <= end; i++) {
                ranks[order[i]] = (k + end) / 2.0 + 1;
            }
            k = end + 1;
        }
        return ranks;
    }

    /** Pearson's; of ranks it is Spearman's. Not-a-number where one side does not vary. */
    static double correlation(double[] a, double[] b) {
        double meanA = Arrays.stream(a).average().orElse(0);
        double meanB = Arrays.stream(b).average().orElse(0);
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - meanA) * (b[i] - meanB);
            aa += (a[i] - meanA) * (a[i] - meanA);
            bb += (b[i] - meanB) * (b[i] - meanB);
        }
        return ab / Math.sqrt(aa * bb);
    }

    public int wards() {
        return share.length;
    }

    /** Target by share. */
    public double share(int ward) {
        return share[ward];
    }

    /** Target by workload, on the basis chosen. */
    public double workload(int ward) {
        return workload[ward];
    }

    /** What the ward would have more by workload than by share. */
    public double difference(int ward) {
        return workload[ward] - share[ward];
    }

    /** The terms that add up to {@link #difference}: first by workload, second by share. */
    public List<Term> terms(int ward) {
        Map<String, String> labels = new LinkedHashMap<>();
        Map<String, double[]> sums = new LinkedHashMap<>();
        for (Need.Part p : workloadParts) {
            add(labels, sums, p, "engagement", 0, p.points()[ward] * factor);
        }
        for (Need.Part p : shareParts) {
            add(labels, sums, p, "floor", 1, p.points()[ward]);
        }
        List<Term> terms = new ArrayList<>();
        sums.forEach((id, v) -> terms.add(new Term(id, labels.getOrDefault(id, id), v[0], v[1])));
        return terms;
    }

    private static void add(
            Map<String, String> labels,
            Map<String, double[]> sums,
            Need.Part p,
            String everywhere,
            int side,
            double value) {
        boolean alike = p.id().equals(everywhere);
        String id = alike ? ALIKE : p.id();
        labels.putIfAbsent(id, alike ? "Fixed part" : p.label());
        sums.computeIfAbsent(id, k -> new double[2])[side] += value;
    }

    /** The term that does most to set the ward's two targets apart. */
    public Term reason(int ward) {
        return Term.largest(terms(ward), difference(ward));
    }

    /** Wards by how far their targets are apart, farthest first. */
    public int[] farthestApart() {
        return IntStream.range(0, share.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer w) -> -Math.abs(difference(w)))
                        .thenComparingInt(w -> w))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** All targets by share. */
    public double londonShare() {
        return londonShare;
    }

    /** All targets by workload, as they are. */
    public double londonWorkload() {
        return londonWorkload;
    }

    /** Spearman's rank correlation of the two, −1 to 1. */
    public double rankAgreement() {
        return rankAgreement;
    }

    /** How many wards are in the tenth of highest targets by both. */
    public int sameTop() {
        return sameTop;
    }

    /** What the two say of London, in plain words. */
    public String summary() {
        int top = LensStability.topSize(share.length);
        String order = Double.isNaN(rankAgreement)
                ? "Their order can't be compared"
                : (rankAgreement >= 0.95
                                ? "They put the wards in nearly the same order"
                                : rankAgreement >= 0.8
                                        ? "They put the wards in much the same order"
                                        : rankAgreement >= 0.5
                                                ? "They put the wards in a partly different order"
                                                : "They put the wards in very different orders")
                        + " (rank correlation " + WardFigure.number(rankAgreement, 2) + ")";
        return "London needs " + posts(londonShare) + " by share of a stated strength and " + posts(londonWorkload)
                + " by workload. " + order + ": of the " + top + " wards with the highest targets, " + sameTop
                + " are the same.";
    }

    private String posts(double effective) {
        double dwo = evaluation.inDwoPosts(effective);
        return WardFigure.number(effective, 0) + " effective posts"
                + (dwo == 0
                        ? ""
                        : " (≈ " + WardFigure.number(dwo, 0) + " "
                                + evaluation.roles().get(0).id() + " posts)");
    }
}
