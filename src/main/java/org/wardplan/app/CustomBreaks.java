package org.wardplan.app;

import java.util.Arrays;
import java.util.Locale;
import org.wardplan.analysis.Classification;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;

/** Class breaks as a user types them: {@code 30, 45, 60.5}. */
public final class CustomBreaks {
    /** No palette has more than seven colours. */
    public static final int MOST_BREAKS = 6;

    private static final String EXPECTED = "Expected 1 to " + MOST_BREAKS + " rising numbers, as in 50, 75, 100";

    private CustomBreaks() {}

    /** Numbers are divided by commas, semicolons or spaces; a per-cent sign and a true minus are understood. */
    public static WithProblems<Classification> parse(String text) {
        String[] words = Arrays.stream(text.replace('−', '-').replace("%", "").split("[,;\\s]+"))
                .filter(w -> !w.isEmpty())
                .toArray(String[]::new);
        if (words.length == 0 || words.length > MOST_BREAKS) {
            return WithProblems.failed(
                    Problem.error(words.length == 0 ? EXPECTED : "There are " + words.length + " breaks. " + EXPECTED));
        }
        double[] breaks = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            try {
                breaks[i] = Double.parseDouble(words[i].toLowerCase(Locale.ROOT));
            } catch (NumberFormatException e) {
                return WithProblems.failed(Problem.error("\"" + words[i] + "\" is no number. " + EXPECTED));
            }
            if (!Double.isFinite(breaks[i])) {
                return WithProblems.failed(Problem.error("\"" + words[i] + "\" is no number. " + EXPECTED));
            }
            if (i > 0 && breaks[i] <= breaks[i - 1]) {
                return WithProblems.failed(
                        Problem.error(words[i] + " comes after " + words[i - 1] + " and isn't more. " + EXPECTED));
            }
        }
        return WithProblems.of(new Classification(Classification.Method.CUSTOM, breaks));
    }
}
