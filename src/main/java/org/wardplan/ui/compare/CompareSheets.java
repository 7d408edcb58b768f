package org.wardplan.ui.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.wardplan.app.PlanSession;
import org.wardplan.app.compare.CompareWords;
import org.wardplan.dataset.DataSetDescription;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Measure;
import org.wardplan.planning.compare.ComparedScenario;
import org.wardplan.planning.compare.Comparison;
import org.wardplan.planning.compare.CoverageClasses;
import org.wardplan.planning.compare.DifferenceClasses;
import org.wardplan.planning.compare.PairChange;
import org.wardplan.report.content.PaperDress;
import org.wardplan.report.picture.ColourSheet;
import org.wardplan.report.picture.MapColouring;

/** The maps of the page for paper, in the light colours. */
final class CompareSheets {
    private CompareSheets() {}

    /** Coverage under one scenario. */
    static ColourSheet coverage(PlanSession session, Comparison of, int place) {
        ComparedScenario s = of.scenarios().get(place);
        Evaluation e = s.evaluation();
        double[] breaks = CoverageClasses.CLASSES.breaks();
        List<String> labels = new ArrayList<>();
        for (int k = 0; k <= breaks.length; k++) {
            labels.add(
                    k == 0
                            ? "under " + Measure.COVERAGE.format(breaks[0])
                            : "from " + Measure.COVERAGE.format(breaks[k - 1]));
        }
        int[] classes = new int[e.wards()];
        Arrays.setAll(classes, w -> CoverageClasses.classOf(e, w));
        return sheet(
                session,
                of,
                "Coverage: " + s.name(),
                "Scenario " + s.letter() + " of a comparison, " + s.figures().cost() + " a year; one scale for all",
                labels,
                CoverageClasses.colours(false),
                classes,
                w -> CompareWords.posts(e, w) + ", coverage " + CompareWords.coverage(e, w));
    }

    /** What changes in a pair. */
    static ColourSheet difference(PlanSession session, Comparison of, PairChange pair, DifferenceClasses scale) {
        ComparedScenario a = of.scenarios().get(pair.from());
        ComparedScenario b = of.scenarios().get(pair.to());
        List<String> labels = new ArrayList<>();
        for (int k = 0; k < scale.count(); k++) {
            labels.add(scale.label(k));
        }
        List<String> colours = new ArrayList<>(scale.colours(false));
        if (labels.size() == 1) {
            // A legend has two classes at least.
            labels.add("+1");
            colours.add(DifferenceClasses.of(0, 1).colours(false).get(1));
        }
        int[] classes = new int[a.evaluation().wards()];
        Arrays.setAll(classes, w -> scale.classOf(change(a, b, w)));
        return sheet(
                session,
                of,
                "Difference in posts: " + b.name() + " less " + a.name(),
                pair.sentence(),
                labels,
                colours,
                classes,
                w -> CompareWords.signed(change(a, b, w)) + ": " + CompareWords.change(of, pair, w));
    }

    static int change(ComparedScenario a, ComparedScenario b, int ward) {
        return b.evaluation().posts(ward) - a.evaluation().posts(ward);
    }

    private static ColourSheet sheet(
            PlanSession session,
            Comparison of,
            String title,
            String note,
            List<String> labels,
            List<String> colours,
            int[] classes,
            IntFunction<String> figure) {
        DataSetDescription data = session.data().description();
        return new ColourSheet(
                title,
                note,
                PaperDress.DEFAULT_MARKING,
                data.attribution() + " Data " + data.id() + " " + data.sha256(),
                new MapColouring(title, note, labels, colours, "not known", classes, figure, null),
                of.scope());
    }
}
