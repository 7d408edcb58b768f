package org.wardplan.planning;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.wardplan.analysis.rate.Denominator;
import org.wardplan.analysis.similar.SimilarWards;

/**
 * A ward against its like: the wards most similar to it, and their medians.
 *
 * @param ward the ward compared
 * @param wards the most similar, nearest first
 * @param priority median of their priority scores
 * @param coverage median of their coverage, 1 is 100 %
 * @param rate median of their smoothed rates per 1,000 residents; not-a-number where none has one
 */
public record Peers(int ward, List<SimilarWards.Similar> wards, double priority, double coverage, double rate) {
    public Peers {
        wards = List.copyOf(wards);
    }

    public static Peers of(Evaluation e, int ward, List<SimilarWards.Similar> similar) {
        return new Peers(
                ward,
                similar,
                median(similar, e.need()::priority),
                median(similar, e::coverage),
                median(similar, e.need().rates(Denominator.RESIDENTS)::smoothed));
    }

    private static double median(List<SimilarWards.Similar> wards, IntToDoubleFunction figure) {
        return median(
                wards.stream().mapToDouble(s -> figure.applyAsDouble(s.ward())).toArray());
    }

    /** The middle of the values that are known, or of the two in the middle; not-a-number where none is. */
    public static double median(double[] values) {
        double[] known =
                Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
        int n = known.length;
        return n == 0 ? Double.NaN : n % 2 == 1 ? known[n / 2] : (known[n / 2 - 1] + known[n / 2]) / 2;
    }
}
