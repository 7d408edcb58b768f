package org.wardplan.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wardplan.storage.Plans.ANNA;
import static org.wardplan.storage.Plans.AT;
import static org.wardplan.storage.Plans.dwo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardplan.model.finance.Budget;
import org.wardplan.model.finance.FundingLine;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Lock;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.PostChange;
import org.wardplan.model.plan.Scenario;
import org.wardplan.storage.JournalEntry.Kind;

class PlanFileTest {
    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("Plan ä #1? 100%.wardplan");
    }

    private PlanFile create(Plan plan) {
        return PlanFile.create(file(), plan, ANNA, AT).orThrow();
    }

    private PlanFile reopen() {
        return PlanFile.open(file(), ANNA, AT).orThrow();
    }

    @Test
    void aPlanComesBackAsItWasMade() throws IOException {
        create(Plans.small()).close();

        try (PlanFile again = reopen()) {
            assertThat(again.plan()).isEqualTo(Plans.small());
            assertThat(again.isReadOnly()).isFalse();
            assertThat(again.history()).singleElement().satisfies(e -> {
                assertThat(e.kind()).isEqualTo(Kind.CREATE);
                assertThat(e.author()).isEqualTo(ANNA);
                assertThat(e.at()).isEqualTo(AT);
            });
        }
        assertThat(names()).as("one file, no lock or temporary file left").containsExactly("Plan ä #1? 100%.wardplan");
    }

    @Test
    void everyKindOfEditIsStoredAndTakenBack() {
        List<PlanEdit> edits = List.of(
                dwo("E05000001", 2, 5),
                new PlanEdit.SetLocks("work", List.of(new Lock("E05000001", "PCSO")), true, "lock"),
                new PlanEdit.SetLocks("work", List.of(new Lock("E05000002", "DWO")), false, "unlock"),
                new PlanEdit.SetNote("work", "E05000002", "", "New school", "note"),
                new PlanEdit.SetNote("work", "E05000001", "Town centre,\n\"night-time\" economy", "", "no note"),
                new PlanEdit.SetAssumption("work", Plans.VACANCY, Plans.VACANCY.withValue(0.2, ANNA), "vacancy"),
                new PlanEdit.SetBudget(
                        "work",
                        Plans.small().scenario("work").budget(),
                        new Budget(List.of(new FundingLine("one", "Only", Money.pounds(7)))),
                        "budget"),
                new PlanEdit.SetProfile("work", "harm", "count", "profile"),
                new PlanEdit.RenamePlan("Spring “draft” £", "Summer", "rename"),
                new PlanEdit.Several(
                        List.of(dwo("E05000003", 2, 3), dwo("E05000003", 3, 4)), "two at once", "because of the fair"));
        try (PlanFile plan = create(Plans.small())) {
            Plan expected = Plans.small();
            for (PlanEdit edit : edits) {
                plan.append(edit, ANNA, AT);
                expected = expected.apply(edit);
                assertThat(plan.plan()).isEqualTo(expected);
            }
        }
        try (PlanFile plan = reopen()) {
            Plan all = plan.plan();
            assertThat(all.scenario("work").budget().total()).isEqualTo(Money.pounds(7));
            assertThat(all.scenario("work").allocation().posts(0, 2)).isEqualTo(4);
            assertThat(plan.verifyJournal()).isEmpty();
            for (PlanEdit edit : edits) {
                plan.undo(ANNA, AT);
            }
            assertThat(plan.plan()).isEqualTo(Plans.small());
        }
        try (PlanFile plan = reopen()) {
            assertThat(plan.plan()).isEqualTo(Plans.small());
            assertThat(plan.verifyJournal()).isEmpty();
            assertThat(plan.history().get(10).reason()).isEqualTo("because of the fair");
        }
    }

    @Test
    void undoAndRedoGoOnAfterRestartWhereTheyStood() {
        try (PlanFile plan = create(Plans.small())) {
            plan.append(dwo("E05000001", 2, 3), ANNA, AT);
            plan.append(dwo("E05000001", 3, 4), ANNA, AT);
            plan.append(dwo("E05000001", 4, 5), ANNA, AT);
            plan.undo(ANNA, AT);
            plan.undo(ANNA, AT);
        }
        try (PlanFile plan = reopen()) {
            assertThat(plan.undoLabel()).hasValue("E05000001: DWO 2 → 3");
            assertThat(plan.redoLabel()).hasValue("E05000001: DWO 3 → 4");
            plan.redo(ANNA, AT);
            assertThat(Plans.firstDwo(plan.plan())).isEqualTo(4);
        }
        try (PlanFile plan = reopen()) {
            assertThat(plan.redoLabel()).hasValue("E05000001: DWO 4 → 5");
            plan.redo(ANNA, AT);
            assertThat(plan.redo(ANNA, AT)).isEmpty();
            plan.undo(ANNA, AT);
            plan.undo(ANNA, AT);
            plan.undo(ANNA, AT);
            assertThat(plan.undo(ANNA, AT)).isEmpty();
            assertThat(Plans.firstDwo(plan.plan())).isEqualTo(2);
            assertThat(plan.verifyJournal()).isEmpty();
        }
    }

    @Test
    void aNewEditAfterUndoClearsRedoForGood() {
        try (PlanFile plan = create(Plans.small())) {
            plan.append(dwo("E05000001", 2, 3), ANNA, AT);
            plan.append(dwo("E05000001", 3, 4), ANNA, AT);
            plan.undo(ANNA, AT);
            plan.append(dwo("E05000002", 2, 9), ANNA, AT);
            assertThat(plan.redoLabel()).isEmpty();

            plan.undo(ANNA, AT);
            assertThat(plan.undoLabel()).hasValue("E05000001: DWO 2 → 3");
            plan.undo(ANNA, AT);
            plan.redo(ANNA, AT);
            assertThat(plan.redoLabel()).hasValue("E05000002: DWO 2 → 9");
            plan.redo(ANNA, AT);
            assertThat(plan.redoLabel()).isEmpty();
            assertThat(plan.history().stream().filter(JournalEntry::undone).map(JournalEntry::n))
                    .containsExactly(3L);
        }
    }

    @Test
    void historyTellsWhatEachEntryIsAndPages() {
        try (PlanFile plan = create(Plans.small())) {
            plan.append(dwo("E05000001", 2, 3), ANNA, AT);
            plan.append(dwo("E05000001", 3, 4), "Ben", AT.plusSeconds(60));
            JournalEntry undo = plan.undo("Ben", AT.plusSeconds(90)).orElseThrow();

            assertThat(undo.target()).hasValue(3);
            assertThat(undo.label()).isEqualTo("Undo: E05000001: DWO 3 → 4");
            assertThat(plan.historySize()).isEqualTo(4);
            assertThat(plan.history().stream().map(e -> e.n() + " " + e.kind() + " " + e.author() + " " + e.undone()))
                    .containsExactly(
                            "1 CREATE " + ANNA + " false",
                            "2 EDIT " + ANNA + " false",
                            "3 EDIT Ben true",
                            "4 UNDO Ben false");
            assertThat(plan.history(1, 2).stream().map(JournalEntry::n)).containsExactly(2L, 3L);
            assertThat(plan.history(3, 10)).containsExactly(undo);
        }
    }

    @Test
    void anEditThatDoesNotFitIsRefusedAndChangesNothing() {
        try (PlanFile plan = create(Plans.small())) {
            PlanEdit frozen = new PlanEdit.SetProfile("base", "harm", "count", "no");
            PlanEdit stale = dwo("E05000001", 7, 8);
            PlanEdit nowhere = dwo("E05999999", 2, 8);

            assertThatThrownBy(() -> plan.append(frozen, ANNA, AT)).hasMessageContaining("is the baseline");
            assertThatThrownBy(() -> plan.append(stale, ANNA, AT)).hasMessageContaining("could not be undone");
            assertThatThrownBy(() -> plan.append(nowhere, ANNA, AT)).isInstanceOf(IllegalArgumentException.class);
            assertThat(plan.plan()).isEqualTo(Plans.small());
            assertThat(plan.historySize()).isEqualTo(1);
        }
    }

    @Test
    void oneEditWritesOnlyTheRowsThatChanged() throws SQLException {
        try (PlanFile plan = create(Plans.london());
                Connection other = Database.connect(file(), Database.Access.WRITE)) {
            Database.execute(
                    other,
                    "CREATE TABLE written (n INTEGER); CREATE TRIGGER count_writes AFTER UPDATE ON posts"
                            + " BEGIN INSERT INTO written VALUES (1); END");
            plan.append(
                    new PlanEdit.SetPosts(
                            "work",
                            List.of(
                                    new PostChange("E05000005", "DWO", 2, 3),
                                    new PostChange("E05000006", "PCSO", 1, 0)),
                            "two",
                            null),
                    ANNA,
                    AT);

            assertThat(Database.number(other, "SELECT count(*) FROM written")).isEqualTo(2);
            assertThat(Database.number(
                            other,
                            "SELECT posts FROM ward_posts WHERE scenario = 'work' AND ward = 'E05000005'"
                                    + " AND role = 'DWO'"))
                    .isEqualTo(3);
        }
    }

    @Test
    void viewsAnswerAnAnalystsQuestions() throws SQLException {
        create(Plans.small()).close();
        try (Connection c = Database.connect(file(), Database.Access.READ)) {
            assertThat(Database.number(c, "SELECT count(*) FROM ward_posts WHERE locked"))
                    .isEqualTo(2);
            assertThat(Database.number(
                            c, "SELECT cost_pence FROM role_totals WHERE scenario = 'work' AND role = 'DWO'"))
                    .isEqualTo(6 * 6004300);
            assertThat(Database.number(c, "SELECT count(*) FROM history")).isEqualTo(1);
        }
    }

    @Test
    void scenariosMayComeAndGo() throws SQLException {
        create(Plans.small()).close();
        Plan before = Plans.small();
        Scenario extra = before.scenario("work").withName("Third");
        Plan more = new Plan(
                before.id(),
                before.name(),
                before.wardSet(),
                before.dataSha256(),
                before.wardCodes(),
                before.roles(),
                List.of(withId(extra, "third"), before.scenario("work")),
                "work",
                List.of(),
                null);
        try (Connection c = Database.connect(file(), Database.Access.WRITE)) {
            Database.inTransaction(c, () -> {
                new PlanWriter(c).update(before, more);
                return true;
            });
            assertThat(PlanTables.read(c)).isEqualTo(more);
            assertThat(Database.number(c, "SELECT count(*) FROM posts WHERE scenario = 'base'"))
                    .isZero();
        }
    }

    private static Scenario withId(Scenario s, String id) {
        return new Scenario(
                id,
                s.name(),
                s.description(),
                s.preset(),
                s.frozen(),
                s.profile(),
                s.demand(),
                s.assumptions(),
                s.referenceRates(),
                s.budget(),
                s.rulebook(),
                s.allocation(),
                s.locks(),
                s.notes(),
                s.advice(),
                s.watch(),
                s.phasing(),
                s.ranges(),
                s.archived());
    }

    @Test
    void createLeavesAnExistingFileAlone() throws IOException {
        Files.writeString(file(), "mine");
        assertThat(PlanFile.create(file(), Plans.small(), ANNA, AT).problems())
                .singleElement()
                .satisfies(p -> assertThat(p.message()).contains("is there already"));
        assertThat(file()).hasContent("mine");
        assertThat(names()).hasSize(1);
    }

    @Test
    void createWhereNoFolderIsSaysSo() {
        Path nowhere = folder.resolve("no/such/plan.wardplan");
        assertThat(PlanFile.create(nowhere, Plans.small(), ANNA, AT).problems())
                .singleElement()
                .satisfies(p -> assertThat(p.message()).contains("folder"));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Database::name).sorted().toList();
        }
    }
}
