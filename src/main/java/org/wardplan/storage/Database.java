package org.wardplan.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.SQLiteOpenMode;
import org.wardplan.base.Problem;

/** SQLite connections to plan files, the marks that tell a plan file, and its schema. */
final class Database {
    /** "Wdpl" in ASCII, in the header of every plan file. */
    static final int APPLICATION_ID = 0x5764706c;

    /** The {@code user_version} that this program reads and writes. */
    static final int SCHEMA = 6;

    /** The version that turned a floor into rules. */
    private static final int RULES_SINCE = 3;

    /** The version that tells what each entry of the journal is about. */
    private static final int REACH_SINCE = 5;

    /** Up to this size the whole file is checked on opening, beyond it all but the journal: about 20 ms either way. */
    private static final long CHECKED_WHOLE_BYTES = 8L << 20;

    private static final int PATIENCE_MS = 5000;

    /** Held, since a logger that nobody holds forgets its level. */
    private static final Logger SQLITE_LOG = Logger.getLogger("org.sqlite");

    private Database() {}

    /** How a file is opened. */
    enum Access {
        READ,
        WRITE,
        CREATE
    }

    /** Opens without looking at the content, so that nothing of a foreign file is changed. */
    static Connection connect(Path file, Access access) throws SQLException {
        load();
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(access == Access.READ);
        if (access == Access.WRITE) {
            config.resetOpenMode(SQLiteOpenMode.CREATE);
        }
        config.setBusyTimeout(PATIENCE_MS);
        config.enforceForeignKeys(true);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        // As a URI, for "?" and "#" may be in a file's name.
        return config.createConnection("jdbc:sqlite:" + file.toUri());
    }

    /** SQLite unpacks its library into the folder of temporary files; its own report of a failure is a stack trace. */
    private static void load() throws SQLException {
        SQLITE_LOG.setLevel(Level.OFF);
        try {
            SQLiteJDBCLoader.initialize();
        } catch (Exception e) {
            throw new SQLNonTransientConnectionException(
                    "can't be opened now: SQLite's library could not be unpacked into the folder of temporary files, "
                            + System.getProperty("java.io.tmpdir")
                            + ". See whether the folder is there, can be written to and has room; the plan is as it was.",
                    e);
        }
    }

    /**
     * One file without a companion between writes, and every commit on the disk before it counts, the removal of the
     * rollback journal as well (which FULL leaves to the file system).
     */
    static void makeDurable(Connection c) throws SQLException {
        execute(c, "PRAGMA journal_mode = DELETE");
        execute(c, "PRAGMA synchronous = EXTRA");
    }

    /** What is wrong with the file as a plan of this or an older version; reads only. */
    static Optional<Problem> check(Connection c, Path file) throws SQLException, IOException {
        String name = name(file);
        execute(c, "PRAGMA trusted_schema = OFF");
        if (number(c, "PRAGMA application_id") != APPLICATION_ID) {
            return Optional.of(Problem.error(
                    name,
                    "is a database, but not a Wardplan plan. Choose a file that Wardplan made, its name ends in"
                            + " .wardplan."));
        }
        long version = number(c, "PRAGMA user_version");
        if (version > SCHEMA) {
            return Optional.of(Problem.error(
                    name,
                    "was made by a newer Wardplan (format " + version + "; this program reads up to format " + SCHEMA
                            + "). Install the newer version to open it; the file is unchanged."));
        }
        // SQLite itself refuses a file shorter than its header says.
        if (Files.size(file) <= CHECKED_WHOLE_BYTES) {
            return damage(c, name, "PRAGMA quick_check(1)");
        }
        for (String table : PlanTables.names()) {
            if (version < SCHEMA && !exists(c, table)) {
                continue;
            }
            Optional<Problem> damage = damage(c, name, "PRAGMA quick_check('" + table + "')");
            if (damage.isPresent()) {
                return damage;
            }
        }
        return Optional.empty();
    }

    /** The full check of every page and index. */
    static Optional<Problem> checkWhole(Connection c, Path file) throws SQLException {
        return damage(c, name(file), "PRAGMA integrity_check(1)");
    }

    /** An older format has fewer tables. */
    private static boolean exists(Connection c, String table) throws SQLException {
        return number(c, "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = '" + table + "'") > 0;
    }

    private static Optional<Problem> damage(Connection c, String name, String pragma) throws SQLException {
        String found = text(c, pragma);
        return found.equals("ok")
                ? Optional.empty()
                : Optional.of(Problem.error(
                        name,
                        "is damaged: its content doesn't hold together (" + found + "). " + SqlProblems.BACKUP_HINT));
    }

    static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    static long version(Connection c) throws SQLException {
        return number(c, "PRAGMA user_version");
    }

    /** Runs the scripts after a version up to the present one, within the caller's transaction. */
    static void migrate(Connection c, long after) throws SQLException {
        for (long v = after + 1; v <= SCHEMA; v++) {
            execute(c, script(v));
            if (v == RULES_SINCE) {
                EarlierRules.bringOver(c);
            }
            if (v == REACH_SINCE) {
                EditReach.bringOver(c);
            }
        }
        execute(c, "PRAGMA user_version = " + SCHEMA);
    }

    /** Marks a new database as a plan file and gives it its tables, within the caller's transaction. */
    static void initialise(Connection c) throws SQLException {
        execute(c, "PRAGMA application_id = " + APPLICATION_ID);
        migrate(c, -1);
    }

    static String script(long version) {
        String resource = String.format(Locale.ROOT, "schema-%03d.sql", version);
        try (InputStream in = Database.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no " + resource + " in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void execute(Connection c, String sql) throws SQLException {
        try (Statement s = c.createStatement()) {
            s.executeUpdate(sql);
        }
    }

    static long number(Connection c, String sql) throws SQLException {
        try (Statement s = c.createStatement();
                ResultSet r = s.executeQuery(sql)) {
            return r.next() ? r.getLong(1) : 0;
        }
    }

    private static String text(Connection c, String sql) throws SQLException {
        try (Statement s = c.createStatement();
                ResultSet r = s.executeQuery(sql)) {
            String found = r.next() ? r.getString(1) : null;
            return found == null ? "nothing" : found;
        }
    }

    /** Several statements that succeed together or not at all. */
    interface Work<T> {
        T run() throws SQLException;
    }

    static <T> T inTransaction(Connection c, Work<T> work) throws SQLException {
        c.setAutoCommit(false);
        boolean done = false;
        try {
            T result = work.run();
            c.commit();
            done = true;
            return result;
        } finally {
            if (done) {
                c.setAutoCommit(true);
            } else {
                rollBack(c);
            }
        }
    }

    /** Several reads that see one state of the file, also where it can't be written to. */
    static <T> T inReadTransaction(Connection c, Work<T> work) throws SQLException {
        execute(c, "BEGIN");
        try {
            return work.run();
        } finally {
            execute(c, "COMMIT");
        }
    }

    /** SQLite may have rolled back by itself (disk full, for one); the error that led here is the one to tell. */
    private static void rollBack(Connection c) {
        try {
            c.rollback();
        } catch (SQLException e) {
            // No transaction is left to end.
        }
        try {
            c.setAutoCommit(true);
        } catch (SQLException e) {
            // No transaction is left to end.
        }
    }
}
