package org.wardplan.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wardplan.storage.Plans.ANNA;
import static org.wardplan.storage.Plans.AT;
import static org.wardplan.storage.Plans.dwo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanFileCopyTest {
    @TempDir
    Path folder;

    private Path target;
    private PlanFile plan;

    @BeforeEach
    void make() {
        target = folder.resolve("it's a copy.wardplan");
        plan = PlanFile.create(folder.resolve("p.wardplan"), Plans.small(), ANNA, AT)
                .orThrow();
        plan.append(dwo("E05000001", 2, 3), ANNA, AT);
        plan.undo(ANNA, AT);
    }

    @AfterEach
    void close() {
        plan.close();
    }

    @Test
    void aCopyHasPlanHistoryAndRedo() {
        assertThat(plan.saveCopy(target, false)).isEmpty();
        try (PlanFile copy = PlanFile.open(target, ANNA, AT).orThrow()) {
            assertThat(copy.isReadOnly()).isFalse();
            assertThat(copy.plan()).isEqualTo(plan.plan());
            assertThat(copy.history()).isEqualTo(plan.history());
            assertThat(copy.verifyJournal()).isEmpty();
            copy.redo(ANNA, AT);
            assertThat(Plans.firstDwo(copy.plan())).isEqualTo(3);
        }
        assertThat(Plans.firstDwo(plan.plan())).isEqualTo(2);
        plan.append(dwo("E05000001", 2, 3), ANNA, AT);
    }

    @Test
    void anExistingFileIsReplacedOnlyWhenAsked() throws IOException {
        Files.writeString(target, "mine");
        assertThat(plan.saveCopy(target, false)).singleElement().satisfies(p -> assertThat(p.message())
                .contains("is there already"));
        assertThat(target).hasContent("mine");

        assertThat(plan.saveCopy(target, true)).isEmpty();
        try (PlanFile copy = PlanFile.openReadOnly(target).orThrow()) {
            assertThat(copy.plan()).isEqualTo(plan.plan());
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(Database::name))
                    .containsExactlyInAnyOrder("p.wardplan", ".p.wardplan.lock", "it's a copy.wardplan");
        }
    }

    @Test
    void aPlanThatIsOpenIsNeverReplaced() {
        try (PlanFile other = PlanFile.create(target, Plans.small(), ANNA, AT).orThrow()) {
            assertThat(plan.saveCopy(target, true)).singleElement().satisfies(p -> assertThat(p.message())
                    .contains("is open in Wardplan"));
            assertThat(other.verifyJournal()).isEmpty();
        }
    }

    @Test
    void ontoItselfIntoAFolderAndIntoNowhereAreProblems() {
        for (Path bad : List.of(plan.path(), folder, folder.resolve("none/x.wardplan"))) {
            assertThat(plan.saveCopy(bad, true)).as("%s", bad).hasSize(1);
        }
        assertThat(plan.verifyJournal()).isEmpty();
    }

    @Test
    void aReadOnlyPlanCanBeCopied() {
        try (PlanFile reader = PlanFile.openReadOnly(plan.path()).orThrow()) {
            assertThat(reader.saveCopy(target, false)).isEmpty();
        }
        assertThat(PlanFile.open(target, ANNA, AT).orThrow()).satisfies(copy -> {
            try (copy) {
                assertThat(copy.plan()).isEqualTo(plan.plan());
            }
        });
    }
}
