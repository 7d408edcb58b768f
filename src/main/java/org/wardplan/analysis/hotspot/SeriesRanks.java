package org.wardplan.analysis.hotspot;

import org.wardplan.analysis.RankInput;
import org.wardplan.analysis.RankIntervals;
import org.wardplan.analysis.RankUncertainty;
import org.wardplan.analysis.forecast.CrimeSeries;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.crime.MonthWindow;

/**
 * How sure the wards' ranks by one series are: {@link RankUncertainty} with the crime of the series and nothing else. Over-
 * dispersion is told by the same months a year earlier, where the data have them and no series break lies between.
 */
public final class SeriesRanks {
    private SeriesRanks() {}

    /**
     * Works on the threads of the current fork-join pool; the result does not depend on how many those are.
     *
     * @param window must lie in the data
     * @param draws 1 to 20,000, {@link RankUncertainty#DRAWS} by default
     * @return rank 1 has the most; of a series that the data lack, ranks by lot
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static RankIntervals of(
            DataSet data,
            CrimeSeries series,
            MonthWindow window,
            int draws,
            long seed,
            Progress progress,
            Cancellation cancellation) {
        double[] nothingElse = new double[data.wards().size()];
        return RankUncertainty.of(
                RankInput.of(data.crime(), window, series.weights(), 1, nothingElse),
                draws,
                seed,
                progress,
                cancellation);
    }
}
