package org.wardplan.report.content;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

/** Numbers, months and lists as papers and maps write them, the same in every locale. */
public final class Words {
    private static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };

    private Words() {}

    /** {@code 1,656}, with a true minus. */
    public static String count(long n) {
        return (n < 0 ? "−" : "") + String.format(Locale.ROOT, "%,d", Math.abs(n));
    }

    /** With thousands separators and decimals; zero has no sign. */
    public static String number(double value, int decimals) {
        String s = String.format(Locale.ROOT, "%,." + decimals + "f", Math.abs(value));
        boolean zero = s.chars().noneMatch(c -> c >= '1' && c <= '9');
        return value < 0 && !zero ? "−" + s : s;
    }

    /** A change: {@code +3}, {@code 0}, {@code −2}. */
    public static String signed(long n) {
        return n > 0 ? "+" + count(n) : count(n);
    }

    /** A share as a per cent: 0.678 is {@code 68%}. */
    public static String percent(double share, int decimals) {
        return number(100 * share, decimals) + "%";
    }

    /** A share of draws: {@code 93}, and {@code under 1} or {@code over 99} where it is not quite none or all. */
    public static String ofHundred(double share) {
        if (share > 0 && share < 0.005) {
            return "under 1";
        }
        return share < 1 && share >= 0.995 ? "over 99" : count(Math.round(100 * share));
    }

    /** {@code 1 ward}, {@code 2 wards}. */
    public static String several(long n, String one, String many) {
        return count(n) + " " + (n == 1 ? one : many);
    }

    /** {@code February 2019}. */
    public static String month(YearMonth month) {
        return MONTHS[month.getMonthValue() - 1] + " " + month.getYear();
    }

    /** {@code 26 April 2019}. */
    public static String date(LocalDate date) {
        return date.getDayOfMonth() + " " + MONTHS[date.getMonthValue() - 1] + " " + date.getYear();
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    public static String list(List<String> items) {
        int n = items.size();
        return n < 2 ? String.join("", items) : String.join(", ", items.subList(0, n - 1)) + " and " + items.get(n - 1);
    }

    /** {@code 1st}, {@code 22nd}, {@code 13th}. */
    public static String ordinal(int n) {
        int tens = n % 100;
        int ones = n % 10;
        String suffix = tens >= 11 && tens <= 13 ? "th" : ones == 1 ? "st" : ones == 2 ? "nd" : ones == 3 ? "rd" : "th";
        return count(n) + suffix;
    }
}
