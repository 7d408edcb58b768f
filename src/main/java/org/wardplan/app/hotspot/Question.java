package org.wardplan.app.hotspot;

import org.wardplan.analysis.forecast.CrimeSeries;
import org.wardplan.model.crime.MonthWindow;
import org.wardplan.model.plan.HotSpotStudy;
import org.wardplan.model.plan.LocalStatistic;

/**
 * A study with what it means on the data at hand.
 *
 * @param series one object for equal series, so that questions can be compared
 */
record Question(HotSpotStudy study, CrimeSeries series, MonthWindow window) {
    /** The same in other months, by the analytic form of its statistic: at once. */
    Question in(MonthWindow months) {
        return new Question(study.withWindow(months).withStatistic(analytic(study.statistic())), series, months);
    }

    /** The same of another series, by the analytic form of its statistic. */
    Question of(CrimeSeries other) {
        return new Question(study.withSeries(other.id()).withStatistic(analytic(study.statistic())), other, window);
    }

    private static LocalStatistic analytic(LocalStatistic statistic) {
        return statistic.isMoran() ? LocalStatistic.MORAN : LocalStatistic.GISTAR;
    }
}
