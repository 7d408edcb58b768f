package org.wardplan.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.wardplan.storage.JournalEntry.Kind;

/**
 * The table "journal": appended to, never changed. Each entry carries where undo and redo stand after it, so that the
 * last entry alone tells both, and a step needs two look-ups by key however long the journal is:
 *
 * <ul>
 *   <li>after EDIT n: undo takes back n, there is nothing to redo;
 *   <li>after UNDO of t: undo stands where it stood before t was made, redo brings back t;
 *   <li>after REDO of t: undo takes back t, redo stands where it stood before t was last undone.
 * </ul>
 */
final class Journal {
    /** What an entry tells of itself, of the table "journal" as j. */
    static final String ENTRY_COLUMNS = "SELECT j.n, j.at, j.author, j.kind, j.label, j.reason, j.target, j.hash,"
            + " coalesce((SELECT k.kind FROM journal k WHERE k.target = j.n ORDER BY k.n DESC LIMIT 1) = 'UNDO', 0)";

    private final Connection connection;

    Journal(Connection connection) {
        this.connection = connection;
    }

    /**
     * The end of the journal.
     *
     * @param n number of the last entry, 0 when there is none
     * @param undo the EDIT that undo would take back, or null
     * @param redo the EDIT that redo would bring back, or null
     */
    record Tail(long n, String hash, @Nullable Step undo, @Nullable Step redo) {
        static final Tail EMPTY = new Tail(0, JournalHash.NONE, null, null);
    }

    /** An EDIT entry that undo or redo leads to. */
    record Step(long n, String label, @Nullable String reason) {
        static @Nullable Long number(@Nullable Step step) {
            return step == null ? null : step.n();
        }
    }

    /** What to append; at and the fields after it are as in {@link JournalEntry}, edit is the JSON. */
    record Draft(
            Kind kind,
            Instant at,
            String author,
            String label,
            @Nullable String reason,
            @Nullable Long target,
            String edit) {}

    Tail tail() throws SQLException {
        try (Statement s = connection.createStatement();
                ResultSet r = s.executeQuery(
                        "SELECT j.n, j.hash, u.n, u.label, u.reason, r.n, r.label, r.reason FROM journal j"
                                + " LEFT JOIN journal u ON u.n = j.undo_next LEFT JOIN journal r ON r.n = j.redo_next"
                                + " ORDER BY j.n DESC LIMIT 1")) {
            return r.next() ? new Tail(r.getLong(1), r.getString(2), step(r, 3), step(r, 6)) : Tail.EMPTY;
        }
    }

    private static @Nullable Step step(ResultSet r, int first) throws SQLException {
        long n = r.getLong(first);
        return n == 0 ? null : new Step(n, r.getString(first + 1), r.getString(first + 2));
    }

    /** Appends within the caller's transaction and gives the new entry. */
    JournalEntry append(Tail last, Draft d) throws SQLException {
        long n = last.n() + 1;
        Long target = d.target();
        Long undo = null;
        Long redo = null;
        switch (d.kind()) {
            case CREATE -> {}
            case EDIT -> undo = n;
            case UNDO -> {
                undo = pointer("undo_next", known(target) - 1);
                redo = target;
            }
            case REDO -> {
                undo = target;
                redo = pointer("redo_next", lastUndoOf(known(target)) - 1);
            }
        }
        String at = d.at().toString();
        String hash = new JournalHash()
                .of(last.hash(), n, at, d.author(), d.kind(), d.label(), d.reason(), target, undo, redo, d.edit());
        try (PreparedStatement s = connection.prepareStatement(
                "INSERT INTO journal (n, at, author, kind, label, reason, target, undo_next, redo_next, edit, hash)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            s.setLong(1, n);
            s.setString(2, at);
            s.setString(3, d.author());
            s.setString(4, d.kind().name());
            s.setString(5, d.label());
            s.setString(6, d.reason());
            s.setObject(7, target);
            s.setObject(8, undo);
            s.setObject(9, redo);
            s.setString(10, d.edit());
            s.setString(11, hash);
            s.executeUpdate();
        }
        OptionalLong of = target == null ? OptionalLong.empty() : OptionalLong.of(target);
        return new JournalEntry(n, d.at(), d.author(), d.kind(), d.label(), d.reason(), of, false, hash);
    }

    private static long known(@Nullable Long target) {
        if (target == null) {
            throw new IllegalArgumentException("undo or redo of nothing");
        }
        return target;
    }

    private @Nullable Long pointer(String column, long n) throws SQLException {
        long found = lookUp("SELECT " + column + " FROM journal WHERE n = ?", n);
        return found == 0 ? null : found;
    }

    private long lastUndoOf(long target) throws SQLException {
        return lookUp("SELECT n FROM journal WHERE target = ? AND kind = 'UNDO' ORDER BY n DESC LIMIT 1", target);
    }

    private long lookUp(String sql, long parameter) throws SQLException {
        try (PreparedStatement s = connection.prepareStatement(sql)) {
            s.setLong(1, parameter);
            try (ResultSet r = s.executeQuery()) {
                return r.next() ? r.getLong(1) : 0;
            }
        }
    }

    /** The JSON of an entry's edit. */
    String edit(long n) throws SQLException {
        try (PreparedStatement s = connection.prepareStatement("SELECT edit FROM journal WHERE n = ?")) {
            s.setLong(1, n);
            try (ResultSet r = s.executeQuery()) {
                if (!r.next()) {
                    throw new SQLException("the journal has no entry " + n);
                }
                return r.getString(1);
            }
        }
    }

    /** Entries by number, oldest first, without those up to and including the number "after". */
    List<JournalEntry> entries(long after, int limit) throws SQLException {
        List<JournalEntry> entries = new ArrayList<>();
        try (PreparedStatement s =
                connection.prepareStatement(ENTRY_COLUMNS + " FROM journal j WHERE j.n > ? ORDER BY j.n LIMIT ?")) {
            s.setLong(1, after);
            s.setInt(2, limit);
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    entries.add(entry(r));
                }
            }
        }
        return entries;
    }

    /** A row of {@link #ENTRY_COLUMNS}. Where the time was changed into none, the entry tells the beginning of time. */
    static JournalEntry entry(ResultSet r) throws SQLException {
        long target = r.getLong(7);
        return new JournalEntry(
                r.getLong(1),
                instant(r.getString(2)),
                r.getString(3),
                Kind.valueOf(r.getString(4)),
                r.getString(5),
                r.getString(6),
                target == 0 ? OptionalLong.empty() : OptionalLong.of(target),
                r.getInt(9) != 0,
                r.getString(8));
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }

    /** The JSON of the edits from one number to another, in order of number. */
    List<String> edits(long first, long last) throws SQLException {
        List<String> edits = new ArrayList<>();
        try (PreparedStatement s =
                connection.prepareStatement("SELECT edit FROM journal WHERE n BETWEEN ? AND ? ORDER BY n")) {
            s.setLong(1, first);
            s.setLong(2, last);
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    edits.add(r.getString(1));
                }
            }
        }
        return edits;
    }

    /** The hash of an entry; empty where there is none of the number. */
    Optional<String> hash(long n) throws SQLException {
        try (PreparedStatement s = connection.prepareStatement("SELECT hash FROM journal WHERE n = ?")) {
            s.setLong(1, n);
            try (ResultSet r = s.executeQuery()) {
                return r.next() ? Optional.of(r.getString(1)) : Optional.empty();
            }
        }
    }
}
