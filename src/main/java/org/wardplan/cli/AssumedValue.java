package org.wardplan.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.Assumption.Unit;

/** Values of assumptions as people type and read them. */
final class AssumedValue {
    private static final BigDecimal MOST_POUNDS = new BigDecimal("100000000000");
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private AssumedValue() {}

    /**
     * Reads a value: money in pounds ({@code 60043}, {@code £60,043}, {@code £1.2m}) into whole pence, shares as
     * {@code 0.15} or {@code 15%}, all else as a plain number.
     *
     * @throws IllegalArgumentException with what was expected
     */
    static double parse(Unit unit, String text) {
        return switch (unit) {
            case PENCE_A_YEAR -> pence(text);
            case SHARE -> share(text);
            case FACTOR -> atLeastZero(number(text, "a number of 0 or more, as in 0.6"));
            case POSTS -> whole(text, "a whole number of posts");
            case MONTHS -> Math.max(1, whole(text, "a whole number of months"));
            case HOURS -> atLeastZero(number(text, "hours, as in 2.5"));
            case MONTH -> month(text);
        };
    }

    private static double pence(String text) {
        String plain = text.strip().replace(",", "").replace("_", "");
        if (plain.startsWith("£")) {
            plain = plain.substring(1).strip();
        }
        BigDecimal times = BigDecimal.ONE;
        String lower = plain.toLowerCase(Locale.ROOT);
        if (lower.endsWith("bn")) {
            times = new BigDecimal(1_000_000_000);
            plain = plain.substring(0, plain.length() - 2);
        } else if (lower.endsWith("m")) {
            times = new BigDecimal(1_000_000);
            plain = plain.substring(0, plain.length() - 1);
        }
        String expected = "pounds, as in 60043, £60,043 or £1.2m";
        BigDecimal pounds = number(plain, expected).multiply(times);
        if (pounds.signum() < 0 || pounds.compareTo(MOST_POUNDS) > 0) {
            throw new IllegalArgumentException("expected 0 or more " + expected);
        }
        return pounds.multiply(HUNDRED).setScale(0, RoundingMode.HALF_UP).doubleValue();
    }

    private static double share(String text) {
        String expected = "a share from 0 to 1, as in 0.15 or 15%";
        String plain = text.strip();
        boolean percent = plain.endsWith("%");
        BigDecimal value = number(percent ? plain.substring(0, plain.length() - 1) : plain, expected);
        if (percent) {
            value = value.divide(HUNDRED);
        }
        if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("expected " + expected);
        }
        return value.doubleValue();
    }

    private static double atLeastZero(BigDecimal value) {
        if (value.signum() < 0 || value.compareTo(new BigDecimal(1_000_000)) > 0) {
            throw new IllegalArgumentException("expected a number of 0 or more");
        }
        return value.doubleValue();
    }

    private static double whole(String text, String expected) {
        BigDecimal value = number(text, expected);
        if (value.signum() < 0
                || value.stripTrailingZeros().scale() > 0
                || value.compareTo(new BigDecimal(1_000_000)) > 0) {
            throw new IllegalArgumentException("expected " + expected);
        }
        return value.doubleValue();
    }

    private static double month(String text) {
        if (text.isBlank() || text.strip().equals("0") || text.strip().equalsIgnoreCase("last")) {
            return 0;
        }
        try {
            YearMonth month = YearMonth.parse(text.strip());
            return month.getYear() * 100.0 + month.getMonthValue();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("expected a month, as in 2017-04, or 'last' for the last months", e);
        }
    }

    private static String month(double value) {
        int v = (int) Math.round(value);
        return v == 0 ? "last" : String.format(Locale.ROOT, "%04d-%02d", v / 100, v % 100);
    }

    private static BigDecimal number(String text, String expected) {
        String plain = text.strip().replace(",", "");
        if (plain.length() > 30) {
            throw new IllegalArgumentException("expected " + expected);
        }
        try {
            BigDecimal value = new BigDecimal(plain);
            if (Math.abs(value.scale()) > 30) {
                throw new IllegalArgumentException("expected " + expected);
            }
            return value;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("expected " + expected, e);
        }
    }

    /** For machines: pence, posts and months as whole numbers. */
    static Number plain(Assumption a) {
        return switch (a.unit()) {
            case PENCE_A_YEAR, POSTS, MONTHS, MONTH -> Math.round(a.value());
            case SHARE, FACTOR, HOURS -> a.value();
        };
    }

    /** For people. */
    static String text(Assumption a) {
        return switch (a.unit()) {
            case PENCE_A_YEAR -> new Money(Math.round(a.value())).inPounds();
            case SHARE ->
                BigDecimal.valueOf(a.value())
                                .multiply(HUNDRED)
                                .setScale(2, RoundingMode.HALF_UP)
                                .stripTrailingZeros()
                                .toPlainString()
                        + " %";
            case FACTOR, HOURS ->
                BigDecimal.valueOf(a.value()).stripTrailingZeros().toPlainString();
            case POSTS, MONTHS -> KeyFigures.number(Math.round(a.value()));
            case MONTH -> month(a.value());
        };
    }
}
