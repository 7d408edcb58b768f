package org.wardplan.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wardplan.dataset.DataSet;
import org.wardplan.dataset.PresetReader;
import org.wardplan.dataset.WardData;
import org.wardplan.model.crime.LocalPriorities;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.Assumptions;
import org.wardplan.model.plan.DemandModel;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.plan.TargetMethod;

/**
 * Demand, shares and targets of all 629 wards by another path: the bundled tables in a database in memory, and the
 * formulas of the model written out in SQL.
 */
class DemandBySqlTest {
    private static final double ONE_DWO = 0.98 * 0.85;
    private static final double ONE_PCSO = 0.95 * 0.92 * 0.6;
    private static final double FLOOR = 2 * ONE_DWO + ONE_PCSO;
    private static final double BEYOND = 1300 * ONE_DWO + 500 * ONE_PCSO;

    private static DataSet data;
    private static List<PriorityProfile> profiles;
    private static Scenario scenario;
    private static Connection db;

    @BeforeAll
    static void load() throws SQLException, IOException {
        WardData wardData = new WardData(Path.of("ward-data"));
        data = wardData.load("london-2014").orThrow();
        profiles = wardData.profiles();
        scenario = Requirement.newPlan(
                        PresetReader.read(Path.of("ward-data/presets/end-2017.json"))
                                .orThrow(),
                        data,
                        profiles,
                        "test",
                        "Test")
                .orThrow()
                .working();
        db = DriverManager.getConnection("jdbc:sqlite::memory:");
        run("CREATE TABLE ward (code TEXT PRIMARY KEY, borough TEXT, residents REAL, deprivation REAL)");
        run("CREATE TABLE crime (ward TEXT, category TEXT, month INTEGER, n INTEGER)");
        run("CREATE TABLE weight (profile TEXT, category TEXT, w REAL, PRIMARY KEY (profile, category))");
        run("CREATE TABLE local (borough TEXT, category TEXT, w REAL)");
        run("CREATE TABLE hours (category TEXT, h REAL)");
        wards();
        crimes();
        weights();
    }

    @AfterAll
    static void close() throws SQLException {
        db.close();
    }

    private static void wards() throws SQLException, IOException {
        List<String> lines = Files.readAllLines(Path.of("ward-data/london-2014/wards.csv"));
        List<String> head = List.of(lines.get(0).split(","));
        try (PreparedStatement s = db.prepareStatement("INSERT INTO ward VALUES (?, ?, ?, ?)")) {
            for (String line : lines.subList(1, lines.size())) {
                // Names may hold a comma between quotes; no other field does.
                String[] cells = line.replaceAll("\"[^\"]*\"", "quoted").split(",", -1);
                s.setString(1, cells[head.indexOf("code")]);
                s.setString(2, cells[head.indexOf("borough_code")]);
                s.setDouble(3, Double.parseDouble(cells[head.indexOf("population")]));
                s.setDouble(4, Double.parseDouble(cells[head.indexOf("deprivation")]));
                s.addBatch();
            }
            s.executeBatch();
        }
    }

    private static void crimes() throws SQLException {
        db.setAutoCommit(false);
        try (PreparedStatement s = db.prepareStatement("INSERT INTO crime VALUES (?, ?, ?, ?)")) {
            for (int w = 0; w < data.wards().size(); w++) {
                for (int c = 0; c < data.categories().size(); c++) {
                    for (int m = 0; m < data.crime().months(); m++) {
                        int n = data.crime().count(w, c, m);
                        if (n > 0) {
                            s.setString(1, data.wards().ward(w).code().value());
                            s.setString(2, data.categories().get(c).id());
                            s.setInt(3, m);
                            s.setInt(4, n);
                            s.addBatch();
                        }
                    }
                }
            }
            s.executeBatch();
        }
        db.commit();
        db.setAutoCommit(true);
    }

