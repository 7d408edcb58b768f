package org.wardplan.planning.scenario;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Assumption;

/** Figures as they are said. */
final class Words {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);

    private Words() {}

    /** With its unit: {@code £60,043 a year}, {@code 15%}, {@code 1,258 posts}. */
    static String figure(Assumption.Unit unit, double value) {
        return switch (unit) {
            case PENCE_A_YEAR -> new Money(Math.round(value)).inPounds() + " a year";
            case SHARE -> percent(value);
            case FACTOR -> decimal(value, 4);
            case POSTS -> decimal(value, 2) + (value == 1 ? " post" : " posts");
            case MONTHS -> decimal(value, 1) + (value == 1 ? " month" : " months");
            case HOURS -> decimal(value, 2) + (value == 1 ? " hour" : " hours");
            case MONTH -> value == 0 ? "the last months" : month(month(value));
        };
    }

    private static YearMonth month(double value) {
        int v = (int) Math.round(value);
        return YearMonth.of(v / 100, Math.max(1, Math.min(12, v % 100)));
    }

    static String month(YearMonth month) {
        return MONTH.format(month);
    }

    static String percent(double share) {
        return decimal(100 * share, 2) + "%";
    }

    /** With thousands separators, a true minus, and as many decimals as it has, so many at most. */
    static String decimal(double value, int most) {
        String digits = String.format(Locale.ROOT, "%,." + most + "f", Math.abs(value));
        String trimmed = digits.contains(".") ? digits.replaceAll("0+$", "").replaceAll("\\.$", "") : digits;
        return (value < 0 && !trimmed.equals("0") ? "−" : "") + trimmed;
    }

    /** {@code +100}, {@code −20}, {@code ±0}. */
    static String signed(long n) {
        return (n > 0 ? "+" : n < 0 ? "−" : "±") + decimal(Math.abs(n), 0);
    }

    /** {@code 1 ward}, {@code 12 wards}. */
    static String counted(long n, String one) {
        return decimal(n, 0) + " " + one + (n == 1 ? "" : "s");
    }

    /** {@code +£27.8m}, {@code −£350,000}. */
    static String signed(Money money) {
        return (money.pence() > 0 ? "+" : "") + money;
    }
}
