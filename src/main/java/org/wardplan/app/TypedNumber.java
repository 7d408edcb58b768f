package org.wardplan.app;

import org.wardplan.base.WithProblems;

/** How a number is typed in a field and written there. */
public interface TypedNumber {
    /** The value, or what is wrong with the text. */
    WithProblems<Double> parse(String text);

    /** The value as it is written; parsing gives it back. */
    String write(double value);
}
