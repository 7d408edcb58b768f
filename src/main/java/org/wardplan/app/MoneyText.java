package org.wardplan.app;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;
import org.wardplan.model.finance.Money;

/** Reads amounts and shares as people type them. */
public final class MoneyText {
    private static final Pattern MONEY =
            Pattern.compile("£?\\s*(\\d[\\d,]*(?:\\.\\d+)?|\\.\\d+)\\s*(k|m|bn)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern PERCENT = Pattern.compile("(\\d+(?:\\.\\d+)?|\\.\\d+)\\s*%?");
    private static final BigDecimal MOST = new BigDecimal("1000000000000");

    private MoneyText() {}

    /** {@code £128.5m}, {@code 128,494,094}, {@code 60k}; never negative. */
    public static WithProblems<Money> parse(String text) {
        Matcher m = MONEY.matcher(text.strip());
        if (!m.matches()) {
            return WithProblems.failed(Problem.error(
                    "\"" + text.strip() + "\" is no amount: expected pounds such as £128.5m or 128,494,094"));
        }
        String unit = m.group(2) == null ? "" : m.group(2).toLowerCase(Locale.ROOT);
        int zeros =
                switch (unit) {
                    case "k" -> 3;
                    case "m" -> 6;
                    case "bn" -> 9;
                    default -> 0;
                };
        BigDecimal pence = new BigDecimal(m.group(1).replace(",", ""))
                .scaleByPowerOfTen(zeros + 2)
                .setScale(0, RoundingMode.HALF_UP);
        return pence.compareTo(MOST) > 0
                ? WithProblems.failed(Problem.error("\"" + text.strip() + "\" is more than £10bn: check the zeros"))
                : WithProblems.of(new Money(pence.longValueExact()));
    }

    /** {@code 15}, {@code 15%} or {@code 15.5 %} as a share from 0 to 1. */
    public static WithProblems<Double> parsePercent(String text) {
        Matcher m = PERCENT.matcher(text.strip());
        if (m.matches()) {
            double share = new BigDecimal(m.group(1)).movePointLeft(2).doubleValue();
            if (share <= 1) {
                return WithProblems.of(share);
            }
        }
        return WithProblems.failed(
                Problem.error("\"" + text.strip() + "\" is no share: expected a percentage from 0 to 100"));
    }

    /** An amount so that it can be typed again without loss: {@code £128,494,094}, with pence where there are any. */
    public static String exact(Money money) {
        return money.pence() % 100 == 0
                ? money.inPounds()
                : (money.isNegative() ? "−£" : "£")
                        + String.format(Locale.ROOT, "%,.2f", Math.abs(money.pence()) / 100.0);
    }
}
