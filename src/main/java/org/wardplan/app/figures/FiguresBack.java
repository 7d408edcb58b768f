package org.wardplan.app.figures;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.PlanSession;
import org.wardplan.app.RunningTask;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;
import org.wardplan.model.geography.Ward;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.planning.figures.FigureChanges;
import org.wardplan.planning.figures.FigureTable;
import org.wardplan.report.sheet.FigureFile;

/**
 * Figures that come back from a workbook or a CSV file: reads the file in the background, holds the preview while the
 * plan goes on, and applies what is chosen as one step to undo. Nothing changes before {@link #apply}.
 */
public final class FiguresBack {
    private final PlanSession session;
    private final ReadOnlyObjectWrapper<@Nullable RunningTask> running = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable FigureChanges> preview = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty alsoLocked = new SimpleBooleanProperty(false);
    private final BooleanProperty alsoClashes = new SimpleBooleanProperty(false);
    private final ObservableList<FigureRow> rows = FXCollections.observableArrayList();
    private final ObservableList<Problem> problems = FXCollections.observableArrayList();
    private final ObservableList<Problem> warnings = FXCollections.observableArrayList();
    private List<Problem> ofFile = List.of();
    private @Nullable FigureTable table;

    public FiguresBack(PlanSession session) {
        this.session = session;
        session.plan().addListener((o, was, now) -> compare());
        session.scenarioId().addListener((o, was, now) -> compare());
        alsoLocked.addListener((o, was, now) -> list());
        alsoClashes.addListener((o, was, now) -> list());
    }

    /** Why nothing can be brought in; empty where it can. A borough's file takes its own wards. */
    public String whyNot() {
        return session.whyNot();
    }

    /** Reads a file; what is wrong with it is among the problems. */
    public void start(Path file) {
        discard();
        RunningTask task = session.tasks()
                .run(
                        "figures-back",
                        "Reading " + file.getFileName(),
                        (progress, cancellation) -> {
                            WithProblems<FigureTable> read = FigureFile.read(file);
                            cancellation.check();
                            return read;
                        },
                        this::read,
                        e -> problems.add(Problem.error("The file could not be read: "
                                + Objects.requireNonNullElse(e.getMessage(), e.toString()))));
        if (!task.finished().get()) {
            running.set(task);
            task.finished().addListener((o, was, now) -> running.set(null));
        }
    }

    private void read(WithProblems<FigureTable> read) {
        table = read.value();
        ofFile = read.problems();
        compare();
    }

    /** Against the plan as it is now, which may have gone on since the file was read. */
    private void compare() {
        FigureTable now = table;
        FigureChanges changes = now == null
                ? null
                : FigureChanges.of(now, session.plan().get(), session.data().wards(), session.scenario());
        List<Problem> wrong = new ArrayList<>(ofFile);
        if (changes != null) {
            wrong.addAll(changes.problems());
        }
        problems.setAll(wrong);
        warnings.setAll(changes == null ? List.of() : changes.warnings());
        preview.set(changes);
        list();
    }

    private void list() {
        FigureChanges now = preview.get();
        if (now == null) {
            rows.clear();
            return;
        }
        List<FigureChanges.Item> taken = now.taken(alsoLocked.get(), alsoClashes.get());
        rows.setAll(now.items().stream().map(i -> row(i, taken.contains(i))).toList());
    }

    private FigureRow row(FigureChanges.Item i, boolean taken) {
        Ward ward = session.data().wards().ward(i.ward());
        List<String> mind = new ArrayList<>();
        if (i.locked()) {
            mind.add("locked");
        }
        if (i.clash()) {
            mind.add("changed to " + i.from() + " in the plan since the export");
        }
        return new FigureRow(
                i.line(),
                i.ward(),
                ward.code().value(),
                ward.name(),
                ward.borough().name(),
                session.plan().get().roles().get(i.role()).id(),
                i.exported(),
                i.from(),
                i.to(),
                String.join("; ", mind),
                taken);
    }

    /** Whether applying would change anything. */
    public boolean canApply() {
        return whyNot().isEmpty() && rows.stream().anyMatch(FigureRow::taken);
    }

    /**
     * Changes the posts of the rows that are taken: one step to undo. The preview ends where the step was made.
     *
     * @param reason kept in the history and printed in papers; may be blank
     * @return what was wrong; empty where it was made
     */
    public List<Problem> apply(String reason) {
        FigureChanges now = preview.get();
        PlanEdit edit = now == null ? null : now.edit(alsoLocked.get(), alsoClashes.get(), reason);
        if (edit == null) {
            return List.of();
        }
        List<Problem> wrong = session.check(edit);
        if (!wrong.isEmpty()) {
            return wrong;
        }
        discard();
        session.edit(edit);
        return List.of();
    }

    /** Lets the file go; the plan stays as it is. */
    public void discard() {
        RunningTask task = running.get();
        if (task != null) {
            task.cancel();
        }
        table = null;
        ofFile = List.of();
        alsoLocked.set(false);
        alsoClashes.set(false);
        compare();
    }

    /** In words: how many wards differ, how many numbers stay, are locked or wrong; empty without a file. */
    public String summary() {
        FigureChanges now = preview.get();
        return now == null ? "" : now.summary();
    }

    /** Headings of columns that are results, which are not taken. */
    public List<String> ignoredColumns() {
        FigureChanges now = preview.get();
        return now == null ? List.of() : now.ignoredColumns();
    }

    /** The reading under way; null while there is none. */
    public ReadOnlyObjectProperty<@Nullable RunningTask> running() {
        return running.getReadOnlyProperty();
    }

    /** What the file would change; null without a file that could be read. */
    public ReadOnlyObjectProperty<@Nullable FigureChanges> preview() {
        return preview.getReadOnlyProperty();
    }

    /** What differs, in the order of the file. */
    public ObservableList<FigureRow> rows() {
        return FXCollections.unmodifiableObservableList(rows);
    }

    /** What can't be taken and why, of the file as a whole and of its cells. */
    public ObservableList<Problem> problems() {
        return FXCollections.unmodifiableObservableList(problems);
    }

    /** What to know first: another plan or scenario, wards missing, numbers changed since. */
    public ObservableList<Problem> warnings() {
        return FXCollections.unmodifiableObservableList(warnings);
    }

    /** Whether locked posts are changed too; off until the user says so. */
    public BooleanProperty alsoLocked() {
        return alsoLocked;
    }

    /** Whether the file's number is taken where the plan has changed since the export; off until the user says so. */
    public BooleanProperty alsoClashes() {
        return alsoClashes;
    }
}
