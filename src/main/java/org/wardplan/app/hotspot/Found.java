package org.wardplan.app.hotspot;

import org.jspecify.annotations.Nullable;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;

/**
 * A result of the choice. Until a new one comes the old one stays and is shown muted.
 *
 * @param value null before the first, or where there can be none
 * @param stale belongs to an earlier choice; with no value: is being worked out
 * @param problem why there is none, or why the old one stays, in words; empty otherwise
 */
public record Found<T>(@Nullable T value, boolean stale, String problem) {
    static <T> Found<T> of(T value) {
        return new Found<>(value, false, "");
    }

    static <T> Found<T> of(WithProblems<T> made) {
        T value = made.value();
        return value == null
                ? none(String.join(
                        " ", made.problems().stream().map(Problem::message).toList()))
                : of(value);
    }

    /** Nothing yet, and nobody said why. */
    static <T> Found<T> waiting() {
        return new Found<>(null, true, "");
    }

    static <T> Found<T> none(String problem) {
        return new Found<>(null, false, problem);
    }

    Found<T> aged() {
        return stale && problem.isEmpty() ? this : new Found<>(value, true, "");
    }

    /** The same, old as it is, and why it stays. */
    Found<T> kept(String why) {
        return new Found<>(value, value != null, why);
    }

    /** Whether there is a value of the choice as it is. */
    public boolean isFresh() {
        return value != null && !stale;
    }
}
