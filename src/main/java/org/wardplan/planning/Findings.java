package org.wardplan.planning;

import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.LensStability;
import org.wardplan.analysis.RankIntervals;
import org.wardplan.analysis.forecast.CrimeSeries;
import org.wardplan.analysis.forecast.Trend;
import org.wardplan.analysis.similar.SimilarWards;
import org.wardplan.dataset.DataSet;

/**
 * What the analyses found out about the wards, beside their need and posts. Each part may be missing where it was not
 * worked out.
 *
 * @param ranks how sure the ranks are
 * @param similar which wards are like which
 * @param trend all recorded crime of the last 12 months against the 12 before
 * @param lenses which wards are of the top tenth under which priority profiles
 * @param hotSpots what the scenario's hot-spot study says
 */
public record Findings(
        @Nullable RankIntervals ranks,
        @Nullable SimilarWards similar,
        @Nullable Trend trend,
        @Nullable LensStability lenses,
        @Nullable HotSpotFindings hotSpots) {
    /** Nothing is known. */
    public static final Findings NONE = new Findings(null, null, null, null, null);

    /** What the data set alone tells, whatever the scenario. No trend where it has fewer than 24 months. */
    public static Findings of(DataSet data) {
        Trend trend = Trend.of(
                        data.crime(),
                        data.wards(),
                        CrimeSeries.all(data.crime()),
                        data.crime().lastMonth())
                .value();
        return new Findings(null, SimilarWards.of(data.wards()), trend, null, null);
    }

    public Findings with(@Nullable RankIntervals found) {
        return new Findings(found, similar, trend, lenses, hotSpots);
    }

    public Findings with(@Nullable LensStability found) {
        return new Findings(ranks, similar, trend, found, hotSpots);
    }

    public Findings with(@Nullable HotSpotFindings found) {
        return new Findings(ranks, similar, trend, lenses, found);
    }
}
