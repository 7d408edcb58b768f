package org.wardplan.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Extract;
import org.wardplan.model.plan.Submission;

/** The tables that hold what stands beside the scenarios: boroughs' submissions, and of what a file is a part. */
final class SubmissionTables {
    private SubmissionTables() {}

    static List<String> names() {
        return List.of("submission", "extract", "extract_ward");
    }

    static List<Submission> submissions(Connection c) throws SQLException {
        List<Submission> list = new ArrayList<>();
        PlanTables.each(
                c,
                "SELECT borough, state, by, at, note FROM submission ORDER BY borough",
                r -> list.add(new Submission(
                        r.getString(1),
                        Submission.State.valueOf(r.getString(2)),
                        r.getString(3),
                        r.getString(4),
                        r.getString(5))));
        return list;
    }

    static @Nullable Extract extract(Connection c) throws SQLException {
        List<String> wards = new ArrayList<>();
        PlanTables.each(c, "SELECT ward FROM extract_ward ORDER BY ward", r -> wards.add(r.getString(1)));
        List<Extract> found = new ArrayList<>();
        PlanTables.each(
                c,
                "SELECT plan, plan_name, borough, borough_name, scenario, entry, hash, at, by, envelope_pence"
                        + " FROM extract",
                r -> found.add(new Extract(
                        r.getString(1),
                        r.getString(2),
                        r.getString(3),
                        r.getString(4),
                        r.getString(5),
                        wards,
                        r.getLong(6),
                        r.getString(7),
                        r.getString(8),
                        r.getString(9),
                        new Money(r.getLong(10)))));
        return found.isEmpty() ? null : found.get(0);
    }

    /** Writes the submissions that differ. */
    static void update(Connection c, List<Submission> before, List<Submission> after) throws SQLException {
        for (Submission was : before) {
            if (after.stream().noneMatch(s -> s.borough().equals(was.borough()))) {
                run(c, "DELETE FROM submission WHERE borough = ?", was.borough());
            }
        }
        for (Submission is : after) {
            if (!before.contains(is)) {
                run(
                        c,
                        "INSERT OR REPLACE INTO submission (borough, state, by, at, note) VALUES (?, ?, ?, ?, ?)",
                        is.borough(),
                        is.state().name(),
                        is.by(),
                        is.at(),
                        is.note());
            }
        }
    }

    static void insert(Connection c, Extract e) throws SQLException {
        run(
                c,
                "INSERT INTO extract (only, plan, plan_name, borough, borough_name, scenario, entry, hash, at, by,"
                        + " envelope_pence) VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                e.plan(),
                e.planName(),
                e.borough(),
                e.boroughName(),
                e.scenario(),
                e.entry(),
                e.hash(),
                e.at(),
                e.by(),
                e.envelope().pence());
        for (String ward : e.wards()) {
            run(c, "INSERT INTO extract_ward (ward) VALUES (?)", ward);
        }
    }

    private static void run(Connection c, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement s = c.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                s.setObject(i + 1, parameters[i]);
            }
            s.executeUpdate();
        }
    }
}
