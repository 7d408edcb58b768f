package org.wardplan.ui.theme;

import java.util.Locale;

/** How screens write numbers: thousands separators and a true minus. */
public final class Numbers {
    private Numbers() {}

    /** {@code 1,656}, {@code −3}. */
    public static String whole(long value) {
        return (value < 0 ? "−" : "") + String.format(Locale.ROOT, "%,d", Math.abs(value));
    }

    /** {@code +2}, {@code 0}, {@code −1}. */
    public static String signed(long value) {
        return value > 0 ? "+" + whole(value) : whole(value);
    }

    /** {@code 8.8}; a dash when there is none. */
    public static String decimal(double value, int decimals) {
        if (Double.isNaN(value)) {
            return "–";
        }
        String digits = String.format(Locale.ROOT, "%,." + decimals + "f", Math.abs(value));
        boolean zero = digits.chars().noneMatch(c -> c >= '1' && c <= '9');
        return (value < 0 && !zero ? "−" : "") + digits;
    }

    /** A share as {@code 68%}. */
    public static String percent(double share, int decimals) {
        return Double.isNaN(share) ? "–" : decimal(100 * share, decimals) + "%";
    }

    /** {@code 1 ward}, {@code 2 wards}. */
    public static String counted(long n, String one) {
        return whole(n) + " " + (n == 1 ? one : one + "s");
    }
}
