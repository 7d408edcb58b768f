package org.wardplan.planning.phase;

import java.time.Month;
import java.time.YearMonth;
import org.wardplan.model.finance.Money;

/**
 * Rounds the months of one sum of money to pence so that those of a financial year add up to the rounded sum of the
 * year: twelve twelfths are the whole.
 */
final class Pence {
    private double exact;
    private long shown;

    /** The amount of the next month. */
    Money next(YearMonth month, double pence) {
        if (month.getMonth() == Month.APRIL) {
            exact = 0;
            shown = 0;
        }
        exact += pence;
        long now = Math.round(exact) - shown;
        shown += now;
        return new Money(now);
    }
}
