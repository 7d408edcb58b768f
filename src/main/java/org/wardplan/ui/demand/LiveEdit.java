package org.wardplan.ui.demand;

import java.util.List;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.PlanSession;
import org.wardplan.base.Problem;
import org.wardplan.model.plan.PlanEdit;

/**
 * Shows what a control would do while a hand is on it, once a frame at most, and makes one edit of it when the hand lets
 * go. What can't be is said in {@link #message}; the last good sums stay.
 */
final class LiveEdit {
    private final PlanSession session;
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private @Nullable Supplier<? extends @Nullable PlanEdit> wanted;
    private boolean showing;
    private final AnimationTimer nextFrame = new AnimationTimer() {
        @Override
        public void handle(long now) {
            flush();
        }
    };

    LiveEdit(PlanSession session) {
        this.session = session;
    }

    /** Shows an edit with the next frame; of several asked for until then, the last. Null shows the plan as it is. */
    void show(Supplier<? extends @Nullable PlanEdit> edit) {
        wanted = edit;
        nextFrame.start();
    }

    private void flush() {
        nextFrame.stop();
        Supplier<? extends @Nullable PlanEdit> now = wanted;
        wanted = null;
        if (now == null || !isEditable()) {
            return;
        }
        PlanEdit edit = now.get();
        if (edit == null) {
            message.set("");
            session.endPreview();
        } else {
            showing = true;
            say(session.preview(edit));
        }
    }

    /** Makes an edit: one step of the history. */
    void keep(Supplier<? extends @Nullable PlanEdit> edit) {
        nextFrame.stop();
        wanted = null;
        if (!isEditable()) {
            return;
        }
        PlanEdit made = edit.get();
        List<Problem> wrong = made == null ? List.of() : session.check(made);
        say(wrong);
        showing = false;
        if (made == null || !wrong.isEmpty()) {
            session.endPreview();
        } else {
            session.edit(made);
        }
    }

    /** Shows the plan as it is again. */
    void cancel() {
        nextFrame.stop();
        wanted = null;
        if (showing) {
            showing = false;
            session.endPreview();
        }
    }

    /** Says what is wrong with something typed; the last good value stays. */
    void say(String text) {
        message.set(text);
    }

    private void say(List<Problem> problems) {
        message.set(problems.isEmpty() ? "" : problems.get(0).message());
    }

    /** What can't be done and what to do instead; empty when all is well. */
    ReadOnlyStringProperty message() {
        return message.getReadOnlyProperty();
    }

    boolean isEditable() {
        return whyNot().isEmpty();
    }

    /** Why nothing can be changed, empty when it can. */
    String whyNot() {
        return session.whyNot();
    }
}
