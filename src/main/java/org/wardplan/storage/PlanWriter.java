package org.wardplan.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.workforce.Role;

/** Writes a plan to the tables of the present state: all of a new one, of a changed one only the rows that differ. */
final class PlanWriter {
    private final Connection connection;

    PlanWriter(Connection connection) {
        this.connection = connection;
    }

    void insert(Plan plan) throws SQLException {
        run(
                "INSERT INTO plan (only, id, name, ward_set, data_sha256, baseline) VALUES (1, ?, ?, ?, ?, ?)",
                plan.id(),
                plan.name(),
                plan.wardSet(),
                plan.dataSha256(),
                plan.baseline());
        for (int w = 0; w < plan.wardCodes().size(); w++) {
            run(
                    "INSERT INTO ward (code, position) VALUES (?, ?)",
                    plan.wardCodes().get(w),
                    w);
        }
        for (int r = 0; r < plan.roles().size(); r++) {
            Role role = plan.roles().get(r);
            run(
                    "INSERT INTO role (id, position, label, plannable) VALUES (?, ?, ?, ?)",
                    role.id(),
                    r,
                    role.label(),
                    role.plannable() ? 1 : 0);
        }
        SubmissionTables.update(connection, List.of(), plan.submissions());
        TemplateTables.update(connection, List.of(), plan.templates());
        if (plan.extract() != null) {
            SubmissionTables.insert(connection, plan.extract());
        }
        writeScenarios(null, plan);
    }

    /** Writes what differs between the plan that the tables hold and the plan that they shall hold. */
    void update(Plan before, Plan after) throws SQLException {
        if (!before.id().equals(after.id())
                || !before.wardSet().equals(after.wardSet())
                || !before.wardCodes().equals(after.wardCodes())
                || !before.roles().equals(after.roles())
                || !Objects.equals(before.extract(), after.extract())) {
            throw new IllegalArgumentException("an edit can't change a plan's id, wards or roles, or its borough");
        }
        if (!before.name().equals(after.name())
                || !before.dataSha256().equals(after.dataSha256())
                || !before.baseline().equals(after.baseline())) {
            run(
                    "UPDATE plan SET name = ?, data_sha256 = ?, baseline = ?",
                    after.name(),
                    after.dataSha256(),
                    after.baseline());
        }
        SubmissionTables.update(connection, before.submissions(), after.submissions());
        TemplateTables.update(connection, before.templates(), after.templates());
        for (Scenario was : before.scenarios()) {
            if (after.findScenario(was.id()).isEmpty()) {
                run("DELETE FROM scenario WHERE id = ?", was.id());
            }
        }
        writeScenarios(before, after);
    }

    private void writeScenarios(@Nullable Plan before, Plan after) throws SQLException {
        Map<String, Integer> positions = new HashMap<>();
        if (before != null) {
            before.scenarios().forEach(s -> positions.put(s.id(), positions.size()));
        }
        for (int i = 0; i < after.scenarios().size(); i++) {
            Scenario is = after.scenarios().get(i);
            Integer position = positions.get(is.id());
            if (before == null || position == null) {
                writeRow(is, i);
                for (ScenarioTable table : ScenarioTable.ALL) {
                    upsert(table, is.id(), table.of(after, is));
                }
                continue;
            }
            Scenario was = before.scenarios().get(position);
            if (position != i || !sameRow(was, is)) {
                writeRow(is, i);
            }
            for (ScenarioTable table : ScenarioTable.ALL) {
                if (!table.part().apply(was).equals(table.part().apply(is))) {
                    delete(table, is.id(), table.removed(before, was, after, is));
                    upsert(table, is.id(), table.changed(before, was, after, is));
                }
            }
        }
    }

    private static boolean sameRow(Scenario a, Scenario b) {
        return a.name().equals(b.name())
                && a.description().equals(b.description())
                && a.preset().equals(b.preset())
                && a.frozen() == b.frozen()
                && a.archived() == b.archived()
                && a.profile().equals(b.profile())
                && DemandTables.sameRow(a, b)
                && a.rulebook().aim().equals(b.rulebook().aim());
    }

    private void writeRow(Scenario s, int position) throws SQLException {
        run(
                "INSERT INTO scenario (id, position, name, description, preset, frozen, profile, method, local_year,"
                        + " objective, evenness, coverage, archived)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (id) DO UPDATE SET position = excluded.position,"
                        + " name = excluded.name, description = excluded.description, preset = excluded.preset,"
                        + " frozen = excluded.frozen, profile = excluded.profile, method = excluded.method,"
                        + " local_year = excluded.local_year, objective = excluded.objective,"
                        + " evenness = excluded.evenness, coverage = excluded.coverage, archived = excluded.archived",
                s.id(),
                position,
                s.name(),
                s.description(),
                s.preset(),
                s.frozen() ? 1 : 0,
                s.profile(),
                s.demand().method().name(),
                s.demand().localYear(),
                s.rulebook().aim().objective().name(),
                s.rulebook().aim().evenness(),
                s.rulebook().aim().coverage(),
                s.archived() ? 1 : 0);
    }

    private void upsert(ScenarioTable table, String scenario, Map<List<Object>, List<Object>> rows)
            throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement s = connection.prepareStatement(table.upsert())) {
            for (Map.Entry<List<Object>, List<Object>> row : rows.entrySet()) {
                int at = bind(s, 1, List.of(scenario));
                at = bind(s, at, row.getKey());
                bind(s, at, row.getValue());
                s.addBatch();
            }
            s.executeBatch();
        }
    }

    private void delete(ScenarioTable table, String scenario, Iterable<List<Object>> keys) throws SQLException {
        try (PreparedStatement s = connection.prepareStatement(table.delete())) {
            for (List<Object> key : keys) {
                bind(s, bind(s, 1, List.of(scenario)), key);
                s.executeUpdate();
            }
        }
    }

    private void run(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement s = connection.prepareStatement(sql)) {
            bind(s, 1, List.of(parameters));
            s.executeUpdate();
        }
    }

    private static int bind(PreparedStatement s, int first, List<Object> parameters) throws SQLException {
        int at = first;
        for (Object p : parameters) {
            s.setObject(at++, p);
        }
        return at;
    }
}
