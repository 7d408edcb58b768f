package org.wardplan.planning.whatif;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Assumption;

/** Figures in their units as people read them: {@code £60,043}, {@code 15 %}, {@code 0.6}, {@code 1,300}. */
public final class FigureText {
    private FigureText() {}

    /** @param value in the unit; money in pence */
    public static String of(Assumption.Unit unit, double value) {
        return switch (unit) {
            case PENCE_A_YEAR -> new Money(Math.round(value)).inPounds();
            case SHARE -> plain(100 * value, 2) + " %";
            case FACTOR -> grouped(value, Math.abs(value) >= 10 ? 1 : 3);
            case HOURS -> grouped(value, 2) + " h";
            case POSTS -> String.format(Locale.ROOT, "%,d", Math.round(value));
            case MONTHS -> Math.round(value) == 1 ? "1 month" : Math.round(value) + " months";
            case MONTH -> Long.toString(Math.round(value));
        };
    }

    /** {@code 7.5–30 %}: the unit once where it stands behind. */
    public static String range(Assumption.Unit unit, double low, double high) {
        String from = of(unit, low);
        String to = of(unit, high);
        int at = from.indexOf(' ');
        boolean same = at > 0 && to.endsWith(from.substring(at));
        return (same ? from.substring(0, at) : from) + "–" + to;
    }

    private static String plain(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String grouped(double value, int decimals) {
        String plain = plain(value, decimals);
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        return String.format(Locale.ROOT, "%,d", Long.parseLong(whole)) + (point < 0 ? "" : plain.substring(point));
    }
}
