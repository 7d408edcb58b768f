package org.wardplan.analysis.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.wardplan.analysis.RankIntervals;
import org.wardplan.analysis.forecast.CrimeSeries;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.crime.MonthWindow;

class SeriesRanksTest {
    @Test
    void ranksAreThoseOfTheSeries() {
        DataSet data = LondonWards.OF_2014;
        MonthWindow year = data.crime().lastMonths(12);
        CrimeSeries robbery = LondonWards.series(data, "robbery");
        RankIntervals ranks = SeriesRanks.of(data, robbery, year, 400, 7, Progress.NONE, new Cancellation());
        assertThat(ranks.dispersionFitted()).isTrue();
        double[] counts = LondonWards.sums(data, robbery, year);
        for (int w = 0; w < counts.length; w++) {
            double own = counts[w];
            long above = Arrays.stream(counts).filter(c -> c > own).count();
            if (above < 3) {
                assertThat(ranks.low()[w]).isLessThanOrEqualTo(5);
                assertThat(ranks.topTenth()[w]).isEqualTo(1);
            }
            if (own == 0) {
                assertThat(ranks.topTenth()[w]).isZero();
            }
        }
        assertThat(Arrays.stream(ranks.topTenth()).sum()).isCloseTo(63, within(1e-9));
        assertThat(SeriesRanks.of(data, robbery, year, 400, 7, Progress.NONE, new Cancellation()))
                .isEqualTo(ranks);
    }

    @Test
    void withoutAnEarlierYearTheSpreadIsThatOfChance() {
        DataSet data = LondonWards.OF_2014;
        MonthWindow first = new MonthWindow(data.crime().firstMonth(), 12);
        assertThat(SeriesRanks.of(data, CrimeSeries.all(data.crime()), first, 50, 7, Progress.NONE, new Cancellation())
                        .dispersionFitted())
                .isFalse();
    }
}
