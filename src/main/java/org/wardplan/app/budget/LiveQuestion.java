package org.wardplan.app.budget;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.TaskRunner;

/**
 * Computes on the interface's thread while that takes no more than a frame, else in the background: one at a time, and
 * of those asked for meanwhile the last.
 */
final class LiveQuestion<T> {
    private static final long FRAME_NANOS = 12_000_000;

    private final TaskRunner tasks;
    private final String kind;
    private final Consumer<T> done;
    private final Consumer<Throwable> failed;
    private long nanos = Long.MAX_VALUE;
    private boolean busy;
    private @Nullable Supplier<T> next;
    private boolean dropped;

    LiveQuestion(TaskRunner tasks, String kind, Consumer<T> done, Consumer<Throwable> failed) {
        this.tasks = tasks;
        this.kind = kind;
        this.done = done;
        this.failed = failed;
    }

    private record Timed<T>(T value, long nanos) {}

    private static <T> Timed<T> timed(Supplier<T> work) {
        long start = System.nanoTime();
        T value = work.get();
        return new Timed<>(value, System.nanoTime() - start);
    }

    /** @param quick whether it may be done at once where it is known to take no more than a frame */
    void ask(Supplier<T> work, boolean quick) {
        dropped = false;
        if (busy) {
            next = work;
        } else if (quick && nanos <= FRAME_NANOS) {
            Timed<T> made = timed(work);
            // A collection of garbage in between must not send it to the background for good.
            nanos = Math.min(made.nanos, 2 * nanos + 1_000_000);
            done.accept(made.value);
        } else {
            start(work);
        }
    }

    private void start(Supplier<T> work) {
        busy = true;
        tasks.run(
                kind,
                "Best plan for the money",
                (progress, cancellation) -> timed(work),
                made -> {
                    nanos = made.nanos;
                    end(() -> done.accept(made.value));
                },
                e -> end(() -> failed.accept(e)));
    }

    private void end(Runnable show) {
        busy = false;
        Supplier<T> waiting = next;
        next = null;
        if (waiting != null) {
            start(waiting);
        } else if (!dropped) {
            show.run();
        }
    }

    /** Lets go of what is asked for and not there yet. */
    void drop() {
        next = null;
        dropped = true;
    }
}
