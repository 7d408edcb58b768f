package org.wardplan.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanFileCrashTest {
    private static final int KILLS = 3;

    @TempDir
    Path folder;

    @Test
    void everyCommittedEditSurvivesAKillAtAnyMoment() throws IOException, InterruptedException {
        Path file = folder.resolve("p.wardplan");
        PlanFile.create(file, Plans.london(), Plans.ANNA, Plans.AT).orThrow().close();
        Random random = new Random(20260301);
        for (int kill = 0; kill < KILLS; kill++) {
            long printed = editAndKill(file, 3 + random.nextInt(12), random.nextInt(3_000_000));

            assertThat(Files.exists(FileHold.hiddenFile(file)))
                    .as("the killed process left its lock file")
                    .isTrue();
            try (PlanFile plan = PlanFile.open(file, Plans.ANNA, Plans.AT).orThrow()) {
                assertThat(plan.isReadOnly()).isFalse();
                // One more than printed when it died between the commit and the print.
                assertThat(plan.historySize()).isBetween(printed, printed + 1);
                assertThat(plan.verifyJournal()).isEmpty();
                plan.append(Plans.oneMore(plan.plan()), Plans.ANNA, Plans.AT);
            }
        }
    }

    /** The last number that was printed before the end. */
    private static long editAndKill(Path file, int afterLines, int spinNanos) throws IOException, InterruptedException {
        Process other = OtherProgram.start(file, "edit");
        long printed = 0;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("open");
            for (int i = 0; i < afterLines; i++) {
                printed = Long.parseLong(lines.readLine());
            }
            long until = System.nanoTime() + spinNanos;
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            // On POSIX systems the handle's own destroyForcibly leaves the pipe readable to its end.
            other.toHandle().destroyForcibly();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isEmpty()) {
                    printed = Long.parseLong(line);
                }
            }
        }
        assertThat(other.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return printed;
    }
}
