package org.wardplan.report.picture;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Measure;
import org.wardplan.planning.compare.ComparedScenario;
import org.wardplan.planning.compare.Comparison;
import org.wardplan.planning.compare.CoverageClasses;
import org.wardplan.planning.compare.DifferenceClasses;
import org.wardplan.report.content.Words;

/** What the maps of compared scenarios are coloured by: one scale of coverage for all, one of change for all pairs. */
public final class ComparedColours {
    private ComparedColours() {}

    /** Coverage under a scenario. */
    public static MapColouring coverage(ComparedScenario s) {
        Evaluation e = s.evaluation();
        int[] classOf = new int[e.wards()];
        Arrays.setAll(classOf, w -> CoverageClasses.classOf(e, w));
        List<String> colours = CoverageClasses.colours(false);
        List<String> labels = IntStream.range(0, colours.size())
                .mapToObj(k -> MapColouring.label(Measure.COVERAGE, CoverageClasses.CLASSES.breaks(), k))
                .toList();
        return new MapColouring(
                Measure.COVERAGE.label(),
                Measure.COVERAGE.meaning(),
                labels,
                colours,
                "not known",
                classOf,
                w -> s.letter() + ": coverage " + Measure.COVERAGE.format(100 * e.coverage(w)),
                Measure.COVERAGE);
    }

    /** Whether any ward has more or fewer posts in one of the scenarios than in another, so that there is a map of it. */
    public static boolean hasChange(Comparison of) {
        int[] range = of.changes();
        return range[0] < range[1];
    }

    /**
     * Posts more or fewer in a scenario than in the first.
     *
     * @throws IllegalArgumentException where no ward has more or fewer in any of them
     */
    public static MapColouring change(Comparison of, int to) {
        Evaluation a = of.scenarios().get(0).evaluation();
        Evaluation b = of.scenarios().get(to).evaluation();
        int[] range = of.changes();
        DifferenceClasses classes = DifferenceClasses.of(range[0], range[1]);
        int[] classOf = new int[a.wards()];
        Arrays.setAll(classOf, w -> classes.classOf(b.posts(w) - a.posts(w)));
        return new MapColouring(
                "Change of posts",
                "posts of all roles in " + Comparison.letter(to) + " less those in A",
                IntStream.range(0, classes.count()).mapToObj(classes::label).toList(),
                classes.colours(false),
                "not known",
                classOf,
                w -> Comparison.letter(to) + " − A: " + Words.signed(b.posts(w) - a.posts(w)) + " posts",
                null);
    }
}
