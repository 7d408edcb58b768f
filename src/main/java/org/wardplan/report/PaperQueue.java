package org.wardplan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Problem;
import org.wardplan.base.Progress;
import org.wardplan.base.WithProblems;
import org.wardplan.report.content.Written;

/** Papers that wait to be written by the caller's thread and some more, and what became of them. */
final class PaperQueue {
    private final List<PaperSet.Item> items;
    private final Progress progress;
    private final Cancellation cancellation;
    private final Map<Integer, WithProblems<Written>> done = new TreeMap<>();
    private int next;
    private boolean cancelled;
    private @Nullable Throwable broken;

    PaperQueue(List<PaperSet.Item> items, Progress progress, Cancellation cancellation) {
        this.items = List.copyOf(items);
        this.progress = progress;
        this.cancellation = cancellation;
    }

    /**
     * Works through all of them and returns when no thread writes any more.
     *
     * @param threads the caller's and as many more as are missing
     */
    void work(int threads, PaperSet.Writing writing) {
        List<Thread> more = new ArrayList<>();
        for (int t = 1; t < Math.min(threads, items.size()); t++) {
            Thread thread = new Thread(() -> takeAll(writing), "papers-" + t);
            thread.setDaemon(true);
            thread.start();
            more.add(thread);
        }
        takeAll(writing);
        boolean interrupted = false;
        for (Thread thread : more) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    // What the other thread has begun it leaves in order first.
                    cancellation.cancel();
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void takeAll(PaperSet.Writing writing) {
        try {
            for (int i = begin(); i >= 0; i = begin()) {
                finish(i, writing.write(items.get(i)));
            }
        } catch (CancellationException e) {
            stop(null);
        } catch (RuntimeException | Error e) {
            stop(e);
        }
    }

    /** Position of the paper to write next, or −1 where none is left or all shall stop. */
    private synchronized int begin() {
        if (cancellation.isCancelled() && next < items.size()) {
            cancelled = true;
        }
        if (cancelled || broken != null || next == items.size()) {
            return -1;
        }
        progress.report(
                done.size(),
                items.size(),
                (next + 1) + " of " + items.size() + ": "
                        + items.get(next).scope().title());
        return next++;
    }

    private synchronized void finish(int i, WithProblems<Written> written) {
        done.put(i, written);
        if (done.size() == items.size()) {
            progress.report(items.size(), items.size(), "Done");
        }
    }

    private synchronized void stop(@Nullable Throwable why) {
        cancelled = true;
        if (broken == null) {
            broken = why;
        }
    }

    /** What became of them, in their order; an error of the program that one of the threads met is thrown here. */
    synchronized PaperSet.Result result() {
        if (broken instanceof Error e) {
            throw e;
        }
        if (broken instanceof RuntimeException e) {
            throw e;
        }
        List<Written> written = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        done.values().forEach(w -> {
            problems.addAll(w.problems());
            Written file = w.value();
            if (file != null) {
                written.add(file);
            }
        });
        return new PaperSet.Result(written, problems, cancelled);
    }
}
