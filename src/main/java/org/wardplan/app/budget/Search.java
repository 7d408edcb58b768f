package org.wardplan.app.budget;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.RunningTask;
import org.wardplan.base.Progress;
import org.wardplan.planning.optimise.OptimiseInput;
import org.wardplan.planning.optimise.Optimum;

/** An exact search under way: how far it is, and the best plan so far with its gap. */
public final class Search {
    private final OptimiseInput question;
    private final ReadOnlyBooleanWrapper asked = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Optimum> soFar = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    /** Also written by the searching thread, so that a search that is stopped leaves what it had. */
    private volatile @Nullable Optimum latest;

    private @Nullable RunningTask task;

    Search(OptimiseInput question, @Nullable Optimum live, boolean asked) {
        this.question = question;
        this.asked.set(asked);
        latest = live;
        soFar.set(live);
    }

    OptimiseInput question() {
        return question;
    }

    void follow(RunningTask running) {
        task = running;
        fraction.bind(running.fraction());
        message.bind(running.message());
        running.message().addListener((o, was, now) -> soFar.set(latest));
        running.fraction().addListener((o, was, now) -> soFar.set(latest));
    }

    void stop() {
        RunningTask running = task;
        if (running != null) {
            running.cancel();
        }
    }

    /** Takes a plan from the searching thread. */
    void found(Optimum better) {
        latest = better;
    }

    @Nullable Optimum latest() {
        return latest;
    }

    void ask() {
        asked.set(true);
    }

    /** Whether a person waits for it: then it ends in a preview. */
    public ReadOnlyBooleanProperty asked() {
        return asked.getReadOnlyProperty();
    }

    /** The best plan so far; null before the first. */
    public ReadOnlyObjectProperty<@Nullable Optimum> soFar() {
        return soFar.getReadOnlyProperty();
    }

    /** From 0 to 1, or −1 when not known; see {@link Progress}. */
    public ReadOnlyDoubleProperty fraction() {
        return fraction.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty message() {
        return message.getReadOnlyProperty();
    }
}
