package org.wardplan.app.borough;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.PlanSession;
import org.wardplan.app.RunningTask;
import org.wardplan.base.Problem;
import org.wardplan.model.finance.Money;
import org.wardplan.model.geography.Borough;

/**
 * Sending boroughs their files: asks before files are replaced, writes them in the background, and lists what became of
 * each. What was written before a cancellation is whole and stays.
 */
public final class Sending {
    private static final String KIND = "borough-files";

    private final PlanSession session;
    private final BiConsumer<String, Money> sent;
    private final ReadOnlyObjectWrapper<@Nullable Question> question = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable RunningTask> running = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Result> result = new ReadOnlyObjectWrapper<>();

    /**
     * Files that are there already, to be replaced or left.
     *
     * @param there their names
     * @param all how many files are to be written
     */
    public record Question(List<String> there, int all, Path folder) {}

    /**
     * What was written.
     *
     * @param asked how many files were to be written
     * @param cancelled whether it was stopped before the last
     */
    public record Result(List<SentFile> files, int asked, Path folder, boolean cancelled) {
        public int written() {
            return (int) files.stream().filter(SentFile::isWritten).count();
        }
    }

    private @Nullable SendOut waiting;

    /** @param sent told the code of a borough whose file was written, with its envelope */
    Sending(PlanSession session, BiConsumer<String, Money> sent) {
        this.session = session;
        this.sent = sent;
    }

    /** Why nothing can be sent out; empty where it can. */
    public String whyNot() {
        if (session.plan().get().extract() != null) {
            return "This is a borough's file: files are sent out from the London plan.";
        }
        return session.plan()
                .get()
                .fixed(session.scenario())
                .map(why -> why + ", by a borough neither: choose another scenario at the top.")
                .orElse("");
    }

    /**
     * Writes the files, or asks first where some are there already.
     *
     * @param chosen what the posts of each may cost in a year
     */
    public void start(Map<Borough, Money> chosen, Path folder) {
        List<SendOut.Part> parts = new ArrayList<>();
        chosen.forEach((b, most) -> parts.add(new SendOut.Part(b, most)));
        parts.sort(java.util.Comparator.comparing(p -> p.borough().name()));
        SendOut out = new SendOut(session.scenario().id(), parts, folder, false);
        result.set(null);
        session.tasks()
                .run(
                        KIND,
                        "Looking into the folder",
                        (progress, cancellation) -> out.there(),
                        there -> {
                            if (there.isEmpty()) {
                                write(out);
                            } else {
                                waiting = out;
                                question.set(new Question(there, parts.size(), folder));
                            }
                        },
                        this::failed);
    }

    /** Answers the question: files that are there are replaced, or left while the others are written. */
    public void answer(boolean replace) {
        SendOut out = waiting;
        drop();
        if (out != null) {
            write(out.replacing(replace));
        }
    }

    /** Answers the question: nothing is written. */
    public void drop() {
        waiting = null;
        question.set(null);
    }

    private void write(SendOut out) {
        List<SentFile> files = Collections.synchronizedList(new ArrayList<>());
        Instant at = session.now();
        RunningTask task = session.tasks()
                .run(
                        KIND,
                        "Writing the boroughs' files",
                        (progress, cancellation) -> {
                            out.run(
                                    session.file(),
                                    session.data().wards(),
                                    session.author(),
                                    at,
                                    files::add,
                                    progress,
                                    cancellation);
                            return true;
                        },
                        done -> {},
                        this::failed);
        if (task.finished().get()) {
            ended(task, out, files);
        } else {
            running.set(task);
            task.finished().addListener((o, was, now) -> ended(task, out, files));
        }
    }

    private void ended(RunningTask task, SendOut out, List<SentFile> files) {
        running.set(null);
        List<SentFile> all = List.copyOf(files);
        for (SentFile f : all) {
            if (f.isWritten()) {
                out.parts().stream()
                        .filter(p -> p.borough().equals(f.borough()))
                        .findFirst()
                        .ifPresent(p -> sent.accept(p.borough().code().value(), p.envelope()));
            }
        }
        boolean stopped = task.isCancelled() && all.size() < out.parts().size();
        result.set(new Result(all, out.parts().size(), out.folder(), stopped));
    }

    private void failed(Throwable e) {
        session.problems().add(Problem.error("The boroughs' files could not be written: "
                + Objects.requireNonNullElse(e.getMessage(), e.toString())));
    }

    /** Stops after the file that is being written. */
    public void cancel() {
        RunningTask task = running.get();
        if (task != null) {
            task.cancel();
        }
    }

    /** Files to be replaced or left; null while there is nothing to ask. */
    public ReadOnlyObjectProperty<@Nullable Question> question() {
        return question.getReadOnlyProperty();
    }

    /** The writing under way; null while there is none. */
    public ReadOnlyObjectProperty<@Nullable RunningTask> running() {
        return running.getReadOnlyProperty();
    }

    /** What was written last; null before. */
    public ReadOnlyObjectProperty<@Nullable Result> result() {
        return result.getReadOnlyProperty();
    }

    /** Forgets what was written last. */
    public void clear() {
        drop();
        result.set(null);
    }
}
