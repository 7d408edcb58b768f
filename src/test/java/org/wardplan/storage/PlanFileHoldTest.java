package org.wardplan.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.wardplan.storage.Plans.ANNA;
import static org.wardplan.storage.Plans.AT;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardplan.base.Problem.Severity;
import org.wardplan.base.WithProblems;

class PlanFileHoldTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void make() {
        file = folder.resolve("p.wardplan");
        PlanFile.create(file, Plans.small(), ANNA, AT).orThrow().close();
    }

    @Test
    void aSecondOpenerInThisProcessReadsOnlyAndTheFirstGoesOnWriting() {
        try (PlanFile first = PlanFile.open(file, ANNA, AT).orThrow();
                PlanFile second = PlanFile.open(file, "Ben", AT).orThrow()) {
            assertThat(second.isReadOnly()).isTrue();
            assertThat(second.holder()).hasValueSatisfying(h -> {
                assertThat(h.user()).isEqualTo(ANNA);
                assertThat(h.sentence(ZoneOffset.UTC)).contains("already open in this program");
            });
            assertThatThrownBy(() -> second.append(Plans.oneMore(second.plan()), "Ben", AT))
                    .isInstanceOf(PlanFileException.class)
                    .hasMessageContaining("already open");

            first.append(Plans.oneMore(first.plan()), ANNA, AT);
            assertThat(second.verifyJournal()).isEmpty();
            assertThat(second.history()).hasSize(2);
        }
        try (PlanFile third = PlanFile.open(file, "Ben", AT).orThrow()) {
            assertThat(third.isReadOnly()).isFalse();
        }
    }

    @Test
    void anotherProcessThatHoldsThePlanIsNamedUntilItEnds() throws IOException, InterruptedException {
        Process other = OtherProgram.start(file, "hold");
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("open");
            WithProblems<PlanFile> mine = PlanFile.open(file, ANNA, AT);
            try (PlanFile plan = mine.orThrow()) {
                assertThat(plan.isReadOnly()).isTrue();
                assertThat(plan.holder()).hasValue(new Holder("Other", other.pid(), AT, false));
                assertThat(mine.problems()).singleElement().satisfies(p -> {
                    assertThat(p.severity()).isEqualTo(Severity.WARNING);
                    assertThat(p.message()).contains("by Other (process " + other.pid() + ")");
                });
            }
            // Having looked at who holds it has not loosened the hold.
            try (PlanFile plan = PlanFile.open(file, ANNA, AT).orThrow()) {
                assertThat(plan.isReadOnly()).isTrue();
            }
            other.getOutputStream().close();
            assertThat(lines.readLine()).isNull();
        }
        assertThat(other.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(FileHold.hiddenFile(file)).doesNotExist();
        try (PlanFile plan = PlanFile.open(file, ANNA, AT).orThrow()) {
            assertThat(plan.isReadOnly()).isFalse();
        }
    }

    @Test
    void theSentenceNamesWhoAndSinceWhen() {
        assertThat(new Holder("Anna", 4711, AT, false).sentence(ZoneOffset.ofHours(1)))
                .isEqualTo("The plan has been open since 10:30 on 2 March 2026 by Anna (process 4711), so it is"
                        + " read-only here until they close it.");
    }

    @Test
    void aLinkToAHeldPlanIsTheSamePlan() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.wardplan"), file);
        try (PlanFile first = PlanFile.open(file, ANNA, AT).orThrow();
                PlanFile second = PlanFile.open(link, ANNA, AT).orThrow()) {
            assertThat(first.isReadOnly()).isFalse();
            assertThat(second.isReadOnly()).isTrue();
        }
    }

    @Test
    void whereNoLockCanBeMadeThePlanOpensReadOnlyWithTheReason() throws IOException {
        Files.createDirectory(FileHold.hiddenFile(file));
        WithProblems<PlanFile> opened = PlanFile.open(file, ANNA, AT);
        try (PlanFile plan = opened.orThrow()) {
            assertThat(plan.isReadOnly()).isTrue();
            assertThat(plan.holder()).isEmpty();
            assertThat(plan.readOnlyReason())
                    .hasValueSatisfying(p -> assertThat(p.message()).contains("its folder can't be written to"));
            assertThat(plan.plan()).isEqualTo(Plans.small());
        }
    }

    @Test
    void aReadOnlyFileOrFolderOpensReadOnly() {
        assumeThat(folder.toFile().setWritable(false) && !Files.isWritable(folder))
                .as("needs a user whom permissions bind")
                .isTrue();
        try (PlanFile plan = PlanFile.open(file, ANNA, AT).orThrow()) {
            assertThat(plan.isReadOnly()).isTrue();
            assertThat(plan.saveCopy(folder.resolve("copy.wardplan"), false))
                    .singleElement()
                    .satisfies(p -> assertThat(p.message()).contains("access is not allowed"));
        } finally {
            assertThat(folder.toFile().setWritable(true)).isTrue();
        }
        assertThat(file.toFile().setWritable(false)).isTrue();
        try (PlanFile plan = PlanFile.open(file, ANNA, AT).orThrow()) {
            assertThat(plan.isReadOnly()).isTrue();
            assertThat(plan.readOnlyReason())
                    .hasValueSatisfying(p -> assertThat(p.message()).contains("can't be written to"));
        }
    }

    @Test
    void openReadOnlyHoldsNothing() {
        try (PlanFile reader = PlanFile.openReadOnly(file).orThrow();
                PlanFile writer = PlanFile.open(file, ANNA, AT).orThrow()) {
            assertThat(reader.isReadOnly()).isTrue();
            assertThat(reader.readOnlyReason()).isEmpty();
            assertThat(writer.isReadOnly()).isFalse();
            assertThatThrownBy(() -> reader.undo(ANNA, AT)).hasMessageContaining("reading only");
        }
    }
}
