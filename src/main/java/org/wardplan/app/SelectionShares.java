package org.wardplan.app;

import java.util.ArrayList;
import java.util.List;
import org.wardplan.planning.Evaluation;

/**
 * What some wards hold of all wards, as shares from 0 to 1; not-a-number where the whole is 0 or unknown.
 *
 * @param wards how many they are
 * @param ofWards of the number of wards
 * @param ofCrime of the crime that is looked at
 * @param ofPosts of the posts of all roles
 * @param ofGap of the effective posts short of target
 */
public record SelectionShares(int wards, double ofWards, double ofCrime, double ofPosts, double ofGap) {
    /**
     * Adds some wards up against all.
     *
     * @param wards indexes, none twice
     * @param crime by ward; not-a-number where unknown, such wards are left out of the sums
     */
    public static SelectionShares of(int[] wards, Evaluation e, double[] crime) {
        double some = 0;
        int posts = 0;
        double gap = 0;
        for (int w : wards) {
            some += known(crime[w]);
            posts += e.posts(w);
            gap += e.gap(w);
        }
        double all = 0;
        for (double c : crime) {
            all += known(c);
        }
        return new SelectionShares(
                wards.length,
                share(wards.length, e.wards()),
                share(some, all),
                share(posts, e.london().totalPosts()),
                share(gap, e.london().unmetPosts()));
    }

    private static double known(double crime) {
        return Double.isNaN(crime) ? 0 : crime;
    }

    private static double share(double part, double whole) {
        return whole > 0 ? part / whole : Double.NaN;
    }

    /** {@code 12 wards (1.9%): 9.1% of crime, 3.2% of posts, 8.4% of gap}; a whole that is 0 is left out. */
    public String words() {
        return words("crime");
    }

    /**
     * The same, with the crime named.
     *
     * @param what the crime that is looked at, as it stands in a sentence: {@code robbery}
     */
    public String words(String what) {
        List<String> parts = new ArrayList<>();
        add(parts, ofCrime, what);
        add(parts, ofPosts, "posts");
        add(parts, ofGap, "gap");
        String text = WardFigure.number(wards, 0) + (wards == 1 ? " ward (" : " wards (") + percent(ofWards) + ")";
        return parts.isEmpty() ? text : text + ": " + String.join(", ", parts);
    }

    private static void add(List<String> parts, double share, String what) {
        if (!Double.isNaN(share)) {
            parts.add(percent(share) + " of " + what);
        }
    }

    private static String percent(double share) {
        return WardFigure.number(100 * share, 1) + "%";
    }
}
