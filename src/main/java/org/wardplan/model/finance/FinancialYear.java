package org.wardplan.model.finance;

import java.time.YearMonth;
import java.util.Locale;

/**
 * The year that public money is counted in: April to March.
 *
 * @param start calendar year of its April
 */
public record FinancialYear(int start) implements Comparable<FinancialYear> {
    private static final int APRIL = 4;

    /** The financial year that a month lies in. */
    public static FinancialYear of(YearMonth month) {
        return new FinancialYear(month.getMonthValue() < APRIL ? month.getYear() - 1 : month.getYear());
    }

    /** Its April. */
    public YearMonth first() {
        return YearMonth.of(start, APRIL);
    }

    /** Its March. */
    public YearMonth last() {
        return first().plusMonths(11);
    }

    /** {@code 2017/18}. */
    public String label() {
        return start + "/" + String.format(Locale.ROOT, "%02d", (start + 1) % 100);
    }

    @Override
    public int compareTo(FinancialYear other) {
        return Integer.compare(start, other.start);
    }

    @Override
    public String toString() {
        return label();
    }
}
