package org.wardplan.planning;

import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.forecast.TestedChange;
import org.wardplan.analysis.forecast.Trend;
import org.wardplan.analysis.forecast.TrendClass;
import org.wardplan.analysis.forecast.TrendRow;

/**
 * The last 12 months of a ward against the 12 before, as screens and papers say it.
 *
 * @param row sums and tests
 * @param london London's, which is not tested
 * @param last last of the 24 months
 * @param broken first month recorded under another system when the 24 don't compare for it
 */
public record TrendReading(TrendRow row, TrendRow london, YearMonth last, @Nullable YearMonth broken) {
    public static TrendReading of(Trend trend, int ward) {
        return new TrendReading(
                trend.wards().get(ward), trend.london(), trend.last12().last(), trend.brokenAt());
    }

    public TrendClass verdict() {
        return row.own().trend();
    }

    /** The verdict as a sign: ▲ up, ▼ down, = no clear change; empty where nothing was tested. */
    public String sign() {
        return sign(verdict());
    }

    /** The sign of a verdict. */
    public static String sign(TrendClass verdict) {
        return switch (verdict) {
            case UP -> "▲";
            case DOWN -> "▼";
            case NO_CLEAR_CHANGE -> "=";
            case TOO_FEW, NOT_TESTED -> "";
        };
    }

    /** {@code +12.2%}, with a true minus; a dash where there is none. */
    public static String percent(double change) {
        if (Double.isNaN(change)) {
            return "–";
        }
        double rounded = Math.round(1000 * change) / 10.0;
        return (rounded > 0 ? "+" : rounded < 0 ? "−" : "") + String.format(Locale.ROOT, "%.1f%%", Math.abs(rounded));
    }

    private static String count(double n) {
        return String.format(Locale.ROOT, "%,d", Math.round(n));
    }

    /** Both counts and the change. */
    public String counts() {
        return count(row.last12()) + " offences in the 12 months to " + last + ", " + count(row.before12())
                + " in the 12 before" + (Double.isNaN(row.change()) ? "" : " (" + percent(row.change()) + ")");
    }

    /** What the test says, and London's change beside it. */
    public String words() {
        if (broken != null) {
            return "Not tested: crime was recorded in another system from " + broken
                    + ", so the months before and after don't compare.";
        }
        String test =
                switch (verdict()) {
                    case UP -> "Up, by more than wards of its size usually move in a year" + adjusted(row.own()) + ".";
                    case DOWN ->
                        "Down, by more than wards of its size usually move in a year" + adjusted(row.own()) + ".";
                    case NO_CLEAR_CHANGE ->
                        "No clear change: wards of its size often move as much in a year" + adjusted(row.own()) + ".";
                    case TOO_FEW -> "Too few offences to tell.";
                    case NOT_TESTED -> "Not tested.";
                };
        String against =
                switch (row.againstLondon().trend()) {
                    case UP -> " It did worse than London (" + percent(london.change()) + ").";
                    case DOWN -> " It did better than London (" + percent(london.change()) + ").";
                    case NO_CLEAR_CHANGE, TOO_FEW, NOT_TESTED -> " London: " + percent(london.change()) + ".";
                };
        return test + against;
    }

    private static String adjusted(TestedChange test) {
        double p = test.pAdjusted();
        return p < 0.001 ? " (p under 0.001)" : String.format(Locale.ROOT, p < 0.01 ? " (p %.3f)" : " (p %.2f)", p);
    }
}
