package org.wardplan.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wardplan.storage.Plans.ANNA;
import static org.wardplan.storage.Plans.AT;
import static org.wardplan.storage.Plans.dwo;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.wardplan.model.plan.PlanEdit;

/** Bounds are many times what was measured, so that they fail for a change in kind and not for a busy machine. */
class PlanFileSpeedTest {
    private static final int ENTRIES = 100_000;

    @TempDir
    Path folder;

    @Test
    void londonOpensAndStoresAnEditAtOnce(TestReporter report) {
        Path file = folder.resolve("london.wardplan");
        PlanFile.create(file, Plans.london(), ANNA, AT).orThrow().close();
        long open = median(15, () -> PlanFile.open(file, ANNA, AT).orThrow().close());
        try (PlanFile plan = PlanFile.open(file, ANNA, AT).orThrow()) {
            long append = median(25, () -> plan.append(Plans.oneMore(plan.plan()), ANNA, AT));
            report.publishEntry("open, µs", Long.toString(open));
            report.publishEntry("append, µs", Long.toString(append));
            assertThat(open).isLessThan(Duration.ofMillis(500).toNanos() / 1000);
            assertThat(append).isLessThan(Duration.ofMillis(500).toNanos() / 1000);
        }
    }

    @Test
    void aLongJournalDelaysNothing(TestReporter report) throws SQLException {
        Path file = folder.resolve("long.wardplan");
        PlanFile.create(file, Plans.london(), ANNA, AT).orThrow().close();
        lengthen(file);
        long open = median(9, () -> PlanFile.open(file, ANNA, AT).orThrow().close());
        try (PlanFile plan = PlanFile.open(file, ANNA, AT).orThrow()) {
            assertThat(plan.historySize()).isEqualTo(ENTRIES + 1);
            long steps = median(9, () -> {
                plan.undo(ANNA, AT);
                plan.undo(ANNA, AT);
                plan.redo(ANNA, AT);
                plan.redo(ANNA, AT);
            });
            long page = median(9, () -> assertThat(plan.history(plan.historySize() - 100, 100))
                    .hasSize(100));
            long all =
                    median(9, () -> assertThat(plan.search(JournalFilter.ALL)).hasSize((int) plan.historySize()));
            long middle = median(9, () -> assertThat(plan.entries(LongStream.range(ENTRIES / 2, ENTRIES / 2 + 100)
                            .boxed()
                            .toList()))
                    .hasSize(100));
            long text = median(9, () -> assertThat(plan.search(JournalFilter.ALL.withText("dwo 77777")))
                    .containsExactly(77777));
            report.publishEntry("numbers of all entries, µs", Long.toString(all));
            report.publishEntry("a page in the middle, µs", Long.toString(middle));
            report.publishEntry("entries that say something, µs", Long.toString(text));
            assertThat(all).isLessThan(1_000_000);
            assertThat(middle).isLessThan(200_000);
            assertThat(text).isLessThan(1_000_000);
            report.publishEntry("open with 100,000 entries, µs", Long.toString(open));
            report.publishEntry("two undo and two redo, µs", Long.toString(steps));
            report.publishEntry("last page of history, µs", Long.toString(page));
            assertThat(open).isLessThan(500_000);
            assertThat(steps).isLessThan(1_000_000);
            assertThat(page).isLessThan(200_000);
        }
    }

    /** Puts entries straight into the table, as 100,000 transactions would take an hour; their hashes are not real. */
    private static void lengthen(Path file) throws SQLException {
        try (Connection c = Database.connect(file, Database.Access.WRITE);
                PreparedStatement s = c.prepareStatement(
                        "WITH RECURSIVE entry (n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM entry WHERE n <= ?)"
                                + " INSERT INTO journal (n, at, author, kind, label, undo_next, edit, hash)"
                                + " SELECT n, '2026-03-02T09:30:00Z', 'Anna', 'EDIT', 'A ward: DWO ' || n, n,"
                                + " CASE n % 2 WHEN 0 THEN ? ELSE ? END, hex(zeroblob(32)) FROM entry")) {
            PlanEdit up = dwo("E05000001", 2, 3);
            s.setInt(1, ENTRIES);
            s.setString(2, PlanJson.write(up));
            s.setString(3, PlanJson.write(up.inverse()));
            s.executeUpdate();
        }
    }

    /** Microseconds. */
    private static long median(int times, Runnable work) {
        long[] took = new long[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            work.run();
            took[i] = (System.nanoTime() - start) / 1000;
        }
        Arrays.sort(took);
        return took[times / 2];
    }
}
