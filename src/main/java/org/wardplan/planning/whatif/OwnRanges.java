package org.wardplan.planning.whatif;

import org.jspecify.annotations.Nullable;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.Assumptions;
import org.wardplan.model.plan.ValueRange;

/**
 * The program's own ranges of assumptions: assumptions themselves, wide on purpose, each with its reason. The user's range
 * takes the place of any of them.
 */
final class OwnRanges {
    /** A range with the reason why it is that wide. */
    record Own(ValueRange range, String reason) {}

    private static final double MICRO = 1e6;

    private OwnRanges() {}

    /** The range of an assumption; null where the program has none and the figure stays as it is. */
    static @Nullable Own of(Assumption a) {
        String key = a.key();
        boolean firm = a.status() == Assumption.Status.DERIVED || a.status() == Assumption.Status.PUBLISHED;
        if (key.endsWith(".unitCost")) {
            return firm
                    ? around(a, 0.05, "5 % below to 5 % above a figure derived from published totals")
                    : around(a, 0.1, "10 % below to 10 % above a figure that is itself an assumption");
        }
        if (key.endsWith(".vacancy")) {
            return doubled(a, 0.9, "half to twice the figure: vacancies follow recruitment from year to year");
        }
        if (key.endsWith(".abstraction")) {
            return doubled(a, 0.9, "half to twice the figure: aid and events differ by borough and year");
        }
        if (key.endsWith(".effectiveness")) {
            return around(a, 0.25, "a quarter below to a quarter above a judgement that nobody has measured");
        }
        if (key.startsWith(Assumptions.AIM)) {
            return around(
                    a, 0.2, "a fifth below to a fifth above the growth pledged: how much of it goes to wards is open");
        }
        if (key.startsWith(Assumptions.ALPHA)) {
            if (a.value() == 0) {
                return null;
            }
            double low = Math.max(0, a.value() - 0.15);
            double high = Math.min(1, a.value() + 0.15);
            return own(a, low, high, "15 points below to 15 above a choice of weights; the other shares make room");
        }
        if (key.equals(Assumptions.HOURS_POST)) {
            return around(a, 0.1, "10 % below to 10 % above: leave, training and sickness differ");
        }
        if (key.equals(Assumptions.HOURS_WARD)) {
            return around(a, 0.25, "a quarter below to a quarter above a guess");
        }
        if (key.startsWith(Assumptions.HOURS)) {
            return around(a, 0.5, "half to one and a half times a guess that nobody has measured");
        }
        if (key.equals("harm.otherStrength")) {
            return doubled(a, Double.MAX_VALUE, "half to twice a guess that nobody has measured");
        }
        return null;
    }

    private static @Nullable Own around(Assumption a, double part, String reason) {
        return own(a, (1 - part) * a.value(), (1 + part) * a.value(), reason);
    }

    private static @Nullable Own doubled(Assumption a, double most, String reason) {
        return own(a, a.value() / 2, Math.max(a.value(), Math.min(most, 2 * a.value())), reason);
    }

    private static @Nullable Own own(Assumption a, double low, double high, String reason) {
        double from = rounded(a.unit(), low);
        double to = rounded(a.unit(), high);
        return from < to ? new Own(new ValueRange(from, to), "Wardplan's assumption: " + reason) : null;
    }

    /** Whole pounds and posts; all else to a millionth. */
    private static double rounded(Assumption.Unit unit, double value) {
        return switch (unit) {
            case PENCE_A_YEAR -> 100 * Math.rint(value / 100);
            case POSTS, MONTHS, MONTH -> Math.rint(value);
            case SHARE, FACTOR, HOURS -> Math.rint(MICRO * value) / MICRO;
        };
    }
}
