package org.wardplan.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Problem;
import org.wardplan.base.Progress;
import org.wardplan.base.WithProblems;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.storage.Journal.Step;
import org.wardplan.storage.Journal.Tail;
import org.wardplan.storage.JournalEntry.Kind;

/**
 * An opened plan file. Writing means appending an edit to its journal: one transaction that also brings the tables of
 * the present state up to date, and that is on the disk when the call returns.
 *
 * <p>One program at a time may write; others open the file read-only and can say who holds it. All methods may be
 * called from any thread. {@link #plan()}, {@link #undoLabel()}, {@link #redoLabel()} and the questions about reading
 * and holding answer at once, also while another thread writes; all others touch the disk.
 *
 * <p>Where a method writes or reads the file and that fails, it throws {@link PlanFileException}, and neither the file
 * nor {@link #plan()} has changed.
 */
public final class PlanFile implements AutoCloseable {
    private final Path path;
    private final Connection connection;
    private final Journal journal;
    private final @Nullable FileHold hold;
    private final Optional<Holder> holder;
    private final Optional<Problem> readOnlyReason;
    private volatile Plan plan;
    private volatile Tail tail;
    private boolean closed;

    /** The connection and hold pass to the new object, which closes them. */
    PlanFile(Path path, Connection connection, @Nullable FileHold hold, ReadOnly why, Plan plan) throws SQLException {
        this.path = path;
        this.connection = connection;
        this.journal = new Journal(connection);
        this.hold = hold;
        this.holder = why.holder();
        this.readOnlyReason = why.reason();
        this.plan = plan;
        this.tail = journal.tail();
    }

    /** Why a file is read-only, if it is. */
    record ReadOnly(Optional<Holder> holder, Optional<Problem> reason) {
        static final ReadOnly NO = new ReadOnly(Optional.empty(), Optional.empty());
    }

    /**
     * Makes a new plan file and opens it for writing. The file appears complete or not at all. An existing file is
     * left alone and is a problem.
     *
     * @param author who makes it; also shown to others as the one who holds it
     */
    public static WithProblems<PlanFile> create(Path file, Plan plan, String author, Instant at) {
        return PlanFileMaker.create(file, plan, author, at);
    }

    /**
     * Opens a plan file for writing, or read-only with a warning when someone else holds it or it can't be written to.
     * A file of an older format is first copied beside itself ({@code NAME.backup-v0.wardplan}) and brought up to
     * date, with a warning that says so. A file that is no plan, is damaged or of a newer format is a problem and is
     * left exactly as it was.
     *
     * @param author shown to others as the one who holds it
     */
    public static WithProblems<PlanFile> open(Path file, String author, Instant at) {
        return PlanFileOpener.open(file, author, at);
    }

    /** Opens a plan file for reading, whoever holds it. */
    public static WithProblems<PlanFile> openReadOnly(Path file) {
        return PlanFileOpener.openReadOnly(file, ReadOnly.NO);
    }

    /** The file, as a real path. */
    public Path path() {
        return path;
    }

    /** The plan with all edits made so far through this object. */
    public Plan plan() {
        return plan;
    }

    public boolean isReadOnly() {
        return hold == null;
    }

    /** Who has the file open for writing, when that is why this is read-only. */
    public Optional<Holder> holder() {
        return holder;
    }

    /** Why the file was opened read-only by {@link #open}, in words for people. */
    public Optional<Problem> readOnlyReason() {
        return readOnlyReason;
    }

    /** What undo would take back. */
    public Optional<String> undoLabel() {
        return Optional.ofNullable(tail.undo()).map(Step::label);
    }

    /** What redo would bring back. */
    public Optional<String> redoLabel() {
        return Optional.ofNullable(tail.redo()).map(Step::label);
    }

    /**
     * Applies an edit and stores it. What could be redone before can't be redone any more.
     *
     * <p>Throws IllegalArgumentException where the edit doesn't fit the plan, or where taking it back would not give
     * the plan as it is now: "from" values that are not the present ones, or locks to put on that are on already.
     */
    public synchronized JournalEntry append(PlanEdit edit, String author, Instant at) {
        checkWritable();
        String json = PlanJson.write(edit);
        // What the file will give back is what is applied, so that plan and file can't drift apart.
        PlanEdit stored = readEdit(json);
        Plan after = plan.apply(stored);
        if (!after.apply(stored.inverse()).equals(plan)) {
            throw new IllegalArgumentException(
                    "this edit could not be undone, as it doesn't start from the plan as" + " it is: " + json);
        }
        return write(new Journal.Draft(Kind.EDIT, at, author, edit.label(), edit.reason(), null, json), stored, after);
    }

