package org.wardplan.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.wardplan.base.Problem;
import org.wardplan.storage.Settings;
import org.wardplan.storage.SettingsFile;

/** The settings in use, written to their file when changes have come to rest. */
public final class SettingsStore {
    private final Path file;
    private final Executor later;
    private final ReadOnlyObjectWrapper<Settings> settings;
    private final AtomicBoolean due = new AtomicBoolean();
    private volatile Settings latest;

    /** @param later runs something in the background after a short while */
    public SettingsStore(Path file, Settings opened, Executor later) {
        this.file = file;
        this.later = later;
        this.latest = opened;
        this.settings = new ReadOnlyObjectWrapper<>(opened);
    }

    public Settings get() {
        return latest;
    }

    public ReadOnlyObjectProperty<Settings> settings() {
        return settings.getReadOnlyProperty();
    }

    /** Changes the settings; called on the interface's thread. */
    public void update(UnaryOperator<Settings> change) {
        Settings changed = change.apply(latest);
        if (changed.equals(latest)) {
            return;
        }
        latest = changed;
        settings.set(changed);
        if (due.compareAndSet(false, true)) {
            later.execute(this::flush);
        }
    }

    /** Writes what has not been written yet. Settings that can't be kept are no reason to disturb anyone: logged. */
    public void flush() {
        if (due.compareAndSet(true, false)) {
            List<Problem> problems = SettingsFile.save(file, latest);
            problems.forEach(p ->
                    System.getLogger(SettingsStore.class.getName()).log(System.Logger.Level.WARNING, p.toString()));
        }
    }
}
