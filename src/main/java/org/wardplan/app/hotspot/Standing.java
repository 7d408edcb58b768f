package org.wardplan.app.hotspot;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how a plan stands to a rule, as {@link org.wardplan.planning.optimise.RuleWords#standing} says it. */
final class Standing {
    private static final Pattern OF = Pattern.compile("([0-9,]+) of ([0-9,]+)");

    private Standing() {}

    /** {@code 3 over}, {@code not met}, {@code 628 of 629 met}. */
    static boolean isBroken(String standing) {
        if (standing.endsWith(" over") || standing.startsWith("not met")) {
            return true;
        }
        Matcher of = OF.matcher(standing);
        return of.find() && number(of.group(1)) < number(of.group(2));
    }

    private static int number(String text) {
        return Integer.parseInt(text.replace(",", ""));
    }
}
