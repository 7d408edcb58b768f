package org.wardplan.app.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.wardplan.analysis.similar.SimilarWards;
import org.wardplan.app.WardFigure;
import org.wardplan.planning.Need;
import org.wardplan.planning.Peers;

/**
 * A ward beside those most like it, by what they are and not by their crime.
 *
 * @param ward the ward
 * @param like the most similar wards, the nearest first; empty where the ward set tells too little
 * @param comparedBy the traits, in words
 */
public record LikeWards(int ward, int[] like, String comparedBy) {
    public static LikeWards of(SimilarWards similar, int ward) {
        int[] like = similar.nearest(ward).stream()
                .mapToInt(SimilarWards.Similar::ward)
                .toArray();
        return new LikeWards(ward, like, similar.comparedBy());
    }

    /** Median over the similar wards; not-a-number where there are none. */
    public double median(double[] byWard) {
        return median(w -> byWard[w]);
    }

    private double median(IntToDoubleFunction figure) {
        return Peers.median(Arrays.stream(like).mapToDouble(figure).toArray());
    }

    /** Median of the targets of the similar wards, in effective posts. */
    public double medianTarget(Need need) {
        return median(need::target);
    }

    public double medianPriority(Need need) {
        return median(need::priority);
    }

    /** Median of the part of the target with this id; not-a-number where there is none. */
    public double medianPart(List<Need.Part> parts, String id) {
        return parts.stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .map(p -> median(p.points()))
                .orElse(Double.NaN);
    }

    /** How many of them have a lower target than the ward. */
    public int below(Need need) {
        return (int) Arrays.stream(like)
                .filter(w -> need.target(w) < need.target(ward))
                .count();
    }

    /** The ward against its like, in a sentence; empty where there are none. */
    public String inWords(Need need, String name) {
        if (like.length == 0) {
            return "";
        }
        return "Of the " + like.length + " wards most like " + name + " by " + comparedBy + ", " + below(need)
                + " have a lower target; their median is " + WardFigure.number(medianTarget(need), 1)
                + " effective posts and " + WardFigure.number(medianPriority(need), 0) + " points of priority, "
                + name + " has " + WardFigure.number(need.target(ward), 1) + " and "
                + WardFigure.number(need.priority(ward), 0) + ".";
    }
}
