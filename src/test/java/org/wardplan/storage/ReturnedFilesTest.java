package org.wardplan.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wardplan.storage.Plans.ANNA;
import static org.wardplan.storage.Plans.AT;
import static org.wardplan.storage.Plans.dwo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Problem;
import org.wardplan.base.Progress;
import org.wardplan.base.WithProblems;
import org.wardplan.model.plan.Plan;
import org.wardplan.planning.merge.Returned;

class ReturnedFilesTest {
    @TempDir
    Path folder;

    private Path file;
    private Plan first;
    private Plan last;

    @BeforeEach
    void make() {
        file = folder.resolve("lambeth.wardplan");
        try (PlanFile plan = PlanFile.create(file, Plans.london(), ANNA, AT).orThrow()) {
            first = plan.plan();
            plan.append(dwo("E05000001", 2, 3), ANNA, AT);
            last = plan.plan();
        }
    }

    @Test
    void theStateAtExtractionAndNow() {
        WithProblems<List<Returned>> read = read(List.of(file));
        assertThat(read.problems()).isEmpty();
        assertThat(read.orThrow()).containsExactly(new Returned("lambeth.wardplan", first, last, List.of()));
    }

    @Test
    void aFileOpenElsewhereIsReadAllTheSame() {
        try (PlanFile held = PlanFile.open(file, "Supt.", AT).orThrow()) {
            assertThat(held.isReadOnly()).isFalse();
            assertThat(read(List.of(file)).orThrow()).hasSize(1);
        }
    }

    @Test
    void filesOfOneNameAreToldByTheirPlace() throws IOException {
        Path other = Files.createDirectory(folder.resolve("second")).resolve("lambeth.wardplan");
        Files.copy(file, other);
        assertThat(read(List.of(file, other)).orThrow())
                .extracting(Returned::file)
                .containsExactly(file.toString(), other.toString());
    }

    @Test
    void whatIsWrongWithAJournalStaysWithTheFile() throws SQLException {
        try (Connection c = Database.connect(file, Database.Access.WRITE)) {
            Database.execute(c, "DROP TRIGGER journal_keeps_entries; UPDATE journal SET author = 'Eve' WHERE n = 2");
        }
        Returned read = read(List.of(file)).orThrow().get(0);
        assertThat(read.problems()).extracting(Problem::message).anyMatch(m -> m.contains("entry 2"));
    }

    @Test
    void aFileThatIsNoPlanIsAProblemAndTheOthersAreRead() throws IOException {
        Path none = Files.writeString(folder.resolve("none.wardplan"), "x".repeat(2000));
        WithProblems<List<Returned>> read = read(List.of(none, file));
        assertThat(read.orThrow()).hasSize(1);
        assertThat(read.problems()).singleElement().satisfies(p -> assertThat(p.file())
                .isEqualTo("none.wardplan"));
    }

    private static WithProblems<List<Returned>> read(List<Path> files) {
        return ReturnedFiles.read(files, Progress.NONE, new Cancellation());
    }
}
