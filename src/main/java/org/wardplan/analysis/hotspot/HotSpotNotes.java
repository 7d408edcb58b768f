package org.wardplan.analysis.hotspot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wardplan.analysis.forecast.CrimeSeries;
import org.wardplan.analysis.rate.ResidentRate;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.crime.CrimeCube;
import org.wardplan.model.crime.MonthWindow;
import org.wardplan.model.plan.HotSpotStudy;
import org.wardplan.spatial.Links;

/** What a reader of hot spots must be told. */
final class HotSpotNotes {
    private HotSpotNotes() {}

    static List<String> of(
            DataSet data, CrimeSeries series, MonthWindow window, HotSpotStudy study, Links links, LocalResult result) {
        List<String> notes = new ArrayList<>();
        int wards = data.wards().size();
        int known = 0;
        boolean differ = false;
        double first = Double.NaN;
        for (double x : result.x()) {
            if (Double.isFinite(x)) {
                differ |= known > 0 && x != first;
                first = known == 0 ? x : first;
                known++;
            }
        }
        if (known < LocalStatistics.LEAST_WARDS) {
            notes.add("Only " + known + " of " + wards + " wards have a figure: expected at least "
                    + LocalStatistics.LEAST_WARDS + ". There is no statistic.");
        } else if (!differ) {
            notes.add("All wards have the same figure, so none stands out: there is no statistic.");
        }
        if (known < wards) {
            notes.add((wards - known) + " of " + wards + " wards have no figure and are left out.");
        }
        if (links.islands() > 0) {
            notes.add(
                    links.islands() == wards
                            ? "No ward has neighbours: there is no statistic. Choose a longer distance."
                            : links.islands() + " of " + wards
                                    + " wards have no neighbours, and no statistic of their own.");
        }
        few(data.crime(), series, window, study, notes);
        if (study.statistic().isPermuted() && study.corrected()) {
            unreachable(study.permutations(), HotSpotWords.tested(result), notes);
        }
        if (study.rate()) {
            notes.add(ResidentRate.note(data.wards()));
        }
        return notes;
    }

    private static void few(
            CrimeCube cube, CrimeSeries series, MonthWindow window, HotSpotStudy study, List<String> notes) {
        long offences = 0;
        int with = 0;
        for (int w = 0; w < cube.wards(); w++) {
            long here = 0;
            for (int c = 0; c < series.weights().length; c++) {
                here += series.weights()[c] > 0 ? cube.count(w, c, window) : 0;
            }
            offences += here;
            with += here > 0 ? 1 : 0;
        }
        if (offences < cube.wards()) {
            notes.add(String.format(
                    Locale.UK,
                    "Few offences: %,d in %,d of %,d wards. One more or less can make or end a hot spot%s.",
                    offences,
                    with,
                    cube.wards(),
                    study.statistic().isPermuted()
                            ? ""
                            : ", and the normal distribution is a poor guide: take permutations, or more months"));
        }
    }

    /** Whether the least p that so many permutations can give is too large for a correction over so many wards. */
    private static void unreachable(int permutations, int tested, List<String> notes) {
        double least = 2.0 / (permutations + 1);
        if (least * tested > LocalStatistics.AT_95) {
            notes.add(String.format(
                    Locale.UK,
                    "%,d permutations are too few for a correction over %,d wards: a single ward cannot pass 5 %% with"
                            + " the least p they give (%s). Take at least %,d, the analytic statistic, or no correction.",
                    permutations,
                    tested,
                    Double.toString(least),
                    (long) Math.ceil(2 * tested / LocalStatistics.AT_95) - 1));
        }
    }
}
