package org.wardplan.app.paper;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.PlanSession;
import org.wardplan.app.RunningTask;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Problem;
import org.wardplan.base.Progress;
import org.wardplan.report.PaperSet;
import org.wardplan.report.content.ExportInput;

/**
 * The papers of London and of all boroughs, as chosen, into a folder: asks before files are replaced, writes them in the
 * background and lists what became of each. What was written before a cancellation is whole and stays.
 */
public final class AllPapers {
    private static final String KIND = "all-papers";

    private final PlanSession session;
    private final Ordering ordering;
    private final PaperGround ground;
    private final ReadOnlyObjectWrapper<@Nullable Question> question = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable RunningTask> running = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Outcome> outcome = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /** Gives London's paper as it is chosen now; null where there is none. */
    @FunctionalInterface
    interface Ordering {
        @Nullable PaperOrder london();
    }

    /**
     * Papers that are there already, to be replaced or not.
     *
     * @param there how many
     * @param all how many are to be written
     */
    public record Question(Path folder, PaperSet.Format format, int there, int all) {}

    /**
     * What became of the papers.
     *
     * @param asked how many there were to write
     */
    public record Outcome(Path folder, int asked, PaperSet.Result result) {}

    /** What is to be written, and how many papers of it are there already. */
    private record Looked(List<PaperSet.Item> items, int there) {}

    AllPapers(PlanSession session, Ordering ordering, PaperGround ground) {
        this.session = session;
        this.ordering = ordering;
        this.ground = ground;
    }

    /** Writes the papers into a folder, or asks first where some are there already. */
    public void start(Path folder, PaperSet.Format format) {
        PaperOrder london = ordering.london();
        question.set(null);
        outcome.set(null);
        problem.set(london == null ? "The scenario that is open can't be printed." : "");
        if (london == null) {
            return;
        }
        run(
                "Looking into the folder",
                (progress, cancellation) -> look(ground.input(london, progress, cancellation), folder, format),
                looked -> {
                    if (looked.there() == 0) {
                        write(london, folder, format, looked.items().size());
                    } else {
                        question.set(new Question(
                                folder, format, looked.there(), looked.items().size()));
                    }
                });
    }

    private static Looked look(ExportInput in, Path folder, PaperSet.Format format) {
        List<PaperSet.Item> items = PaperSet.items(in);
        int there = (int) items.stream()
                .filter(i -> Files.exists(folder.resolve(i.name() + "." + format.ending())))
                .count();
        return new Looked(items, there);
    }

    /** Answers the question: the papers that are there are replaced. */
    public void replace() {
        Question asked = question.get();
        PaperOrder london = ordering.london();
        question.set(null);
        if (asked != null && london != null) {
            write(london, asked.folder(), asked.format(), asked.all());
        }
    }

    /** Answers the question: nothing is written. */
    public void drop() {
        question.set(null);
    }

    private void write(PaperOrder london, Path folder, PaperSet.Format format, int papers) {
        // A result that was cancelled is dropped by the runner, but says what was written until then.
        AtomicReference<PaperSet.Result> made = new AtomicReference<>(new PaperSet.Result(List.of(), List.of(), true));
        RunningTask task = run(
                "Writing all papers",
                (progress, cancellation) -> {
                    PaperSet.Result result = PaperSet.write(
                            ground.input(london, progress, cancellation),
                            london.sections(),
                            folder,
                            format,
                            progress,
                            cancellation);
                    made.set(result);
                    return result;
                },
                result -> {});
        Runnable ended = () -> {
            if (problem.get().isEmpty()) {
                outcome.set(new Outcome(folder, papers, Objects.requireNonNull(made.get())));
            }
        };
        if (task.finished().get()) {
            ended.run();
        } else {
            task.finished().addListener((o, was, now) -> ended.run());
        }
    }

    /** Something that takes long. */
    @FunctionalInterface
    private interface Work<T> {
        T compute(Progress progress, Cancellation cancellation);
    }

    private <T> RunningTask run(String title, Work<T> work, java.util.function.Consumer<T> done) {
        RunningTask task = session.tasks()
                .run(KIND, title, (progress, cancellation) -> work.compute(progress, cancellation), done, e -> {
                    outcome.set(null);
                    problem.set("The papers could not be written: "
                            + Objects.requireNonNullElse(e.getMessage(), e.toString()));
                });
        if (!task.finished().get()) {
            running.set(task);
            task.finished().addListener((o, was, now) -> {
                if (running.get() == task) {
                    running.set(null);
                }
            });
        }
        return task;
    }

    /** Stops; what was written until then stays. */
    public void cancel() {
        RunningTask task = running.get();
        if (task != null) {
            task.cancel();
        }
    }

    /** In words: {@code 33 of 33 papers written}; empty before. */
    public String summary() {
        Outcome now = outcome.get();
        if (now == null) {
            return "";
        }
        PaperSet.Result r = now.result();
        return r.written().size() + " of " + now.asked() + " papers written into “" + now.folder() + "”"
                + (r.cancelled() ? ". Stopped: what was written is whole and stays." : ".");
    }

    /** What went wrong, each with its file. */
    public List<Problem> problems() {
        Outcome now = outcome.get();
        return now == null ? List.of() : now.result().problems();
    }

    /** Papers to be replaced or not; null while there is nothing to ask. */
    public ReadOnlyObjectProperty<@Nullable Question> question() {
        return question.getReadOnlyProperty();
    }

    /** The work under way; null while there is none. */
    public ReadOnlyObjectProperty<@Nullable RunningTask> running() {
        return running.getReadOnlyProperty();
    }

    /** What was written last; null before. */
    public ReadOnlyObjectProperty<@Nullable Outcome> outcome() {
        return outcome.getReadOnlyProperty();
    }

    /** Why nothing was written; empty for nothing. */
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }
}
