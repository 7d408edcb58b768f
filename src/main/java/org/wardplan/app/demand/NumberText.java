package org.wardplan.app.demand;

import java.util.Locale;
import org.wardplan.app.TypedNumber;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;

/**
 * How a number is typed and written: {@code 465.4}, {@code 1,656}, {@code 20%}, {@code ×1.5}.
 *
 * @param what what it is, for messages: {@code weight}
 * @param top largest number that makes sense, as it is written
 * @param decimals most decimals that are written
 * @param factor what one unit as written is worth: 0.01 for per cent
 * @param before written before the number
 * @param after written after it
 */
public record NumberText(String what, double top, int decimals, double factor, String before, String after)
        implements TypedNumber {
    /** Weights of crime categories. */
    public static final NumberText WEIGHT = new NumberText("weight", 100_000, 2, 1, "", "");

    /** Shares of the need index in per cent. */
    public static final NumberText PERCENT = new NumberText("share", 100, 2, 0.01, "", "%");

    /** Factors of local priorities. */
    public static final NumberText FACTOR = new NumberText("factor", 100, 2, 1, "×", "");

    /** Hours of work. */
    public static final NumberText HOURS = new NumberText("number of hours", 100_000, 2, 1, "", "");

    @Override
    public WithProblems<Double> parse(String text) {
        String digits = text.strip();
        if (!before.isEmpty()) {
            digits = digits.startsWith(before) || digits.startsWith("x") ? digits.substring(1) : digits;
        }
        if (!after.isEmpty() && digits.endsWith(after)) {
            digits = digits.substring(0, digits.length() - after.length());
        }
        digits = digits.strip().replace('−', '-').replaceAll(",(?=\\d{3}(\\D|$))", "");
        try {
            double written = Double.parseDouble(digits);
            if (written >= 0 && written <= top && !digits.matches(".*[dDfFxX].*")) {
                return WithProblems.of(written * factor);
            }
        } catch (NumberFormatException e) {
            return WithProblems.failed(wrong(text));
        }
        return WithProblems.failed(wrong(text));
    }

    private Problem wrong(String text) {
        String said = text.isBlank() ? "An empty field" : "\"" + text.strip() + "\"";
        return Problem.error(said + " is no " + what + ": expected a number from 0 to "
                + String.format(Locale.ROOT, "%,.0f", top) + after);
    }

    /** The value as it is written, without needless decimals. */
    @Override
    public String write(double value) {
        String digits = String.format(Locale.ROOT, "%,." + decimals + "f", value / factor);
        if (decimals > 0) {
            digits = digits.replaceAll("\\.?0+$", "");
        }
        return before + digits + after;
    }
}
