package org.wardplan.app.phase;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.wardplan.app.TypedNumber;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;

/**
 * A number that may be below 0, typed with {@code -} or {@code −}.
 *
 * @param what what it is, for messages: {@code number of posts}
 * @param least as it is written
 * @param most as it is written
 * @param decimals most decimals
 * @param after written after it; with {@code %} a hundredth of what is written is meant
 */
public record SignedNumber(String what, long least, long most, int decimals, String after) implements TypedNumber {
    /** Posts that open or close. */
    public static final SignedNumber POSTS = new SignedNumber("number of posts", -100_000, 100_000, 0, "");

    /** A rise of pay. */
    public static final SignedNumber RISE = new SignedNumber("pay award", -50, 50, 2, "%");

    /** A count that begins with 1. */
    public static SignedNumber count(String what, long most) {
        return new SignedNumber(what, 1, most, 0, "");
    }

    private int shift() {
        return after.equals("%") ? 2 : 0;
    }

    @Override
    public WithProblems<Double> parse(String text) {
        String digits = text.strip().replace('−', '-').replace(",", "").replace("+", "");
        if (!after.isEmpty() && digits.endsWith(after)) {
            digits = digits.substring(0, digits.length() - after.length()).strip();
        }
        if (digits.matches("-?\\d{1,9}(\\.\\d{0,6})?")) {
            BigDecimal written = new BigDecimal(digits);
            boolean within = written.compareTo(BigDecimal.valueOf(least)) >= 0
                    && written.compareTo(BigDecimal.valueOf(most)) <= 0;
            if (within && written.stripTrailingZeros().scale() <= decimals) {
                return WithProblems.of(written.movePointLeft(shift()).doubleValue());
            }
        }
        String said = text.isBlank() ? "An empty field" : "\"" + text.strip() + "\"";
        return WithProblems.failed(Problem.error(said + " is no " + what + ": expected a "
                + (decimals == 0 ? "whole number" : "number") + " from " + write(least / Math.pow(10, shift())) + " to "
                + write(most / Math.pow(10, shift()))));
    }

    @Override
    public String write(double value) {
        BigDecimal written = BigDecimal.valueOf(value)
                .movePointRight(shift())
                .setScale(decimals, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        String digits = String.format(Locale.ROOT, "%,." + Math.max(0, written.scale()) + "f", written.abs());
        return (written.signum() < 0 ? "−" : "") + digits + after;
    }
}
