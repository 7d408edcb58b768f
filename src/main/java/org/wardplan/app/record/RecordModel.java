package org.wardplan.app.record;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.PlanSession;
import org.wardplan.app.TaskRunner;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.planning.record.EditWords;
import org.wardplan.planning.record.Restore;
import org.wardplan.planning.record.Told;
import org.wardplan.storage.JournalEntry;
import org.wardplan.storage.JournalExport;
import org.wardplan.storage.JournalFilter;
import org.wardplan.storage.JournalStanding;
import org.wardplan.storage.PlanFile;

/**
 * The journal as the page shows it: found by what is asked, read page by page, checked in the background, with the way
 * back to any state. Follows the plan while it is active.
 */
public final class RecordModel {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private final PlanSession session;
    private final PlanFile file;
    private final TaskRunner tasks;
    private final ZoneId zone;
    private final JournalQuestion question = new JournalQuestion();
    private final JournalRows rows;
    private final ReadOnlyStringWrapper found = new ReadOnlyStringWrapper("");
    private final ObservableList<String> authors = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Standing> standing = new ReadOnlyObjectWrapper<>(Standing.UNKNOWN);
    private final ReadOnlyObjectWrapper<@Nullable EntryDetails> details = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable RestoreOffer> offer = new ReadOnlyObjectWrapper<>();
    private final InvalidationListener again = o -> search();
    private final InvalidationListener selected = o -> {
        if (question().selectedOnly().get()) {
            search();
        }
    };
    private long chosen;
    private long authorsOf;
    private long total;
    private boolean showing;
    private boolean checking;
    private @Nullable Checked checked;
    private boolean active;

    /**
     * @param later runs something after what is done now on the interface's thread
     * @param zone in which days begin and times are told
     */
    public RecordModel(PlanSession session, Consumer<Runnable> later, ZoneId zone) {
        this.session = session;
        this.file = session.file();
        this.tasks = session.tasks();
        this.zone = zone;
        rows = new JournalRows(later, this::read);
        question.all().forEach(p -> p.addListener(again));
    }

    /** Told when the page comes into view (true) or leaves it: out of view nothing is read. */
    public void setActive(boolean now) {
        if (now == active) {
            return;
        }
        active = now;
        if (now) {
            session.entriesWritten().addListener(again);
            session.view().selection().addListener(selected);
            search();
        } else {
            session.entriesWritten().removeListener(again);
            session.view().selection().removeListener(selected);
        }
    }

    private void search() {
        if (!active) {
            return;
        }
        JournalFilter filter = question.filter(
                session.data().wards(), session.view().selection().get(), zone);
        boolean everything = filter.equals(JournalFilter.ALL);
        tasks.run(
                "record-search",
                "Searching the journal",
                (progress, cancellation) -> new Found(file.search(filter), file.historySize()),
                result -> {
                    found.set(
                            everything
                                    ? counted(result.all)
                                    : number(result.numbers.length) + " of " + counted(result.all));
                    total = result.all;
                    wordStanding();
                    showing = true;
                    rows.show(result.numbers);
                    showing = false;
                    if (result.all != authorsOf) {
                        authorsOf = result.all;
                        names();
                    }
                    if (chosen != 0) {
                        choose(chosen);
                    }
                    if (result.numbers.length == 0) {
                        checkFirst();
                    }
                },
                this::failed);
    }

    private record Found(long[] numbers, long all) {}

    private void names() {
        tasks.run(
                "record-authors",
                "Reading the journal's authors",
                (progress, cancellation) -> file.authors(),
                names -> {
                    if (!authors.equals(names)) {
                        authors.setAll(names);
                    }
                },
                this::failed);
    }

    private void read(List<Long> numbers) {
        tasks.run(
                "record-rows",
                "Reading the journal",
                (progress, cancellation) -> file.entries(numbers),
                entries -> {
                    rows.read(entries);
                    checkFirst();
                },
                e -> {
                    rows.read(List.of());
                    failed(e);
                });
    }

    /** The check holds the file for a while, so that it waits until there is something to look at. */
    private void checkFirst() {
        if (checked == null && !checking) {
            check();
        }
    }

    /** Looks at an entry. */
    public void choose(long n) {
        if (n != chosen) {
            offer.set(null);
        }
        chosen = n;
        Plan plan = session.plan().get();
        tasks.run(
                "record-details",
                "Reading the entry",
                (progress, cancellation) -> details(n, plan),
                found -> details.set(found.orElse(null)),
                this::failed);
    }

    /** Looks at none. */
    public void chooseNone() {
        chosen = 0;
        details.set(null);
        offer.set(null);
    }

    private Optional<EntryDetails> details(long n, Plan plan) {
        List<JournalEntry> entry = file.entries(List.of(n));
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        WithProblems<Optional<PlanEdit>> edit = file.editOf(n);
        List<Told> told = edit.value() == null
                ? List.of()
                : edit.value()
                        .map(new EditWords(session.data(), session.profiles(), plan)::of)
                        .orElse(List.of());
        String problem = edit.problems().stream().map(Problem::message).collect(Collectors.joining(" "));
        boolean last = n == file.historySize();
        return Optional.of(
                new EntryDetails(entry.get(0), told, problem, last ? OptionalInt.of(0) : file.undoSteps(n), last));
    }

