package org.wardplan.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;
import org.wardplan.model.plan.Plan;
import org.wardplan.storage.Database.Access;
import org.wardplan.storage.FileHold.Outcome;
import org.wardplan.storage.JournalEntry.Kind;
import org.wardplan.storage.PlanFile.ReadOnly;

/** Makes plan files: new ones and copies. */
final class PlanFileMaker {
    private PlanFileMaker() {}

    static WithProblems<PlanFile> create(Path file, Plan plan, String author, Instant at) {
        String name = Database.name(file);
        try {
            Path path = PlanFile.real(file);
            Outcome outcome = FileHold.take(path, author, at);
            if (outcome instanceof Outcome.Taken taken) {
                boolean opened = false;
                try {
                    if (Files.exists(path)) {
                        return WithProblems.failed(alreadyThere(name));
                    }
                    write(path, plan, author, at);
                    PlanFile made = openNew(path, taken.hold(), plan);
                    opened = true;
                    return WithProblems.of(made);
                } finally {
                    if (!opened) {
                        taken.hold().close();
                    }
                }
            }
            return WithProblems.failed(
                    outcome instanceof Outcome.Impossible i ? AtomicFile.explain(name, i.cause()) : alreadyThere(name));
        } catch (IOException e) {
            return WithProblems.failed(AtomicFile.explain(name, e));
        } catch (SQLException e) {
            return WithProblems.failed(SqlProblems.explain(name, e));
        }
    }

    private static Problem alreadyThere(String name) {
        return Problem.error(name, "is there already and was left as it is. Choose another name.");
    }

    private static void write(Path path, Plan plan, String author, Instant at) throws IOException, SQLException {
        Path temporary = AtomicFile.beside(path);
        try {
            try (Connection c = Database.connect(temporary, Access.CREATE)) {
                Database.inTransaction(c, () -> {
                    Database.initialise(c);
                    new PlanWriter(c).insert(asStored(plan));
                    return begin(c, plan, author, at, "Plan made");
                });
            }
            AtomicFile.moveIntoPlace(temporary, path);
        } finally {
            AtomicFile.discard(temporary);
        }
    }

    /** Writes the first entry of the journal, which holds the whole plan. */
    static JournalEntry begin(Connection c, Plan plan, String author, Instant at, String label) throws SQLException {
        Journal.Draft first = new Journal.Draft(Kind.CREATE, at, author, label, null, null, PlanJson.write(plan));
        return new Journal(c).append(Journal.Tail.EMPTY, first);
    }

    private static Plan asStored(Plan plan) {
        try {
            return PlanJson.readPlan(PlanJson.write(plan));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("this plan can't be stored: " + e.getOriginalMessage(), e);
        }
    }

    private static PlanFile openNew(Path path, FileHold hold, Plan plan) throws SQLException {
        Connection c = Database.connect(path, Access.WRITE);
        boolean done = false;
        try {
            Database.makeDurable(c);
            PlanFile file = new PlanFile(path, c, hold, ReadOnly.NO, asStored(plan));
            done = true;
            return file;
        } finally {
            if (!done) {
                c.close();
            }
        }
    }

    static List<Problem> copy(Connection source, Path sourcePath, Path target, boolean overwrite) {
        String name = Database.name(target);
        try {
            Path path = PlanFile.real(target);
            if (path.equals(sourcePath)) {
                return List.of(Problem.error(name, "is the plan itself. Choose another name for the copy."));
            }
            if (Files.isDirectory(path)) {
                return List.of(Problem.error(name, "is a folder. Choose a name for the copy within it."));
            }
            Outcome outcome = FileHold.take(path, "someone saving a copy", Instant.EPOCH);
            if (outcome instanceof Outcome.Taken taken) {
                try {
                    return copyHeld(source, path, overwrite);
                } finally {
                    taken.hold().close();
                }
            }
            return List.of(
                    outcome instanceof Outcome.Impossible i
                            ? AtomicFile.explain(name, i.cause())
                            : Problem.error(name, "is open in Wardplan and can't be replaced. Choose another name."));
        } catch (IOException e) {
            return List.of(AtomicFile.explain(name, e));
        }
    }

    private static List<Problem> copyHeld(Connection source, Path path, boolean overwrite) throws IOException {
        if (Files.exists(path) && !overwrite) {
            return List.of(alreadyThere(Database.name(path)));
        }
        Path temporary = AtomicFile.beside(path);
        try {
            try (PreparedStatement s = source.prepareStatement("VACUUM INTO ?")) {
                s.setString(1, temporary.toString());
                s.execute();
            }
            AtomicFile.moveIntoPlace(temporary, path);
            return List.of();
        } catch (SQLException e) {
            return List.of(SqlProblems.explain(Database.name(path), e));
        } finally {
            AtomicFile.discard(temporary);
        }
    }
}
