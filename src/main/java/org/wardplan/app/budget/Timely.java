package org.wardplan.app.budget;

/**
 * Figures of the background. Until new ones come, the old ones stay and are shown muted.
 *
 * @param stale belongs to an earlier question
 */
public record Timely<T>(T value, boolean stale) {
    static <T> Timely<T> fresh(T value) {
        return new Timely<>(value, false);
    }

    Timely<T> aged() {
        return stale ? this : new Timely<>(value, true);
    }
}
