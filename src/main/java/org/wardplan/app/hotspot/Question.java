package org.wardplan.app.hotspot;

import org.wardplan.analysis.forecast.CrimeSeries;
import org.wardplan.model.crime.MonthWindow;
import org.wardplan.model.plan.HotSpotStudy;

/**
 * A study with what it means on the data at hand.
 *
 * @param series one object for equal series, so that questions can be compared
 */
record Question(HotSpotStudy study, CrimeSeries series, MonthWindow window) {
    /** The same in other months, by the analytic form of its statistic: at once. */
    Question in(MonthWindow months) {
        return new Question(
                study.withWindow(months).withStatistic(study.statistic().analytic()), series, months);
    }

    /** The same of another series, by the analytic form of its statistic. */
    Question of(CrimeSeries other) {
        return new Question(
                study.withSeries(other.id()).withStatistic(study.statistic().analytic()), other, window);
    }
}
