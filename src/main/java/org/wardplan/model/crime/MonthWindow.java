package org.wardplan.model.crime;

import java.time.YearMonth;

/** A run of months: the first, and how many. */
public record MonthWindow(YearMonth first, int months) {
    public MonthWindow {
        if (months < 1) {
            throw new IllegalArgumentException("a window of " + months + " months");
        }
    }

    public YearMonth last() {
        return first.plusMonths(months - 1L);
    }
}
