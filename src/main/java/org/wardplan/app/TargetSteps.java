package org.wardplan.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.wardplan.model.plan.TargetMethod;
import org.wardplan.planning.Need;
import org.wardplan.planning.RoundedParts;

/**
 * A target, or the difference of two, as steps that lead from where it begins to where it ends, in effective posts. The
 * figures shown add up: {@code begin + Σ shown = end}, each rounded to {@value #DECIMALS} decimals.
 *
 * @param method how the target is found
 * @param begin 0 for a target, the lower target for a difference
 * @param end the target, or the higher one
 * @param other what the other method gives for the same; not-a-number where the scenario has no table of hours
 */
public record TargetSteps(TargetMethod method, double begin, double end, double other, List<Step> steps) {
    /** Digits after the point. */
    public static final int DECIMALS = 2;

    private static final int MOST = 8;
    /** Below this a part is told together with others, in effective posts. */
    private static final double SMALL = 0.05;

    /**
     * One part.
     *
     * @param from where the sum stands before it
     * @param to where the sum stands after it
     * @param shown the part, rounded so that the figures add up
     */
    public record Step(String label, double from, double to, double shown) {}

    public TargetSteps {
        steps = List.copyOf(steps);
    }

    private record Part(String label, double posts) {}

    /** What the target of a ward is made of: the floor (or engagement) first, then the largest. */
    public static TargetSteps of(Need need, int ward) {
        List<Part> parts = parts(need, ward, -1);
        List<Part> told = new ArrayList<>(parts.subList(0, Math.min(1, parts.size())));
        told.addAll(largest(parts.subList(told.size(), parts.size()), MOST - 1));
        return steps(need.method(), 0, told, need.target(otherThan(need.method()), ward));
    }

    /**
     * What makes the target of a ward higher than that of another: the parts in which they differ most first. Below 0 are
     * those in which the other has more.
     */
    public static TargetSteps between(Need need, int higher, int lower) {
        TargetMethod other = otherThan(need.method());
        return steps(
                need.method(),
                need.target(lower),
                largest(parts(need, higher, lower), MOST),
                need.target(other, higher) - need.target(other, lower));
    }

    private static TargetMethod otherThan(TargetMethod method) {
        return method == TargetMethod.SHARE ? TargetMethod.WORKLOAD : TargetMethod.SHARE;
    }

    /** Parts of a ward, less those of another where that is 0 or more. */
    private static List<Part> parts(Need need, int ward, int less) {
        return need.targetParts().stream()
                .map(p -> new Part(p.label(), p.points()[ward] - (less < 0 ? 0 : p.points()[less])))
                .toList();
    }

    /** The largest either way; what is small, or beyond the number, is told as one. */
    private static List<Part> largest(List<Part> parts, int most) {
        List<Part> all = parts.stream()
                .filter(p -> p.posts != 0)
                .sorted(Comparator.comparingDouble((Part p) -> -Math.abs(p.posts)))
                .toList();
        int large = (int) all.stream().filter(p -> Math.abs(p.posts) >= SMALL).count();
        int shown = Math.min(large, most);
        // A rest of one part takes the same room as the part itself.
        shown = all.size() - shown == 1 ? all.size() : shown == all.size() ? shown : Math.min(shown, most - 1);
        List<Part> told = new ArrayList<>(all.subList(0, shown));
        if (shown < all.size()) {
            List<Part> rest = all.subList(shown, all.size());
            told.add(new Part(
                    "Other (" + rest.size() + ")",
                    rest.stream().mapToDouble(Part::posts).sum()));
        }
        return told;
    }

    private static TargetSteps steps(TargetMethod method, double begin, List<Part> parts, double other) {
        double[] exact = new double[parts.size() + 1];
        exact[0] = begin;
        for (int k = 0; k < parts.size(); k++) {
            exact[k + 1] = parts.get(k).posts;
        }
        double[] shown = RoundedParts.of(exact, DECIMALS);
        List<Step> steps = new ArrayList<>();
        double at = begin;
        for (int k = 0; k < parts.size(); k++) {
            steps.add(new Step(parts.get(k).label, at, at + exact[k + 1], shown[k + 1]));
            at += exact[k + 1];
        }
        return new TargetSteps(method, shown[0], sum(shown), other, steps);
    }

    private static double sum(double[] shown) {
        double scale = Math.pow(10, DECIMALS);
        return IntStream.range(0, shown.length)
                        .mapToLong(k -> Math.round(shown[k] * scale))
                        .sum()
                / scale;
    }

    /** The highest that the sum stands at on its way. */
    public double most() {
        return steps.stream().mapToDouble(s -> Math.max(s.from, s.to)).reduce(Math.max(begin, end), Math::max);
    }

    /** The lowest that the sum stands at on its way. */
    public double least() {
        return steps.stream().mapToDouble(s -> Math.min(s.from, s.to)).reduce(Math.min(begin, end), Math::min);
    }
}
