package org.wardplan.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.wardplan.storage.JournalEntry.Kind;

/** Finds entries of a journal in its indexes, without reading what they did. */
final class JournalSearch {
    /** SQLite takes many more parameters; a statement for each part of a long list is as fast. */
    private static final int MOST_AT_ONCE = 500;

    private static final int SECONDS = "2026-03-02T09:30:00".length();

    private final Connection connection;

    JournalSearch(Connection connection) {
        this.connection = connection;
    }

    /** Numbers of the entries that fit, newest first. */
    long[] numbers(JournalFilter filter) throws SQLException {
        List<Object> parameters = new ArrayList<>();
        String sql = "SELECT n FROM journal INDEXED BY journal_lines WHERE " + where(filter, parameters)
                + " ORDER BY n DESC";
        try (PreparedStatement s = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                s.setObject(i + 1, parameters.get(i));
            }
            long[] found = new long[256];
            int count = 0;
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    if (count == found.length) {
                        found = Arrays.copyOf(found, 2 * count);
                    }
                    found[count++] = r.getLong(1);
                }
            }
            return Arrays.copyOf(found, count);
        }
    }

    private static String where(JournalFilter filter, List<Object> parameters) {
        List<String> terms = new ArrayList<>(List.of("n > 0"));
        if (filter.kinds().size() < Kind.values().length) {
            filter.kinds().forEach(k -> parameters.add(k.name()));
            terms.add("kind IN (" + marks(filter.kinds().size()) + ")");
        }
        if (!filter.author().isBlank()) {
            parameters.add(like(filter.author()));
            terms.add("author LIKE ? ESCAPE '\\'");
        }
        if (!filter.text().isBlank()) {
            parameters.add(like(filter.text()));
            parameters.add(like(filter.text()));
            terms.add("(label LIKE ? ESCAPE '\\' OR reason LIKE ? ESCAPE '\\')");
        }
        // Instants are written with as many decimals as they have, so that only their whole seconds compare as texts.
        Instant from = filter.from();
        if (from != null) {
            parameters.add(seconds(from));
            terms.add("substr(at, 1, " + SECONDS + ") >= ?");
        }
        Instant until = filter.until();
        if (until != null) {
            parameters.add(seconds(until));
            terms.add("substr(at, 1, " + SECONDS + ") < ?");
        }
        if (!filter.scenario().isEmpty()) {
            parameters.add(filter.scenario());
            terms.add("n IN (SELECT n FROM journal_reach WHERE what = 'SCENARIO' AND id = ?)");
        }
        if (!filter.wards().isEmpty() || !filter.boroughs().isEmpty()) {
            parameters.addAll(filter.wards());
            parameters.addAll(filter.boroughs());
            terms.add("n IN (SELECT n FROM journal_reach WHERE what = 'WARD' AND id IN ("
                    + marks(filter.wards().size()) + ") UNION ALL SELECT n FROM journal_reach WHERE what = 'BOROUGH'"
                    + " AND id IN (" + marks(filter.boroughs().size()) + "))");
        }
        return String.join(" AND ", terms);
    }

    private static String seconds(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString().substring(0, SECONDS);
    }

    private static String like(String text) {
        return "%" + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    /** The entries of these numbers, in this order; those that are not there are left out. */
    List<JournalEntry> entries(Collection<Long> numbers) throws SQLException {
        List<JournalEntry> entries = new ArrayList<>();
        List<Long> all = List.copyOf(numbers);
        for (int first = 0; first < all.size(); first += MOST_AT_ONCE) {
            List<Long> some = all.subList(first, Math.min(all.size(), first + MOST_AT_ONCE));
            try (PreparedStatement s = connection.prepareStatement(
                    Journal.ENTRY_COLUMNS + " FROM journal j WHERE j.n IN (" + marks(some.size()) + ")")) {
                for (int i = 0; i < some.size(); i++) {
                    s.setLong(i + 1, some.get(i));
                }
                try (ResultSet r = s.executeQuery()) {
                    while (r.next()) {
                        entries.add(Journal.entry(r));
                    }
                }
            }
        }
        Map<Long, Integer> order = new HashMap<>();
        all.forEach(n -> order.putIfAbsent(n, order.size()));
        entries.sort(Comparator.comparingInt(e -> order.getOrDefault(e.n(), 0)));
        return entries;
    }

    /** All fields of the entries of these numbers as texts, in the order of the table's columns and of number. */
    List<List<@Nullable String>> lines(List<Long> numbers) throws SQLException {
        List<List<@Nullable String>> lines = new ArrayList<>();
        try (PreparedStatement s = connection.prepareStatement(
                "SELECT n, at, author, kind, label, reason, target, undo_next, redo_next, edit, hash FROM journal"
                        + " WHERE n IN (" + marks(numbers.size()) + ") ORDER BY n")) {
            for (int i = 0; i < numbers.size(); i++) {
                s.setLong(i + 1, numbers.get(i));
            }
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    List<@Nullable String> fields = new ArrayList<>();
                    for (int i = 1; i <= 11; i++) {
                        fields.add(r.getString(i));
                    }
                    lines.add(fields);
                }
            }
        }
        return lines;
    }

    /** Everyone who wrote an entry, in order of name. */
    List<String> authors() throws SQLException {
        List<String> authors = new ArrayList<>();
        PlanTables.each(
                connection,
                "SELECT DISTINCT author FROM journal INDEXED BY journal_lines WHERE n > 0 ORDER BY author",
                r -> authors.add(r.getString(1)));
        return authors;
    }

    /**
     * How many steps of undo lead from the end of the journal to the plan as it was right after an entry; empty where
     * undo doesn't lead there. What undo would take back tells which edits stand, so that two entries after which it is
     * the same left the same plan.
     */
    OptionalInt undoSteps(long n) throws SQLException {
        try (PreparedStatement s = connection.prepareStatement(
                "WITH RECURSIVE goal (g) AS (SELECT coalesce(undo_next, 0) FROM journal WHERE n = ?),"
                        + " step (k, i) AS (SELECT coalesce(undo_next, 0), 0 FROM journal"
                        + " WHERE n = (SELECT max(n) FROM journal) UNION ALL SELECT coalesce((SELECT p.undo_next"
                        + " FROM journal p WHERE p.n = step.k - 1), 0), i + 1 FROM step, goal WHERE step.k > goal.g)"
                        + " SELECT i FROM step, goal WHERE k = g")) {
            s.setLong(1, n);
            try (ResultSet r = s.executeQuery()) {
                return r.next() ? OptionalInt.of(r.getInt(1)) : OptionalInt.empty();
            }
        }
    }
}
