package org.wardplan.analysis.hotspot;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.forecast.CrimeSeries;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Problem;
import org.wardplan.base.Progress;
import org.wardplan.base.WithProblems;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.crime.MonthWindow;
import org.wardplan.model.plan.HotSpotStudy;
import org.wardplan.spatial.Links;

/**
 * The answer to a {@link HotSpotStudy}.
 *
 * @param window the months that were summed
 * @param words one sentence for screens and papers: the statistic, what of, the months, the neighbours, the null,
 *     permutations, seed, correction
 * @param notes what a reader must know to read it rightly, each a sentence; none when there is nothing to warn of
 */
public record HotSpots(
        HotSpotStudy study,
        CrimeSeries series,
        MonthWindow window,
        Links links,
        LocalResult result,
        String words,
        List<String> notes) {
    private static final int YEAR = 12;

    public HotSpots {
        notes = List.copyOf(notes);
    }

    /**
     * Works on the threads of the current fork-join pool; the result does not depend on how many those are.
     *
     * @param series the one that the study names
     * @return nothing where the data lack the series or the months
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static WithProblems<HotSpots> of(
            DataSet data, HotSpotStudy study, CrimeSeries series, Progress progress, Cancellation cancellation) {
        return of(
                data,
                study,
                series,
                Links.of(data.wards(), data.boundaries(), study.nearness()),
                progress,
                cancellation);
    }

    /**
     * The same for one who asks many times and keeps the links, which those of distance take a moment to find.
     *
     * @param links those of the study's nearness
     */
    public static WithProblems<HotSpots> of(
            DataSet data,
            HotSpotStudy study,
            CrimeSeries series,
            Links links,
            Progress progress,
            Cancellation cancellation) {
        MonthWindow chosen = study.window();
        MonthWindow window = chosen == null ? data.crime().lastMonths(YEAR) : chosen;
        WithProblems<double[]> values = HotSpotValues.of(data, series, window, study.rate());
        double @Nullable [] x = values.value();
        if (x == null) {
            return WithProblems.failed(values.problems());
        }
        LocalResult result = LocalStatistics.of(
                x,
                links.neighbours(),
                study.statistic(),
                study.corrected(),
                study.permutations(),
                study.seed(),
                progress,
                cancellation);
        List<String> notes = new ArrayList<>();
        values.problems().stream().map(Problem::message).forEach(notes::add);
        notes.addAll(HotSpotNotes.of(data, series, window, study, links, result));
        return new WithProblems<>(
                new HotSpots(
                        study, series, window, links, result, HotSpotWords.of(study, series, window, result), notes),
                values.problems());
    }

    /**
     * False for sexual offences and homicide in a single month: figures of wards might then point to a person, and are
     * neither printed nor exported.
     */
    public boolean mayPrintFigures() {
        return whyNotPrinted(series, window).isEmpty();
    }

    /** Why figures of single wards are not given; empty where they are. */
    public static String whyNotPrinted(CrimeSeries series, MonthWindow window) {
        return window.months() > 1 || series.mayPrintWardMonths()
                ? ""
                : "Figures of single wards and months are not given for " + series.label()
                        + ", since they might point to a person: choose more months";
    }
}
