package org.wardplan.app;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.wardplan.base.Cancellation;

/** A computation under way: what it does, how far it is, and how to stop it. */
public final class RunningTask {
    private final String title;
    private final Cancellation cancellation = new Cancellation();
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper message;
    private final ReadOnlyBooleanWrapper finished = new ReadOnlyBooleanWrapper(false);

    RunningTask(String title) {
        this.title = title;
        this.message = new ReadOnlyStringWrapper(title);
    }

    void report(long done, long total, String what) {
        fraction.set(total <= 0 ? -1 : (double) done / total);
        message.set(what);
    }

    void finish() {
        finished.set(true);
    }

    public String title() {
        return title;
    }

    /** From 0 to 1, or −1 when not known. */
    public ReadOnlyDoubleProperty fraction() {
        return fraction.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty message() {
        return message.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty finished() {
        return finished.getReadOnlyProperty();
    }

    public void cancel() {
        cancellation.cancel();
    }

    /** Whether it was told to stop; its result is then dropped. */
    public boolean isCancelled() {
        return cancellation.isCancelled();
    }

    Cancellation cancellation() {
        return cancellation;
    }
}
