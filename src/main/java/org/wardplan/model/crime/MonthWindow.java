package org.wardplan.model.crime;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** A run of months: the first, and how many. */
public record MonthWindow(YearMonth first, int months) {
    public MonthWindow {
        if (months < 1) {
            throw new IllegalArgumentException("a window of " + months + " months");
        }
    }

    /** From month to month, both included; the last is not before the first. */
    public static MonthWindow of(YearMonth first, YearMonth last) {
        return new MonthWindow(first, (int) ChronoUnit.MONTHS.between(first, last) + 1);
    }

    public YearMonth last() {
        return first.plusMonths(months - 1L);
    }
}
