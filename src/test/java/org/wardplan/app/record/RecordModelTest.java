package org.wardplan.app.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardplan.app.PlanSession;
import org.wardplan.app.Sessions;
import org.wardplan.app.TaskRunner;
import org.wardplan.app.WardSelection;
import org.wardplan.model.plan.Plan;
import org.wardplan.planning.Edits;
import org.wardplan.planning.record.Told;
import org.wardplan.storage.JournalEntry;

class RecordModelTest {
    @TempDir
    Path folder;

    private PlanSession session;
    private RecordModel model;
    private final List<Runnable> waiting = new ArrayList<>();

    @BeforeEach
    void open() {
        // What a plan is asked when it opens is not waited for.
        boolean[] works = new boolean[1];
        TaskRunner tasks = new TaskRunner(
                work -> {
                    if (works[0]) {
                        work.run();
                    }
                },
                Runnable::run);
        session = Sessions.open(Sessions.wards2014(), folder, tasks);
        works[0] = true;
        model = new RecordModel(session, waiting::add, ZoneOffset.UTC);
    }

    @AfterEach
    void close() {
        session.close();
    }

    private void add(int ward, String reason) {
        session.edit(Edits.addPosts(
                session.plan().get(), session.view().wards(), session.scenario(), new int[] {ward}, 0, 1, reason));
    }

    /** What the list does in a pulse: it looks at all lines, and what they ask for is read. */
    private List<JournalEntry> looked() {
        model.rows().forEach(r -> assertThat(r.n()).isPositive());
        while (!waiting.isEmpty()) {
            waiting.remove(0).run();
        }
        List<JournalEntry> entries = new ArrayList<>();
        model.rows().forEach(r -> entries.add(r.entry()));
        return entries;
    }

    @Test
    void nothingIsReadBeforeThePageIsInView() {
        add(0, null);
        assertThat(model.rows()).isEmpty();
        assertThat(model.standing().get().kind()).isEqualTo(Standing.Kind.UNKNOWN);
        model.setActive(true);
        assertThat(model.found().get()).isEqualTo("2 entries");
        assertThat(model.authors()).containsExactly("A. Planner");
        assertThat(model.rows().get(0).entry()).isNull();
        assertThat(looked()).extracting(JournalEntry::n).containsExactly(2L, 1L);
        assertThat(model.standing().get().words()).isEqualTo("chain whole, checked 09:00");
        model.setActive(false);
        add(0, null);
        assertThat(model.rows()).hasSize(2);
    }

    @Test
    void rowsFollowThePlanAndTellWhatWasUndone() {
        model.setActive(true);
        assertThat(looked()).hasSize(1);
        add(0, null);
        assertThat(looked()).extracting(JournalEntry::undone).containsExactly(false, false);
        session.undo();
        assertThat(looked()).extracting(JournalEntry::undone).containsExactly(false, true, false);
        assertThat(model.standing().get().words()).isEqualTo("chain whole up to entry 1, checked 09:00");
        model.check();
        assertThat(model.standing().get().words()).isEqualTo("chain whole, checked 09:00");
    }

    @Test
    void theQuestionFindsWhatItAsks() {
        model.setActive(true);
        for (int w = 0; w < 4; w++) {
            add(w, w % 2 == 0 ? "even" : null);
        }
        session.undo();
        JournalQuestion q = model.question();
        q.text().set("EVEN");
        assertThat(model.found().get()).isEqualTo("2 of 6 entries");
        q.clear();
        q.kind().set(JournalQuestion.Kind.STEPS);
        assertThat(looked()).extracting(JournalEntry::n).containsExactly(6L);
        q.clear();
        session.view().selection().set(WardSelection.of(3));
        q.selectedOnly().set(true);
        assertThat(looked()).extracting(JournalEntry::n).containsExactly(6L, 5L);
        session.view().selection().set(WardSelection.of(0, 1));
        assertThat(looked()).extracting(JournalEntry::n).containsExactly(3L, 2L);
        q.clear();
        q.borough().set(session.view().wards().ward(0).borough().code().value());
        assertThat(looked()).extracting(JournalEntry::n).contains(2L);
        q.clear();
        q.from().set(LocalDate.of(2019, 4, 2));
        assertThat(model.found().get()).isEqualTo("0 of 6 entries");
        q.from().set(LocalDate.of(2019, 4, 1));
        q.until().set(LocalDate.of(2019, 4, 1));
        assertThat(model.found().get()).isEqualTo("6 of 6 entries");
    }

    @Test
    void anEntryIsToldAndItsStateRestoredOnceAsked() {
        model.setActive(true);
        add(0, "why");
        Plan then = session.plan().get();
        add(0, null);
        add(1, null);
        model.choose(2);
        EntryDetails details = model.details().get();
        assertThat(details.told()).singleElement().extracting(Told::what).isEqualTo("DWO posts");
        assertThat(details.undoSteps()).hasValue(2);
        assertThat(details.last()).isFalse();
        model.askToRestore();
        assertThat(model.offer().get().says()).singleElement().asString().contains("2 wards (−2 DWO)");
        model.leaveRestore();
        assertThat(model.offer().get()).isNull();
        model.restore("not offered");
        assertThat(session.file().historySize()).isEqualTo(4);
        model.askToRestore();
        model.restore(" as agreed ");
        assertThat(session.plan().get()).isEqualTo(then);
        assertThat(looked().get(0).label()).isEqualTo("Restored the plan as of entry 2 (1 Apr 2019, 09:00)");
        assertThat(looked().get(0).reason()).isEqualTo("as agreed");
        assertThat(model.chosen()).isEqualTo(2);
        assertThat(model.details().get().undoSteps()).hasValue(3);
        model.undoToHere();
        assertThat(session.plan().get()).isEqualTo(then);
        assertThat(session.file().verifyJournal()).isEmpty();
    }

    @Test
    void anExportIsToldByWhatWasWritten() {
        model.setActive(true);
        List<String> told = new ArrayList<>();
        model.export(folder.resolve("j.csv"), told::add);
        assertThat(told).containsExactly("Wrote 1 entry to j.csv");
        model.export(folder.resolve("j.doc"), told::add);
        assertThat(told).hasSize(1);
        assertThat(session.problems()).anyMatch(p -> p.message().contains(".csv or .jsonl"));
    }
}
