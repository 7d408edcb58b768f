package org.wardplan.base;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;

/** A wish to stop, asked for by one thread and obeyed by another at its next check. */
public final class Cancellation {
    private final AtomicBoolean cancelled = new AtomicBoolean();

    public void cancel() {
        cancelled.set(true);
    }

    public boolean isCancelled() {
        return cancelled.get();
    }

    /** Throws {@link CancellationException} when cancelled. */
    public void check() {
        if (cancelled.get()) {
            throw new CancellationException();
        }
    }
}
