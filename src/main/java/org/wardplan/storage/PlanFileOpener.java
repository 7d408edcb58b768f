package org.wardplan.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;
import org.wardplan.model.plan.Plan;
import org.wardplan.storage.Database.Access;
import org.wardplan.storage.FileHold.Outcome;
import org.wardplan.storage.PlanFile.ReadOnly;

/** Opens plan files: asks for the hold, checks the content, brings older formats up to date. */
final class PlanFileOpener {
    private static final String ENDING = ".wardplan";

    private PlanFileOpener() {}

    static WithProblems<PlanFile> open(Path file, String author, Instant at) {
        String name = Database.name(file);
        try {
            Optional<Problem> unfit = lookAt(file);
            if (unfit.isPresent()) {
                return WithProblems.failed(unfit.get());
            }
            Path path = PlanFile.real(file);
            if (!Files.isWritable(path)) {
                return openReadOnly(file, because(null, "can't be written to, so it is open for reading only", name));
            }
            Outcome outcome = FileHold.take(path, author, at);
            if (outcome instanceof Outcome.Taken taken) {
                return openHeld(path, taken.hold(), author, at);
            }
            return openReadOnly(
                    file,
                    outcome instanceof Outcome.Refused refused
                            ? because(refused.by(), refused.by().sentence(ZoneId.systemDefault()), name)
                            : because(null, "its folder can't be written to, so it is open for reading only", name));
        } catch (IOException e) {
            return WithProblems.failed(AtomicFile.explain(name, e));
        }
    }

    private static ReadOnly because(@Nullable Holder holder, String why, String name) {
        String message = holder == null ? why + ". Save a copy elsewhere to change it." : why;
        return new ReadOnly(Optional.ofNullable(holder), Optional.of(Problem.warning(name, message)));
    }

    private static Optional<Problem> lookAt(Path file) throws IOException {
        String name = Database.name(file);
        if (!Files.exists(file)) {
            return Optional.of(Problem.error(name, "is not there. Check the name and the folder."));
        }
        if (Files.isDirectory(file)) {
            return Optional.of(Problem.error(name, "is a folder. Choose a plan file within it."));
        }
        if (Files.size(file) == 0) {
            return Optional.of(Problem.error(
                    name, "is empty: a plan was expected. Open a backup or an earlier copy, or make a new plan."));
        }
        return Optional.empty();
    }

    private static WithProblems<PlanFile> openHeld(Path path, FileHold hold, String author, Instant at)
            throws IOException {
        List<Problem> problems = new ArrayList<>();
        PlanFile opened = null;
        Connection c = null;
        try {
            c = Database.connect(path, Access.WRITE);
            Optional<Problem> wrong = Database.check(c, path);
            if (wrong.isPresent()) {
                return WithProblems.failed(wrong.get());
            }
            Database.makeDurable(c);
            long version = Database.version(c);
            if (version < Database.SCHEMA) {
                // Copied while no connection is open: closing our handle would drop SQLite's locks (see FileHold).
                c.close();
                Path backup = backUp(path, version);
                c = Database.connect(path, Access.WRITE);
                Database.makeDurable(c);
                bringUpToDate(c, version, author, at);
                problems.add(Problem.warning(
                        Database.name(path),
                        "was of the older format " + version + " and has been brought to format " + Database.SCHEMA
                                + "; the file as it was is kept as " + Database.name(backup) + "."));
            }
            opened = read(path, c, hold, ReadOnly.NO);
            return new WithProblems<>(opened, problems);
        } catch (SQLException e) {
            return WithProblems.failed(SqlProblems.explain(Database.name(path), e));
        } catch (IllegalArgumentException e) {
            return WithProblems.failed(noPlan(path, e));
        } finally {
            if (opened == null) {
                closeQuietly(c);
                hold.close();
            }
        }
    }

    static WithProblems<PlanFile> openReadOnly(Path file, ReadOnly why) {
        String name = Database.name(file);
        PlanFile opened = null;
        Connection c = null;
        try {
            Optional<Problem> unfit = lookAt(file);
            if (unfit.isPresent()) {
                return WithProblems.failed(unfit.get());
            }
            Path path = PlanFile.real(file);
            c = Database.connect(path, Access.READ);
            Optional<Problem> wrong = Database.check(c, path);
            if (wrong.isPresent()) {
                return WithProblems.failed(wrong.get());
            }
            if (Database.version(c) < Database.SCHEMA) {
                return WithProblems.failed(Problem.error(
                        name,
                        "is of an older format and must be brought up to date before it can be read. Open it for"
                                + " writing once, or copy it to a folder that can be written to."));
            }
            opened = read(path, c, null, why);
            return new WithProblems<>(opened, why.reason().stream().toList());
        } catch (SQLException e) {
            return WithProblems.failed(SqlProblems.explain(name, e));
        } catch (IllegalArgumentException e) {
            return WithProblems.failed(noPlan(file, e));
        } catch (IOException e) {
            return WithProblems.failed(AtomicFile.explain(name, e));
        } finally {
            if (opened == null) {
                closeQuietly(c);
            }
        }
    }

    private static PlanFile read(Path path, Connection c, @Nullable FileHold hold, ReadOnly why) throws SQLException {
        return Database.inReadTransaction(c, () -> new PlanFile(path, c, hold, why, PlanTables.read(c)));
    }

    private static Problem noPlan(Path file, IllegalArgumentException e) {
        return Problem.error(
                Database.name(file),
                "is damaged: its tables hold no whole plan (" + e.getMessage() + "). " + SqlProblems.BACKUP_HINT);
    }

    private static Path backUp(Path path, long version) throws IOException {
        String name = Database.name(path);
        String stem = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
        Path backup = path.resolveSibling(stem + ".backup-v" + version + ENDING);
        for (int i = 2; Files.exists(backup); i++) {
            backup = path.resolveSibling(stem + ".backup-v" + version + "-" + i + ENDING);
        }
        Path temporary = AtomicFile.beside(backup);
        try {
            Files.copy(path, temporary);
            AtomicFile.moveIntoPlace(temporary, backup);
        } finally {
            AtomicFile.discard(temporary);
        }
        return backup;
    }

    private static void bringUpToDate(Connection c, long version, String author, Instant at) throws SQLException {
        Database.inTransaction(c, () -> {
            Database.migrate(c, version);
            if (Database.number(c, "SELECT count(*) FROM journal") == 0) {
                Plan plan = PlanTables.read(c);
                PlanFileMaker.begin(c, plan, author, at, "Plan brought over from an older format");
            }
            return true;
        });
    }

    private static void closeQuietly(@Nullable Connection c) {
        if (c == null) {
            return;
        }
        try {
            c.close();
        } catch (SQLException e) {
            // Nothing was written that could be lost.
            return;
        }
    }
}
