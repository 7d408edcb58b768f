package org.wardplan.planning.figures;

import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.wardplan.model.plan.PostChange;

/** Numbers of posts as people and spreadsheets write them. */
public final class PostsText {
    /** What a cell may hold, for messages. */
    public static final String EXPECTED =
            "expected a whole number from 0 to " + PostChange.MOST_POSTS + ", or blank to leave as it is";

    private static final Pattern WHOLE = Pattern.compile("\\d{1,3}(,\\d{3})+|\\d+");
    private static final Pattern NEGATIVE = Pattern.compile("[-−–]\\s*\\d[\\d.,]*|\\(\\s*\\d[\\d.,]*\\s*\\)");
    private static final Pattern FRACTION = Pattern.compile("\\+?[\\d,]*[.,]\\d+");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=\\d)");

    private PostsText() {}

    /** Posts; empty where the text is none. */
    public static OptionalInt parse(String text) {
        if (!WHOLE.matcher(text).matches()) {
            return OptionalInt.empty();
        }
        String digits = LEADING_ZEROS.matcher(text.replace(",", "")).replaceFirst("");
        return digits.length() > 3 ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
    }

    /** What is wrong with a text that is no number of posts: {@code "2.5" is no whole number}. */
    public static String fault(String text) {
        if (WHOLE.matcher(text).matches()) {
            return text + " is too many";
        }
        if (NEGATIVE.matcher(text).matches()) {
            return "\"" + text + "\" is negative";
        }
        return FRACTION.matcher(text).matches()
                ? "\"" + text + "\" is no whole number"
                : "\"" + text + "\" is no number";
    }
}
