package org.wardplan.base;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What could be read, together with all that was wrong. Bad data never throws; it ends up here.
 *
 * @param value what was read; null when nothing was usable, and then there is at least one error
 * @param problems everything found wrong, in the order of finding
 */
public record WithProblems<T>(@Nullable T value, List<Problem> problems) {
    public WithProblems {
        problems = List.copyOf(problems);
        if (value == null && problems.isEmpty()) {
            throw new IllegalArgumentException("neither a value nor a problem");
        }
    }

    public static <T> WithProblems<T> of(T value) {
        return new WithProblems<>(Objects.requireNonNull(value), List.of());
    }

    public static <T> WithProblems<T> failed(Problem problem) {
        return new WithProblems<>(null, List.of(problem));
    }

    public static <T> WithProblems<T> failed(List<Problem> problems) {
        return new WithProblems<>(null, problems);
    }

    /** True when there is a value and nothing was wrong at all. */
    public boolean isClean() {
        return value != null && problems.isEmpty();
    }

    /** The value, or an exception that lists the problems: for callers to whom a problem is a program error. */
    public T orThrow() {
        if (value == null) {
            throw new IllegalStateException(problems.toString());
        }
        return value;
    }

    public <R> WithProblems<R> map(Function<? super T, ? extends R> f) {
        return new WithProblems<R>(value == null ? null : f.apply(value), problems);
    }
}
