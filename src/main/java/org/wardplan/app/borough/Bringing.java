package org.wardplan.app.borough;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.PlanSession;
import org.wardplan.app.RunningTask;
import org.wardplan.base.Problem;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.PlanEdit;

/** Bringing boroughs' files in: reads them in the background, holds the review, and applies it as one step. */
public final class Bringing {
    private final PlanSession session;
    private final BiConsumer<String, Money> arrived;
    private final ReadOnlyObjectWrapper<@Nullable RunningTask> running = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Review> review = new ReadOnlyObjectWrapper<>();

    /** @param arrived told the code of each borough that was brought in, with the envelope of its file */
    Bringing(PlanSession session, BiConsumer<String, Money> arrived) {
        this.session = session;
        this.arrived = arrived;
    }

    /** Why nothing can be brought in; empty where it can. */
    public String whyNot() {
        if (session.plan().get().extract() != null) {
            return "This is a borough's file: files are brought into the London plan.";
        }
        return session.isReadOnly() ? session.saveState().get().message() : "";
    }

    /** Reads files; those that can't be read are told of in the review, beside the others. */
    public void start(List<Path> files) {
        if (files.isEmpty()) {
            return;
        }
        RunningTask task = session.tasks()
                .run(
                        "borough-review",
                        "Reading the boroughs' files",
                        (progress, cancellation) -> BroughtIn.read(session.file(), files, progress, cancellation),
                        this::read,
                        e -> session.problems()
                                .add(Problem.error("The boroughs' files could not be read: "
                                        + Objects.requireNonNullElse(e.getMessage(), e.toString()))));
        if (!task.finished().get()) {
            running.set(task);
            task.finished().addListener((o, was, now) -> running.set(null));
        }
    }

    private void read(BroughtIn files) {
        review.set(new Review(session.plan().get(), session.data().wards(), files));
    }

    /** London's plan changed while files wait. */
    void follow() {
        Review now = review.get();
        if (now != null) {
            now.london(session.plan().get());
        }
    }

    /**
     * Takes the files over as the review stands: one step to undo. The review ends where the step was made.
     *
     * @return what was wrong; empty where it was made
     */
    public List<Problem> apply() {
        Review now = review.get();
        PlanEdit edit = now == null ? null : now.standing().get().edit();
        if (now == null) {
            return List.of();
        }
        if (edit != null) {
            List<Problem> wrong = session.check(edit);
            if (!wrong.isEmpty()) {
                return wrong;
            }
        }
        review.set(null);
        session.edit(edit);
        now.envelopes().forEach(arrived);
        return List.of();
    }

    /** Lets the files go; London's plan stays as it is. */
    public void discard() {
        review.set(null);
    }

    public void cancel() {
        RunningTask task = running.get();
        if (task != null) {
            task.cancel();
        }
    }

    /** The reading under way; null while there is none. */
    public ReadOnlyObjectProperty<@Nullable RunningTask> running() {
        return running.getReadOnlyProperty();
    }

    /** Files that were read and wait to be taken over; null for none. */
    public ReadOnlyObjectProperty<@Nullable Review> review() {
        return review.getReadOnlyProperty();
    }
}
