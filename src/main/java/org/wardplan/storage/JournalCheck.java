package org.wardplan.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Problem;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.Scenario;

/**
 * Walks the whole journal, some entries at a time: its numbers and hashes, that its edits lead to the plan in the
 * tables, and that it is found by what its entries are about.
 */
final class JournalCheck {
    private static final int SLICE = 1000;

    /** The first are what matters: where one entry is missing, all that build on it may not fit. */
    private static final int MOST_PROBLEMS = 20;

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Long> broken = new TreeSet<>();
    private final JournalHash digest = new JournalHash();
    private @Nullable Plan folded;
    private boolean foldable = true;
    private String previous = JournalHash.NONE;
    private long expected = 1;
    private long entries;
    private long reach;

    JournalCheck(String file) {
        this.file = file;
    }

    /** How many entries were looked at. */
    long entries() {
        return entries;
    }

    JournalStanding standing() {
        return new JournalStanding(entries, problems, broken);
    }

    /**
     * Looks at the next entries; after the last of them, in the same transaction, at the tables.
     *
     * @return whether there is more to do
     */
    boolean next(Connection c) throws SQLException {
        int read = 0;
        try (PreparedStatement s =
                c.prepareStatement("SELECT n, at, author, kind, label, reason, target, undo_next, redo_next, edit, hash"
                        + " FROM journal WHERE n >= ? ORDER BY n LIMIT " + SLICE)) {
            // The very first may have any number, if someone was at it.
            s.setLong(1, entries == 0 ? Long.MIN_VALUE : expected);
            try (ResultSet r = s.executeQuery()) {
                while (r.next() && problems.size() < MOST_PROBLEMS) {
                    read++;
                    entry(r);
                }
            }
        }
        if (read == SLICE && problems.size() < MOST_PROBLEMS) {
            return true;
        }
        compare(c);
        return false;
    }

    private void entry(ResultSet r) throws SQLException {
        long n = r.getLong(1);
        if (n != expected) {
            add(
                    n,
                    "the journal goes from entry " + (expected - 1) + " to " + n + ": "
                            + (n - expected == 1 ? "an entry is" : "entries are") + " missing.");
        }
        entries++;
        expected = n + 1;
        @Nullable Object[] fields = new Object[10];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = r.getObject(i + 1);
        }
        String stored = r.getString(11);
        if (!digest.of(previous, fields).equals(stored)) {
            add(
                    n,
                    "entry " + n + " of the journal (\"" + r.getString(5)
                            + "\") or the one before it was changed after it was written: its hash doesn't fit.");
        }
        previous = stored;
        fold(n, r.getString(4), r.getString(10));
    }

    private void fold(long n, String kind, String json) {
        if (!foldable) {
            return;
        }
        try {
            if (kind.equals(JournalEntry.Kind.CREATE.name())) {
                folded = PlanJson.readPlan(json);
            } else if (folded != null) {
                PlanEdit edit = PlanJson.readEdit(json);
                folded = edit.applyTo(folded);
                reach += EditReach.of(folded.wardCodes(), edit).sum(n);
            } else {
                unfoldable(n, "the journal doesn't begin with the making of the plan.");
            }
        } catch (JsonProcessingException e) {
            unfoldable(n, "entry " + n + " of the journal can't be read: " + e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            unfoldable(n, "entry " + n + " of the journal doesn't fit the plan: " + e.getMessage());
        }
    }

    private void unfoldable(long n, String message) {
        foldable = false;
        add(n, message);
    }

    private void compare(Connection c) throws SQLException {
        if (entries == 0) {
            problems.add(Problem.error(file, "the journal is empty."));
            return;
        }
        if (Database.number(c, "SELECT count(*) FROM journal_reach WHERE n >= " + expected) > 0
                && problems.size() < MOST_PROBLEMS) {
            problems.add(Problem.error(
                    file,
                    "the last entries of the journal, after entry " + (expected - 1)
                            + ", are missing: the file still tells what they were about."));
        } else if (foldable && problems.isEmpty() && reach != EditReach.sum(c)) {
            problems.add(Problem.error(
                    file,
                    "the tables that the journal is searched by ward, borough and scenario with were changed from"
                            + " outside Wardplan: entries may not be found."));
        }
        if (foldable && folded != null) {
            try {
                Plan tables = PlanTables.read(c);
                if (!tables.equals(folded)) {
                    problems.add(Problem.error(
                            file,
                            "the plan's tables differ from what the journal's edits lead to"
                                    + difference(folded, tables) + ": they were changed from outside Wardplan."));
                }
            } catch (IllegalArgumentException e) {
                problems.add(Problem.error(file, "the plan's tables can't be read: " + e.getMessage()));
            }
        }
    }

    /** Where they differ first, in brackets; empty where it is no figure of a ward. */
    private static String difference(Plan journal, Plan tables) {
        for (Scenario s : journal.scenarios()) {
            Scenario other = tables.findScenario(s.id()).orElse(null);
            if (other == null) {
                return " (there is no scenario \"" + s.name() + "\")";
            }
            for (int r = 0; r < journal.roles().size(); r++) {
                for (int w = 0; w < journal.wardCodes().size(); w++) {
                    int posts = s.allocation().posts(r, w);
                    if (posts != other.allocation().posts(r, w)) {
                        return " (in \"" + s.name() + "\" ward "
                                + journal.wardCodes().get(w) + " has "
                                + other.allocation().posts(r, w) + " "
                                + journal.roles().get(r).id() + " posts instead of " + posts + ")";
                    }
                }
            }
            if (!s.equals(other)) {
                return " (in the scenario \"" + s.name() + "\")";
            }
        }
        return "";
    }

    private void add(long n, String message) {
        broken.add(n);
        problems.add(Problem.error(file, message));
    }
}
