package org.wardplan.analysis.forecast;

import java.time.YearMonth;

/**
 * Offences that a month may bring to a ward, a borough or London. Bounds are whole numbers and included:
 * {@code low90 ≤ low50 ≤ median ≤ high50 ≤ high90}.
 *
 * @param mean expected number; those of the wards add up to London's, and so do those of the boroughs
 * @param median as likely to be passed as not: the number to name, and the one a backtest holds to the count
 * @param low50 the middle half of what is expected begins here
 * @param low90 5 % of what is expected lies below
 */
public record MonthForecast(YearMonth month, double mean, int low90, int low50, int median, int high50, int high90) {

    static MonthForecast of(YearMonth month, double mean, double variance) {
        CountQuantiles.Interval q = CountQuantiles.intervals(mean, variance);
        return new MonthForecast(month, mean, q.low90(), q.low50(), q.median(), q.high50(), q.high90());
    }
}
