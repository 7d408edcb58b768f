package org.wardplan.app;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;

/**
 * Runs long computations in the background and hands their results back to the interface's thread. Of tasks of the
 * same kind the latest wins: an earlier one is cancelled, and its result dropped if it comes all the same.
 *
 * <p>All methods are called on the interface's thread.
 */
public final class TaskRunner {
    /** A pure computation: no state but its inputs, stops when cancelled. */
    @FunctionalInterface
    public interface Work<T> {
        T compute(Progress progress, Cancellation cancellation) throws Exception;
    }

    private final Executor background;
    private final Executor ui;
    private final Map<String, RunningTask> latest = new HashMap<>();
    private final ObservableList<RunningTask> running = FXCollections.observableArrayList();

    /**
     * @param background runs the work
     * @param ui runs something on the interface's thread
     */
    public TaskRunner(Executor background, Executor ui) {
        this.background = background;
        this.ui = ui;
    }

    /** Does everything at once on the calling thread: for tests and for work without a window. */
    public static TaskRunner sameThread() {
        return new TaskRunner(Runnable::run, Runnable::run);
    }

    /** Tasks under way, for the progress display. */
    public ObservableList<RunningTask> running() {
        return running;
    }

    /**
     * Starts work.
     *
     * @param kind a newer task of the same kind cancels an older one
     * @param title what is being done, for the user
     * @param done takes the result on the interface's thread
     * @param failed takes what went wrong on the interface's thread; never told of a cancellation
     */
    public <T> RunningTask run(
            String kind, String title, Work<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
        RunningTask older = latest.get(kind);
        if (older != null) {
            older.cancel();
        }
        RunningTask task = new RunningTask(title);
        latest.put(kind, task);
        running.add(task);
        Progress progress = (n, total, what) -> ui.execute(() -> task.report(n, total, what));
        background.execute(() -> {
            try {
                T result = work.compute(progress, task.cancellation());
                ui.execute(() -> end(kind, task, () -> done.accept(result)));
            } catch (CancellationException e) {
                ui.execute(() -> end(kind, task, () -> {}));
            } catch (Throwable e) {
                ui.execute(() -> end(kind, task, () -> failed.accept(e)));
            }
        });
        return task;
    }

    private void end(String kind, RunningTask task, Runnable then) {
        running.remove(task);
        boolean current = latest.remove(kind, task);
        task.finish();
        if (current && !task.cancellation().isCancelled()) {
            then.run();
        }
    }
}
