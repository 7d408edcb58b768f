package org.wardplan.app.borough;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Problem;
import org.wardplan.base.Progress;
import org.wardplan.base.WithProblems;
import org.wardplan.model.finance.Money;
import org.wardplan.model.geography.Borough;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.EditRefused;
import org.wardplan.model.plan.Plan;
import org.wardplan.planning.merge.Extraction;
import org.wardplan.storage.JournalEntry;
import org.wardplan.storage.PlanFile;

/**
 * Borough files to be written into a folder, one after the other. Each appears complete or not at all.
 *
 * @param scenario id of the scenario that they are a part of
 * @param replace whether files that are there already are replaced, or left as they are
 */
record SendOut(String scenario, List<Part> parts, Path folder, boolean replace) {
    /**
     * One borough's.
     *
     * @param envelope what its posts may cost in a year
     */
    record Part(Borough borough, Money envelope) {
        /** {@code Lambeth.wardplan}; letters that some systems don't allow in names give way to a dash. */
        String fileName() {
            return borough.name().replaceAll("[\\\\/:*?\"<>|]", "-") + ".wardplan";
        }
    }

    SendOut {
        parts = List.copyOf(parts);
    }

    SendOut replacing(boolean now) {
        return new SendOut(scenario, parts, folder, now);
    }

    /** Names of the files that are in the folder already. */
    List<String> there() {
        return parts.stream()
                .map(Part::fileName)
                .filter(n -> Files.exists(folder.resolve(n)))
                .toList();
    }

    /** Takes each file that was written, or not, as it comes. */
    interface Written {
        void file(SentFile file);
    }

    /** London's plan with the journal entry that it was after. */
    private record Base(Plan plan, JournalEntry last) {
        static Base of(PlanFile file) {
            // All of the file's methods hold it while they work, so that plan and entry belong together here.
            synchronized (file) {
                List<JournalEntry> last = file.history(file.historySize() - 1, 1);
                return new Base(file.plan(), last.get(0));
            }
        }
    }

    /**
     * Writes the files.
     *
     * @param london the open file of London's plan
     * @param told is told of each file on this thread
     */
    void run(
            PlanFile london,
            WardSet wards,
            String author,
            Instant at,
            Written told,
            Progress progress,
            Cancellation cancellation) {
        Base base = Base.of(london);
        for (int k = 0; k < parts.size(); k++) {
            cancellation.check();
            Part part = parts.get(k);
            progress.report(k, parts.size(), "Writing " + part.fileName());
            told.file(one(base, part, wards, author, at));
        }
        progress.report(parts.size(), parts.size(), "All files written");
    }

    private SentFile one(Base base, Part part, WardSet wards, String author, Instant at) {
        Path target = folder.resolve(part.fileName());
        boolean there = Files.exists(target);
        if (there && !replace) {
            return new SentFile(part.borough(), target, SentFile.Outcome.LEFT, "a file of this name was there");
        }
        List<Problem> wrong;
        try {
            Plan plan = Extraction.of(
                    base.plan(),
                    scenario,
                    part.borough(),
                    wards,
                    base.last().n(),
                    base.last().hash(),
                    part.envelope(),
                    author,
                    at,
                    UUID.randomUUID().toString());
            wrong = there ? over(target, plan, author, at) : made(target, plan, author, at);
        } catch (EditRefused e) {
            wrong = List.of(Problem.error(String.valueOf(e.getMessage())));
        } catch (IOException | UncheckedIOException e) {
            wrong = List.of(Problem.error("it could not be written: " + e.getMessage()));
        }
        return wrong.isEmpty()
                ? new SentFile(
                        part.borough(),
                        target,
                        there ? SentFile.Outcome.REPLACED : SentFile.Outcome.WRITTEN,
                        "")
                : new SentFile(
                        part.borough(),
                        target,
                        SentFile.Outcome.FAILED,
                        wrong.stream().map(Problem::message).collect(Collectors.joining("; ")));
    }

    private static List<Problem> made(Path target, Plan plan, String author, Instant at) {
        WithProblems<PlanFile> created = PlanFile.create(target, plan, author, at);
        PlanFile file = created.value();
        if (file == null) {
            return created.problems();
        }
        file.close();
        return List.of();
    }

    /** Replaces a file by a new one made elsewhere, so that the old one is there until the new one is. */
    private static List<Problem> over(Path target, Plan plan, String author, Instant at) throws IOException {
        Path elsewhere = Files.createTempDirectory("wardplan-");
        try {
            WithProblems<PlanFile> created =
                    PlanFile.create(elsewhere.resolve(target.getFileName()), plan, author, at);
            PlanFile file = created.value();
            if (file == null) {
                return created.problems();
            }
            try (file) {
                return file.saveCopy(target, true);
            }
        } finally {
            try (Stream<Path> all = Files.walk(elsewhere)) {
                for (Path p : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(p);
                }
            }
        }
    }
}