    /** Takes back what was done since the entry looked at, step by step. */
    public void undoToHere() {
        EntryDetails to = details.get();
        if (to != null) {
            for (int i = 0; i < to.undoSteps().orElse(0); i++) {
                session.undo();
            }
        }
    }

    /** Finds the plan as it was after the entry looked at, and what bringing it back would do. */
    public void askToRestore() {
        EntryDetails of = details.get();
        if (of == null) {
            return;
        }
        Plan now = session.plan().get();
        tasks.run(
                "record-restore",
                "Following the journal to entry " + of.entry().n(),
                (progress, cancellation) -> {
                    Plan then =
                            file.stateAt(of.entry().n(), progress, cancellation).orThrow();
                    return new RestoreOffer(
                            of.entry(), then, Restore.says(session.data(), session.profiles(), now, then));
                },
                offer::set,
                this::failed);
    }

    /** Thinks better of it. */
    public void leaveRestore() {
        offer.set(null);
    }

    /** Brings the offered state back as a new edit. */
    public void restore(String reason) {
        RestoreOffer to = offer.get();
        offer.set(null);
        if (to == null) {
            return;
        }
        PlanEdit.Several edit = Restore.edit(
                session.plan().get(),
                to.then(),
                Restore.entry(to.entry().n(), to.entry().at(), zone),
                reason.isBlank() ? null : reason.strip());
        if (edit != null) {
            session.restore(edit);
        }
    }

    /** Checks the chain of hashes and that the journal leads to the plan. */
    public void check() {
        checking = true;
        standing.set(new Standing(
                Standing.Kind.CHECKING,
                "Checking the chain of the journal",
                standing.get().broken()));
        tasks.run(
                "record-check",
                "Checking the journal",
                file::checkJournal,
                result -> {
                    checking = false;
                    checked = new Checked(result, TIME.format(session.now().atZone(zone)));
                    wordStanding();
                },
                e -> {
                    checking = false;
                    standing.set(Standing.UNKNOWN);
                    failed(e);
                });
    }

    private record Checked(JournalStanding standing, String at) {}

    /** Tells of the last check; what was written since is not checked yet. */
    private void wordStanding() {
        Checked last = checked;
        if (last != null && !checking) {
            standing.set(standing(last.standing, last.at));
        }
    }

    private Standing standing(JournalStanding s, String at) {
        if (s.whole()) {
            return new Standing(
                    Standing.Kind.WHOLE,
                    (s.entries() == total ? "chain whole" : "chain whole up to entry " + number(s.entries()))
                            + ", checked " + at,
                    s.broken());
        }
        String first = s.problems().get(0).message();
        int more = s.problems().size() - 1;
        return new Standing(
                Standing.Kind.BROKEN,
                Character.toUpperCase(first.charAt(0))
                        + first.substring(1)
                        + (more == 0 ? "" : " And " + more + (more == 1 ? " more finding." : " more findings.")),
                s.broken());
    }

    /**
     * Writes the entries that are found to a file, in the form that its ending tells.
     *
     * @param done told in words what was written
     */
    public void export(Path target, Consumer<String> done) {
        JournalFilter filter = question.filter(
                session.data().wards(), session.view().selection().get(), zone);
        tasks.run(
                "record-export",
                "Writing the journal",
                (progress, cancellation) -> JournalExport.write(file, filter, target, progress, cancellation),
                written -> {
                    Integer entries = written.value();
                    if (entries == null) {
                        session.problems().addAll(written.problems());
                    } else {
                        done.accept("Wrote " + counted(entries) + " to " + target.getFileName());
                    }
                },
                this::failed);
    }

    private void failed(Throwable e) {
        session.problems().add(Problem.error("The journal could not be read: " + e.getMessage()));
    }

    private static String counted(long n) {
        return number(n) + (n == 1 ? " entry" : " entries");
    }

    private static String number(long n) {
        return String.format(Locale.UK, "%,d", n);
    }

    public PlanSession session() {
        return session;
    }

    public ZoneId zone() {
        return zone;
    }

    public JournalQuestion question() {
        return question;
    }

    public JournalRows rows() {
        return rows;
    }

    /** Whether the rows are being replaced, so that a list's selection that moves is nobody's choice. */
    public boolean isShowing() {
        return showing;
    }

    /** Number of the entry looked at; 0 for none. */
    public long chosen() {
        return chosen;
    }

    /** How many are found: {@code 12,345 entries}, {@code 12 of 12,345 entries}. */
    public ReadOnlyStringProperty found() {
        return found.getReadOnlyProperty();
    }

    public ObservableList<String> authors() {
        return authors;
    }

    public ReadOnlyObjectProperty<Standing> standing() {
        return standing.getReadOnlyProperty();
    }

    /** The entry looked at; null for none. */
    public ReadOnlyObjectProperty<@Nullable EntryDetails> details() {
        return details.getReadOnlyProperty();
    }

    /** A state that waits for a word whether it shall come back; null for none. */
    public ReadOnlyObjectProperty<@Nullable RestoreOffer> offer() {
        return offer.getReadOnlyProperty();
    }
}