    /** Weights as published; violence without injury holds stalking and harassment in these years. */
    private static void weights() throws SQLException, IOException {
        List<String> lines = Files.readAllLines(Path.of("ward-data/profiles.csv"));
        String[] head = lines.get(0).split(",");
        try (PreparedStatement s = db.prepareStatement("INSERT INTO weight VALUES (?, ?, ?)")) {
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(",", -1);
                for (int k = 1; k < cells.length; k++) {
                    s.setString(1, head[k].replace('_', '-'));
                    s.setString(2, cells[0]);
                    s.setDouble(3, Double.parseDouble(cells[k]));
                    s.addBatch();
                }
            }
            s.executeBatch();
        }
        JsonNode folded = new ObjectMapper()
                .readTree(Path.of("ward-data/london-2014/datapackage.json").toFile())
                .findValue("foldedCategories")
                .get(0);
        run("UPDATE weight SET w = round((1 - " + folded.get("share").asDouble() + ") * w + "
                + folded.get("share").asDouble()
                + " * (SELECT s.w FROM weight s WHERE s.profile = weight.profile AND s.category = 'stalking-harassment'), 1)"
                + " WHERE category = 'violence-without-injury' AND w <> (SELECT s.w FROM weight s"
                + " WHERE s.profile = weight.profile AND s.category = 'stalking-harassment')");
    }

    private static void run(String sql) throws SQLException {
        try (Statement s = db.createStatement()) {
            s.execute(sql);
        }
    }

    /** Two figures a ward by its code. */
    private static Map<String, double[]> ask(String sql) throws SQLException {
        Map<String, double[]> rows = new HashMap<>();
        try (Statement s = db.createStatement();
                ResultSet r = s.executeQuery(sql)) {
            while (r.next()) {
                rows.put(r.getString(1), new double[] {r.getDouble(2), r.getDouble(3)});
            }
        }
        return rows;
    }

    private static Scenario assuming(Map<String, Double> values) {
        Assumptions a = scenario.assumptions();
        for (Map.Entry<String, Double> e : values.entrySet()) {
            a = a.with(new Assumption(
                    e.getKey(), e.getKey(), e.getValue(), Assumption.Unit.FACTOR, Assumption.Status.USER, "test"));
        }
        return scenario.withAssumptions(a);
    }

    private static Need need(Scenario s) {
        return Requirement.need(data, profiles, s).orThrow();
    }

    private static void check(Need need, Map<String, double[]> shareAndTarget) {
        assertThat(shareAndTarget).hasSize(629);
        double sum = 0;
        for (int w = 0; w < need.wards(); w++) {
            double[] expected = shareAndTarget.get(data.wards().ward(w).code().value());
            assertThat(need.share(w)).isCloseTo(expected[0], within(1e-12));
            assertThat(need.target(w)).isCloseTo(expected[1], within(1e-9));
            int ward = w;
            assertThat(need.targetParts().stream()
                            .mapToDouble(p -> p.points()[ward])
                            .sum())
                    .isCloseTo(need.target(w), within(1e-9));
            assertThat(need.parts().stream().mapToDouble(p -> p.points()[ward]).sum())
                    .isCloseTo(need.priority(w), within(1e-9));
            sum += need.share(w);
        }
        assertThat(sum).isCloseTo(1, within(1e-12));
    }

    private static String topDown(String share) {
        return "SELECT code, share, " + FLOOR + " + share * " + BEYOND + " FROM (" + share + ")";
    }

    @Test
    void theDefaults() throws SQLException {
        Need need = need(scenario);
        check(
                need,
                ask(
                        topDown(
                                """
                WITH d AS (SELECT ward, sum(n * w) AS d FROM crime NATURAL JOIN weight
                           WHERE profile = 'harm' AND month >= 12 GROUP BY ward)
                SELECT code, 0.8 * d / (SELECT sum(d) FROM d)
                           + 0.2 * residents / (SELECT sum(residents) FROM ward) AS share
                FROM ward JOIN d ON d.ward = code""")));
        Map<String, double[]> demand = ask("SELECT ward, sum(n * w), sum(n) FROM crime NATURAL JOIN weight"
                + " WHERE profile = 'harm' AND month >= 12 GROUP BY ward");
        for (int w = 0; w < need.wards(); w++) {
            double[] expected = demand.get(data.wards().ward(w).code().value());
            assertThat(need.demand(w)).isCloseTo(expected[0], within(1e-6));
            assertThat(need.crimes(w)).isEqualTo((int) expected[1]);
        }
    }

    @Test
    void anotherProfileWindowAndMix() throws SQLException {
        Scenario s = assuming(Map.of(
                        "alpha.crime", 0.5,
                        "alpha.population", 0.3,
                        "alpha.deprivation", 0.2,
                        "window.first", 201704.0,
                        "window.months", 15.0))
                .withProfile("plan-2017");
        check(
                need(s),
                ask(
                        topDown(
                                """
                WITH d AS (SELECT ward, sum(n * w) AS d FROM crime NATURAL JOIN weight
                           WHERE profile = 'plan-2017' AND month BETWEEN 1 AND 15 GROUP BY ward)
                SELECT code, 0.5 * d / (SELECT sum(d) FROM d)
                           + 0.3 * residents / (SELECT sum(residents) FROM ward)
                           + 0.2 * residents * deprivation / (SELECT sum(residents * deprivation) FROM ward) AS share
                FROM ward JOIN d ON d.ward = code""")));
    }

    @Test
    void localPrioritiesMovePostsInsideTheBoroughOnly() throws SQLException {
        String lambeth = "E09000022";
        String bexley = "E09000004";
        Scenario s = scenario.withDemand(new DemandModel(
                TargetMethod.SHARE,
                List.of(),
                List.of(
                        new LocalPriorities(
                                lambeth, 2018, "", Map.of("burglary-residential", 2.0, "robbery-personal", 3.0), ""),
                        new LocalPriorities(bexley, 2017, "count", Map.of("vehicle-theft-of", 5.0), ""),
                        new LocalPriorities(bexley, 2019, "count", Map.of("shoplifting", 9.0), "not in force yet")),
                2018,
                List.of()));
        run("DELETE FROM local");
        run("INSERT INTO local SELECT '" + lambeth + "', category, w * CASE category WHEN 'burglary-residential' THEN 2"
                + " WHEN 'robbery-personal' THEN 3 ELSE 1 END FROM weight WHERE profile = 'harm'");
        run("INSERT INTO local SELECT '" + bexley + "', category, w * CASE category WHEN 'vehicle-theft-of' THEN 5"
                + " ELSE 1 END FROM weight WHERE profile = 'count'");
        Need need = need(s);
        check(
                need,
                ask(
                        topDown(
                                """
                WITH d AS (SELECT ward, borough, sum(n * w) AS d FROM crime NATURAL JOIN weight
                           JOIN ward ON code = ward WHERE profile = 'harm' AND month >= 12 GROUP BY ward),
                s AS (SELECT borough, sum(d) / (SELECT sum(d) FROM d) AS s FROM d GROUP BY borough),
                own AS (SELECT ward, borough, sum(n * w) AS d FROM crime JOIN ward ON code = ward
                        NATURAL JOIN local WHERE month >= 12 GROUP BY ward
                        UNION ALL SELECT ward, borough, d FROM d WHERE borough NOT IN (SELECT borough FROM local))
                SELECT code, 0.8 * s * d / (SELECT sum(o.d) FROM own o WHERE o.borough = ward.borough)
                           + 0.2 * residents / (SELECT sum(residents) FROM ward) AS share
                FROM ward JOIN own ON own.ward = code JOIN s ON s.borough = ward.borough""")));
        Need before = need(scenario);
        for (int b = 0; b < data.wards().boroughs().size(); b++) {
            double was = 0;
            double is = 0;
            for (int w = 0; w < need.wards(); w++) {
                was += data.wards().boroughOf(w) == b ? before.target(w) : 0;
                is += data.wards().boroughOf(w) == b ? need.target(w) : 0;
            }
            assertThat(is).isCloseTo(was, within(1e-9));
        }
        int coldharbour = data.wards().indexOf("E05000420");
        assertThat(need.target(coldharbour)).isNotCloseTo(before.target(coldharbour), within(0.01));
    }

    @Test
    void targetsByWorkload() throws SQLException {
        run("DELETE FROM hours");
        Map<String, Double> values = new HashMap<>(Map.of("workload.ward", 1750.0, "workload.post", 1500.0));
        List<String> ids =
                new ArrayList<>(data.categories().stream().map(c -> c.id()).toList());
        for (int c = 0; c < ids.size(); c++) {
            double hours = ids.get(c).equals("stalking-harassment") ? 1 + 2 * 0.25 : 1 + c * 0.25;
            values.put("hours." + ids.get(c), hours);
            run("INSERT INTO hours VALUES ('" + ids.get(c) + "', " + hours + ")");
        }
        values.put("window.months", 24.0);
        Scenario s = assuming(values);
        s = s.withDemand(s.demand().withMethod(TargetMethod.WORKLOAD));
        Need need = need(s);
        Map<String, double[]> byHours =
                ask("SELECT ward, (sum(n * h) / 2 + 1750) / 1500, 0 FROM crime NATURAL JOIN hours" + " GROUP BY ward");
        for (int w = 0; w < need.wards(); w++) {
            assertThat(need.target(w))
                    .isCloseTo(byHours.get(data.wards().ward(w).code().value())[0], within(1e-9));
            int ward = w;
            assertThat(need.targetParts().stream()
                            .mapToDouble(p -> p.points()[ward])
                            .sum())
                    .isCloseTo(need.target(w), within(1e-9));
            assertThat(need.target(TargetMethod.SHARE, w)).isGreaterThan(FLOOR);
        }
    }
}
