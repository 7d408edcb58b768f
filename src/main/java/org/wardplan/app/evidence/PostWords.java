package org.wardplan.app.evidence;

import org.wardplan.app.WardFigure;
import org.wardplan.planning.Evaluation;

/** Effective posts in words: nobody on a borough counts in 2.19, so posts of the first role stand beside them. */
public final class PostWords {
    private PostWords() {}

    /** {@code 2.3 effective posts (≈ 2.8 DWO posts)}; without the second where a post of the first role has no effect. */
    public static String both(Evaluation e, double effective) {
        double dwo = e.inDwoPosts(effective);
        String text = WardFigure.number(effective, 1) + " effective posts";
        return dwo == 0
                ? text
                : text + " (≈ " + WardFigure.number(dwo, 1) + " "
                        + e.roles().get(0).id() + " posts)";
    }

    /** {@code +2.3}, {@code −0.4}, {@code 0.0}. */
    public static String signed(double value, int decimals) {
        String text = WardFigure.number(value, decimals);
        boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return value > 0 && !zero ? "+" + text : text;
    }

    /** {@code 1st}, {@code 22nd}, {@code 113th}. */
    public static String ordinal(int n) {
        int tens = n % 100;
        String end = tens >= 11 && tens <= 13
                ? "th"
                : switch (n % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
        return n + end;
    }
}
