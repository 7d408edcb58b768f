package org.wardplan.app.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.Exports;
import org.wardplan.app.PlanSession;
import org.wardplan.app.RunningTask;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Problem;
import org.wardplan.base.Progress;
import org.wardplan.base.WithProblems;
import org.wardplan.report.content.Written;

/** Files that are written for others to read, one at a time or all of them into a folder; and those that were. */
public final class FilesModel {
    private static final String KIND = "files";

    private final PlanSession session;
    private final Exports exports;
    private final ObservableList<Kept> written = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable RunningTask> running = new ReadOnlyObjectWrapper<>();

    /**
     * A file that was written.
     *
     * @param bytes its size; −1 where it could not be found out
     */
    public record Kept(Exports.Kind kind, Written written, long bytes) {
        /** What its count counts. */
        public String counted() {
            return switch (kind) {
                case REPORT -> "page";
                case TABLE, WORKBOOK -> "row";
                case MAP_DATA, GEO_PACKAGE -> "feature";
                case PICTURE, DRAWING -> "ward";
            };
        }
    }

    /** What was written, and what could not be. */
    private record Outcome(List<Kept> kept, List<Problem> problems) {}

    public FilesModel(PlanSession session, Exports exports) {
        this.session = session;
        this.exports = exports;
    }

    /** The kinds that can be written. */
    public List<Exports.Kind> kinds() {
        return exports.kinds();
    }

    /** For files, without extension: {@code 2019-20 draft – Lambeth}. */
    public String fileName() {
        return (session.plan().get().name() + " – "
                        + session.view().scope().get().label())
                .replaceAll("[\\\\/:*?\"<>|]", "-");
    }

    /** Writes one file of what is on the screen. */
    public void write(Exports.Kind kind, Path target, Consumer<List<Problem>> failed) {
        Exports.Content content = Exports.Content.of(session);
        run(
                "Writing " + target.getFileName(),
                (progress, cancellation) -> one(kind, content, target, progress, cancellation),
                failed);
    }

    private Outcome one(
            Exports.Kind kind, Exports.Content content, Path target, Progress progress, Cancellation cancellation) {
        WithProblems<Written> made = exports.write(kind, content, target, progress, cancellation);
        Written file = made.value();
        return file == null
                ? new Outcome(List.of(), made.problems())
                : new Outcome(List.of(new Kept(kind, file, size(file.file()))), List.of());
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return -1;
        }
    }

    /** Which files {@link #everything} would replace in a folder, by name. */
    public List<String> inTheWay(Path folder) {
        return kinds().stream()
                .map(k -> fileName() + "." + k.extension())
                .filter(name -> Files.exists(folder.resolve(name)))
                .toList();
    }

    /** Writes a file of each kind into a folder; what can't be written is told, the others are written all the same. */
    public void everything(Path folder, Consumer<List<Problem>> failed) {
        Exports.Content content = Exports.Content.of(session);
        String name = fileName();
        run(
                "Writing all files",
                (progress, cancellation) -> {
                    List<Kept> kept = new ArrayList<>();
                    List<Problem> problems = new ArrayList<>();
                    for (int k = 0; k < kinds().size(); k++) {
                        cancellation.check();
                        Exports.Kind kind = kinds().get(k);
                        progress.report(k, kinds().size(), (k + 1) + " of " + kinds().size() + ": " + kind.label());
                        Outcome made = one(
                                kind,
                                content,
                                folder.resolve(name + "." + kind.extension()),
                                Progress.NONE,
                                cancellation);
                        kept.addAll(made.kept());
                        problems.addAll(made.problems());
                    }
                    return new Outcome(kept, problems);
                },
                failed);
    }

    /** Something that writes files. */
    @FunctionalInterface
    private interface Work {
        Outcome compute(Progress progress, Cancellation cancellation);
    }

    private void run(String title, Work work, Consumer<List<Problem>> failed) {
        RunningTask task = session.tasks()
                .run(
                        KIND,
                        title,
                        (progress, cancellation) -> work.compute(progress, cancellation),
                        made -> {
                            for (Kept k : made.kept()) {
                                written.removeIf(w ->
                                        w.written().file().equals(k.written().file()));
                                written.add(0, k);
                            }
                            if (!made.problems().isEmpty()) {
                                failed.accept(made.problems());
                            }
                        },
                        e -> failed.accept(List.of(Problem.error("The file could not be written: " + e))));
        if (!task.finished().get()) {
            running.set(task);
            task.finished().addListener((o, was, now) -> {
                if (running.get() == task) {
                    running.set(null);
                }
            });
        }
    }

    /** Stops; files that are whole stay. */
    public void cancel() {
        RunningTask task = running.get();
        if (task != null) {
            task.cancel();
        }
    }

    /** What was written since the plan was opened, newest first. */
    public ObservableList<Kept> written() {
        return FXCollections.unmodifiableObservableList(written);
    }

    /** The writing under way; null while there is none. */
    public ReadOnlyObjectProperty<@Nullable RunningTask> running() {
        return running.getReadOnlyProperty();
    }
}
