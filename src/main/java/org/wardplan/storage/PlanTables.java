package org.wardplan.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.wardplan.model.finance.Budget;
import org.wardplan.model.finance.FundingLine;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Aim;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.Assumptions;
import org.wardplan.model.plan.Lock;
import org.wardplan.model.plan.Objective;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.workforce.Role;
import org.wardplan.model.workforce.RoleRates;

/** Reads a plan from the tables of the present state. */
final class PlanTables {
    private PlanTables() {}

    static List<String> names() {
        return Stream.of(
                        Stream.of("plan", "ward", "role", "scenario"),
                        SubmissionTables.names().stream(),
                        TemplateTables.names().stream(),
                        ScenarioTable.ALL.stream().map(ScenarioTable::name))
                .flatMap(s -> s)
                .toList();
    }

    /**
     * The plan in the tables. Throws SQLException where they can't be read and IllegalArgumentException, with what is
     * wrong, where their content is no plan.
     */
    static Plan read(Connection c) throws SQLException {
        List<String> wards = new ArrayList<>();
        each(c, "SELECT code FROM ward ORDER BY position", r -> wards.add(r.getString(1)));
        List<Role> roles = new ArrayList<>();
        each(
                c,
                "SELECT id, label, plannable FROM role ORDER BY position",
                r -> roles.add(new Role(r.getString(1), r.getString(2), r.getInt(3) != 0)));
        List<Scenario> scenarios = new ArrayList<>();
        each(
                c,
                "SELECT id, name, description, preset, frozen, profile, method, local_year, objective, evenness,"
                        + " coverage, archived FROM scenario ORDER BY position, id",
                r -> scenarios.add(scenario(c, r, roles, wards.size())));
        try (Statement s = c.createStatement();
                ResultSet r = s.executeQuery("SELECT id, name, ward_set, data_sha256, baseline FROM plan")) {
            if (!r.next()) {
                throw new IllegalArgumentException("the table \"plan\" is empty");
            }
            return new Plan(
                    r.getString(1),
                    r.getString(2),
                    r.getString(3),
                    r.getString(4),
                    wards,
                    roles,
                    scenarios,
                    r.getString(5),
                    SubmissionTables.submissions(c),
                    TemplateTables.read(c),
                    SubmissionTables.extract(c));
        }
    }

    private static Scenario scenario(Connection c, ResultSet row, List<Role> roles, int wards) throws SQLException {
        String id = row.getString(1);
        return new Scenario(
                id,
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getInt(5) != 0,
                row.getString(6),
                DemandTables.read(c, id, row.getString(7), row.getInt(8)),
                assumptions(c, id),
                referenceRates(c, id),
                budget(c, id),
                RuleTables.rulebook(
                        c, id, new Aim(Objective.valueOf(row.getString(9)), row.getDouble(10), row.getDouble(11))),
                allocation(c, "posts", id, roles, wards),
                locks(c, id),
                notes(c, id),
                RuleTables.advice(c, id, roles, wards),
                WatchTables.read(c, id),
                PhaseTables.read(c, id),
                PhaseTables.ranges(c, id),
                row.getInt(12) != 0);
    }

    static Assumptions assumptions(Connection c, String scenario) throws SQLException {
        List<Assumption> list = new ArrayList<>();
        each(
                c,
                "SELECT key, label, value, unit, status, source FROM assumption WHERE scenario = ? ORDER BY position",
                r -> list.add(new Assumption(
                        r.getString(1),
                        r.getString(2),
                        r.getDouble(3),
                        Assumption.Unit.valueOf(r.getString(4)),
                        Assumption.Status.valueOf(r.getString(5)),
                        r.getString(6))),
                scenario);
        return Assumptions.of(list);
    }

    private static Map<String, RoleRates> referenceRates(Connection c, String scenario) throws SQLException {
        Map<String, RoleRates> rates = new HashMap<>();
        each(
                c,
                "SELECT role, unit_cost_pence, vacancy, abstraction, effectiveness FROM reference_rate"
                        + " WHERE scenario = ?",
                r -> rates.put(
                        r.getString(1),
                        new RoleRates(new Money(r.getLong(2)), r.getDouble(3), r.getDouble(4), r.getDouble(5))),
                scenario);
        return rates;
    }

    private static Budget budget(Connection c, String scenario) throws SQLException {
        List<FundingLine> lines = new ArrayList<>();
        each(
                c,
                "SELECT id, label, pence FROM funding_line WHERE scenario = ? ORDER BY position",
                r -> lines.add(new FundingLine(r.getString(1), r.getString(2), new Money(r.getLong(3)))),
                scenario);
        return new Budget(lines);
    }

    /** One text a role instead of one row a ward: crossing into SQLite is what costs. */
    static Allocation allocation(Connection c, String table, String scenario, List<Role> roles, int wards)
            throws SQLException {
        int[][] posts = new int[roles.size()][];
        for (int role = 0; role < posts.length; role++) {
            List<String> texts = new ArrayList<>();
            each(
                    c,
                    "SELECT group_concat(coalesce(p.posts, 0), ',' ORDER BY w.position) FROM ward w" + " LEFT JOIN "
                            + table + " p ON p.scenario = ? AND p.role = ? AND p.ward = w.code",
                    r -> texts.add(Objects.requireNonNullElse(r.getString(1), "")),
                    scenario,
                    roles.get(role).id());
            posts[role] = numbers(texts.get(0), wards);
        }
        return Allocation.of(posts);
    }

    private static int[] numbers(String text, int count) {
        int[] numbers = new int[count];
        int at = 0;
        for (int i = 0; i < count; i++) {
            int comma = text.indexOf(',', at);
            int end = comma < 0 ? text.length() : comma;
            numbers[i] = Integer.parseInt(text, at, end, 10);
            at = end + 1;
        }
        return numbers;
    }

    private static Set<Lock> locks(Connection c, String scenario) throws SQLException {
        Set<Lock> locks = new HashSet<>();
        each(
                c,
                "SELECT ward, role FROM post_lock WHERE scenario = ?",
                r -> locks.add(new Lock(r.getString(1), r.getString(2))),
                scenario);
        return locks;
    }

    private static Map<String, String> notes(Connection c, String scenario) throws SQLException {
        Map<String, String> notes = new LinkedHashMap<>();
        each(
                c,
                "SELECT ward, text FROM note WHERE scenario = ?",
                r -> notes.put(r.getString(1), r.getString(2)),
                scenario);
        return notes;
    }

    /** What to do with a row of an answer. */
    interface Row {
        void read(ResultSet r) throws SQLException;
    }

    static void each(Connection c, String sql, Row row, String... parameters) throws SQLException {
        try (PreparedStatement s = c.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                s.setString(i + 1, parameters[i]);
            }
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    row.read(r);
                }
            }
        }
    }
}
