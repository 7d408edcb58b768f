package org.wardplan.app.whatif;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.wardplan.app.TypedNumber;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;
import org.wardplan.model.plan.Assumption;

/** An end of a range as it is typed: money in pounds, shares in per cent, all else as a plain number. */
public final class FigureNumber implements TypedNumber {
    private static final double MOST = 1e12;

    private final Assumption.Unit unit;

    public FigureNumber(Assumption.Unit unit) {
        this.unit = unit;
    }

    /** A figure as screens write it. */
    public static String text(Assumption.Unit unit, double value) {
        return new FigureNumber(unit).write(value);
    }

    private double factor() {
        return switch (unit) {
            case PENCE_A_YEAR -> 100;
            case SHARE -> 0.01;
            case FACTOR, POSTS, MONTHS, HOURS, MONTH -> 1;
        };
    }

    @Override
    public WithProblems<Double> parse(String text) {
        String plain = text.strip()
                .toLowerCase(Locale.ROOT)
                .replace(",", "")
                .replace("£", "")
                .replace("%", "")
                .strip();
        try {
            double value = new BigDecimal(plain)
                    .multiply(BigDecimal.valueOf(factor()))
                    .setScale(9, RoundingMode.HALF_UP)
                    .doubleValue();
            if (value >= 0 && value <= MOST && plain.length() < 30) {
                return WithProblems.of(unit == Assumption.Unit.PENCE_A_YEAR ? Math.rint(value) : value);
            }
        } catch (NumberFormatException e) {
            return wrong(text);
        }
        return wrong(text);
    }

    private WithProblems<Double> wrong(String text) {
        String expected =
                switch (unit) {
                    case PENCE_A_YEAR -> "pounds, as in 60,043";
                    case SHARE -> "per cent from 0 to 100, as in 15";
                    case POSTS -> "whole posts, as in 1,300";
                    case MONTHS, MONTH -> "whole months, as in 12";
                    case FACTOR, HOURS -> "a number of 0 or more, as in 0.6";
                };
        return WithProblems.failed(Problem.error("\"" + text.strip() + "\": expected " + expected));
    }

    @Override
    public String write(double value) {
        return switch (unit) {
            case PENCE_A_YEAR -> "£" + String.format(Locale.ROOT, "%,d", Math.round(value / 100));
            case SHARE -> plain(100 * value, 2) + "%";
            case POSTS -> String.format(Locale.ROOT, "%,d", Math.round(value));
            case MONTHS, MONTH -> Long.toString(Math.round(value));
            case FACTOR, HOURS -> plain(value, 3);
        };
    }

    private static String plain(double value, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        String text = rounded.toPlainString();
        int point = text.indexOf('.');
        String whole = point < 0 ? text : text.substring(0, point);
        return String.format(Locale.ROOT, "%,d", Long.parseLong(whole)) + (point < 0 ? "" : text.substring(point));
    }
}
