package org.wardplan.analysis.hotspot;

import java.util.Locale;
import org.wardplan.analysis.forecast.CrimeSeries;
import org.wardplan.model.crime.MonthWindow;
import org.wardplan.model.plan.HotSpotStudy;

/** The method of a study in one sentence. */
final class HotSpotWords {
    private HotSpotWords() {}

    static String of(HotSpotStudy study, CrimeSeries series, MonthWindow window, LocalResult result) {
        int tested = tested(result);
        return String.join(
                        "; ",
                        (study.statistic().isMoran() ? "Local Moran's I of " : "Getis–Ord Gi* of ")
                                + what(study, series) + ", "
                                + (window.months() == 1 ? window.first() : window.first() + " to " + window.last()),
                        study.nearness().words()
                                + (study.statistic().isMoran() ? ", each weighing the same" : ", with the ward itself"),
                        study.statistic().isPermuted()
                                ? "null: the ward keeps its figure and the others are placed at random; "
                                        + String.format(Locale.UK, "%,d", study.permutations()) + " permutations, seed "
                                        + study.seed() + ", two-sided"
                                : (study.statistic().isMoran()
                                                ? "null: the ward keeps its figure and the others are placed at random;"
                                                : "null: all figures are placed at random;")
                                        + " two-sided p from the normal distribution",
                        study.corrected()
                                ? "corrected for " + tested + " wards (false discovery rate, Benjamini–Hochberg)"
                                : "not corrected for " + tested + " wards: about "
                                        + Math.round(LocalStatistics.AT_95 * tested)
                                        + " would pass 5 % by chance alone")
                + ".";
    }

    private static String what(HotSpotStudy study, CrimeSeries series) {
        String label = series.label().substring(0, 1).toLowerCase(Locale.UK)
                + series.label().substring(1);
        if (!study.rate()) {
            return series.isCount() ? label : label + " (offences times weights)";
        }
        return label + (series.isCount() ? "" : " (offences times weights)")
                + " per 1,000 residents, smoothed (empirical Bayes)";
    }

    /** Wards that have a statistic. */
    static int tested(LocalResult result) {
        int n = 0;
        for (double p : result.pTwoSided()) {
            n += Double.isNaN(p) ? 0 : 1;
        }
        return n;
    }
}
