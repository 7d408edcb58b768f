package org.wardplan.planning.moves;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What screens, papers and the command line say of moves, in the same words. */
public final class MoveWords {
    /** How the list comes about. */
    public static final String METHOD =
            "For each role the fewest posts move: as many as wards have too many, or others too few, whichever is less. "
                    + "Of these ways the one that keeps the most posts in their borough, then the most in their BCU, "
                    + "then the one of least distance in sum (min-cost flow, solved exactly in whole metres).";

    /** What a distance is. */
    public static final String DISTANCE =
            "Distances are straight lines between the middles (centroids) of the wards; the way by road or rail is longer.";

    /** Not those of the platform, which differ between releases (Sep, Sept). */
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

    private MoveWords() {}

    /** {@code 212 posts move: 180 within their borough, 32 to another; 14 are new; 1.9 km on average}. */
    public static String sums(MoveSums s) {
        List<String> parts = new ArrayList<>();
        if (s.moved() > 0) {
            parts.add(posts(s.moved(), "moves", "move") + ": " + count(s.within()) + " within "
                    + (s.moved() == 1 ? "its" : "their") + " borough, " + count(s.across()) + " to another");
        } else {
            parts.add("No post moves");
        }
        if (s.added() > 0) {
            parts.add(count(s.added()) + (s.added() == 1 ? " is new" : " are new"));
        }
        if (s.ended() > 0) {
            parts.add(count(s.ended()) + (s.ended() == 1 ? " ends" : " end"));
        }
        if (s.moved() > 0) {
            parts.add(kilometres(s.meanKilometres()) + (s.moved() == 1 ? "" : " on average"));
        }
        return String.join("; ", parts);
    }

    private static String posts(int n, String one, String many) {
        return n == 1 ? "1 post " + one : count(n) + " posts " + many;
    }

    private static String count(int n) {
        return String.format(Locale.ROOT, "%,d", n);
    }

    /** {@code 1.9 km}. */
    public static String kilometres(double km) {
        return String.format(Locale.ROOT, "%.1f km", km);
    }

    /** A distance in kilometres; empty where nothing moves. */
    public static String distance(Move m) {
        return m.isTransfer() ? kilometres(m.metres() / 1000.0) : "";
    }

    /** {@code Apr 2019}, or when it comes where there is no month. */
    public static String month(Move m) {
        YearMonth month = m.month();
        return month == null ? m.isNew() ? "as recruited" : "as vacated" : month(month);
    }

    /** {@code Apr 2019}. */
    public static String month(YearMonth month) {
        return MONTHS[month.getMonthValue() - 1].substring(0, 3) + " " + month.getYear();
    }

    /** The terms, with what of them is assumed. */
    public static String terms(MoveTerms t) {
        YearMonth newFrom = t.newFrom();
        YearMonth endsBy = t.endsBy();
        return "From " + longMonth(t.first()) + " no borough lets go, takes in or moves about more than "
                + count(t.aMonth()) + (t.aMonth() == 1 ? " post" : " posts") + " in a month"
                + (t.aMonth() == MoveTerms.STANDARD_A_MONTH ? " (assumption)" : " (set by user)")
                + "; wards that are short of most come first. New posts come "
                + (newFrom == null ? "as they are recruited" : "in " + longMonth(newFrom)) + ", posts end "
                + (endsBy == null ? "as they fall vacant" : "in " + longMonth(endsBy)) + ".";
    }

    /** {@code April 2019}. */
    public static String longMonth(YearMonth month) {
        return MONTHS[month.getMonthValue() - 1] + " " + month.getYear();
    }
}
