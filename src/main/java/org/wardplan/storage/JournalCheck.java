package org.wardplan.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Problem;
import org.wardplan.model.plan.Plan;

/** Walks the whole journal: its numbers and hashes, and that its edits lead to the plan in the tables. */
final class JournalCheck {
    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private final JournalHash digest = new JournalHash();
    private @Nullable Plan folded;
    private boolean foldable = true;
    private String previous = JournalHash.NONE;
    private long expected = 1;

    private JournalCheck(String file) {
        this.file = file;
    }

    static List<Problem> run(Connection c, String file) throws SQLException {
        JournalCheck check = new JournalCheck(file);
        try (Statement s = c.createStatement();
                ResultSet r = s.executeQuery(
                        "SELECT n, at, author, kind, label, reason, target, undo_next, redo_next, edit, hash"
                                + " FROM journal ORDER BY n")) {
            while (r.next() && check.problems.size() < 20) {
                check.entry(r);
            }
        }
        check.compare(c);
        return check.problems;
    }

    private void entry(ResultSet r) throws SQLException {
        long n = r.getLong(1);
        if (n != expected) {
            add("the journal goes from entry " + (expected - 1) + " to " + n + ": entries are missing.");
        }
        expected = n + 1;
        @Nullable Object[] fields = new Object[10];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = r.getObject(i + 1);
        }
        String stored = r.getString(11);
        if (!digest.of(previous, fields).equals(stored)) {
            add("entry " + n + " of the journal (\"" + r.getString(5)
                    + "\") or the one before it was changed after it was written: its hash doesn't fit.");
        }
        previous = stored;
        fold(n, r.getString(4), r.getString(10));
    }

    private void fold(long n, String kind, String edit) {
        if (!foldable) {
            return;
        }
        try {
            if (kind.equals(JournalEntry.Kind.CREATE.name())) {
                folded = PlanJson.readPlan(edit);
            } else if (folded != null) {
                folded = folded.apply(PlanJson.readEdit(edit));
            } else {
                unfoldable("the journal doesn't begin with the making of the plan.");
            }
        } catch (JsonProcessingException e) {
            unfoldable("entry " + n + " of the journal can't be read: " + e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            unfoldable("entry " + n + " of the journal doesn't fit the plan: " + e.getMessage());
        }
    }

    private void unfoldable(String message) {
        foldable = false;
        add(message);
    }

    private void compare(Connection c) throws SQLException {
        if (expected == 1) {
            add("the journal is empty.");
        } else if (foldable && folded != null) {
            try {
                if (!PlanTables.read(c).equals(folded)) {
                    add("the plan's tables differ from what the journal's edits lead to: they were changed from"
                            + " outside Wardplan.");
                }
            } catch (IllegalArgumentException e) {
                add("the plan's tables can't be read: " + e.getMessage());
            }
        }
    }

    private void add(String message) {
        problems.add(Problem.error(file, message));
    }
}
