package org.wardplan.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wardplan.storage.Plans.ANNA;
import static org.wardplan.storage.Plans.AT;
import static org.wardplan.storage.Plans.dwo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;

class PlanFileDamageTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void make() {
        file = folder.resolve("p.wardplan");
        try (PlanFile plan = PlanFile.create(file, Plans.london(), ANNA, AT).orThrow()) {
            plan.append(dwo("E05000001", 2, 3), ANNA, AT);
            plan.append(dwo("E05000001", 3, 4), ANNA, AT);
            plan.undo(ANNA, AT);
        }
    }

    @Test
    void anEmptyFileIsNoPlan() throws IOException {
        refuses(new byte[0], "is empty");
    }

    @Test
    void aTextIsNoPlan() throws IOException {
        refuses("Ward,DWO\n".repeat(500).getBytes(StandardCharsets.UTF_8), "not a Wardplan plan");
    }

    @Test
    void aTextShorterThanAnyDatabaseIsNoPlan() throws IOException {
        refuses("x".getBytes(StandardCharsets.UTF_8), "not a Wardplan plan");
    }

    @Test
    void aDatabaseOfAnotherProgramIsNoPlan() throws IOException, SQLException {
        try (Connection c = Database.connect(file, Database.Access.WRITE)) {
            Database.execute(c, "PRAGMA application_id = 42");
        }
        refuses(Files.readAllBytes(file), "not a Wardplan plan");
    }

    @Test
    void aNewerFormatAsksForANewerProgram() throws IOException, SQLException {
        try (Connection c = Database.connect(file, Database.Access.WRITE)) {
            Database.execute(c, "PRAGMA user_version = 99");
        }
        refuses(Files.readAllBytes(file), "newer Wardplan (format 99");
    }

    @Test
    void aFileCutShortIsDamaged() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        refuses(Arrays.copyOf(whole, whole.length / 2), "cut short");
        refuses(Arrays.copyOf(whole, 60), "");
    }

    @Test
    void overwrittenPagesAreDamage() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (int page = 1; page < bytes.length / 4096; page += 4) {
            byte[] damaged = bytes.clone();
            Arrays.fill(damaged, page * 4096, page * 4096 + 512, (byte) 0x5a);
            refuses(damaged, "");
        }
    }

    @Test
    void tablesWithoutAPlanAreDamage() throws IOException, SQLException {
        try (Connection c = Database.connect(file, Database.Access.WRITE)) {
            Database.execute(c, "DELETE FROM scenario");
        }
        refuses(Files.readAllBytes(file), "hold no whole plan");
    }

    @Test
    void aMissingFileAndAFolderAreSaid() throws IOException {
        assertThat(PlanFile.open(folder.resolve("none.wardplan"), ANNA, AT).problems())
                .singleElement()
                .satisfies(p -> assertThat(p.message()).contains("is not there"));
        assertThat(PlanFile.openReadOnly(folder).problems()).singleElement().satisfies(p -> assertThat(p.message())
                .contains("is a folder"));
    }

    private void refuses(byte[] content, String message) throws IOException {
        Files.write(file, content);
        for (WithProblems<PlanFile> opened : List.of(PlanFile.open(file, ANNA, AT), PlanFile.openReadOnly(file))) {
            assertThat(opened.value()).isNull();
            assertThat(opened.problems()).singleElement().satisfies(p -> {
                assertThat(p.severity()).isEqualTo(Problem.Severity.ERROR);
                assertThat(p.file()).isEqualTo("p.wardplan");
                assertThat(p.message()).contains(message);
            });
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(content);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void theJournalRefusesToBeChanged() throws SQLException {
        try (Connection c = Database.connect(file, Database.Access.WRITE)) {
            assertThatThrownBy(() -> Database.execute(c, "UPDATE journal SET author = 'Eve' WHERE n = 2"))
                    .hasMessageContaining("append-only");
            assertThatThrownBy(() -> Database.execute(c, "DELETE FROM journal WHERE n = 4"))
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void aChangedEntryShows() throws SQLException {
        tamper("DROP TRIGGER journal_keeps_entries; UPDATE journal SET author = 'Eve' WHERE n = 2");
        assertThat(verified()).contains("entry 2 of the journal");
    }

    @Test
    void aRemovedEntryShows() throws SQLException {
        tamper("PRAGMA foreign_keys = OFF; DROP TRIGGER journal_keeps_all; DELETE FROM journal WHERE n = 3");
        assertThat(verified()).contains("from entry 2 to 4");
    }

    @Test
    void removedLastEntriesShowWhereTheyHadAnEffect() throws SQLException {
        tamper("DROP TRIGGER journal_keeps_all; DELETE FROM journal WHERE n = 4");
        assertThat(verified()).contains("differ from what the journal's edits lead to");
    }

    @Test
    void postsChangedBehindTheJournalShow() throws SQLException {
        tamper("UPDATE posts SET posts = 7 WHERE scenario = 'work' AND role = 'DWO' AND ward = 'E05000009'");
        assertThat(verified()).contains("differ from what the journal's edits lead to");
    }

    @Test
    void aWriteByAnotherProgramWhileOpenIsNotBuiltUpon() throws SQLException {
        try (PlanFile plan = PlanFile.open(file, ANNA, AT).orThrow()) {
            tamper(
                    "INSERT INTO journal (n, at, author, kind, label, edit, hash) VALUES (5, '', '', 'EDIT', '', '', '')");
            assertThatThrownBy(() -> plan.append(Plans.oneMore(plan.plan()), ANNA, AT))
                    .isInstanceOf(PlanFileException.class)
                    .hasMessageContaining("changed by another program");
            assertThat(Plans.firstDwo(plan.plan())).isEqualTo(3);
        }
    }

    @Test
    void aFullDiskIsSaidAndTheConnectionGoesOn() throws SQLException {
        try (Connection c = Database.connect(file, Database.Access.WRITE)) {
            Database.execute(c, "PRAGMA max_page_count = " + Database.number(c, "PRAGMA page_count"));
            assertThatThrownBy(() -> Database.inTransaction(c, () -> {
                        Database.execute(c, "UPDATE plan SET name = hex(zeroblob(100000))");
                        return true;
                    }))
                    .isInstanceOfSatisfying(SQLException.class, e -> assertThat(
                                    SqlProblems.explain("p", e).message())
                            .contains("the disk is full"));
            Database.inTransaction(c, () -> {
                Database.execute(c, "UPDATE plan SET name = 'short'");
                return true;
            });
            assertThat(PlanTables.read(c).name()).isEqualTo("short");
        }
    }

    private void tamper(String sql) throws SQLException {
        try (Connection c = Database.connect(file, Database.Access.WRITE)) {
            Database.execute(c, sql);
        }
    }

    private String verified() {
        try (PlanFile plan = PlanFile.open(file, ANNA, AT).orThrow()) {
            return plan.verifyJournal().toString();
        }
    }
}
