package org.wardplan.app;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Problem;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.storage.PlanFile;

/** Writes the edits of a session into its file in the background, in order, and tells how far it is. */
final class PlanKeeping {
    private final PlanFile file;
    private final Executor writer;
    private final Executor ui;
    private final Clock clock;
    private final String author;
    private final Consumer<Plan> kept;
    private final Consumer<Problem> problems;
    private final ReadOnlyStringWrapper undoLabel = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper redoLabel = new ReadOnlyStringWrapper();
    private final ReadOnlyObjectWrapper<SaveState> saveState = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper entries = new ReadOnlyIntegerWrapper();
    private int pending;
    private boolean closed;

    /**
     * @param writer one thread, on which the file is written
     * @param ui runs something on the interface's thread
     * @param kept told of the file's plan when all that was queued is written
     * @param problems told of what could not be written
     */
    PlanKeeping(
            PlanFile file,
            Executor writer,
            Executor ui,
            Clock clock,
            String author,
            Consumer<Plan> kept,
            Consumer<Problem> problems) {
        this.file = file;
        this.writer = writer;
        this.ui = ui;
        this.clock = clock;
        this.author = author;
        this.kept = kept;
        this.problems = problems;
        saveState.set(
                file.isReadOnly()
                        ? new SaveState(
                                SaveState.Kind.READ_ONLY,
                                null,
                                file.readOnlyReason().map(Problem::message).orElse(""))
                        : new SaveState(SaveState.Kind.KEPT, null, ""));
        undoLabel.set(file.undoLabel().orElse(null));
        redoLabel.set(file.redoLabel().orElse(null));
    }

    void append(PlanEdit edit, Instant at) {
        write(() -> file.append(edit, author, at));
    }

    void undo() {
        if (!file.isReadOnly() && !closed) {
            write(() -> file.undo(author, clock.instant()));
        }
    }

    void redo() {
        if (!file.isReadOnly() && !closed) {
            write(() -> file.redo(author, clock.instant()));
        }
    }

    private void write(Runnable action) {
        pending++;
        saveState.set(new SaveState(SaveState.Kind.WRITING, saveState.get().at(), ""));
        writer.execute(() -> {
            RuntimeException failure = null;
            try {
                action.run();
            } catch (RuntimeException e) {
                failure = e;
            }
            Plan now = file.plan();
            String undo = file.undoLabel().orElse(null);
            String redo = file.redoLabel().orElse(null);
            RuntimeException thrown = failure;
            ui.execute(() -> written(now, undo, redo, thrown));
        });
    }

    private void written(Plan now, @Nullable String undo, @Nullable String redo, @Nullable RuntimeException failure) {
        pending--;
        if (closed) {
            return;
        }
        undoLabel.set(undo);
        redoLabel.set(redo);
        if (failure != null) {
            String message = SaveState.notKept(failure);
            problems.accept(Problem.error(message));
            saveState.set(new SaveState(SaveState.Kind.FAILED, saveState.get().at(), message));
        } else if (pending == 0) {
            saveState.set(new SaveState(SaveState.Kind.KEPT, clock.instant(), ""));
        }
        entries.set(entries.get() + 1);
        if (pending == 0) {
            kept.accept(now);
        }
    }

    /** Waits for nothing: the file is closed on the writing thread after all that was queued. */
    void close() {
        if (!closed) {
            closed = true;
            writer.execute(file::close);
        }
    }

    boolean isClosed() {
        return closed;
    }

    /** What undo would take back, null when nothing. */
    ReadOnlyStringProperty undoLabel() {
        return undoLabel.getReadOnlyProperty();
    }

    ReadOnlyStringProperty redoLabel() {
        return redoLabel.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<SaveState> saveState() {
        return saveState.getReadOnlyProperty();
    }

    /** How many were written, or could not be. */
    ReadOnlyIntegerProperty entries() {
        return entries.getReadOnlyProperty();
    }
}