    /** Takes back the last edit that is not undone yet; empty when there is none. */
    public synchronized Optional<JournalEntry> undo(String author, Instant at) {
        checkWritable();
        Step step = tail.undo();
        return step == null
                ? Optional.empty()
                : Optional.of(
                        step(Kind.UNDO, "Undo: ", step, readEdit(editOf(step)).inverse(), author, at));
    }

    /** Brings back the edit undone last, unless an edit was made since; empty when there is none. */
    public synchronized Optional<JournalEntry> redo(String author, Instant at) {
        checkWritable();
        Step step = tail.redo();
        return step == null
                ? Optional.empty()
                : Optional.of(step(Kind.REDO, "Redo: ", step, readEdit(editOf(step)), author, at));
    }

    private JournalEntry step(Kind kind, String prefix, Step step, PlanEdit edit, String author, Instant at) {
        Journal.Draft draft = new Journal.Draft(
                kind, at, author, prefix + step.label(), step.reason(), step.n(), PlanJson.write(edit));
        return write(draft, edit, plan.apply(edit));
    }

    private String editOf(Step step) {
        return sql(() -> journal.edit(step.n()));
    }

    private static PlanEdit readEdit(String json) {
        try {
            return PlanJson.readEdit(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("this edit can't be stored: " + e.getOriginalMessage(), e);
        }
    }

    private JournalEntry write(Journal.Draft draft, PlanEdit edit, Plan after) {
        Plan before = plan;
        Tail last = tail;
        Written done = sql(() -> Database.inTransaction(connection, () -> {
            if (!journal.tail().equals(last)) {
                throw new PlanFileException(Problem.error(
                        Database.name(path),
                        "was changed by another program while it was open here. Close it and open it again; this"
                                + " change was not stored."));
            }
            JournalEntry entry = journal.append(last, draft);
            EditReach.of(after.wardCodes(), edit).write(connection, entry.n());
            new PlanWriter(connection).update(before, after);
            return new Written(entry, journal.tail());
        }));
        tail = done.tail();
        plan = after;
        return done.entry();
    }

    private record Written(JournalEntry entry, Tail tail) {}

    private void checkWritable() {
        if (closed) {
            throw new IllegalStateException(path + " is closed");
        }
        if (hold == null) {
            throw new PlanFileException(readOnlyReason.orElseGet(
                    () -> Problem.error(Database.name(path), "is open for reading only. Save a copy to change it.")));
        }
    }

    /** How many entries the journal had at the last write through this object; at least 1. */
    public long historySize() {
        return tail.n();
    }

    /** The whole history, newest last. Long journals are better read in pages. */
    public List<JournalEntry> history() {
        return history(0, Integer.MAX_VALUE);
    }

    /**
     * A page of the history, newest last.
     *
     * @param offset entries to leave out from the oldest on
     * @param limit most entries to give
     */
    public synchronized List<JournalEntry> history(long offset, int limit) {
        return sql(() -> journal.entries(offset, limit));
    }

    /** Numbers of the entries that fit, newest first. */
    public synchronized long[] search(JournalFilter filter) {
        return sql(() -> new JournalSearch(connection).numbers(filter));
    }

    /** The entries of these numbers, in this order; those that are not there are left out. */
    public synchronized List<JournalEntry> entries(Collection<Long> numbers) {
        return sql(() -> new JournalSearch(connection).entries(numbers));
    }

    /** All fields of some entries as texts, in the order of the table's columns and of number. */
    synchronized List<List<@Nullable String>> lines(List<Long> numbers) {
        return sql(() -> new JournalSearch(connection).lines(numbers));
    }

    /** Everyone who wrote an entry, in order of name. */
    public synchronized List<String> authors() {
        return sql(() -> new JournalSearch(connection).authors());
    }

    /** How many steps of undo lead to the plan as it was right after an entry; empty where undo doesn't lead there. */
    public synchronized OptionalInt undoSteps(long n) {
        return sql(() -> new JournalSearch(connection).undoSteps(n));
    }

    /** The hash of an entry, which tells also that all before it is what it was; empty where there is no such entry. */
    public synchronized Optional<String> entryHash(long n) {
        return sql(() -> journal.hash(n));
    }

    /** The plan as it was made, or brought over from an older format. */
    public WithProblems<Plan> firstState() {
        return stateAt(1, Progress.NONE, new Cancellation());
    }

    /**
     * The plan right after an entry; a problem where there is no such entry or the journal can't be followed to it.
     * Edits can be made meanwhile: the file is held for a thousand entries at a time.
     *
     * @param n from 1 to {@link #historySize()}
     */
    public WithProblems<Plan> stateAt(long n, Progress progress, Cancellation cancellation) {
        Plan present;
        long end;
        synchronized (this) {
            present = plan;
            end = tail.n();
        }
        JournalStates states = new JournalStates(Database.name(path), this::edits);
        return sql(() -> states.at(n, end, present, progress, cancellation));
    }

    private synchronized List<String> edits(long first, long last) throws SQLException {
        return journal.edits(first, last);
    }

    /**
     * What an entry did. Empty for the first one, which holds the whole plan; a problem where it can't be read or there
     * is none of the number.
     */
    public synchronized WithProblems<Optional<PlanEdit>> editOf(long n) {
        List<String> found = sql(() -> journal.edits(n, n));
        if (found.isEmpty()) {
            return WithProblems.failed(Problem.error(Database.name(path), "has no entry " + n + " in its journal."));
        }
        try {
            return WithProblems.of(n == 1 ? Optional.empty() : Optional.of(PlanJson.readEdit(found.get(0))));
        } catch (JsonProcessingException e) {
            return WithProblems.failed(Problem.error(
                    Database.name(path),
                    "has an entry " + n + " in its journal that can't be read: " + e.getOriginalMessage()));
        }
    }

    /**
     * Checks the whole file: that every page and index is sound, that no journal entry was changed or is missing, and
     * that the edits of the journal, one after the other, lead to the plan in the tables. Reads all of the file:
     * seconds for a journal of 100,000 entries.
     */
    public List<Problem> verifyJournal() {
        return checkJournal(Progress.NONE, new Cancellation()).problems();
    }

    /** As {@link #verifyJournal}; edits can be made meanwhile, for the file is held for a part of the time only. */
    public JournalStanding checkJournal(Progress progress, Cancellation cancellation) {
        JournalCheck check = new JournalCheck(Database.name(path));
        synchronized (this) {
            Optional<Problem> damage = sql(() -> Database.checkWhole(connection, path));
            if (damage.isPresent()) {
                return new JournalStanding(0, List.of(damage.get()), Set.of());
            }
        }
        boolean more = true;
        while (more) {
            cancellation.check();
            progress.report(check.entries(), historySize(), "Checking the journal");
            synchronized (this) {
                more = sql(() -> Database.inReadTransaction(connection, () -> check.next(connection)));
            }
        }
        return check.standing();
    }

    /**
     * Writes a copy of the plan with its history, which appears complete or not at all. The copy has the same plan id.
     *
     * @param overwrite whether a file of that name may be replaced; never one that is open for writing
     * @return empty when it was written, else why not
     */
    public synchronized List<Problem> saveCopy(Path target, boolean overwrite) {
        return PlanFileMaker.copy(connection, path, target, overwrite);
    }

    /** Closes the file and lets others write to it. Once is enough; more does no harm. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            sql(() -> {
                connection.close();
                return true;
            });
        } finally {
            if (hold != null) {
                hold.close();
            }
        }
    }

    private <T> T sql(Database.Work<T> work) {
        try {
            return work.run();
        } catch (SQLException e) {
            throw new PlanFileException(SqlProblems.explain(Database.name(path), e), e);
        }
    }

    /** The real path of a file that exists, or that its folder will have. */
    static Path real(Path file) throws IOException {
        Path absolute = file.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        Path name = absolute.getFileName();
        if (parent == null || name == null) {
            return absolute;
        }
        return java.nio.file.Files.exists(absolute)
                ? absolute.toRealPath()
                : parent.toRealPath().resolve(name);
    }
}
