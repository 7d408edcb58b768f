package org.wardplan.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.wardplan.base.Cancellation;

/** Lets long work end in order when the process is told to end, as by Ctrl-C: no half files are left then either. */
final class StopOnExit implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 5;

    private final Cancellation cancellation = new Cancellation();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "stop-on-exit");

    StopOnExit() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** To be given to the work. */
    Cancellation cancellation() {
        return cancellation;
    }

    private void stop() {
        cancellation.cancel();
        try {
            if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The work has ended. */
    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending, which is what the hook was for.
            return;
        }
    }
}
