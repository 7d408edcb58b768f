package org.wardplan.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;
import org.wardplan.model.plan.Extract;
import org.wardplan.model.plan.Preset;
import org.wardplan.storage.PlanFile;

/**
 * The program without its window: which plan is open, what went wrong, and how to open, make and copy plans. Files are
 * touched in the background only; all methods are called on the interface's thread.
 */
public final class AppModel {
    private static final String OPENING = "plan";

    private final PlanLibrary library;
    private final SettingsStore settings;
    private final AppFolders folders;
    private final TaskRunner tasks;
    private final Executor writer;
    private final Executor ui;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<@Nullable PlanSession> session = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper();
    private final ObservableList<Problem> problems = FXCollections.observableArrayList();
    private Consumer<Throwable> faults = e -> {
        throw new IllegalStateException(e);
    };

    /**
     * @param writer one thread, on which plan files are written
     * @param ui runs something on the interface's thread
     */
    public AppModel(
            PlanLibrary library,
            SettingsStore settings,
            AppFolders folders,
            TaskRunner tasks,
            Executor writer,
            Executor ui,
            Clock clock) {
        this.library = library;
        this.settings = settings;
        this.folders = folders;
        this.tasks = tasks;
        this.writer = writer;
        this.ui = ui;
        this.clock = clock;
    }

    /** Who is told of program errors; without one they are thrown. */
    public void onFault(Consumer<Throwable> taker) {
        faults = taker;
    }

    /** Opens the plan to start with, from a computation that may have begun already. */
    public void start(TaskRunner.Work<WithProblems<OpenedPlan>> first) {
        run("Opening your plan", first);
    }

    /** Opens the plan to start with: see {@link PlanLibrary#first}. */
    public void start(@Nullable Path asked) {
        List<String> recent = settings.get().recentFiles();
        String author = author();
        start((progress, cancellation) -> library.first(asked, recent, folders.plans(), author));
    }

    /** Opens a plan in place of the one that is open, which stays when that fails. */
    public void open(Path file) {
        if (isOpen(file)) {
            return;
        }
        String author = author();
        run("Opening " + file.getFileName(), (progress, cancellation) -> {
            WithProblems<OpenedPlan> opened = library.open(file, author);
            if (opened.value() == null && !Files.exists(file)) {
                ui.execute(() -> settings.update(s -> s.withoutRecentFile(file.toString())));
            }
            return opened;
        });
    }

    private boolean isOpen(Path file) {
        PlanSession now = session.get();
        try {
            return now != null
                    && Files.exists(file)
                    && Files.isSameFile(now.file().path(), file);
        } catch (IOException e) {
            return false;
        }
    }

    /** Makes a plan and opens it in place of the one that is open. */
    public void newPlan(Path file, Preset preset, String wardSet, String name) {
        String author = author();
        run(
                "Making " + file.getFileName(),
                (progress, cancellation) -> library.create(file, preset, wardSet, name, author));
    }

    private void run(String title, TaskRunner.Work<WithProblems<OpenedPlan>> work) {
        if (opening.get()) {
            problems.add(Problem.error("Another plan is being opened: try again when it is there"));
            return;
        }
        opening.set(true);
        // A result that is dropped, since it was cancelled meanwhile, must not keep its file held.
        AtomicReference<@Nullable OpenedPlan> unclaimed = new AtomicReference<>();
        RunningTask task = tasks.run(
                OPENING,
                title,
                (progress, cancellation) -> {
                    WithProblems<OpenedPlan> result = work.compute(progress, cancellation);
                    unclaimed.set(result.value());
                    return result;
                },
                result -> {
                    unclaimed.set(null);
                    opened(result);
                },
                e -> faults.accept(e));
        Runnable release = () -> {
            opening.set(false);
            OpenedPlan left = unclaimed.getAndSet(null);
            if (left != null) {
                writer.execute(() -> left.file().close());
            }
        };
        if (task.finished().get()) {
            release.run();
        } else {
            task.finished().addListener((o, was, now) -> ui.execute(release));
        }
    }

    private void opened(WithProblems<OpenedPlan> result) {
        OpenedPlan plan = result.value();
        if (plan == null) {
            problems.addAll(result.problems());
            return;
        }
        Problem readOnly = plan.file().readOnlyReason().orElse(null);
        result.problems().stream().filter(p -> !p.equals(readOnly)).forEach(problems::add);
        PlanSession made =
                new PlanSession(plan.data(), plan.profiles(), plan.file(), tasks, writer, ui, clock, author());
        Extract extract = plan.file().plan().extract();
        made.view()
                .scope()
                .set(ScopeKey.parse(
                        extract == null ? settings.get().scope() : extract.borough(),
                        plan.data().wards()));
        if (extract == null) {
            made.view().scope().addListener((o, was, now) -> settings.update(s -> s.withScope(ScopeKey.of(now))));
        }
        PlanSession before = session.get();
        session.set(made);
        if (before != null) {
            before.close();
        }
        settings.update(s -> s.withRecentFile(plan.file().path().toString()));
    }

    /** Writes a copy of the open plan; then tells where it is, or adds the problems. */
    public void saveCopy(Path target, boolean overwrite, Consumer<Path> done) {
        PlanSession now = session.get();
        if (now == null) {
            return;
        }
        PlanFile file = now.file();
        tasks.run(
                "copy",
                "Saving a copy",
                (progress, cancellation) -> file.saveCopy(target, overwrite),
                found -> {
                    if (found.isEmpty()) {
                        done.accept(target);
                    } else {
                        problems.addAll(found);
                    }
                },
                e -> faults.accept(e));
    }

    /** Closes the plan; the start page follows. */
    public void closePlan() {
        PlanSession now = session.get();
        if (now != null) {
            session.set(null);
            now.close();
        }
    }

    private String author() {
        return settings.get().author();
    }

    /** The open plan, or null when there is none. */
    public ReadOnlyObjectProperty<@Nullable PlanSession> session() {
        return session.getReadOnlyProperty();
    }

    /** Whether a plan is being opened. */
    public ReadOnlyBooleanProperty opening() {
        return opening.getReadOnlyProperty();
    }

    /** What could not be opened or read; views take away what was read. */
    public ObservableList<Problem> problems() {
        return problems;
    }

    public PlanLibrary library() {
        return library;
    }

    public SettingsStore settings() {
        return settings;
    }

    public AppFolders folders() {
        return folders;
    }

    public TaskRunner tasks() {
        return tasks;
    }

    public Clock clock() {
        return clock;
    }
}
