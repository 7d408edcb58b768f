package org.wardplan.analysis.similar;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wardplan.model.geography.Ward;
import org.wardplan.model.geography.WardSet;

/**
 * The wards that are most like a ward by what they are, not by their crime: those to hold its crime and posts against.
 *
 * <p>Each trait ({@link Trait}; logarithms of the skewed ones) is standardised to mean 0 and standard deviation 1 (n − 1)
 * over the wards that have it. The distance of two wards is the root of the mean squared difference over the traits that
 * both have: 1 is a standard deviation on each. It is R's {@code dist(scale(x)) / sqrt(ncol(x))}, which treats what is
 * missing alike. A trait that the ward set publishes for fewer than half of its wards, or that is the same in all, is not
 * used; a pair with fewer than half of the traits in common is not compared. A figure of 0 has no logarithm and counts as
 * the lowest above 0.
 */
public final class SimilarWards {
    /** How many similar wards are named. */
    public static final int MOST = 15;

    private final List<Trait> traits;
    /** {@code standard[trait][ward]}, not-a-number where unknown. */
    private final double[][] standard;

    private final int wards;

    /**
     * A ward that is like another.
     *
     * @param ward its position in the ward set
     * @param distance standard deviations apart, averaged over the traits as said above
     * @param compared how many traits both wards have
     */
    public record Similar(int ward, double distance, int compared) {}

    private SimilarWards(List<Trait> traits, double[][] standard, int wards) {
        this.traits = traits;
        this.standard = standard;
        this.wards = wards;
    }

    public static SimilarWards of(WardSet wards) {
        List<Trait> used = Arrays.stream(Trait.values())
                .filter(t -> tellsWardsApart(values(wards, t)))
                .toList();
        double[][] standard =
                used.stream().map(t -> standardised(values(wards, t))).toArray(double[][]::new);
        return new SimilarWards(used, standard, wards.size());
    }

    private static double[] values(WardSet wards, Trait trait) {
        double[] values = wards.wards().stream().mapToDouble(trait::of).toArray();
        if (trait.logarithm()) {
            double lowest = Arrays.stream(values).filter(v -> v > 0).min().orElse(Double.NaN);
            for (int w = 0; w < values.length; w++) {
                values[w] = Math.log(Math.max(values[w], lowest));
            }
        }
        return values;
    }

    private static boolean tellsWardsApart(double[] values) {
        double[] known = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
        return 2 * known.length >= values.length
                && Arrays.stream(known).distinct().limit(2).count() == 2;
    }

    private static double[] standardised(double[] values) {
        double[] known = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
        double mean = Arrays.stream(known).average().orElseThrow();
        double squares = Arrays.stream(known).map(v -> (v - mean) * (v - mean)).sum();
        double deviation = Math.sqrt(squares / (known.length - 1));
        return Arrays.stream(values).map(v -> (v - mean) / deviation).toArray();
    }

    /** What the wards of this set are compared by; empty when nothing is published that tells them apart. */
    public List<Trait> traits() {
        return traits;
    }

    /** The traits that are used but not published for this ward, which is compared by the others. */
    public List<Trait> missing(Ward ward) {
        return traits.stream().filter(t -> Double.isNaN(t.of(ward))).toList();
    }

    /** For the reader: what the wards are compared by, as in "residents, density and deprivation". */
    public String comparedBy() {
        if (traits.isEmpty()) {
            return "nothing: the ward set publishes no trait that tells its wards apart";
        }
        int last = traits.size() - 1;
        String first = traits.subList(0, last).stream().map(Trait::label).collect(Collectors.joining(", "));
        return last == 0
                ? traits.get(0).label()
                : first + " and " + traits.get(last).label();
    }

    /** The {@value #MOST} wards nearest to the ward, the nearest first, equally near ones in the order of the set. */
    public List<Similar> nearest(int ward) {
        return IntStream.range(0, wards)
                .filter(other -> other != ward)
                .mapToObj(other -> compare(ward, other))
                .filter(s -> s.compared > 0 && 2 * s.compared >= traits.size())
                .sorted(Comparator.comparingDouble(Similar::distance).thenComparingInt(Similar::ward))
                .limit(MOST)
                .toList();
    }

    private Similar compare(int ward, int other) {
        double squares = 0;
        int both = 0;
        for (double[] trait : standard) {
            double apart = trait[ward] - trait[other];
            if (!Double.isNaN(apart)) {
                squares += apart * apart;
                both++;
            }
        }
        return new Similar(other, both == 0 ? Double.NaN : Math.sqrt(squares / both), both);
    }
}
