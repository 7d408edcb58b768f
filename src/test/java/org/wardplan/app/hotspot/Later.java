package org.wardplan.app.hotspot;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import org.wardplan.app.TaskRunner;

/** Background work that waits until the test has it done. */
final class Later implements Executor {
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    TaskRunner tasks() {
        return new TaskRunner(this, Runnable::run);
    }

    @Override
    public void execute(Runnable work) {
        waiting.add(work);
    }

    /** Does one piece of work. */
    void next() {
        waiting.remove().run();
    }

    /** Does all that waits, and what comes of it. */
    void all() {
        while (!waiting.isEmpty()) {
            next();
        }
    }

    void forget() {
        waiting.clear();
    }

    int size() {
        return waiting.size();
    }
}
